// SPDX-License-Identifier: MIT
#include "text/collect.h"

#include <algorithm>
#include <numeric>

#include "base/utf.h"
#include "text/character_kinds.h"
#include "text/numerals.h"
#include "unicode/properties.h"

namespace warraq::text {
namespace {

// Counts the marks since the last character that has a glyph of its own. Joiners and the like do
// not count, and do not begin anew: a letter's marks cannot be smuggled past the limit by them.
class MarkCounter {
 public:
  // True where the character is a mark too many.
  bool exceeds(char32_t c) {
    if (unicode::is_mark(c)) return ++marks_ > kMarksDrawn;
    if (!unicode::is_default_ignorable(c)) marks_ = 0;
    return false;
  }

 private:
  uint32_t marks_ = 0;
};

uint32_t first_excess(std::u16string_view text) {
  MarkCounter counter;
  for (uint32_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (counter.exceeds(point.value)) return at;
    at += point.units;
  }
  return static_cast<uint32_t>(text.size());
}

bool is_arabic(std::string_view lang) { return lang.size() >= 2 && lang[0] == 'a' && lang[1] == 'r'; }

// Vowel marks and signs of recitation that a reader can do without. Hamza and madda are spelling, and
// so is the dagger alef in other languages than Arabic (رحمٰن in Urdu).
class HiddenMarks {
 public:
  explicit HiddenMarks(const Paragraph& paragraph)
      : on_(paragraph.drawing.hide_tashkeel), text_(paragraph.text), arabic_(is_arabic(paragraph.lang)) {}

  // `letter`: what is kept before the mark; a mark that stands alone is meant to be seen.
  bool hides(uint32_t at, char16_t letter) {
    if (!on_) return false;
    const char16_t c = text_[at];
    if (c == 0xfd3f || c == 0xfd3e) scripture_ = c == 0xfd3f;
    if (scripture_ || !is(letter, kArabicLetter | kArabicMark)) return false;
    // The tatweel that only carries a dagger alef goes with it.
    if (c == 0x640) return arabic_ && at + 1 < text_.size() && text_[at + 1] == 0x670;
    return (c >= 0x64b && c <= 0x652) || (c == 0x670 && arabic_) || (c >= 0x6d6 && is(c, kArabicMark));
  }

 private:
  bool on_;
  std::u16string_view text_;
  bool arabic_, scripture_ = false;
};

void leave_out(const Paragraph& paragraph, Collected& collected) {
  const std::u16string_view text = paragraph.text;
  auto& [own, origin] = collected.own;
  MarkCounter counter;
  HiddenMarks hidden(paragraph);
  for (uint32_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (hidden.hides(at, own.empty() ? u' ' : own.back())) {
      ++at;
      continue;
    }
    const bool drop = counter.exceeds(point.value);
    for (uint32_t i = 0; i < point.units && !drop; ++i) {
      own.push_back(text[at + i]);
      origin.push_back(at + i);
    }
    if (drop && (collected.first_dropped.empty() || collected.first_dropped.end == at)) {
      collected.first_dropped = {collected.first_dropped.empty() ? at : collected.first_dropped.begin,
                                 at + point.units};
    }
    at += point.units;
  }
  origin.push_back(static_cast<uint32_t>(text.size()));
}

}  // namespace

uint32_t Drawn::from_paragraph(uint32_t offset) const {
  if (origin.empty()) return offset;
  return static_cast<uint32_t>(std::lower_bound(origin.begin(), origin.end(), offset) - origin.begin());
}

void collect(const Paragraph& paragraph, Collected& collected) {
  collected.text = paragraph.text;
  std::u16string& own = collected.own.text;
  if (paragraph.drawing.hide_tashkeel || first_excess(paragraph.text) < paragraph.text.size())
    leave_out(paragraph, collected);
  if (paragraph.drawing.numerals != Numerals::AsTyped) {
    if (own.empty()) own += paragraph.text;
    map_numerals(own, paragraph.drawing.numerals);
  }
  if (!own.empty()) collected.text = own;
}

void insert_tatweels(Collected& collected, uint32_t offset, uint32_t count) {
  auto& [own, origin] = collected.own;
  if (own.empty()) own += collected.text;
  if (origin.empty()) {
    origin.resize(own.size() + 1);
    std::iota(origin.begin(), origin.end(), 0u);
  }
  const uint32_t at = collected.from_paragraph(offset);
  own.insert(at, count, u'\u0640');
  origin.insert(origin.begin() + at, count, offset > 0 ? offset - 1 : 0);
  collected.text = own;
}

}  // namespace warraq::text
