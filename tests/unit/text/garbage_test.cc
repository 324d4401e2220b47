// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include "text/promises.h"
#include "text/sample.h"
#include "text/word_cache.h"

using namespace warraq;
using test::check_invariants;
using test::paragraph;
using test::split_style;

TEST_CASE("Garbage is shaped without a crash and keeps every promise", "[text]") {
  test::Faces faces({"naskh-400", "amiri-400"});
  text::WordCache cache(200000);
  test::Random random(3);
  const std::u16string odd =
      u"ابكر "
      u"\u200c\u200d\u200e\u2067\u2069\u202e\u2028\n\r\t\u0000\u064b\u0651a1("
      u"\u00ad\u00a0\xd83d\xde00\xfffe\xfdfa\u0600\u06dd\u0301\u1100\u0e33中";
  for (int round = 0; round < 1500; ++round) {
    std::u16string text;
    for (uint32_t n = random.below(40); n > 0; --n) {
      text += random.below(9) == 0 ? static_cast<char16_t>(random.below(0x10000)) : odd[random.below(odd.size())];
    }
    auto p = paragraph(text, random.below(2) == 0);
    if (text.size() > 3) p = split_style(p, 1 + random.below(text.size() - 1));
    if (random.below(3) == 0) p.styles.back().isolate = text::StyleRun::Isolate::LeftToRight;
    check_invariants(p, test::shape(p, faces, cache));
  }
}

TEST_CASE("Garbage keeps every promise when its digits, marks and order are changed, too", "[text]") {
  test::Faces faces({"naskh-400", "amiri-400"});
  text::WordCache cache(200000);
  test::Random random(11);
  const std::u16string odd =
      u"ابدو 0159٣۴+-/:@._#()[]﴾﴿۝\"»%٪٫,ﷺwvC\u064b\u0651\u0670\u0640\u06d6\u2028\xd83d\xde00\u2067";
  for (int round = 0; round < 3000; ++round) {
    std::u16string text;
    for (uint32_t n = random.below(60); n > 0; --n) text += odd[random.below(odd.size())];
    if (random.below(4) == 0) text.append(12, u'\u064e');
    auto p = paragraph(text, random.below(4) != 0);
    if (text.size() > 3) p = split_style(p, 1 + random.below(text.size() - 1));
    if (random.below(3) == 0) p.styles.back().isolate = text::StyleRun::Isolate::LeftToRight;
    p.drawing.numerals = static_cast<text::Numerals>(random.below(4));
    p.drawing.hide_tashkeel = random.below(2) == 0;
    p.drawing.isolate_tokens = random.below(2) == 0;
    const auto s = test::shape(p, faces, cache);
    check_invariants(p, s);
    for (uint32_t r = 0; r < s.runs.size(); ++r) {
      const TextRange range = s.runs[r].text;
      std::vector<font::Glyph> piece;
      text::shape_piece(p, s, r, range, range, {faces.library, faces.chains}, cache, piece);
      for (const font::Glyph& glyph : piece) REQUIRE(range.contains(glyph.cluster));
    }
  }
}
