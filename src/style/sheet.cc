// SPDX-License-Identifier: MIT
// Tokens and the request → a sheet: a row of the medium's table for every role, scaled by the theme
// and by the reader's size; the palette of the surface with the site's colour in it.
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "style/faces.h"
#include "style/site_color.h"
#include "style/style.h"
#include "style/tokens.h"

namespace warraq::style {
namespace {

using font::Role;

constexpr std::array<std::string_view, kInks> kInkNames{"paper",     "tint",    "raised", "hairline",  "rule",
                                                        "ink",       "inkSoft", "accent", "accentInk", "rubric",
                                                        "rubricInk", "select",  "mark"};
constexpr std::array<std::string_view, kTypeRoles> kRoleNames{
    "kicker",  "title", "subtitle", "byline",    "lead",  "body",      "heading2", "heading3", "quote", "pull",
    "caption", "list",  "table",    "tableHead", "verse", "scripture", "source",   "part",     "card",  "button"};
// The columns of the tables, in the order of "type.keys".
enum Column : size_t { kFont, kWeight, kSize, kLeading, kBefore, kAfter, kColor };
constexpr std::array<std::string_view, font::kRoles> kFontNames{"body", "head", "scripture"};

bool on_paper(Medium medium) { return medium == Medium::A4 || medium == Medium::Newspaper; }

// Signs of the page that grow with the text only so far: their boxes do not.
bool is_label(TypeRole role) {
  return role == TypeRole::Kicker || role == TypeRole::TableHead || role == TypeRole::Part || role == TypeRole::Button;
}

bool is_heading(TypeRole role) {
  return role == TypeRole::Title || role == TypeRole::Heading2 || role == TypeRole::Heading3;
}

Unit whole(Unit value) { return Unit::base(divide_rounded(value.raw, Unit::kPerBase)); }

// The theme's choice of faces; a language may have its own, which the caller's still goes before.
class FontTokens {
 public:
  FontTokens(const Token& tokens, std::string_view lang, const TokenOverrides* overrides)
      : theme_(tokens["font"]), own_(tokens["fontByLanguage"][lang.substr(0, lang.find('-'))]), overrides_(overrides) {}

  Token operator[](std::string_view name) const {
    const Token own = own_[name];
    return own.present() && !is_set(name) ? own : theme_[name];
  }

 private:
  bool is_set(std::string_view name) const {
    if (!overrides_) return false;
    return std::any_of(overrides_->begin(), overrides_->end(), [&](const auto& set) {
      return set.first.starts_with("font.") && std::string_view(set.first).substr(5).starts_with(name);
    });
  }

  const Token theme_, own_;
  const TokenOverrides* overrides_;
};

Fonts read_fonts(const FontTokens& font) {
  Fonts fonts;
  const Token latin = font["latinScale"];
  for (size_t i = 0; i < kFontNames.size(); ++i) {
    fonts.family[i] = font[kFontNames[i]].text();
    fonts.latin_scale[i] = latin[kFontNames[i]].thousandths();
  }
  fonts.head_word_space = font["headWordSpace"].thousandths();
  fonts.body_word_space = font["bodyWordSpace"].thousandths();
  return fonts;
}

class Resolver {
 public:
  Resolver(const Token& tokens, const SheetRequest& request)
      : tokens_(tokens), request_(request), font_(tokens, request.lang, request.overrides), tables_(tokens["type"]) {}

  Sheet run() {
    sheet_.theme = request_.theme;
    resolve_palette();
    sheet_.fonts = read_fonts(font_);
    parse_color(request_.mark_color, sheet_.mark_color);
    resolve_type();
    const Token measure = tokens_["measure"], vowelled = tokens_["vowelled"], kashida = tokens_["kashida"];
    sheet_.max_measure = sheet_[TypeRole::Body].size * measure["maxEm"].number();
    sheet_.justify_em =
        static_cast<int32_t>(measure[on_paper(request_.medium) ? "justifyPrintEm" : "justifyScreenEm"].number());
    sheet_.verse_beside_em = static_cast<int32_t>(measure["verseBesideEm"].number());
    sheet_.vowelled_share = vowelled["share"].thousandths();
    sheet_.vowelled_add = vowelled["addEm"].thousandths();
    sheet_.space_first = kashida["spaceFirst"].thousandths();
    sheet_.space_last = kashida["spaceLast"].thousandths();
    resolve_kashida(kashida);
    return std::move(sheet_);
  }

 private:
  void resolve_kashida(const Token& kashida) {
    const Token longest = kashida["maxEm"];
    sheet_.newspaper = request_.medium == Medium::Newspaper;
    sheet_.kashida_rules = font_["kashidaRules"].text();
    sheet_.kashida_longest = longest[sheet_.newspaper ? "newspaper" : "body"].thousandths();
    sheet_.kashida_strong = longest["newspaper"].thousandths();
    sheet_.kashida_verse = longest["verse"].thousandths();
    sheet_.kashida_per_words = static_cast<int32_t>(kashida["perWords"].number());
    sheet_.kashida_per_line = static_cast<int32_t>(kashida["perLine"].number());
  }

  Color& ink(Ink name) { return sheet_.palette[static_cast<size_t>(name)]; }

  // Paper has the light colours on white, and blacker ink.
  void resolve_palette() {
    const Token colors = tokens_["color"];
    const bool printed = on_paper(request_.medium) && !request_.ink_saving;
    if (printed) read_palette(colors["light"]);
    read_palette(colors[request_.ink_saving ? "inkSaving" : printed ? "print" : request_.dark ? "dark" : "light"]);
    Color brand;
    if (request_.ink_saving || accent_is_set() || !parse_color(request_.accent, brand)) return;
    const bool dark = request_.dark && !on_paper(request_.medium);
    ink(Ink::Accent) = text_accent(brand, ink(Ink::Tint), ink(Ink::Ink), dark ? Scheme::Dark : Scheme::Light);
    ink(Ink::AccentInk) = ink_on(ink(Ink::Accent));
  }

  void read_palette(const Token& colors) {
    for (const auto& [name, token] : colors.members()) {
      const auto known = std::find(kInkNames.begin(), kInkNames.end(), name);
      if (known != kInkNames.end())
        parse_color(token.text(), sheet_.palette[static_cast<size_t>(known - kInkNames.begin())]);
    }
  }

  // What the caller sets goes before what the site says.
  bool accent_is_set() const {
    if (!request_.overrides) return false;
    const std::string_view key =
        request_.dark && !on_paper(request_.medium) ? "color.dark.accent" : "color.light.accent";
    for (const auto& set : *request_.overrides) {
      if (set.first == key) return true;
    }
    return false;
  }

  void resolve_type() {
    const Medium medium = request_.medium;
    Table own = read_table(medium == Medium::Phone ? "phone" : medium == Medium::Desktop ? "desktop" : "a4pt");
    if (std::any_of(own.begin(), own.end(), [](const auto& row) { return !row; })) fill_from_phone(own);
    if (medium == Medium::Newspaper) replace_by_newspaper(own);
    for (size_t i = 0; i < own.size(); ++i) {
      sheet_.type[i] = own[i].value_or(TypeStyle{});
      apply_theme(static_cast<TypeRole>(i), sheet_.type[i]);
    }
    if (medium == Medium::A4 && request_.columns > 1) {
      const Table columns = read_table("a4ColumnsPt");
      for (size_t i = 0; i < columns.size(); ++i) sheet_.type[i] = columns[i].value_or(sheet_.type[i]);
    }
    apply_body_size();
  }

  using Table = std::array<std::optional<TypeStyle>, kTypeRoles>;

  Table read_table(std::string_view name) const {
    Table table;
    for (const auto& [role, row] : tables_[name].members()) {
      const auto known = std::find(kRoleNames.begin(), kRoleNames.end(), role);
      if (known != kRoleNames.end()) table[static_cast<size_t>(known - kRoleNames.begin())] = read_row(row.items());
    }
    return table;
  }

  static TypeStyle read_row(const std::vector<Token>& row) {
    TypeStyle type;
    if (row.size() <= kColor) return type;
    const std::string_view font = row[kFont].text(), color = row[kColor].text();
    for (size_t i = 0; i < kFontNames.size(); ++i) {
      if (font == kFontNames[i]) type.font = static_cast<Role>(i);
    }
    for (size_t i = 0; i < kInkNames.size(); ++i) {
      if (color == kInkNames[i]) type.color = static_cast<Ink>(i);
    }
    type.weight = static_cast<int32_t>(row[kWeight].number());
    type.size = row[kSize].unit();
    type.leading = row[kLeading].unit();
    type.before = row[kBefore].unit();
    type.has_after = !row[kAfter].is_null();
    type.after = row[kAfter].unit();
    return type;
  }

  // What a table lacks is the phone's, in proportion to the body.
  void fill_from_phone(Table& table) const {
    constexpr auto kBody = static_cast<size_t>(TypeRole::Body);
    const Table phone = read_table("phone");
    if (!phone[kBody] || !table[kBody]) return;
    for (size_t i = 0; i < table.size(); ++i) {
      if (!table[i] && phone[i]) table[i] = resized(*phone[i], table[kBody]->size, phone[kBody]->size);
    }
  }

  void replace_by_newspaper(Table& a4) const {
    const Table newspaper = read_table("newspaperPt");
    for (size_t i = 0; i < a4.size(); ++i) {
      if (newspaper[i])
        a4[i] = newspaper[i];
      else if (a4[i])
        fit_to_grid(*a4[i]);
    }
  }

  Token body_row(std::string_view table) const { return tables_[table]["body"]; }

  void fit_to_grid(TypeStyle& type) const {
    const Unit grid = tables_["newspaperPt"]["grid"].unit(), from = body_row("a4pt")[kLeading].unit();
    type.size = scale(type.size, body_row("newspaperPt")[kSize].unit().raw, body_row("a4pt")[kSize].unit().raw);
    const auto on_grid = [&](Unit length) { return grid * divide_rounded(length.raw, from.raw); };
    type.leading = max(on_grid(type.leading), grid);
    type.before = on_grid(type.before);
    type.after = on_grid(type.after);
  }

  static TypeStyle resized(TypeStyle type, Unit to, Unit from) {
    for (Unit* length : {&type.size, &type.leading, &type.before, &type.after})
      *length = scale(*length, to.raw, from.raw);
    return type;
  }

  // A theme's faces are larger or smaller on their bodies than those that the tables were drawn for.
  void apply_theme(TypeRole role, TypeStyle& type) const {
    if (type.font == Role::Scripture) return;
    const bool head = type.font == Role::Head;
    const int32_t size = font_[head ? "headSizeScale" : "sizeScale"].thousandths();
    int32_t leading = font_[head ? "headLeadingScale" : "leadingScale"].thousandths();
    // Newspapers have tight leading already: it grows as the type does.
    if (request_.medium == Medium::Newspaper && !head) leading = std::max(leading, size);
    if (size == 1000 && leading == 1000) return;
    type.size = on_screen(scale(type.size, size, 1000));
    type.leading = on_screen(scale(type.leading, leading, 1000));
    const Token multiple = font_["titleMultiple"];
    if (is_heading(role) && !multiple.is_null())
      type.leading = on_screen(scale(type.size, multiple.thousandths(), 1000));
  }

  Unit on_screen(Unit length) const { return on_paper(request_.medium) ? length : whole(length); }

  // All in proportion to the body's size.
  void apply_body_size() {
    const Unit body = sheet_[TypeRole::Body].size;
    if (request_.body_size <= 0 || body.raw <= 0) return;
    const Unit wanted{divide_rounded(int64_t{request_.body_size} * Unit::kPerBase, 1000)};
    for (int i = 0; i < kTypeRoles; ++i) {
      const auto role = static_cast<TypeRole>(i);
      TypeStyle& type = sheet_.type[static_cast<size_t>(i)];
      type = resized(type, is_label(role) ? min(wanted, body * 5 / 4) : wanted, body);
      for (Unit* length : {&type.leading, &type.before, &type.after}) *length = on_screen(*length);
      if (role != TypeRole::Body) type.size = on_screen(type.size);
    }
  }

  const Token& tokens_;
  const SheetRequest& request_;
  const FontTokens font_;
  const Token tables_;
  Sheet sheet_;
};

}  // namespace

Result<Fonts> fonts_of(std::string_view theme, const TokenOverrides* overrides, std::string_view lang) {
  const Token tokens = WARRAQ_TRY(tokens_of(theme, overrides));
  const FontTokens font(tokens, lang, overrides);
  for (std::string_view role : kFontNames) {
    const std::string_view family = font[role].text();
    if (!find_face(family, 400))
      return Error{ErrorCode::BadTheme, "There is no face of this family in fonts.json.", family};
  }
  return read_fonts(font);
}

Result<Sheet> resolve(const SheetRequest& request) {
  const Token tokens = WARRAQ_TRY(tokens_of(request.theme, request.overrides));
  return Resolver(tokens, request).run();
}

}  // namespace warraq::style
