// SPDX-License-Identifier: MIT
// Digits in another set than they were typed in, unit for unit, on the copy of the text that is
// shaped (collect.h): before bidi, since ٠١٢ and 012 are ordered by different rules (AN and EN).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace warraq::text {

enum class Numerals : uint8_t { AsTyped, Latin, Arabic, Extended };  // as typed, 012, ٠١٢, ۰۱۲

// The default set of a language (BCP 47) and its region: CLDR 48, numbers/defaultNumberingSystem.
Numerals numerals_of_language(std::string_view tag);

// Changes the digits of numbers, the separators between them (. , and ٫ ٬) and the percent sign beside
// them. As typed stay: tokens (tokens.h) but dates and signed numbers, numbers that belong to a Latin
// word (F-16, iPhone 15, 5G), what stands in ﴿ ﴾ or after ۝, and separators of which nobody knows
// what they part (8.12.2024).
void map_numerals(std::u16string& text, Numerals to);

}  // namespace warraq::text
