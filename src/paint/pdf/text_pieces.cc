// SPDX-License-Identifier: MIT
#include "paint/pdf/text_pieces.h"

#include <algorithm>

#include "base/utf.h"
#include "paint/pdf/text_chars.h"

namespace warraq::paint::pdf {
namespace {

// Of a hundred; a little more than pdf.js asks for.
constexpr size_t kShare = 34;

bool is_arabic_digit(char32_t c) { return c >= 0x0660 && c <= 0x0669; }

std::vector<IndexRange> split(const CellLine& line) {
  std::vector<IndexRange> pieces;
  for (uint32_t i = 0; i < line.cells.size(); ++i) {
    if (i == 0 || line.cells[i].forward != line.cells[i - 1].forward) pieces.push_back({i, i});
    pieces.back().end = i + 1;
  }
  return pieces;
}

}  // namespace

bool reads_as_latin(const CellLine& line) {
  if (!line.right_to_left) return false;
  size_t all = 0, right = 0;
  bool forward = false, backward = false;
  for (const Cell& cell : line.cells) {
    if (cell.kind == CellKind::Sign) continue;
    (cell.forward ? forward : backward) = true;
    for (uint32_t at = 0; at < cell.text.size();) {
      const CodePoint point = code_point_at(cell.text, at);
      at += point.units;
      ++all;
      if (is_right_letter(point.value) || is_arabic_digit(point.value)) ++right;
    }
  }
  return forward && backward && all > 4 && right * 100 < all * kShare;
}

std::vector<IndexRange> pieces_of(const CellLine& line) {
  std::vector<IndexRange> pieces{{0, static_cast<uint32_t>(line.cells.size())}};
  if (!reads_as_latin(line)) return pieces;
  pieces = split(line);
  std::reverse(pieces.begin(), pieces.end());
  return pieces;
}

void prepare_pieces(CellLine& line) {
  if (!reads_as_latin(line)) return;
  std::vector<Cell>& cells = line.cells;
  const std::vector<IndexRange> pieces = split(line);
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
    uint32_t right = piece->end - 1;
    while (right > piece->begin && cells[right].kind == CellKind::Sign) --right;
    for (const uint32_t edge : {right, piece->begin}) {
      Cell& space = cells[edge];
      if (space.kind != CellKind::Space || edge + 1 >= cells.size()) continue;
      space.kind = CellKind::Gap;
      space.text = {kRightMark, u' '};
      space.advance =
          static_cast<int32_t>(std::clamp<int64_t>((cells[edge + 1].x - space.x) / kPartsPerAdvance, 0, 32767));
    }
    if (cells[piece->begin].kind != CellKind::Mark || piece->begin == 0 || cells[piece->begin].forward) continue;
    Cell guard = cells[piece->begin];
    guard.kind = CellKind::Gap;
    guard.advance = 0;
    guard.text = {kRightMark, u' '};
    cells.insert(cells.begin() + piece->begin, std::move(guard));
  }
}

}  // namespace warraq::paint::pdf
