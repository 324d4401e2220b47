// SPDX-License-Identifier: MIT
// Sizes enter here, and only here: advances in font units become exact sums in fine units.
#include <algorithm>
#include <numeric>

#include "text/itemise.h"
#include "text/shape_text.h"

namespace warraq::text {
namespace {

// Sums stay exact as long as one Unit has no more fine units than this; with the faces of one
// paragraph it has 1000, 1024, 2048, or a product of a few of them.
constexpr int64_t kFinest = int64_t{1} << 24;
// Where units_per_em do not go together: fine enough that no reader sees the rounding.
constexpr int64_t kRoundedFine = 1 << 10;
// A million px: more than any output can be.
constexpr int64_t kLargestSize = int64_t{1} << 26;

int64_t units_per_em(const FontContext& fonts, const ShapedRun& run) {
  return std::max<int64_t>(1, fonts.library[run.face].font->metrics().units_per_em);
}

int64_t common_fine(const Paragraph& paragraph, const FontContext& fonts, const ShapedText& shaped) {
  int64_t fine = 1;
  for (const ShapedRun& run : shaped.runs) {
    fine = std::lcm(fine, units_per_em(fonts, run));
    if (paragraph.styles[run.style].word_space != 0) fine = std::lcm(fine, int64_t{1000});
    if (fine > kFinest) return kRoundedFine;
  }
  return fine;
}

struct Sum {
  int64_t value = 0;
  // Sums that only a hostile font reaches stop rather than wrap.
  void add(int64_t advance, int64_t numerator, int64_t denominator) {
    constexpr int64_t kLimit = int64_t{1} << 61;
    const int64_t step = divide_rounded(std::clamp<int64_t>(advance, -(1 << 20), 1 << 20) * numerator, denominator);
    value = std::clamp(value + step, -kLimit, kLimit);
  }
};

}  // namespace

void measure(const Paragraph& paragraph, const FontContext& fonts, ShapedText& shaped) {
  for (ShapedRun& run : shaped.runs) run.size = run_size(paragraph.styles[run.style], run.script);
  const int64_t fine = common_fine(paragraph, fonts, shaped);
  shaped.fine_per_unit = fine;
  shaped.position.resize(paragraph.text.size() + 1);

  Sum sum;
  uint32_t at = 0;  // positions before this offset are filled in
  const auto fill_to = [&](uint32_t offset) {
    for (; at <= offset; ++at) shaped.position[at] = sum.value;
  };
  for (const Word& word : shaped.words) {
    const ShapedRun& run = shaped.runs[word.run];
    const int64_t upem = units_per_em(fonts, run);
    const int64_t size = std::clamp<int64_t>(run.size.raw, 0, kLargestSize);
    // advance × size ÷ units_per_em is the width in Units; where `fine` is a multiple, nothing is rounded.
    const bool exact = fine % upem == 0;
    const int64_t numerator = exact ? size * (fine / upem) : size * fine, denominator = exact ? 1 : upem;
    for (uint32_t i = word.glyphs.begin; i < word.glyphs.end; ++i) {
      fill_to(shaped.glyphs[i].cluster);
      sum.add(shaped.glyphs[i].advance, numerator, denominator);
    }
    if (word.space && paragraph.styles[run.style].word_space != 0) {
      fill_to(word.text.begin);
      sum.add(paragraph.styles[run.style].word_space, size * fine, 1000);
    }
  }
  fill_to(static_cast<uint32_t>(paragraph.text.size()));
}

}  // namespace warraq::text
