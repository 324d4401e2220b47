// SPDX-License-Identifier: MIT
// The few characters that nearly all Arabic and Latin text consists of, with what rules of
// UAX #14 and #29 they need. Text made of them is broken without look-ups; the rest goes to
// libunibreak. A test holds this table against libunibreak's.
#pragma once

#include <array>
#include <cstdint>

namespace warraq::unicode {

enum class Plain : uint8_t {
  No,      // anything else
  Letter,  // line break AL, grapheme Other
  Mark,    // line break CM, grapheme Extend
  Digit,   // line break NU, grapheme Other
  Stop,    // line break IS or EX, grapheme Other: sentence punctuation
  Space,   // U+0020
  Other,   // other line break classes, grapheme Other
};

namespace detail {

struct PlainRange {
  char16_t first, last;
  Plain kind;
};

inline constexpr PlainRange kPlainRanges[] = {
    {' ', ' ', Plain::Space},        {'!', '!', Plain::Stop},         {'"', '+', Plain::Other},
    {',', ',', Plain::Stop},         {'-', '-', Plain::Other},        {'.', '.', Plain::Stop},
    {'/', '/', Plain::Other},        {'0', '9', Plain::Digit},        {':', ';', Plain::Stop},
    {'<', '>', Plain::Other},        {'?', '?', Plain::Stop},         {'@', '@', Plain::Other},
    {'A', 'Z', Plain::Letter},       {'[', '`', Plain::Other},        {'a', 'z', Plain::Letter},
    {'{', '~', Plain::Other},        {0x00a0, 0x00a0, Plain::Other},  {0x00ab, 0x00ab, Plain::Other},
    {0x00bb, 0x00bb, Plain::Other},  {0x060c, 0x060c, Plain::Stop},   {0x061b, 0x061b, Plain::Stop},
    {0x061f, 0x061f, Plain::Stop},   {0x0620, 0x064a, Plain::Letter}, {0x064b, 0x065f, Plain::Mark},
    {0x0660, 0x0669, Plain::Digit},  {0x066a, 0x066a, Plain::Other},  {0x066e, 0x066f, Plain::Letter},
    {0x0670, 0x0670, Plain::Mark},   {0x0671, 0x06d3, Plain::Letter}, {0x06d4, 0x06d4, Plain::Stop},
    {0x06d5, 0x06d5, Plain::Letter}, {0x06f0, 0x06f9, Plain::Digit},
};

constexpr std::array<Plain, 0x700> plain_table() {
  std::array<Plain, 0x700> table{};
  for (const PlainRange& range : kPlainRanges) {
    for (unsigned c = range.first; c <= range.last; ++c) table[c] = range.kind;
  }
  return table;
}

inline constexpr std::array<Plain, 0x700> kPlainTable = plain_table();

}  // namespace detail

constexpr Plain plain(char16_t unit) {
  if (unit < 0x700) return detail::kPlainTable[unit];
  // Dashes, quotation marks and the ellipsis.
  return (unit >= 0x2010 && unit <= 0x2026) ? Plain::Other : Plain::No;
}

}  // namespace warraq::unicode
