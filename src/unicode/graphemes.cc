// SPDX-License-Identifier: MIT
#include "unicode/graphemes.h"

#include <graphemebreak.h>

#include <string>

#include "base/utf.h"
#include "unicode/plain.h"

namespace warraq::unicode {
namespace {

// Characters of class Other: a cluster begins before each of them, unless a prepended mark, a
// joiner or the like comes before, which are not plain.
bool is_other(char16_t unit) {
  const Plain kind = plain(unit);
  return kind != Plain::No && kind != Plain::Mark;
}

}  // namespace

void find_graphemes(std::u16string_view text, std::vector<uint8_t>& begins) {
  // libunibreak waits for the other half of a surrogate pair; at the end there is none.
  std::u16string mended;
  if (!text.empty() && is_high_surrogate(text.back())) {
    mended = text;
    mended.back() = 0xfffd;
    text = mended;
  }
  begins.assign(text.size(), 1);
  std::vector<char> found;
  const auto size = static_cast<uint32_t>(text.size());
  for (uint32_t at = 0; at < size;) {
    if (plain(text[at]) != Plain::No) {
      // GB9 × Extend, GB999 ÷.
      if (plain(text[at]) == Plain::Mark) begins[at] = at == 0;
      ++at;
      continue;
    }
    // From a plain character before to a plain character of class Other after: the library's answer.
    const uint32_t begin = at > 0 ? at - 1 : 0;
    while (at < size && !is_other(text[at])) ++at;
    const uint32_t end = at < size ? at + 1 : size;
    found.resize(end - begin);
    set_graphemebreaks_utf16(reinterpret_cast<const utf16_t*>(text.data()) + begin, end - begin, "", found.data());
    for (uint32_t i = begin + 1; i < end; ++i) begins[i] = found[i - 1 - begin] == GRAPHEMEBREAK_BREAK;
  }
}

}  // namespace warraq::unicode
