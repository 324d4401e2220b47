// SPDX-License-Identifier: MIT
// Kashidas among the glyphs of a line. A straight tatweel is one more glyph between the two letters,
// as wide as is wanted; a face that draws strokes of its own shapes the piece again.
#include <algorithm>

#include "paragraph/pieces.h"

namespace warraq::paragraph {
namespace {

// The glyphs of a piece with straight tatweels between them.
void insert_straight(const font::Font& font, std::span<const font::Glyph> from, std::span<const Kashida> kashidas,
                     std::span<const StretchPoint> points, std::vector<font::Glyph>& out) {
  size_t next = 0;
  for (const font::Glyph& glyph : from) {
    for (; next < kashidas.size() && points[kashidas[next].point].at <= glyph.cluster; ++next) {
      font::Glyph tatweel;
      tatweel.id = font.stretched_tatweel(kashidas[next].steps);
      tatweel.cluster = out.back().cluster;
      tatweel.advance = font.stretch(kashidas[next].steps);
      tatweel.flags = font::kUnsafeToBreak;
      out.push_back(tatweel);
    }
    out.push_back(glyph);
  }
}

}  // namespace

int64_t PieceMaker::stretch_piece(Piece& piece, TextRange visible, std::span<const Kashida> kashidas,
                                  std::span<const StretchPoint> points) {
  const text::ShapedRun& run = shaped_.runs[piece.run];
  const font::Font& font = *fonts_.library[run.face].font;
  const std::vector<font::Glyph>& all = piece.own ? lines_.own_glyphs : shaped_.glyphs;
  const std::vector<font::Glyph> before(all.begin() + piece.glyphs.begin, all.begin() + piece.glyphs.end);
  piece.glyphs.begin = static_cast<uint32_t>(lines_.own_glyphs.size());
  piece.own = true;
  if (font.tatweel().kind == font::Tatweel::Kind::Straight) {
    insert_straight(font, before, kashidas, points, lines_.own_glyphs);
  } else {
    std::vector<text::Tatweels> tatweels;
    for (const Kashida& kashida : kashidas) tatweels.push_back({points[kashida.point].at, kashida.steps});
    text::shape_piece(paragraph_, shaped_, piece.run, piece.text, visible, fonts_, cache_, lines_.own_glyphs, tatweels);
  }
  piece.glyphs.end = static_cast<uint32_t>(lines_.own_glyphs.size());
  int64_t advance = 0;
  for (uint32_t i = piece.glyphs.begin; i < piece.glyphs.end; ++i) advance += lines_.own_glyphs[i].advance;
  for (const font::Glyph& glyph : before) advance -= glyph.advance;
  return fine_advance(shaped_, run, fonts_, advance);
}

int64_t PieceMaker::stretch(const Line& line, std::span<const Kashida> kashidas, std::span<const StretchPoint> points) {
  int64_t added = 0;
  for (uint32_t i = line.pieces.begin; i < line.pieces.end && !kashidas.empty(); ++i) {
    Piece& piece = lines_.pieces[i];
    if (piece.generated) continue;
    const auto lies_before = [&](const Kashida& kashida, uint32_t at) { return points[kashida.point].letter < at; };
    const auto first = std::lower_bound(kashidas.begin(), kashidas.end(), piece.text.begin, lies_before);
    const auto last = std::lower_bound(first, kashidas.end(), piece.text.end, lies_before);
    if (first == last) continue;
    const int64_t more = stretch_piece(piece, line.visible, {first, last}, points);
    widths_[i - line.pieces.begin] += more;
    added += more;
  }
  for (const Kashida& kashida : kashidas) {
    const StretchPoint& point = points[kashida.point];
    const text::ShapedRun& run = shaped_.runs[point.run];
    const font::Font& font = *fonts_.library[run.face].font;
    const bool straight = font.tatweel().kind == font::Tatweel::Kind::Straight;
    const int64_t advance = straight ? font.stretch(kashida.steps) : int64_t{font.tatweel().advance} * kashida.steps;
    const int64_t width = divide_rounded(fine_advance(shaped_, run, fonts_, advance), shaped_.fine_per_unit);
    lines_.adjustments.push_back({point.letter, Adjustment::Kind::Kashida, Unit{width}});
  }
  return added;
}

}  // namespace warraq::paragraph
