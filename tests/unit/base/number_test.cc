// SPDX-License-Identifier: MIT
#include "base/number.h"

#include <catch_amalgamated.hpp>

#include <cstdint>

using namespace warraq;

namespace {
std::string integer(int64_t value) {
  std::string out;
  append_integer(out, value);
  return out;
}
std::string ratio(int64_t numerator, int64_t denominator, int places) {
  std::string out;
  append_ratio(out, numerator, denominator, places);
  return out;
}
}  // namespace

TEST_CASE("Integers are written to both ends of their range", "[number]") {
  CHECK(integer(0) == "0");
  CHECK(integer(-7) == "-7");
  CHECK(integer(INT64_MAX) == "9223372036854775807");
  CHECK(integer(INT64_MIN) == "-9223372036854775808");
}

TEST_CASE("Ratios are rounded and lose their trailing zeros", "[number]") {
  CHECK(ratio(25, 2, 4) == "12.5");
  CHECK(ratio(-1, 4, 4) == "-0.25");
  CHECK(ratio(3, 1, 4) == "3");
  CHECK(ratio(1, 3, 4) == "0.3333");
  CHECK(ratio(2, 3, 4) == "0.6667");
  CHECK(ratio(99999, 100000, 4) == "1");
  CHECK(ratio(-99999, 100000, 4) == "-1");
  CHECK(ratio(1, 100000, 4) == "0");
  CHECK(ratio(-1, 100000, 4) == "0");
  CHECK(ratio(1, 16, 3) == "0.063");
  CHECK(ratio(100'000'000'000'000, 64, 9) == "1562500000000");
}

TEST_CASE("A Unit is written in px", "[number]") {
  std::string out;
  append_unit(out, Unit{1160});
  CHECK(out == "18.125");
}

TEST_CASE("Decimals are parsed without floating point", "[number]") {
  int64_t value = 0;
  CHECK((parse_decimal("13.5", 64, value) && value == 864));
  CHECK((parse_decimal("-.06", 1000, value) && value == -60));
  CHECK((parse_decimal("7", 1, value) && value == 7));
  CHECK((parse_decimal("0.0005", 1000, value) && value == 1));
  for (const char* bad : {"", "-", ".", "1e3", "1.2.3", "١", "12px", " 1"}) CHECK_FALSE(parse_decimal(bad, 1, value));
}

TEST_CASE("Division rounds halves away from zero", "[number]") {
  CHECK(divide_rounded(5, 2) == 3);
  CHECK(divide_rounded(-5, 2) == -3);
  CHECK(divide_rounded(4, 3) == 1);
  CHECK(scale(Unit::base(10), 1, 3) == Unit{213});
}
