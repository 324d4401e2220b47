// SPDX-License-Identifier: MIT
#include "paragraph/emergency.h"

#include <algorithm>

#include "paragraph/places.h"

namespace warraq::paragraph {
namespace {

// How many boundaries are given up to find one where no glyph changes.
constexpr int kBoundariesGivenUp = 6;

// Between two grapheme clusters that are two clusters of glyphs as well: a ligature stays whole.
bool is_boundary(const text::ShapedText& shaped, uint32_t offset) {
  if (shaped.graphemes[offset] == 0) return false;
  const text::ShapedRun& run = shaped.runs[run_at(shaped, offset)];
  if (run.text.begin == offset || run.glyphs.empty()) return true;
  const uint32_t glyph = glyph_at(shaped, run, offset);
  return glyph < run.glyphs.end && shaped.glyphs[glyph].cluster == offset;
}

bool is_clean_boundary(const text::ShapedText& shaped, uint32_t offset) {
  const text::ShapedRun& run = shaped.runs[run_at(shaped, offset)];
  return run.text.begin == offset || is_clean_cut(shaped, run, offset);
}

}  // namespace

namespace {

// Behind the last space that the room reaches, which itself may hang; 0 where there is none.
uint32_t behind_space(const text::ShapedText& shaped, TextRange stretch, uint32_t widest) {
  const text::Word* word = &word_at(shaped, std::min(widest, stretch.end - 1));
  for (; word->text.begin > stretch.begin; --word) {
    if (word->space && word->text.begin <= widest && word->text.end < stretch.end) return word->text.end;
  }
  return 0;
}

}  // namespace

uint32_t ink_end(const text::ShapedText& shaped, uint32_t begin, uint32_t cut) {
  const text::Word& word = word_at(shaped, cut - 1);
  return word.space && word.text.begin > begin && word.text.end == cut ? word.text.begin : cut;
}

uint32_t emergency_cut(const text::ShapedText& shaped, TextRange stretch, int64_t room) {
  const auto begin = shaped.position.begin() + stretch.begin, end = shaped.position.begin() + stretch.end;
  const auto beyond = std::upper_bound(begin + 1, end, *begin + room);
  const uint32_t widest = stretch.begin + static_cast<uint32_t>(beyond - begin) - 1;
  if (const uint32_t parted = behind_space(shaped, stretch, widest); parted > stretch.begin) return parted;
  uint32_t fitting = stretch.begin;
  int passed = 0;
  for (uint32_t at = widest; at > stretch.begin && passed < kBoundariesGivenUp; --at) {
    if (!is_boundary(shaped, at)) continue;
    if (is_clean_boundary(shaped, at)) return at;
    if (passed++ == 0) fitting = at;
  }
  if (fitting > stretch.begin) return fitting;
  // Not even one cluster fits: it overflows alone.
  uint32_t at = widest + 1;
  while (at < stretch.end && !is_boundary(shaped, at)) ++at;
  return at;
}

}  // namespace warraq::paragraph
