// SPDX-License-Identifier: MIT
// How well a paragraph was set: the widths of its spaces and where its kashidas lie.
#pragma once

#include <cstdint>

#include "paragraph/candidates.h"
#include "paragraph/lines.h"

namespace warraq::paragraph {

// Of the lines that are filled: last lines and those before a forced break are not among them.
struct Quality {
  int64_t lines = 0;  // all of them
  int64_t filled = 0;
  int64_t ratios = 0;                      // the sum of their space ratios, thousandths
  int64_t worst = 0;                       // the widest, thousandths
  int64_t over_half = 0, over_double = 0;  // whose spaces are wider than 1.5 and 2 natural ones
  int64_t kashidas = 0;
  int64_t in_word = 0;   // pairs in one word
  int64_t adjacent = 0;  // pairs in neighbouring words
  int64_t stacked = 0;   // above which, on the line before, there is another
  // The fewest lines over 1.5 that any choice of breaks gives under the same limits, and how many
  // filled lines there are then.
  int64_t least = 0, least_of = 0;

  void add(const Quality& other);
};

// Lays the paragraph out and looks at what came of it. Words for the cache of its own.
Quality quality_of(const text::Paragraph& paragraph, const text::ShapedText& shaped, const Measure& measure,
                   const text::FontContext& fonts, text::WordCache& words);

}  // namespace warraq::paragraph
