// SPDX-License-Identifier: MIT
#include "article/plain_title.h"

#include <algorithm>

#include "article/clean.h"
#include "article/letters.h"
#include "article/plain_rules.h"
#include "base/utf.h"

namespace warraq::article {
namespace {

constexpr size_t kMaxMadeTitle = 100;              // UTF-16 units
constexpr std::u16string_view kStrong = u"|•»›·";  // hardly ever inside a title
constexpr std::u16string_view kWeak = u"-–—";

struct Split {
  std::u16string_view before, after;
  bool strong = false;
};

bool is_separator(std::u16string_view line, size_t i) {
  const char16_t c = line[i];
  const bool known = kStrong.find(c) != kStrong.npos || kWeak.find(c) != kWeak.npos;
  return known && i > 0 && i + 1 < line.size() && is_space(line[i - 1]) && is_space(line[i + 1]);
}

Split split_at(std::u16string_view line, size_t i) {
  return {trim(line.substr(0, i)), trim(line.substr(i + 1)), kStrong.find(line[i]) != kStrong.npos};
}

bool split_last(std::u16string_view line, Split& split) {
  for (size_t i = line.size(); i-- > 0;) {
    if (!is_separator(line, i)) continue;
    split = split_at(line, i);
    return !split.before.empty() && !split.after.empty();
  }
  return false;
}

bool split_first(std::u16string_view line, Split& split) {
  for (size_t i = 0; i < line.size(); ++i) {
    if (!is_separator(line, i)) continue;
    split = split_at(line, i);
    return !split.before.empty() && !split.after.empty();
  }
  return false;
}

// Short, and shorter than the title beside it.
bool can_be_site(std::u16string_view name, std::u16string_view title) {
  const size_t words = count_words(name);
  return words >= 1 && words <= 5 && name.size() <= 40 && final_mark(name) == 0 && count_words(title) > words &&
         count_words(title) >= 2;
}

bool is_evident(std::u16string_view name, std::u16string_view line, const SiteEvidence& evidence) {
  for (const std::u16string_view paragraph : evidence.introduction) {
    if (contains_words(paragraph, line)) return true;
  }
  if (contains_words(evidence.source, name) || names_a_site(name)) return true;
  return std::any_of(evidence.others.begin(), evidence.others.end(),
                     [&](std::u16string_view text) { return contains_words(text, name); });
}

void take_site(TitleParts& parts, std::u16string_view line, const SiteEvidence& evidence) {
  Split split;
  if (split_last(line, split) && can_be_site(split.after, split.before) && !is_section_name(split.after)) {
    const bool usual = evidence.scraped && count_words(split.after) <= 3;
    if (split.strong || usual || is_evident(split.after, line, evidence)) {
      parts.site = split.after;
      parts.title = split.before;
      return;
    }
  }
  if (split_first(line, split) && can_be_site(split.before, split.after) && !is_kicker(split.before) &&
      !is_section_name(split.before)) {
    const bool usual = split.strong && count_words(split.before) <= 3 && count_words(split.after) >= 4;
    if (usual || contains_words(evidence.source, split.before) || names_a_site(split.before)) {
      parts.site = split.before;
      parts.title = split.after;
    }
  }
}

// «العنوان - TITLE - SITE اليوم الأحد …»: the site is named only in the introduction.
void take_site_of_introduction(TitleParts& parts, const SiteEvidence& evidence) {
  for (const std::u16string_view paragraph : evidence.introduction) {
    const size_t found = paragraph.find(parts.title);
    if (found == paragraph.npos) continue;
    std::u16string_view rest = trim(paragraph.substr(found + parts.title.size()));
    if (rest.empty() || (kWeak.find(rest.front()) == kWeak.npos && rest.front() != u'|')) continue;
    rest = trim(rest.substr(1));
    const std::vector<Token> tokens = tokenize(rest.substr(0, 80));
    size_t end = 0, words = 0;
    for (const Token& token : tokens) {
      const std::u16string_view word = at(rest, token.range);
      const bool stop = token.kind != Token::Kind::Word || is_weekday_name(word) ||
                        is_one_of(word, {u"اليوم", u"يوم", u"بتاريخ", u"في"});
      if (stop) break;
      end = token.range.end;
      ++words;
    }
    // Something that dates the page has to follow, else it was only more text.
    if (words >= 1 && words <= 4 && end < rest.size()) parts.site = rest.substr(0, end);
    return;
  }
}

void take_kicker(TitleParts& parts) {
  Split split;
  if (split_first(parts.title, split) && is_kicker(split.before)) {
    parts.kicker = split.before;
    parts.title = split.after;
    return;
  }
  const size_t end = parts.title.find_first_of(u" :.");
  if (end == parts.title.npos || !is_one_of(parts.title.substr(0, end), {u"عاجل"})) return;
  const size_t rest = parts.title.find_first_not_of(u" :.…|-–—", end);
  if (rest == parts.title.npos ||
      parts.title.substr(end, rest - end).find_first_not_of(u' ') == std::u16string_view::npos)
    return;
  parts.kicker = parts.title.substr(0, end);
  parts.title = parts.title.substr(rest);
}

// Not inside a surrogate pair, and not between a letter and its marks.
size_t cut_position(std::u16string_view text, size_t limit) {
  if (text.size() <= limit) return text.size();
  size_t cut = limit;
  while (cut > 0 && (is_ignored(text[cut]) || is_low_surrogate(text[cut]))) --cut;
  return cut > 0 ? cut : limit;
}

}  // namespace

bool contains_words(std::u16string_view text, std::u16string_view words) {
  const std::u16string wanted = fold(words);
  if (wanted.empty() || text.empty()) return false;
  const std::u16string all = u" " + fold(text) + u" ";
  return all.find(u" " + wanted + u" ") != all.npos;
}

TitleParts split_title(std::u16string_view line, const SiteEvidence& evidence) {
  TitleParts parts{{}, line, {}, {}};
  take_site(parts, line, evidence);
  if (parts.site.empty()) take_site_of_introduction(parts, evidence);
  Split split;
  if (split_last(parts.title, split) && is_section_name(split.after) && count_words(split.before) >= 3) {
    parts.section = split.after;
    parts.title = split.before;
  }
  take_kicker(parts);
  return parts;
}

bool is_title_like(std::u16string_view line) {
  const size_t words = count_words(line);
  if (words == 0 || words > 25 || count_letters(line) > 180) return false;
  if (line.find(u". ") != line.npos) return false;
  const char16_t mark = final_mark(line);
  return mark == 0 || mark == u'؟' || mark == u'?' || mark == u'!' || mark == u'…' || (mark == u'.' && words <= 12);
}

std::u16string make_title(std::u16string_view text) {
  const std::u16string_view start = text.substr(0, kMaxMadeTitle + 1);
  for (size_t i = 0; i + 1 < start.size(); ++i) {
    const bool ends =
        std::u16string_view(u".؟?!…").find(start[i]) != std::u16string_view::npos && is_space(start[i + 1]);
    if (ends && count_words(start.substr(0, i)) >= 3)
      return std::u16string(start.substr(0, start[i] == u'.' ? i : i + 1));
  }
  if (text.size() <= kMaxMadeTitle)
    return std::u16string(text.ends_with(u'.') ? text.substr(0, text.size() - 1) : text);
  size_t cut = start.size(), words = 0;
  for (size_t i = 0; i < start.size(); ++i) {
    if (!is_space(start[i])) continue;
    cut = i;
    if (++words == 12) break;
  }
  if (words == 0) cut = cut_position(text, kMaxMadeTitle);
  return std::u16string(trim(text.substr(0, cut))) + u"…";
}

}  // namespace warraq::article
