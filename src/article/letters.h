// SPDX-License-Identifier: MIT
// Letters as far as reading a plain text needs them: which characters are spaces and marks of
// punctuation, what a digit is worth, and words compared as a reader would, who does not care
// whether a hamza, a vowel or a tatweel was typed.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace warraq::article {

constexpr bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xa0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}
// Vowels, tatweel, joiners, marks of direction: what a reader does not see as a letter.
constexpr bool is_ignored(char32_t c) {
  return (c >= 0x64b && c <= 0x65f) || c == 0x670 || c == 0x640 || c == 0x61c || (c >= 0x610 && c <= 0x61a) ||
         (c >= 0x6d6 && c <= 0x6dc) || (c >= 0x6df && c <= 0x6e8) || (c >= 0x6ea && c <= 0x6ed) ||
         (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}
constexpr bool is_punctuation(char32_t c) {
  return (c > ' ' && c < '0') || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') || (c > 'z' && c < 0x80) ||
         (c >= 0xa1 && c <= 0xbf && c != 0xaa && c != 0xb5 && c != 0xba) || c == 0xd7 || c == 0xf7 ||
         (c >= 0x609 && c <= 0x60f) || c == 0x61b || (c >= 0x61d && c <= 0x61f) || (c >= 0x66a && c <= 0x66d) ||
         c == 0x6d4 || (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205e) || (c >= 0x2190 && c <= 0x2bff) ||
         (c >= 0x2e00 && c <= 0x2e7f) || (c >= 0x3001 && c <= 0x3020) || c == 0xfd3e || c == 0xfd3f;
}
// 0–9 for European, Arabic-Indic and extended Arabic-Indic digits, else -1.
constexpr int32_t digit_value(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int32_t>(c - '0');
  if (c >= 0x660 && c <= 0x669) return static_cast<int32_t>(c - 0x660);
  if (c >= 0x6f0 && c <= 0x6f9) return static_cast<int32_t>(c - 0x6f0);
  return -1;
}

// The letter that stands for all of its spellings: bare alef, yeh, heh for teh marbuta; lower case; European digits.
char16_t fold_letter(char16_t c);
// The text in such letters, without what is ignored; every run of spaces and punctuation is one space, none at the
// ends.
std::u16string fold(std::u16string_view text);
// Whether two words are the same in such letters.
bool same_word(std::u16string_view a, std::u16string_view b);
bool is_one_of(std::u16string_view word, std::initializer_list<std::u16string_view> words);

// A run of digits, a run of letters, or a single mark of punctuation. Spaces are between tokens.
struct Token {
  enum class Kind : uint8_t { Word, Number, Mark };
  Kind kind;
  TextRange range;     // in the text
  int64_t number = 0;  // of a Number of up to 15 digits, else -1
};
std::vector<Token> tokenize(std::u16string_view text);
inline std::u16string_view at(std::u16string_view text, TextRange range) {
  return text.substr(range.begin, range.size());
}

}  // namespace warraq::article
