// SPDX-License-Identifier: MIT
// Properties of characters that the stages above need, of the Unicode version that SheenBidi
// implements.
#pragma once

#include <cstdint>

namespace warraq::unicode {

// General_Category M*.
bool is_mark(char32_t c);
// General_Category L*.
bool is_letter(char32_t c);
// General_Category P*.
bool is_punctuation(char32_t c);
// General_Category Nd.
bool is_decimal_digit(char32_t c);
// General_Category Zs, and the tab.
bool is_space(char32_t c);
// Default_Ignorable_Code_Point: no ink, no width, whatever the face says.
bool is_default_ignorable(char32_t c);
// Bidi_Control, and the deprecated embedding controls with it.
constexpr bool is_bidi_control(char32_t c) {
  return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}
// Characters after which UAX #14 always breaks: BK, CR, LF, NL.
constexpr bool is_forced_break(char32_t c) {
  return (c >= 0x0a && c <= 0x0d) || c == 0x85 || c == 0x2028 || c == 0x2029;
}
// Characters that stand for no glyph at all: forced breaks and the C0 and C1 controls but the tab.
constexpr bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t') || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
}

}  // namespace warraq::unicode
