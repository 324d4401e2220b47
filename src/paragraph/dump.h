// SPDX-License-Identifier: MIT
// Lines as text, for goldens and for people. Glyph ids are left out: a core subset and the whole
// face must give the same.
#pragma once

#include <string>

#include "paragraph/lines.h"

namespace warraq::paragraph {

// A line for each line, lengths in px or pt. Range of the text, visible end where text hangs, x, width,
// natural width where it differs, spaces and their mean ratio, what the line is; its pieces
// from left to right as range@x+width with L and their level, * where shaped anew; its text:
//   0..41/40 x 0 w 680 natural 655.5 spaces 8 ratio 1.112 justified | 0..40@0+680L1 | نص السطر
void append_dump(const text::Paragraph& paragraph, const Lines& lines, std::string& out);

}  // namespace warraq::paragraph
