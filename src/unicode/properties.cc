// SPDX-License-Identifier: MIT
#include "unicode/properties.h"

#include <SheenBidi/SheenBidi.h>

namespace warraq::unicode {

bool is_mark(char32_t c) {
  // Most text is ASCII or Arabic letters: no look-up for them.
  if (c < 0x300 || (c >= 0x0620 && c <= 0x064a)) return false;
  return SBGeneralCategoryIsMark(SBCodepointGetGeneralCategory(c));
}

bool is_letter(char32_t c) { return SBGeneralCategoryIsLetter(SBCodepointGetGeneralCategory(c)); }

bool is_punctuation(char32_t c) { return SBGeneralCategoryIsPunctuation(SBCodepointGetGeneralCategory(c)); }

bool is_decimal_digit(char32_t c) { return SBCodepointGetGeneralCategory(c) == SBGeneralCategoryND; }

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || c == '\t';
  return c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f || c == 0x3000;
}

bool is_default_ignorable(char32_t c) {
  // DerivedCoreProperties. The Hangul fillers are left out: they have a width in fonts.
  if (c < 0x034f) return c == 0x00ad;
  return c == 0x034f || c == 0x061c || (c >= 0x17b4 && c <= 0x17b5) || (c >= 0x180b && c <= 0x180f) ||
         (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
         (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff || (c >= 0xfff0 && c <= 0xfff8) ||
         (c >= 0x1bca0 && c <= 0x1bca3) || (c >= 0x1d173 && c <= 0x1d17a) || (c >= 0xe0000 && c <= 0xe0fff);
}

}  // namespace warraq::unicode
