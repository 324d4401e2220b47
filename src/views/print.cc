// SPDX-License-Identifier: MIT
// The print view: pages with margins, masthead, running heads and feet; one column with a margin
// for notes, or up to three columns, right to left.
#include "views/content.h"
#include "views/furniture.h"
#include "views/parts.h"
#include "views/workshop.h"

namespace warraq::views {
namespace {

constexpr Unit mm(int64_t tenths) { return Unit{divide_rounded(tenths * 72 * Unit::kPerBase, 254)}; }

// Where things stand on the pages of one view.
struct PageFrame {
  style::PageGeometry geometry;
  int32_t columns = 1;
  bool margin = false;  // the margin column is on
  bool right_to_left = true;

  Unit full_width() const { return geometry.paper.width - geometry.left - geometry.right; }
  Unit gutter() const { return geometry.gutter; }
  Unit column_width() const {
    if (margin) return geometry.text;
    return (full_width() - gutter() * (columns - 1)) / columns;
  }
  // The left edge of a column, the first of which stands where lines start.
  Unit column_left(int32_t index) const {
    const Unit step = column_width() + gutter();
    if (right_to_left) return geometry.paper.width - geometry.right - column_width() - step * index;
    return geometry.left + step * index;
  }
  Unit margin_left() const {
    return right_to_left ? geometry.left : geometry.paper.width - geometry.right - geometry.margin;
  }
};

class PrintMaker {
 public:
  PrintMaker(Context& context, const PageFrame& frame, View::Content& content)
      : context_(context), frame_(frame), content_(content) {}

  void run() {
    add_page();
    const Unit top = place_first_head();
    make_body();
    flow_body(top);
    if (frame_.margin) add_margin_notes();
    add_furniture();
  }

 private:
  View::Content::Page& page() { return content_.pages.back(); }

  void add_page() {
    content_.pages.emplace_back();
    page().size = frame_.geometry.paper;
  }

  const flow::Box& keep(flow::Box box) {
    content_.boxes.push_back(std::make_unique<flow::Box>(std::move(box)));
    return *content_.boxes.back();
  }

  // Lays a box out whole and places it; returns its bottom edge.
  Unit put(View::Content::Page& where, flow::Box box, Point at, Unit width) {
    flow::Outcome outcome =
        flow::layout(keep(std::move(box)), {width, flow::kEndless, true}, nullptr, context_.setter());
    flow::place(*outcome.fragment, at);
    where.fragments.push_back(std::move(*outcome.fragment));
    return where.fragments.back().rect.bottom();
  }

  void put_rule(View::Content::Page& where, const Rect& box) {
    flow::Box rule;
    rule.kind = flow::BoxKind::Drawing;
    rule.furniture = true;
    rule.height = box.height;
    rule.background = context_.sheet[style::Ink::Ink];
    put(where, std::move(rule), {box.x, box.y}, box.width);
  }

  // Masthead, Scotch rule, kicker, title, subtitle, byline. Returns where the text begins.
  Unit place_first_head() {
    const style::PageGeometry& g = frame_.geometry;
    const Unit left = g.left, width = frame_.full_width();
    Unit y = g.head_top;
    if (!site_name(context_.article).empty() || !context_.article.published.empty() || context_.article.section) {
      y = put(page(), masthead_box(context_), {left, y}, width) + mm(10);
      put_rule(page(), {left, y, width, g.scotch_thick});
      put_rule(page(), {left, y + g.scotch_height - g.scotch_thin, width, g.scotch_thin});
      y += g.scotch_height + mm(50);
    } else {
      y = g.text_top;
    }
    flow::Box head = stack(context_, Tag::Section);
    add_headline(context_, head.children);
    add_byline(context_, head.children);
    return put(page(), std::move(head), {left, y}, width) + mm(50);
  }

  void make_body() {
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
    // Columns begin with a line of the body: where its baseline is, the grid is.
    if (context_.grid.raw > 0)
      phase_ = TextBuilder(context_, style::TypeRole::Body).box(Tag::None).text->baseline(context_.grid);
    body_ = &keep(std::move(body));
  }

  void flow_body(Unit first_top) {
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
      flow::Space space{frame_.column_width(), g.text_bottom - top, true};
      space.grid = context_.grid;
      space.phase = phase_;
      flow::Outcome outcome = flow::layout(*body_, space, token ? &*token : nullptr, context_.setter());
      if (!outcome.fragment) {
        // Nothing can be placed even in an empty column: let it run over the foot rather than get lost.
        space.height = flow::kEndless;
        outcome = flow::layout(*body_, space, token ? &*token : nullptr, context_.setter());
      }
      flow::place(*outcome.fragment, {frame_.column_left(column), top});
      page().fragments.push_back(std::move(*outcome.fragment));
      if (column > 0) put_column_rule(column, top);
      if (!outcome.rest) return;
      token = std::move(outcome.rest);
    }
  }

  Unit next_page() {
    add_page();
    return frame_.geometry.text_top;
  }

  void put_column_rule(int32_t column, Unit top) {
    const Unit thin{Unit::kPerBase * 35 / 100};
    const Unit edge = frame_.right_to_left ? frame_.column_left(column) + frame_.column_width()
                                           : frame_.column_left(column) - frame_.gutter();
    put_rule(page(), {edge + frame_.gutter() / 2, top, thin, frame_.geometry.text_bottom - top});
  }

  const flow::Fragment* find(const std::vector<flow::Fragment>& fragments, std::string_view path) const {
    for (const flow::Fragment& fragment : fragments) {
      if (fragment.box->path == path) return &fragment;
      if (const flow::Fragment* found = find(fragment.children, path)) return found;
    }
    return nullptr;
  }

  // What stands beside `path` on the first page: a thin rule towards the text and the note left of it.
  void put_margin(std::string_view path, flow::Box note) {
    const flow::Fragment* beside = find(content_.pages.front().fragments, path);
    if (!beside) return;
    const Rect rect = beside->rect;
    View::Content::Page& first = content_.pages.front();
    const Unit left = frame_.margin_left();
    const Unit bottom = put(first, std::move(note), {left, rect.y}, frame_.geometry.margin - mm(30));
    const Unit rule = frame_.right_to_left ? left + frame_.geometry.margin : left - mm(30);
    put_rule(first, {rule, rect.y, Unit{Unit::kPerBase * 35 / 100},
                     max(bottom, path == "/hero" ? rect.bottom() : bottom) - rect.y});
  }

  void add_margin_notes() {
    if (const auto& hero = context_.article.hero; hero && (!hero->caption.empty() || !hero->credit.empty())) {
      TextBuilder caption(context_, style::TypeRole::Caption);
      caption.field(hero->caption, "/hero/caption");
      if (!hero->credit.empty()) caption.generated(u" (" + plain(hero->credit).text + u")");
      flow::Box box = caption.box(Tag::Caption);
      box.before = Unit{};
      put_margin("/hero", std::move(box));
    }
    if (!printed_address(context_.article).empty()) put_margin("/lead/0", address_box(context_));
  }

  void add_furniture() {
    const style::PageGeometry& g = frame_.geometry;
    const auto pages = static_cast<uint32_t>(content_.pages.size());
    for (uint32_t i = 0; i < pages; ++i) {
      View::Content::Page& where = content_.pages[i];
      if (i > 0) put(where, running_head_box(context_), {g.left, g.head_top}, frame_.full_width());
      put(where, foot_box(context_, {i + 1, pages}), {g.left, g.paper.height - g.foot_bottom - mm(35)},
          frame_.full_width());
    }
  }

  Context& context_;
  const PageFrame& frame_;
  View::Content& content_;
  const flow::Box* body_ = nullptr;
  Unit phase_;  // of the baseline grid, from a column's top
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
