// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>
#include <graphemebreak.h>
#include <linebreak.h>

#include <sstream>

#include "base/utf.h"
#include "unicode/graphemes.h"
#include "unicode/line_break.h"
#include "unicode/plain.h"
#include "unicode/test_file.h"

using namespace warraq;
using namespace warraq::unicode;

namespace {

const utf16_t* units(const std::u16string& text) { return reinterpret_cast<const utf16_t*>(text.data()); }

std::vector<Break> library_breaks(const std::u16string& text) {
  std::vector<char> found(text.size());
  set_linebreaks_utf16(units(text), text.size(), "-strict", found.data());
  std::vector<Break> breaks;
  for (const char c : found) {
    breaks.push_back(c == LINEBREAK_MUSTBREAK    ? Break::Mandatory
                     : c == LINEBREAK_ALLOWBREAK ? Break::Allowed
                                                 : Break::Never);
  }
  return breaks;
}

std::vector<uint8_t> library_graphemes(const std::u16string& text) {
  std::vector<char> found(text.size());
  set_graphemebreaks_utf16(units(text), text.size(), "", found.data());
  std::vector<uint8_t> begins(text.size(), 1);
  for (size_t i = 1; i < text.size(); ++i) begins[i] = found[i - 1] == GRAPHEMEBREAK_BREAK;
  return begins;
}

// "÷ 0061 × 0308 ÷": the text, and after which units a boundary is.
struct BoundaryCase {
  std::u16string text;
  std::vector<bool> after;
};

BoundaryCase parse(const std::string& line) {
  BoundaryCase result;
  std::istringstream tokens(line);
  for (std::string token; tokens >> token;) {
    if (token == "÷" || token == "×") {
      if (!result.text.empty()) result.after.resize(result.text.size(), false), result.after.back() = token == "÷";
    } else {
      append_utf16(result.text, static_cast<char32_t>(std::stoul(token, nullptr, 16)));
    }
  }
  return result;
}

// The file takes numbers by a regular expression; rule LB25 as it is written, and libunibreak with it, forbids breaks
// by pairs of classes: CL × PO, CP × PO, CL × PR, CP × PR, PO × OP, PR × OP, IS × NU, SY × NU, wherever they
// stand. Each of these lines has one of those pairs outside a number; the last has an unassigned pictograph before a
// modifier (LB30b).
constexpr const char* kByPairs[] = {
    "× 007D ÷ 0025 ÷",
    "× 007D × 0308 ÷ 0025 ÷",
    "× 007D ÷ 0024 ÷",
    "× 007D × 0308 ÷ 0024 ÷",
    "× 002C ÷ 0030 ÷",
    "× 002C × 0308 ÷ 0030 ÷",
    "× 0025 ÷ 2329 ÷",
    "× 0025 × 0308 ÷ 2329 ÷",
    "× 0025 ÷ 0028 ÷",
    "× 0025 × 0308 ÷ 0028 ÷",
    "× 0024 ÷ 2329 ÷",
    "× 0024 × 0308 ÷ 2329 ÷",
    "× 0024 ÷ 0028 ÷",
    "× 0024 × 0308 ÷ 0028 ÷",
    "× 002F ÷ 0030 ÷",
    "× 002F × 0308 ÷ 0030 ÷",
    "× 0029 ÷ 0025 ÷",
    "× 0029 × 0308 ÷ 0025 ÷",
    "× 0029 ÷ 0024 ÷",
    "× 0029 × 0308 ÷ 0024 ÷",
    "× 0065 × 0071 × 0075 × 0061 × 006C × 0073 × 0020 × 002E ÷ 0033 × 0035 × 0020 ÷ 0063 × 0065 × 006E × 0074 × 0073 ÷",
    "× 0063 × 006F × 0064 × 0065 × 005C ÷ 0028 × 0073 × 005C × 0029 ÷",
    "× 0063 × 006F × 0064 × 0065 × 005C ÷ 007B × 0073 × 005C × 007D ÷",
    "× 0061 × 002E ÷ 0032 × 0020 ÷",
    "× 0061 × 002E ÷ 0032 × 0020 ÷ 0915 ÷",
    "× 0061 × 002E ÷ 0032 × 0020 ÷ 672C ÷",
    "× 0061 × 002E ÷ 0032 × 3000 ÷ 672C ÷",
    "× 0061 × 002E ÷ 0032 × 3000 ÷ 307E ÷",
    "× 0061 × 002E ÷ 0032 × 3000 ÷ 0033 ÷",
    "× 0041 × 002E ÷ 0031 × 0020 ÷ BABB ÷",
    "× BD24 ÷ C5B4 × 002E × 0020 ÷ 0041 × 002E ÷ 0032 × 0020 ÷ BCFC ÷",
    "× BD10 ÷ C694 × 002E × 0020 ÷ 0041 × 002E ÷ 0033 × 0020 ÷ BABB ÷",
    "× C694 × 002E × 0020 ÷ 0041 × 002E ÷ 0034 × 0020 ÷ BABB ÷",
    "× 0061 × 002E ÷ 0032 × 3000 ÷ 300C ÷",
    "× 1F02C × 1F3FF ÷",
};

}  // namespace

TEST_CASE("Plain text is broken as libunibreak breaks it", "[unicode][breaks]") {
  std::u16string alphabet =
      u"   ابتلaZً،.؛:!?09٣«»()\"'-–—…/%@$+\u00a0\u200d\u200c\u2028\n\u06dd\u0600אשไ中\u00e9\u064b";
  alphabet += u"😀👍🏽";
  uint32_t seed = 99;
  const auto random = [&](size_t below) { return (seed = seed * 1664525u + 1013904223u) / 65536u % below; };
  int wrong = 0;
  for (int round = 0; round < 20000; ++round) {
    std::u16string text;
    // A mixture that is mostly words, with now and then any of the rest.
    for (size_t i = 0, size = 1 + random(30); i < size; ++i)
      text.push_back(alphabet[random(random(3) ? 12 : alphabet.size())]);
    if (is_high_surrogate(text.back())) text.push_back(u'a');  // which the library cannot bear
    std::vector<Break> breaks;
    find_line_breaks(text, breaks);
    std::vector<uint8_t> begins;
    find_graphemes(text, begins);
    if (breaks != library_breaks(text) || begins != library_graphemes(text)) {
      if (++wrong < 4) WARN(to_utf8(text));
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("The table of plain characters agrees with libunibreak", "[unicode][breaks]") {
  for (char16_t c = 1; c < 0x2030; ++c) {
    const Plain kind = plain(c);
    CAPTURE(static_cast<int>(c), static_cast<int>(kind));
    // Against a letter on both sides, a digit on both sides and a space before.
    for (const std::u16string frame : {u"ا#ا", u"5#5", u"ا #ا", u"ا# ا", u"«#»", u"(#)", u"a.#.a"}) {
      std::u16string text = frame;
      text[text.find(u'#')] = c;
      std::u16string model = frame;
      if (kind == Plain::Letter)
        model[model.find(u'#')] = u'b';
      else if (kind == Plain::Mark)
        model[model.find(u'#')] = u'\u0301';
      else if (kind == Plain::Digit)
        model[model.find(u'#')] = u'7';
      else
        continue;
      CHECK(library_breaks(text) == library_breaks(model));
      CHECK(library_graphemes(text) == library_graphemes(model));
    }
  }
}

TEST_CASE("GraphemeBreakTest holds", "[unicode][breaks]") {
  int failed = 0;
  const int lines = test::for_each_line(WARRAQ_UNIBREAK_DIR "/src/GraphemeBreakTest.txt", [&](const std::string& line) {
    const BoundaryCase expected = parse(line);
    std::vector<uint8_t> begins;
    find_graphemes(expected.text, begins);
    bool right = true;
    for (size_t i = 0; i + 1 < expected.text.size(); ++i) {
      if (is_low_surrogate(expected.text[i + 1])) continue;
      right = right && expected.after[i] == (begins[i + 1] == 1);
    }
    if (!right && ++failed <= 5) WARN(line);
  });
  CHECK(lines > 1000);
  CHECK(failed == 0);
}

TEST_CASE("LineBreakTest holds but for the lines where libunibreak goes by pairs of classes", "[unicode][breaks]") {
  std::vector<std::string> failed;
  int differs = 0;
  const int lines = test::for_each_line(WARRAQ_UNIBREAK_DIR "/src/LineBreakTest.txt", [&](const std::string& line) {
    const BoundaryCase expected = parse(line);
    std::vector<Break> breaks;
    find_line_breaks(expected.text, breaks);
    if (breaks != library_breaks(expected.text)) ++differs;
    for (size_t i = 0; i + 1 < expected.text.size(); ++i) {
      if (is_low_surrogate(expected.text[i + 1])) continue;
      if (expected.after[i] != (breaks[i] != Break::Never)) return failed.push_back(line);
    }
  });
  CHECK(lines > 7000);
  CHECK(differs == 0);
  CHECK(failed == std::vector<std::string>(std::begin(kByPairs), std::end(kByPairs)));
}

TEST_CASE("Half a surrogate pair is a character of its own, wherever it stands", "[unicode][breaks]") {
  for (const std::u16string text : {u"\xd800", u"ا\xd800", u"a \xdc00", u"\xd800 a", u"\xdc00\xd800", u"中\xd83d"}) {
    std::vector<Break> breaks;
    find_line_breaks(text, breaks);
    CHECK(breaks.size() == text.size());
    CHECK(breaks.back() == Break::Never);
    std::vector<uint8_t> begins;
    find_graphemes(text, begins);
    CHECK(begins == std::vector<uint8_t>(text.size(), 1));
  }
}

TEST_CASE("A line may end after a space, must end after U+2028, and never inside a word", "[unicode][breaks]") {
  std::vector<Break> breaks;
  find_line_breaks(u"قال له\u2028ثم", breaks);
  CHECK(breaks == std::vector<Break>{Break::Never, Break::Never, Break::Never, Break::Allowed, Break::Never,
                                     Break::Never, Break::Mandatory, Break::Never, Break::Never});
}
