// SPDX-License-Identifier: MIT
#include "article/plain_lines.h"

#include <algorithm>

#include "article/clean.h"
#include "article/letters.h"

namespace warraq::article {
namespace {

constexpr std::u16string_view kSentenceEnds = u".؟?!…۔";
constexpr std::u16string_view kMarks = u".؟?!…۔:؛;،,";
constexpr std::u16string_view kClosing = u"”\"»)’]}›";

constexpr std::u16string_view kBullets = u"•▪◦●■*·-–—";

// A mark of 0 is none, and in no set.
bool has(std::u16string_view set, char16_t c) { return c != 0 && set.find(c) != set.npos; }

// Lines that an editor wrapped: all but the last are nearly full and mostly end inside a sentence,
// and the last one ends it.
bool is_wrapped(const std::vector<std::u16string_view>& lines) {
  size_t longest = 0, ends = 0;
  for (const std::u16string_view line : lines) longest = std::max(longest, line.size());
  if (lines.size() < 2 || longest < 40 || longest > 120 || !has(kSentenceEnds, final_mark(lines.back()))) return false;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].size() * 10 < longest * 7 || has(kBullets, lines[i + 1].front())) return false;
    ends += has(kSentenceEnds, final_mark(lines[i])) ? 1 : 0;
  }
  return ends * 2 <= lines.size() - 1;
}

void flush(std::vector<std::u16string_view>& chunk, std::vector<Line>& out) {
  if (chunk.empty()) return;
  if (is_wrapped(chunk)) {
    Line& joined = out.emplace_back();
    for (const std::u16string_view line : chunk) {
      if (!joined.text.empty()) joined.text.push_back(u' ');
      joined.text += line;
    }
  } else {
    for (const std::u16string_view line : chunk) out.push_back({std::u16string(line), chunk.size() == 1});
  }
  chunk.clear();
}

// «وقال», «وأضافت»: sentences begin so, headings do not.
bool begins_like_prose(std::u16string_view text) {
  const std::u16string_view first = text.substr(0, text.find(u' '));
  return is_one_of(
      first, {u"وقال",   u"وقالت",   u"وأضاف", u"وأضافت", u"وأكد",   u"وأكدت", u"وأشار", u"وأشارت", u"وأوضح", u"وأوضحت",
              u"وتابع",  u"وتابعت",  u"وذكر",  u"وذكرت",  u"وكان",   u"وكانت", u"وبحسب", u"ووفقا",  u"وفي",   u"ومن",
              u"وعلى",   u"وعن",     u"وبين",  u"وبينت",  u"ولفت",   u"ولفتت", u"وشدد",  u"وشددت",  u"وأعلن", u"وأعلنت",
              u"وأفاد",  u"وأفادت",  u"وختم",  u"ويأتي",  u"وتأتي",  u"وجاء",  u"وجاءت", u"ونقل",   u"ونقلت", u"ورأى",
              u"واعتبر", u"ودعا",    u"ودعت",  u"وطالب",  u"وطالبت", u"وكما",  u"وهو",   u"وهي",    u"وقد",   u"ولكن",
              u"وأردف",  u"واستطرد", u"ويذكر", u"وكذلك",  u"قال",    u"قالت",  u"أضاف"});
}

}  // namespace

std::u16string_view without_bullet(std::u16string_view line) {
  const bool bullet = line.size() >= 3 && has(kBullets, line.front()) && is_space(line[1]);
  return bullet ? trim(line.substr(1)) : line;
}

std::vector<Line> split_lines(std::u16string_view text) {
  std::vector<Line> lines;
  std::vector<std::u16string_view> chunk;
  while (true) {
    const size_t end = text.find(u'\n');
    const std::u16string_view line = trim(text.substr(0, end));
    if (line.empty())
      flush(chunk, lines);
    else
      chunk.push_back(line);
    if (end == text.npos) break;
    text.remove_prefix(end + 1);
  }
  flush(chunk, lines);
  return lines;
}

size_t count_words(std::u16string_view text) {
  size_t words = 0;
  bool inside = false;
  for (const char16_t c : text) {
    if (is_ignored(c)) continue;
    const bool letter = !is_space(c) && !is_punctuation(c);
    words += letter && !inside ? 1 : 0;
    inside = letter;
  }
  return words;
}

size_t count_letters(std::u16string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char16_t c) { return !is_ignored(c); }));
}

char16_t final_mark(std::u16string_view text) {
  while (!text.empty() && (is_space(text.back()) || is_ignored(text.back()) || has(kClosing, text.back())))
    text.remove_suffix(1);
  return !text.empty() && has(kMarks, text.back()) ? text.back() : u'\0';
}

bool is_prose(std::u16string_view text) {
  const size_t words = count_words(text);
  return words >= 30 || (words >= 12 && (final_mark(text) == u'.' || final_mark(text) == u'۔'));
}

bool is_heading_like(std::u16string_view text) {
  const size_t words = count_words(text);
  if (words == 0 || words > 14 || count_letters(text) > 110 || begins_like_prose(text)) return false;
  const char16_t mark = final_mark(text);
  if (mark != 0 && !((mark == u'؟' || mark == u'?' || mark == u'!') && words <= 9)) return false;
  std::u16string_view quoted, rest;
  return text.find(u". ") == text.npos && attribution(text).empty() && !is_quotation(text, quoted, rest);
}

bool is_quotation(std::u16string_view text, std::u16string_view& quoted, std::u16string_view& rest) {
  constexpr std::u16string_view kOpening = u"“«\"„";
  if (text.empty() || !has(kOpening, text.front())) return false;
  const char16_t open = text.front();
  const std::u16string_view closing = open == u'«' ? u"»" : open == u'"' ? u"\"" : u"”“";
  int32_t depth = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const char16_t c = text[i];
    // The opening mark of one style closes another („…“), and a straight mark does both.
    if (i > 0 && has(closing, c) && (c != open || open == u'"'))
      --depth;
    else if (c == open)
      ++depth;
    if (depth > 0) continue;
    quoted = text.substr(0, i + 1);
    rest = trim(text.substr(i + 1));
    while (!rest.empty() && (rest.front() == u'.' || rest.front() == u'،')) rest = trim(rest.substr(1));
    return count_words(quoted) >= 3 && (rest.empty() || !attribution(rest).empty());
  }
  return false;
}

std::u16string_view attribution(std::u16string_view text) {
  if (text.size() < 3 || !has(u"—–-―ـ", text.front())) return {};
  const std::u16string_view name = trim(text.substr(1));
  const size_t words = count_words(name);
  return words >= 1 && words <= 8 && final_mark(name) == 0 ? name : std::u16string_view();
}

}  // namespace warraq::article
