// SPDX-License-Identifier: MIT
// Justification: what is missing to the measure, or a little too much, goes to the spaces, exactly
// to the Unit. Returns adjustments; nothing shaped is edited.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "paragraph/lines.h"

namespace warraq::paragraph {

// Spreads `slack` (negative: shrinks) over the spaces at the given offsets, by the size of their
// runs; rounding never adds up. Appends one adjustment for each, by rising offset, and returns the
// mean width of these spaces over their natural width, in thousandths. Nothing without spaces.
int32_t spread_over_spaces(const text::ShapedText& shaped, std::span<const uint32_t> spaces, Unit slack,
                           std::vector<Adjustment>& adjustments);

}  // namespace warraq::paragraph
