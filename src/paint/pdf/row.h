// SPDX-License-Identifier: MIT
// Lines beside each other (a table's row, a number and its item) that readers should give back as
// one line, though they belong to several elements. Codes are made and ruled for the whole line; it
// is then shown in parts, one an element, in reading order, and what stands between two is shown by
// itself: a wide code at an end of a part would make PDFium mix rows.
#pragma once

#include <span>
#include <vector>

#include "paint/pdf/page.h"
#include "paint/pdf/text_cells.h"

namespace warraq::paint::pdf {

struct RowLine {
  const display::TextLine* line;
  Element* element;  // null: page furniture
};

struct RowPart {
  Element* element;
  CellLine cells;
};

// In reading order. `guarded`: see CellLine.
std::vector<RowPart> row_parts(const display::DisplayList& list, std::span<const RowLine> row, const Painter& painter,
                               int64_t& excess, bool guarded);

}  // namespace warraq::paint::pdf
