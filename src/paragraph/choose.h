// SPDX-License-Identifier: MIT
// Choosers: which candidates become the ends of lines. A chooser sees prefix sums only and gives
// cuts that tile the text; what it decides is shaped, justified and put in order later.
//
// Two have their place here: first-fit, and the optimal one, which weighs whole paragraphs
// and takes the same arguments. Until it exists Breaker::Optimal gets first-fit.
#pragma once

#include <cstdint>
#include <vector>

#include "paragraph/candidates.h"
#include "paragraph/lines.h"

namespace warraq::paragraph {

// A line to be: `text` tiles the paragraph, `visible` is without what hangs at its end.
struct Cut {
  TextRange text;
  TextRange visible;
  bool forced = false;     // ends in a mandatory break
  bool emergency = false;  // ends inside a stretch that has no break opportunity
};

// The greatest widths a line may have, in fine units: they round to the measure.
struct Room {
  int64_t first = 0;  // of the first line, less the indent
  int64_t rest = 0;
};

// What is left of the measure beside the first line's indent. An indent takes half of it at most.
Unit first_width(const Measure& measure);
Room room_of(const Measure& measure, const text::ShapedText& shaped);

// What choosers are given.
struct BreakProblem {
  const text::ShapedText& shaped;
  const Candidates& candidates;
  Room room;
};

// Each line takes the last candidate that fits; a word wider than the room is cut (emergency.h).
// Linear. `cuts` is cleared.
void choose_first_fit(const BreakProblem& problem, std::vector<Cut>& cuts);

// By the measure's breaker.
void choose(const BreakProblem& problem, Breaker breaker, std::vector<Cut>& cuts);

}  // namespace warraq::paragraph
