// SPDX-License-Identifier: MIT
#include "paint/pdf/text_chars.h"

#include <algorithm>
#include <iterator>

#include "unicode/properties.h"

namespace warraq::paint::pdf {
namespace {

struct Range {
  char32_t first, last;
};

template <size_t n>
bool is_in(const Range (&ranges)[n], char32_t c) {
  const Range* after =
      std::upper_bound(ranges, ranges + n, c, [](char32_t value, const Range& range) { return value < range.first; });
  return after != ranges && c <= (after - 1)->last;
}

// Scripts written from right to left.
constexpr Range kRightBlocks[] = {
    {0x0590, 0x08ff}, {0xfb1d, 0xfdff}, {0xfe70, 0xfefc}, {0x10800, 0x10fff}, {0x1e800, 0x1efff}};

// ES, ET and CS, and the numbers that are no decimal digits (DerivedBidiClass.txt).
constexpr Range kWeak[] = {
    {0x0023, 0x0025}, {0x002b, 0x002f}, {0x003a, 0x003a}, {0x00a0, 0x00a0}, {0x00a2, 0x00a5}, {0x00b0, 0x00b3},
    {0x00b9, 0x00b9}, {0x058f, 0x058f}, {0x0600, 0x0605}, {0x0609, 0x060a}, {0x060c, 0x060c}, {0x066a, 0x066c},
    {0x06dd, 0x06dd}, {0x0890, 0x0891}, {0x08e2, 0x08e2}, {0x200b, 0x200d}, {0x202f, 0x202f}, {0x2030, 0x2034},
    {0x2044, 0x2044}, {0x2070, 0x2070}, {0x2074, 0x207b}, {0x2080, 0x208b}, {0x20a0, 0x20cf}, {0x212e, 0x212e},
    {0x2212, 0x2213}, {0xfb29, 0xfb29}, {0xfe50, 0xfe50}, {0xfe52, 0xfe52}, {0xfe55, 0xfe55}, {0xfe5f, 0xfe5f},
    {0xfe62, 0xfe63}, {0xfe69, 0xfe6a}, {0xff03, 0xff05}, {0xff0b, 0xff0f}, {0xff1a, 0xff1a}, {0xffe0, 0xffe1},
    {0xffe5, 0xffe6},
};

struct Expansion {
  char32_t c;
  std::u16string_view letters;
};
constexpr Expansion kExpansions[] = {
    {0xfdf0, u"صلے"},
    {0xfdf1, u"قلے"},
    {0xfdf2, u"الله"},
    {0xfdf3, u"اكبر"},
    {0xfdf4, u"محمد"},
    {0xfdf5, u"صلعم"},
    {0xfdf6, u"رسول"},
    {0xfdf7, u"عليه"},
    {0xfdf8, u"وسلم"},
    {0xfdf9, u"صلى"},
    {0xfdfa, u"صلى الله عليه وسلم"},
    {0xfdfb, u"جل جلاله"},
    {0xfdfc, u"ریال"},
    {0xfef5, u"لآ"},
    {0xfef6, u"لآ"},
    {0xfef7, u"لأ"},
    {0xfef8, u"لأ"},
    {0xfef9, u"لإ"},
    {0xfefa, u"لإ"},
    {0xfefb, u"لا"},
    {0xfefc, u"لا"},
};

}  // namespace

bool is_right_letter(char32_t c) { return is_in(kRightBlocks, c) && unicode::is_letter(c); }

bool is_weak(char32_t c) { return unicode::is_mark(c) || unicode::is_decimal_digit(c) || is_in(kWeak, c); }

bool starts_forward(char32_t c) {
  if (unicode::is_letter(c)) return !is_in(kRightBlocks, c);
  return !unicode::is_mark(c) && c != 0x06dd && is_weak(c);
}

bool is_mirrored(char32_t c) { return std::u32string_view(U"()[]{}<>«»‹›“”‘’").find(c) != std::u32string_view::npos; }

bool is_hyphen(char32_t c) { return c == '-' || c == 0xad || c == 0x2010 || c == 0x2011; }

bool is_visible_format(char32_t c) {
  return (c >= 0x0600 && c <= 0x0605) || c == 0x06dd || c == 0x070f || c == 0x0890 || c == 0x0891 || c == 0x08e2;
}

std::u16string_view expansion(char32_t c) {
  for (const Expansion& entry : kExpansions) {
    if (entry.c == c) return entry.letters;
  }
  return {};
}

}  // namespace warraq::paint::pdf
