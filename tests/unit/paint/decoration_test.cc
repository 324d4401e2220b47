// SPDX-License-Identifier: MIT
#include "paint/decoration.h"

#include <catch_amalgamated.hpp>

#include "paint/lists.h"

using namespace warraq;
using namespace warraq::test;

namespace {

const Faces& faces() {
  static const Faces faces({"naskh-400", "nastaliq-400"});
  return faces;
}

std::vector<paint::Decoration> decorate(font::FaceId face, std::u16string_view text, uint8_t flags) {
  auto list = empty_list(300, 100);
  add_text(list, faces().library, face, text, Unit::base(20), Unit::base(10), Unit::base(50)).flags = flags;
  paint::OutlineStore outlines(faces().library);
  return paint::decorations(list, std::get<display::TextLine>(list.items[0]), outlines);
}

}  // namespace

TEST_CASE("An underline lies .42 em below the baseline and is a twentieth thick", "[paint]") {
  const auto lines = decorate(0, u"دار", display::kUnderline);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].box.y == Unit{50 * 64 + 538});
  CHECK(lines[0].box.height == Unit::base(1));
  CHECK(lines[0].box.x == Unit::base(10));
}

TEST_CASE("An underline stops round the tails that cross it", "[paint]") {
  const auto lines = decorate(1, u"میں رہتے ہیں", display::kUnderline);
  REQUIRE(lines.size() >= 2);
  for (size_t i = 1; i < lines.size(); ++i) CHECK(lines[i].box.x > lines[i - 1].box.right());
}

TEST_CASE("A strike goes through the whole run, and plain text has no line", "[paint]") {
  const auto lines = decorate(0, u"سعر", display::kStrike);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].box.y < Unit::base(50));
  CHECK(lines[0].box.y > Unit::base(40));
  CHECK(decorate(0, u"سعر", 0).empty());
}
