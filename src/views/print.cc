// SPDX-License-Identifier: MIT
// The print view: pages with margins, masthead, running heads and feet; one column with a margin
// for notes, or up to three columns, right to left.
#include "views/body_columns.h"
#include "views/furniture.h"
#include "views/margin_notes.h"
#include "views/page_sheets.h"
#include "views/parts.h"
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
    add_source(context_, out);
    return sheets_.keep(std::move(body));
  }

  void add_furniture() {
    const style::PageGeometry& g = frame_.geometry;
    const auto pages = static_cast<uint32_t>(sheets_.pages().size());
    for (uint32_t i = 0; i < pages; ++i) {
      View::Content::Page& where = sheets_.pages()[i];
      if (i > 0) sheets_.put(where, running_head_box(context_), {g.left, g.head_top}, frame_.full_width());
      sheets_.put(where, foot_box(context_, {i + 1, pages}), {g.left, g.paper.height - g.foot_bottom - mm(35)},
                  frame_.full_width());
    }
  }

  Context& context_;
  const PageFrame& frame_;
  PageSheets sheets_;
};

}  // namespace

Result<std::unique_ptr<View>> print(const article::Article& article, const Options& options, const Workshop& workshop,
                                    Diagnostics& diagnostics) {
  const style::PageGeometry geometry =
      WARRAQ_TRY(style::page_geometry(options.paper, &options.tokens, options.columns));
  style::SheetRequest request;
  request.theme = options.theme;
  request.lang = article.lang;
  request.mark_color = options.tashkeel_color;
  request.medium = style::is_newspaper(options.paper, options.columns) ? style::Medium::Newspaper : style::Medium::A4;
  request.ink_saving = options.ink_saving;
  request.columns = options.columns;
  request.body_size = options.font_size != 0 ? options.font_size : geometry.body_size;
  request.accent = article.site ? std::string_view(article.site->color) : std::string_view{};
  request.overrides = &options.tokens;
  const style::Sheet sheet = WARRAQ_TRY(workshop.styles.resolve(request));

  Context context(article, sheet, options, workshop, diagnostics);
  context.setting = typesetting_of(options, sheet);
  context.surface = Surface::Paper;
  context.phone = true;
  context.hair = Unit::base(1) / 2;
  context.part = Unit::base(3) / 2;
  context.voice = Unit::base(2);
  PageFrame frame;
  frame.geometry = geometry;
  frame.columns = options.columns;
  frame.right_to_left = context.right_to_left;
  frame.margin = options.columns == 1 && !options.ink_saving && frame.geometry.margin.raw > 0;
  context.measure = max(frame.column_width(), Unit::base(16));
  // Columns beside each other share the lines of the body.
  if (options.columns > 1) context.grid = sheet[style::TypeRole::Body].leading;
  context.indent = scale(sheet[style::TypeRole::Body].size, frame.geometry.indent_em, 1000);

  auto content = std::make_unique<View::Content>();
  content->pdf = options.pdf;
  content->text_order = options.text_order;
  content->brackets = options.brackets;
  PrintMaker(context, frame, *content).run();
  content->stretch = context.setting.body;
  describe(article, workshop, *content);
  return std::make_unique<View>(ViewKind::Print, std::move(content));
}

}  // namespace warraq::views
