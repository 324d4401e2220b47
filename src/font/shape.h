// SPDX-License-Identifier: MIT
// Shaping of one run of one face, script, language and direction by HarfBuzz. In font units;
// flags are gathered for line breaking and kashida.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "font/font.h"

namespace warraq::font {

enum GlyphFlag : uint8_t {
  kUnsafeToBreak = 1,        // breaking the line before this cluster needs reshaping
  kSafeToInsertTatweel = 4,  // U+0640 before this cluster changes no other glyph
};

// One positioned glyph, in font units of its face.
struct Glyph {
  GlyphId id = 0;
  uint32_t cluster = 0;    // UTF-16 offset of its cluster's first unit
  int32_t advance = 0;     // along x
  int32_t dx = 0, dy = 0;  // offset from the pen, y upwards
  uint8_t flags = 0;       // GlyphFlag
};

// ISO 15924 tag as four packed bytes ('Arab' = 0x41726162).
using ScriptTag = uint32_t;
inline constexpr ScriptTag kArabic = 0x41726162, kLatin = 0x4c61746e, kCommon = 0x5a797979;

struct ShapeRequest {
  std::u16string_view text;  // the text that gives context
  TextRange range;           // what is to be shaped, in `text`
  ScriptTag script = kArabic;
  bool right_to_left = true;
  std::string_view language;      // BCP 47; empty: none
  uint32_t cluster_base = 0;      // added to every cluster
  bool starts_paragraph = false;  // a mark without a letter gets a dotted circle here, and only here
};

// Appends the glyphs in logical order (clusters never fall; a right-to-left run is therefore the
// reverse of its visual order), one call for one run. Never fails: where HarfBuzz gives up on a
// hostile font or text, every character gets its nominal glyph.
void shape(const Font& font, const ShapeRequest& request, std::vector<Glyph>& glyphs);

}  // namespace warraq::font
