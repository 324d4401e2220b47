// SPDX-License-Identifier: MIT
#include <algorithm>

#include "article/arabic_format.h"
#include "base/utf.h"
#include "display/shapes.h"
#include "views/parts.h"

namespace warraq::views {

using style::Ink;
using style::TypeRole;

std::string_view site_name(const article::Article& article) {
  return article.site ? std::string_view(article.site->name) : std::string_view{};
}

void add_headline(Context& context, std::vector<flow::Box>& out) {
  const article::Article& article = context.article;
  const bool section = article.section && !article.section->name.empty();
  if (section || !article.kicker.empty()) {
    TextBuilder kicker(context, TypeRole::Kicker);
    if (section && !article.kicker.empty()) {
      kicker.generated(to_utf16(article.section->name) + u" \u2022 ").field(article.kicker, "/kicker");
    } else if (section) {
      kicker.field(article.section->name, "/section/name");
    } else {
      kicker.field(article.kicker, "/kicker");
    }
    out.push_back(kicker.box(Tag::Paragraph));
  }
  flow::Box title = TextBuilder(context, TypeRole::Title).field(article.title, "/title").balanced().box(Tag::H1);
  title.keep_with_next = title.heading = true;
  out.push_back(std::move(title));
  if (!article.subtitle.empty()) {
    flow::Box subtitle =
        TextBuilder(context, TypeRole::Subtitle).field(article.subtitle, "/subtitle").balanced().box(Tag::Paragraph);
    subtitle.keep_with_next = subtitle.heading = true;
    out.push_back(std::move(subtitle));
  }
}

namespace {

// "2025/10/14 – 10:43": the words of dates are Arabic's.
std::u16string numeric_date(const Context& context, std::string_view iso, Clock clock) {
  std::u16string date = to_utf16(iso.substr(0, 10));
  if (context.right_to_left) std::replace(date.begin(), date.end(), u'-', u'/');
  if (clock == Clock::With && iso.size() >= 16 && iso[10] == 'T') date += u" – " + to_utf16(iso.substr(11, 5));
  return context.own_digits(article::with_digits(date, context.digits()));
}

}  // namespace

std::u16string date_words(const Context& context, std::string_view iso, Clock clock) {
  if (iso.empty()) return {};
  if (!context.in_arabic()) return numeric_date(context, iso, clock);
  article::DateFormat format;
  format.digits = context.digits();
  format.parts = clock == Clock::With ? article::DateParts::DateAndTime : article::DateParts::Date;
  return context.own_digits(article::format_arabic_date(iso, format));
}

namespace {

// "name، name – site": names are strong.
bool add_names(const article::Article& article, TextBuilder& line) {
  for (size_t i = 0; i < article.authors.size(); ++i) {
    const article::Author& author = article.authors[i];
    if (i > 0) line.generated(u"، ");
    line.link(author.url).generated(to_utf16(author.name), Tone{nullptr, Ink::Ink, true, true}).link("");
    if (!author.role.empty()) line.generated(u" (" + to_utf16(author.role) + u")");
  }
  const std::string_view site = site_name(article);
  if (!site.empty()) {
    if (!article.authors.empty()) line.generated(u" – ");
    line.link(article.site->url).generated(to_utf16(site), Tone::colored(Ink::InkSoft)).link("");
  }
  return !line.empty();
}

}  // namespace

void add_byline(Context& context, std::vector<flow::Box>& out) {
  TextBuilder line(context, TypeRole::Byline);
  const bool names = add_names(context.article, line);
  const std::u16string date = date_words(context, context.article.published, Clock::With);
  if (!date.empty()) {
    // Phones set the date on a line of its own; wide columns beside the names.
    if (names) line.generated(context.surface == Surface::Paper ? u" – " : context.phone ? u"\u2028" : u"\u2003\u2003");
    line.generated(date);
  }
  if (!line.empty()) out.push_back(line.box(Tag::Paragraph));
}

namespace {

constexpr int64_t kIcon = 20, kIconGap = 8, kButtonSide = 10;

flow::Box icon_box(Context& context, std::string_view icon, Ink ink) {
  flow::Box box;
  box.kind = flow::BoxKind::Drawing;
  box.sizing = flow::Sizing::Fixed;
  box.width = box.height = Unit::base(kIcon);
  box.cross = flow::Cross::Center;
  Path path = display::svg_path(context.workshop.styles.icon_path(icon), 24, Unit::base(kIcon));
  if (!context.right_to_left && (icon == "send" || icon == "comment")) {
    for (PathPoint& point : path.points) point.x = Unit::base(kIcon) - point.x;
  }
  // 1.75 of the 24 cells.
  box.drawings = {{std::move(path), context.sheet[ink], Unit::base(kIcon) * 7 / 96}};
  return box;
}

struct Button {
  std::string_view action, icon;
  std::u16string label;
  Ink ink = Ink::InkSoft;
  bool label_shown = true;
};

flow::Box button_box(Context& context, const Button& button, Unit height) {
  flow::Box box = row(context);
  box.sizing = flow::Sizing::Fit;
  box.height = height;
  box.gap = Unit::base(kIconGap);
  box.padding = {Unit{}, Unit::base(kButtonSide), Unit{}, Unit::base(kButtonSide)};
  box.action = button.action;
  box.action_label = to_utf8(button.label);
  box.children.push_back(icon_box(context, button.icon, button.ink));
  if (button.label_shown) {
    flow::Box label =
        TextBuilder(context, TypeRole::Button).generated(button.label, Tone::colored(button.ink)).box(Tag::None);
    label.sizing = flow::Sizing::Fit;
    label.cross = flow::Cross::Center;
    label.before = Unit{};
    box.children.push_back(std::move(label));
  }
  return box;
}

}  // namespace

flow::Box toolbar_box(Context& context, bool narrow) {
  flow::Box bar = row(context, Tag::None);
  bar.furniture = true;
  bar.before = Unit::base(context.phone ? 16 : 18);
  const Unit height = Unit::base(44);
  bar.borders = {{flow::Edge::Top, context.hair, context.sheet[Ink::Hairline]},
                 {flow::Edge::Bottom, context.hair, context.sheet[Ink::Hairline]}};
  bar.gap = Unit::base(context.phone ? 4 : 12);
  flow::Box send = button_box(context, {"send", "send", u"أرسل", Ink::Accent}, height);
  // The first button is flush with the column's edge.
  (context.right_to_left ? send.padding.right : send.padding.left) = Unit{};
  bar.children.push_back(std::move(send));
  bar.children.push_back(button_box(context, {"print", "print", u"طباعة", Ink::InkSoft, !narrow}, height));
  bar.children.push_back(button_box(context, {"size", "textSize", u"حجم الخط", Ink::InkSoft, !context.phone}, height));
  if (context.article.comment_count) {
    bar.children.push_back(spacer());
    const int64_t count = *context.article.comment_count;
    std::u16string words = narrow || (context.phone && count > 0)
                               ? context.number(count)
                               : context.own_digits(article::comment_count_words(count, context.digits()));
    flow::Box comments = button_box(context, {"comments", "comment", std::move(words)}, height);
    comments.action_label = to_utf8(context.own_digits(article::comment_count_words(count, context.digits())));
    (context.right_to_left ? comments.padding.left : comments.padding.right) = Unit{};
    bar.children.push_back(std::move(comments));
  }
  return bar;
}

void add_hero(Context& context, std::vector<flow::Box>& out) {
  if (!context.article.hero) return;
  out.push_back(figure_box(context, *context.article.hero, "/hero", context.px(context.phone ? 20 : 24)));
}

void add_lead(Context& context, std::vector<flow::Box>& out) {
  const article::Article& article = context.article;
  std::string_view dateline = article.dateline;
  for (size_t i = 0; i < article.lead.size() || !dateline.empty(); ++i) {
    TextBuilder text(context, TypeRole::Lead);
    if (!dateline.empty()) {
      text.generated(to_utf16(dateline) + u" – ", Tone{nullptr, Ink::Accent, true, true});
      dateline = {};
    }
    if (i < article.lead.size()) text.field(article.lead[i], item_path("/lead", i));
    flow::Box box = text.justified_in(context.measure).box(Tag::Paragraph);
    if (i > 0) box.before = context.sheet[TypeRole::Body].before;
    out.push_back(std::move(box));
  }
}

}  // namespace warraq::views
