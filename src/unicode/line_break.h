// SPDX-License-Identifier: MIT
// Where a line may or must end (UAX #14). Language-specific tailoring belongs here.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace warraq::unicode {

// What may happen to a line after a code unit.
enum class Break : uint8_t { Never, Allowed, Mandatory };

// One entry per code unit. The last is Mandatory only where the text ends in a forced break, else
// Never: that text ends somewhere is no business of its own (LB3 is left to the caller).
void find_line_breaks(std::u16string_view text, std::vector<Break>& breaks);

}  // namespace warraq::unicode
