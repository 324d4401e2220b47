// SPDX-License-Identifier: MIT
// Joining types (Unicode, chapter 9, ArabicShaping.txt). The Arabic blocks are exact; in the other
// cursive scripts every letter counts as dual-joining, which only ever keeps more letters together.
#pragma once

#include <cstdint>
#include <string_view>

namespace warraq::unicode {

enum class Joining : uint8_t { None, Right, Dual, Causing, Left, Transparent };

Joining joining_type(char32_t c);

constexpr bool joins_forward(Joining type) {
  return type == Joining::Dual || type == Joining::Causing || type == Joining::Left;
}
constexpr bool joins_backward(Joining type) {
  return type == Joining::Dual || type == Joining::Causing || type == Joining::Right;
}

// True where the letters on both sides of `offset` join: marks and other transparent characters
// are looked through (rules R1–R7 of the Arabic cursive joining).
bool joined_at(std::u16string_view text, uint32_t offset);

}  // namespace warraq::unicode
