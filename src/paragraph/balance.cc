// SPDX-License-Identifier: MIT
#include "paragraph/balance.h"

#include <algorithm>

namespace warraq::paragraph {
namespace {

// The least room at which no word has to be cut; the indent stays what it is.
int64_t widest_word(const Candidates& candidates, int64_t indent) {
  int64_t widest = 0;
  int64_t begin = 0;
  for (size_t i = 0; i < candidates.list.size(); ++i) {
    widest = std::max(widest, candidates.list[i].visible_position - begin + (i == 0 ? indent : 0));
    begin = candidates.list[i].next_position;
  }
  return widest;
}

int64_t width_of(const BreakProblem& problem, const Cut& cut) {
  return problem.shaped.position[cut.visible.end] - problem.shaped.position[cut.visible.begin];
}

// The candidate at which `cut` ends.
size_t candidate_of(const BreakProblem& problem, const Cut& cut) {
  const auto& list = problem.candidates.list;
  const auto it = std::lower_bound(list.begin(), list.end(), cut.text.end,
                                   [](const Candidate& c, uint32_t at) { return c.next < at; });
  return static_cast<size_t>(it - list.begin());
}

// Gives the last line the last word of the line before it, where it has only one word, shorter than
// a third of the measure, and the other keeps at least one.
void relieve_last_word(const BreakProblem& problem, std::vector<Cut>& cuts) {
  Cut& before = cuts[cuts.size() - 2];
  Cut& last = cuts.back();
  const size_t end = candidate_of(problem, before);
  const auto& list = problem.candidates.list;
  const bool one_word = end + 2 == list.size() && !before.forced;
  if (!one_word || width_of(problem, last) * 3 > problem.room.rest || end == 0) return;
  const Candidate& earlier = list[end - 1];
  if (earlier.next <= before.text.begin || earlier.forced) return;
  before.text.end = last.text.begin = last.visible.begin = earlier.next;
  before.visible.end = earlier.visible_end;
}

}  // namespace

void balance(const BreakProblem& problem, std::vector<Cut>& cuts) {
  if (cuts.size() < 2) return;
  const int64_t indent = problem.room.rest - problem.room.first;
  int64_t low = widest_word(problem.candidates, indent), high = problem.room.rest;
  if (low > high) return;
  // No line needs more than the whole text: an endless measure costs no more steps than another.
  high = std::min(high, std::max(low, problem.candidates.list.back().visible_position + indent));
  BreakProblem narrower = problem;
  std::vector<Cut> tried;
  while (low < high) {
    const int64_t middle = low + (high - low) / 2;
    narrower.room = {middle - indent, middle};
    choose_first_fit(narrower, tried);
    if (tried.size() > cuts.size()) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  narrower.room = {high - indent, high};
  choose_first_fit(narrower, tried);
  if (tried.size() <= cuts.size()) cuts.swap(tried);
  if (cuts.size() >= 2) relieve_last_word(problem, cuts);
}

}  // namespace warraq::paragraph
