// SPDX-License-Identifier: MIT
// Styles: from a theme's tokens (JSON) and the options of a view to resolved numbers. Resolution
// happens once, before any text work; later stages see only what is here, in Units.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/result.h"
#include "font/library.h"

namespace warraq::style {

// Colours by role, as the tokens name them.
enum class Ink : uint8_t {
  Paper,
  Tint,
  Raised,
  Hairline,
  Rule,
  Ink,
  InkSoft,
  Accent,
  AccentInk,
  Rubric,
  RubricInk,
  Select,
  Mark,
};
inline constexpr int kInks = 13;
using Palette = std::array<Color, kInks>;

// Roles of text, as the tokens name them.
enum class TypeRole : uint8_t {
  Kicker,
  Title,
  Subtitle,
  Byline,
  Lead,
  Body,
  Heading2,
  Heading3,
  Quote,
  Pull,
  Caption,
  List,
  Table,
  TableHead,
  Verse,
  Scripture,
  Source,
  Part,
  Card,
  Button,
};
inline constexpr int kTypeRoles = 20;

struct TypeStyle {
  font::Role font = font::Role::Body;
  int32_t weight = 400;
  Unit size, leading;  // em and line distance
  Unit before;         // gap above
  Unit after;          // gap below, where `has_after`; else the next block's `before` counts
  bool has_after = false;
  Ink color = Ink::Ink;
};

enum class Medium : uint8_t { Phone, Desktop, A4, Newspaper };

struct Fonts {
  std::array<std::string, font::kRoles> family;      // by font::Role
  std::array<int32_t, font::kRoles> latin_scale;     // thousandths
  int32_t head_word_space = 0, body_word_space = 0;  // thousandths of an em
};

// Margins and furniture of a page, in Units of pt (tokens are mm).
struct PageGeometry {
  Size paper;
  Unit right, left, text, gap, margin, text_top, text_bottom, head_top, foot_bottom, qr;
  Unit gutter;               // between columns
  int32_t indent_em = 1400;  // thousandths of the body's em: first lines of paragraphs
  Unit scotch_thick, scotch_thin, scotch_height;
  int32_t body_size = 0;  // thousandths of pt: the body that suits the paper; 0: the theme's
};

// A title step: text of at most `lines` lines set at size / leading.
struct CardStep {
  int32_t lines;
  Unit size, leading;
};

struct CardGeometry {
  Size size;
  Rect picture;                 // empty: none
  Unit right, width, safe;      // text box: distance from the right edge, its width; safe zone at top and bottom
  std::vector<CardStep> steps;  // fewest lines first
};

struct Sheet {
  std::string theme;
  Palette palette;
  Fonts fonts;
  std::array<TypeStyle, kTypeRoles> type;
  Unit max_measure;              // cap of the text's width on screen (34 em of the body)
  int32_t justify_em = 24;       // justify where the measure has at least so many ems
  int32_t verse_beside_em = 30;  // hemistichs stand beside each other where it has at least so many
  int32_t vowelled_share = 250,
          vowelled_add = 300;                     // thousandths: of letters with marks; of an em added to the leading
  int32_t space_first = 1160, space_last = 1600;  // thousandths of a space: before and after kashida
  std::string kashida_rules;                      // naskh, simple, nastaliq or none: by the body's style of writing
  int32_t kashida_longest = 0, kashida_verse = 0,
          kashida_strong = 0;  // thousandths of an em: of the medium, of verse, of `strong`
  int32_t kashida_per_words = 3, kashida_per_line = 3;
  bool newspaper = false;
  Color mark_color{0, 0, 0, 0};  // of vowel marks; alpha 0: that of their letters
  bool narrow = false;           // container under 340 px

  const TypeStyle& operator[](TypeRole role) const { return type[static_cast<size_t>(role)]; }
  Color operator[](Ink ink) const { return palette[static_cast<size_t>(ink)]; }
};

// --set KEY=VALUE; keys are paths in base.json: color.light.accent, space.3, type.desktop.body.size
using TokenOverrides = std::vector<std::pair<std::string, std::string>>;

struct SheetRequest {
  std::string_view theme = "news";
  std::string_view lang;  // BCP 47: some languages have faces of their own (Urdu: Nastaliq)
  Medium medium = Medium::Desktop;
  bool dark = false, ink_saving = false;
  int32_t body_size = 0;  // thousandths of px or pt; 0: the theme's. All else in proportion, labels up to ×1.25
  int32_t columns = 1;    // on A4: a theme may have sizes of its own for two columns and more
  std::string_view
      accent;  // the site's colour as #RRGGBB, or empty (tokens' accent); made legible by contrast ≥ 4.8 on tint
  std::string_view mark_color;  // of vowel marks, #RRGGBB, or empty
  const TokenOverrides* overrides = nullptr;
};

// BadTheme: no such theme, or an override that names no token or has the wrong type.
Result<Sheet> resolve(const SheetRequest& request);
// The faces of a theme alone. BadTheme, too, where one of them is not there.
Result<Fonts> fonts_of(std::string_view theme, const TokenOverrides* overrides, std::string_view lang = {});
// The white around all that is printed on a page, furniture too: micrometres at top, right, bottom and left.
using Margins = std::array<int64_t, 4>;
// One to four lengths in mm, 0 to 200 each, with spaces or commas between: CSS's order and shorthands.
bool parse_margins(std::string_view text, Margins& margins);
// How a sheet lies and what is left white around it, where it is not as the tokens draw it.
struct PageSetup {
  bool landscape = false;
  std::string_view margins;
};
// Papers: a3 a4 a5 letter legal, or WxH in mm. Three columns and more make a newspaper of sheets that are wide enough.
Result<PageGeometry> page_geometry(std::string_view paper, const TokenOverrides* overrides, int32_t columns = 1,
                                   const PageSetup& setup = {});
// Whether such a page is a newspaper's, to be set in Medium::Newspaper.
bool is_newspaper(std::string_view paper, int32_t columns);
Result<CardGeometry> card_geometry(std::string_view card,
                                   const TokenOverrides* overrides);  // ogPicture ogText breaking square portrait story
// Size and leading of a quote card for a quote of so many letters.
CardStep quote_step(int32_t letters, const TokenOverrides* overrides);
// SVG path data of an icon on the 24 grid ("send", "print", …); empty when there is none.
std::string_view icon_path(std::string_view name);

}  // namespace warraq::style
