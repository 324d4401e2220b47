// SPDX-License-Identifier: MIT
#include "unicode/bidi.h"

#include <catch_amalgamated.hpp>

#include <sstream>

#include "base/utf.h"
#include "unicode/test_file.h"

using namespace warraq;
using namespace warraq::unicode;

namespace {

std::vector<uint8_t> levels_of(std::u16string_view text, bool rtl, std::vector<IsolateRange> isolates = {}) {
  std::vector<uint8_t> levels;
  resolve_levels(text, rtl, isolates, levels);
  return levels;
}

// The line as a reader sees it, left to right, brackets not mirrored.
std::string drawn(std::u16string_view text, bool rtl, std::vector<IsolateRange> isolates = {}) {
  const auto levels = levels_of(text, rtl, std::move(isolates));
  std::u16string out;
  for (const LevelRun& run : visual_runs(text, levels, {0, static_cast<uint32_t>(text.size())}, rtl)) {
    std::u16string part(text.substr(run.text.begin, run.text.size()));
    if (run.level % 2 == 1) std::reverse(part.begin(), part.end());
    out += part;
  }
  return to_utf8(out);
}

std::string reversed(std::u16string text) {
  std::reverse(text.begin(), text.end());
  return to_utf8(text);
}

struct CharacterCase {
  std::u16string text;
  std::vector<uint32_t> offset;  // of each character
  bool rtl = false;              // the resolved paragraph level: given, or by the first strong character
  std::vector<std::string> levels;
  std::vector<uint32_t> order;
};

CharacterCase parse(const std::string& line) {
  CharacterCase result;
  std::istringstream fields(line);
  std::string field;
  std::getline(fields, field, ';');
  std::istringstream points(field);
  for (std::string point; points >> point;) {
    result.offset.push_back(static_cast<uint32_t>(result.text.size()));
    append_utf16(result.text, static_cast<char32_t>(std::stoul(point, nullptr, 16)));
  }
  std::getline(fields, field, ';');
  std::getline(fields, field, ';');
  result.rtl = std::stoi(field) == 1;
  std::getline(fields, field, ';');
  std::istringstream levels(field);
  for (std::string level; levels >> level;) result.levels.push_back(level);
  std::getline(fields, field, ';');
  std::istringstream order(field);
  for (uint32_t index; order >> index;) result.order.push_back(index);
  return result;
}

// Characters of a line from left to right, those removed by X9 left out; and L1 levels.
bool holds(const CharacterCase& expected) {
  const auto levels = levels_of(expected.text, expected.rtl);
  const auto runs = visual_runs(expected.text, levels, {0, static_cast<uint32_t>(expected.text.size())}, expected.rtl);
  std::vector<uint32_t> order;
  for (const LevelRun& run : runs) {
    std::vector<uint32_t> part;
    for (uint32_t i = 0; i < expected.offset.size(); ++i) {
      if (!run.text.contains(expected.offset[i]) || expected.levels[i] == "x") continue;
      if (run.level != std::stoi(expected.levels[i])) return false;
      part.push_back(i);
    }
    if (run.level % 2 == 1) std::reverse(part.begin(), part.end());
    order.insert(order.end(), part.begin(), part.end());
  }
  return order == expected.order;
}

}  // namespace

TEST_CASE("Every line of BidiCharacterTest holds", "[unicode][bidi]") {
  int failed = 0, tried = 0;
  const int lines =
      test::for_each_line(WARRAQ_SHEENBIDI_DIR "/Tools/Unicode/BidiCharacterTest.txt", [&](const std::string& line) {
        const CharacterCase expected = parse(line);
        ++tried;
        if (!holds(expected) && ++failed <= 5) WARN(line);
      });
  CHECK(lines > 90000);
  CHECK(tried == lines);
  CHECK(failed == 0);
}

TEST_CASE("Numbers, Latin and punctuation stand where a reader of Arabic expects them", "[unicode][bidi]") {
  CHECK(drawn(u"ارتفع 12%", true) == "%12 " + reversed(u"ارتفع"));
  CHECK(drawn(u"في 8/12/2024", true) == "8/12/2024 " + reversed(u"في"));
  CHECK(drawn(u"هاتف iPhone 15 جديد", true) == reversed(u"جديد") + " iPhone 15 " + reversed(u"هاتف"));
}

TEST_CASE("The base direction is never taken from the text", "[unicode][bidi]") {
  CHECK(drawn(u"Reuters: عاجل", true) == reversed(u"عاجل") + " :Reuters");
  CHECK(drawn(u"Reuters: عاجل", false) == "Reuters: " + reversed(u"عاجل"));
}

TEST_CASE("An isolate is one neutral thing for the text around it", "[unicode][bidi]") {
  const std::u16string phone = u"هاتف +966 50 123";
  CHECK(drawn(phone, true, {{{5, 16}, false}}) == "+966 50 123 " + reversed(u"هاتف"));
  CHECK(drawn(phone, true) != "+966 50 123 " + reversed(u"هاتف"));
}

TEST_CASE("Controls inside an isolate neither end it nor outlive it", "[unicode][bidi]") {
  const std::u16string text = u"ب\u2069a\u2067\u2067b ت";  // PDI first, then two RLI left open
  const auto levels = levels_of(text, true, {{{1, 6}, false}});
  CHECK(levels[0] == 1);
  CHECK(levels[2] == 2);
  CHECK(levels[7] == 1);
}

TEST_CASE("A forced break inside a paragraph keeps the base direction", "[unicode][bidi]") {
  const auto levels = levels_of(u"abc 12\nabc\u2029أ", true);
  CHECK(levels[0] == 2);
  CHECK(levels[3] == 2);
  CHECK(levels[6] == 1);
  CHECK(levels[7] == 2);
  CHECK(levels[11] == 1);
}

TEST_CASE("Text of one direction gets the levels that the algorithm would give", "[unicode][bidi]") {
  const std::u16string alphabet = u"ابتثً ،.؛!()«»\t\u200c\u200f-%+";
  uint32_t seed = 7;
  const auto random = [&](uint32_t below) { return (seed = seed * 1664525u + 1013904223u) / 65536u % below; };
  for (int round = 0; round < 300; ++round) {
    std::u16string text;
    for (uint32_t i = 0; i < 20; ++i) text.push_back(alphabet[random(static_cast<uint32_t>(alphabet.size()))]);
    const auto fast = levels_of(text, true);
    // An isolate around nothing takes the long way.
    const auto slow = levels_of(text, true, {{{20, 20}, true}});
    CHECK(fast == slow);
  }
}

TEST_CASE("Trailing white space of a line takes the base level", "[unicode][bidi]") {
  const std::u16string text = u"عن Google Maps";
  const auto levels = levels_of(text, true);
  const auto runs = visual_runs(text, levels, {0, 10}, true);  // up to the space after Google
  REQUIRE(runs.size() == 3);
  CHECK(runs[0].text == TextRange{9, 10});
  CHECK(runs[1].text == TextRange{3, 9});
  CHECK(runs[1].level == 2);
}
