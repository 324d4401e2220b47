// SPDX-License-Identifier: MIT
#include <array>

#include "base/number.h"
#include "style/accent.h"
#include "style/style.h"
#include "style/tokens.h"

namespace warraq::style {
namespace {

constexpr std::array<std::string_view, kInks> kInkNames = {"paper", "tint", "raised", "hairline", "rule", "ink", "inkSoft",
                                                           "accent", "accentInk", "rubric", "rubricInk", "select", "mark"};
constexpr std::array<std::string_view, kTypeRoles> kRoleNames = {
    "kicker", "title", "subtitle", "byline", "lead", "body", "heading2", "heading3", "quote", "pull", "caption", "list", "table",
    "tableHead", "verse", "scripture", "source", "part", "card", "button"};

std::string_view table_of(Medium medium) {
  switch (medium) {
    case Medium::Phone: return "phone";
    case Medium::Desktop: return "desktop";
    case Medium::A4: return "a4pt";
    case Medium::Newspaper: return "newspaperPt";
  }
  return "desktop";
}

bool on_paper(Medium medium) { return medium == Medium::A4 || medium == Medium::Newspaper; }

// Sizes of labels grow with the text only so far.
bool is_label(TypeRole role) {
  return role == TypeRole::Kicker || role == TypeRole::TableHead || role == TypeRole::Part || role == TypeRole::Button ||
         role == TypeRole::Byline || role == TypeRole::Caption;
}

class Resolver {
 public:
  Resolver(const Tokens& tokens, const SheetRequest& request) : tokens_(tokens), request_(request) {}

  Sheet run() {
    sheet_.theme = request_.theme;
    resolve_palette();
    resolve_fonts();
    for (int i = 0; i < kTypeRoles; ++i) sheet_.type[static_cast<size_t>(i)] = type_of(static_cast<TypeRole>(i));
    apply_body_size();
    const TypeStyle& body = sheet_[TypeRole::Body];
    sheet_.max_measure = scale(body.size, tokens_.number("measure.maxEm", 1000, 34000), 1000);
    sheet_.justify_em = static_cast<int32_t>(
        tokens_.number(on_paper(request_.medium) ? "measure.justifyPrintEm" : "measure.justifyScreenEm", 1, 24));
    sheet_.vowelled_share = static_cast<int32_t>(tokens_.number("vowelled.share", 1000, 250));
    sheet_.vowelled_add = static_cast<int32_t>(tokens_.number("vowelled.addEm", 1000, 300));
    sheet_.space_first = static_cast<int32_t>(tokens_.number("kashida.spaceFirst", 1000, 1160));
    sheet_.space_last = static_cast<int32_t>(tokens_.number("kashida.spaceLast", 1000, 1600));
    return std::move(sheet_);
  }

 private:
  void resolve_palette() {
    const std::string set = request_.ink_saving ? "color.inkSaving." : request_.dark ? "color.dark." : "color.light.";
    for (int i = 0; i < kInks; ++i) {
      const auto index = static_cast<size_t>(i);
      parse_color(tokens_.text(set + std::string(kInkNames[index])), sheet_.palette[index]);
    }
    Color brand;
    if (request_.ink_saving || !parse_color(request_.accent, brand)) return;
    Color& accent = sheet_.palette[static_cast<size_t>(Ink::Accent)];
    accent = text_accent(brand, sheet_[Ink::Tint], sheet_[Ink::Ink], request_.dark ? Ground::Dark : Ground::Light);
    const Color white{255, 255, 255, 255}, dark{0x1b, 0x1c, 0x1a, 255};
    sheet_.palette[static_cast<size_t>(Ink::AccentInk)] = contrast(accent, white) >= contrast(accent, dark) ? white : dark;
  }

  void resolve_fonts() {
    constexpr std::array<std::string_view, font::kRoles> roles = {"body", "head", "scripture"};
    for (size_t i = 0; i < roles.size(); ++i) {
      const std::string role(roles[i]);
      sheet_.fonts.family[i] = tokens_.text("font." + role);
      sheet_.fonts.latin_scale[i] = static_cast<int32_t>(tokens_.number("font.latinScale." + role, 1000, 1000));
    }
    sheet_.fonts.head_word_space = static_cast<int32_t>(tokens_.number("font.headWordSpace", 1000, 0));
  }

  // Leading is whole px on screen.
  Unit leading(int64_t raw) const {
    if (on_paper(request_.medium)) return Unit{raw};
    return Unit::base(divide_rounded(raw, Unit::kPerBase));
  }

  TypeStyle type_of(TypeRole role) const {
    const std::string_view name = kRoleNames[static_cast<size_t>(role)];
    const JsonValue* entry = tokens_.find("type." + std::string(table_of(request_.medium)) + "." + std::string(name));
    // What a table lacks is A4's on paper (buttons: the desktop's).
    if (!entry && on_paper(request_.medium)) entry = tokens_.find("type.a4pt." + std::string(name));
    if (!entry) entry = tokens_.find("type.desktop." + std::string(name));
    TypeStyle type;
    if (!entry || entry->items.size() < 7) return type;
    const std::string& font = entry->items[0].text;
    type.font = font == "head" ? font::Role::Head : font == "scripture" ? font::Role::Scripture : font::Role::Body;
    type.weight = static_cast<int32_t>(number_of(entry->items[1], 1));
    const int64_t size_scale = type.font == font::Role::Body ? tokens_.number("font.sizeScale", 1000, 1000) : 1000;
    const int64_t leading_scale = type.font == font::Role::Body ? tokens_.number("font.leadingScale", 1000, 1000) : 1000;
    type.size = scale(Unit{number_of(entry->items[2], Unit::kPerBase)}, size_scale, 1000);
    type.leading = leading(number_of(entry->items[3], Unit::kPerBase) * leading_scale / 1000);
    type.before = Unit{number_of(entry->items[4], Unit::kPerBase)};
    type.has_after = entry->items[5].is(JsonValue::Kind::Number);
    type.after = Unit{number_of(entry->items[5], Unit::kPerBase)};
    for (size_t i = 0; i < kInkNames.size(); ++i) {
      if (entry->items[6].text == kInkNames[i]) type.color = static_cast<Ink>(i);
    }
    return type;
  }

  // All sizes in proportion to the body's; labels up to a quarter more.
  void apply_body_size() {
    if (request_.body_size == 0) return;
    const Unit body = sheet_[TypeRole::Body].size;
    const Unit wanted{int64_t{request_.body_size} * Unit::kPerBase / 1000};
    for (int i = 0; i < kTypeRoles; ++i) {
      TypeStyle& type = sheet_.type[static_cast<size_t>(i)];
      Unit numerator = wanted;
      if (is_label(static_cast<TypeRole>(i))) numerator = min(wanted, scale(body, 5, 4));
      type.size = scale(type.size, numerator.raw, body.raw);
      type.leading = leading(scale(type.leading, numerator.raw, body.raw).raw);
      type.before = leading(scale(type.before, numerator.raw, body.raw).raw);
      type.after = leading(scale(type.after, numerator.raw, body.raw).raw);
    }
  }

  const Tokens& tokens_;
  const SheetRequest& request_;
  Sheet sheet_;
};

}  // namespace

Result<Sheet> resolve(const SheetRequest& request) {
  const Tokens tokens = WARRAQ_TRY(Tokens::load(request.theme, request.overrides));
  return Resolver(tokens, request).run();
}

}  // namespace warraq::style
