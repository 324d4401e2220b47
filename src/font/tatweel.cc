// SPDX-License-Identifier: MIT
// How a face stretches a join, found by shaping a join with no, one and two tatweels in it.
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

}  // namespace warraq::font
