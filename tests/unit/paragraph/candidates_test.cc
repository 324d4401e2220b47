// SPDX-License-Identifier: MIT
#include "paragraph/candidates.h"

#include <catch_amalgamated.hpp>

#include "paragraph/hand_made.h"

using namespace warraq;
using paragraph::Candidate;

namespace {

paragraph::Candidates find(const std::u16string& text) {
  const test::HandMade made(text);
  return paragraph::find_candidates(made.paragraph, made.shaped);
}

}  // namespace

TEST_CASE("A line may end after a space, which hangs, and the text's end is the last candidate", "[paragraph]") {
  const auto found = find(u"باب كبير");
  REQUIRE(found.list.size() == 2);
  CHECK(found.list[0].visible_end == 3);
  CHECK(found.list[0].next == 4);
  CHECK(found.list[0].visible_position == 3 * test::kLetter * test::kFine);
  CHECK(found.list[0].next_position == (3 * test::kLetter + test::kGap) * test::kFine);
  CHECK(found.list[0].visible_spaces == 0);
  CHECK(found.list[0].next_spaces == 1);
  CHECK(found.list[1].visible_end == 8);
  CHECK(found.list[1].visible_spaces == 1);
  CHECK_FALSE(found.list[1].forced);
  CHECK(found.spaces == std::vector<uint32_t>{3});
}

TEST_CASE("All of several spaces hang, and white space never makes a candidate of its own", "[paragraph]") {
  const auto found = find(u"  باب   كبير  ");
  REQUIRE(found.list.size() == 2);
  CHECK(found.list[0].visible_end == 5);
  CHECK(found.list[0].next == 8);
  CHECK(found.list[1].visible_end == 12);
  CHECK(found.list[1].next == 14);
  // Spaces before the first word are an indent, not gaps between words.
  CHECK(found.spaces == std::vector<uint32_t>{5, 6, 7, 12, 13});
  CHECK(found.list[1].visible_spaces == 3);
}

TEST_CASE("A forced break ends its line without being part of what is seen", "[paragraph]") {
  const auto found = find(u"صدر \u2028\u2028عجز\n");
  REQUIRE(found.list.size() == 3);
  CHECK(found.list[0].forced);
  CHECK(found.list[0].visible_end == 3);
  CHECK(found.list[0].next == 5);
  CHECK(found.list[1].forced);
  CHECK(found.list[1].visible_end == 5);
  CHECK(found.list[1].next == 6);
  CHECK(found.list[2].forced);
  CHECK(found.list[2].visible_end == 9);
  CHECK(found.list[2].next == 10);
}

TEST_CASE("Spaces after the last forced break belong to its line", "[paragraph]") {
  const auto found = find(u"صدر\u2028  ");
  REQUIRE(found.list.size() == 1);
  CHECK(found.list[0].next == 6);
  CHECK(found.list[0].visible_end == 3);
}

TEST_CASE("Empty text has one candidate, and so has text of spaces", "[paragraph]") {
  CHECK(find(u"").list.size() == 1);
  const auto spaces = find(u"   ");
  REQUIRE(spaces.list.size() == 1);
  CHECK(spaces.list[0].visible_end == 0);
  CHECK(spaces.list[0].next == 3);
  CHECK(spaces.spaces.empty());
}

TEST_CASE("A no-break space stretches but is no candidate, and a space that carries a mark is a letter",
          "[paragraph]") {
  const auto found = find(u"عام\u00a02024 \u0651");
  CHECK(found.list.size() == 1);
  CHECK(found.spaces == std::vector<uint32_t>{3});
}
