// SPDX-License-Identifier: MIT
// A plain text → its paragraphs: parted by blank lines, or line by line where there are none; lines
// that were only wrapped are joined again. And what can be said of a paragraph by itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace warraq::article {

struct Line {
  std::u16string text;  // trimmed, not empty
  bool alone = false;   // blank lines (or the ends of the text) on both sides
};

// The text is cleaned already: newlines are U+000A.
std::vector<Line> split_lines(std::u16string_view text);

// A line without the bullet that it begins with; as it is where there is none.
std::u16string_view without_bullet(std::u16string_view line);

size_t count_words(std::u16string_view text);
// Letters, digits, marks of punctuation and single spaces, without vowels and the like.
size_t count_letters(std::u16string_view text);

// The last mark of the text when it closes a sentence or announces one (. ؟ ! … : ؛ ،), else 0;
// closing quotation marks and brackets do not count.
char16_t final_mark(std::u16string_view text);
// Long, or a whole sentence: not a heading, a label or the title of another article.
bool is_prose(std::u16string_view text);
// As short as a heading and without an end.
bool is_heading_like(std::u16string_view text);
// Enclosed in one pair of quotation marks; then `rest` is what follows them (an attribution), maybe empty.
bool is_quotation(std::u16string_view text, std::u16string_view& quoted, std::u16string_view& rest);
// Begins with a dash and is as short as a name: then the name.
std::u16string_view attribution(std::u16string_view text);

}  // namespace warraq::article
