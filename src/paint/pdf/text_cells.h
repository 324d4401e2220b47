// SPDX-License-Identifier: MIT
// A line of display runs → cells: what will be codes, from left to right, each with its picture,
// place and text. Whole clusters (base, dots, marks, their offsets) become one picture, so that
// readers see letters, not strokes:
//  - a ligature of n letters is n cells of an n-th of its width, the leftmost of which has the picture;
//  - marks are a cell of their own without a picture, left of their letter, their order turned round;
//  - everything on the line has the size of its main run; other sizes, raised text and other faces
//    go into the picture, since pdf.js takes a line apart where font or size change.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "display/display_list.h"
#include "paint/pdf/codes.h"

namespace warraq::paint::pdf {

// Positions on a line: parts of an em of the line's size.
inline constexpr int64_t kPartsPerEm = 100'000;
// Advances of codes are whole thousandths of an em.
inline constexpr int64_t kPartsPerAdvance = kPartsPerEm / kFontUnits;
// The advance of a cell of marks.
inline constexpr int32_t kMarkAdvance = 1;

// Sign: nothing to be seen, only for readers (a direction mark). Gap: the room between two lines
// that are read as one.
enum class CellKind : uint8_t { Letter, Mark, Space, Sign, Gap };

struct Cell {
  CellKind kind = CellKind::Letter;
  bool forward = false;  // in a left-to-right run
  int32_t advance = 0;   // of its code, thousandths of an em
  int64_t x = 0;         // where it stands, in parts, from the page's left edge
  OutlineId outline = 0;
  Color color;
  std::u16string text;  // as the font's map gives it: never empty
  bool aside = false;   // a sign without width in a text object of its own, which PDFium leaves out

  int64_t end() const { return x + advance * kPartsPerAdvance; }
};

struct CellLine {
  Unit size;  // em
  bool right_to_left = true;
  bool is_segmented = true;  // its left-to-right runs are, see text_segments.h
  bool in_pieces = false;    // shown in pieces of one direction, in reading order
  bool guarded = false;      // a line that is not part of it begins beside its end
  std::vector<Cell> cells;   // left to right
};

// Left edge of a line's first run, right edge of its last.
struct Extent {
  Unit left, right;
};
Extent extent_of(const display::DisplayList& list, const display::TextLine& line);

// Whether `next` stands beside `line`, on its baseline and where reading goes on: the cells of a
// table's row, the halves of a verse, a number and its item. They are read as one line.
bool goes_on(const display::DisplayList& list, const display::TextLine& line, const display::TextLine& next);

// Lines beside each other, in reading order, become one.
CellLine make_cells(const display::DisplayList& list, std::span<const display::TextLine* const> lines,
                    const font::Library& library, Codes& codes);

}  // namespace warraq::paint::pdf
