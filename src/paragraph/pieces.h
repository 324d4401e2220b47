// SPDX-License-Identifier: MIT
// Pieces: a line's stretches of shaped runs, in visual order (UAX #9, L1 and L2), with the widths
// they have on this line.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "paragraph/edges.h"
#include "paragraph/lines.h"
#include "paragraph/stretch_line.h"

namespace warraq::paragraph {

class PieceMaker {
 public:
  PieceMaker(const text::Paragraph& paragraph, const text::ShapedText& shaped, const text::FontContext& fonts,
             text::WordCache& cache, Lines& lines);

  // Appends the pieces of `visible` to Lines::pieces, left to right, without x and width, and the
  // glyphs that the line's edges needed anew to Lines::own_glyphs. Returns their width, fine units.
  int64_t append(TextRange visible);
  // Adds one more, generated piece at the end side of the line that was appended last.
  void append_at_end(const Piece& piece, int64_t width);
  // Puts the kashidas of the line that was appended last among its glyphs (Lines::own_glyphs), and
  // their widths among Lines::adjustments. Returns what they add, fine units.
  int64_t stretch(const Line& line, std::span<const Kashida> kashidas, std::span<const StretchPoint> points);
  // Gives the pieces of `line` their x and width: sums are rounded, never parts. Returns the width of them all.
  Unit place(const Line& line, Unit left);

 private:
  void append_level_run(TextRange range, uint8_t level, TextRange visible);
  void append_piece(uint32_t run, TextRange range, uint8_t level, TextRange visible);
  int64_t stretch_piece(Piece& piece, TextRange visible, std::span<const Kashida> kashidas,
                        std::span<const StretchPoint> points);
  bool only_base_level(uint32_t first, uint32_t last) const;

  const text::Paragraph& paragraph_;
  const text::ShapedText& shaped_;
  const text::FontContext& fonts_;
  text::WordCache& cache_;
  EdgeShaper edges_;
  Lines& lines_;
  std::vector<int64_t> widths_;  // of the current line's pieces, left to right
};

}  // namespace warraq::paragraph
