// SPDX-License-Identifier: MIT
// A newspaper's pages of columns. Those of one page may begin at different lines; those of the last page
// end at the same one.
#pragma once

#include "views/page_sheets.h"

namespace warraq::views {

// The columns of the front page: where they begin, and the lines in which each does.
struct FrontPage {
  Unit top;
  int64_t lines = 0;
  std::vector<int64_t> starts;
};

// Whether all of the body but its last `extras` children has room on such a page.
bool fits_front_page(PageSheets& sheets, const flow::Box& body, size_t extras, const FrontPage& front);

// What is left below the text in the last column.
struct ColumnEnd {
  Point at;  // where it begins
  int64_t lines = 0;
  bool extras_left_out = false;
};

// Lays out `body` from the last page on. Its last `extras` children are left out where they would need
// a page more. Further pages begin at `next_top` and have `next_lines`.
ColumnEnd fill_newspaper(PageSheets& sheets, const flow::Box& body, size_t extras, const FrontPage& front,
                         Unit next_top, int64_t next_lines);

}  // namespace warraq::views
