// SPDX-License-Identifier: MIT
// A joined run of letters as the rules of kashida see it, and what each set of rules makes of it.
#pragma once

#include <cstdint>
#include <vector>

#include "text/kashida_rules.h"
#include "unicode/rasm.h"

namespace warraq::text {

struct RunLetter {
  uint32_t begin = 0;  // where its cluster begins
  uint32_t end = 0;    // where its cluster ends, with the seats of marks after it
  char32_t base = 0;
  unicode::Rasm rasm = unicode::Rasm::None;  // in the form it has in this run
};

struct JoinedRun {
  std::vector<RunLetter> letters;
  bool open = false;  // goes on behind its last letter (a tatweel, a zero-width joiner): nothing in it is final
};

// The priority of each join, that between letters i and i + 1 at i; kNoKashida for none.
inline constexpr int8_t kNoKashida = -1;
void rate_joins(const JoinedRun& run, KashidaRules rules, std::vector<int8_t>& priorities);

}  // namespace warraq::text
