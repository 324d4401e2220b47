// SPDX-License-Identifier: MIT
// Unit: the integer in which everything is laid out, 1/64 of the view's base unit
// (CSS px on screens and cards, PDF pt on paper). 64 bits wide, so that a document of
// millions of lines cannot overflow, and exact, so that the same input gives the same
// layout on every host.
#pragma once

#include <compare>
#include <cstdint>

namespace warraq {

struct Unit {
  int64_t raw = 0;

  static constexpr int64_t kPerBase = 64;
  // A whole number of px or pt.
  static constexpr Unit base(int64_t value) { return Unit{value * kPerBase}; }

  constexpr auto operator<=>(const Unit&) const = default;
  constexpr Unit operator-() const { return Unit{-raw}; }
  constexpr Unit& operator+=(Unit other) {
    raw += other.raw;
    return *this;
  }
  constexpr Unit& operator-=(Unit other) {
    raw -= other.raw;
    return *this;
  }
};

constexpr Unit operator+(Unit a, Unit b) { return Unit{a.raw + b.raw}; }
constexpr Unit operator-(Unit a, Unit b) { return Unit{a.raw - b.raw}; }
constexpr Unit operator*(Unit a, int64_t factor) { return Unit{a.raw * factor}; }
constexpr Unit operator/(Unit a, int64_t divisor) { return Unit{a.raw / divisor}; }

constexpr Unit max(Unit a, Unit b) { return a < b ? b : a; }
constexpr Unit min(Unit a, Unit b) { return b < a ? b : a; }

// Division that rounds to the nearest integer, halves away from zero; `divisor` > 0.
constexpr int64_t divide_rounded(int64_t value, int64_t divisor) {
  return value >= 0 ? (value + divisor / 2) / divisor : -((-value + divisor / 2) / divisor);
}

// value × numerator ÷ denominator, rounded to the nearest Unit; denominator > 0.
constexpr Unit scale(Unit value, int64_t numerator, int64_t denominator) {
  return Unit{divide_rounded(value.raw * numerator, denominator)};
}

}  // namespace warraq
