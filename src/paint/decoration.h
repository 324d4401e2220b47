// SPDX-License-Identifier: MIT
// Underlines and strikes of a line as boxes, for every painter alike. An underline stands clear of
// the dots below Arabic letters and stops round the tails that cross it.
#pragma once

#include <vector>

#include "display/display_list.h"
#include "paint/outline.h"

namespace warraq::paint {

struct Decoration {
  Rect box;  // in the list's space
  Color color;
  uint32_t run = 0;  // DisplayList::runs
};

// From left to right; empty for nearly every line.
std::vector<Decoration> decorations(const display::DisplayList& list, const display::TextLine& line,
                                    OutlineStore& outlines);

}  // namespace warraq::paint
