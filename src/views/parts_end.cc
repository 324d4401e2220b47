// SPDX-License-Identifier: MIT
#include "base/utf.h"
#include "views/furniture_words.h"
#include "views/parts.h"

namespace warraq::views {

using style::Ink;
using style::TypeRole;

void add_source(Context& context, std::vector<flow::Box>& out) {
  const auto& source = context.article.source;
  if (!source || source->name.empty()) return;
  style::TypeStyle label = context.sheet[TypeRole::Button];
  label.color = Ink::Ink;
  const FurnitureWords& words = furniture_words(context.lang, context.right_to_left);
  flow::Box box = TextBuilder(context, TypeRole::Source)
                      .generated(std::u16string(words.source) + u"\u2003", Tone{&label, Ink::Ink, true, false})
                      .link(source->url)
                      .field(source->name, "/source/name")
                      .box(Tag::Paragraph);
  out.push_back(std::move(box));
}

namespace {

flow::Box tag_box(Context& context, const article::Reference& tag, size_t index) {
  flow::Box box = TextBuilder(context, TypeRole::Button)
                      .link(tag.url)
                      .field(tag.name, item_path("/tags", index) + "/name", Tone::colored(Ink::InkSoft))
                      .box(Tag::None);
  box.before = Unit{};
  box.sizing = flow::Sizing::Fit;
  box.background = context.sheet[Ink::Tint];
  box.radius = context.px(4);
  const Unit side = context.px(10), above = context.px(5);
  box.padding = {above, side, above, side};
  return box;
}

// Tags fill rows one after the other.
flow::Box wrapped(Context& context, std::vector<flow::Box> items, Unit gap) {
  flow::Box box = stack(context, Tag::List);
  Unit used;
  for (flow::Box& item : items) {
    const Unit width = flow::natural_width(item, context.setter());
    if (box.children.empty() || used + gap + width > context.measure) {
      box.children.push_back(row(context, Tag::ListItem));
      box.children.back().gap = gap;
      box.children.back().before = gap;
      used = Unit{} - gap;
    }
    used += gap + width;
    box.children.back().children.push_back(std::move(item));
  }
  return box;
}

// A part of the page with its own thick rule and head.
flow::Box part_box(Context& context, std::u16string_view head) {
  const style::TypeStyle& type = context.sheet[TypeRole::Part];
  flow::Box part = stack(context, Tag::Section);
  part.before = type.before;
  part.borders = {{flow::Edge::Top, context.part, context.sheet[Ink::Ink]}};
  part.padding.top = context.part + context.px(10);
  flow::Box title = TextBuilder(context, TypeRole::Part).generated(head).box(Tag::H2);
  title.before = Unit{};
  title.keep_with_next = title.heading = true;
  part.children.push_back(std::move(title));
  return part;
}

struct CardLook {
  bool section = true, picture = true, date = false;
};

flow::Box card_text(Context& context, const article::Card& card, const std::string& path, const CardLook& look) {
  flow::Box box = stack(context);
  if (look.section && !card.section.empty()) {
    style::TypeStyle type = context.sheet[TypeRole::Button];
    type.color = Ink::Accent;
    box.children.push_back(TextBuilder(context, type).field(card.section, path + "/section").box(Tag::Paragraph));
  }
  box.children.push_back(TextBuilder(context, TypeRole::Card)
                             .link(card.url)
                             .field(card.title, path + "/title", Tone::colored(Ink::Ink))
                             .balanced()
                             .box(Tag::Paragraph));
  if (look.date) {
    if (std::u16string date = date_words(context, card.published, Clock::Without); !date.empty()) {
      box.children.push_back(TextBuilder(context, TypeRole::Caption).generated(date).box(Tag::Paragraph));
    }
  }
  for (flow::Box& child : box.children) {
    child.before = Unit{};
    child.has_after = false;
  }
  return box;
}

flow::Box card_picture(Context& context, const article::Image& image, Unit width, int64_t down, int64_t across) {
  flow::Box box;
  box.kind = flow::BoxKind::Image;
  box.sizing = flow::Sizing::Fixed;
  box.width = width;
  box.height = scale(width, down, across);
  box.image = std::make_unique<flow::ImageContent>();
  box.image->key = image.src;
  box.image->alt = image.alt;
  box.image->radius = context.surface == Surface::Paper ? Unit{} : Unit::base(4);
  return box;
}

// Text at the start and a small 4 : 3 picture at the end, between hairlines.
void add_card_row(Context& context, const article::Card& card, const std::string& path, const CardLook& look,
                  flow::Box& part) {
  flow::Box line = row(context, Tag::Paragraph);
  const Unit room = context.px(12);
  line.padding = {room, Unit{}, room, Unit{}};
  line.gap = context.px(16);
  line.keep_together = true;
  if (part.children.size() > 1) line.borders = {{flow::Edge::Top, context.hair, context.sheet[Ink::Hairline]}};
  line.children.push_back(card_text(context, card, path, look));
  if (look.picture && card.image) line.children.push_back(card_picture(context, *card.image, context.px(108), 3, 4));
  part.children.push_back(std::move(line));
}

// Three across, the picture above the text.
void add_card_columns(Context& context, const std::vector<article::Card>& cards, flow::Box& part) {
  constexpr size_t kAcross = 3;
  const Unit gap = context.px(24), width = (context.measure - gap * 2) / 3;
  for (size_t begin = 0; begin < cards.size(); begin += kAcross) {
    flow::Box line = row(context);
    line.gap = gap;
    line.before = context.px(24);
    line.keep_together = true;
    for (size_t i = begin; i < begin + kAcross && i < cards.size(); ++i) {
      flow::Box card = stack(context, Tag::Paragraph);
      card.sizing = flow::Sizing::Fixed;
      card.width = width;
      if (cards[i].image) card.children.push_back(card_picture(context, *cards[i].image, width, 3, 4));
      flow::Box words = card_text(context, cards[i], item_path("/picks", i), {});
      words.before = context.px(10);
      card.children.push_back(std::move(words));
      line.children.push_back(std::move(card));
    }
    part.children.push_back(std::move(line));
  }
}

}  // namespace

void add_tags(Context& context, std::vector<flow::Box>& out) {
  if (context.article.tags.empty()) return;
  std::vector<flow::Box> tags;
  for (size_t i = 0; i < context.article.tags.size(); ++i) tags.push_back(tag_box(context, context.article.tags[i], i));
  flow::Box box = wrapped(context, std::move(tags), context.px(8));
  box.before = context.px(16);
  out.push_back(std::move(box));
}

void add_picks(Context& context, std::vector<flow::Box>& out) {
  const auto& picks = context.article.picks;
  if (!picks || picks->empty()) return;
  flow::Box part = part_box(context, u"اخترنا لك");
  if (context.phone || context.surface == Surface::Paper) {
    for (size_t i = 0; i < picks->size(); ++i) add_card_row(context, (*picks)[i], item_path("/picks", i), {}, part);
  } else {
    add_card_columns(context, *picks, part);
  }
  out.push_back(std::move(part));
}

void add_related(Context& context, std::vector<flow::Box>& out) {
  const auto& related = context.article.related;
  if (!related || related->empty()) return;
  flow::Box part = part_box(context, u"أخبار ذات صلة");
  for (size_t i = 0; i < related->size(); ++i) {
    add_card_row(context, (*related)[i], item_path("/related", i), {false, false, true}, part);
  }
  out.push_back(std::move(part));
}

}  // namespace warraq::views
