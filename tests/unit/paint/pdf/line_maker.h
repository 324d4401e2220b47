// SPDX-License-Identifier: MIT
// Lines of cells made by hand, for the tests of how text is written.
#pragma once

#include <string>
#include <vector>

#include "paint/lists.h"
#include "paint/pdf/text_cells.h"

namespace warraq::test {

using namespace warraq::paint::pdf;

inline std::vector<std::u16string> texts_of(const CellLine& line) {
  std::vector<std::u16string> texts;
  for (const Cell& cell : line.cells) texts.push_back(cell.text);
  return texts;
}

using Texts = std::vector<std::u16string>;

// A hand-made line: cells of 0.5 em, spaces of a given width, in thousandths.
class LineMaker {
 public:
  LineMaker& letter(std::u16string text, bool forward = false) {
    return add(CellKind::Letter, std::move(text), 500, forward, 1);
  }
  LineMaker& mark(std::u16string text) { return add(CellKind::Mark, std::move(text), kMarkAdvance, false, 0); }
  LineMaker& space(int32_t width) { return add(CellKind::Space, u" ", width, false, 0); }
  CellLine line;

 private:
  LineMaker& add(CellKind kind, std::u16string text, int32_t width, bool forward, OutlineId outline) {
    line.size = Unit::base(10);
    line.cells.push_back({kind, forward, width, x_, outline, kBlack, std::move(text)});
    x_ += width * kPartsPerAdvance;
    return *this;
  }
  int64_t x_ = 1'000'000;
};

inline std::vector<int64_t> ink_places(const CellLine& line) {
  std::vector<int64_t> places;
  for (const Cell& cell : line.cells) {
    if (cell.outline != 0) places.push_back(cell.x);
  }
  return places;
}

}  // namespace warraq::test
