// SPDX-License-Identifier: MIT
#include "paragraph/places.h"

#include <algorithm>

namespace warraq::paragraph {

uint32_t run_at(const text::ShapedText& shaped, uint32_t offset) {
  const auto after = std::upper_bound(shaped.runs.begin(), shaped.runs.end(), offset,
                                      [](uint32_t at, const text::ShapedRun& run) { return at < run.text.begin; });
  return after == shaped.runs.begin() ? 0 : static_cast<uint32_t>(after - shaped.runs.begin()) - 1;
}

uint32_t glyph_at(const text::ShapedText& shaped, const text::ShapedRun& run, uint32_t offset) {
  const auto begin = shaped.glyphs.begin() + run.glyphs.begin, end = shaped.glyphs.begin() + run.glyphs.end;
  const auto found =
      std::lower_bound(begin, end, offset, [](const font::Glyph& glyph, uint32_t at) { return glyph.cluster < at; });
  return run.glyphs.begin + static_cast<uint32_t>(found - begin);
}

const text::Word& word_at(const text::ShapedText& shaped, uint32_t offset) {
  const auto after = std::upper_bound(shaped.words.begin(), shaped.words.end(), offset,
                                      [](uint32_t at, const text::Word& word) { return at < word.text.begin; });
  return *(after - 1);
}

bool is_clean_cut(const text::ShapedText& shaped, const text::ShapedRun& run, uint32_t offset) {
  const uint32_t glyph = glyph_at(shaped, run, offset);
  if (glyph == run.glyphs.end || shaped.glyphs[glyph].cluster != offset) {
    // Either inside a cluster, or before a forced break, which has no glyph and which no face looks across.
    const text::Word& word = word_at(shaped, offset);
    return word.text.begin == offset && word.glyphs.empty();
  }
  // HarfBuzz calls every join unsafe to break. Where a tatweel may stand, nothing but the join is.
  const uint8_t flags = shaped.glyphs[glyph].flags;
  return (flags & font::kUnsafeToBreak) == 0 || (flags & font::kSafeToInsertTatweel) != 0;
}

}  // namespace warraq::paragraph
