// SPDX-License-Identifier: MIT
#include "text/kashida_rules.h"

#include "base/range.h"
#include "base/utf.h"
#include "text/kashida_run.h"
#include "unicode/joining.h"

namespace warraq::text {
namespace {

using unicode::Joining;

constexpr char32_t kTatweel = 0x0640, kZwnj = 0x200c, kZwj = 0x200d;

// A cluster by what it does to the joined run it stands in.
struct Cluster {
  TextRange range;
  char32_t base = 0;
  Joining joining = Joining::None;
  bool has_marks = false;
  bool joiner = false;  // ends in a zero-width joiner
};

class PointFinder {
 public:
  PointFinder(std::u16string_view text, std::span<const uint8_t> graphemes, KashidaRules rules,
              std::vector<KashidaPoint>& points)
      : text_(text), graphemes_(graphemes), rules_(rules), points_(points) {}

  void run() {
    const auto size = static_cast<uint32_t>(text_.size());
    for (uint32_t at = 0; at < size;) {
      const Cluster cluster = cluster_at(at);
      at = cluster.range.end;
      if (cluster.joining == Joining::None) {
        finish();
      } else if (cluster.joining != Joining::Transparent) {
        take(cluster);
      }
    }
    finish();
  }

 private:
  Cluster cluster_at(uint32_t begin) const {
    Cluster cluster;
    CodePoint point = code_point_at(text_, begin);
    uint32_t end = begin + point.units;
    cluster.base = point.value;
    cluster.joining = unicode::joining_type(point.value);
    const auto size = static_cast<uint32_t>(text_.size());
    bool severed = false;
    for (; end < size && graphemes_[end] == 0; end += point.units) {
      point = code_point_at(text_, end);
      severed = severed || point.value == kZwnj;
      cluster.joiner = cluster.joiner || point.value == kZwj;
      cluster.has_marks = cluster.has_marks || unicode::joining_type(point.value) == Joining::Transparent;
    }
    cluster.range = {begin, end};
    if (severed) {
      cluster.joiner = false;
      cluster.joining = unicode::joins_backward(cluster.joining) ? Joining::Right : Joining::None;
    }
    return cluster;
  }

  void take(const Cluster& cluster) {
    if (cluster.base == kTatweel && !run_.letters.empty()) {
      // The seat of a mark belongs to the letter before it; a bare one is none of the author's letters.
      if (cluster.has_marks) {
        run_.letters.back().end = cluster.range.end;
        return;
      }
      if (rules_ != KashidaRules::Simple) return;
    } else if (cluster.base == kTatweel && (cluster.has_marks || rules_ != KashidaRules::Simple)) {
      return;
    }
    if (!joins_on_ || !unicode::joins_backward(cluster.joining)) finish();
    run_.letters.push_back({cluster.range.begin, cluster.range.end, cluster.base, unicode::Rasm::None});
    joins_on_ = unicode::joins_forward(cluster.joining);
    run_.open = cluster.base == kTatweel || (cluster.joiner && joins_on_) || cluster.joining == Joining::Causing;
    if (!joins_on_) finish();
  }

  void finish() {
    if (run_.letters.size() > 1) rate();
    run_.letters.clear();
    run_.open = joins_on_ = false;
  }

  void rate() {
    std::vector<RunLetter>& letters = run_.letters;
    for (size_t i = 0; i < letters.size(); ++i) {
      const unicode::Form form = i == 0                    ? unicode::Form::Initial
                                 : i + 1 == letters.size() ? unicode::Form::Final
                                                           : unicode::Form::Medial;
      letters[i].rasm = unicode::rasm_of(letters[i].base, form);
    }
    rate_joins(run_, rules_, priorities_);
    for (size_t i = 0; i + 1 < letters.size(); ++i) {
      if (priorities_[i] == kNoKashida) continue;
      points_.push_back({letters[i].begin, letters[i].end, static_cast<uint8_t>(priorities_[i]), letters.size() == 2});
    }
  }

  std::u16string_view text_;
  std::span<const uint8_t> graphemes_;
  const KashidaRules rules_;
  std::vector<KashidaPoint>& points_;
  JoinedRun run_;
  bool joins_on_ = false;  // the last letter of run_ joins to the next
  std::vector<int8_t> priorities_;
};

}  // namespace

void find_kashida_points(std::u16string_view text, std::span<const uint8_t> graphemes, KashidaRules rules,
                         std::vector<KashidaPoint>& points) {
  if (rules != KashidaRules::None) PointFinder(text, graphemes, rules, points).run();
}

}  // namespace warraq::text
