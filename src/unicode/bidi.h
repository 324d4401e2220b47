// SPDX-License-Identifier: MIT
// The bidirectional algorithm (UAX #9): levels of a paragraph of given direction, and the visual
// order of any line of it. Levels are per code unit; what rule X9 removes takes its predecessor's.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace warraq::unicode {

// A stretch that is laid out on its own, as if between LRI or RLI and PDI (HL3: markup as isolates).
struct IsolateRange {
  TextRange range;
  bool right_to_left = false;
};

// Rules P1 to I2, with a base direction that is never taken from the text. Isolates are in
// order and do not overlap. Isolate and embedding controls of the text inside one end with it.
void resolve_levels(std::u16string_view text, bool right_to_left, std::span<const IsolateRange> isolates,
                    std::vector<uint8_t>& levels);

// A stretch of one level on a line.
struct LevelRun {
  TextRange text;
  uint8_t level = 0;
};

// Rules L1 and L2: the runs of a line from left to right. `levels` are those of the paragraph.
std::vector<LevelRun> visual_runs(std::u16string_view text, std::span<const uint8_t> levels, TextRange line,
                                  bool right_to_left);

}  // namespace warraq::unicode
