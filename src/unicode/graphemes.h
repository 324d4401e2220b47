// SPDX-License-Identifier: MIT
// Grapheme clusters (UAX #29): what a reader takes for one character.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace warraq::unicode {

// One entry per code unit: 1 where a cluster begins.
void find_graphemes(std::u16string_view text, std::vector<uint8_t>& begins);

}  // namespace warraq::unicode
