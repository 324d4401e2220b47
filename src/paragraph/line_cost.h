// SPDX-License-Identifier: MIT
// What a line costs in optimal breaking: how far it has to be stretched or shrunk, and what follows
// from that beside the line before it.
#pragma once

#include <cstdint>

#include "paragraph/choose.h"

namespace warraq::paragraph {

// A line between two candidates, in fine units.
struct LineShape {
  int64_t natural = 0, room = 0;
  int64_t spaces = 0;
  uint32_t first = 0, last = 0;  // segments of Candidates::list
  bool ends = false;             // the paragraph, or in a forced break
};

struct LineCost {
  int64_t demerits = 0;
  uint8_t fitness = 1;    // 0 tight, 1 decent, 2 loose, 3 very loose
  uint8_t kashidas = 0;   // that it needs
  bool hopeless = false;  // as loose as can be: shorter lines are no better
};

// Spaces shrink to four fifths.
inline int64_t most_shrink(const Elastic& elastic, int64_t spaces) {
  return elastic.justified ? spaces * elastic.space / 5 : 0;
}

// The most that kashidas can take on the line.
int64_t most_kashida(const BreakProblem& problem, const LineShape& line);

LineCost line_cost(const BreakProblem& problem, const LineShape& line);
// Whether the line's spaces have to be wider than one and a half natural ones.
bool is_loose(const BreakProblem& problem, const LineShape& line);
// For two lines one after the other.
int64_t transition(const LineCost& before, const LineCost& line);

}  // namespace warraq::paragraph
