// SPDX-License-Identifier: MIT
#include "views/furniture.h"

#include "base/utf.h"
#include "views/parts.h"

namespace warraq::views {

using paragraph::Align;
using style::Ink;
using style::TypeRole;

namespace {

const std::string& whole_address(const article::Article& article) {
  return article.short_url.empty() ? article.url : article.short_url;
}

bool is_empty(const flow::Box& box) { return !box.text || box.text->set->paragraph.text == u"\u200b"; }

}  // namespace

std::string printed_address(const article::Article& article) {
  std::string_view url = whole_address(article);
  for (std::string_view scheme : {"https://", "http://"}) {
    if (url.starts_with(scheme)) url.remove_prefix(scheme.size());
  }
  if (url.ends_with('/')) url.remove_suffix(1);
  return std::string(url);
}

std::string_view section_name(const article::Article& article) {
  return article.section ? std::string_view(article.section->name) : std::string_view{};
}

std::u16string both_dates(const Context& context) {
  std::u16string dates = date_words(context, context.article.published, Clock::Without);
  if (context.options.hijri.empty()) return dates;
  if (!dates.empty()) dates += u" – ";
  return dates + context.own_digits(article::with_digits(to_utf16(context.options.hijri), context.digits()));
}

flow::Box label(Context& context, const style::TypeStyle& type, std::u16string_view words, Align align, int32_t lines) {
  flow::Box box = TextBuilder(context, type).generated(words).align(align).lines_at_most(lines).box(Tag::None);
  box.cross = flow::Cross::Center;
  box.before = Unit{};
  box.has_after = false;
  return box;
}

// An address reads left to right.
flow::Box address_label(Context& context, const style::TypeStyle& type, Align align) {
  flow::Box box = TextBuilder(context, type)
                      .direction(false)
                      .link(whole_address(context.article))
                      .generated(to_utf16(printed_address(context.article)), Tone::colored(type.color))
                      .align(align)
                      .box(Tag::None);
  box.before = Unit{};
  box.cross = flow::Cross::Center;
  return box;
}

flow::Box fitted(Context& context, flow::Box box, Unit most) {
  box.width = min(flow::natural_width(box, context.setter()), max(most, Unit{1}));
  box.sizing = flow::Sizing::Fixed;
  return box;
}

flow::Box centred_row(Context& context, flow::Box start, flow::Box middle, flow::Box end, Unit width) {
  flow::Box line = row(context);
  line.gap = context.px(12);
  const Unit widest = max(start.width, end.width);
  if (widest * 2 + line.gap * 2 + flow::natural_width(middle, context.setter()) <= width) {
    if (end.text) end.text->measure.align = end.right_to_left == context.right_to_left ? Align::End : Align::Start;
    start.width = end.width = widest;
  }
  line.children.push_back(std::move(start));
  line.children.push_back(std::move(middle));
  line.children.push_back(std::move(end));
  return line;
}

flow::Box masthead_box(Context& context, Unit width) {
  flow::Box head = row(context);
  head.furniture = true;
  head.gap = context.px(12);
  const style::TypeStyle kicker = context.sheet[TypeRole::Kicker], byline = context.sheet[TypeRole::Byline];
  const Unit base = kicker.size;
  const style::TypeStyle strong = sized(kicker, base * 9 / 10, base * 8 / 5, Ink::Ink);
  const style::TypeStyle soft = sized(byline, base * 9 / 10, base * 8 / 5, Ink::InkSoft);
  flow::Box facts = stack(context);
  facts.cross = flow::Cross::Center;
  if (const auto section = section_name(context.article); !section.empty())
    facts.children.push_back(label(context, strong, to_utf16(section)));
  std::u16string dates = both_dates(context);
  for (size_t dash; !dates.empty();) {
    dash = dates.find(u" – ");
    facts.children.push_back(label(context, soft, dates.substr(0, dash)));
    dates.erase(0, dash == dates.npos ? dash : dash + 3);
  }
  facts = fitted(context, std::move(facts), width * 2 / 5);
  const style::TypeStyle name = sized(kicker, base * 3, base * 5, Ink::Accent);
  head.children.push_back(
      fitted(context, label(context, name, to_utf16(site_name(context.article))), width - facts.width - head.gap * 2));
  head.children.push_back(spacer());
  head.children.push_back(std::move(facts));
  return head;
}

flow::Box plain_masthead_box(Context& context, Unit width) {
  const style::TypeStyle kicker = context.sheet[TypeRole::Kicker], byline = context.sheet[TypeRole::Byline];
  const style::TypeStyle name = sized(kicker, kicker.size * 5 / 3, kicker.size * 5 / 2, Ink::Ink);
  const style::TypeStyle soft = sized(byline, byline.size, kicker.size * 5 / 2, Ink::Ink);
  flow::Box start = fitted(context, label(context, name, to_utf16(site_name(context.article))), width / 3);
  flow::Box middle = label(context, soft, to_utf16(section_name(context.article)), Align::Center);
  flow::Box end = fitted(context, label(context, soft, both_dates(context)), flow::kEndless);
  const Unit room =
      width - start.width - context.px(24) - min(flow::natural_width(middle, context.setter()), width / 4);
  // The Hijri date goes first.
  if (end.width > room)
    end = fitted(context, label(context, soft, date_words(context, context.article.published, Clock::Without)), room);
  flow::Box head = centred_row(context, std::move(start), std::move(middle), std::move(end), width);
  head.furniture = true;
  head.padding.bottom = context.px(6);
  head.borders = {{flow::Edge::Bottom, context.hair, context.sheet[Ink::Ink]}};
  return head;
}

flow::Box running_head_box(Context& context, Unit width) {
  flow::Box head = row(context);
  head.furniture = true;
  const style::TypeStyle kicker = context.sheet[TypeRole::Kicker], caption = context.sheet[TypeRole::Caption];
  head.gap = context.px(12);
  head.padding.bottom = context.px(6);
  head.borders = {{flow::Edge::Bottom, context.hair, context.sheet[Ink::Ink]}};
  const style::TypeStyle name = sized(kicker, kicker.size * 6 / 5, kicker.size * 2, Ink::Accent);
  const style::TypeStyle small = sized(caption, caption.size, kicker.size * 2, Ink::InkSoft);
  for (flow::Box& box : std::array{label(context, name, to_utf16(site_name(context.article))),
                                   label(context, small, to_utf16(section_name(context.article)))}) {
    if (!is_empty(box)) head.children.push_back(fitted(context, std::move(box), width * 3 / 10));
  }
  head.children.push_back(label(context, small, context.article.title.text, Align::End));
  return head;
}

namespace {

flow::Box foot_of(Context& context, flow::Box row) {
  row.furniture = true;
  row.padding.top = context.px(5);
  row.borders = {{flow::Edge::Top, context.hair, context.sheet[Ink::Ink]}};
  return row;
}

std::u16string page_words(const Context& context, PageNumber number) {
  const FurnitureWords& words = furniture_words(context.lang, context.right_to_left);
  return std::u16string(words.page).append(context.number(number.page)).append(words.of) + context.number(number.pages);
}

style::TypeStyle foot_type(const Context& context, Ink ink) {
  const style::TypeStyle& caption = context.sheet[TypeRole::Caption];
  return sized(caption, caption.size, caption.leading, ink);
}

}  // namespace

flow::Box foot_box(Context& context, PageNumber number, Unit width) {
  const style::TypeStyle soft = foot_type(context, Ink::InkSoft);
  style::TypeStyle strong = foot_type(context, Ink::Ink);
  strong.weight = 700;
  const Unit gap = context.px(12);
  flow::Box start = fitted(context, label(context, strong, page_words(context, number)), width);
  flow::Box end = fitted(context, address_label(context, soft, Align::Start), flow::kEndless);
  // The page's number is always there; the address goes first, then the date, then the site's name.
  if (end.width > width * 45 / 100) end.width = Unit{};
  const Unit room = width - start.width - end.width - gap * 2;
  const std::u16string site = to_utf16(site_name(context.article));
  const std::u16string date = date_words(context, context.article.published, Clock::Without);
  const std::u16string both = site + (site.empty() || date.empty() ? u"" : u" – ") + date;
  flow::Box middle;
  for (const std::u16string& said : {both, site, std::u16string()}) {
    middle = label(context, soft, said, Align::Center);
    if (flow::natural_width(middle, context.setter()) <= room) break;
  }
  const bool address = end.width.raw > 0 && !is_empty(end);
  flow::Box foot = centred_row(context, std::move(start), std::move(middle), std::move(end), width);
  if (!address) foot.children.pop_back();
  return foot_of(context, std::move(foot));
}

flow::Box centred_foot_box(Context& context, PageNumber number, Unit width) {
  const style::TypeStyle soft = foot_type(context, Ink::Ink);
  flow::Box end = fitted(context, address_label(context, soft, Align::Start), flow::kEndless);
  if (end.width > width / 3) end = fitted(context, label(context, soft, u""), width);
  return foot_of(context,
                 centred_row(context, fitted(context, label(context, soft, u""), width),
                             label(context, soft, page_words(context, number), Align::Center), std::move(end), width));
}

}  // namespace warraq::views
