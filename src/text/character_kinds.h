// SPDX-License-Identifier: MIT
// Coarse kinds of code units, for the rules on tokens and line breaks that look at Arabic and Latin only.
#pragma once

#include <cstdint>
#include <string_view>

namespace warraq::text {

// The first digit of the three sets that Arabic is written with: European, Arabic-Indic, Extended Arabic-Indic.
inline constexpr char16_t kLatinZero = u'0', kArabicZero = 0x0660, kExtendedZero = 0x06f0;

enum Kind : uint8_t {
  kDigit = 1,         // of one of the three sets
  kLatinLetter = 2,   // to U+024F
  kArabicLetter = 4,  // and tatweel
  kArabicMark = 8,    // and signs of recitation
  kUnderscore = 16,
  kBlank = 32,    // spaces, tab, forced breaks
  kOpening = 64,  // brackets and quotation marks; those that look the same on both sides, too
  kWordPart = kDigit | kLatinLetter | kArabicLetter | kArabicMark | kUnderscore,
};

// The kind of a unit; 0 for all others.
uint8_t kind_of(char16_t c);
inline bool is(char16_t c, int kinds) { return (kind_of(c) & kinds) != 0; }

bool is_digit(char16_t c);
// Bidi class EN: European and Extended Arabic-Indic digits.
inline bool is_european_number(char16_t c) { return is_digit(c) && (c < kArabicZero || c >= kExtendedZero); }
inline bool is_ascii_alphanumeric(char16_t c) { return c < 0x80 && is(c, kLatinLetter | kDigit); }

// Whether `c` is one of `signs`, which ends with a zero.
bool among(char16_t c, const char16_t* signs);

}  // namespace warraq::text
