// SPDX-License-Identifier: MIT
#include "paragraph/line_cost.h"

#include <algorithm>

namespace warraq::paragraph {
namespace {

// Ratios are thousandths: −1000 a line that is shrunk as far as it goes, 500 one whose spaces have
// grown as far as they do before kashida, 1000 one whose kashidas are used up, 2000 one whose
// spaces are as wide as they may be without harm.
constexpr int64_t kLoosest = 10'000;
// Added to the badness of a last line of one short word.
constexpr int64_t kRunt = 500;
constexpr int64_t kFitnessLeap = 3000, kKashidasTwice = 1000;
// A ragged line that lacks a fifth of the room is as bad as a justified one of ratio 1000.
constexpr int64_t kRaggedFifth = 5;

int64_t ratio_of(const BreakProblem& problem, const LineShape& line, int64_t slack) {
  const Elastic& elastic = problem.elastic;
  if (slack < 0) {
    const int64_t shrink = most_shrink(elastic, line.spaces);
    return shrink == 0 ? 0 : std::max<int64_t>(-1000, 1000 * slack / shrink);
  }
  const int64_t first = elastic.before_kashida(line.spaces);
  if (slack <= first) return first == 0 ? 0 : 500 * slack / first;
  const int64_t kashida = most_kashida(problem, line);
  int64_t rest = slack - first;
  if (rest <= kashida) return 500 + 500 * rest / kashida;
  rest -= kashida;
  const int64_t second = elastic.after_kashida(line.spaces) - first;
  if (rest <= second) return 1000 + 1000 * rest / std::max<int64_t>(1, second);
  const int64_t half = line.spaces * elastic.space / 2;
  if (half == 0) return kLoosest;
  return std::min(kLoosest, 2000 + 1000 * (rest - second) / half);
}

int64_t badness(int64_t ratio) {
  const int64_t r = ratio < 0 ? -ratio : ratio;
  return r * r / 1000 * r / 10'000;  // 100 |r|³
}

uint8_t fitness_of(int64_t ratio) { return ratio < -500 ? 0 : ratio <= 500 ? 1 : ratio <= 1000 ? 2 : 3; }

LineCost last_line(const BreakProblem& problem, const LineShape& line, int64_t slack) {
  LineCost cost;
  int64_t bad = slack < 0 ? badness(ratio_of(problem, line, slack)) : 0;
  const bool alone = line.first == line.last && line.natural < 3 * problem.elastic.em;
  if (alone) bad += kRunt;
  cost.demerits = (1 + bad) * (1 + bad);
  return cost;
}

LineCost ragged_line(const LineShape& line, int64_t slack) {
  LineCost cost;
  const int64_t ratio =
      std::min(kLoosest, 1000 * kRaggedFifth * std::max<int64_t>(0, slack) / std::max<int64_t>(1, line.room));
  const int64_t bad = badness(ratio);
  cost.demerits = (1 + bad) * (1 + bad);
  return cost;
}

}  // namespace

int64_t most_kashida(const BreakProblem& problem, const LineShape& line) {
  const std::vector<uint32_t>& stretchable = problem.candidates.stretchable;
  const int32_t most = problem.elastic.kashidas(line.spaces + 1);
  const std::vector<bool>& strong = problem.candidates.strong;
  int64_t halves = 0;
  uint32_t i = line.first;
  for (int32_t count = 0; count < most && i <= line.last; ++count, i += 2) {
    i = stretchable[i];
    if (i > line.last) break;
    // A strong word is worth two weak ones: its neighbour gives way.
    if (!strong[i] && i < line.last && strong[i + 1]) ++i;
    halves += strong[i] ? 2 : 1;
  }
  return halves * problem.elastic.longest / 2;
}

LineCost line_cost(const BreakProblem& problem, const LineShape& line) {
  // More than any page is wide: products stay small.
  constexpr int64_t kWidest = int64_t{1} << 48;
  const int64_t slack = std::clamp(line.room - line.natural, -kWidest, kWidest);
  if (line.ends && !problem.elastic.last_justified) return last_line(problem, line, slack);
  if (!problem.elastic.justified) return ragged_line(line, slack);
  LineCost cost;
  const int64_t ratio = ratio_of(problem, line, slack);
  const int64_t bad = badness(ratio);
  cost.demerits = (1 + bad) * (1 + bad);
  cost.fitness = fitness_of(ratio);
  cost.hopeless = ratio >= kLoosest;
  const int64_t stretched = slack - problem.elastic.before_kashida(line.spaces);
  if (stretched > 0 && problem.elastic.longest > 0) {
    const int64_t wanted = std::min(stretched, most_kashida(problem, line));
    cost.kashidas = static_cast<uint8_t>((wanted + problem.elastic.longest - 1) / problem.elastic.longest);
  }
  return cost;
}

namespace {

// The same to the last: the best choice of words of which no two are neighbours.
int64_t best_kashida(const BreakProblem& problem, const LineShape& line) {
  const Candidates& candidates = problem.candidates;
  const auto most = static_cast<size_t>(problem.elastic.kashidas(line.spaces + 1));
  if (most == 0 || candidates.stretchable.empty()) return 0;
  // By how many words were taken, up to the segment in hand, the one before, and the one before that.
  std::vector<int64_t> two_before(most + 1), before(most + 1), here(most + 1);
  for (uint32_t i = line.first; i <= line.last; ++i) {
    const int64_t halves = candidates.stretchable[i] != i ? 0 : candidates.strong[i] ? 2 : 1;
    here = before;
    for (size_t count = 1; count <= most; ++count) here[count] = std::max(here[count], two_before[count - 1] + halves);
    two_before = before;
    before = here;
  }
  return before[most] * problem.elastic.longest / 2;
}

}  // namespace

bool is_loose(const BreakProblem& problem, const LineShape& line) {
  if (line.ends && !problem.elastic.last_justified) return false;
  // The room is a little more than the measure (room_of); this is asked of the measure itself.
  const int64_t fine = problem.shaped.fine_per_unit;
  const int64_t measure = line.room - (fine - fine / 2) + 1;
  const int64_t rest = measure - line.natural - best_kashida(problem, line);
  return rest * 2 > line.spaces * problem.elastic.space;
}

int64_t transition(const LineCost& before, const LineCost& line) {
  int64_t demerits = 0;
  const int leap = static_cast<int>(before.fitness) - static_cast<int>(line.fitness);
  if (leap > 1 || leap < -1) demerits += kFitnessLeap;
  if (before.kashidas >= 2 && line.kashidas >= 2) demerits += kKashidasTwice;
  return demerits;
}

}  // namespace warraq::paragraph
