// SPDX-License-Identifier: MIT
#include "text/numerals.h"

#include <algorithm>
#include <span>

#include "text/character_kinds.h"
#include "text/tokens.h"

namespace warraq::text {
namespace {

constexpr char16_t kDecimal = 0x066b, kGroup = 0x066c, kPercent = 0x066a;

constexpr bool is_decimal(char16_t c) { return c == u'.' || c == kDecimal; }
constexpr bool is_group(char16_t c) { return c == u',' || c == kGroup; }
constexpr bool is_percent(char16_t c) { return c == u'%' || c == kPercent; }

class Mapper {
 public:
  Mapper(std::u16string& text, Numerals to)
      : text_(text),
        size_(static_cast<uint32_t>(text.size())),
        latin_(to == Numerals::Latin),
        zero_(latin_                   ? kLatinZero
              : to == Numerals::Arabic ? kArabicZero
                                       : kExtendedZero) {}

  void run(std::span<const Token> tokens) {
    bool scripture = false;
    for (uint32_t at = 0; at < size_;) {
      while (!tokens.empty() && tokens[0].range.end <= at) tokens = tokens.subspan(1);
      if (!tokens.empty() && tokens[0].range.contains(at) && keeps_digits(tokens[0].kind)) {
        at = tokens[0].range.end;
        continue;
      }
      const char16_t c = text_[at];
      if (c == 0xfd3f || c == 0xfd3e) scripture = c == 0xfd3f;
      if (!is_digit(c)) {
        ++at;
        continue;
      }
      const uint32_t end = number_end(at);
      if (!scripture && !follows_verse_sign(at) && !belongs_to_latin(at, end)) map(at, end);
      at = end;
    }
  }

 private:
  static bool keeps_digits(TokenKind kind) { return kind != TokenKind::Date && kind != TokenKind::Signed; }
  [[gnu::noinline]] char16_t peek(uint32_t at) const { return at < size_ ? text_[at] : u' '; }
  [[gnu::noinline]] char16_t before(uint32_t at) const { return at > 0 ? text_[at - 1] : u' '; }

  uint32_t number_end(uint32_t at) const {
    while (is_digit(peek(at)) || ((is_decimal(peek(at)) || is_group(peek(at))) && is_digit(peek(at + 1)))) ++at;
    return at;
  }

  bool follows_verse_sign(uint32_t at) const { return before(at) == 0x06dd; }

  bool belongs_to_latin(uint32_t begin, uint32_t end) {
    const char16_t last = before(begin);
    bool bound = is(last, kLatinLetter) || is(peek(end), kLatinLetter);
    if (begin > 0 && (last == u'-' || last == u' ' || last == 0xa0 || last == 0x2011)) {
      bound = bound || is(before(begin - 1), kLatinLetter) || (last == u'-' && begin - 1 == latin_end_);
    }
    if (bound) latin_end_ = end;
    return bound;
  }

  // How the separators of a number are meant: which of them part groups and which the decimals.
  struct Separators {
    char16_t dot = 0, comma = 0;  // what they become; 0: left as typed
  };
  Separators separators(uint32_t begin, uint32_t end) const {
    uint32_t dots = 0, commas = 0, digits = 0;
    bool threes = true, dot_is_last = false;
    for (uint32_t at = begin; at < end; ++at) {
      if (is_digit(text_[at])) {
        ++digits;
        continue;
      }
      threes = threes && (dots + commas == 0 || digits == 3);
      digits = 0;
      dot_is_last = is_decimal(text_[at]);
      ++(dot_is_last ? dots : commas);
    }
    threes = threes && digits == 3;
    if (dots > 0 && commas > 0) return dot_is_last ? Separators{kDecimal, kGroup} : Separators{kGroup, kDecimal};
    if (dots + commas > 1) return threes ? Separators{kGroup, kGroup} : Separators{};
    return {kDecimal, threes ? kGroup : kDecimal};
  }

  void map(uint32_t begin, uint32_t end) {
    const Separators parts = latin_ ? Separators{} : separators(begin, end);
    for (uint32_t at = begin; at < end; ++at) {
      char16_t& c = text_[at];
      if (is_digit(c)) {
        // The sets begin at U+xxx0.
        c = static_cast<char16_t>(zero_ + (c & 15));
      } else if (latin_) {
        c = c == kDecimal ? u'.' : c == kGroup ? u',' : c;
      } else if (const char16_t to = c == u'.' ? parts.dot : c == u',' ? parts.comma : u'\0'; to != 0) {
        c = to;
      }
    }
    if (begin > 0 && is_percent(text_[begin - 1])) text_[begin - 1] = latin_ ? u'%' : kPercent;
    if (end < size_ && is_percent(text_[end])) text_[end] = latin_ ? u'%' : kPercent;
  }

  std::u16string& text_;
  uint32_t size_;
  bool latin_;
  char16_t zero_;
  uint32_t latin_end_ = ~uint32_t{0};  // of the last number that belongs to a Latin word
};

constexpr std::string_view kArabicTags =
    "|ckb|sd|ar-BH|ar-DJ|ar-EG|ar-ER|ar-IL|ar-IQ|ar-JO|ar-KM|ar-KW|ar-LB|ar-MR|ar-OM|ar-PS|ar-QA|ar-SA|ar-SD|ar-SO|"
    "ar-SS|ar-SY|ar-TD|ar-YE|";
constexpr std::string_view kExtendedTags = "|fa|ps|ks|mzn|lrc|ur-IN|pa-Arab|uz-Arab|";

}  // namespace

Numerals numerals_of_language(std::string_view tag) {
  // The language alone, then with each subtag that may be its script or region.
  std::string key = "|";
  key += tag.substr(0, tag.find('-'));
  const size_t language = key.size();
  while (true) {
    key += '|';
    if (kArabicTags.find(key) != kArabicTags.npos) return Numerals::Arabic;
    if (kExtendedTags.find(key) != kExtendedTags.npos) return Numerals::Extended;
    const size_t hyphen = tag.find('-');
    if (hyphen == tag.npos) return Numerals::Latin;
    tag.remove_prefix(hyphen + 1);
    key.resize(language);
    key += '-';
    key += tag.substr(0, tag.find('-'));
  }
}

void map_numerals(std::u16string& text, Numerals to) {
  if (to != Numerals::AsTyped) Mapper(text, to).run(find_tokens(text));
}

}  // namespace warraq::text
