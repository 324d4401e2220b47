// SPDX-License-Identifier: MIT
// Which joins of a line are stretched, and how far: of equal length, spread over the line, the best
// joins first, never in neighbouring words, never below a kashida of the line above.
#pragma once

#include <cstdint>
#include <vector>

#include "paragraph/choose.h"

namespace warraq::paragraph {

// A stretch of a line, by rising offset.
struct Kashida {
  uint32_t point = 0;  // Candidates::points
  int32_t steps = 0;   // kashida_length.h
};

// A line to be filled, lengths in fine units.
struct LineToFill {
  TextRange visible;
  uint32_t first_space = 0, spaces = 0;  // of Candidates::spaces
  int64_t indent = 0;                    // at its start
  int64_t slack = 0;                     // what is missing to the room
};

class LineStretcher {
 public:
  LineStretcher(const BreakProblem& problem, const text::FontContext& fonts) : problem_(problem), fonts_(fonts) {}

  // Asked line by line; where the last one's kashidas lie is remembered.
  const std::vector<Kashida>& stretch(const LineToFill& line);

 private:
  // A join of the line and what lies before it, from the start of the measure.
  struct Place {
    uint32_t point = 0, segment = 0;
    int64_t distance = 0;  // without what is stretched
    int64_t spaces = 0;
    int32_t priority = 0;
    bool weak = false;
  };
  struct Span {
    int64_t begin = 0, end = 0;
  };
  struct Plan {
    int64_t length = 0;     // of each
    int64_t per_space = 0;  // what each space grows
    int32_t count = 0;
  };

  void find_places(const LineToFill& line);
  void keep_best(size_t first);
  void thin_out();
  Plan plan(const LineToFill& line, int32_t count) const;
  bool choose(const Plan& plan);
  int64_t length_at(const Place& place, const Plan& plan) const;
  void try_from(const Plan& plan, size_t from, int64_t before);
  bool is_below(const Place& place, const Plan& plan, int64_t before) const;
  int64_t merit() const;
  void take(const LineToFill& line, const Plan& plan);

  const BreakProblem& problem_;
  const text::FontContext& fonts_;
  size_t next_point_ = 0;
  std::vector<Place> places_;
  std::vector<uint32_t> chosen_, best_;  // of places_
  int64_t best_merit_ = 0;
  std::vector<Span> above_, spans_;  // of the line above, of this line
  std::vector<Kashida> kashidas_;
};

}  // namespace warraq::paragraph
