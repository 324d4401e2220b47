// SPDX-License-Identifier: MIT
#include "views/body_columns.h"

#include "flow/columns.h"
#include "views/text_builder.h"

namespace warraq::views {
namespace {

class BodyFlow {
 public:
  BodyFlow(PageSheets& sheets, const flow::Box& body)
      : sheets_(sheets), context_(sheets.context()), frame_(sheets.frame()), body_(body) {
    // Columns begin with a line of the body: where its baseline is, the grid is.
    if (context_.grid.raw > 0)
      phase_ = TextBuilder(context_, style::TypeRole::Body).box(Tag::None).text->baseline(context_.grid);
  }

  void run(Unit first_top) {
    const style::PageGeometry& g = frame_.geometry;
    const Unit line = context_.sheet[style::TypeRole::Body].leading;
    std::optional<flow::Token> token;
    Unit top = first_top;
    // A head that fills its page leaves the text to the next one.
    if (g.text_bottom - top < line * 3) top = next_page();
    for (;;) {
      flow::Space space{frame_.column_width(), g.text_bottom - top, true};
      space.may_refuse = top > g.text_top;
      space.grid = context_.grid;
      space.phase = phase_;
      const std::vector<flow::Space> spaces(static_cast<size_t>(frame_.columns), space);
      std::vector<flow::Outcome> columns =
          flow::fill_evenly(body_, spaces, token ? &*token : nullptr, line, context_.setter());
      // Even in an empty column something is always placed; should it not be, it runs over the foot.
      if (!space.may_refuse && !columns.front().fragment) {
        space.height = flow::kEndless;
        columns = flow::fill_columns(body_, {&space, 1}, token ? &*token : nullptr, context_.setter());
      }
      token = std::move(columns.back().rest);
      put(columns, top);
      if (!token) return;
      top = next_page();
    }
  }

 private:
  void put(std::vector<flow::Outcome>& columns, Unit top) {
    Unit tallest;
    int32_t count = 0;
    for (flow::Outcome& column : columns) {
      const int32_t index = count++;
      if (!column.fragment) continue;
      tallest = max(tallest, column.fragment->rect.height);
      flow::place(*column.fragment, {frame_.column_left(index, page()), top});
      if (column.fragment->rect.bottom() > frame_.geometry.text_bottom) report(*column.fragment);
      sheets_.last().fragments.push_back(std::move(*column.fragment));
    }
    for (int32_t i = 1; i < count; ++i) put_column_rule(i, {Unit{}, top, kThinRule, tallest});
  }

  // Nothing can be done about what is taller than a page and cannot be broken: it runs over the foot
  // rather than get lost.
  void report(const flow::Fragment& fragment) {
    const flow::Fragment* last = &fragment;
    while (!last->children.empty()) last = &last->children.back();
    context_.diagnostics.push_back({Severity::Warning,
                                    "overfull-page",
                                    "Something is taller than a column of the page.",
                                    last->box->path,
                                    {},
                                    {}});
  }

  size_t page() const { return sheets_.pages().size() - 1; }

  Unit next_page() {
    sheets_.add_page();
    return frame_.geometry.text_top;
  }

  // In the gutter before a column.
  void put_column_rule(int32_t column, Rect rule) {
    const Unit edge = frame_.right_to_left ? frame_.column_left(column, page()) + frame_.column_width()
                                           : frame_.column_left(column, page()) - frame_.gutter();
    rule.x = edge + frame_.gutter() / 2;
    sheets_.put_rule(sheets_.last(), rule);
    // Columns stay apart below their ends, too: for readers of the page's text.
    rule.height = frame_.geometry.text_bottom - rule.y;
    sheets_.put_column_edge(sheets_.last(), rule, PageSheets::Edge::Unseen);
  }

  PageSheets& sheets_;
  Context& context_;
  const PageFrame& frame_;
  const flow::Box& body_;
  Unit phase_;  // of the baseline grid, from a column's top
};

}  // namespace

void flow_body(PageSheets& sheets, const flow::Box& body, Unit first_top) { BodyFlow(sheets, body).run(first_top); }

}  // namespace warraq::views
