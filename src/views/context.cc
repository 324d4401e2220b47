// SPDX-License-Identifier: MIT
#include "views/context.h"

namespace warraq::views {
namespace {

// Counts European and Arabic-Indic digits in everything that is shown of the blocks' text.
struct DigitCount {
  int64_t european = 0, arabic = 0, eastern = 0;

  void add(const article::Text& text) {
    for (char16_t unit : text.text) {
      european += unit >= u'0' && unit <= u'9';
      arabic += unit >= 0x660 && unit <= 0x669;
      eastern += unit >= 0x6f0 && unit <= 0x6f9;
    }
  }
  void add(const std::vector<article::Block>& blocks) {
    for (const article::Block& block : blocks) {
      if (const auto* paragraph = std::get_if<article::Paragraph>(&block.content)) add(paragraph->text);
      if (const auto* heading = std::get_if<article::Heading>(&block.content)) add(heading->text);
      if (const auto* quote = std::get_if<article::Quote>(&block.content)) add(quote->blocks);
      if (const auto* list = std::get_if<article::List>(&block.content)) {
        for (const auto& item : list->items) add(item);
      }
    }
  }
};

DigitCount digits_of(const article::Article& article) {
  DigitCount count;
  count.add(article.title);
  count.add(article.subtitle);
  for (const article::Text& text : article.lead) count.add(text);
  count.add(article.blocks);
  return count;
}

bool writes_eastern_digits(std::string_view lang) {
  const std::string_view language = lang.substr(0, lang.find('-'));
  return language == "fa" || language == "ur";
}

}  // namespace

Context::Context(const article::Article& a, const style::Sheet& s, const Options& o, const Workshop& w, Diagnostics& d)
    : article(a),
      sheet(s),
      options(o),
      workshop(w),
      diagnostics(d),
      right_to_left(a.base_direction() != article::Direction::LeftToRight),
      lang(a.lang),
      bench(std::make_shared<const flow::Bench>(flow::Bench{w.texts, w.words, w.library, w.chains})),
      fonts(w.fonts()) {
  const DigitCount count = digits_of(a);
  const int64_t arabic = count.arabic + count.eastern;
  arabic_digits = arabic >= count.european && (arabic > 0 || right_to_left);
  eastern_digits = arabic > 0 ? count.eastern > count.arabic : writes_eastern_digits(a.lang);
}

std::u16string Context::own_digits(std::u16string text) const {
  for (char16_t& c : text) {
    if (eastern_digits && c >= 0x660 && c <= 0x669) c = static_cast<char16_t>(c - 0x660 + 0x6f0);
  }
  return text;
}

text::Numerals Context::numerals() const {
  constexpr std::string_view kSets[] = {"as-typed", "latn", "arab", "arabext"};
  for (size_t i = 0; i < std::size(kSets); ++i) {
    if (options.numerals == kSets[i]) return static_cast<text::Numerals>(i);
  }
  return text::numerals_of_language(article.lang);
}

}  // namespace warraq::views
