// SPDX-License-Identifier: MIT
#include "text/character_kinds.h"

namespace warraq::text {
namespace {

struct Range {
  char16_t last;  // the first is behind the last of the range before
  uint8_t kind;
};

constexpr Range kRanges[] = {
    {0x08, 0},
    {0x0d, kBlank},
    {0x1f, 0},
    {0x20, kBlank},
    {0x21, 0},
    {0x22, kOpening},
    {0x26, 0},
    {0x28, kOpening},
    {0x2f, 0},
    {0x39, kDigit},
    {0x40, 0},
    {0x5a, kLatinLetter},
    {0x5b, kOpening},
    {0x5e, 0},
    {0x5f, kUnderscore},
    {0x60, 0},
    {0x7a, kLatinLetter},
    {0x7b, kOpening},
    {0x9f, 0},
    {0xa0, kBlank},
    {0xaa, 0},
    {0xab, kOpening},
    {0xbf, 0},
    {0xd6, kLatinLetter},
    {0xd7, 0},
    {0xf6, kLatinLetter},
    {0xf7, 0},
    {0x24f, kLatinLetter},
    {0x60f, 0},
    {0x61a, kArabicMark},
    {0x61f, 0},
    {0x64a, kArabicLetter},
    {0x65f, kArabicMark},
    {0x669, kDigit},
    {0x66d, 0},
    {0x66f, kArabicLetter},
    {0x670, kArabicMark},
    {0x6d3, kArabicLetter},
    {0x6d4, 0},
    {0x6d5, kArabicLetter},
    {0x6dc, kArabicMark},
    {0x6de, 0},
    {0x6e4, kArabicMark},
    {0x6e6, kArabicLetter},
    {0x6e8, kArabicMark},
    {0x6e9, 0},
    {0x6ed, kArabicMark},
    {0x6ef, kArabicLetter},
    {0x6f9, kDigit},
    {0x6fc, kArabicLetter},
    {0x74f, 0},
    {0x77f, kArabicLetter},
    {0x2008, 0},
    {0x2009, kBlank},
    {0x2017, 0},
    {0x2018, kOpening},
    {0x201b, 0},
    {0x201c, kOpening},
    {0x201d, 0},
    {0x201e, kOpening},
    {0x2027, 0},
    {0x2029, kBlank},
    {0x202e, 0},
    {0x202f, kBlank},
    {0xfd3e, 0},
    {0xfd3f, kOpening},
    {0xffff, 0},
};

constexpr int kArabicRanges = 29;
static_assert(kRanges[kArabicRanges - 1].last == 0x60f);

}  // namespace

uint8_t kind_of(char16_t c) {
  const Range* range = kRanges;
  if (c >= 0x610) range += kArabicRanges;
  while (range->last < c) ++range;
  return range->kind;
}

bool is_digit(char16_t c) {
  if (c < kArabicZero) return c >= u'0' && c <= u'9';
  return c <= kArabicZero + 9 || (c >= kExtendedZero && c <= kExtendedZero + 9);
}

bool among(char16_t c, const char16_t* signs) {
  for (; *signs != 0; ++signs) {
    if (*signs == c) return true;
  }
  return false;
}

}  // namespace warraq::text
