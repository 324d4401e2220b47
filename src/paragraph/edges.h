// SPDX-License-Identifier: MIT
// Line edges: the glyphs of a piece of a run where cutting the run there changes them, because the
// face looks across spaces or because an emergency break cuts a word. HarfBuzz's flags tell. Only
// the words within reach of the edge are shaped again; the rest is copied from the paragraph.
#pragma once

#include <cstdint>
#include <vector>

#include "text/shape_text.h"

namespace warraq::paragraph {

// A sum of advances in font units of a run's face, in fine units.
int64_t fine_advance(const text::ShapedText& shaped, const text::ShapedRun& run, const text::FontContext& fonts,
                     int64_t advance);

class EdgeShaper {
 public:
  EdgeShaper(const text::Paragraph& paragraph, const text::ShapedText& shaped, const text::FontContext& fonts,
             text::WordCache& cache)
      : paragraph_(paragraph), shaped_(shaped), fonts_(fonts), cache_(cache) {}

  // Where the glyphs of `piece`, a run's part on the line `line` (its visible text), differ from the
  // paragraph's: appends all glyphs of the piece to `glyphs`, in logical order, sets `width` to the
  // sum of their advances in fine units, and returns true.
  bool shape(uint32_t run, TextRange piece, TextRange line, std::vector<font::Glyph>& glyphs, int64_t& width);

 private:
  TextRange unchanged(const text::ShapedRun& run, TextRange piece) const;
  int64_t word_space(uint32_t run, TextRange part) const;
  int64_t shape_part(uint32_t run, TextRange part, TextRange line, std::vector<font::Glyph>& glyphs);
  int64_t copy_part(uint32_t run, TextRange part, std::vector<font::Glyph>& glyphs) const;

  const text::Paragraph& paragraph_;
  const text::ShapedText& shaped_;
  const text::FontContext& fonts_;
  text::WordCache& cache_;
  std::vector<font::Glyph> scratch_;
};

}  // namespace warraq::paragraph
