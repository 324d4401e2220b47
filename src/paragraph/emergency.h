// SPDX-License-Identifier: MIT
// Emergency breaks: where to cut a stretch of text that has no break opportunity and is wider than
// the measure. Between grapheme clusters (UAX #29) only, if possible where no glyph changes.
#pragma once

#include <cstdint>

#include "text/shaped_text.h"

namespace warraq::paragraph {

// Words that hold together (a telephone number, `٤٠ كم`) part at their spaces first.
//
// The offset at which to cut `stretch` so that its first part is no wider than `room` (fine units):
// at least one cluster, at most all of the stretch. Costs no more than the length of the line it makes.
uint32_t emergency_cut(const text::ShapedText& shaped, TextRange stretch, int64_t room);

// Where the ink of a line from `begin` ends that is cut at `cut`: before the space that the cut is behind.
uint32_t ink_end(const text::ShapedText& shaped, uint32_t begin, uint32_t cut);

}  // namespace warraq::paragraph
