// SPDX-License-Identifier: MIT
// Optimal line breaking. A paragraph is cut where it must be (forced breaks, words wider than the
// room) into sections, and each section's breaks are chosen by dynamic programming.
#include <algorithm>

#include "paragraph/choose.h"
#include "paragraph/emergency.h"
#include "paragraph/line_cost.h"

namespace warraq::paragraph {
namespace {

// Candidates [first, last] of a paragraph, from `begin` on, which may lie inside a word that was cut.
struct Section {
  uint32_t begin = 0, begin_spaces = 0;
  size_t first = 0, last = 0;
  bool opens = false;  // its first line is the paragraph's
  bool ends = false;   // its last line ends the paragraph or in a forced break
};

// The best way to the end of a line.
struct Node {
  int64_t demerits = 0;
  uint32_t from = 0;
  LineCost line;  // of the line that ends here
};

using CostOf = LineCost (*)(const BreakProblem&, const LineShape&);

class Solver {
 public:
  Solver(const BreakProblem& problem, CostOf cost) : problem_(problem), list_(problem.candidates.list), cost_(cost) {}

  // Returns the sum of demerits.
  int64_t solve(const Section& section, std::vector<Cut>& cuts) {
    const auto count = static_cast<uint32_t>(section.last - section.first + 1);
    nodes_.assign(count + 1, Node{});
    uint32_t oldest = 0;
    for (uint32_t to = 1; to <= count; ++to) {
      while (oldest + 1 < to && !fits(section, oldest, to)) ++oldest;
      reach(section, oldest, to);
    }
    append(section, count, cuts);
    return nodes_[count].demerits;
  }

 private:
  LineShape shape(const Section& section, uint32_t from, uint32_t to) const {
    const Candidate& end = list_[section.first + to - 1];
    LineShape line;
    const bool first = from == 0;
    const Candidate* before = first ? nullptr : &list_[section.first + from - 1];
    line.natural = end.visible_position - (first ? problem_.shaped.position[section.begin] : before->next_position);
    line.spaces = end.visible_spaces - std::min(end.visible_spaces, first ? section.begin_spaces : before->next_spaces);
    line.room = first && section.opens ? problem_.room.first : problem_.room.rest;
    line.first = static_cast<uint32_t>(section.first + from);
    line.last = static_cast<uint32_t>(section.first + to - 1);
    line.ends = section.ends && section.first + to - 1 == section.last;
    if (problem_.elastic.hang && !line.ends) line.room += end.hang;
    return line;
  }

  bool fits(const Section& section, uint32_t from, uint32_t to) const {
    const LineShape line = shape(section, from, to);
    return line.natural - most_shrink(problem_.elastic, line.spaces) <= line.room;
  }

  // Longer lines first; once lines are as loose as can be, shorter ones are no better.
  void reach(const Section& section, uint32_t oldest, uint32_t to) {
    Node& best = nodes_[to];
    bool found = false;
    for (uint32_t from = oldest; from < to; ++from) {
      const LineShape shape_here = shape(section, from, to);
      const LineCost line = cost_(problem_, shape_here);
      const Node& before = nodes_[from];
      const int64_t demerits = before.demerits + line.demerits + (from == 0 ? 0 : transition(before.line, line));
      if (!found || demerits < best.demerits) best = {demerits, from, line};
      found = true;
      if (line.hopeless) break;
    }
  }

  void append(const Section& section, uint32_t count, std::vector<Cut>& cuts) {
    const auto first = static_cast<ptrdiff_t>(cuts.size());
    for (uint32_t to = count; to > 0; to = nodes_[to].from) {
      const uint32_t from = nodes_[to].from;
      const Candidate& end = list_[section.first + to - 1];
      const uint32_t begin = from == 0 ? section.begin : list_[section.first + from - 1].next;
      cuts.push_back({{begin, end.next}, {begin, end.visible_end}, end.forced, false});
    }
    std::reverse(cuts.begin() + first, cuts.end());
  }

  const BreakProblem& problem_;
  const std::vector<Candidate>& list_;
  const CostOf cost_;
  std::vector<Node> nodes_;
};

// How many of the paragraph's stretchable spaces lie before an offset.
uint32_t spaces_before(const Candidates& candidates, uint32_t offset) {
  const auto& spaces = candidates.spaces;
  return static_cast<uint32_t>(std::lower_bound(spaces.begin(), spaces.end(), offset) - spaces.begin());
}

class OptimalChooser {
 public:
  OptimalChooser(const BreakProblem& problem, CostOf cost, std::vector<Cut>& cuts)
      : problem_(problem), list_(problem.candidates.list), cuts_(cuts), solver_(problem, cost) {}

  // Returns the sum of demerits.
  int64_t run() {
    int64_t demerits = 0;
    cuts_.clear();
    while (next_ < list_.size()) {
      Section section;
      section.begin = begin_;
      section.begin_spaces = spaces_before(problem_.candidates, begin_);
      section.first = next_;
      section.opens = cuts_.empty();
      const size_t end = end_of_section(section.opens);
      if (end == next_) {
        cut_word();
        continue;
      }
      section.last = end - 1;
      section.ends = end == list_.size() || list_[end - 1].forced;
      if (fits_one_line(section)) {
        take_whole(section);
      } else {
        demerits += solver_.solve(section, cuts_);
      }
      begin_ = list_[end - 1].next;
      next_ = end;
    }
    return demerits;
  }

 private:
  // Up to a forced break, or to a word that is wider than the room.
  size_t end_of_section(bool opens) const {
    int64_t position = problem_.shaped.position[begin_];
    for (size_t i = next_; i < list_.size(); ++i) {
      const int64_t room = opens && i == next_ ? problem_.room.first : problem_.room.rest;
      if (list_[i].visible_position - position > room) return i;
      if (list_[i].forced) return i + 1;
      position = list_[i].next_position;
    }
    return list_.size();
  }

  // What fits one line stands on one, whatever the measure: it may be endless, and costs are for lines that are not.
  bool fits_one_line(const Section& section) const {
    const int64_t room = section.opens ? problem_.room.first : problem_.room.rest;
    return section.ends && list_[section.last].visible_position - problem_.shaped.position[section.begin] <= room;
  }

  void take_whole(const Section& section) {
    const Candidate& end = list_[section.last];
    cuts_.push_back({{section.begin, end.next}, {section.begin, end.visible_end}, end.forced, false});
  }

  // The first part of the word that comes next, on a line of its own; where even one cluster is wider
  // than the room, all of it.
  void cut_word() {
    const Candidate& word = list_[next_];
    const int64_t room = cuts_.empty() ? problem_.room.first : problem_.room.rest;
    const uint32_t cut = emergency_cut(problem_.shaped, {begin_, word.visible_end}, room);
    if (cut < word.visible_end) {
      cuts_.push_back({{begin_, cut}, {begin_, ink_end(problem_.shaped, begin_, cut)}, false, true});
      begin_ = cut;
      return;
    }
    cuts_.push_back({{begin_, word.next}, {begin_, word.visible_end}, word.forced, false});
    begin_ = word.next;
    ++next_;
  }

  const BreakProblem& problem_;
  const std::vector<Candidate>& list_;
  std::vector<Cut>& cuts_;
  Solver solver_;
  uint32_t begin_ = 0;
  size_t next_ = 0;
};

}  // namespace

void choose_optimal(const BreakProblem& problem, std::vector<Cut>& cuts) {
  OptimalChooser(problem, line_cost, cuts).run();
}

int64_t choose_fewest_loose(const BreakProblem& problem, std::vector<Cut>& cuts) {
  // Of two ways with as many loose lines the one with more lines has the smaller share.
  constexpr int64_t kLoose = 1'000'000;
  const auto cost = [](const BreakProblem& of, const LineShape& line) {
    LineCost loose;
    loose.demerits = is_loose(of, line) ? kLoose : -1;
    return loose;
  };
  const int64_t demerits = OptimalChooser(problem, cost, cuts).run();
  return (demerits + static_cast<int64_t>(cuts.size())) / kLoose;
}

}  // namespace warraq::paragraph
