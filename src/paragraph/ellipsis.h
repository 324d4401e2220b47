// SPDX-License-Identifier: MIT
// The end of a text that has more lines than it may: cut at a word, with "…" after it.
#pragma once

#include <cstdint>
#include <vector>

#include "paragraph/choose.h"
#include "paragraph/lines.h"

namespace warraq::paragraph {

// The mark that stands for what was left out: "…", or "..." where the face has none, or nothing.
struct Ellipsis {
  uint32_t run = 0;                 // ShapedText::runs: whose face, size and style it takes
  std::vector<font::Glyph> glyphs;  // logical order; clusters are the offset of the cut
  int64_t width = 0;                // fine units
};

// Leaves `count` lines of `cuts` and shortens the last until the mark has room after its last
// word; commas and the like before the mark go too. A word that is wider than the room is cut.
Ellipsis cut_lines(const BreakProblem& problem, const text::Paragraph& paragraph, const text::FontContext& fonts,
                   uint32_t count, std::vector<Cut>& cuts);

}  // namespace warraq::paragraph
