// SPDX-License-Identifier: MIT
#include "paint/pdf/text_rules.h"

#include <catch_amalgamated.hpp>

#include <algorithm>
#include <string>

#include "paint/lists.h"
#include "paint/pdf/line_maker.h"
#include "paint/pdf/text_chars.h"
#include "paint/pdf/text_levels.h"
#include "paint/pdf/text_pieces.h"

using namespace warraq;
using namespace warraq::paint;
using namespace warraq::paint::pdf;
using namespace warraq::test;

namespace {

// What pdf.js sees left of the cell at `index`: signs are not there for it.
int64_t gap_before(const CellLine& line, size_t index) {
  const Cell& space = line.cells[index - 1];
  REQUIRE(space.kind == CellKind::Space);
  return (line.cells[index].x - line.cells[index - 2].end()) / kPartsPerAdvance;
}

}  // namespace

TEST_CASE("spaces at the ends are dropped and several become one", "[pdf]") {
  CellLine line = LineMaker().space(200).letter(u"ب").space(200).space(300).letter(u"ت").space(200).line;
  const std::vector<int64_t> ink = ink_places(line);
  merge_spaces(line);
  CHECK(texts_of(line) == Texts{u"ب", u" ", u"ت"});
  CHECK(ink_places(line) == ink);
}

TEST_CASE("gaps are as wide as pdf.js wants them, and no ink moves", "[pdf]") {
  for (const int32_t width : {20, 50, 110, 300, 570, 580, 800, 1200, 3000, 9999}) {
    INFO(width);
    CellLine plain = LineMaker().letter(u"ب").space(width).letter(u"ت").line;
    const std::vector<int64_t> ink = ink_places(plain);
    fit_spaces(plain);
    CHECK(gap_before(plain, 2) >= 110);
    CHECK(gap_before(plain, 2) <= 580);
    CHECK(ink_places(plain) == ink);

    CellLine vowelled = LineMaker().letter(u"ب").space(width).mark(u"\x064b").letter(u"ت").line;
    fit_spaces(vowelled);
    CHECK(gap_before(vowelled, 2) >= 40);
    CHECK(gap_before(vowelled, 2) <= 100);
    CHECK(ink_places(vowelled) == ink_places(LineMaker().letter(u"ب").space(width).mark(u"\x064b").letter(u"ت").line));
  }
}

TEST_CASE("right-to-left marks stand where a reader would read on too far", "[pdf]") {
  const std::u16string rlm(1, kRightMark);
  const auto with_marks = [](LineMaker& maker) {
    add_direction_marks(maker.line);
    return texts_of(maker.line);
  };
  LineMaker number, comma, letter, latin, hyphen;
  // "في 24 ثم", a comma after a mark, a number before a letter, Latin in brackets, a list's hyphen.
  CHECK(with_marks(number.letter(u"م").space(200).letter(u"2", true).letter(u"4", true).space(200).letter(u"ي")) ==
        Texts{u"م", u" ", rlm, u"2", u"4", u" ", u"ي"});
  CHECK(with_marks(comma.letter(u"م").space(200).letter(u"،").mark(u"\x064c").letter(u"ب")) ==
        Texts{u"م", u" ", rlm, u"،", rlm, u"\x064c", u"ب"});
  CHECK(with_marks(letter.letter(u"م").letter(u"2", true).letter(u"4", true)) == Texts{u"م", u"2", u"4"});
  CHECK(with_marks(latin.letter(u")").letter(u"A", true).letter(u"B", true).letter(u"(")) ==
        Texts{u")", rlm, u"A", u"B", u"("});
  CHECK(with_marks(hyphen.letter(u"ب").space(200).letter(u"-")) == Texts{u"ب", u" ", rlm, u"-", rlm});
}

TEST_CASE("a left-to-right line gets no right-to-left marks", "[pdf]") {
  LineMaker maker;
  maker.letter(u"a", true).space(200).letter(u"1", true);
  maker.line.right_to_left = false;
  add_direction_marks(maker.line);
  CHECK(texts_of(maker.line) == Texts{u"a", u" ", u"1"});
}

TEST_CASE("a mark at the left end of a line is guarded by a space", "[pdf]") {
  CellLine line = LineMaker().mark(u"\x064e").letter(u"ب").line;
  const std::vector<int64_t> ink = ink_places(line);
  guard_leading_mark(line);
  REQUIRE(line.cells.size() == 3);
  CHECK(line.cells[0].text == std::u16string{kArabicMark, u' '});
  CHECK(line.cells[0].end() == line.cells[1].x);
  CHECK(ink_places(line) == ink);
}

TEST_CASE("a line that another begins beside is guarded whatever it ends in", "[pdf]") {
  CellLine line = LineMaker().letter(u"ب").letter(u"ت").line;
  guard_leading_mark(line);
  CHECK(line.cells.size() == 2);
  const std::vector<int64_t> ink = ink_places(line);
  line.guarded = true;
  guard_leading_mark(line);
  REQUIRE(line.cells.size() == 3);
  CHECK(line.cells[0].text == std::u16string{kArabicMark, u' '});
  CHECK(ink_places(line) == ink);
}

TEST_CASE("the end of ayah takes the space at its right", "[pdf]") {
  CellLine line = LineMaker().letter(u"م").space(200).letter(u"\x06dd").space(200).letter(u"ي").line;
  const std::vector<int64_t> ink = ink_places(line);
  join_format_spaces(line);
  CHECK(texts_of(line) == Texts{u"م", u" ", u"\x06dd ", u"ي"});
  CHECK(line.cells[2].end() == line.cells[3].x);
  CHECK(ink_places(line) == ink);
}

TEST_CASE("marks of direction bring pdf.js's levels to ours", "[pdf]") {
  // Some Arabic behind the line, or it would be taken for Latin.
  const auto fitted = [](LineMaker& maker) {
    for (int i = 0; i < 4; ++i) maker.letter(u"ج");
    fit_levels(maker.line);
    CHECK_FALSE(maker.line.in_pieces);
    Texts texts = texts_of(maker.line);
    texts.resize(texts.size() - 4);
    return texts;
  };
  // A curly quote is a letter for pdf.js: it would carry the mark and the word beside it along.
  LineMaker quote;
  CHECK(fitted(quote.letter(u"”").mark(u"\x064c").letter(u"ب").letter(u"“")) ==
        Texts{u"”", u"\x061c\x064c", u"ب", u"“"});
  // A European number behind a Latin word is of the word's direction.
  LineMaker behind_latin;
  CHECK(fitted(behind_latin.letter(u"ب").space(200).letter(u"A", true).space(200).letter(u"1", true)) ==
        Texts{u"ب", u" ", u"A", u" ",
              u"\x061c"
              u"1"});
  // A date that stays in its order behind Arabic: European digits need one mark, Arabic ones one at each side of a
  // sign.
  LineMaker date;
  date.letter(u"ب").letter(u"2", true).letter(u"-", true).letter(u"5", true).letter(u"-", true).letter(u"7", true);
  CHECK(fitted(date.letter(u"ت")) == Texts{u"ب",
                                           u"\x200e"
                                           u"2",
                                           u"-", u"5", u"-", u"7", u"ت"});
  LineMaker eastern;
  CHECK(fitted(eastern.letter(u"ب").letter(u"٢", true).letter(u"-", true).letter(u"٥", true).letter(u"ت")) ==
        Texts{u"ب", u"٢", u"\x200e-", u"\x200e٥", u"ت"});
  // A sign at the end of a Latin word.
  LineMaker sign;
  CHECK(fitted(sign.letter(u"ب").letter(u"C", true).letter(u"#", true).letter(u"ت")) ==
        Texts{u"ب", u"C", u"#", u"\x200eت"});
  // What comes back right by itself is left alone.
  LineMaker plain;
  CHECK(fitted(plain.letter(u"»").letter(u"ب").space(200).letter(u"2", true).letter(u"1", true)) ==
        Texts{u"»", u"ب", u" ", u"2", u"1"});
}

TEST_CASE("a line of little Arabic is filled up with marks, one of next to none is shown in pieces", "[pdf]") {
  LineMaker some;
  some.letter(u"ب").letter(u"ت").space(200);
  for (const char16_t* c : {u"a", u"b", u"c", u"d", u"e", u"f"}) some.letter(c, true);
  fit_levels(some.line);
  CHECK_FALSE(some.line.in_pieces);
  CHECK(some.line.cells[0].text == u"\x061c\x061cب");
  CHECK(pieces_of(some.line) == std::vector<IndexRange>{{0, 9}});
}

TEST_CASE("brackets get marks on both sides on request", "[pdf]") {
  LineMaker maker;
  maker.letter(u")").letter(u"ب").letter(u"(").space(200).letter(u"ت");
  const std::vector<int64_t> ink = ink_places(maker.line);
  mark_brackets(maker.line);
  CHECK(texts_of(maker.line) == Texts{u"\x200f", u")", u"\x200e", u"ب", u"(", u"\x200e", u" ", u"ت"});
  CHECK(ink_places(maker.line) == ink);
}

TEST_CASE("the same mark twice at nearly the same place gets two texts", "[pdf]") {
  CellLine line = LineMaker().mark(u"\x064e").mark(u"\x064f").mark(u"\x064e").letter(u"ب").mark(u"\x064e").line;
  part_twin_marks(line);
  CHECK(texts_of(line) == Texts{u"\x064e", u"\x064f", u"\x061c\x064e", u"ب", u"\x064e"});
}

TEST_CASE("signs that only Poppler needs are objects without width", "[pdf]") {
  LineMaker number;
  number.letter(u"ب").space(200).letter(u"1", true).letter(u"2", true).space(200).letter(u"ت");
  add_direction_marks(number.line);
  REQUIRE(texts_of(number.line) == Texts{u"ب", u" ", u"\x200f", u"1", u"2", u" ", u"ت"});
  CHECK(number.line.cells[2].aside);
  CHECK(number.line.cells[2].advance == 0);
  // Between two weak characters PDFium needs the mark itself.
  LineMaker weak;
  weak.letter(u"ب").letter(u"،").letter(u"1", true).letter(u"ت");
  add_direction_marks(weak.line);
  REQUIRE(texts_of(weak.line) == Texts{u"ب", u"،", u"\x200f", u"1", u"ت"});
  CHECK_FALSE(weak.line.cells[2].aside);
  CHECK(weak.line.cells[2].advance > 0);
}

TEST_CASE("a page with more Latin than Arabic letters is filled up with marks", "[pdf]") {
  int64_t excess = 0;
  LineMaker arabic, latin, more;
  arabic.letter(u"ب").letter(u"ت").letter(u"ث");
  keep_balance(arabic.line, excess);
  CHECK(excess == -3);
  CHECK(arabic.line.cells.size() == 3);
  latin.letter(u"ب").space(200);
  for (int i = 0; i < 40; ++i) latin.letter(u"a", true);
  keep_balance(latin.line, excess);
  CHECK(excess == -1);
  // 40 letters, 3 marks around the run, 4 Arabic letters: 40 marks, in two codes left of the line.
  REQUIRE(latin.line.cells.size() == 44);
  CHECK(latin.line.cells[1].text == std::u16string(32, kRightMark));
  CHECK(latin.line.cells[0].text == std::u16string(8, kRightMark));
  CHECK(latin.line.cells[0].aside);
  CHECK(latin.line.cells[0].x < latin.line.cells[1].x);
}
