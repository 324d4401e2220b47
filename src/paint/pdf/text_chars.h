// SPDX-License-Identifier: MIT
// What readers of PDF make of a character when they turn a line of codes from left to right into
// text: the tables behind the rules of text_rules.
#pragma once

#include <cstdint>
#include <string_view>

namespace warraq::paint::pdf {

inline constexpr char16_t kRightMark = 0x200f, kLeftMark = 0x200e, kArabicMark = 0x061c;

// A letter of a right-to-left script.
bool is_right_letter(char32_t c);
// Bidi classes EN, ES, ET, AN, CS, NSM and BN (UAX #9, table 4): PDFium keeps a stretch of them in
// the order in which it stands, from left to right, whatever stands around it.
bool is_weak(char32_t c);
// From such a character Poppler reads on from left to right until the next letter of a
// right-to-left script, neutrals included.
bool starts_forward(char32_t c);
// Brackets and quotes that PDFium mirrors in right-to-left lines.
bool is_mirrored(char32_t c);
// Hyphens that Poppler takes for hyphenation where they stand at the right end of a line.
bool is_hyphen(char32_t c);
// Format characters with a glyph of their own (signs over numbers, the end of ayah).
bool is_visible_format(char32_t c);
// The letters of a word ligature or lam-alef that is encoded as one character (compatibility
// decomposition), empty for every other character.
std::u16string_view expansion(char32_t c);

}  // namespace warraq::paint::pdf
