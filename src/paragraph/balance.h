// SPDX-License-Identifier: MIT
// Balancing: ragged lines of nearly equal width, for titles, captions and cards.
#pragma once

#include <vector>

#include "paragraph/choose.h"

namespace warraq::paragraph {

// Chooses again at the narrowest width at which first-fit needs no more lines than `cuts` has,
// found by bisection, and never leaves one short word alone on the last line where the line before
// it has words to give. Nothing happens where there is one line or a word is wider than the room.
void balance(const BreakProblem& problem, std::vector<Cut>& cuts);

}  // namespace warraq::paragraph
