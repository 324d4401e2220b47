// SPDX-License-Identifier: MIT
#include "views/page_sheets.h"

namespace warraq::views {

void PageSheets::add_page() {
  content_.pages.emplace_back();
  last().size = frame_.geometry.paper;
}

void PageSheets::clear() {
  content_.pages.clear();
  content_.boxes.clear();
}

const flow::Box& PageSheets::keep(flow::Box box) {
  content_.boxes.push_back(std::make_unique<flow::Box>(std::move(box)));
  return *content_.boxes.back();
}

Unit PageSheets::put(View::Content::Page& where, flow::Box box, Point at, Unit width) {
  flow::Outcome outcome = flow::layout(keep(std::move(box)), {width, flow::kEndless, true}, nullptr, context_.setter());
  flow::place(*outcome.fragment, at);
  where.fragments.push_back(std::move(*outcome.fragment));
  return where.fragments.back().rect.bottom();
}

void PageSheets::put_rule(View::Content::Page& where, const Rect& box) {
  flow::Box rule;
  rule.kind = flow::BoxKind::Drawing;
  rule.furniture = true;
  rule.height = box.height;
  rule.background = context_.sheet[style::Ink::Ink];
  put(where, std::move(rule), {box.x, box.y}, box.width);
}

namespace {

const flow::Fragment* find_in(const std::vector<flow::Fragment>& fragments, std::string_view path) {
  for (const flow::Fragment& fragment : fragments) {
    if (fragment.box->path == path) return &fragment;
    if (const flow::Fragment* found = find_in(fragment.children, path)) return found;
  }
  return nullptr;
}

}  // namespace

const flow::Fragment* PageSheets::find(const View::Content::Page& page, std::string_view path) const {
  return find_in(page.fragments, path);
}

}  // namespace warraq::views
