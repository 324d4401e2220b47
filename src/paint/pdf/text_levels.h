// SPDX-License-Identifier: MIT
// What pdf.js makes of a line. It takes the strings of a line's codes, from left to right, for text in
// logical order, runs a bidi algorithm of its own over them and so gets the line turned round: mostly
// the text as it was. Where its levels are not ours (dates, quotes that it takes for letters, numbers
// behind Latin words, little Arabic amid much Latin), marks of direction inside the strings bring it
// to them: a code that is nothing but marks is dropped before the levels are resolved.
#pragma once

#include "base/range.h"
#include "paint/pdf/text_cells.h"

namespace warraq::paint::pdf {

// Writes the marks that the line needs, or cuts it into pieces (CellLine::in_pieces) where they would
// be too many.
void fit_levels(CellLine& line);

}  // namespace warraq::paint::pdf
