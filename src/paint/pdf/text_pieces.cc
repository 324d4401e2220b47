// SPDX-License-Identifier: MIT
#include "paint/pdf/text_pieces.h"

#include <algorithm>

#include "paint/pdf/text_chars.h"

namespace warraq::paint::pdf {
namespace {

std::vector<IndexRange> split(const CellLine& line) {
  std::vector<IndexRange> pieces;
  for (uint32_t i = 0; i < line.cells.size(); ++i) {
    if (i == 0 || line.cells[i].forward != line.cells[i - 1].forward) pieces.push_back({i, i});
    pieces.back().end = i + 1;
  }
  return pieces;
}

}  // namespace

std::vector<IndexRange> pieces_of(const CellLine& line) {
  std::vector<IndexRange> pieces{{0, static_cast<uint32_t>(line.cells.size())}};
  if (!line.in_pieces) return pieces;
  pieces = split(line);
  std::reverse(pieces.begin(), pieces.end());
  return pieces;
}

void prepare_pieces(CellLine& line) {
  std::vector<Cell>& cells = line.cells;
  const std::vector<IndexRange> pieces = split(line);
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
    uint32_t right = piece->end - 1;
    while (right > piece->begin && cells[right].kind == CellKind::Sign) --right;
    for (const uint32_t edge : {right, piece->begin}) {
      Cell& space = cells[edge];
      if (space.kind != CellKind::Space || edge + 1 >= cells.size()) continue;
      space.kind = CellKind::Gap;
      space.text = {kArabicMark, u' '};
      space.advance =
          static_cast<int32_t>(std::clamp<int64_t>((cells[edge + 1].x - space.x) / kPartsPerAdvance, 0, 32767));
    }
    if (cells[piece->begin].kind != CellKind::Mark || piece->begin == 0 || cells[piece->begin].forward) continue;
    Cell guard = cells[piece->begin];
    guard.kind = CellKind::Gap;
    guard.advance = 0;
    guard.text = {kArabicMark, u' '};
    cells.insert(cells.begin() + piece->begin, std::move(guard));
  }
}

}  // namespace warraq::paint::pdf
