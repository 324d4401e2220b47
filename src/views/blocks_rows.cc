// SPDX-License-Identifier: MIT
// Lists, figures, ornaments and notes: what stands in rows.
#include <algorithm>

#include "base/utf.h"
#include "display/shapes.h"
#include "views/blocks.h"

namespace warraq::views {

using style::Ink;
using style::TypeRole;

namespace {

std::u16string in_digits(int64_t number, char16_t zero) {
  std::u16string text;
  for (; number > 0; number /= 10) text.insert(text.begin(), static_cast<char16_t>(zero + number % 10));
  return text.empty() ? std::u16string(1, zero) : text;
}

std::u16string counter(const Context& context, const article::List& list, size_t index) {
  const int64_t number = int64_t{list.start} + static_cast<int64_t>(index);
  if (list.marker == "abjad") {
    if (std::u16string letters = article::format_abjad(number); !letters.empty()) return letters;
  }
  if (list.marker == "latn" && number >= 0) return in_digits(number, u'0');
  if (list.marker == "arab" && number >= 0) return context.own_digits(in_digits(number, 0x660));
  return context.number(number);
}

// The nuqta stands 5 px from the edge, its middle at the middle of the letters.
flow::Box bullet(Context& context, Unit width) {
  const style::TypeStyle& type = context.sheet[TypeRole::List];
  flow::Box box;
  box.kind = flow::BoxKind::Drawing;
  box.tag = Tag::Label;
  box.furniture = true;
  box.sizing = flow::Sizing::Fixed;
  box.width = width;
  box.height = type.leading;
  const Unit side = context.px(context.sheet.newspaper ? 5 : 7);
  const Unit inset = context.px(context.sheet.newspaper ? 2 : 5) + side / 2;
  const Point center{context.right_to_left ? width - inset : inset, type.leading / 2};
  box.drawings = {{display::diamond(center, side * 9 / 10), context.sheet[Ink::Accent], Unit{}}};
  return box;
}

flow::Box numeral(Context& context, std::u16string number, Unit width) {
  flow::Box box =
      TextBuilder(context, TypeRole::List).generated(number + u".", Tone::colored(Ink::Accent)).box(Tag::Label);
  box.sizing = flow::Sizing::Fixed;
  box.width = width;
  box.before = Unit{};
  return box;
}

}  // namespace

flow::Box list_box(Context& context, const article::List& list, const std::string& path) {
  const style::TypeStyle& type = context.sheet[TypeRole::List];
  flow::Box box = stack(context, Tag::List);
  box.before = type.before;
  const bool narrow = context.sheet.newspaper && list.items.size() < 10;
  const Unit indent = context.px(narrow ? 18 : context.phone ? 26 : 30);
  const Unit outer = context.measure;
  context.measure -= indent;
  for (size_t i = 0; i < list.items.size(); ++i) {
    flow::Box item = row(context, Tag::ListItem);
    const bool disc = !list.ordered && (list.marker.empty() || list.marker == "disc");
    item.children.push_back(disc ? bullet(context, indent) : numeral(context, counter(context, list, i), indent));
    flow::Box body = stack(context, Tag::ListBody);
    add_blocks(context, list.items[i], item_path(path + "/items", i), Voice::List, body.children);
    if (!body.children.empty()) body.children.front().before = Unit{};
    item.children.push_back(std::move(body));
    item.before = type.before;
    box.children.push_back(std::move(item));
  }
  context.measure = outer;
  return box;
}

namespace {

// A picture that is too tall for its page loses up to four tenths, away from its focal point; more, and it
// is shown whole and smaller.
void fit_picture(const Context& context, const article::Image& image, Unit whole, flow::Box& picture) {
  const auto seen = static_cast<int32_t>(divide_rounded(picture.height.raw * 1000, whole.raw));
  if (seen < 600) {
    picture.sizing = flow::Sizing::Fixed;
    picture.width = scale(context.measure, seen, 1000);
    return;
  }
  const int32_t top = std::clamp((image.focal ? image.focal->second : 400) - seen / 2, 0, 1000 - seen);
  picture.image->crop = {0, top, 1000, top + seen};
}

}  // namespace

flow::Box figure_box(Context& context, const article::Figure& figure, const std::string& path, Unit before) {
  flow::Box box = stack(context, Tag::Figure);
  box.before = before;
  box.keep_together = true;
  box.alt = figure.image.alt;
  box.path = path;
  flow::Box picture;
  picture.kind = flow::BoxKind::Image;
  // Without its own sides a picture is a landscape of 16 : 9.
  const bool sized = figure.image.width > 0 && figure.image.height > 0;
  const int64_t width = sized ? figure.image.width : 16, height = sized ? figure.image.height : 9;
  const bool paper = context.surface == Surface::Paper;
  // On paper at most two thirds of the width of A4's text, and never more than leaves room for a caption on its page.
  const Unit tallest = paper ? min(Unit::base(187), context.column_height * 45 / 100) : Unit::base(900);
  const Unit whole = scale(context.measure, height, width);
  picture.height = min(whole, tallest);
  picture.image = std::make_unique<flow::ImageContent>();
  if (paper && picture.height < whole) fit_picture(context, figure.image, whole, picture);
  picture.image->key = figure.image.src;
  picture.image->alt = figure.image.alt;
  picture.image->radius = paper ? Unit{} : Unit::base(4);
  box.children.push_back(std::move(picture));
  TextBuilder caption(context, TypeRole::Caption);
  if (!figure.caption.empty()) caption.field(figure.caption, path + "/caption");
  if (!figure.credit.empty())
    caption.generated(figure.caption.empty() ? u"(" : u" (").generated(to_utf16(figure.credit)).generated(u")");
  if (!caption.empty()) {
    flow::Box line = caption.balanced().box(Tag::Caption);
    line.before = context.px(8);
    box.children.push_back(std::move(line));
  }
  return box;
}

namespace {

// Circles of `side`, `step` from middle to middle.
flow::Box circles(Context& context, Unit side, Unit step) {
  flow::Box box;
  box.kind = flow::BoxKind::Drawing;
  box.furniture = true;
  box.sizing = flow::Sizing::Fixed;
  box.cross = flow::Cross::Center;
  box.width = side + step * 2;
  box.height = side;
  for (int i = 0; i < 3; ++i) {
    box.drawings.push_back({display::circle({side / 2 + step * i, side / 2}, side / 2 - context.px(1)),
                            context.sheet[Ink::Accent], side / 8});
  }
  return box;
}

}  // namespace

// Three open circles, the scribe's sign of a break.
flow::Box ornament_box(Context& context) {
  flow::Box box = circles(context, context.px(12), context.px(12 + 16));
  box.before = context.px(40);
  box.has_after = true;
  box.after = context.px(40);
  return box;
}

flow::Box scribe_break(Context& context) {
  const Unit side = context.px(10);
  flow::Box box = circles(context, side, context.px(20));
  box.drawings.push_back({display::circle({box.width / 2, side / 2}, side / 6), context.sheet[Ink::Accent], Unit{}});
  return box;
}

namespace {

flow::Box end_box(Context& context) {
  flow::Box box = stack(context, Tag::Section);
  box.before = context.sheet[TypeRole::Source].before;
  box.borders = {{flow::Edge::Top, context.hair, context.sheet[Ink::Hairline]}};
  box.padding.top = context.px(12);
  return box;
}

}  // namespace

flow::Box notes_box(Context& context) {
  flow::Box box = end_box(context);
  const std::vector<article::Text> notes = std::move(context.notes);
  for (size_t i = 0; i < notes.size(); ++i) {
    flow::Box note = TextBuilder(context, TypeRole::Source)
                         .generated(context.number(static_cast<int64_t>(i) + 1) + u". ", Tone::colored(Ink::Accent))
                         .field(notes[i], "")
                         .box(Tag::Note);
    note.before = Unit{};
    box.children.push_back(std::move(note));
  }
  context.notes.clear();
  return box;
}

flow::Box links_box(Context& context) {
  flow::Box box = end_box(context);
  const std::u16string_view title = !context.right_to_left           ? u"Links"
                                    : context.lang.starts_with("fa") ? u"پیوندها"
                                                                     : u"روابط";
  flow::Box head = TextBuilder(context, TypeRole::Part).generated(title).box(Tag::H2);
  head.before = Unit{};
  head.keep_with_next = head.keep_together = head.heading = true;
  box.children.push_back(std::move(head));
  for (size_t i = 0; i < context.links.size(); ++i) {
    flow::Box line = row(context, Tag::Note);
    const Unit indent = context.sheet[TypeRole::Source].size * 2;
    flow::Box number = TextBuilder(context, TypeRole::Source)
                           .generated(context.number(static_cast<int64_t>(i) + 1) + u".", Tone::colored(Ink::Accent))
                           .box(Tag::Label);
    number.sizing = flow::Sizing::Fixed;
    number.width = indent;
    // An address reads left to right, beside its number.
    flow::Box address = TextBuilder(context, TypeRole::Source)
                            .direction(false)
                            .link(context.links[i])
                            .generated(to_utf16(context.links[i]))
                            .align(context.right_to_left ? paragraph::Align::End : paragraph::Align::Start)
                            .box(Tag::Paragraph);
    number.before = address.before = Unit{};
    line.children.push_back(std::move(number));
    line.children.push_back(std::move(address));
    box.children.push_back(std::move(line));
  }
  return box;
}

}  // namespace warraq::views
