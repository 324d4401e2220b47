// SPDX-License-Identifier: MIT
// Optimal breaking: better than first-fit by its own measure, never outside the room, linear.
#include <catch_amalgamated.hpp>

#include "paragraph/hand_made.h"
#include "paragraph/line_cost.h"
#include "text/sample.h"

using namespace warraq;
using paragraph::Breaker;

namespace {

paragraph::Measure measure_of(int64_t width, paragraph::Align align, Breaker breaker = Breaker::Optimal) {
  paragraph::Measure measure;
  measure.width = Unit{width};
  measure.align = align;
  measure.breaker = breaker;
  return measure;
}

// The sum of squares of what spaces grow or shrink, thousandths.
int64_t unevenness(const paragraph::Lines& lines) {
  int64_t sum = 0;
  for (size_t i = 0; i + 1 < lines.lines.size(); ++i) {
    const int64_t off = lines.lines[i].space_ratio - 1000;
    sum += off * off;
  }
  return sum;
}

std::vector<std::u16string> broken(test::HandMade& made, const paragraph::Measure& measure) {
  std::vector<std::u16string> found;
  for (const auto& line : made.lines(measure).lines) found.push_back(made.visible(line));
  return found;
}

using Words = std::vector<std::u16string>;

}  // namespace

TEST_CASE("Over random texts it is never more uneven than first-fit in all, and everything stays in the room",
          "[paragraph][optimal]") {
  test::Random random(3);
  int64_t optimal_sum = 0, greedy_sum = 0;
  for (int i = 0; i < 60; ++i) {
    std::u16string text;
    for (int w = 0; w < 120; ++w) text += (w ? u" " : u"") + std::u16string(1 + random.below(4), u'ب');
    test::HandMade made(text);
    const int64_t width = 300 + 8 * random.below(30);
    for (const auto align : {paragraph::Align::Justify, paragraph::Align::Start, paragraph::Align::Center}) {
      const auto lines = made.lines(measure_of(width, align));
      uint32_t at = 0;
      for (const auto& line : lines.lines) {
        CHECK(line.text.begin == at);
        at = line.text.end;
        CHECK(line.width <= Unit{width});
        CHECK(line.space_ratio >= 790);  // spaces shrink to four fifths, and by the rounding to Units
      }
      CHECK(at == text.size());
      if (align != paragraph::Align::Justify) continue;
      optimal_sum += unevenness(lines);
      greedy_sum += unevenness(made.lines(measure_of(width, align, Breaker::FirstFit)));
    }
  }
  CHECK(optimal_sum * 2 < greedy_sum);
}

TEST_CASE("One short word is not left alone on the last line where another way is as good", "[paragraph][optimal]") {
  test::Faces faces({"naskh-400"});
  text::WordCache cache;
  std::u16string text;
  for (const std::u16string& sentence : test::sentences()) text += sentence + u" ";
  const auto set = test::paragraph(text + u"من");
  const auto shaped = test::shape(set, faces, cache);
  const auto lonely = [&](int64_t width, Breaker breaker) {
    paragraph::Measure measure = measure_of(0, paragraph::Align::Justify, breaker);
    measure.width = Unit::base(width);
    measure.stretch.rules = text::KashidaRules::Naskh;
    measure.stretch.longest = 500;
    const auto lines = paragraph::lay_out(set, shaped, measure, {faces.library, faces.chains}, cache);
    return lines.lines.back().visible.size() == 2;
  };
  int optimal = 0, greedy = 0;
  for (int64_t width = 400; width < 640; ++width) {
    optimal += lonely(width, Breaker::Optimal);
    greedy += lonely(width, Breaker::FirstFit);
  }
  CAPTURE(optimal, greedy);
  CHECK(greedy > 4);
  CHECK(optimal * 2 < greedy);
}

TEST_CASE("Ragged lines are evener, too", "[paragraph][optimal]") {
  test::HandMade made(u"باب باب باب باب استقبالات باب باب باب باب باب");
  const auto optimal = made.lines(measure_of(112, paragraph::Align::Start));
  const auto greedy = made.lines(measure_of(112, paragraph::Align::Start, Breaker::FirstFit));
  const auto shortest = [](const paragraph::Lines& lines) {
    Unit least = Unit::base(1000);
    for (size_t i = 0; i + 1 < lines.lines.size(); ++i) least = min(least, lines.lines[i].width);
    return least;
  };
  CHECK(shortest(optimal) >= shortest(greedy));
}

TEST_CASE("Words wider than the room and forced breaks are where they must be", "[paragraph][optimal]") {
  test::HandMade wide(u"في استقبالاتهم");
  CHECK(broken(wide, measure_of(32, paragraph::Align::Justify)) == Words{u"في", u"استق", u"بالا", u"تهم"});
  test::HandMade forced(u"باب\u2028باب باب\u2028\u2028باب");
  CHECK(broken(forced, measure_of(60, paragraph::Align::Justify)) == Words{u"باب", u"باب باب", u"", u"باب"});
  test::HandMade narrow(u"بيت");
  CHECK(broken(narrow, measure_of(3, paragraph::Align::Justify)) == Words{u"ب", u"ي", u"ت"});
  test::HandMade empty(u"");
  CHECK(broken(empty, measure_of(100, paragraph::Align::Justify)) == Words{u""});
  test::HandMade spaces(u"   ");
  CHECK(spaces.lines(measure_of(5, paragraph::Align::Justify)).lines.size() == 1);
}

TEST_CASE("The first line leaves room for its indent", "[paragraph][optimal]") {
  test::HandMade made(u"باب باب باب باب باب باب باب باب");
  auto measure = measure_of(80, paragraph::Align::Justify);
  measure.first_indent = Unit{28};
  const auto lines = made.lines(measure);
  REQUIRE(lines.lines.size() > 2);
  CHECK(lines.lines[0].width == Unit{52});
  CHECK(lines.lines[1].width == Unit{80});
}

TEST_CASE("The fewest loose lines are no more than the optimal way has", "[paragraph][optimal]") {
  test::Random random(11);
  for (int i = 0; i < 40; ++i) {
    std::u16string text;
    for (int w = 0; w < 50; ++w) text += (w ? u" " : u"") + std::u16string(1 + random.below(8), u'ب');
    test::HandMade made(text);
    const auto measure = measure_of(100 + 8 * random.below(20), paragraph::Align::Justify);
    const auto candidates = paragraph::find_candidates(made.paragraph, made.shaped);
    const paragraph::BreakProblem problem{
        made.shaped, candidates, room_of(measure, made.shaped),
        elastic_of(made.paragraph, made.shaped, {made.library, made.chains}, measure, candidates)};
    std::vector<paragraph::Cut> cuts;
    const int64_t least = choose_fewest_loose(problem, cuts);
    int64_t loose = 0;
    const auto lines = made.lines(measure);
    for (size_t l = 0; l + 1 < lines.lines.size(); ++l) {
      loose += lines.lines[l].space_ratio > 1500 || lines.lines[l].spaces == 0;
    }
    CHECK(least <= loose);
  }
}

TEST_CASE("Stops at the end of a justified line may stand outside it", "[paragraph][optimal]") {
  test::Faces faces({"naskh-400"});
  text::WordCache cache;
  std::u16string text;
  for (int i = 0; i < 12; ++i) text += u"كتاب كبير، ثم قلم صغير. وورق، ";
  const auto set = test::paragraph(text);
  const auto shaped = test::shape(set, faces, cache);
  auto measure = measure_of(0, paragraph::Align::Justify);
  measure.width = Unit::base(200);
  measure.hang = true;
  const auto lines = paragraph::lay_out(set, shaped, measure, {faces.library, faces.chains}, cache);
  int hanging = 0;
  for (const auto& line : lines.lines) {
    if (line.ends_paragraph) continue;
    const char16_t last = text[line.visible.end - 1];
    CHECK((line.hang.raw > 0) == (last == u'.' || last == u'،'));
    CHECK(line.width == measure.width + line.hang);
    CHECK(line.x == -line.hang);
    CHECK(line.hang <= Unit{16 * 64 * 3 / 10 + 1});
    hanging += line.hang.raw > 0;
  }
  CHECK(hanging > 2);
}

TEST_CASE("An endless measure makes one line, at once", "[paragraph][optimal]") {
  std::u16string text;
  for (int i = 0; i < 50'000; ++i) text += u"باب ";
  test::HandMade made(text);
  for (const auto align : {paragraph::Align::Justify, paragraph::Align::Start}) {
    CHECK(made.lines(measure_of(int64_t{1} << 52, align)).lines.size() == 1);
    CHECK(made.lines(measure_of(int64_t{1} << 52, align)).lines[0].width == Unit{50'000 * 28 - 4});
  }
}

TEST_CASE("Words that hold together part at their spaces where the measure is too narrow for them all",
          "[paragraph][optimal]") {
  // No-break spaces make one word of four; no line has room for two of them and a half.
  test::HandMade made(u"باب\u00a0باب\u00a0باب\u00a0باب");
  for (const Breaker breaker : {Breaker::Optimal, Breaker::FirstFit}) {
    const auto lines = made.lines(measure_of(62, paragraph::Align::Start, breaker));
    REQUIRE(lines.lines.size() == 2);
    CHECK(made.visible(lines.lines[0]) == u"باب\u00a0باب");
    CHECK(made.visible(lines.lines[1]) == u"باب\u00a0باب");
    CHECK(lines.lines[0].width == Unit{52});
  }
}
