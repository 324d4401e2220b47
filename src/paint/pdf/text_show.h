// SPDX-License-Identifier: MIT
// Cells → codes and the numbers between them: one text object a line, from left to right, nothing
// placed but by advances and TJ numbers (ISO 32000-1, 9.4.3).
#pragma once

#include "paint/pdf/content.h"
#include "paint/pdf/text_cells.h"

namespace warraq::paint::pdf {

void show_line(const CellLine& line, Unit baseline, Codes& codes, Content& content);

}  // namespace warraq::paint::pdf
