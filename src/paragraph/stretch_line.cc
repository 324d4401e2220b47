// SPDX-License-Identifier: MIT
#include "paragraph/stretch_line.h"

#include <algorithm>

#include "paragraph/kashida_length.h"

namespace warraq::paragraph {
namespace {

// Of one word so many joins are looked at: the best, and others in case it lies below a kashida.
constexpr size_t kOfWord = 2;
// Of a line so many, more than columns that can be read hold: all sets of four of them are tried.
constexpr size_t kOfLine = 48;
// Two kashidas of different lines keep so much of an em between their ends, in halves.
constexpr int64_t kApart = 2;
// A line that needs more than three quarters of the longest kashida has two of them rather than one.
constexpr int64_t kComfortable = 3, kOfLongest = 4;

}  // namespace

const std::vector<Kashida>& LineStretcher::stretch(const LineToFill& line) {
  kashidas_.clear();
  spans_.clear();
  find_places(line);
  const Elastic& elastic = problem_.elastic;
  const int64_t wanted = line.slack - elastic.before_kashida(line.spaces);
  if (wanted > 0 && elastic.longest > 0 && !places_.empty()) {
    const int64_t comfortable = std::max<int64_t>(1, elastic.longest * kComfortable / kOfLongest);
    const int64_t most = elastic.kashidas(line.spaces + 1);
    auto count = static_cast<int32_t>(std::min(most, (wanted + comfortable - 1) / comfortable));
    for (; count > 0 && kashidas_.empty(); --count) {
      const Plan here = plan(line, count);
      if (here.length > 0 && choose(here)) take(line, here);
    }
  }
  above_.swap(spans_);
  return kashidas_;
}

void LineStretcher::find_places(const LineToFill& line) {
  places_.clear();
  const Candidates& candidates = problem_.candidates;
  const auto& points = candidates.points;
  const auto& position = problem_.shaped.position;
  while (next_point_ < points.size() && points[next_point_].letter < line.visible.begin) ++next_point_;
  const int64_t origin = position[line.visible.begin] - line.indent;
  uint32_t spaces = 0;
  size_t word = 0;
  for (; next_point_ < points.size() && points[next_point_].at < line.visible.end; ++next_point_) {
    const StretchPoint& point = points[next_point_];
    while (spaces < line.spaces && candidates.spaces[line.first_space + spaces] < point.at) ++spaces;
    if (!places_.empty() && places_.back().segment != point.segment) {
      keep_best(word);
      word = places_.size();
    }
    places_.push_back({static_cast<uint32_t>(next_point_), point.segment, position[point.at] - origin, spaces,
                       point.priority, point.weak});
  }
  keep_best(word);
  thin_out();
}

// An endless line leaves places all along it, evenly.
void LineStretcher::thin_out() {
  const size_t all = places_.size();
  if (all <= kOfLine) return;
  for (size_t i = 0; i < kOfLine; ++i) places_[i] = places_[i * all / kOfLine];
  places_.resize(kOfLine);
}

// Leaves the best joins of the word whose places begin at `first`, by rising offset: of two equal ones
// that nearer to the end of the word.
void LineStretcher::keep_best(size_t first) {
  while (places_.size() > first + kOfWord) {
    size_t worst = first;
    for (size_t i = first + 1; i < places_.size(); ++i) {
      if (places_[i].priority < places_[worst].priority) worst = i;
    }
    places_.erase(places_.begin() + static_cast<ptrdiff_t>(worst));
  }
}

LineStretcher::Plan LineStretcher::plan(const LineToFill& line, int32_t count) const {
  const Elastic& elastic = problem_.elastic;
  const int64_t wanted = line.slack - elastic.before_kashida(line.spaces);
  Plan plan;
  plan.count = count;
  plan.length = std::min(elastic.longest, wanted / count);
  const text::ShapedRun& run = problem_.shaped.runs[problem_.candidates.points[places_.front().point].run];
  const font::Font& font = *fonts_.library[run.face].font;
  if (plan.length < fewest_steps(font, elastic.em) * kashida_step(font, elastic.em)) {
    // One tatweel more than is wanted, where that is nearer than none.
    const bool near = font.tatweel().kind == font::Tatweel::Kind::Curved && count == 1 &&
                      wanted * 2 >= kashida_step(font, elastic.em) && line.slack >= kashida_step(font, elastic.em);
    plan.length = near ? kashida_step(font, elastic.em) : 0;
  }
  const int64_t rest = line.slack - plan.length * count;
  plan.per_space = line.spaces > 0 ? rest / line.spaces : 0;
  return plan;
}

bool LineStretcher::choose(const Plan& plan) {
  best_.clear();
  best_merit_ = -1;
  chosen_.clear();
  try_from(plan, 0, 0);
  return !best_.empty();
}

// Every set of places that may be stretched together.
void LineStretcher::try_from(const Plan& plan, size_t from, int64_t before) {
  if (chosen_.size() == static_cast<size_t>(plan.count)) {
    if (const int64_t here = merit(); here > best_merit_) {
      best_merit_ = here;
      best_ = chosen_;
    }
    return;
  }
  for (size_t i = from; i < places_.size(); ++i) {
    if (!chosen_.empty() && places_[i].segment < places_[chosen_.back()].segment + 2) continue;
    if (is_below(places_[i], plan, before)) continue;
    chosen_.push_back(static_cast<uint32_t>(i));
    try_from(plan, i + 1, before + length_at(places_[i], plan));
    chosen_.pop_back();
  }
}

int64_t LineStretcher::length_at(const Place& place, const Plan& plan) const {
  return place.weak ? std::min(plan.length, problem_.elastic.longest / 2) : plan.length;
}

bool LineStretcher::is_below(const Place& place, const Plan& plan, int64_t before) const {
  const int64_t begin = place.distance + place.spaces * plan.per_space + before;
  const int64_t apart = problem_.elastic.em / kApart;
  for (const Span& span : above_) {
    if (begin < span.end + apart && begin + length_at(place, plan) > span.begin - apart) return true;
  }
  return false;
}

// Good joins first (6 and more, then all that bear a long stroke), then the greatest distance between two, then
// priorities.
int64_t LineStretcher::merit() const {
  int64_t classes = 0, priorities = 0, gap = 9;
  for (size_t i = 0; i < chosen_.size(); ++i) {
    const Place& place = places_[chosen_[i]];
    classes += place.priority >= 6 && !place.weak ? 2 : place.weak ? 0 : 1;
    priorities += place.priority;
    if (i > 0) gap = std::min<int64_t>(gap, place.segment - places_[chosen_[i - 1]].segment);
  }
  return classes * 10'000 + gap * 100 + priorities;
}

void LineStretcher::take(const LineToFill& line, const Plan& plan) {
  int64_t before = 0, left = line.slack;
  for (const uint32_t index : best_) {
    const Place& place = places_[index];
    const StretchPoint& point = problem_.candidates.points[place.point];
    const text::ShapedRun& run = problem_.shaped.runs[point.run];
    const font::Font& font = *fonts_.library[run.face].font;
    const int64_t em = run.size.raw * problem_.shaped.fine_per_unit, step = kashida_step(font, em);
    const bool curved = font.tatweel().kind == font::Tatweel::Kind::Curved;
    int64_t steps = std::min(most_steps(font, em, problem_.elastic.stretch),
                             (length_at(place, plan) + (curved ? step / 2 : 0)) / step);
    steps = std::min(steps, left / step);
    if (steps <= 0) continue;
    kashidas_.push_back({place.point, static_cast<int32_t>(steps)});
    const int64_t begin = place.distance + place.spaces * plan.per_space + before;
    spans_.push_back({begin, begin + steps * step});
    before += steps * step;
    left -= steps * step;
  }
}

}  // namespace warraq::paragraph
