// SPDX-License-Identifier: MIT
#include "text/tokens.h"

#include <algorithm>

#include "text/character_kinds.h"

namespace warraq::text {
namespace {

constexpr uint32_t kFewestDigits = 7, kMostDigits = 15;  // of a phone number; E.164 allows 15

// Where a token may begin or be recognised by.
bool is_trigger(char16_t c) {
  if (c > u'@' && c < kArabicZero) return false;  // nearly all there is
  switch (c) {
    case u':':
    case u'@':
    case u'+':
    case u'-':
    case 0x2212:
    case u'#':
    case u'.':
    case u'/':
    case u'(': return true;
    default: return is_digit(c);
  }
}

// What never belongs to an address: blanks, quotation marks, Arabic punctuation, controls.
bool ends_address(char16_t c) {
  if (c <= u' ' || (c >= 0x7f && c <= 0xa0)) return true;
  if (c >= 0x2000 && c <= 0x206f) return c != 0x200c && c != 0x200d;
  return among(c, u"\"<>`«»،؛؟۔\ufd3e\ufd3f\u3000");
}

// Groups of digits with separators between them, as they are met.
struct Groups {
  uint32_t size[kMostDigits] = {};
  uint32_t count = 0, digits = 0;
  bool plus = false, bracket = false, zero = false, spaced = false;

  // 8-12-2024, 2024-1-5.
  bool is_date() const {
    return count == 3 && !plus && !bracket && size[1] <= 2 &&
           ((size[0] == 4 && size[2] <= 2) || (size[0] <= 2 && size[2] == 4));
  }
  bool is_iso_date() const { return is_date() && !spaced && size[0] == 4 && size[1] == 2 && size[2] == 2; }
  bool all_of_four() const {
    for (uint32_t i = 0; i < count; ++i) {
      if (size[i] != 4) return false;
    }
    return true;
  }
  bool is_phone() const {
    if (digits < kFewestDigits || is_date()) return false;
    if (plus) return true;
    if (bracket) return count >= 2 && (zero || size[0] == 3);
    if (zero) return count == 1 ? digits >= 9 : size[0] >= 2;
    // 2010-2020 is a range, 1 234 567 a number: without a sign of its own only hyphens count, and two of them.
    return !spaced && count >= 3 && !(count == 3 && all_of_four());
  }
};

class Scanner {
 public:
  Scanner(std::u16string_view text, std::vector<Token>& tokens)
      : text_(text), size_(static_cast<uint32_t>(text.size())), tokens_(tokens) {}

  void run() {
    for (uint32_t at = 0; at < size_;) {
      if (!is_trigger(text_[at])) {
        ++at;
      } else if (recognise(at)) {
        floor_ = at = tokens_.back().range.end;
      } else {
        at = is_digit(text_[at]) ? digits_end(at) : at + 1;
      }
    }
  }

 private:
  [[gnu::noinline]] char16_t peek(uint32_t at) const { return at < size_ ? text_[at] : u'\0'; }
  [[gnu::noinline]] char16_t before(uint32_t at) const { return at > floor_ ? text_[at - 1] : u' '; }
  bool follows_latin(uint32_t at) const { return is(before(at), kLatinLetter | kDigit | kUnderscore); }
  uint32_t digits_end(uint32_t at) const {
    while (is_digit(peek(at))) ++at;
    return at;
  }

  bool found(uint32_t begin, uint32_t end, TokenKind kind) {
    tokens_.push_back({{begin, end}, kind});
    return true;
  }

  bool recognise(uint32_t at) {
    switch (text_[at]) {
      case u':': return text_.substr(at, 3) == u"://" && url(back(at, u"+.-"), at + 3);
      case u'/': return domain_path(at);
      case u'@': return mail(at) || handle(at);
      case u'.': return www(at) || dotted_name(at);
      case u'#': return sharp(at);
      case u'(': return phone(at);
      case u'+': return plus_plus(at) || phone(at) || signed_number(at);
      case u'-':
      case 0x2212: return signed_number(at);
      default: return before(at) != u'.' && (version(at) || phone(at));
    }
  }

  // The beginning of the ASCII word that ends at `at`, with the signs of `also` in it.
  uint32_t back(uint32_t at, const char16_t* also) const {
    while (at > floor_ && (is_ascii_alphanumeric(text_[at - 1]) || among(text_[at - 1], also))) --at;
    return at;
  }

  // Final punctuation belongs to the sentence, and so does a bracket that was opened before.
  uint32_t address_end(uint32_t begin, uint32_t at) const {
    int round = 0, square = 0;
    for (uint32_t i = begin; i < at; ++i) round += text_[i] == u'(', square += text_[i] == u'[';
    for (; at < size_ && !ends_address(text_[at]); ++at) {
      const char16_t c = text_[at];
      round += c == u'(', square += c == u'[';
      if ((c == u')' && round-- == 0) || (c == u']' && square-- == 0)) break;
    }
    while (at > begin && among(text_[at - 1], u".,:;!?'*")) --at;
    return at;
  }

  bool url(uint32_t begin, uint32_t rest) {
    const uint32_t end = address_end(begin, rest);
    return begin + 3 < rest && end > rest && found(begin, end, TokenKind::Url);
  }

  bool www(uint32_t at) {
    return at >= floor_ + 3 && text_.substr(at - 3, 3) == u"www" && !is(before(at - 3), kLatinLetter) &&
           is_ascii_alphanumeric(peek(at + 1)) && url(at - 3, at + 1);
  }

  // example.com/…: a dot, and letters between it and the slash.
  bool domain_path(uint32_t at) {
    const uint32_t begin = back(at, u".-");
    uint32_t dot = at;
    while (is(before(dot), kLatinLetter)) --dot;
    if (dot + 2 > at || before(dot) != u'.' || dot <= begin + 1 || !is_ascii_alphanumeric(text_[begin])) return false;
    return found(begin, std::max(at + 1, address_end(begin, at)), TokenKind::Url);
  }

  bool mail(uint32_t at) {
    const uint32_t begin = back(at, u"._%+-");
    if (begin == at) return false;
    uint32_t end = at + 1, dots = 0;
    for (char16_t c = peek(end); is_ascii_alphanumeric(c) || c == u'.' || c == u'-'; c = peek(++end)) dots += c == u'.';
    for (; !is_ascii_alphanumeric(text_[end - 1]) && end > at + 1; --end) dots -= text_[end - 1] == u'.';
    return dots > 0 && found(begin, end, TokenKind::Mail);
  }

  bool handle(uint32_t at) {
    if (follows_latin(at)) return false;
    uint32_t end = at + 1;
    while (is_ascii_alphanumeric(peek(end)) || peek(end) == u'_' || peek(end) == u'.') ++end;
    while (text_[end - 1] == u'.') --end;
    return end > at + 1 && found(at, end, TokenKind::Handle);
  }

  // C++, C++20.
  bool plus_plus(uint32_t at) {
    const uint32_t begin = back(at, u"");
    if (peek(at + 1) != u'+' || begin == at || !is(text_[begin], kLatinLetter)) return false;
    return found(begin, digits_end(at + 2), TokenKind::Name);
  }
  // C#, F#.
  bool sharp(uint32_t at) {
    const char16_t letter = before(at);
    if (letter < u'A' || letter > u'Z' || follows_latin(at - 1) || is(peek(at + 1), kWordPart)) return false;
    return found(at - 1, at + 1, TokenKind::Name);
  }
  bool begins_word(uint32_t at) const { return is(before(at), kBlank | kOpening); }

  // .NET, .com; a particle of one letter may be written before it.
  bool dotted_name(uint32_t at) {
    if (!begins_word(at) && !(is(before(at), kArabicLetter) && begins_word(at - 1))) return false;
    uint32_t end = at + 1;
    while (is(peek(end), kLatinLetter)) ++end;
    return end > at + 2 && found(at, end, TokenKind::Name);
  }

  // A phone number or an ISO date: groups of digits.
  bool phone(uint32_t at) {
    Groups groups;
    uint32_t next = at, end = at;
    bool open = peek(next) == u'(';
    groups.bracket = open;
    if (open) ++next;
    if (peek(next) == u'+') groups.plus = true, ++next;
    groups.zero = peek(next) == kLatinZero || peek(next) == kArabicZero || peek(next) == kExtendedZero;
    if (follows_latin(at)) return false;
    while (true) {
      const uint32_t stop = digits_end(next), size = stop - next;
      if (size == 0 || groups.digits + size > kMostDigits) break;
      groups.size[groups.count++] = size;
      groups.digits += size;
      next = stop;
      if (open && peek(next) != u')') return false;
      if (open) ++next;
      open = false;
      end = next;
      const char16_t between = peek(next);
      if (groups.is_iso_date() && between != u'-') break;
      if (is(between, kBlank) || between == u'-' || between == 0x2011) {
        groups.spaced = groups.spaced || is(between, kBlank);
        ++next;
      }
      if (peek(next) == u'(' && !groups.bracket) groups.bracket = open = true, ++next;
      if (next == stop) break;
    }
    if (groups.is_iso_date()) {
      // 2024-12-08T10:30Z
      while (peek(end) == u':' || is_ascii_alphanumeric(peek(end))) ++end;
      return found(at, end, TokenKind::Date);
    }
    return groups.is_phone() && !is(peek(end), kLatinLetter | kDigit) && found(at, end, TokenKind::Phone);
  }

  bool version(uint32_t at) {
    const bool lettered = before(at) == u'v' || before(at) == u'V';
    const uint32_t begin = lettered ? at - 1 : at;
    if (lettered ? is(before(begin), kWordPart) : follows_latin(at)) return false;
    uint32_t end = digits_end(at), parts = 1, threes = 0, last = end - at;
    while (peek(end) == u'.' && is_digit(peek(end + 1))) {
      const uint32_t stop = digits_end(end + 1);
      last = stop - end - 1;
      threes += last == 3;
      end = stop;
      ++parts;
    }
    if (parts < 2) return false;
    bool sure = lettered;
    if (peek(end) == u'-' && is(peek(end + 1), kLatinLetter)) {
      sure = true;
      const auto goes_on = [&] { return peek(end) == u'.' && is_ascii_alphanumeric(peek(end + 1)); };
      for (++end; is_ascii_alphanumeric(peek(end)) || goes_on();) ++end;
    }
    // 1.234.567 is a number and 8.12.2024 a date.
    sure = sure || (parts >= 3 && threes + 1 != parts && last != 4);
    return sure && found(begin, end, TokenKind::Version);
  }

  bool signed_number(uint32_t at) {
    if (!begins_word(at) || !is_european_number(peek(at + 1))) return false;
    uint32_t end = digits_end(at + 1);
    while (among(peek(end), u".,٫٬") && is_digit(peek(end + 1))) end = digits_end(end + 1);
    if (among(peek(end), u"%٪°")) ++end;
    const bool goes_on = among(peek(end), u"-–/:") && is_digit(peek(end + 1));
    return !goes_on && found(at, end, TokenKind::Signed);
  }

  std::u16string_view text_;
  uint32_t size_, floor_ = 0;  // nothing before `floor_` is free
  std::vector<Token>& tokens_;
};

}  // namespace

std::vector<Token> find_tokens(std::u16string_view text) {
  std::vector<Token> tokens;
  Scanner(text, tokens).run();
  return tokens;
}

}  // namespace warraq::text
