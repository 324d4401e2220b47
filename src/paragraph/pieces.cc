// SPDX-License-Identifier: MIT
#include "paragraph/pieces.h"

#include <algorithm>

#include "paragraph/places.h"
#include "unicode/bidi.h"

namespace warraq::paragraph {

PieceMaker::PieceMaker(const text::Paragraph& paragraph, const text::ShapedText& shaped, const text::FontContext& fonts,
                       text::WordCache& cache, Lines& lines)
    : paragraph_(paragraph),
      shaped_(shaped),
      fonts_(fonts),
      cache_(cache),
      edges_(paragraph, shaped, fonts, cache),
      lines_(lines) {}

bool PieceMaker::only_base_level(uint32_t first, uint32_t last) const {
  const uint8_t base = paragraph_.right_to_left ? 1 : 0;
  for (uint32_t run = first; run <= last; ++run) {
    if (shaped_.runs[run].level != base) return false;
  }
  return true;
}

int64_t PieceMaker::append(TextRange visible) {
  widths_.clear();
  if (visible.empty()) return 0;
  if (only_base_level(run_at(shaped_, visible.begin), run_at(shaped_, visible.end - 1))) {
    append_level_run(visible, paragraph_.right_to_left ? 1 : 0, visible);
  } else {
    for (const unicode::LevelRun& run :
         unicode::visual_runs(paragraph_.text, shaped_.levels, visible, paragraph_.right_to_left)) {
      append_level_run(run.text, run.level, visible);
    }
  }
  int64_t width = 0;
  for (int64_t part : widths_) width += part;
  return width;
}

// Shaped runs of one level, from left to right: backwards where the level is odd.
void PieceMaker::append_level_run(TextRange range, uint8_t level, TextRange visible) {
  const uint32_t first = run_at(shaped_, range.begin), last = run_at(shaped_, range.end - 1);
  const bool backwards = level % 2 == 1;
  for (uint32_t i = 0; i <= last - first; ++i) {
    const uint32_t run = backwards ? last - i : first + i;
    const TextRange of = shaped_.runs[run].text;
    append_piece(run, {std::max(of.begin, range.begin), std::min(of.end, range.end)}, level, visible);
  }
}

void PieceMaker::append_piece(uint32_t run, TextRange range, uint8_t level, TextRange visible) {
  Piece piece;
  piece.text = range;
  piece.run = run;
  piece.level = level;
  const auto own_begin = static_cast<uint32_t>(lines_.own_glyphs.size());
  int64_t width = 0;
  if (edges_.shape(run, range, visible, lines_.own_glyphs, width)) {
    piece.own = true;
    piece.glyphs = {own_begin, static_cast<uint32_t>(lines_.own_glyphs.size())};
  } else {
    const text::ShapedRun& of = shaped_.runs[run];
    piece.glyphs.begin = range.begin == of.text.begin ? of.glyphs.begin : glyph_at(shaped_, of, range.begin);
    piece.glyphs.end = range.end == of.text.end ? of.glyphs.end : glyph_at(shaped_, of, range.end);
    width = shaped_.position[range.end] - shaped_.position[range.begin];
  }
  lines_.pieces.push_back(piece);
  widths_.push_back(width);
}

void PieceMaker::append_at_end(const Piece& piece, int64_t width) {
  const auto back = static_cast<std::ptrdiff_t>(paragraph_.right_to_left ? widths_.size() : 0);
  lines_.pieces.insert(lines_.pieces.end() - back, piece);
  widths_.insert(widths_.end() - back, width);
}

Unit PieceMaker::place(const Line& line, Unit left) {
  const auto begin = lines_.adjustments.begin() + line.adjustments.begin,
             end = lines_.adjustments.begin() + line.adjustments.end;
  int64_t fine = 0;
  Unit added, x = left;
  for (uint32_t i = 0; i < widths_.size(); ++i) {
    Piece& piece = lines_.pieces[line.pieces.begin + i];
    const auto before = [](const Adjustment& adjustment, uint32_t at) { return adjustment.at < at; };
    const auto last = std::lower_bound(begin, end, piece.text.end, before);
    for (auto it = std::lower_bound(begin, end, piece.text.begin, before); it != last; ++it) {
      if (it->kind != Adjustment::Kind::Kashida) added += it->width;
    }
    fine += widths_[i];
    const Unit next = left + added + Unit{divide_rounded(fine, shaped_.fine_per_unit)};
    piece.x = x;
    piece.width = next - x;
    x = next;
  }
  return x - left;
}

}  // namespace warraq::paragraph
