// SPDX-License-Identifier: MIT
#include "paragraph/choose.h"

#include <algorithm>
#include <limits>

namespace warraq::paragraph {
namespace {

// The greatest sum of fine units that `divide_rounded` makes no more than `width` Units of. So a
// text laid out at the width it was measured to have stays on one line.
int64_t room_for(Unit width, int64_t fine_per_unit) {
  const int64_t most = std::numeric_limits<int64_t>::max() / 4 / fine_per_unit;
  const int64_t units = std::clamp<int64_t>(width.raw, 0, most);
  return units * fine_per_unit + (fine_per_unit - fine_per_unit / 2) - 1;
}

}  // namespace

Unit first_width(const Measure& measure) { return max(measure.width - measure.first_indent, measure.width / 2); }

Room room_of(const Measure& measure, const text::ShapedText& shaped) {
  return {room_for(first_width(measure), shaped.fine_per_unit), room_for(measure.width, shaped.fine_per_unit)};
}

void choose(const BreakProblem& problem, Breaker breaker, std::vector<Cut>& cuts) {
  switch (breaker) {
    case Breaker::FirstFit:
    case Breaker::Optimal: choose_first_fit(problem, cuts); break;
  }
}

}  // namespace warraq::paragraph
