// SPDX-License-Identifier: MIT
#include "views/margin_notes.h"

#include "views/furniture.h"
#include "views/parts.h"

namespace warraq::views {
namespace {

// What stands beside `path` on the first page: a thin rule towards the text and the note left of it.
void put_margin(PageSheets& sheets, std::string_view path, flow::Box note) {
  View::Content::Page& first = sheets.first();
  const flow::Fragment* beside = sheets.find(first, path);
  if (!beside) return;
  const PageFrame& frame = sheets.frame();
  const Rect rect = beside->rect;
  const Unit left = frame.margin_left();
  const Unit bottom = sheets.put(first, std::move(note), {left, rect.y}, frame.geometry.margin - mm(30));
  const Unit rule = frame.right_to_left ? left + frame.geometry.margin : left - mm(30);
  sheets.put_rule(first, {rule, rect.y, kThinRule, max(bottom, path == "/hero" ? rect.bottom() : bottom) - rect.y});
}

}  // namespace

void add_margin_notes(PageSheets& sheets) {
  Context& context = sheets.context();
  if (const auto& hero = context.article.hero; hero && (!hero->caption.empty() || !hero->credit.empty())) {
    TextBuilder caption(context, style::TypeRole::Caption);
    caption.field(hero->caption, "/hero/caption");
    if (!hero->credit.empty()) caption.generated(u" (" + plain(hero->credit).text + u")");
    flow::Box box = caption.box(Tag::Caption);
    box.before = Unit{};
    put_margin(sheets, "/hero", std::move(box));
  }
  if (!printed_address(context.article).empty()) put_margin(sheets, "/lead/0", address_box(context));
}

}  // namespace warraq::views
