// SPDX-License-Identifier: MIT
// Four functions of the C library for warraq.wasm, in place of the general ones (15 KB, with an
// emulation of 128-bit floating point): only the JSON parser calls them, on numbers that it has
// checked, and the core keeps numbers as they are spelled and its own words for faults. The linker
// puts __wrap_NAME wherever NAME is called (its option --wrap, cmake/Wasm.cmake).
#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

// 2^1024 - 2^970, halfway between the greatest double and what would follow: from here on a
// number reads as infinite, which the parser refuses on every host.
constexpr std::string_view kInfiniteFrom =
    "1797693134862315807937289714053034150799341327100378269361737789804449682927647509466490179775872070"
    "9633028641669288791094655554785194040263065748867150582068190890200070838367627385484581771153176447"
    "5730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904"
    "174497792";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Decimal {
  int64_t point = 0;        // its digits stand for 0.d1d2d3… × 10^point
  const char* digits = "";  // the first that is not zero; a '.' may stand among them
  const char* end = "";
};

// -?digits(.digits)?([eE][+-]?digits)?
Decimal read_decimal(const char* at) {
  Decimal number;
  bool fraction = false, seen = false;
  if (*at == '-') ++at;
  for (; is_digit(*at) || *at == '.'; ++at) {
    if (*at == '.') {
      fraction = true;
      continue;
    }
    if (!seen && *at != '0') {
      seen = true;
      number.digits = at;
    }
    if (seen && !fraction) ++number.point;
    if (!seen && fraction) --number.point;
  }
  if (*at == 'e' || *at == 'E') {
    ++at;
    const bool negative = *at == '-';
    if (*at == '-' || *at == '+') ++at;
    int64_t exponent = 0;
    for (; is_digit(*at); ++at) exponent = std::min<int64_t>(exponent * 10 + (*at - '0'), int64_t{1} << 40);
    number.point += negative ? -exponent : exponent;
  }
  number.end = at;
  return number;
}

bool is_infinite(const Decimal& number) {
  const auto limit = static_cast<int64_t>(kInfiniteFrom.size());
  if (number.point != limit || *number.digits == '\0') return number.point > limit && *number.digits != '\0';
  const char* at = number.digits;
  for (const char expected : kInfiniteFrom) {
    if (*at == '.') ++at;
    const char digit = is_digit(*at) ? *at++ : '0';
    if (digit != expected) return digit > expected;
  }
  return true;
}

uint64_t read_integer(const char* at, char** end, uint64_t limit) {
  uint64_t value = 0;
  for (; is_digit(*at); ++at) {
    const auto digit = static_cast<uint64_t>(*at - '0');
    if (value > (limit - digit) / 10) {
      errno = ERANGE;
    } else {
      value = value * 10 + digit;
    }
  }
  *end = const_cast<char*>(at);
  return value;
}

}  // namespace

extern "C" {

// Zero or infinity: nobody asks for the value itself.
double __wrap_strtod(const char* text, char** end) {
  const Decimal number = read_decimal(text);
  *end = const_cast<char*>(number.end);
  return is_infinite(number) ? __builtin_inf() : 0;
}

unsigned long long __wrap_strtoull(const char* text, char** end, int) { return read_integer(text, end, UINT64_MAX); }

long long __wrap_strtoll(const char* text, char** end, int) {
  const bool negative = *text == '-';
  const uint64_t value = read_integer(text + (negative ? 1 : 0), end, uint64_t{INT64_MAX} + (negative ? 1 : 0));
  return static_cast<long long>(negative ? 0 - value : value);
}

// Writes messages that are thrown away.
int __wrap_snprintf(char* text, size_t size, const char*, ...) {
  if (size > 0) *text = '\0';
  return 0;
}

}  // extern "C"
