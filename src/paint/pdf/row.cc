// SPDX-License-Identifier: MIT
#include "paint/pdf/row.h"

#include <algorithm>

#include "paint/pdf/text_rules.h"

namespace warraq::paint::pdf {
namespace {

// How far a code may stand outside of its line: direction marks are put beside it.
constexpr int64_t kTolerance = kPartsPerEm / 20;

int64_t in_parts(Unit x, Unit size) { return divide_rounded(x.raw * kPartsPerEm, size.raw); }

class RowCutter {
 public:
  RowCutter(const display::DisplayList& list, std::span<const RowLine> row, CellLine cells)
      : list_(list), row_(row), line_(std::move(cells)) {}

  std::vector<RowPart> run() {
    std::vector<RowPart> parts;  // from left to right
    uint32_t begin = 0;
    for (size_t i = 0; i + 1 < row_.size(); ++i) {
      if (visual(i).element == visual(i + 1).element) continue;
      const uint32_t gap = gap_between(i, begin);
      if (gap == line_.cells.size()) continue;
      parts.push_back({visual(i).element, cut(begin, gap)});
      // It ends the part that is read before it.
      parts.push_back({visual(line_.right_to_left ? i + 1 : i).element, cut(gap, gap + 1)});
      begin = gap + 1;
    }
    parts.push_back({visual(row_.size() - 1).element, cut(begin, static_cast<uint32_t>(line_.cells.size()))});
    if (line_.right_to_left) std::reverse(parts.begin(), parts.end());
    return parts;
  }

 private:
  // The i-th line from the left.
  const RowLine& visual(size_t i) const { return row_[line_.right_to_left ? row_.size() - 1 - i : i]; }

  // The cell between line i and the next from the left; behind the last one where there is none.
  uint32_t gap_between(size_t i, uint32_t from) const {
    const int64_t left = in_parts(extent_of(list_, *visual(i).line).right, line_.size) - kTolerance;
    const int64_t right = in_parts(extent_of(list_, *visual(i + 1).line).left, line_.size) + kTolerance;
    uint32_t at = from;
    while (at < line_.cells.size()) {
      const Cell& cell = line_.cells[at];
      if (cell.kind == CellKind::Gap && cell.x >= left && cell.x <= right) break;
      ++at;
    }
    return at;
  }

  CellLine cut(uint32_t begin, uint32_t end) {
    return {line_.size,         line_.right_to_left,
            line_.is_segmented, line_.in_pieces,
            line_.guarded,      std::vector<Cell>(line_.cells.begin() + begin, line_.cells.begin() + end)};
  }

  const display::DisplayList& list_;
  const std::span<const RowLine> row_;
  CellLine line_;
};

}  // namespace

std::vector<RowPart> row_parts(const display::DisplayList& list, std::span<const RowLine> row, const Painter& painter,
                               int64_t& excess, bool guarded) {
  std::vector<const display::TextLine*> lines;
  for (const RowLine& line : row) lines.push_back(line.line);
  CellLine cells = make_cells(list, lines, painter.library, painter.codes);
  cells.guarded = guarded;
  apply_reading_rules(cells, painter.options, excess);
  if (cells.size.raw <= 0 || cells.cells.empty()) return {};
  return RowCutter(list, row, std::move(cells)).run();
}

}  // namespace warraq::paint::pdf
