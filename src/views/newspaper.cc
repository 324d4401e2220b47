// SPDX-License-Identifier: MIT
#include "views/newspaper.h"

#include <algorithm>

#include "base/utf.h"
#include "views/newspaper_flow.h"
#include "views/newspaper_furniture.h"
#include "views/parts.h"

namespace warraq::views {

using paragraph::Align;
using style::Ink;
using style::TypeRole;

int32_t newspaper_columns(const Options& options) {
  if (options.columns > 1) return options.columns;
  const auto page = style::page_geometry(options.paper, nullptr, 3);
  const Unit width = page ? page.value().paper.width : Unit{};
  return width >= mm(1800) ? 3 : width >= mm(1100) ? 2 : 1;
}

namespace {

constexpr size_t kReadAlso = 3;

class NewspaperMaker {
 public:
  NewspaperMaker(Context& context, const PageFrame& frame, View::Content& content)
      : context_(context),
        frame_(frame),
        sheets_(context, frame, content),
        left_(frame.geometry.left),
        width_(frame.full_width()),
        // The foot needs its room on small papers, too.
        bottom_(min(frame.geometry.text_bottom, frame.geometry.paper.height - at(150))) {}

  void run() {
    sheets_.add_page();
    const Unit next_top = at(185);
    const int64_t next_lines = std::max<int64_t>(lines_below(next_top), 1);
    FrontPage front{{}, lines_below(put_head(put_masthead()) + at(20)), {}};
    // A head that fills its page leaves the columns to the next one.
    constexpr int64_t kFew = 6;
    if (front.lines < kFew) {
      sheets_.add_page();
      front.lines = next_lines;
    }
    front.top = bottom_ - context_.grid * front.lines;
    front.starts.assign(static_cast<size_t>(frame_.columns), 0);
    front.starts[0] = put_byline(front);
    make_hero(front);
    size_t extras = 0;
    const flow::Box& body = make_body(extras);
    if (hero_) put_hero(front, body, extras);
    if (!body.children.empty())
      read_also(fill_newspaper(sheets_, body, extras, front, bottom_ - context_.grid * next_lines, next_lines));
    put_furniture();
  }

 private:
  // Tenths of a millimetre on A4; larger papers have larger pages, whose body is larger than 9.6 pt.
  Unit at(int64_t tenths) const {
    return scale(mm(tenths), std::max(frame_.columns > 2 ? frame_.geometry.body_size : 0, 9600), 9600);
  }
  // The grid hangs from the foot of the text.
  int64_t lines_below(Unit top) const { return max(bottom_ - top, Unit{}).raw / context_.grid.raw; }

  // Gives the Scotch rule's lower edge.
  Unit put_masthead() {
    const style::PageGeometry& g = frame_.geometry;
    Unit y = has_folio_strip(context_) ? at(90) + folio_strip_height(context_) : at(90);
    if (!site_name(context_.article).empty()) {
      const Unit height = min(at(250), width_ / 8);
      y = sheets_.put(sheets_.first(), newspaper_masthead(context_, width_, height), {left_, y + at(8)}, width_);
    }
    y += at(12);
    sheets_.put_rule(sheets_.first(), {left_, y, width_, g.scotch_thick});
    sheets_.put_rule(sheets_.first(), {left_, y + g.scotch_height - g.scotch_thin, width_, g.scotch_thin});
    return y + g.scotch_height;
  }

  // Kicker, headline and deck, centred. Gives where they end.
  Unit put_head(Unit y) {
    flow::Box head = stack(context_, Tag::Section);
    add_headline(context_, head.children);
    for (flow::Box& line : head.children) {
      if (line.tag == Tag::H1) fit_headline(line);
      line.text->measure.align = line.text->measure.last = Align::Center;
    }
    const flow::Box& kept = sheets_.keep(std::move(head));
    flow::Outcome outcome = flow::layout(kept, {width_, flow::kEndless, true}, nullptr, context_.setter());
    // What is less than a line goes above it, by half.
    keep_clear(*outcome.fragment);
    const Unit height = outcome.fragment->rect.height, end = y + at(35) + height;
    const Unit less{max(bottom_ - end, Unit{}).raw % context_.grid.raw};
    flow::place(*outcome.fragment, {left_, y + at(15) + less / 2});
    sheets_.first().fragments.push_back(std::move(*outcome.fragment));
    return end - at(20);
  }

  // Marks that leave a line's box must not meet the line above.
  static void keep_clear(flow::Fragment& head) {
    Unit down;
    for (size_t i = 0; i < head.children.size(); ++i) {
      if (i > 0) down += head.children[i - 1].under + head.children[i].over;
      head.children[i].rect.y += down;
    }
    head.rect.height += down;
  }

  // Two lines at most, as long as the type stays large.
  void fit_headline(flow::Box& title) {
    constexpr int64_t kLeast = 55;  // per cent of the size
    const Unit wide = flow::natural_width(title, context_.setter());
    const int64_t k = width_.raw * 186 / max(wide, Unit{1}).raw;
    if (k >= 100) return;
    style::TypeStyle type = context_.sheet[TypeRole::Title];
    type.size = scale(type.size, std::max(k, kLeast), 100);
    type.leading = scale(type.leading, std::max(k, kLeast), 100);
    const size_t known = context_.diagnostics.size();
    flow::Box smaller = TextBuilder(context_, type).field(context_.article.title, "/title").balanced().box(Tag::H1);
    context_.diagnostics.resize(known);
    smaller.keep_with_next = true;
    title = std::move(smaller);
  }

  // The names at the head of the first column, and where they write from. Gives the lines that they take.
  int64_t put_byline(const FrontPage& front) {
    const article::Article& article = context_.article;
    if (article.authors.empty()) return 0;
    style::TypeStyle name = context_.sheet[TypeRole::Kicker];
    const Unit size = context_.sheet[TypeRole::Byline].size;
    name.size = scale(size, 955, 1000);
    TextBuilder line(context_, TypeRole::Byline);
    for (size_t i = 0; i < article.authors.size(); ++i) {
      const article::Author& author = article.authors[i];
      if (i > 0) line.generated(u"، ");
      line.link(author.url).generated(to_utf16(author.name), Tone{&name, Ink::Ink, true, true}).link("");
      if (!author.role.empty() && author.role != article.dateline) line.generated(u" (" + to_utf16(author.role) + u")");
    }
    if (!article.dateline.empty()) line.generated(u" – " + to_utf16(article.dateline));
    flow::Box box = line.box(Tag::Paragraph);
    box.before = Unit{};
    const Unit end =
        sheets_.put(sheets_.last(), std::move(box), {frame_.column_left(0), front.top}, frame_.column_width());
    return (end - front.top).raw / context_.grid.raw + 1;
  }

  // The picture over all columns but the first. Without room for it, it stands in the text.
  void make_hero(const FrontPage& front) {
    hero_in_text_ = frame_.columns < 2 || front.lines < kHeroLeast * 2;
    if (!context_.article.hero || hero_in_text_) return;
    hero_width_ = frame_.column_width() * (frame_.columns - 1) + frame_.gutter() * (frame_.columns - 2);
    const Unit outer = context_.measure;
    context_.measure = hero_width_;
    hero_ = figure_box(context_, *context_.article.hero, "/hero", Unit{});
    context_.measure = outer;
    if (hero_->children.size() < 2) return;
    flow::Box& line = hero_->children.back();
    line.before = context_.grid / 4;
    line.text->measure.balance = false;
    const flow::Space space{hero_width_, flow::kEndless, true};
    caption_ = line.before + flow::layout(line, space, nullptr, context_.setter()).fragment->rect.height;
  }

  // Whole lines with its caption: eleven, or as few as bring the article on one page, or else as many as it
  // has itself. One line stays free below.
  void put_hero(FrontPage& front, const flow::Box& body, size_t extras) {
    const article::Image& image = context_.article.hero->image;
    const bool known = image.width > 0 && image.height > 0;
    const Unit natural = known ? scale(hero_width_, image.height, image.width) : hero_width_ * 9 / 16;
    const int64_t most = std::clamp<int64_t>((natural + caption_).raw / context_.grid.raw + 1, kHeroLeast,
                                             std::min(kHeroMost, front.lines - kHeroLeast));
    int64_t lines = most;
    const auto start = [&] { std::fill(front.starts.begin() + 1, front.starts.end(), lines); };
    for (start(); lines > kHeroLeast && !fits_front_page(sheets_, body, extras, front); start()) --lines;
    if (!fits_front_page(sheets_, body, extras, front)) lines = most;
    start();
    flow::Box& picture = hero_->children.front();
    picture.height = max(context_.grid * (lines - 1) - caption_, context_.grid);
    crop(*picture.image, image, natural, picture.height);
    const int32_t leftmost = frame_.right_to_left ? frame_.columns - 1 : 1;
    sheets_.put(sheets_.last(), std::move(*hero_), {frame_.column_left(leftmost), front.top}, hero_width_);
  }

  // A picture that is `natural` high fills `height`, round its focal point.
  static void crop(flow::ImageContent& content, const article::Image& image, Unit natural, Unit height) {
    if (natural <= height) return;
    const auto share = static_cast<int32_t>(height.raw * 1000 / natural.raw);
    const int32_t focus = image.focal ? image.focal->second : 400;
    content.crop[1] = std::clamp(focus - share / 2, 0, 1000 - share);
    content.crop[3] = content.crop[1] + share;
  }

  const flow::Box& make_body(size_t& extras) {
    flow::Box body = stack(context_, Tag::Article);
    body.lang = context_.article.lang;
    std::vector<flow::Box>& out = body.children;
    if (context_.article.hero && hero_in_text_)
      out.push_back(figure_box(context_, *context_.article.hero, "/hero", Unit{}));
    add_newspaper_lead(out);
    add_blocks(context_, context_.article.blocks, "/blocks", Voice::Body, out);
    if (!out.empty() && out.back().kind == flow::BoxKind::Text && out.back().tag == Tag::Paragraph) {
      out.back().text->ends_article = true;
      out.back().text->end_color = context_.sheet[Ink::Accent];
    }
    if (!context_.notes.empty()) out.push_back(notes_box(context_));
    add_source(context_, out);
    const size_t article = out.size();
    const bool wanted = context_.options.qr == "on";
    auto address = wanted ? address_row(context_, frame_.geometry.qr) : std::nullopt;
    if (address) out.push_back(std::move(*address));
    extras = out.size();
    if (const auto& related = context_.article.related; related && !related->empty())
      out.push_back(read_also_box(context_, kReadAlso));
    extras = out.size() - (wanted ? extras : article);
    return sheets_.keep(std::move(body));
  }

  bool is_loose(const flow::Box& box) const {
    constexpr int32_t kWidest = 2000;  // thousandths of a space
    const flow::Space space{frame_.column_width(), flow::kEndless, true};
    const flow::Outcome outcome = flow::layout(box, space, nullptr, context_.setter());
    const auto set = outcome.fragment->lines();
    return std::any_of(set->lines.lines.begin(), set->lines.lines.end(),
                       [](const paragraph::Line& line) { return line.space_ratio > kWidest; });
  }

  // Bold and filled like the text, unless that makes lines too loose; the dateline stands in the byline
  // where there is one.
  void add_newspaper_lead(std::vector<flow::Box>& out) {
    const article::Article& article = context_.article;
    std::u16string dateline = article.authors.empty() ? to_utf16(article.dateline) : std::u16string();
    for (size_t i = 0; i < article.lead.size() || !dateline.empty(); ++i) {
      TextBuilder text(context_, TypeRole::Lead);
      if (!dateline.empty()) text.generated(dateline + u" – ", Tone{nullptr, Ink::Accent, true, true});
      dateline.clear();
      if (i < article.lead.size()) text.field(article.lead[i], item_path("/lead", i));
      out.push_back(text.justified_in(flow::kEndless).box(Tag::Paragraph));
      if (is_loose(out.back())) out.back().text->measure.align = Align::Start;
    }
  }

  // Fewer of the related articles where there is no room for all of them.
  void read_also(const ColumnEnd& end) {
    const auto& related = context_.article.related;
    if (!end.extras_left_out || !related || related->empty()) return;
    for (size_t most = kReadAlso - 1; most > 0; --most) {
      const flow::Box& box = sheets_.keep(read_also_box(context_, most));
      flow::Outcome outcome =
          flow::layout(box, {frame_.column_width(), flow::kEndless, true}, nullptr, context_.setter());
      const Unit free = context_.grid * end.lines - outcome.fragment->rect.height;
      if (free < context_.grid / 2) continue;
      flow::place(*outcome.fragment, {end.at.x, end.at.y + free});
      sheets_.last().fragments.push_back(std::move(*outcome.fragment));
      return;
    }
  }

  void put_furniture() {
    const auto pages = static_cast<uint32_t>(sheets_.pages().size());
    const Unit foot = max(bottom_ + at(20), frame_.geometry.paper.height - at(150));
    for (uint32_t i = 0; i < pages; ++i) {
      View::Content::Page& page = sheets_.pages()[i];
      if (i > 0 || has_folio_strip(context_)) {
        sheets_.put(page, i == 0 ? folio_strip(context_, pages, width_) : newspaper_running_head(context_, width_),
                    {left_, at(90)}, width_);
      }
      sheets_.put(page, newspaper_foot(context_, i + 1, width_), {left_, foot}, width_);
    }
  }

  Context& context_;
  const PageFrame& frame_;
  PageSheets sheets_;
  const Unit left_, width_, bottom_;
  static constexpr int64_t kHeroMost = 11, kHeroLeast = 7;  // lines
  std::optional<flow::Box> hero_;
  Unit hero_width_, caption_;
  bool hero_in_text_ = false;
};

}  // namespace

void make_newspaper(Context& context, const PageFrame& frame, View::Content& content) {
  NewspaperMaker(context, frame, content).run();
}

}  // namespace warraq::views
