// SPDX-License-Identifier: MIT
// Choosers: which candidates become the ends of lines. A chooser sees prefix sums only and gives
// cuts that tile the text; what it decides is shaped, justified and put in order later.
//
// Two have their place here: first-fit, and the optimal one, which weighs whole paragraphs.
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

// What lines of a paragraph can do to fill the measure. Lengths in fine units.
struct Elastic {
  bool justified = false;       // else ragged, on whatever side
  bool hang = false;            // Candidate::hang counts
  bool last_justified = false;  // lines that end in a forced break or end the paragraph, too
  int64_t space = 0;            // a natural space
  int64_t em = 0;               // of the paragraph's first style
  int64_t longest = 0;          // of a kashida; 0: none
  Stretch stretch;

  // What so many spaces take before kashida, and before the line is a bad one.
  int64_t before_kashida(int64_t spaces) const { return spaces * space * (stretch.space_first - 1000) / 1000; }
  int64_t after_kashida(int64_t spaces) const { return spaces * space * (stretch.space_last - 1000) / 1000; }
  // How many kashidas a line of so many words may have.
  int32_t kashidas(int64_t words) const;
};
Elastic elastic_of(const text::Paragraph& paragraph, const text::ShapedText& shaped, const text::FontContext& fonts,
                   const Measure& measure, const Candidates& candidates);

// What choosers are given.
struct BreakProblem {
  const text::ShapedText& shaped;
  const Candidates& candidates;
  Room room;
  Elastic elastic;
};

// Each line takes the last candidate that fits; a word wider than the room is cut (emergency.h).
// Linear. `cuts` is cleared.
void choose_first_fit(const BreakProblem& problem, std::vector<Cut>& cuts);

// The lines whose demerits sum up to the least (Knuth and Plass, "Breaking paragraphs into lines",
// 1981), over spaces that stretch, then kashida, then spaces again. Linear in practice: each
// candidate looks back over the words of one line.
void choose_optimal(const BreakProblem& problem, std::vector<Cut>& cuts);
// The same search for another end, to measure the first by: the fewest lines whose spaces are over 1.5
// natural ones. Returns how many those are.
int64_t choose_fewest_loose(const BreakProblem& problem, std::vector<Cut>& cuts);

// By the measure's breaker.
void choose(const BreakProblem& problem, Breaker breaker, std::vector<Cut>& cuts);

}  // namespace warraq::paragraph
