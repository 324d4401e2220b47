// SPDX-License-Identifier: MIT
#include "paragraph/justify.h"

#include <catch_amalgamated.hpp>

#include "paragraph/hand_made.h"

using namespace warraq;
using paragraph::Adjustment;
using paragraph::Align;

TEST_CASE("What is missing goes to the spaces, to the Unit and evenly", "[paragraph]") {
  test::HandMade made(u"من بيت إلى بيت وبعد");
  // 11 letters and 3 spaces are 2*8+24+24+24 + 12 = 100 wide.
  const auto lines = made.lines(107, Align::Justify);
  REQUIRE(lines.lines.size() == 2);
  const auto& line = lines.lines[0];
  CHECK(line.justified);
  CHECK(line.natural == Unit{100});
  CHECK(line.width == Unit{107});
  CHECK(line.x == Unit{});
  CHECK(line.spaces == 3);
  CHECK(line.space_ratio == 1583);  // 19 ÷ 12
  REQUIRE(line.adjustments.size() == 3);
  std::vector<uint32_t> at;
  Unit sum;
  for (uint32_t i = 0; i < 3; ++i) {
    at.push_back(lines.adjustments[i].at);
    CHECK(lines.adjustments[i].kind == Adjustment::Kind::Space);
    CHECK(lines.adjustments[i].width >= Unit{2});
    CHECK(lines.adjustments[i].width <= Unit{3});
    sum += lines.adjustments[i].width;
  }
  CHECK(at == std::vector<uint32_t>{2, 6, 10});
  CHECK(sum == Unit{7});
}

TEST_CASE("Last lines and lines that end in a forced break start at the start", "[paragraph]") {
  for (const bool rtl : {true, false}) {
    test::HandMade made(u"باب كبير\u2028باب كبير", rtl);
    const auto lines = made.lines(100, Align::Justify);
    REQUIRE(lines.lines.size() == 2);
    for (const auto& line : lines.lines) {
      CHECK_FALSE(line.justified);
      CHECK(line.width == Unit{60});
      CHECK(line.x == Unit{rtl ? 40 : 0});
      CHECK(line.adjustments.empty());
      CHECK(line.space_ratio == 1000);
    }
  }
}

TEST_CASE("A last line may be justified or centred on request", "[paragraph]") {
  test::HandMade made(u"باب كبير");
  paragraph::Measure measure;
  measure.width = Unit{100};
  measure.align = Align::Justify;
  measure.last = Align::Justify;
  CHECK(made.lines(measure).lines[0].width == Unit{100});
  CHECK(made.lines(measure).widest == Unit{60});
  measure.last = Align::Center;
  CHECK(made.lines(measure).lines[0].x == Unit{20});
}

TEST_CASE("A line of one word stays at the start", "[paragraph]") {
  test::HandMade made(u"استقبالات كبيرة");
  const auto lines = made.lines(90, Align::Justify);
  REQUIRE(lines.lines.size() == 2);
  CHECK_FALSE(lines.lines[0].justified);
  CHECK(lines.lines[0].x == Unit{90 - 72});
}

TEST_CASE("Gaps stretch wherever a word stands on both sides, and nowhere else", "[paragraph]") {
  test::HandMade made(u"  عام\u00a0كبير \u00a0\u2028تم");
  paragraph::Measure measure;
  measure.width = Unit{200};
  measure.align = measure.last = Align::Justify;
  const auto lines = made.lines(measure);
  REQUIRE(lines.lines[0].adjustments.size() == 1);
  CHECK(lines.adjustments[0].at == 5);
  CHECK(lines.lines[0].width == Unit{200});
}

TEST_CASE("Shares follow the size of a run, and a little too much is taken back", "[paragraph]") {
  test::HandMade made(u"باب كبير جدا");
  made.shaped.runs.push_back(made.shaped.runs[0]);
  made.shaped.runs[0].text.end = made.shaped.runs[1].text.begin = 5;
  made.shaped.runs[1].size = made.shaped.runs[0].size * 3;
  std::vector<Adjustment> adjustments;
  const std::vector<uint32_t> spaces{3, 8};
  CHECK(paragraph::spread_over_spaces(made.shaped, spaces, Unit{8}, adjustments) == 2000);
  CHECK(adjustments[0].width == Unit{2});
  CHECK(adjustments[1].width == Unit{6});
  adjustments.clear();
  CHECK(paragraph::spread_over_spaces(made.shaped, spaces, Unit{-2}, adjustments) == 750);
  CHECK(adjustments[0].width + adjustments[1].width == Unit{-2});
  adjustments.clear();
  const Unit endless{int64_t{1} << 46};
  paragraph::spread_over_spaces(made.shaped, spaces, endless, adjustments);
  CHECK(adjustments[0].width + adjustments[1].width == endless);
}
