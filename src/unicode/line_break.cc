// SPDX-License-Identifier: MIT
#include "unicode/line_break.h"

#include <linebreak.h>

#include <algorithm>
#include <string>

#include "base/utf.h"
#include "unicode/plain.h"

namespace warraq::unicode {
namespace {

// Small kana never begin a line (LB1 of the default rules: CJ as NS).
constexpr const char* kStyle = "-strict";

Break from_library(char value) {
  switch (value) {
    case LINEBREAK_MUSTBREAK: return Break::Mandatory;
    case LINEBREAK_ALLOWBREAK: return Break::Allowed;
    default: return Break::Never;  // inside a character, or the indeterminate end
  }
}

// The end of a word that needs no look-up: letters with marks, or digits, then stops. Within it
// nothing breaks (LB9, LB28, LB25, LB13), and a space after it breaks before a letter or a
// digit (LB18). `at` where there is no such word.
uint32_t plain_word(std::u16string_view text, uint32_t at) {
  uint32_t end = at;
  const auto kind = [&] { return end < text.size() ? plain(text[end]) : Plain::No; };
  if (kind() == Plain::Letter) {
    while (kind() == Plain::Letter || kind() == Plain::Mark) ++end;
  } else {
    while (kind() == Plain::Digit) ++end;
  }
  if (end == at) return at;
  while (kind() == Plain::Stop) ++end;
  return end;
}

bool starts_word(std::u16string_view text, uint32_t at) {
  return plain(text[at]) == Plain::Letter || plain(text[at]) == Plain::Digit;
}

class Finder {
 public:
  Finder(std::u16string_view text, std::vector<Break>& breaks) : text_(text), breaks_(breaks) {}

  void run() {
    breaks_.assign(text_.size(), Break::Never);
    uint32_t unsure = 0;  // where the stretch for the library begins
    uint32_t at = 0;
    while (at < text_.size()) {
      const uint32_t word = at;
      const uint32_t end = plain_word(text_, word);
      uint32_t next = end;
      while (next < text_.size() && text_[next] == ' ') ++next;
      const bool plain = end > word && next > end && next < text_.size() && starts_word(text_, next);
      if (plain) {
        if (unsure < word) ask_library(unsure, word + 1);
        breaks_[next - 1] = Break::Allowed;
        unsure = at = next;
      } else {
        at = next_word(std::max(end, word + 1));
      }
    }
    if (unsure < text_.size()) ask_library(unsure, static_cast<uint32_t>(text_.size()));
  }

 private:
  // The next place where a plain word may begin: after a space.
  uint32_t next_word(uint32_t at) const {
    while (at < text_.size() && !(text_[at - 1] == ' ' && starts_word(text_, at))) ++at;
    return at;
  }

  // A stretch begins where the library's state is that of a text's beginning: at the text's own, or at
  // a letter or digit after a space. It ends with such a character, whose own break is not taken.
  void ask_library(uint32_t begin, uint32_t end) {
    found_.resize(end - begin);
    set_linebreaks_utf16(reinterpret_cast<const utf16_t*>(text_.data()) + begin, end - begin, kStyle, found_.data());
    const uint32_t stop = end == text_.size() ? end : end - 1;
    for (uint32_t i = begin; i < stop; ++i) breaks_[i] = from_library(found_[i - begin]);
  }

  std::u16string_view text_;
  std::vector<Break>& breaks_;
  std::vector<char> found_;
};

}  // namespace

void find_line_breaks(std::u16string_view text, std::vector<Break>& breaks) {
  // libunibreak waits for the other half of a surrogate pair; at the end there is none.
  std::u16string mended;
  if (!text.empty() && is_high_surrogate(text.back())) {
    mended = text;
    mended.back() = 0xfffd;
    text = mended;
  }
  Finder(text, breaks).run();
}

}  // namespace warraq::unicode
