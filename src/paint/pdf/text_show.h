// SPDX-License-Identifier: MIT
// Cells → codes and the numbers between them: one text object a line, from left to right, nothing
// placed but by advances and TJ numbers (ISO 32000-1, 9.4.3).
#pragma once

#include "paint/pdf/content.h"
#include "paint/pdf/text_cells.h"

namespace warraq::paint::pdf {

void show_line(const CellLine& line, Unit baseline, Codes& codes, Content& content);

// Invisible marks of next to no width along a rule between columns. Poppler orders blocks of text by
// boxes that it stretches until they meet another: without a fence a column that goes on below its
// neighbour's end reaches across, and four paragraphs that align are a table. PDFium leaves text of no
// width out, pdf.js marks of direction.
void show_fence(const Rect& rule, Codes& codes, Content& content);

}  // namespace warraq::paint::pdf
