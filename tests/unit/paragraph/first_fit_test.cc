// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include "paragraph/choose.h"
#include "paragraph/emergency.h"
#include "paragraph/hand_made.h"

using namespace warraq;

namespace {

std::vector<std::u16string> broken(const std::u16string& text, int64_t width) {
  test::HandMade made(text);
  std::vector<std::u16string> found;
  for (const auto& line : made.lines(width).lines) found.push_back(made.visible(line));
  return found;
}

using Words = std::vector<std::u16string>;

}  // namespace

TEST_CASE("A line takes all the words that fit, and the space at its end takes no room", "[paragraph]") {
  // Words of 3, 4 and 3 letters: 24 + 4 + 32 + 4 + 24.
  CHECK(broken(u"باب كبير جدا", 88) == Words{u"باب كبير جدا"});
  CHECK(broken(u"باب كبير جدا", 87) == Words{u"باب كبير", u"جدا"});
  CHECK(broken(u"باب كبير جدا", 60) == Words{u"باب كبير", u"جدا"});
  CHECK(broken(u"باب كبير جدا", 59) == Words{u"باب", u"كبير", u"جدا"});
}

TEST_CASE("A word wider than the measure is cut between graphemes", "[paragraph]") {
  CHECK(broken(u"في استقبالاتهم", 32) == Words{u"في", u"استق", u"بالا", u"تهم"});
  // A mark stays with its letter.
  CHECK(broken(u"بَبَبَ", 16) == Words{u"بَبَ", u"بَ"});
}

TEST_CASE("In a measure narrower than a letter every letter overflows on a line of its own", "[paragraph]") {
  CHECK(broken(u"بيت", 3) == Words{u"ب", u"ي", u"ت"});
  CHECK(broken(u"بيت", 0) == Words{u"ب", u"ي", u"ت"});
  CHECK(broken(u"بَّيت", -64) == Words{u"بَّ", u"ي", u"ت"});
}

TEST_CASE("The rest of a cut word shares its line with the words after it", "[paragraph]") {
  CHECK(broken(u"استقبالات في", 40) == Words{u"استقب", u"الات", u"في"});
  CHECK(broken(u"استقبالاته في", 64) == Words{u"استقبالا", u"ته في"});
}

TEST_CASE("An emergency cut prefers a place where no glyph changes", "[paragraph]") {
  test::HandMade made(u"بتثجحخ");
  const int64_t letter = test::kLetter * test::kFine;
  CHECK(paragraph::emergency_cut(made.shaped, {0, 6}, 4 * letter) == 4);
  made.shaped.glyphs[4].flags = font::kUnsafeToBreak;
  CHECK(paragraph::emergency_cut(made.shaped, {0, 6}, 4 * letter) == 3);
  // Only the join is unsafe: it is kept, so the cut is clean.
  made.shaped.glyphs[4].flags = font::kUnsafeToBreak | font::kSafeToInsertTatweel;
  CHECK(paragraph::emergency_cut(made.shaped, {0, 6}, 4 * letter) == 4);
  // A ligature is never cut.
  made.shaped.glyphs[4].flags = 0;
  made.shaped.glyphs[4].cluster = made.shaped.glyphs[3].cluster = 2;
  CHECK(paragraph::emergency_cut(made.shaped, {0, 6}, 4 * letter) == 2);
}

TEST_CASE("Forced breaks end lines, leave empty ones, and at the end of the text begin none", "[paragraph]") {
  CHECK(broken(u"صدر\u2028عجز", 400) == Words{u"صدر", u"عجز"});
  CHECK(broken(u"\u2028عجز\u2028", 400) == Words{u"", u"عجز"});
  CHECK(broken(u"صدر\r\nعجز", 400) == Words{u"صدر", u"عجز"});
  CHECK(broken(u"صدر\u2028\u2028عجز", 400) == Words{u"صدر", u"", u"عجز"});
}

TEST_CASE("Empty text and text of spaces are one empty line", "[paragraph]") {
  for (const std::u16string text : {u"", u" ", u"     "}) {
    test::HandMade made(text);
    for (const auto align : {paragraph::Align::Start, paragraph::Align::Justify}) {
      const auto lines = made.lines(100, align);
      REQUIRE(lines.lines.size() == 1);
      CHECK(lines.lines[0].text == TextRange{0, static_cast<uint32_t>(text.size())});
      CHECK(lines.lines[0].visible.empty());
      CHECK(lines.lines[0].width == Unit{});
      CHECK(lines.lines[0].x == Unit{100});
      CHECK(lines.lines[0].ends_paragraph);
      CHECK(lines.pieces.empty());
    }
  }
}

TEST_CASE("Text laid out at its own measured width stays on one line", "[paragraph]") {
  for (int64_t extra = 0; extra < test::kFine; ++extra) {
    test::HandMade made(u"باب كبير جدا");
    for (int64_t& position : made.shaped.position) position += position > 0 ? extra : 0;
    const Unit widest = made.lines(int64_t{1} << 46).widest;
    CHECK(made.lines(widest.raw).lines.size() == 1);
    CHECK(made.lines(widest.raw - 1).lines.size() == 2);
  }
}

TEST_CASE("The optimal breaker has its place, and gives lines", "[paragraph]") {
  test::HandMade made(u"باب كبير جدا");
  paragraph::Measure measure;
  measure.width = Unit{60};
  measure.breaker = paragraph::Breaker::Optimal;
  CHECK(made.lines(measure).lines.size() == 2);
}
