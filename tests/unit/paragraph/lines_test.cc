// SPDX-License-Identifier: MIT
#include "paragraph/lines.h"

#include <catch_amalgamated.hpp>

#include "base/utf.h"
#include "paragraph/dump.h"
#include "paragraph/hand_made.h"
#include "text/sample.h"

using namespace warraq;
using paragraph::Align;
using paragraph::Measure;

namespace {

// The line as drawn: letters of its pieces from left to right.
std::u16string drawn(const test::HandMade& made, const paragraph::Lines& lines, size_t index) {
  std::u16string out;
  const auto& line = lines.lines[index];
  for (uint32_t i = line.pieces.begin; i < line.pieces.end; ++i) {
    const auto& piece = lines.pieces[i];
    for (uint32_t k = 0; k < piece.glyphs.size(); ++k) {
      const uint32_t at = piece.level % 2 == 1 ? piece.glyphs.end - 1 - k : piece.glyphs.begin + k;
      out += made.paragraph.text[made.shaped.glyphs[at].cluster];
    }
  }
  return out;
}

}  // namespace

TEST_CASE("Start, centre and end lie where the direction says", "[paragraph]") {
  for (const bool rtl : {true, false}) {
    test::HandMade made(rtl ? u"باب" : u"cat", rtl);
    CHECK(made.lines(100, Align::Start).lines[0].x == Unit{rtl ? 76 : 0});
    CHECK(made.lines(100, Align::Center).lines[0].x == Unit{38});
    CHECK(made.lines(100, Align::End).lines[0].x == Unit{rtl ? 0 : 76});
  }
}

TEST_CASE("The first line is indented at the start side, whatever its alignment", "[paragraph]") {
  for (const bool rtl : {true, false}) {
    test::HandMade made(u"باب بيت تين جمل حوت خبز دار نور", rtl);
    Measure measure;
    measure.width = Unit{120};
    measure.first_indent = Unit{30};
    measure.align = Align::Justify;
    const auto lines = made.lines(measure);
    REQUIRE(lines.lines.size() == 3);
    CHECK(lines.lines[0].width == Unit{90});
    CHECK(lines.lines[0].x == Unit{rtl ? 0 : 30});
    CHECK(lines.lines[1].width == Unit{120});
    CHECK(lines.lines[1].x == Unit{});
    measure.align = Align::Start;
    const Unit width = made.lines(measure).lines[0].width;
    CHECK(made.lines(measure).lines[0].x == (rtl ? Unit{90} - width : Unit{30}));
  }
}

TEST_CASE("An indent never takes more than half of the measure", "[paragraph]") {
  test::HandMade made(u"باب بيت");
  Measure measure;
  measure.width = Unit{40};
  measure.first_indent = Unit{1000};
  const auto lines = made.lines(measure);
  CHECK(lines.lines[0].visible.size() == 2);
  CHECK(lines.lines[0].x == Unit{4});
}

TEST_CASE("Lines are reordered one by one (UAX #9, L2)", "[paragraph]") {
  test::HandMade made(u"قال two words ثم");
  const auto one = made.lines(1000);
  CHECK(drawn(made, one, 0) == u"مث two words لاق");
  const auto two = made.lines(60);  // breaks within the Latin words
  REQUIRE(two.lines.size() == 2);
  CHECK(drawn(made, two, 0) == u"two لاق");
  CHECK(drawn(made, two, 1) == u"مث words");
}

TEST_CASE("White space before a tab takes the paragraph's level (UAX #9, L1)", "[paragraph]") {
  test::HandMade made(u"ab \tcd");
  const auto lines = made.lines(1000);
  CHECK(drawn(made, lines, 0) == u"cd\t ab");
}

TEST_CASE("Numbers keep their order on a right-to-left line", "[paragraph]") {
  test::HandMade made(u"عام 2024 كان");
  CHECK(drawn(made, made.lines(1000), 0) == u"ناك 2024 ماع");
}

TEST_CASE("Text beyond the last line is cut at a word and ends in an ellipsis", "[paragraph]") {
  const test::Faces faces({"naskh-400"});
  text::WordCache cache;
  for (const bool rtl : {true, false}) {
    const auto text = test::paragraph(rtl ? u"اجتمع الوزراء في المدينة، ثم ناقشوا خطة العمل الجديدة مع الخبراء"
                                          : u"one two three, four five six seven eight nine ten",
                                      rtl);
    const auto shaped = test::shape(text, faces, cache);
    for (int64_t width = 20; width < 300; width += 3) {
      Measure measure;
      measure.width = Unit::base(width);
      measure.max_lines = 2;
      const auto lines = paragraph::lay_out(text, shaped, measure, {faces.library, faces.chains}, cache);
      if (!lines.cut) continue;
      CAPTURE(width, rtl);
      REQUIRE(lines.lines.size() == 2);
      const auto& last = lines.lines.back();
      CHECK(last.ends_paragraph);
      const auto& mark = rtl ? lines.pieces[last.pieces.begin] : lines.pieces[last.pieces.end - 1];
      REQUIRE(mark.generated);
      CHECK(mark.own);
      CHECK(mark.text == TextRange{last.visible.end, last.visible.end});
      REQUIRE(mark.glyphs.size() == 1);
      CHECK(lines.own_glyphs[mark.glyphs.begin].id == faces.library[0].font->glyph(u'…'));
      CHECK(lines.own_glyphs[mark.glyphs.begin].cluster == last.visible.end);
      CHECK(mark.width > Unit{});
      if (width < 60) continue;
      CHECK(last.width <= measure.width);
      const char16_t before = text.text[last.visible.end - 1];
      CHECK((before != u'،' && before != u',' && before != u' '));
      const char16_t after = text.text[last.visible.end];
      CHECK((after == u' ' || after == u'،' || after == u','));
    }
  }
}

TEST_CASE("Text that fits its lines is not cut", "[paragraph]") {
  test::HandMade made(u"باب بيت");
  Measure measure;
  measure.width = Unit{30};
  measure.max_lines = 2;
  const auto lines = made.lines(measure);
  CHECK_FALSE(lines.cut);
  CHECK(lines.lines.size() == 2);
}

TEST_CASE("The dump shows each line, its pieces and its text", "[paragraph]") {
  test::HandMade made(u"عام 2024 كان جميلا");
  for (int64_t& position : made.shaped.position) position *= 64;
  std::string out;
  paragraph::append_dump(made.paragraph, made.lines(100 * 64, Align::Justify), out);
  CHECK(out ==
        "0..13/12 x 0 w 100 natural 88 spaces 2 ratio 2.5 justified | 8..12@0+34L1 4..8@34+32L2 0..4@66+34L1 | عام "
        "2024 كان\n"
        "13..18 x 60 w 40 spaces 0 last | 13..18@60+40L1 | جميلا\n");
}
