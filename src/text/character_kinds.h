// SPDX-License-Identifier: MIT
// Coarse kinds of code units, for the rules on tokens and line breaks that look at Arabic and Latin only.
#pragma once

#include <cstdint>

namespace warraq::text {

// The first digit of the three sets that Arabic is written with: European, Arabic-Indic, Extended Arabic-Indic.
inline constexpr char16_t kLatinZero = u'0', kArabicZero = 0x0660, kExtendedZero = 0x06f0;

// The value of a digit of these sets, or -1.
constexpr int digit_value(char16_t c) {
  for (const char16_t zero : {kLatinZero, kArabicZero, kExtendedZero}) {
    if (c >= zero && c <= zero + 9) return c - zero;
  }
  return -1;
}
constexpr bool is_digit(char16_t c) {
  if (c < kArabicZero) return c >= u'0' && c <= u'9';
  return c <= kArabicZero + 9 || (c >= kExtendedZero && c <= kExtendedZero + 9);
}
// Bidi class EN: European and Extended Arabic-Indic digits.
constexpr bool is_european_number(char16_t c) { return is_digit(c) && (c < kArabicZero || c >= kExtendedZero); }

constexpr bool is_latin_letter(char16_t c) {
  return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7);
}
constexpr bool is_ascii_alphanumeric(char16_t c) { return c < 0x80 && (is_latin_letter(c) || is_digit(c)); }
constexpr bool is_arabic_letter(char16_t c) {
  return (c >= 0x620 && c <= 0x64a) || (c >= 0x66e && c <= 0x6d5 && c != 0x670 && c != 0x6d4) ||
         (c >= 0x6ee && c <= 0x6ef) || (c >= 0x6fa && c <= 0x6ff) || (c >= 0x750 && c <= 0x77f);
}
constexpr bool is_arabic_mark(char16_t c) {
  return (c >= 0x610 && c <= 0x61a) || (c >= 0x64b && c <= 0x65f) || c == 0x670 || (c >= 0x6d6 && c <= 0x6dc) ||
         (c >= 0x6df && c <= 0x6e4) || c == 0x6e7 || c == 0x6e8 || (c >= 0x6ea && c <= 0x6ed);
}
// Part of a word or a number.
constexpr bool is_word_part(char16_t c) {
  return is_latin_letter(c) || is_digit(c) || is_arabic_letter(c) || is_arabic_mark(c) || c == u'_';
}
constexpr bool is_blank(char16_t c) {
  return c == u' ' || c == u'\t' || c == 0xa0 || c == 0x202f || c == 0x2009 || (c >= 0x0a && c <= 0x0d) ||
         c == 0x2028 || c == 0x2029;
}
constexpr bool is_opening(char16_t c) {
  return c == u'(' || c == u'[' || c == u'{' || c == 0xab || c == u'"' || c == u'\'' || c == 0x2018 || c == 0x201c ||
         c == 0x201e || c == 0xfd3f;
}

}  // namespace warraq::text
