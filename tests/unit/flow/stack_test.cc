// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include "flow/layout.h"
#include "support/blocks.h"

using namespace warraq;
using namespace warraq::flow;
using test::block;
using test::Rig;

namespace {

Box heading(int64_t height) {
  Box box = block(height);
  box.keep_with_next = box.heading = true;
  return box;
}

template <typename... Boxes>
Box stack_of(Boxes... boxes) {
  Box stack;
  stack.kind = BoxKind::Stack;
  (stack.children.push_back(std::move(boxes)), ...);
  return stack;
}

// The heights of the children that each column of `height` gets.
std::vector<std::vector<int64_t>> columns(const Box& box, int64_t height, Setter& setter) {
  std::vector<std::vector<int64_t>> out;
  std::optional<Token> token;
  for (int i = 0; i < 100; ++i) {
    Outcome outcome = layout(box, {Unit::base(100), Unit::base(height), true}, token ? &*token : nullptr, setter);
    REQUIRE(outcome.fragment);
    out.emplace_back();
    for (const Fragment& child : outcome.fragment->children)
      out.back().push_back(child.rect.height.raw / Unit::kPerBase);
    if (!outcome.rest) return out;
    token = std::move(outcome.rest);
  }
  FAIL("the flow does not end");
  return out;
}

using Heights = std::vector<std::vector<int64_t>>;

}  // namespace

TEST_CASE("a stack fills columns one after the other and loses nothing", "[flow]") {
  Rig rig;
  const Box box = stack_of(block(40), block(40), block(40), block(40), block(40));
  CHECK(columns(box, 100, rig.setter) == Heights{{40, 40}, {40, 40}, {40}});
  CHECK(columns(box, 1000, rig.setter) == Heights{{40, 40, 40, 40, 40}});
}

TEST_CASE("a heading goes to the next column with what follows it", "[flow]") {
  Rig rig;
  CHECK(columns(stack_of(block(60), heading(20), block(40)), 100, rig.setter) == Heights{{60}, {20, 40}});
  CHECK(columns(stack_of(block(60), heading(20), heading(10), block(40)), 100, rig.setter) ==
        Heights{{60}, {20, 10, 40}});
}

TEST_CASE("headings that fill a column by themselves are not kept for ever", "[flow]") {
  Rig rig;
  CHECK(columns(stack_of(heading(60), heading(60), block(60)), 100, rig.setter) == Heights{{60}, {60}, {60}});
}

TEST_CASE("what is taller than a column is placed at its top all the same", "[flow]") {
  Rig rig;
  CHECK(columns(stack_of(block(30), block(300), block(30)), 100, rig.setter) == Heights{{30}, {300}, {30}});
}

TEST_CASE("a nested stack is broken inside and goes on where it stopped", "[flow]") {
  Rig rig;
  const Box box = stack_of(block(50), stack_of(block(40), block(40), block(40)), block(20));
  CHECK(columns(box, 100, rig.setter) == Heights{{50, 40}, {80, 20}});
}

TEST_CASE("a stack that is kept together moves whole", "[flow]") {
  Rig rig;
  Box together = stack_of(block(40), block(40));
  together.keep_together = true;
  CHECK(columns(stack_of(block(50), std::move(together)), 100, rig.setter) == Heights{{50}, {80}});
}

TEST_CASE("a forced break starts a new column once", "[flow]") {
  Rig rig;
  Box after = block(10);
  after.break_before = BreakKind::Column;
  CHECK(columns(stack_of(block(10), std::move(after), block(10)), 100, rig.setter) == Heights{{10}, {10, 10}});
}

TEST_CASE("the gap between blocks is the upper one's after, else the lower one's before", "[flow]") {
  Rig rig;
  Box first = block(10), second = block(10), third = block(10);
  second.before = Unit::base(7);
  second.has_after = true;
  second.after = Unit::base(3);
  third.before = Unit::base(50);
  const Box box = stack_of(std::move(first), std::move(second), std::move(third));
  const Outcome outcome = layout(box, {Unit::base(100), kEndless, true}, nullptr, rig.setter);
  CHECK(outcome.fragment->children[1].rect.y == Unit::base(17));
  CHECK(outcome.fragment->children[2].rect.y == Unit::base(30));
}

TEST_CASE("a heading keeps its distance from what ends above it", "[flow]") {
  Rig rig;
  Box quote = block(10), head = heading(10), sub = heading(10);
  quote.has_after = true;
  quote.after = Unit::base(5);
  head.before = Unit::base(30);
  head.has_after = true;
  head.after = Unit::base(2);
  sub.before = Unit::base(20);
  const Box box = stack_of(std::move(quote), std::move(head), std::move(sub));
  const Outcome outcome = layout(box, {Unit::base(100), kEndless, true}, nullptr, rig.setter);
  CHECK(outcome.fragment->children[1].rect.y == Unit::base(40));
  CHECK(outcome.fragment->children[2].rect.y == Unit::base(52));
}

TEST_CASE("a row gives fixed boxes their width and shares the rest, from the right", "[flow]") {
  Rig rig;
  Box row;
  row.kind = BoxKind::Row;
  row.gap = Unit::base(10);
  Box fixed = block(20);
  fixed.sizing = Sizing::Fixed;
  fixed.width = Unit::base(30);
  row.children.push_back(std::move(fixed));
  row.children.push_back(block(40));
  row.children.push_back(block(10));
  const Outcome outcome = layout(row, {Unit::base(100), kEndless, true}, nullptr, rig.setter);
  const auto& children = outcome.fragment->children;
  CHECK(outcome.fragment->rect.height == Unit::base(40));
  CHECK(children[0].rect.x == Unit::base(70));
  CHECK(children[1].rect == Rect{Unit::base(35), Unit{}, Unit::base(25), Unit::base(40)});
  CHECK(children[2].rect.x == Unit{});
  row.right_to_left = false;
  CHECK(layout(row, {Unit::base(100), kEndless, true}, nullptr, rig.setter).fragment->children[0].rect.x == Unit{});
}

TEST_CASE("two lines stand with what keeps with its next, or a picture does", "[flow]") {
  Rig rig;
  Box label = block(10);
  label.furniture = true;  // an ornament is no line
  CHECK(columns(stack_of(block(60), heading(10), std::move(label), block(40)), 100, rig.setter) ==
        Heights{{60}, {10, 10, 40}});
}

TEST_CASE("a stack that keeps with its next ends inside", "[flow]") {
  Rig rig;
  Box above = stack_of(block(20), block(20));
  above.keep_with_next = true;
  const Box box = stack_of(std::move(above), block(80));
  const auto outcome = layout(box, {Unit::base(100), Unit::base(100), true}, nullptr, rig.setter);
  REQUIRE(outcome.fragment);
  CHECK(outcome.fragment->children.front().children.size() == 1);
  REQUIRE(outcome.rest);
  const auto next = layout(box, {Unit::base(100), Unit::base(100), true}, &*outcome.rest, rig.setter);
  CHECK_FALSE(next.rest);
  CHECK(next.fragment->rect.height == Unit::base(100));
}

TEST_CASE("a space that may refuse what does not fit leaves it to the next", "[flow]") {
  Rig rig;
  Space space{Unit::base(100), Unit::base(30), true};
  const Box box = stack_of(block(40));
  CHECK(layout(box, space, nullptr, rig.setter).fragment);
  space.may_refuse = true;
  CHECK_FALSE(layout(box, space, nullptr, rig.setter).fragment);
}

TEST_CASE("a row is broken where its children may be, and each goes on by itself", "[flow]") {
  Rig rig;
  Box row;
  row.kind = BoxKind::Row;
  Box label = block(10);
  label.sizing = Sizing::Fixed;
  label.width = Unit::base(20);
  row.children.push_back(std::move(label));
  row.children.push_back(stack_of(block(30), block(30), block(30)));
  const Box box = stack_of(std::move(row));
  auto first = layout(box, {Unit::base(100), Unit::base(70), true}, nullptr, rig.setter);
  REQUIRE(first.rest);
  CHECK(first.fragment->children[0].children.size() == 2);
  CHECK(first.fragment->rect.height == Unit::base(60));
  auto second = layout(box, {Unit::base(100), Unit::base(70), true}, &*first.rest, rig.setter);
  CHECK_FALSE(second.rest);
  REQUIRE(second.fragment->children[0].children.size() == 1);  // the label is not shown again
  CHECK(second.fragment->children[0].children[0].rect == Rect{Unit{}, Unit{}, Unit::base(80), Unit::base(30)});
}

TEST_CASE("the head of a broken stack is repeated, but not one that fills the column", "[flow]") {
  Rig rig;
  Box table = stack_of(heading(10), block(40), block(40), block(40), block(40), block(40));
  table.repeated = {0, 1};
  CHECK(columns(table, 100, rig.setter) == Heights{{10, 40, 40}, {10, 40, 40}, {10, 40}});
  std::optional<Token> token = Token{3, {}};
  const auto outcome = layout(table, {Unit::base(100), Unit::base(100), true}, &*token, rig.setter);
  CHECK(outcome.fragment->children[0].repeated);
  CHECK_FALSE(outcome.fragment->children[1].repeated);
  Box tall = stack_of(heading(50), block(40), block(40));
  tall.repeated = {0, 1};
  CHECK(columns(tall, 100, rig.setter) == Heights{{50, 40}, {40}});
}
