// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include "style/style.h"

using namespace warraq;
using namespace warraq::style;

namespace {

PageGeometry page(std::string_view paper) {
  INFO("paper " << paper);
  auto made = page_geometry(paper, nullptr);
  REQUIRE(made.ok());
  return std::move(made).value();
}

// Millimetres to the nearest 64th of a point: 1 mm is 360 ÷ 127 pt.
Unit mm(int64_t tenths) { return Unit{divide_rounded(tenths * 360 * Unit::kPerBase, 1270)}; }

bool near(Unit a, Unit b) { return a - b <= Unit{2} && b - a <= Unit{2}; }

}  // namespace

TEST_CASE("A4 is as drawn: text beside a margin column", "[style]") {
  const PageGeometry a4 = page("a4");
  CHECK(a4.paper == Size{mm(2100), mm(2970)});
  CHECK(a4.right == mm(200));
  CHECK(near(a4.text, mm(1320)));
  CHECK(a4.gap == mm(60));
  CHECK(a4.margin == mm(320));
  CHECK(a4.text_top == mm(270));
  CHECK(near(a4.text_bottom, mm(2780)));
  CHECK(a4.indent_em == 1400);
  CHECK(a4.body_size == 0);
  CHECK(a4.scotch_height == Unit{divide_rounded(46 * Unit::kPerBase, 10)});
}

TEST_CASE("other papers keep the drawn page's distances", "[style]") {
  CHECK(page("letter").paper == Size{mm(2159), mm(2794)});
  CHECK(page("letter").right == mm(200));
  CHECK(near(page("letter").text, mm(1379)));
  CHECK(near(page("legal").text_bottom, mm(3556 - 190)));
  const PageGeometry a3 = page("a3");
  CHECK(a3.paper == Size{mm(2970), mm(4200)});
  CHECK((a3.right > mm(282) && a3.right < mm(284)));
  CHECK(a3.body_size == 16'968);
  const PageGeometry a5 = page("a5");
  CHECK(a5.right == mm(140));
  CHECK(a5.text == a5.paper.width - mm(140) * 2);
  CHECK(a5.margin == Unit{});
  CHECK(a5.body_size == 11'500);
  CHECK(page("210x297").text == page("a4").text);
}

TEST_CASE("three columns make a newspaper of a page that is wide enough", "[style]") {
  auto made = page_geometry("a4", nullptr, 3);
  REQUIRE(made.ok());
  const PageGeometry& paper = made.value();
  CHECK(is_newspaper("a4", 3));
  CHECK_FALSE(is_newspaper("a4", 2));
  CHECK_FALSE(is_newspaper("a5", 3));
  CHECK_FALSE(is_newspaper("a9", 3));
  CHECK(paper.margin == Unit{});
  CHECK(near((paper.text - paper.gutter * 2) / 3, mm(580)));
  CHECK(paper.text_top == mm(270));
  CHECK(page("a4").gutter == mm(100));
  CHECK(page("a5").gutter == mm(60));
}

TEST_CASE("a sheet that lies keeps the page's distances", "[style]") {
  const auto lying = [](std::string_view paper) { return page_geometry(paper, nullptr, 1, {true, {}}).value(); };
  CHECK(lying("a4").paper == Size{mm(2970), mm(2100)});
  CHECK(lying("a4").right == mm(200));
  CHECK(lying("a4").text_top == mm(270));
  CHECK(lying("a4").body_size == 0);
  CHECK(lying("a5").right == mm(140));
  CHECK(lying("a5").body_size == 11'500);
  CHECK(lying("a3").body_size == 16'968);
  CHECK(lying("300x200").paper == Size{mm(3000), mm(2000)});  // it does already
}

TEST_CASE("margins have the order of CSS and are in millimetres", "[style]") {
  Margins margins;
  REQUIRE(parse_margins("10", margins));
  CHECK(margins == Margins{10'000, 10'000, 10'000, 10'000});
  REQUIRE(parse_margins("10 12.5", margins));
  CHECK(margins == Margins{10'000, 12'500, 10'000, 12'500});
  REQUIRE(parse_margins("1,2,3", margins));
  CHECK(margins == Margins{1'000, 2'000, 3'000, 2'000});
  REQUIRE(parse_margins("1, 2, 3, 4", margins));
  CHECK(margins == Margins{1'000, 2'000, 3'000, 4'000});
  for (std::string_view text : {"", " ", "1 2 3 4 5", "-1", "201", "10mm", "ten"}) {
    INFO(text);
    CHECK_FALSE(parse_margins(text, margins));
  }
}

TEST_CASE("furniture keeps its distance from the text, the margin column gives way", "[style]") {
  const PageGeometry drawn = page("a4");
  const PageGeometry wide = page_geometry("a4", nullptr, 1, {false, "20"}).value();
  CHECK(wide.head_top == mm(200));
  CHECK(wide.text_top - wide.head_top == drawn.text_top - drawn.head_top);
  CHECK(wide.foot_bottom == mm(200));
  CHECK(wide.margin == drawn.margin);
  const PageGeometry narrow = page_geometry("a4", nullptr, 1, {false, "20 50"}).value();
  CHECK(narrow.margin == Unit{});
  CHECK(near(narrow.text, mm(1100)));
  CHECK_FALSE(page_geometry("a4", nullptr, 1, {false, "20 95"}).ok());
  CHECK_FALSE(page_geometry("a4", nullptr, 1, {false, "130 20"}).ok());
}

TEST_CASE("every size that is allowed leaves room for text", "[style]") {
  for (std::string_view paper :
       {"50x50", "50x1200", "1200x50", "1200x1200", "120x80", "179.9x400", "180x180", "229x100", "297x210", "231x50"}) {
    const PageGeometry made = page(paper);
    INFO(paper);
    CHECK(made.text.raw * 3 > made.paper.width.raw);
    CHECK(made.text_top < made.text_bottom);
    CHECK(made.head_top < made.text_top);
    CHECK(made.text_bottom < made.paper.height - made.foot_bottom);
  }
}

TEST_CASE("what is no paper is wrong usage", "[style]") {
  for (std::string_view paper :
       {"", "a9", "A4", "49x100", "100x1201", "100", "100x", "x100", "-100x100", "100x100x100", "1e3x100", "wide"}) {
    INFO(paper);
    auto made = page_geometry(paper, nullptr);
    REQUIRE_FALSE(made.ok());
    CHECK(made.error().code == ErrorCode::Usage);
  }
}

TEST_CASE("cards have their size, their text box and their steps", "[style]") {
  auto og = card_geometry("ogPicture", nullptr);
  REQUIRE(og.ok());
  CHECK(og.value().size == Size{Unit::base(1200), Unit::base(630)});
  CHECK(og.value().picture == Rect{Unit{}, Unit{}, Unit::base(492), Unit::base(630)});
  CHECK(og.value().right == Unit::base(72));
  REQUIRE(og.value().steps.size() == 4);
  CHECK(og.value().steps[1].lines == 2);
  CHECK(og.value().steps[1].size == Unit::base(72));
  CHECK(og.value().steps[1].leading == Unit::base(104));
  auto story = card_geometry("story", nullptr);
  REQUIRE(story.ok());
  CHECK(story.value().safe == Unit::base(250));
  REQUIRE(story.value().steps.size() == 3);
  CHECK(story.value().steps[0].lines == 2);
  for (std::string_view card : {"ogText", "breaking", "square", "portrait", "quote"})
    CHECK(card_geometry(card, nullptr).ok());
  for (std::string_view card : {"round", "", "og"}) CHECK_FALSE(card_geometry(card, nullptr).ok());
}

TEST_CASE("a quote is set the smaller the longer it is", "[style]") {
  CHECK(quote_step(10, nullptr).size == Unit::base(100));
  CHECK(quote_step(50, nullptr).size == Unit::base(100));
  CHECK(quote_step(51, nullptr).size == Unit::base(76));
  CHECK(quote_step(260, nullptr).leading == Unit::base(82));
  CHECK(quote_step(5000, nullptr).size == Unit::base(48));
  const TokenOverrides set{{"card.quote.byLetters.0.1", "96"}};
  CHECK(quote_step(10, &set).size == Unit::base(96));
}

TEST_CASE("icons are paths on the 24 grid", "[style]") {
  CHECK(icon_path("close") == "M6 6l12 12M18 6 6 18");
  for (std::string_view name :
       {"send", "print", "textSize", "copy", "comment", "link", "download", "forward", "check", "retry", "image"}) {
    CHECK(icon_path(name).starts_with('M'));
  }
  CHECK(icon_path("cloud").empty());
  CHECK(icon_path("").empty());
}
