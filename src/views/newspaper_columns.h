// SPDX-License-Identifier: MIT
// Columns on a grid of lines, in which every block takes whole lines. Columns of one page may begin at
// different lines; those of the last page end at the same one. Lines to spare go round pull quotes and
// above headings.
#pragma once

#include <optional>

#include "views/page_sheets.h"

namespace warraq::views {

// A block, or a part of one, in the lines that it takes.
struct ColumnPiece {
  flow::Fragment fragment;
  int64_t line = 0, lines = 0;  // of the page's grid
  Unit inset;                   // of the fragment below the first of them
};

struct NewsColumn {
  std::vector<ColumnPiece> pieces;
  int64_t used = 0;                 // lines
  std::optional<flow::Token> rest;  // none: the body is finished
};

// Fills single columns with the children of `body`, the first `count` of them.
class ColumnFiller {
 public:
  ColumnFiller(Context& context, const flow::Box& body, Unit width);

  // As much as fits in so many lines; nothing at all where nothing fits, unless `at_any_rate`.
  NewsColumn fill(int64_t lines, size_t count, const flow::Token* from, bool at_any_rate) const;
  // Gives lines to spare to the places of a column that bear them.
  void spread(NewsColumn& column, int64_t spare) const;

 private:
  bool add(NewsColumn& column, int64_t lines, uint32_t at, const flow::Token* from, bool at_any_rate) const;

  Context& context_;
  const flow::Box& body_;
  const Unit width_;
  Unit phase_;  // of the first baseline below a line's top
};

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
