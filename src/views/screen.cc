// SPDX-License-Identifier: MIT
// The screen view: one column, from 280 px upwards, everything the article has in reading order.
#include "views/content.h"
#include "views/parts.h"
#include "views/workshop.h"

namespace warraq::views {
namespace {

constexpr int32_t kNarrow = 340, kDesktop = 600;

Unit side_padding(int32_t width) { return Unit::base(width < kNarrow ? 16 : width < kDesktop ? 20 : 24); }

// The dara closes the last paragraph of the article's own text.
void mark_end(std::vector<flow::Box>& boxes, Color color) {
  if (boxes.empty()) return;
  flow::Box& last = boxes.back();
  if (last.kind != flow::BoxKind::Text || last.tag != Tag::Paragraph) return;
  last.text->ends_article = true;
  last.text->end_color = color;
}

flow::Box column(Context& context, const Options& options) {
  flow::Box article = stack(context, Tag::Article);
  article.lang = context.article.lang;
  std::vector<flow::Box>& out = article.children;
  add_headline(context, out);
  add_byline(context, out);
  out.push_back(toolbar_box(context, options.width < kNarrow));
  add_hero(context, out);
  add_lead(context, out);
  add_blocks(context, context.article.blocks, "/blocks", Voice::Body, out);
  mark_end(out, context.sheet[style::Ink::Accent]);
  if (!context.notes.empty()) out.push_back(notes_box(context));
  add_source(context, out);
  add_tags(context, out);
  add_picks(context, out);
  add_related(context, out);
  return article;
}

}  // namespace

Result<std::unique_ptr<View>> screen(const article::Article& article, const Options& options, const Workshop& workshop,
                                     Diagnostics& diagnostics) {
  const bool phone = options.width < kDesktop;
  style::SheetRequest request;
  request.theme = options.theme;
  request.lang = article.lang;
  request.mark_color = options.tashkeel_color;
  request.medium = phone ? style::Medium::Phone : style::Medium::Desktop;
  request.dark = options.dark;
  request.body_size = options.font_size;
  request.accent = article.site ? std::string_view(article.site->color) : std::string_view{};
  request.overrides = &options.tokens;
  const style::Sheet sheet = WARRAQ_TRY(workshop.styles.resolve(request));

  Context context(article, sheet, options, workshop, diagnostics);
  context.setting = typesetting_of(options, sheet);
  context.phone = phone;
  const Unit width = Unit::base(options.width), side = side_padding(options.width);
  context.measure = max(min(width - side * 2, sheet.max_measure), Unit::base(64));

  auto content = std::make_unique<View::Content>();
  content->boxes.push_back(std::make_unique<flow::Box>(column(context, options)));
  flow::Outcome outcome =
      flow::layout(*content->boxes.back(), {context.measure, flow::kEndless, true}, nullptr, context.setter());
  WARRAQ_CHECK(outcome.fragment.has_value());
  // Room for all ink, however large the type and however many marks its first line has.
  const Unit top = max(Unit::base(phone ? 20 : 32), outcome.fragment->over),
             bottom = max(Unit::base(40), outcome.fragment->under);
  View::Content::Page page;
  page.size = {width, outcome.fragment->rect.height + top + bottom};
  flow::place(*outcome.fragment, {(width - context.measure) / 2, top});
  page.fragments.push_back(std::move(*outcome.fragment));
  content->pages.push_back(std::move(page));
  content->paper = sheet[style::Ink::Paper];
  content->measure_em = options.measure_em;
  content->stretch = context.setting.body;
  describe(article, workshop, *content);
  return std::make_unique<View>(ViewKind::Screen, std::move(content));
}

}  // namespace warraq::views
