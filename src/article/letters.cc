// SPDX-License-Identifier: MIT
#include "article/letters.h"

namespace warraq::article {

char16_t fold_letter(char16_t c) {
  switch (c) {
    case u'أ':
    case u'إ':
    case u'آ':
    case u'ٱ': return u'ا';
    case u'ى':
    case u'ی':
    case u'ئ': return u'ي';
    case u'ؤ': return u'و';
    case u'ة':
    case u'ه':
    case u'ہ':
    case u'ھ': return u'ه';
    case u'ک':
    case u'گ': return u'ك';
    default: break;
  }
  if (c >= 'A' && c <= 'Z') return static_cast<char16_t>(c | 0x20);
  const int32_t digit = digit_value(c);
  return digit >= 0 ? static_cast<char16_t>('0' + digit) : c;
}

std::u16string fold(std::u16string_view text) {
  std::u16string out;
  out.reserve(text.size());
  bool gap = false;
  for (const char16_t c : text) {
    if (is_ignored(c)) continue;
    if (is_space(c) || is_punctuation(c)) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out.push_back(u' ');
    gap = false;
    out.push_back(fold_letter(c));
  }
  return out;
}

bool same_word(std::u16string_view a, std::u16string_view b) {
  size_t i = 0, j = 0;
  while (true) {
    while (i < a.size() && is_ignored(a[i])) ++i;
    while (j < b.size() && is_ignored(b[j])) ++j;
    if (i == a.size() || j == b.size()) return i == a.size() && j == b.size();
    if (fold_letter(a[i++]) != fold_letter(b[j++])) return false;
  }
}

bool is_one_of(std::u16string_view word, std::initializer_list<std::u16string_view> words) {
  for (const std::u16string_view other : words) {
    if (same_word(word, other)) return true;
  }
  return false;
}

std::vector<Token> tokenize(std::u16string_view text) {
  std::vector<Token> tokens;
  for (uint32_t i = 0; i < text.size(); ++i) {
    const char16_t c = text[i];
    if (is_space(c)) continue;
    const TextRange here{i, i + 1};
    const int32_t digit = digit_value(c);
    // A token grows while nothing stands between it and the next character.
    const bool joins = !tokens.empty() && tokens.back().range.end == i;
    Token* last = joins ? &tokens.back() : nullptr;
    if (is_ignored(c)) {
      if (last != nullptr && last->kind != Token::Kind::Mark) last->range.end = i + 1;
    } else if (is_punctuation(c)) {
      tokens.push_back({Token::Kind::Mark, here});
    } else if (digit >= 0) {
      if (last == nullptr || last->kind != Token::Kind::Number) {
        tokens.push_back({Token::Kind::Number, here, digit});
      } else {
        last->range.end = i + 1;
        last->number = last->number < 0 || last->range.size() > 15 ? -1 : last->number * 10 + digit;
      }
    } else if (last != nullptr && last->kind == Token::Kind::Word) {
      last->range.end = i + 1;
    } else {
      tokens.push_back({Token::Kind::Word, here});
    }
  }
  return tokens;
}

}  // namespace warraq::article
