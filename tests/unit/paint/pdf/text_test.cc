// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include <algorithm>
#include <string>

#include "paint/lists.h"
#include "paint/pdf/text_cells.h"
#include "paint/pdf/text_chars.h"
#include "paint/pdf/text_pieces.h"
#include "paint/pdf/text_rules.h"
#include "paint/pdf/text_segments.h"
#include "paint/pdf/text_show.h"

using namespace warraq;
using namespace warraq::paint;
using namespace warraq::paint::pdf;
using namespace warraq::test;

namespace {

CellLine cells_of(const Faces& faces, std::u16string_view text, Unit size = Unit::base(10)) {
  OutlineStore outlines(faces.library);
  Codes codes(outlines);
  display::DisplayList list = empty_list(400, 100);
  add_text(list, faces.library, 0, text, size, Unit::base(20), Unit::base(50));
  const auto* line = &std::get<display::TextLine>(list.items.back());
  return make_cells(list, {&line, 1}, faces.library, codes);
}

std::vector<std::u16string> texts_of(const CellLine& line) {
  std::vector<std::u16string> texts;
  for (const Cell& cell : line.cells) texts.push_back(cell.text);
  return texts;
}

using Texts = std::vector<std::u16string>;

// A hand-made line: cells of 0.5 em, spaces of a given width, in thousandths.
class LineMaker {
 public:
  LineMaker& letter(std::u16string text, bool forward = false) {
    return add(CellKind::Letter, std::move(text), 500, forward, 1);
  }
  LineMaker& mark(std::u16string text) { return add(CellKind::Mark, std::move(text), kMarkAdvance, false, 0); }
  LineMaker& space(int32_t width) { return add(CellKind::Space, u" ", width, false, 0); }
  CellLine line;

 private:
  LineMaker& add(CellKind kind, std::u16string text, int32_t width, bool forward, OutlineId outline) {
    line.size = Unit::base(10);
    line.cells.push_back({kind, forward, width, x_, outline, kBlack, std::move(text)});
    x_ += width * kPartsPerAdvance;
    return *this;
  }
  int64_t x_ = 1'000'000;
};

std::vector<int64_t> ink_places(const CellLine& line) {
  std::vector<int64_t> places;
  for (const Cell& cell : line.cells) {
    if (cell.outline != 0) places.push_back(cell.x);
  }
  return places;
}

// What pdf.js sees left of the cell at `index`: signs are not there for it.
int64_t gap_before(const CellLine& line, size_t index) {
  const Cell& space = line.cells[index - 1];
  REQUIRE(space.kind == CellKind::Space);
  return (line.cells[index].x - line.cells[index - 2].end()) / kPartsPerAdvance;
}

}  // namespace

TEST_CASE("marks are a cell left of their letter, turned round, and the letter has the picture", "[pdf]") {
  const Faces faces({"naskh-400"});
  const CellLine line = cells_of(faces, u"بَّت");
  CHECK(texts_of(line) == Texts{u"ت", u"\x0651\x064e", u"ب"});
  CHECK(line.cells[1].outline == 0);
  CHECK(line.cells[1].advance == kMarkAdvance);
  CHECK(line.cells[2].outline != 0);
  CHECK(line.cells[2].x == line.cells[1].end());
  // The advances of the two make up the letter's.
  const CellLine bare = cells_of(faces, u"بت");
  CHECK(line.cells[1].advance + line.cells[2].advance == bare.cells[1].advance);
}

TEST_CASE("a ligature is a cell for each letter, the picture in the leftmost", "[pdf]") {
  const Faces faces({"plex-400"});
  const CellLine line = cells_of(faces, u"سلا");
  CHECK(texts_of(line) == Texts{u"ا", u"ل", u"س"});
  CHECK(line.cells[0].outline != 0);
  CHECK(line.cells[1].outline == 0);
  CHECK(std::abs(line.cells[0].advance - line.cells[1].advance) <= 1);
  CHECK(line.cells[2].x == line.cells[1].end());
}

TEST_CASE("marks on the letters of a ligature stay with their letters", "[pdf]") {
  const Faces faces({"plex-400"});
  CHECK(texts_of(cells_of(faces, u"لَاِ")) == Texts{u"\x0650", u"ا", u"\x064e", u"ل"});
}

TEST_CASE("joiners go into the letter before them; controls of direction are left out", "[pdf]") {
  const Faces faces({"naskh-400"});
  CHECK(texts_of(cells_of(faces, u"ه\x200cم")) == Texts{u"م", u"\x200cه"});
  CHECK(texts_of(cells_of(faces, u"ب\x200f\x061cت")) == Texts{u"ت", u"ب"});
  CHECK(texts_of(cells_of(faces, u"ب\xfffe\xfeffت")) == Texts{u"ت", u"ب"});
}

TEST_CASE("word ligatures are written out", "[pdf]") {
  const Faces faces({"naskh-400"});
  CHECK(texts_of(cells_of(faces, u"\xfdfb")) == Texts{u"هلالج لج"});
  CHECK(expansion(0xfdfd).empty());
  CHECK(expansion(0x0628).empty());
}

TEST_CASE("another size is drawn, not set", "[pdf]") {
  const Faces faces({"naskh-400"});
  OutlineStore outlines(faces.library);
  Codes codes(outlines);
  display::DisplayList list = empty_list(400, 100);
  const Unit right = add_text(list, faces.library, 0, u"كتاب", Unit::base(10), Unit::base(100), Unit::base(50)).x;
  add_text(list, faces.library, 0, u"ب", Unit::base(5), right - Unit::base(10), Unit::base(50));
  const std::vector<const display::TextLine*> lines{&std::get<display::TextLine>(list.items[0]),
                                                    &std::get<display::TextLine>(list.items[1])};
  REQUIRE(goes_on(list, *lines[0], *lines[1]));
  CHECK_FALSE(goes_on(list, *lines[1], *lines[0]));
  const CellLine line = make_cells(list, lines, faces.library, codes);
  CHECK(line.size == Unit::base(10));
  REQUIRE(line.cells.size() == 6);
  CHECK(line.cells[1].kind == CellKind::Gap);
  CHECK(line.cells[1].end() <= line.cells[2].x);
  const CellLine alone = cells_of(faces, u"ب");
  CHECK(line.cells[0].advance == (alone.cells[0].advance + 1) / 2);
}

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
  CHECK(line.cells[0].text == std::u16string{kRightMark, u' '});
  CHECK(line.cells[0].end() == line.cells[1].x);
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

TEST_CASE("what pdf.js takes for left-to-right is parted from numbers, Latin and marks", "[pdf]") {
  const auto parted = [](LineMaker& maker) {
    part_from_quotes(maker.line);
    return texts_of(maker.line);
  };
  LineMaker quote, dash, behind_latin, plain, score;
  CHECK(parted(quote.letter(u"”").mark(u"\x064c").letter(u"ب").letter(u"“")) ==
        Texts{u"”", u"\x061c\x064c", u"ب", u"“"});
  CHECK(parted(dash.letter(u"5", true).letter(u"–").letter(u"3", true)) == Texts{u"5", u"\x061c–",
                                                                                 u"\x061c"
                                                                                 u"3"});
  CHECK(parted(behind_latin.letter(u"A", true).space(200).letter(u"1", true)) == Texts{u"A", u" ",
                                                                                       u"\x061c"
                                                                                       u"1"});
  CHECK(parted(score.letter(u"2", true).letter(u"-").letter(u"3", true).space(200).letter(u"ي")) == Texts{u"2",
                                                                                                          u"\x061c-",
                                                                                                          u"\x061c"
                                                                                                          u"3",
                                                                                                          u" ", u"ي"});
  CHECK(parted(plain.letter(u"»").letter(u"ب").space(200).letter(u"2", true).letter(u"1", true)) ==
        Texts{u"»", u"ب", u" ", u"2", u"1"});
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

TEST_CASE("a left-to-right run falls into segments as PDFium sees them", "[pdf]") {
  const CellLine line =
      LineMaker().letter(u"F", true).letter(u"-", true).letter(u"1", true).letter(u"6", true).letter(u"ب").line;
  CHECK(segments_from(line, 0) == std::vector<IndexRange>{{0, 1}, {1, 4}});
  CHECK(joined_end(line, 4) == 5);
  CHECK(anchor_place(1000, 0) > anchor_place(1000, 1));
}

TEST_CASE("segments are objects that begin at the run's right end, from the right", "[pdf]") {
  const Faces faces({"naskh-400"});
  OutlineStore outlines(faces.library);
  Codes codes(outlines);
  LineMaker maker;
  maker.letter(u"م").space(200).letter(u"F", true).letter(u"1", true).space(200).letter(u"ي");
  Content content(Unit::base(100));
  show_line(maker.line, Unit::base(50), codes, content);
  const std::string out = content.out();
  size_t objects = 0;
  for (size_t at = out.find("]TJ"); at != std::string::npos; at = out.find("]TJ", at + 1)) ++objects;
  CHECK(objects == 4);  // what is left of the run, its two segments, what is right of it
}

TEST_CASE("a line of mostly Latin is shown in pieces, in reading order", "[pdf]") {
  LineMaker latin, arabic;
  latin.letter(u"ب").space(200);
  for (const char16_t* c : {u"a", u"b", u"c", u"d", u"e", u"f"}) latin.letter(c, true);
  REQUIRE(reads_as_latin(latin.line));
  const std::vector<int64_t> ink = ink_places(latin.line);
  prepare_pieces(latin.line);
  CHECK(latin.line.cells[1].kind == CellKind::Gap);
  CHECK(latin.line.cells[1].end() == latin.line.cells[2].x);
  CHECK(ink_places(latin.line) == ink);
  CHECK(pieces_of(latin.line) == std::vector<IndexRange>{{2, 8}, {0, 2}});

  arabic.letter(u"ب").letter(u"ت").letter(u"ث").space(200).letter(u"a", true).letter(u"b", true);
  CHECK_FALSE(reads_as_latin(arabic.line));
  CHECK(pieces_of(arabic.line) == std::vector<IndexRange>{{0, 6}});
}
