// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include <algorithm>
#include <string>

#include "paint/lists.h"
#include "paint/pdf/line_maker.h"
#include "paint/pdf/text_cells.h"
#include "paint/pdf/text_chars.h"
#include "paint/pdf/text_levels.h"
#include "paint/pdf/text_pieces.h"
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

}  // namespace

TEST_CASE("marks are a cell left of their letter, and the letter has the picture", "[pdf]") {
  const Faces faces({"naskh-400"});
  const CellLine line = cells_of(faces, u"بَّت");
  CHECK(texts_of(line) == Texts{u"ت", u"\x064e\x0651", u"ب"});
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
  // Advances are whole thousandths.
  CHECK(std::abs(line.cells[2].x - line.cells[1].end()) <= kPartsPerAdvance);
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
  CHECK(line.size > Unit::base(10));
  REQUIRE(line.cells.size() == 6);
  CHECK(line.cells[1].kind == CellKind::Gap);
  CHECK(line.cells[1].end() <= line.cells[2].x);
  const CellLine alone = cells_of(faces, u"ب");
  CHECK(std::abs(line.cells[0].advance - alone.cells[0].advance / 2) <= 1);
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
  for (int i = 0; i < 30; ++i) latin.letter(u"a", true);
  const std::vector<int64_t> ink = ink_places(latin.line);
  fit_levels(latin.line);
  REQUIRE(latin.line.in_pieces);
  CHECK(latin.line.cells[1].kind == CellKind::Gap);
  CHECK(latin.line.cells[1].end() == latin.line.cells[2].x);
  CHECK(ink_places(latin.line) == ink);
  CHECK(pieces_of(latin.line) == std::vector<IndexRange>{{2, 32}, {0, 2}});

  arabic.letter(u"ب").letter(u"ت").letter(u"ث").space(200).letter(u"a", true).letter(u"b", true);
  fit_levels(arabic.line);
  CHECK_FALSE(arabic.line.in_pieces);
  CHECK(pieces_of(arabic.line) == std::vector<IndexRange>{{0, 6}});
}

TEST_CASE("an edge between columns is a fence of marks", "[pdf]") {
  const auto rule = [](int64_t width_64ths, int64_t height) {
    return Rect{Unit::base(100), Unit::base(50), Unit{width_64ths}, Unit::base(height)};
  };
  const Faces faces({"naskh-400"});
  OutlineStore outlines(faces.library);
  Codes codes(outlines);
  Content content(Unit::base(800));
  show_fence(rule(22, 500), codes, content);
  const std::string& out = content.out();
  size_t marks = 0;
  for (size_t at = out.find(">Tj"); at != std::string::npos; at = out.find(">Tj", at + 1)) ++marks;
  CHECK(marks == 3);
  CHECK(out.find("1 Tz") < out.find("BT"));
  CHECK(out.rfind("100 Tz") > out.rfind("ET"));
}
