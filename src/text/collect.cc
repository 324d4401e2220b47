// SPDX-License-Identifier: MIT
#include "text/collect.h"

#include <algorithm>
#include <numeric>

#include "base/utf.h"
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

}  // namespace

uint32_t Collected::from_paragraph(uint32_t offset) const {
  if (!is_copy()) return offset;
  return static_cast<uint32_t>(std::lower_bound(origin.begin(), origin.end(), offset) - origin.begin());
}

void collect(std::u16string_view text, Collected& collected) {
  collected.text = text;
  collected.own.clear();
  collected.origin.clear();
  collected.first_dropped = {};
  const auto size = static_cast<uint32_t>(text.size());
  const uint32_t first = first_excess(text);
  if (first == size) return;

  MarkCounter counter;
  for (uint32_t at = 0; at < size;) {
    const CodePoint point = code_point_at(text, at);
    const bool drop = counter.exceeds(point.value);
    for (uint32_t i = 0; i < point.units && !drop; ++i) {
      collected.own.push_back(text[at + i]);
      collected.origin.push_back(at + i);
    }
    if (drop && (collected.first_dropped.empty() || collected.first_dropped.end == at)) {
      collected.first_dropped = {collected.first_dropped.empty() ? at : collected.first_dropped.begin,
                                 at + point.units};
    }
    at += point.units;
  }
  collected.origin.push_back(size);
  collected.text = collected.own;
}

void insert_tatweels(Collected& collected, uint32_t offset, uint32_t count) {
  if (!collected.is_copy()) {
    collected.own = collected.text;
    collected.origin.resize(collected.own.size() + 1);
    std::iota(collected.origin.begin(), collected.origin.end(), 0u);
  }
  const uint32_t at = collected.from_paragraph(offset);
  collected.own.insert(at, count, u'\u0640');
  collected.origin.insert(collected.origin.begin() + at, count, offset > 0 ? offset - 1 : 0);
  collected.text = collected.own;
}

}  // namespace warraq::text
