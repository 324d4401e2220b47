// SPDX-License-Identifier: MIT
// What a face does with characters that it may draw its own way, found by shaping them: U+0640 between
// two letters, U+06DD before digits.
#include <string>

#include "font/handle.h"
#include "font/shape.h"

namespace warraq::font {
namespace {

struct Trial {
  std::vector<Glyph> glyphs;
  int64_t width = 0;
};

Trial shape_join(const Font& font, uint32_t tatweels) {
  std::u16string text(tatweels + 2, u'\u0640');
  text.front() = text.back() = u'\u0628';
  Trial trial;
  shape(font, {text, {0, static_cast<uint32_t>(text.size())}, kArabic, true, {}, 0, false}, trial.glyphs);
  for (const Glyph& glyph : trial.glyphs) trial.width += glyph.advance;
  return trial;
}

}  // namespace

Tatweel find_tatweel(const Font& font) {
  if (font.glyph(0x0640) == 0 || font.glyph(0x0628) == 0) return {};
  const Trial none = shape_join(font, 0), one = shape_join(font, 1), two = shape_join(font, 2);
  Tatweel tatweel;
  tatweel.advance = static_cast<int32_t>(one.width - none.width);
  for (const Glyph& glyph : one.glyphs) {
    if (glyph.cluster == 1) tatweel.glyph = glyph.id;
  }
  if (tatweel.advance <= 0 || two.width <= one.width) return {};
  // Another stroke in the place of two says that the face draws long ones its own way.
  tatweel.kind = two.glyphs.size() == one.glyphs.size() ? Tatweel::Kind::Curved : Tatweel::Kind::Straight;
  return tatweel;
}

bool encloses_digits(const Font& font) {
  if (font.glyph(0x06dd) == 0) return false;
  constexpr std::u16string_view kSign = u"\u06dd\u0661";
  std::vector<Glyph> alone, numbered;
  shape(font, {kSign, {0, 1}, kArabic, true, {}, 0, false}, alone);
  shape(font, {kSign, {0, 2}, kArabic, true, {}, 0, false}, numbered);
  int64_t sign = 0, both = 0;
  for (const Glyph& glyph : alone) sign += glyph.advance;
  for (const Glyph& glyph : numbered) both += glyph.advance;
  return both <= sign;
}

}  // namespace warraq::font
