// SPDX-License-Identifier: MIT
#include "article/article.h"

#include <string_view>

namespace warraq::article {
namespace {

// Languages that are written from right to left unless a script subtag says otherwise.
constexpr std::string_view kRightToLeft[] = {
    "ar",  "fa",  "ur",  "ps",  "he",  "yi",  "dv",  "sd",  "ug",  "ks",  "ckb", "arc", "syr", "arz", "ary", "apc",
    "acm", "aeb", "afb", "ajp", "ars", "arq", "azb", "bal", "glk", "lrc", "mzn", "nqo", "pnb", "prs", "skr"};
constexpr std::string_view kRightToLeftScripts[] = {"arab", "aran", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return out;
}

template <typename List>
bool contains(const List& list, std::string_view wanted) {
  for (const std::string_view item : list) {
    if (item == wanted) return true;
  }
  return false;
}

}  // namespace

Direction direction_of(std::string_view lang) {
  const std::string tag = lower(lang);
  const size_t end = tag.find('-');
  if (end != tag.npos) {
    const std::string_view subtag = std::string_view(tag).substr(end + 1, tag.find('-', end + 1) - end - 1);
    if (subtag.size() == 4 && subtag[0] >= 'a') {
      return contains(kRightToLeftScripts, subtag) ? Direction::RightToLeft : Direction::LeftToRight;
    }
  }
  const std::string_view language = std::string_view(tag).substr(0, end);
  return language.empty() || contains(kRightToLeft, language) ? Direction::RightToLeft : Direction::LeftToRight;
}

Direction Article::base_direction() const { return dir != Direction::Auto ? dir : direction_of(lang); }

}  // namespace warraq::article
