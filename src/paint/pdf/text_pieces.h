// SPDX-License-Identifier: MIT
// Lines of mostly Latin in right-to-left text. pdf.js takes an item of which less than 30 % are
// right-to-left letters for left-to-right, and a jump to the left begins a new item. Such a line
// (CellLine::in_pieces) is shown in pieces of one direction, in reading order.
#pragma once

#include <vector>

#include "base/range.h"
#include "paint/pdf/text_cells.h"

namespace warraq::paint::pdf {

// The pieces as indices of cells, in reading order; the whole line where it needs no cutting.
std::vector<IndexRange> pieces_of(const CellLine& line);

// Spaces at the edges of pieces become codes of their full width that pdf.js keeps there; a mark at
// the left edge of a piece is guarded by one.
void prepare_pieces(CellLine& line);

}  // namespace warraq::paint::pdf
