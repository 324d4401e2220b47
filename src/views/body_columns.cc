// SPDX-License-Identifier: MIT
#include "views/body_columns.h"

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
    std::optional<flow::Token> token;
    Unit top = first_top;
    // A head that fills its page leaves the text to the next one.
    if (g.text_bottom - top < context_.sheet[style::TypeRole::Body].leading * 3) top = next_page();
    for (int32_t column = 0;; ++column) {
      if (column == frame_.columns) {
        top = next_page();
        column = 0;
      }
      flow::Outcome outcome = fill(g.text_bottom - top, token ? &*token : nullptr);
      flow::place(*outcome.fragment, {frame_.column_left(column), top});
      sheets_.last().fragments.push_back(std::move(*outcome.fragment));
      if (column > 0) put_column_rule(column, top);
      if (!outcome.rest) return;
      token = std::move(outcome.rest);
    }
  }

 private:
  flow::Outcome fill(Unit height, const flow::Token* from) {
    flow::Space space{frame_.column_width(), height, true};
    space.grid = context_.grid;
    space.phase = phase_;
    flow::Outcome outcome = flow::layout(body_, space, from, context_.setter());
    if (outcome.fragment) return outcome;
    // Nothing can be placed even in an empty column: let it run over the foot rather than get lost.
    space.height = flow::kEndless;
    return flow::layout(body_, space, from, context_.setter());
  }

  Unit next_page() {
    sheets_.add_page();
    return frame_.geometry.text_top;
  }

  void put_column_rule(int32_t column, Unit top) {
    const Unit edge = frame_.right_to_left ? frame_.column_left(column) + frame_.column_width()
                                           : frame_.column_left(column) - frame_.gutter();
    sheets_.put_rule(sheets_.last(), {edge + frame_.gutter() / 2, top, kThinRule, frame_.geometry.text_bottom - top});
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
