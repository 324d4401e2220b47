// SPDX-License-Identifier: MIT
// Left-to-right runs of several segments ("Marco Polo", "F-16", an address). PDFium, which takes
// every line of a right-to-left document for right-to-left, turns round the order of what it calls
// segments: letters, weak characters and neutrals. It sorts text objects by where they begin, the
// other readers look at glyphs or at the order of writing. So each segment is an object of its own
// that begins with an invisible mark at the run's right end, each a little left of the one before,
// and then jumps back to where its letters stand.
#pragma once

#include <vector>

#include "base/range.h"
#include "paint/pdf/text_cells.h"

namespace warraq::paint::pdf {

inline constexpr char16_t kAnchorText[] = u"\u200e";
// The mark that ends an object, where the next begins.
inline constexpr int32_t kCloserAdvance = 0;

// The segments of the left-to-right run that begins at `begin`, as indices of cells: one where
// PDFium would not cut it.
std::vector<IndexRange> segments_from(const CellLine& line, size_t begin);

// What is joined to a run that ends at `end` (a conjunction, a bracket) is an object of its own too,
// or Poppler would take the run's last word and it for one: the first cell behind it.
uint32_t joined_end(const CellLine& line, uint32_t end);

// Where the k-th segment's mark stands, for a run that ends at `right`.
int64_t anchor_place(int64_t right, size_t k);
// PDFium drops a code that came just before at nearly the same place: six in turn.
int32_t anchor_advance(size_t k);

}  // namespace warraq::paint::pdf
