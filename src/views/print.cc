// SPDX-License-Identifier: MIT
// The print view: pages with margins, masthead, running heads and feet; one column with a margin
// for notes, or up to three columns, right to left.
#include "views/body_columns.h"
#include "views/furniture.h"
#include "views/margin_notes.h"
#include "views/page_sheets.h"
#include "views/parts.h"
#include "views/print_plan.h"
#include "views/workshop.h"

namespace warraq::views {
namespace {

class PrintMaker {
 public:
  PrintMaker(Context& context, const PageFrame& frame, View::Content& content)
      : context_(context), frame_(frame), sheets_(context, frame, content) {}

  void run() {
    sheets_.add_page();
    const Unit top = place_first_head();
    flow_body(sheets_, make_body(), top);
    if (frame_.margin) add_margin_notes(sheets_);
    add_furniture();
  }

 private:
  // Masthead, Scotch rule, kicker, title, subtitle, byline. Returns where the text begins.
  Unit place_first_head() {
    const style::PageGeometry& g = frame_.geometry;
    const Unit left = g.left, width = frame_.full_width();
    View::Content::Page& page = sheets_.first();
    Unit y = g.head_top;
    if (!site_name(context_.article).empty() || !context_.article.published.empty() || context_.article.section) {
      y = sheets_.put(page, masthead_box(context_), {left, y}, width) + mm(10);
      sheets_.put_rule(page, {left, y, width, g.scotch_thick});
      sheets_.put_rule(page, {left, y + g.scotch_height - g.scotch_thin, width, g.scotch_thin});
      y += g.scotch_height + mm(50);
    } else {
      y = g.text_top;
    }
    flow::Box head = stack(context_, Tag::Section);
    add_headline(context_, head.children);
    add_byline(context_, head.children);
    return sheets_.put(page, std::move(head), {left, y}, width) + mm(50);
  }

  const flow::Box& make_body() {
    flow::Box body = stack(context_, Tag::Article);
    body.lang = context_.article.lang;
    std::vector<flow::Box>& out = body.children;
    if (context_.article.hero) {
      article::Figure hero = *context_.article.hero;
      if (frame_.margin) hero.caption = {}, hero.credit.clear();
      out.push_back(figure_box(context_, hero, "/hero", Unit{}));
      out.back().has_after = true;
      out.back().after = mm(50);
    }
    add_lead(context_, out);
    add_blocks(context_, context_.article.blocks, "/blocks", Voice::Body, out);
    if (!out.empty() && out.back().kind == flow::BoxKind::Text && out.back().tag == Tag::Paragraph) {
      out.back().text->ends_article = true;
      out.back().text->end_color = context_.sheet[style::Ink::Accent];
    }
    if (!context_.notes.empty()) out.push_back(notes_box(context_));
    if (!context_.links.empty()) out.push_back(links_box(context_));
    add_source(context_, out);
    const std::string& extras = context_.options.extras;
    if (extras == "picks" || extras == "all") add_picks(context_, out);
    if (extras == "related" || extras == "all") add_related(context_, out);
    return sheets_.keep(std::move(body));
  }

  void add_furniture() {
    const style::PageGeometry& g = frame_.geometry;
    const auto pages = static_cast<uint32_t>(sheets_.pages().size());
    for (uint32_t i = 0; i < pages; ++i) {
      View::Content::Page& where = sheets_.pages()[i];
      const Unit left = frame_.left(i), width = frame_.full_width();
      if (i > 0) {
        flow::Box head = running_head_box(context_);
        if (frame_.mirrored(i)) mirror(head);
        sheets_.put(where, std::move(head), {left, g.head_top}, width);
      }
      flow::Box foot = foot_box(context_, {i + 1, pages});
      // On two-sided paper the page's number stands outside.
      if (frame_.duplex && !frame_.mirrored(i)) mirror(foot);
      sheets_.put(where, std::move(foot), {left, g.paper.height - g.foot_bottom - mm(35)}, width);
    }
  }

  // A row from the other side; what stood at its end by its own alignment goes along.
  static void mirror(flow::Box& row) {
    row.right_to_left = !row.right_to_left;
    for (flow::Box& child : row.children) {
      if (!child.text || child.sizing != flow::Sizing::Fill) continue;
      paragraph::Align& align = child.text->measure.align;
      if (align == paragraph::Align::End) align = child.text->measure.last = paragraph::Align::Start;
    }
  }

  Context& context_;
  const PageFrame& frame_;
  PageSheets sheets_;
};

}  // namespace

namespace {

Result<std::unique_ptr<View>> print_at(const article::Article& article, const Options& options,
                                       const Workshop& workshop, int32_t shrink, Diagnostics& diagnostics) {
  const PrintPlan plan = WARRAQ_TRY(plan_print(article, options, workshop, shrink, diagnostics));
  const style::Sheet& sheet = plan.sheet;
  const PageFrame& frame = plan.frame;
  const style::PageGeometry& geometry = frame.geometry;

  Context context(article, sheet, options, workshop, diagnostics);
  context.setting = typesetting_of(options, sheet);
  context.surface = Surface::Paper;
  context.phone = true;
  context.hair = Unit::base(1) / 2;
  context.part = Unit::base(3) / 2;
  context.voice = Unit::base(2);
  context.column_height = geometry.text_bottom - geometry.text_top;
  context.measure = max(frame.column_width(), Unit::base(16));
  // Columns beside each other share the lines of the body.
  if (frame.columns > 1) context.grid = sheet[style::TypeRole::Body].leading;
  context.indent = scale(sheet[style::TypeRole::Body].size, geometry.indent_em, 1000);

  auto content = std::make_unique<View::Content>();
  content->text_order = options.text_order;
  content->brackets = options.brackets;
  PrintMaker(context, frame, *content).run();
  content->stretch = context.setting.body;
  describe(article, workshop, *content);
  return std::make_unique<View>(ViewKind::Print, std::move(content));
}

}  // namespace

Result<std::unique_ptr<View>> print(const article::Article& article, const Options& options, const Workshop& workshop,
                                    Diagnostics& diagnostics) {
  constexpr int32_t kStep = 25, kLeast = 850;  // thousandths: type may be so much smaller to save the second page
  Diagnostics odd;
  auto view = WARRAQ_TRY(print_at(article, options, workshop, 1000, odd));
  if (options.one_page && view->page_count() > 1) {
    // What fills more than two pages does not fit one at any of these sizes.
    bool fits = false;
    for (int32_t shrink = 1000 - kStep; shrink >= kLeast && !fits && view->page_count() == 2; shrink -= kStep) {
      Diagnostics own;
      auto smaller = WARRAQ_TRY(print_at(article, options, workshop, shrink, own));
      fits = smaller->page_count() == 1;
      if (!fits) continue;
      view = std::move(smaller);
      odd = std::move(own);
    }
    if (!fits)
      odd.push_back(
          {Severity::Note, "more-than-a-page", "The article is too long for one page: its sizes stay.", {}, {}, {}});
  }
  for (Diagnostic& diagnostic : odd) diagnostics.push_back(std::move(diagnostic));
  return view;
}

}  // namespace warraq::views
