// SPDX-License-Identifier: MIT
// Where things stand on the pages of one print view: margins, columns, the column for notes.
#pragma once

#include "style/style.h"

namespace warraq::views {

// Tenths of a millimetre to Units of pt.
constexpr Unit mm(int64_t tenths) { return Unit{divide_rounded(tenths * 72 * Unit::kPerBase, 254)}; }

struct PageFrame {
  style::PageGeometry geometry;
  int32_t columns = 1;
  bool margin = false;  // the margin column is on
  bool right_to_left = true;

  Unit full_width() const { return geometry.paper.width - geometry.left - geometry.right; }
  Unit gutter() const { return geometry.gutter; }
  Unit column_width() const {
    if (margin) return geometry.text;
    return (full_width() - gutter() * (columns - 1)) / columns;
  }
  // The left edge of a column, the first of which stands where lines start.
  Unit column_left(int32_t index) const {
    const Unit step = column_width() + gutter();
    if (right_to_left) return geometry.paper.width - geometry.right - column_width() - step * index;
    return geometry.left + step * index;
  }
  Unit margin_left() const {
    return right_to_left ? geometry.left : geometry.paper.width - geometry.right - geometry.margin;
  }
};

}  // namespace warraq::views
