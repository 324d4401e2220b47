// SPDX-License-Identifier: MIT
// The flow: layout(box, space, token) → (fragment, token). A space of limited height takes as much
// of a box as fits by the rules (keeps, widows, orphans) and hands back a token that says where to
// go on; columns, pages and the endless screen are all spaces. Positions are relative to the
// fragment's parent until place() makes them absolute.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "flow/box.h"

namespace warraq::flow {

// A box, or the part of it that one space holds. Refers to the box, which must stay where it is.
struct Fragment {
  // Out of line: these are everywhere.
  Fragment();
  Fragment(Fragment&&) noexcept;
  Fragment& operator=(Fragment&&) noexcept;
  ~Fragment();

  const Box* box = nullptr;
  Rect rect;                       // border box; after place(): in the page's space
  IndexRange shown;                // which of the lines
  Unit leading;                    // of all of the text's lines
  Unit over, under;                // ink above and below `rect`, not negative
  bool first = true, last = true;  // holds the box's beginning, its end
  bool repeated = false;           // shown again, as the head of a broken table: not part of the text
  std::vector<Fragment> children;

  // Of a text box: all of its lines at this width.
  std::shared_ptr<const SetLines> lines() const;
};

// Where to go on in a box: a line (text) or a child (stack), and where in that child. A broken row has
// a token for each child, kDone for what is finished.
struct Token {
  static constexpr uint32_t kDone = ~uint32_t{0};
  uint32_t index = 0;
  std::vector<Token> child;
};

struct Space {
  Unit width;
  Unit height;       // what is left of the column; kEndless on screen
  bool top = false;  // nothing stands above in this column: something must be placed
  // Unless a taller column follows: what does not fit waits for it.
  bool may_refuse = false;
  bool unfinished = false;  // the box must not end here: some of it, by the rules, goes on in the next column
  // A baseline grid: text that is on_grid has its first baseline at y = phase + a multiple of `grid`
  // below the column's top, so that neighbouring columns agree.
  Unit grid{}, phase{};  // grid 0: none
  Unit y{};              // of this space below the column's top

  bool must_place() const { return top && !may_refuse && !unfinished; }
};
inline constexpr Unit kEndless{int64_t{1} << 46};

// What a layout needs besides the boxes.
struct Setter {
  TextCache& cache;
  const text::FontContext& fonts;
  text::WordCache& words;
};

struct Outcome {
  std::optional<Fragment> fragment;    // none: nothing fits here
  std::optional<Token> rest;           // none: the box is finished
  BreakKind forced = BreakKind::None;  // the rest begins with a forced break
};

// Lays out `box`, or what is left of it from `from`, in `space`.
Outcome layout(const Box& box, const Space& space, const Token* from, const Setter& setter);

// The width a box would like best: its text on one line, its children beside or above each other.
Unit natural_width(const Box& box, const Setter& setter);

// The ink of a text whose superscripts and subscripts carry it up and down.
Ink raised(Ink ink, const std::vector<Mark>& marks);

// The least width at which no word of a text box has to be cut.
Unit least_width(const Box& box);

// Makes the positions of a fragment and all below it absolute by adding `origin`.
void place(Fragment& fragment, Point origin);

// The gap between two neighbours: the upper one's `after` where it has one, else the lower one's
// `before`; above headings at least their `before`.
Unit gap_between(const Box& upper, const Box& lower);

}  // namespace warraq::flow
