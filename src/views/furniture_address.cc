// SPDX-License-Identifier: MIT
// The way from paper to the web: the article's address as a code and in letters.
#include "base/qr.h"
#include "base/utf.h"
#include "views/furniture.h"
#include "views/parts.h"

namespace warraq::views {

using paragraph::Align;
using style::TypeRole;

std::optional<flow::Box> qr_box(Context& context, Unit side) {
  const article::Article& article = context.article;
  const std::string& address = article.short_url.empty() ? article.url : article.short_url;
  if (address.empty() || context.options.qr == "off" || side.raw <= 0) return std::nullopt;
  const auto code = qr_code(address);
  if (!code) {
    context.diagnostics.push_back({Severity::Note, "no-qr", "The address is too long for a code.", {}, {}, address});
    return std::nullopt;
  }
  flow::Box box;
  box.kind = flow::BoxKind::Drawing;
  box.tag = Tag::Figure;
  box.alt = (context.right_to_left ? "رمز الاستجابة السريعة: " : "QR code: ") + address;
  box.sizing = flow::Sizing::Fixed;
  box.width = box.height = side;
  // Its own black, whatever the theme's ink; paper is white.
  box.drawings = {{qr_path(*code, side), Color{0, 0, 0, 255}, Unit{}}};
  return box;
}

flow::Box address_box(Context& context) {
  flow::Box box = stack(context);
  box.furniture = true;
  const style::TypeStyle caption = context.sheet[TypeRole::Caption];
  const style::TypeStyle soft = sized(caption, caption.size, caption.leading, style::Ink::InkSoft);
  const FurnitureWords& words = furniture_words(context.lang, context.right_to_left);
  box.children.push_back(label(context, soft, words.online, Align::Start, 0));
  box.children.push_back(address_label(context, soft, context.right_to_left ? Align::End : Align::Start));
  return box;
}

std::optional<flow::Box> address_row(Context& context, Unit side) {
  std::optional<flow::Box> code = qr_box(context, side);
  if (!code) return code;
  flow::Box line = row(context);
  line.keep_together = true;
  line.before = context.px(20);
  // Four modules of white are a fifth of the side at most.
  line.gap = side / 5;
  line.padding = context.inset(side / 24);  // a rule between columns stands 3 mm away
  flow::Box words = address_box(context);
  words.cross = flow::Cross::Center;
  line.children.push_back(std::move(*code));
  line.children.push_back(std::move(words));
  return line;
}

}  // namespace warraq::views
