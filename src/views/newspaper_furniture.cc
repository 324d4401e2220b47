// SPDX-License-Identifier: MIT
#include "views/newspaper_furniture.h"

#include <algorithm>

#include "base/utf.h"
#include "display/shapes.h"
#include "views/parts.h"

namespace warraq::views {

using paragraph::Align;
using style::Ink;
using style::TypeRole;

namespace {

// Sizes are drawn for a grid of 14.5 pt and grow with it.
Unit points(const Context& context, int64_t tenths) { return scale(context.grid, tenths, 145); }

style::TypeStyle small(const Context& context, Ink ink) {
  return sized(context.sheet[TypeRole::Caption], points(context, 88), context.grid, ink);
}

style::TypeStyle strong(const Context& context, int64_t size, int64_t leading, Ink ink) {
  style::TypeStyle type = sized(context.sheet[TypeRole::Body], points(context, size), points(context, leading), ink);
  type.weight = 700;
  return type;
}

flow::Border rule(const Context& context, flow::Edge edge) { return {edge, context.hair, context.sheet[Ink::Ink]}; }

// ٣ صفحات، ١١ صفحة
std::u16string pages_in_words(const Context& context, uint32_t pages) {
  const FurnitureWords& words = furniture_words(context.lang, context.right_to_left);
  if (pages < 2) return {};
  if (context.in_arabic() && pages == 2) return u"صفحتان";
  if (!context.in_arabic() || (pages % 100 > 2 && pages % 100 < 11)) return context.number(pages).append(words.pages);
  return context.number(pages) + u" صفحة";
}

std::u16string in_own_digits(const Context& context, const std::string& words) {
  return context.own_digits(article::with_digits(to_utf16(words), context.digits()));
}

flow::Box ear(Context& context, const article::Card& card, Unit width) {
  flow::Box box = stack(context);
  box.sizing = flow::Sizing::Fixed;
  box.width = width;
  box.height = points(context, 525);  // of a head and two lines: ears are a pair
  box.cross = flow::Cross::Center;
  const Unit room = points(context, 55);
  box.padding = {room, room * 3 / 2, room, room * 3 / 2};
  for (flow::Edge edge : {flow::Edge::Top, flow::Edge::Right, flow::Edge::Bottom, flow::Edge::Left})
    box.borders.push_back(rule(context, edge));
  const style::TypeStyle head =
      sized(context.sheet[TypeRole::Kicker], points(context, 90), points(context, 145), Ink::Accent);
  box.children.push_back(
      label(context, head, card.section.empty() ? std::u16string(u"اخترنا لك") : to_utf16(card.section)));
  const style::TypeStyle text = sized(small(context, Ink::Ink), points(context, 84), points(context, 135), Ink::Ink);
  box.children.push_back(label(context, text, to_utf16(card.title), Align::Start, 2));
  return box;
}

// The name as large as the head allows; its ink stands in the middle.
flow::Box name_box(Context& context, Unit width, Unit height) {
  const std::u16string name = to_utf16(site_name(context.article));
  style::TypeStyle type = strong(context, 670, 0, Ink::Ink);
  type.leading = height;
  height = height * 9 / 10;
  flow::Box box = label(context, type, name, Align::Center);
  const flow::Ink ink = box.text->set->ink;
  const Unit wide = flow::natural_width(box, context.setter()), high = ink.top + ink.bottom;
  if (wide > width || high > height) {
    const Unit less = min(scale(type.size, width.raw, wide.raw), scale(type.size, height.raw, high.raw));
    type.size = max(less - Unit{1}, points(context, 200));
    box = label(context, type, name, Align::Center);
  }
  box.text->ascent = box.text->set->ink.top;
  box.text->descent = box.text->set->ink.bottom;
  return box;
}

}  // namespace

bool has_folio_strip(const Context& context) {
  const article::Article& article = context.article;
  return !article.published.empty() || !context.options.issue.empty() || !context.options.hijri.empty() ||
         (article.site && !article.site->slogan.empty());
}

Unit folio_strip_height(const Context& context) { return context.grid + points(context, 25); }

flow::Box folio_strip(Context& context, uint32_t pages, Unit width) {
  const style::TypeStyle type = small(context, Ink::Ink);
  const std::string slogan = context.article.site ? context.article.site->slogan : std::string();
  const bool numbered = !context.options.issue.empty();
  std::u16string end = pages_in_words(context, pages);
  if (end.empty() && numbered) end = to_utf16(slogan);
  flow::Box strip = centred_row(
      context,
      fitted(context, label(context, type, in_own_digits(context, numbered ? context.options.issue : slogan)),
             width * 3 / 10),
      label(context, type, both_dates(context), Align::Center),
      fitted(context, label(context, type, end), width * 3 / 10), width);
  strip.furniture = true;
  strip.padding.bottom = points(context, 25);
  strip.borders = {rule(context, flow::Edge::Bottom)};
  return strip;
}

flow::Box newspaper_masthead(Context& context, Unit width, Unit height) {
  flow::Box head = row(context);
  head.furniture = true;
  head.height = height;
  const auto& picks = context.article.picks;
  const Unit wide = points(context, 1247), gap = points(context, 120);  // 44 mm
  const bool ears = picks && picks->size() > 1 && width >= wide * 3 + gap * 2;
  if (!ears) {
    head.children.push_back(name_box(context, width, height));
    return head;
  }
  head.gap = gap;
  head.children.push_back(ear(context, (*picks)[0], wide));
  head.children.push_back(name_box(context, width - wide * 2 - gap * 2, height));
  head.children.push_back(ear(context, (*picks)[1], wide));
  return head;
}

flow::Box newspaper_running_head(Context& context, Unit width) {
  const style::TypeStyle type = small(context, Ink::InkSoft);
  const std::u16string date = date_words(context, context.article.published, Clock::Without);
  flow::Box head = centred_row(
      context,
      fitted(context, label(context, strong(context, 115, 145, Ink::Accent), to_utf16(site_name(context.article))),
             width / 4),
      label(context, type, context.article.title.text, Align::Center),
      fitted(context, label(context, type, date), width * 3 / 10), width);
  head.furniture = true;
  head.padding.bottom = points(context, 25);
  head.borders = {rule(context, flow::Edge::Bottom)};
  return head;
}

namespace {

flow::Box open_circle(Context& context) {
  const Unit side = points(context, 50), stroke = points(context, 9);
  flow::Box box;
  box.kind = flow::BoxKind::Drawing;
  box.sizing = flow::Sizing::Fixed;
  box.cross = flow::Cross::Center;
  box.width = box.height = side;
  box.drawings = {{display::circle({side / 2, side / 2}, (side - stroke) / 2), context.sheet[Ink::Accent], stroke}};
  return box;
}

}  // namespace

flow::Box newspaper_foot(Context& context, uint32_t page, Unit width) {
  const style::TypeStyle type = small(context, Ink::InkSoft);
  std::u16string place = to_utf16(site_name(context.article));
  if (const auto section = section_name(context.article); !section.empty())
    place += (place.empty() ? u"" : u" – ") + to_utf16(section);
  flow::Box folio = row(context);
  folio.cross = flow::Cross::Center;
  folio.gap = points(context, 90);
  folio.children.push_back(spacer());
  folio.children.push_back(open_circle(context));
  folio.children.push_back(
      fitted(context, label(context, strong(context, 150, 200, Ink::Ink), context.number(page)), width));
  folio.children.push_back(open_circle(context));
  folio.children.push_back(spacer());
  flow::Box address = fitted(context, address_label(context, type, Align::Start), flow::kEndless);
  const bool shown = !printed_address(context.article).empty() && address.width <= width * 2 / 5;
  flow::Box foot = centred_row(context, fitted(context, label(context, type, place), width * 2 / 5), std::move(folio),
                               shown ? std::move(address) : fitted(context, label(context, type, u""), width), width);
  foot.furniture = true;
  foot.padding.top = points(context, 30);
  foot.borders = {rule(context, flow::Edge::Top)};
  return foot;
}

flow::Box read_also_box(Context& context, size_t most) {
  const std::vector<article::Card>& cards = *context.article.related;
  const FurnitureWords& words = furniture_words(context.lang, context.right_to_left);
  const style::TypeStyle head = sized(context.sheet[TypeRole::Kicker], points(context, 88), context.grid, Ink::Accent);
  flow::Box box = stack(context, Tag::Aside);
  box.keep_together = true;
  box.before = context.grid;
  box.padding = {points(context, 72), Unit{}, points(context, 72), Unit{}};
  box.borders = {rule(context, flow::Edge::Top), rule(context, flow::Edge::Bottom)};
  for (size_t i = 0; i < std::min(cards.size(), most); ++i) {
    TextBuilder line(context, small(context, Ink::Ink));
    if (i == 0) line.generated(std::u16string(words.also) + u"\u2002", Tone{&head, Ink::Accent, true, true});
    line.link(cards[i].url)
        .field(cards[i].title, item_path("/related", i) + "/title", Tone::colored(Ink::Ink))
        .lines_at_most(2);
    box.children.push_back(line.box(Tag::Paragraph));
    box.children.back().before = points(context, 25);
  }
  return box;
}

}  // namespace warraq::views
