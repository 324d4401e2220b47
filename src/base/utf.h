// SPDX-License-Identifier: MIT
// UTF-8 and UTF-16. Decoding never fails: every maximal ill-formed part becomes one U+FFFD
// (Unicode, chapter 3, "U+FFFD substitution of maximal subparts", as the WHATWG decoder does).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace warraq {

struct DecodedText {
  std::u16string text;
  uint32_t replaced = 0;        // how many ill-formed parts became U+FFFD
  uint32_t first_replaced = 0;  // byte offset of the first of them
};

// UTF-8 to UTF-16; a leading byte order mark is dropped.
DecodedText decode_utf8(std::string_view bytes);

// Whether the bytes are well-formed; cheaper than decoding.
bool is_valid_utf8(std::string_view bytes);

std::u16string to_utf16(std::string_view utf8);
// UTF-16 to UTF-8; a lone surrogate becomes U+FFFD.
std::string to_utf8(std::u16string_view text);
void append_utf8(std::string& out, char32_t code_point);

constexpr bool is_high_surrogate(char16_t unit) { return (unit & 0xfc00) == 0xd800; }
constexpr bool is_low_surrogate(char16_t unit) { return (unit & 0xfc00) == 0xdc00; }

// The code point at `offset` and how many units it takes (1 or 2); U+FFFD for a lone surrogate.
struct CodePoint {
  char32_t value;
  uint32_t units;
};
CodePoint code_point_at(std::u16string_view text, uint32_t offset);
// The code point that ends at `offset` (exclusive); `offset` > 0.
CodePoint code_point_before(std::u16string_view text, uint32_t offset);
void append_utf16(std::u16string& out, char32_t code_point);

}  // namespace warraq
