// SPDX-License-Identifier: MIT
#include "base/number.h"

#include "base/check.h"

namespace warraq {

void append_integer(std::string& out, int64_t value) {
  char digits[20];
  int count = 0;
  // Unsigned arithmetic, so that the lowest number of all has a magnitude.
  uint64_t magnitude = value < 0 ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
  do {
    digits[count++] = static_cast<char>('0' + magnitude % 10);
    magnitude /= 10;
  } while (magnitude != 0);
  if (value < 0) out.push_back('-');
  while (count > 0) out.push_back(digits[--count]);
}

void append_ratio(std::string& out, int64_t numerator, int64_t denominator, int places) {
  WARRAQ_CHECK(denominator > 0 && places >= 0 && places <= 9);
  int64_t power = 1;
  for (int i = 0; i < places; ++i) power *= 10;
  // Whole and rest apart: numerator × power could overflow for long documents.
  int64_t whole = numerator / denominator;
  const int64_t rest = numerator % denominator;
  int64_t fraction = divide_rounded(rest * power, denominator);
  if (fraction == power || fraction == -power) {
    whole += fraction > 0 ? 1 : -1;
    fraction = 0;
  }
  if (whole == 0 && fraction < 0) out.push_back('-');
  append_integer(out, whole);
  if (fraction == 0) return;
  uint64_t left = static_cast<uint64_t>(fraction < 0 ? -fraction : fraction);
  out.push_back('.');
  for (power /= 10; left != 0; power /= 10) {
    out.push_back(static_cast<char>('0' + left / static_cast<uint64_t>(power)));
    left %= static_cast<uint64_t>(power);
  }
}

bool parse_decimal(std::string_view text, int64_t factor, int64_t& value) {
  size_t at = 0;
  const bool negative = text.starts_with('-');
  if (negative) ++at;
  int64_t digits = 0, scale_down = 1;
  bool any = false, point = false;
  for (; at < text.size(); ++at) {
    if (text[at] == '.' && !point) {
      point = true;
      continue;
    }
    if (text[at] < '0' || text[at] > '9' || digits > int64_t{100'000'000'000}) return false;
    any = true;
    digits = digits * 10 + (text[at] - '0');
    if (point) scale_down *= 10;
  }
  if (!any) return false;
  value = divide_rounded(digits * factor, scale_down);
  if (negative) value = -value;
  return true;
}

}  // namespace warraq
