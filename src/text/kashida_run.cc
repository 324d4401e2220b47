// SPDX-License-Identifier: MIT
#include "text/kashida_run.h"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>

namespace warraq::text {
namespace {

using unicode::Rasm;

constexpr uint32_t set_of(std::initializer_list<Rasm> letters) {
  uint32_t set = 0;
  for (const Rasm letter : letters) set |= 1u << static_cast<uint32_t>(letter);
  return set;
}

bool in(uint32_t set, Rasm letter) { return (set >> static_cast<uint32_t>(letter) & 1) != 0; }

// A row of the matrix: followers before which a letter is stretched gladly, indifferently, unwillingly.
struct Followers {
  uint32_t glad = 0, indifferent = 0, unwilling = 0;
};

// Figure 25. Kaf and lam have no row, since nothing is stretched behind them.
Followers followers_of(Rasm letter) {
  using enum Rasm;
  switch (letter) {
    case Beh: return {set_of({Tah}), set_of({Alef, Meem, Noon, Heh}), set_of({Hah, Dal, Reh, Lam})};
    case Hah: return {set_of({Tah}), 0, set_of({Alef, Hah, Dal, Reh, Ain, Kaf, Lam, Meem, Noon, Heh, Waw})};
    case Ain: return {set_of({Tah}), 0, set_of({Alef, Hah, Dal, Reh, Ain, Lam, Meem, Noon, Heh})};
    case Seen:
    case Sad:
    case Tah:
      return {0, set_of({Alef, Beh, Reh, Seen, Sad, Tah, Kaf, Lam, Noon}),
              set_of({Hah, Dal, Ain, Feh, Qaf, Meem, Heh, Waw})};
    case Feh: return {set_of({Tah}), set_of({Alef}), set_of({Hah, Dal, Reh, Ain, Lam, Meem, Waw})};
    case Meem: return {0, set_of({Tah, Dal, Reh}), set_of({Alef, Hah, Ain, Kaf, Lam, Meem, Noon, Heh, Waw})};
    case Heh: return {0, set_of({Beh}), set_of({Alef, Seen, Reh, Dal, Lam, Heh})};
    default: return {};
  }
}

class Rater {
 public:
  Rater(const JoinedRun& run, std::vector<int8_t>& priorities)
      : letters_(run.letters), closed_(!run.open), joins_(run.letters.size() - 1), out_(priorities) {}

  void naskh() {
    matrix();
    before_last(set_of({Rasm::Heh}), 9);
    for (size_t i = 0; i < joins_; ++i) {
      if (in(set_of({Rasm::Hah, Rasm::Sad, Rasm::Ain, Rasm::Waw}), rasm(i + 1))) out_[i] = kNoKashida;
    }
    before_last(set_of({Rasm::Feh, Rasm::Qaf, Rasm::Yeh, Rasm::YehBarree}), kNoKashida);
    behind(set_of({Rasm::Kaf, Rasm::Lam}), kNoKashida);
    initial_teeth();
  }

  void nastaliq() {
    naskh();
    before_last(set_of({Rasm::Heh}), falling(6, 3, 2));
    behind(set_of({Rasm::Seen}), 9);
    behind(set_of({Rasm::Kaf, Rasm::Lam}), kNoKashida);
    if (rasm(0) == Rasm::Beh) out_[0] = kNoKashida;
    constexpr uint32_t thick = set_of({Rasm::Ain, Rasm::Feh, Rasm::Qaf, Rasm::Tah, Rasm::Hah, Rasm::Sad, Rasm::Waw});
    for (size_t i = 0; i < joins_; ++i) {
      const bool middle_heh = rasm(i + 1) == Rasm::Heh && i + 1 < joins_;
      if (in(thick, rasm(i + 1)) || middle_heh) out_[i] = kNoKashida;
    }
    before_last(set_of({Rasm::Yeh, Rasm::YehBarree}), kNoKashida);
  }

  // Later lines are stronger: the order of the seven rules, turned round.
  void simple() {
    before_last(~0u, 3);
    before_last(set_of({Rasm::Waw, Rasm::Ain, Rasm::Qaf, Rasm::Feh}), 4);
    const bool tooth_before_tail = closed_ && joins_ >= 2 && rasm(joins_ - 1) == Rasm::Beh &&
                                   in(set_of({Rasm::Reh, Rasm::Yeh, Rasm::YehBarree}), rasm(joins_));
    if (tooth_before_tail) out_[joins_ - 2] = 5;
    before_last(set_of({Rasm::Alef, Rasm::Tah, Rasm::Lam, Rasm::Kaf, Rasm::Gaf}), 6);
    before_last(set_of({Rasm::Heh, Rasm::Dal}), 7);
    behind(set_of({Rasm::Seen, Rasm::Sad}), 8);
    for (size_t i = 0; i < joins_; ++i) {
      if (letters_[i].base == 0x0640) out_[i] = 9;
      if (rasm(i) == Rasm::Lam && rasm(i + 1) == Rasm::Alef) out_[i] = kNoKashida;
    }
  }

 private:
  Rasm rasm(size_t i) const { return letters_[i].rasm; }

  // Highest in a run of `best` letters, one less for each letter more or fewer, never under `least`.
  int8_t falling(int32_t highest, int32_t least, int32_t best) const {
    return static_cast<int8_t>(std::max(least, highest - std::abs(static_cast<int32_t>(letters_.size()) - best)));
  }

  void matrix() {
    for (size_t i = 0; i < joins_; ++i) {
      const Followers followers = followers_of(rasm(i));
      if (in(followers.glad, rasm(i + 1))) out_[i] = falling(9, 6, 4);
      if (in(followers.indifferent, rasm(i + 1))) out_[i] = falling(6, 3, 4);
      if (in(followers.unwilling, rasm(i + 1))) out_[i] = falling(3, 0, 4);
    }
  }

  void before_last(uint32_t set, int8_t priority) {
    if (closed_ && in(set, rasm(joins_))) out_[joins_ - 1] = priority;
  }

  void behind(uint32_t set, int8_t priority) {
    for (size_t i = 0; i < joins_; ++i) {
      if (in(set, rasm(i))) out_[i] = priority;
    }
  }

  // Two teeth at the beginning: the second stands high before a third one or before a tail that
  // ascends, and then there is room before it.
  void initial_teeth() {
    if (joins_ < 2 || rasm(0) != Rasm::Beh || rasm(1) != Rasm::Beh) return;
    constexpr uint32_t tails = set_of({Rasm::Noon, Rasm::Reh});
    if (in(set_of({Rasm::Beh, Rasm::Seen}), rasm(2))) out_[0] = 2;
    if (closed_ && joins_ == 2 && in(tails, rasm(2))) out_[0] = 6;
    if (closed_ && joins_ == 3 && rasm(2) == Rasm::Beh && in(tails, rasm(3))) out_[0] = kNoKashida;
  }

  const std::vector<RunLetter>& letters_;
  const bool closed_;
  const size_t joins_;
  std::vector<int8_t>& out_;
};

}  // namespace

void rate_joins(const JoinedRun& run, KashidaRules rules, std::vector<int8_t>& priorities) {
  priorities.assign(run.letters.empty() ? 0 : run.letters.size() - 1, kNoKashida);
  if (priorities.empty()) return;
  Rater rater(run, priorities);
  switch (rules) {
    case KashidaRules::None: break;
    case KashidaRules::Naskh: rater.naskh(); break;
    case KashidaRules::Simple: rater.simple(); break;
    case KashidaRules::Nastaliq: rater.nastaliq(); break;
  }
}

}  // namespace warraq::text
