// SPDX-License-Identifier: MIT
#include "flow/columns.h"

#include <catch_amalgamated.hpp>

#include "support/blocks.h"

using namespace warraq;
using namespace warraq::flow;
using test::block;
using test::Rig;

namespace {

Box stack_of(const std::vector<int64_t>& heights) {
  Box stack;
  for (int64_t height : heights) stack.children.push_back(block(height));
  return stack;
}

std::vector<Space> columns(size_t count, int64_t height) {
  return std::vector<Space>(count, {Unit::base(100), Unit::base(height), true});
}

std::vector<int64_t> heights(const std::vector<Outcome>& filled) {
  std::vector<int64_t> list;
  for (const Outcome& outcome : filled)
    list.push_back(outcome.fragment ? outcome.fragment->rect.height.raw / Unit::kPerBase : -1);
  return list;
}

using List = std::vector<int64_t>;
constexpr Unit kLine = Unit::base(10);

}  // namespace

TEST_CASE("columns are filled one after the other", "[flow][columns]") {
  Rig rig;
  CHECK(heights(fill_columns(stack_of({50, 50, 50}), columns(3, 100), nullptr, rig.setter)) == List{100, 50});
}

TEST_CASE("the last columns end together, the first ones lower by a line", "[flow][columns]") {
  Rig rig;
  const auto lines = [](size_t count) { return stack_of(std::vector<int64_t>(count, 10)); };
  CHECK(heights(fill_evenly(lines(12), columns(3, 100), nullptr, kLine, rig.setter)) == List{40, 40, 40});
  CHECK(heights(fill_evenly(lines(10), columns(3, 100), nullptr, kLine, rig.setter)) == List{40, 30, 30});
  CHECK(heights(fill_evenly(lines(11), columns(3, 105), nullptr, kLine, rig.setter)) == List{40, 40, 30});
  CHECK(heights(fill_evenly(lines(2), columns(3, 100), nullptr, kLine, rig.setter)) == List{10, 10});
}

TEST_CASE("columns of a page that is not the last are full", "[flow][columns]") {
  Rig rig;
  const auto filled = fill_evenly(stack_of(std::vector<int64_t>(23, 10)), columns(2, 100), nullptr, kLine, rig.setter);
  CHECK(heights(filled) == List{100, 100});
  REQUIRE(filled.back().rest);
  CHECK(filled.back().rest->index == 20);
}

TEST_CASE("columns before a page break end together, too, and the page ends", "[flow][columns]") {
  Rig rig;
  Box box = stack_of(std::vector<int64_t>(8, 10));
  box.children[4].break_before = BreakKind::Page;
  const auto filled = fill_evenly(box, columns(3, 100), nullptr, kLine, rig.setter);
  CHECK(heights(filled) == List{20, 10, 10});
  REQUIRE(filled.back().rest);
  CHECK(filled.back().rest->index == 4);
  box.children[4].break_before = BreakKind::Column;
  CHECK(heights(fill_evenly(box, columns(3, 100), nullptr, kLine, rig.setter)) == List{40, 20, 20});
}

TEST_CASE("columns with feet of different depth are cut alike", "[flow][columns]") {
  Rig rig;
  std::vector<Space> spaces = columns(3, 60);
  spaces[0].height = Unit::base(100);
  CHECK(heights(fill_evenly(stack_of(std::vector<int64_t>(10, 10)), spaces, nullptr, kLine, rig.setter)) ==
        List{60, 20, 20});
}

TEST_CASE("no columns of blocks of any height could end a line higher", "[flow][columns]") {
  Rig rig;
  uint32_t state = 7;
  const auto next = [&](uint32_t below) {
    state = state * 1664525u + 1013904223u;
    return (state >> 10) % below;
  };
  int lower = 0;
  for (int round = 0; round < 500; ++round) {
    Box box;
    for (uint32_t i = 3 + next(12); i > 0; --i) {
      box.children.push_back(block(10 * (1 + next(next(4) == 0 ? 12 : 3))));
      box.children.back().before = Unit::base(next(3) * 5);
      box.children.back().keep_with_next = next(4) == 0;
    }
    const auto count = 2 + next(2);
    const auto filled = fill_evenly(box, columns(count, 2000), nullptr, kLine, rig.setter);
    REQUIRE_FALSE(filled.back().rest);
    Unit tallest;
    for (const Outcome& outcome : filled) tallest = max(tallest, outcome.fragment->rect.height);
    lower += tallest < Unit::base(300);
    // Whatever fits in less is looked for by trying every height.
    for (Unit height = kLine; height <= tallest - kLine; height += kLine) {
      auto spaces = columns(count, 1);
      for (Space& space : spaces) space.height = height, space.may_refuse = true;
      const auto tried = fill_columns(box, spaces, nullptr, rig.setter);
      bool over = tried.back().rest.has_value();
      for (const Outcome& outcome : tried) over = over || !outcome.fragment || outcome.fragment->rect.height > height;
      CHECK(over);
    }
  }
  CHECK(lower > 400);
}
