// SPDX-License-Identifier: MIT
// The print view: pages with margins, masthead, running heads and feet; one column with a margin
// for notes, or up to three columns, right to left.
#include "base/utf.h"
#include "views/body_columns.h"
#include "views/furniture.h"
#include "views/margin_notes.h"
#include "views/newspaper.h"
#include "views/page_sheets.h"
#include "views/parts.h"
#include "views/print_plan.h"
#include "views/walk.h"
#include "views/workshop.h"

namespace warraq::views {
namespace {

class PrintMaker {
 public:
  PrintMaker(Context& context, const PageFrame& frame, View::Content& content)
      : context_(context), frame_(frame), sheets_(context, frame, content) {}

  void run() {
    if (frame_.margin) context_.margin_pulls = &pulls_;
    const Context::Before before = context_.before();
    fill_pages();
    if (frame_.margin && !add_margin_notes(sheets_, pulls_)) {
      // The margins are full: pull quotes stand in the text.
      context_.margin_pulls = nullptr;
      pulls_.clear();
      context_.back_to(before);
      sheets_.clear();
      fill_pages();
      add_margin_notes(sheets_, pulls_);
    }
    add_furniture();
  }

 private:
  void fill_pages() {
    sheets_.add_page();
    const Unit top = place_first_head();
    flow_body(sheets_, make_body(), top);
    // The address on the web is worth no page of its own, unless it is asked for.
    if (sheets_.pages().size() > 1 && context_.options.qr != "on" && !has_content(sheets_.last()))
      sheets_.pages().pop_back();
  }

  static bool has_content(const View::Content::Page& page) {
    bool any = false;
    walk(page, Furniture::LeftOut,
         [&](const flow::Fragment& fragment) { any = any || fragment.box->text || fragment.box->image; });
    return any;
  }

  bool has_masthead() const {
    return !site_name(context_.article).empty() || !context_.article.published.empty() || context_.article.section;
  }
  // A book's page of columns, or one that saves ink, opens as title pages do: all of it centred.
  bool centred_head() const { return !frame_.margin && context_.sheet.theme == "book"; }

  // Masthead, Scotch rule, kicker, title, subtitle, byline. Returns where the text begins.
  Unit place_first_head() {
    const style::PageGeometry& g = frame_.geometry;
    const Unit left = frame_.left(0), width = frame_.full_width();
    View::Content::Page& page = sheets_.first();
    Unit y = g.head_top;
    if (!has_masthead()) {
      y = g.text_top;
    } else if (centred_head()) {
      y = sheets_.put(page, plain_masthead_box(context_, width), {left, y}, width) + mm(40);
    } else {
      y = sheets_.put(page, masthead_box(context_, width), {left, y}, width) + mm(10);
      sheets_.put_rule(page, {left, y, width, g.scotch_thick});
      sheets_.put_rule(page, {left, y + g.scotch_height - g.scotch_thin, width, g.scotch_thin});
      y += g.scotch_height + mm(50);
    }
    flow::Box head = stack(context_, Tag::Section);
    add_headline(context_, head.children);
    add_byline(context_, head.children);
    if (centred_head()) centre_head(head);
    return sheets_.put(page, std::move(head), {left, y}, width) + mm(centred_head() ? 35 : 50);
  }

  void centre_head(flow::Box& head) {
    for (flow::Box& line : head.children) {
      if (line.text) line.text->measure.align = line.text->measure.last = paragraph::Align::Center;
    }
    flow::Box sign = scribe_break(context_);
    sign.before = context_.px(10);
    head.children.push_back(std::move(sign));
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
    add_end(out);
    return sheets_.keep(std::move(body));
  }

  // What follows the article: its source, its address on the web, and what else was asked for.
  void add_end(std::vector<flow::Box>& out) {
    std::vector<flow::Box> source;
    add_source(context_, source);
    // Centred pages have it in the foot of the last one, where it has room.
    source_in_foot_ = centred_head() && !source.empty() &&
                      flow::natural_width(source.front(), context_.setter()) <= frame_.full_width() / 3;
    if (!source.empty() && !source_in_foot_) out.push_back(std::move(source.front()));
    if (!frame_.margin) {
      if (auto address = address_row(context_, frame_.geometry.qr)) out.push_back(std::move(*address));
    }
    const std::string& extras = context_.options.extras;
    if (extras == "picks" || extras == "all") add_picks(context_, out);
    if (extras == "related" || extras == "all") add_related(context_, out);
  }

  void add_furniture() {
    const style::PageGeometry& g = frame_.geometry;
    const auto pages = static_cast<uint32_t>(sheets_.pages().size());
    const Unit width = frame_.full_width();
    const Unit foot_y = g.paper.height - g.foot_bottom - mm(35);
    if (source_in_foot_) put_source({frame_.left(pages - 1), foot_y}, width / 3);
    for (uint32_t i = 0; i < pages; ++i) {
      View::Content::Page& where = sheets_.pages()[i];
      where.label = to_utf8(context_.number(i + 1));
      const Unit left = frame_.left(i);
      if (i > 0) {
        flow::Box head = running_head_box(context_, width);
        if (frame_.mirrored(i)) mirror(head);
        sheets_.put(where, std::move(head), {left, g.head_top}, width);
      }
      const PageNumber number{i + 1, pages};
      flow::Box foot = centred_head() ? centred_foot_box(context_, number, width) : foot_box(context_, number, width);
      // On two-sided paper the page's number stands outside.
      if (frame_.duplex && !frame_.mirrored(i)) mirror(foot);
      sheets_.put(where, std::move(foot), {left, foot_y}, width);
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

  void put_source(Point foot, Unit width) {
    const article::Reference& source = *context_.article.source;
    style::TypeStyle type = context_.sheet[style::TypeRole::Caption];
    type.color = style::Ink::Ink;
    const FurnitureWords& words = furniture_words(context_.lang, context_.right_to_left);
    flow::Box box = TextBuilder(context_, type)
                        .generated(std::u16string(words.source) + u": ")
                        .link(source.url)
                        .field(source.name, "/source/name", Tone::colored(type.color))
                        .lines_at_most(1)
                        .box(Tag::Paragraph);
    foot.y += context_.px(5);
    if (frame_.right_to_left) foot.x += frame_.full_width() - width;
    sheets_.put(sheets_.last(), std::move(box), foot, width);
  }

  Context& context_;
  const PageFrame& frame_;
  PageSheets sheets_;
  std::vector<MarginPull> pulls_;
  bool source_in_foot_ = false;
};

}  // namespace

namespace {

Result<std::unique_ptr<View>> print_at(const article::Article& article, const Options& options,
                                       const Workshop& workshop, int32_t shrink, Diagnostics& diagnostics) {
  const PrintPlan plan = WARRAQ_TRY(plan_print(article, options, workshop, shrink, diagnostics));
  const style::Sheet& sheet = plan.sheet;
  const PageFrame& frame = plan.frame;
  const style::PageGeometry& geometry = frame.geometry;
  const bool newspaper = options.layout == "newspaper";

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
  if (frame.columns > 1 || newspaper) context.grid = sheet[style::TypeRole::Body].leading;
  context.indent = scale(sheet[style::TypeRole::Body].size, geometry.indent_em, 1000);

  auto content = std::make_unique<View::Content>();
  content->pdf = options.pdf;
  content->text_order = options.text_order;
  content->brackets = options.brackets;
  if (newspaper)
    make_newspaper(context, frame, *content);
  else
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
