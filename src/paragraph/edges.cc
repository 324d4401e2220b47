// SPDX-License-Identifier: MIT
#include "paragraph/edges.h"

#include <algorithm>

#include "paragraph/places.h"

namespace warraq::paragraph {

int64_t fine_advance(const text::ShapedText& shaped, const text::ShapedRun& run, const text::FontContext& fonts,
                     int64_t advance) {
  const int64_t em = std::max<int64_t>(1, fonts.library[run.face].font->metrics().units_per_em);
  const int64_t fine = shaped.fine_per_unit;
  return fine % em == 0 ? advance * run.size.raw * (fine / em) : divide_rounded(advance * run.size.raw * fine, em);
}

// The part of the piece that neither edge reaches, in whole words. HarfBuzz promises that text on
// the two sides of a clean cut is shaped alike together and apart, so the next one ends the reach.
TextRange EdgeShaper::unchanged(const text::ShapedRun& run, TextRange piece) const {
  TextRange rest = piece;
  if (piece.begin > run.text.begin && !is_clean_cut(shaped_, run, piece.begin)) {
    do {
      rest.begin = std::min(word_at(shaped_, rest.begin).text.end, piece.end);
    } while (rest.begin < piece.end && !is_clean_cut(shaped_, run, rest.begin));
  }
  if (piece.end < run.text.end && !is_clean_cut(shaped_, run, piece.end)) {
    do {
      rest.end = std::max(word_at(shaped_, rest.end - 1).text.begin, piece.begin);
    } while (rest.end > piece.begin && !is_clean_cut(shaped_, run, rest.end));
  }
  return rest;
}

bool EdgeShaper::shape(uint32_t run, TextRange piece, TextRange line, std::vector<font::Glyph>& glyphs,
                       int64_t& width) {
  const TextRange rest = unchanged(shaped_.runs[run], piece);
  if (rest == piece) return false;
  if (rest.empty()) {
    width = shape_part(run, piece, line, glyphs);
    return true;
  }
  width = shape_part(run, {piece.begin, rest.begin}, line, glyphs);
  width += copy_part(run, rest, glyphs);
  width += shape_part(run, {rest.end, piece.end}, line, glyphs);
  return true;
}

// What the style adds to the spaces of the part, as the paragraph's positions have it.
int64_t EdgeShaper::word_space(uint32_t run, TextRange part) const {
  const text::ShapedRun& of = shaped_.runs[run];
  const int64_t added = paragraph_.styles[of.style].word_space;
  if (added == 0) return 0;
  int64_t spaces = 0;
  const text::Word* const end = shaped_.words.data() + shaped_.words.size();
  for (const text::Word* word = &word_at(shaped_, part.begin); word != end && word->text.begin < part.end; ++word) {
    spaces += word->space ? 1 : 0;
  }
  return spaces * divide_rounded(added * of.size.raw * shaped_.fine_per_unit, 1000);
}

int64_t EdgeShaper::shape_part(uint32_t run, TextRange part, TextRange line, std::vector<font::Glyph>& glyphs) {
  if (part.empty()) return 0;
  scratch_.clear();
  text::shape_piece(paragraph_, shaped_, run, part, line, fonts_, cache_, scratch_);
  int64_t advance = 0;
  for (const font::Glyph& glyph : scratch_) advance += glyph.advance;
  glyphs.insert(glyphs.end(), scratch_.begin(), scratch_.end());
  return fine_advance(shaped_, shaped_.runs[run], fonts_, advance) + word_space(run, part);
}

int64_t EdgeShaper::copy_part(uint32_t run, TextRange part, std::vector<font::Glyph>& glyphs) const {
  const text::ShapedRun& from = shaped_.runs[run];
  const auto first = shaped_.glyphs.begin() + glyph_at(shaped_, from, part.begin);
  const auto last =
      shaped_.glyphs.begin() + (part.end == from.text.end ? from.glyphs.end : glyph_at(shaped_, from, part.end));
  glyphs.insert(glyphs.end(), first, last);
  return shaped_.position[part.end] - shaped_.position[part.begin];
}

}  // namespace warraq::paragraph
