// SPDX-License-Identifier: MIT
// What a reader sees of tokens in Arabic text, from left to right: plainly by UAX #9, and isolated.
#include "text/isolate.h"

#include <catch_amalgamated.hpp>

#include "base/utf.h"
#include "text/sample.h"

using namespace warraq;

namespace {

char16_t mirrored(char16_t c) {
  constexpr std::u16string_view kPairs = u"()[]{}«»<>";
  const size_t at = kPairs.find(c);
  return at == kPairs.npos ? c : kPairs[at ^ 1];
}

std::string drawn(const text::Paragraph& p) {
  std::vector<uint8_t> levels;
  text::resolve_levels(p, p.text, text::find_tokens(p.text), {}, levels);
  std::u16string out;
  for (const unicode::LevelRun& run :
       unicode::visual_runs(p.text, levels, {0, static_cast<uint32_t>(p.text.size())}, p.right_to_left)) {
    std::u16string part = p.text.substr(run.text.begin, run.text.size());
    if (run.level % 2 == 1) {
      std::reverse(part.begin(), part.end());
      for (char16_t& c : part) c = mirrored(c);
    }
    out += part;
  }
  return to_utf8(out);
}

// The token stands between Arabic words: what is drawn of it.
std::string drawn(const std::u16string& token, bool isolated) {
  auto p = test::paragraph(u"أ " + token + u" ب");
  p.drawing.isolate_tokens = isolated;
  const std::string all = drawn(p);
  const std::string left = "ب ", right = " أ";
  REQUIRE(all.starts_with(left));
  REQUIRE(all.ends_with(right));
  return all.substr(left.size(), all.size() - left.size() - right.size());
}

struct Row {
  std::u16string typed;
  std::string plain, isolated;
};

}  // namespace

TEST_CASE("Tokens that are read from left to right are drawn so", "[text][bidi]") {
  const Row rows[] = {
      {u"+966 50 123 4567", "4567 123 50 966+", "+966 50 123 4567"},
      {u"050-1234567", "1234567-050", "050-1234567"},
      {u"(02) 2735-1234", "1234-2735 (02)", "(02) 2735-1234"},
      {u"(+966) 50-123-4567", "4567-123-50 (966+)", "(+966) 50-123-4567"},
      {u"٠٥٠-١٢٣٤٥٦٧", "١٢٣٤٥٦٧-٠٥٠", "٠٥٠-١٢٣٤٥٦٧"},
      {u"+۹۸ ۲۱ ۱۲۳ ۴۵۶۷", "۴۵۶۷ ۱۲۳ ۲۱ ۹۸+", "+۹۸ ۲۱ ۱۲۳ ۴۵۶۷"},
      {u"2024-12-08", "08-12-2024", "2024-12-08"},
      {u"٢٠٢٤-١٢-٠٨", "٠٨-١٢-٢٠٢٤", "٢٠٢٤-١٢-٠٨"},
      {u"-5", "5-", "-5"},
      {u"−5", "5−", "−5"},
      {u"+7%", "%7+", "+7%"},
      {u"C++", "++C", "C++"},
      {u"C#", "#C", "C#"},
      {u".NET", "NET.", ".NET"},
      {u"2.0.1-beta", "beta-2.0.1", "2.0.1-beta"},
      {u"https://example.com/", "/https://example.com", "https://example.com/"},
      {u"https://example.com/أخبار", "رابخأ/https://example.com", "https://example.com/رابخأ"},
      {u"@user_name", "user_name@", "@user_name"},
  };
  for (const Row& row : rows) {
    CHECK(drawn(row.typed, false) == row.plain);
    CHECK(drawn(row.typed, true) == row.isolated);
  }
}

TEST_CASE("Scores, ranges, slash dates, percents and Latin words stay as UAX #9 draws them", "[text][bidi]") {
  const Row rows[] = {
      {u"12%", "%12", ""},
      {u"١٢٪", "٪١٢", ""},
      {u"8/12/2024", "8/12/2024", ""},
      {u"8-12-2024", "2024-12-8", ""},
      {u"2010-2020", "2020-2010", ""},
      {u"1948–1967", "1967–1948", ""},
      {u"3-1", "1-3", ""},
      {u"10:30", "10:30", ""},
      {u"1.234.567,89 €", "€ 1.234.567,89", ""},
      {u"-٥", "٥-", ""},
      {u"v2.0.1", "v2.0.1", ""},
      {u"iPhone 15 Pro", "iPhone 15 Pro", ""},
      {u"COVID-19", "COVID-19", ""},
      {u"info@site.com.", ".info@site.com", ""},
      {u"(COVID-19)", "(COVID-19)", ""},
      {u"12 km/h", "km/h 12", ""},
  };
  for (const Row& row : rows) {
    CHECK(drawn(row.typed, false) == row.plain);
    CHECK(drawn(row.typed, true) == row.plain);
  }
}

TEST_CASE("What is isolated is reported, and nothing else", "[text][bidi]") {
  test::Faces faces({"plex-400"});
  text::WordCache cache;
  Diagnostics diagnostics;
  auto p = test::paragraph(u"هاتف +966 50 123 4567 أو info@site.com.");
  p.drawing.isolate_tokens = true;
  const auto s = text::shape(p, {faces.library, faces.chains}, cache, "/lead/0", diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].severity == Severity::Note);
  CHECK(diagnostics[0].code == "isolated");
  CHECK(diagnostics[0].path == "/lead/0");
  CHECK(diagnostics[0].range == TextRange{5, 21});
  CHECK(diagnostics[0].detail == "+966 50 123 4567");
  CHECK(s.drawn.text.empty());
  for (uint32_t i = 5; i < 21; ++i) CHECK(s.levels[i] == 2);
  CHECK(s.levels[4] == 1);
  CHECK(s.levels[21] == 1);
}

TEST_CASE("Styles that isolate come first, and text from left to right needs none", "[text][bidi]") {
  test::Faces faces({"plex-400"});
  text::WordCache cache;
  auto p = test::paragraph(u"هاتف +966 50 123 4567 و@user_name");
  p.drawing.isolate_tokens = true;
  p.styles.push_back(p.styles[0]);
  p.styles[0].range.end = p.styles[1].range.begin = 9;
  p.styles[0].isolate = text::StyleRun::Isolate::RightToLeft;
  Diagnostics diagnostics;
  text::shape(p, {faces.library, faces.chains}, cache, "", diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].detail == "@user_name");
  p.right_to_left = false;
  diagnostics.clear();
  text::shape(p, {faces.library, faces.chains}, cache, "", diagnostics);
  CHECK(diagnostics.empty());
}
