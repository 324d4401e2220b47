// SPDX-License-Identifier: MIT
#include "paragraph/choose.h"
#include "paragraph/emergency.h"

namespace warraq::paragraph {
namespace {

constexpr size_t kNone = ~size_t{0};

// The last candidate, from `first` on, that a line which begins at `begin` can end with.
size_t last_that_fits(const std::vector<Candidate>& list, size_t first, int64_t limit) {
  size_t fit = kNone;
  for (size_t i = first; i < list.size() && list[i].visible_position <= limit; ++i) {
    fit = i;
    if (list[i].forced) break;
  }
  return fit;
}

}  // namespace

void choose_first_fit(const BreakProblem& problem, std::vector<Cut>& cuts) {
  cuts.clear();
  const std::vector<Candidate>& list = problem.candidates.list;
  uint32_t begin = 0;
  for (size_t next = 0; next < list.size();) {
    const int64_t room = cuts.empty() ? problem.room.first : problem.room.rest;
    size_t end = last_that_fits(list, next, problem.shaped.position[begin] + room);
    if (end == kNone) {
      const uint32_t word_end = list[next].visible_end;
      const uint32_t cut = emergency_cut(problem.shaped, {begin, word_end}, room);
      if (cut < word_end) {
        cuts.push_back({{begin, cut}, {begin, ink_end(problem.shaped, begin, cut)}, false, true});
        begin = cut;
        continue;
      }
      end = next;
    }
    const Candidate& candidate = list[end];
    cuts.push_back({{begin, candidate.next}, {begin, candidate.visible_end}, candidate.forced, false});
    begin = candidate.next;
    next = end + 1;
  }
}

}  // namespace warraq::paragraph
