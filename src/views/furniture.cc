// SPDX-License-Identifier: MIT
#include "views/furniture.h"

#include "base/utf.h"
#include "views/parts.h"

namespace warraq::views {

using style::Ink;
using style::TypeRole;

std::string printed_address(const article::Article& article) {
  std::string_view url = article.short_url.empty() ? article.url : article.short_url;
  for (std::string_view scheme : {"https://", "http://"}) {
    if (url.starts_with(scheme)) url.remove_prefix(scheme.size());
  }
  if (url.ends_with('/')) url.remove_suffix(1);
  return std::string(url);
}

namespace {

flow::Box side_text(Context& context, const style::TypeStyle& type, std::u16string_view words, paragraph::Align align,
                    flow::Sizing sizing, int64_t lines) {
  flow::Box box = TextBuilder(context, type)
                      .generated(words)
                      .align(align)
                      .lines_at_most(static_cast<int32_t>(lines))
                      .box(Tag::None);
  box.sizing = sizing;
  box.cross = flow::Cross::Center;
  box.before = Unit{};
  return box;
}

std::string_view section_name(const article::Article& article) {
  return article.section ? std::string_view(article.section->name) : std::string_view{};
}

// An address reads left to right.
flow::Box address_text(Context& context, const style::TypeStyle& type, const std::string& address,
                       paragraph::Align align) {
  flow::Box box = TextBuilder(context, type)
                      .direction(false)
                      .link(context.article.short_url.empty() ? context.article.url : context.article.short_url)
                      .generated(to_utf16(address), Tone::colored(type.color))
                      .align(align)
                      .box(Tag::None);
  box.before = Unit{};
  box.cross = flow::Cross::Center;
  return box;
}

}  // namespace

flow::Box masthead_box(Context& context) {
  flow::Box head = row(context);
  head.furniture = true;
  const style::TypeStyle kicker = context.sheet[TypeRole::Kicker], byline = context.sheet[TypeRole::Byline];
  const Unit base = kicker.size;
  const style::TypeStyle name = sized(kicker, base * 3, base * 5, Ink::Accent);
  head.children.push_back(
      side_text(context, name, to_utf16(site_name(context.article)), paragraph::Align::Start, flow::Sizing::Fit, 1));
  head.children.push_back(spacer());
  flow::Box facts = stack(context);
  facts.sizing = flow::Sizing::Fit;
  facts.cross = flow::Cross::Center;
  const style::TypeStyle strong = sized(kicker, base * 9 / 10, base * 8 / 5, Ink::Ink);
  const style::TypeStyle soft = sized(byline, base * 9 / 10, base * 8 / 5, Ink::InkSoft);
  if (!section_name(context.article).empty()) {
    facts.children.push_back(side_text(context, strong, to_utf16(section_name(context.article)),
                                       paragraph::Align::Start, flow::Sizing::Fill, 1));
  }
  if (std::u16string date = date_words(context, context.article.published, Clock::Without); !date.empty()) {
    facts.children.push_back(side_text(context, soft, date, paragraph::Align::Start, flow::Sizing::Fill, 1));
  }
  head.children.push_back(std::move(facts));
  return head;
}

flow::Box running_head_box(Context& context) {
  flow::Box head = row(context);
  head.furniture = true;
  const style::TypeStyle kicker = context.sheet[TypeRole::Kicker], caption = context.sheet[TypeRole::Caption];
  head.gap = context.px(12);
  head.padding.bottom = context.px(6);
  head.borders = {{flow::Edge::Bottom, context.hair, context.sheet[Ink::Ink]}};
  const style::TypeStyle name = sized(kicker, kicker.size * 6 / 5, kicker.size * 2, Ink::Accent);
  const style::TypeStyle small = sized(caption, caption.size, kicker.size * 2, Ink::InkSoft);
  head.children.push_back(
      side_text(context, name, to_utf16(site_name(context.article)), paragraph::Align::Start, flow::Sizing::Fit, 1));
  head.children.push_back(side_text(context, small, to_utf16(section_name(context.article)), paragraph::Align::Start,
                                    flow::Sizing::Fit, 1));
  head.children.push_back(
      side_text(context, small, context.article.title.text, paragraph::Align::End, flow::Sizing::Fill, 1));
  return head;
}

flow::Box foot_box(Context& context, PageNumber number) {
  flow::Box foot = row(context);
  foot.furniture = true;
  foot.gap = context.px(12);
  foot.padding.top = context.px(5);
  foot.borders = {{flow::Edge::Top, context.hair, context.sheet[Ink::Ink]}};
  const style::TypeStyle caption = context.sheet[TypeRole::Caption];
  const style::TypeStyle soft = sized(caption, caption.size, caption.leading, Ink::InkSoft);
  style::TypeStyle strong = sized(caption, caption.size, caption.leading, Ink::Ink);
  strong.weight = 700;
  const std::u16string page = u"صفحة " + context.number(number.page) + u" من " + context.number(number.pages);
  foot.children.push_back(side_text(context, strong, page, paragraph::Align::Start, flow::Sizing::Fit, 1));
  std::u16string middle = to_utf16(site_name(context.article));
  if (std::u16string date = date_words(context, context.article.published, Clock::Without); !date.empty()) {
    middle += (middle.empty() ? u"" : u" – ") + date;
  }
  foot.children.push_back(side_text(context, soft, middle, paragraph::Align::Center, flow::Sizing::Fill, 1));
  if (const std::string address = printed_address(context.article); !address.empty() && address.size() <= 48) {
    flow::Box box = address_text(context, soft, address, paragraph::Align::Start);
    box.sizing = flow::Sizing::Fit;
    foot.children.push_back(std::move(box));
  }
  return foot;
}

flow::Box address_box(Context& context) {
  flow::Box box = stack(context);
  box.furniture = true;
  const style::TypeStyle caption = context.sheet[TypeRole::Caption];
  const style::TypeStyle soft = sized(caption, caption.size, caption.leading, Ink::InkSoft);
  box.children.push_back(
      side_text(context, soft, u"اقرأ الخبر على الشبكة", paragraph::Align::Start, flow::Sizing::Fill, 0));
  box.children.push_back(address_text(context, soft, printed_address(context.article), paragraph::Align::End));
  return box;
}

}  // namespace warraq::views
