// SPDX-License-Identifier: MIT
#include "text/tailor_breaks.h"

#include <algorithm>

#include "text/character_kinds.h"

namespace warraq::text {
namespace {

using unicode::Break;

constexpr uint32_t kShortToken = 6;      // a token with a slash that is not broken
constexpr uint32_t kShortPart = 4;       // a hyphen is kept where a part has fewer letters
constexpr uint32_t kLongReference = 24;  // units of a verse's reference that is kept whole
constexpr uint32_t kLongestUnit = 5;
constexpr char16_t kVerseSign = 0x06dd, kVerseCloses = 0xfd3e, kEnDash = 0x2013, kTatweel = 0x0640;

// Units and eras that stay with their number; dotted pairs (ر.س ق.م) and codes of currencies go by form.
constexpr std::u16string_view kUnits =
    u"|م|ص|ه|هـ|كم|كلم|سم|ملم|مم|م²|كم²|كم/س|كغ|كغم|كجم|كلغ|غ|غم|جم|ملغ|مل|ل|km|m|cm|mm|kg|g|mg|GB|MB|TB|km/h|";

constexpr bool is_currency(char16_t c) {
  return c == u'$' || (c >= 0xa2 && c <= 0xa5) || c == 0x60b || (c >= 0x20a0 && c <= 0x20c1) || c == 0xfdfc;
}
// ﷺ and its kin: words of praise in one sign.
constexpr bool is_honorific(char16_t c) {
  return (c >= 0xfdfa && c <= 0xfdff && c != 0xfdfc) || (c >= 0xfd40 && c <= 0xfd4f) || c == 0xfdcf;
}

class Tailor {
 public:
  Tailor(std::u16string_view text, std::vector<Break>& breaks)
      : text_(text), size_(static_cast<uint32_t>(text.size())), breaks_(breaks) {}

  void run() {
    for (uint32_t at = 0; at < size_; ++at) {
      const char16_t c = text_[at];
      double_quotes_ += c == u'"';
      if (c == u'[') keep_reference(at);
      if (breaks_[at] == Break::Allowed) {
        if (forbids(at)) breaks_[at] = Break::Never;
      } else if (breaks_[at] == Break::Never && c == u' ' && parts_quote_and_bracket(at)) {
        breaks_[at] = Break::Allowed;
      }
    }
  }

  void token(const Token& token) {
    const bool address = token.kind == TokenKind::Url || token.kind == TokenKind::Mail;
    for (uint32_t at = token.range.begin; at + 1 < token.range.end; ++at) {
      if (breaks_[at] == Break::Mandatory) continue;
      breaks_[at] = address && breaks_address(at) ? Break::Allowed : Break::Never;
    }
  }

 private:
  [[gnu::noinline]] char16_t peek(uint32_t at) const { return at < size_ ? text_[at] : u' '; }
  [[gnu::noinline]] char16_t before(uint32_t at) const { return at > 0 && at <= size_ ? text_[at - 1] : u' '; }

  bool breaks_address(uint32_t at) const {
    constexpr const char16_t* kAfter = u"/?&=-_";
    const char16_t next = peek(at + 1);
    if (among(next, kAfter) || (text_[at] == u'/' && before(at) == u'/')) return false;
    return next == u'.' || among(text_[at], kAfter);
  }

  // Whether the break after `at` is one that Arabic does not make.
  bool forbids(uint32_t at) {
    const char16_t c = text_[at], next = peek(at + 1);
    if (next == kVerseSign || is_honorific(next)) return true;
    if (c == kEnDash) return is_digit(before(at)) && is_digit(next);
    if (c == u'-' || c == 0x2010) return joins_short_part(at);
    if (c == u'/') return in_short_token(at);
    if (c != u' ') return c == kVerseCloses && next == u'[';
    const char16_t last = before(at);
    if (last == kVerseCloses && next == u'[') return true;
    if (last == u'.') return ends_abbreviation(at - 1);
    if (is_digit(last)) return is_currency(next) || next == u'%' || next == 0x66a || begins_unit(at + 1);
    return (is_currency(last) && is_digit(next)) || is_lone_letter(at);
  }

  // « و » and its kin: one letter, with or without a mark, between a boundary and the space at `at`.
  bool is_lone_letter(uint32_t at) const {
    uint32_t end = at;
    while (is(before(end), kArabicMark)) --end;
    if (!among(before(end), u"وفبلك")) return false;
    return is(before(end - 1), kBlank | kOpening);
  }

  // Single letters, each with its full stop: the last of them is at `at`. After a number they are its unit.
  bool ends_abbreviation(uint32_t at) const {
    uint32_t begin = at + 1;
    for (uint32_t parts = 0; parts < 4 && before(begin) == u'.'; ++parts) {
      uint32_t letter = begin - 1;
      if (before(letter) == kTatweel) --letter;
      if (!is(before(letter), kArabicLetter)) break;
      begin = letter - 1;
    }
    if (begin > at || !is(before(begin), kBlank | kOpening)) return false;
    return !(before(begin) == u' ' && begin >= 2 && is_digit(text_[begin - 2]));
  }

  bool begins_unit(uint32_t at) const {
    const auto in_unit = [](char16_t c) { return is(c, kWordPart) || among(c, u"./²"); };
    uint32_t end = at, dots = 0;
    for (; end - at <= kLongestUnit && in_unit(peek(end)); ++end) {
      dots += text_[end] == u'.' && is(peek(end + 1), kArabicLetter);
    }
    if (end - at > kLongestUnit) return false;
    while (end > at && text_[end - 1] == u'.') --end;
    const uint32_t size = end - at;
    if (size == 3 && (dots > 0 || is_code(at))) return true;
    for (size_t i = 0, same = 0; i < kUnits.size() && size > 0; ++i) {
      if (kUnits[i] == u'|') {
        if (i > 0 && same == size && kUnits[i - size - 1] == u'|') return true;
        same = 0;
      } else {
        same = same < size && kUnits[i] == text_[at + same] ? same + 1 : size + 1;
      }
    }
    return false;
  }

  // USD, SAR: three capital letters.
  bool is_code(uint32_t at) const {
    for (uint32_t i = at; i < at + 3; ++i) {
      if (text_[i] < u'A' || text_[i] > u'Z') return false;
    }
    return true;
  }

  // Letters of one script on either side of a hyphen, counted up to what is enough.
  bool joins_short_part(uint32_t at) const {
    const auto alike = [](char16_t a, char16_t b) {
      return is(a, kWordPart) && is(a, kLatinLetter) == is(b, kLatinLetter);
    };
    uint32_t behind = 0, ahead = 0;
    while (behind < kShortPart && alike(before(at - behind), before(at))) ++behind;
    while (ahead < kShortPart && alike(peek(at + 1 + ahead), peek(at + 1))) ++ahead;
    return behind < kShortPart || ahead < kShortPart;
  }

  // Brackets and punctuation around the token do not count.
  bool in_short_token(uint32_t at) const {
    uint32_t size = 1;
    const auto in_token = [](char16_t c) { return is(c, kWordPart) || c == u'/'; };
    for (uint32_t i = at; size <= kShortToken && in_token(before(i)); --i) ++size;
    for (uint32_t i = at + 1; size <= kShortToken && in_token(peek(i)); ++i) ++size;
    return size <= kShortToken;
  }

  // [الإخلاص: ١]: a colon, then digits, and not too long.
  void keep_reference(uint32_t at) {
    uint32_t end = at;
    bool colon = false;
    for (; peek(end) != u']'; ++end) {
      colon = colon || text_[end] == u':';
      if (end + 1 >= size_ || end >= at + kLongReference) return;
    }
    if (!colon || !is_digit(before(end))) return;
    for (uint32_t i = at; i < end; ++i) {
      if (breaks_[i] == Break::Allowed) breaks_[i] = Break::Never;
    }
  }

  bool parts_quote_and_bracket(uint32_t at) const {
    const char16_t next = peek(at + 1);
    if (next != u'(' && next != u'[' && next != u'{') return false;
    uint32_t quote = at;
    while (before(quote) == u' ') --quote;
    const char16_t mark = before(quote);
    if (!among(mark, u"\"'»”’") || (mark == u'"' && double_quotes_ % 2 == 1)) return false;
    // An opening mark has nothing before it.
    return quote >= 2 && !is(text_[quote - 2], kBlank | kOpening);
  }

  std::u16string_view text_;
  uint32_t size_;
  std::vector<Break>& breaks_;
  uint32_t double_quotes_ = 0;
};

}  // namespace

void tailor_breaks(std::u16string_view text, std::span<const Token> tokens, std::vector<Break>& breaks) {
  Tailor tailor(text, breaks);
  tailor.run();
  for (const Token& token : tokens) tailor.token(token);
}

}  // namespace warraq::text
