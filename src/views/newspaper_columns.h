// SPDX-License-Identifier: MIT
// One column on a grid of lines, in which every block takes whole lines; lines to spare go round pull
// quotes and above headings.
#pragma once

#include <optional>

#include "views/context.h"

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

}  // namespace warraq::views
