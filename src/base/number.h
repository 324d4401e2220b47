// SPDX-License-Identifier: MIT
// The one number writer: integers and decimals made of integers, so that no host's formatting
// of floating point ever reaches a byte of output.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/unit.h"

namespace warraq {

void append_integer(std::string& out, int64_t value);
// `numerator` ÷ `denominator` (> 0) rounded to `places` decimals (0–9), trailing zeros and a bare
// point dropped: "12.5", "-0.25", "3".
void append_ratio(std::string& out, int64_t numerator, int64_t denominator, int places);
// A Unit in px or pt.
inline void append_unit(std::string& out, Unit value, int places = 4) {
  append_ratio(out, value.raw, Unit::kPerBase, places);
}

// A decimal such as "13.5" or "-.06" times `factor`, rounded to the nearest integer; false when the
// text is not a plain decimal number. For token files and options.
bool parse_decimal(std::string_view text, int64_t factor, int64_t& value);

}  // namespace warraq
