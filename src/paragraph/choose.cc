// SPDX-License-Identifier: MIT
#include "paragraph/choose.h"

#include <algorithm>
#include <limits>

#include "paragraph/kashida_length.h"

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

int32_t Elastic::kashidas(int64_t words) const {
  if (longest == 0) return 0;
  const int64_t one_for = std::max<int64_t>(1, stretch.per_words);
  return static_cast<int32_t>(
      std::min<int64_t>(stretch.per_line, std::max<int64_t>(1, (words + one_for / 2) / one_for)));
}

Elastic elastic_of(const text::Paragraph& paragraph, const text::ShapedText& shaped, const text::FontContext& fonts,
                   const Measure& measure, const Candidates& candidates) {
  Elastic elastic;
  elastic.justified = measure.align == Align::Justify;
  elastic.last_justified = elastic.justified && measure.last == Align::Justify;
  elastic.hang = elastic.justified && measure.hang;
  elastic.stretch = measure.stretch;
  elastic.em = (paragraph.styles.empty() ? Unit{} : paragraph.styles.front().size).raw * shaped.fine_per_unit;
  elastic.space = elastic.em / 4;
  if (!candidates.spaces.empty()) {
    const uint32_t at = candidates.spaces.front();
    elastic.space = std::max<int64_t>(1, shaped.position[at + 1] - shaped.position[at]);
  }
  if (elastic.justified && measure.stretch.has_kashida() && !candidates.points.empty()) {
    const text::ShapedRun& run = shaped.runs[candidates.points.front().run];
    elastic.longest = longest_kashida(*fonts.library[run.face].font, elastic.em, measure.stretch);
  }
  return elastic;
}

void choose(const BreakProblem& problem, Breaker breaker, std::vector<Cut>& cuts) {
  switch (breaker) {
    case Breaker::FirstFit: choose_first_fit(problem, cuts); break;
    case Breaker::Optimal: choose_optimal(problem, cuts); break;
  }
}

}  // namespace warraq::paragraph
