// SPDX-License-Identifier: MIT
// Where things stand on the pages of one print view: margins, columns, the column for notes.
#pragma once

#include "style/style.h"

namespace warraq::views {

// Tenths of a millimetre to Units of pt.
constexpr Unit mm(int64_t tenths) { return Unit{divide_rounded(tenths * 72 * Unit::kPerBase, 254)}; }

// Pages are counted from 0: the first one is an odd page.
struct PageFrame {
  style::PageGeometry geometry;
  int32_t columns = 1;
  bool margin = false;  // the margin column is on
  bool right_to_left = true;
  bool duplex = false;  // every other page is the mirror image of the first

  bool mirrored(size_t page) const { return duplex && page % 2 != 0; }
  // Where the page is bound: the column for notes and the page's number stand at the other edge.
  bool bound_at_right(size_t page = 0) const { return right_to_left != mirrored(page); }
  Unit left(size_t page = 0) const { return mirrored(page) ? geometry.right : geometry.left; }
  Unit right(size_t page = 0) const { return mirrored(page) ? geometry.left : geometry.right; }

  Unit full_width() const { return geometry.paper.width - geometry.left - geometry.right; }
  Unit gutter() const { return geometry.gutter; }
  Unit column_width() const {
    if (margin) return geometry.text;
    return (full_width() - gutter() * (columns - 1)) / columns;
  }
  // The left edge of a column, the first of which stands where lines start. One beside the column for
  // notes stands at the binding.
  Unit column_left(int32_t index, size_t page = 0) const {
    const Unit step = column_width() + gutter();
    if (margin ? bound_at_right(page) : right_to_left)
      return geometry.paper.width - right(page) - column_width() - step * index;
    return left(page) + step * index;
  }
  Unit margin_left(size_t page = 0) const {
    return bound_at_right(page) ? left(page) : geometry.paper.width - right(page) - geometry.margin;
  }
};

}  // namespace warraq::views
