// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include "text/dump.h"
#include "text/promises.h"
#include "text/sample.h"
#include "text/word_cache.h"

using namespace warraq;
using test::check_invariants;
using test::paragraph;
using test::split_style;

namespace {

text::FontContext context(const test::Faces& faces) { return {faces.library, faces.chains}; }

std::string dump(const text::ShapedText& shaped, const test::Faces& faces) {
  std::string out;
  text::append_dump(shaped, faces.library, out);
  return out;
}

bool has_notdef(const text::ShapedText& s) {
  return std::any_of(s.glyphs.begin(), s.glyphs.end(), [](const font::Glyph& g) { return g.id == 0; });
}

}  // namespace

TEST_CASE("An empty paragraph has a position and nothing else", "[text]") {
  test::Faces faces({"naskh-400"});
  text::WordCache cache;
  const auto shaped = test::shape(paragraph(u""), faces, cache);
  CHECK(shaped.runs.empty());
  CHECK(shaped.position == std::vector<int64_t>{0});
}

TEST_CASE("Runs and words tile every text, and clusters never fall", "[text]") {
  test::Faces faces({"amiri-400", "plex-400", "nastaliq-400"});
  text::WordCache cache;
  for (const auto& sentence : test::sentences()) {
    const auto p = paragraph(sentence);
    check_invariants(p, test::shape(p, faces, cache));
  }
}

TEST_CASE("Positions are exact sums of advances", "[text]") {
  test::Faces faces({"naskh-400"});
  text::WordCache cache;
  auto p = paragraph(u"بيت كبير");
  p.styles[0].size = Unit{1001};
  const auto s = test::shape(p, faces, cache);
  const int64_t upem = faces.library[0].font->metrics().units_per_em;
  CHECK(s.fine_per_unit == upem);
  int64_t sum = 0;
  for (const font::Glyph& glyph : s.glyphs) sum += glyph.advance;
  CHECK(s.position.back() == sum * 1001);
  CHECK(s.width({0, 8}) == Unit{divide_rounded(sum * 1001, upem)});
  CHECK(s.position[0] == 0);
  CHECK(s.position[4] - s.position[3] > 0);
}

TEST_CASE("Faces of different grids share one fine unit", "[text]") {
  test::Faces faces({"naskh-400", "nastaliq-400"});
  text::WordCache cache;
  const int64_t a = faces.library[0].font->metrics().units_per_em, b = faces.library[1].font->metrics().units_per_em;
  auto p = split_style(paragraph(u"بيت ديار"), 4);
  p.styles[1].role = font::Role::Head;
  for (auto& chain : faces.chains.faces[static_cast<size_t>(font::Role::Head)]) chain = {1};
  const auto s = test::shape(p, faces, cache);
  REQUIRE(s.runs.size() == 2);
  CHECK(s.runs[1].face == 1);
  CHECK(s.fine_per_unit == std::lcm(a, b));
  const auto run_sum = [&](const text::ShapedRun& run) {
    int64_t sum = 0;
    for (uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i) sum += s.glyphs[i].advance;
    return sum * run.size.raw;
  };
  CHECK(s.position.back() == run_sum(s.runs[0]) * (s.fine_per_unit / a) + run_sum(s.runs[1]) * (s.fine_per_unit / b));
}

TEST_CASE("Word space is added to every space, exactly", "[text]") {
  test::Faces faces({"naskh-400"});
  text::WordCache cache;
  auto p = paragraph(u"في بيت كبير");
  const auto plain = test::shape(p, faces, cache);
  p.styles[0].word_space = 33;
  const auto spaced = test::shape(p, faces, cache);
  const int64_t ratio = spaced.fine_per_unit / plain.fine_per_unit;
  const int64_t extra = p.styles[0].size.raw * 33 * spaced.fine_per_unit / 1000;
  CHECK(spaced.position[2] == plain.position[2] * ratio);
  CHECK(spaced.position[3] == plain.position[3] * ratio + extra);
  CHECK(spaced.position.back() == plain.position.back() * ratio + 2 * extra);
}

TEST_CASE("Another size needs only to be measured again", "[text]") {
  test::Faces faces({"amiri-400"});
  text::WordCache cache;
  auto p = paragraph(test::sentences()[2]);
  p.styles[0].latin_scale = 900;
  auto s = test::shape(p, faces, cache);
  p.styles[0].size = Unit::base(37);
  text::measure(p, context(faces), s);
  const auto anew = test::shape(p, faces, cache);
  CHECK(s.position == anew.position);
  CHECK(dump(s, faces) == dump(anew, faces));
}

TEST_CASE("Latin takes its scale with its digits; digits beside Arabic keep the full size", "[text]") {
  test::Faces faces({"plex-400"});
  text::WordCache cache;
  auto p = paragraph(u"هاتف iPhone 15 في 2024 (دبي)");
  p.styles[0].latin_scale = 900;
  const auto s = test::shape(p, faces, cache);
  const Unit full = p.styles[0].size, scaled = scale(full, 900, 1000);
  for (const text::ShapedRun& run : s.runs) {
    CAPTURE(run.text.begin, run.text.end);
    const bool latin = run.text == TextRange{5, 14};
    CHECK(run.script == (latin ? font::kLatin : font::kArabic));
    CHECK(run.size == (latin ? scaled : full));
  }
  CHECK(std::any_of(s.runs.begin(), s.runs.end(), [](const auto& run) { return run.text == TextRange{5, 14}; }));
}

TEST_CASE("A word that the first face lacks a letter of goes to the next face as a whole", "[text]") {
  WARRAQ_NEEDS_CORE_FACES();
  test::Faces faces({"naskh-400.core", "naskh-400"});
  text::WordCache cache;
  const char32_t missing = 0x0684;  // a Sindhi letter, not in the core
  REQUIRE_FALSE(faces.library[0].font->covers(missing));
  REQUIRE(faces.library[1].font->covers(missing));
  Diagnostics diagnostics;
  const auto p = paragraph(u"بيت دا\u0684ار، كبير");
  const auto s = text::shape(p, context(faces), cache, "", diagnostics);
  REQUIRE(s.runs.size() == 3);
  CHECK(s.runs[1].face == 1);
  CHECK(s.runs[1].text == TextRange{4, 9});
  CHECK(s.runs[2].face == 0);
  CHECK(diagnostics.empty());
}

TEST_CASE("A joined run is never split, and what no face has is said once", "[text]") {
  WARRAQ_NEEDS_CORE_FACES();
  test::Faces faces({"naskh-400.core", "amiri-400.core"});
  text::WordCache cache;
  Diagnostics diagnostics;
  // U+0684 in a joined run: all of the run goes to the first face, with one .notdef each time.
  const auto p = paragraph(u"دب\u0684ب ب\u0684ب 中");
  const auto s = text::shape(p, context(faces), cache, "/blocks/3/text", diagnostics);
  for (const text::ShapedRun& run : s.runs) CHECK(run.face == 0);
  CHECK(has_notdef(s));
  REQUIRE(diagnostics.size() == 2);
  CHECK(diagnostics[0].code == "missing-glyph");
  CHECK(diagnostics[0].path == "/blocks/3/text");
  CHECK(diagnostics[0].range == TextRange{2, 3});
  CHECK(diagnostics[0].detail == "U+0684 \u0684");
  CHECK(diagnostics[1].detail == "U+4E2D 中");
}

TEST_CASE("Joiners and direction controls bring neither fallback nor ink nor width", "[text]") {
  for (const std::string& key : test::face_keys()) {
    CAPTURE(key);
    test::Faces faces({key, "plex-400"});
    text::WordCache cache;
    Diagnostics diagnostics;
    const auto plain = test::shape(paragraph(u"بيت"), faces, cache);
    const auto p = paragraph(u"\u200f\u061c\u2067بيت\u200d\u2069\u200e\ufeff");
    const auto s = text::shape(p, context(faces), cache, "", diagnostics);
    CHECK(diagnostics.empty());
    CHECK_FALSE(has_notdef(s));
    for (const text::ShapedRun& run : s.runs) CHECK(run.face == 0);
    for (const font::Glyph& glyph : s.glyphs) {
      if (glyph.cluster >= 3 && glyph.cluster < 6) continue;
      CHECK(glyph.advance == 0);
      CHECK(faces.library[0].font->ink_box(glyph.id).empty());
    }
  }
}

TEST_CASE("Tabs are spaces, and forced breaks have no glyph", "[text]") {
  test::Faces faces({"naskh-400"});
  text::WordCache cache;
  const auto p = paragraph(u"بيت\tدار\u2028بحر");
  const auto s = test::shape(p, faces, cache);
  check_invariants(p, s);
  CHECK_FALSE(has_notdef(s));
  CHECK(s.position[4] > s.position[3]);
  CHECK(s.position[8] == s.position[7]);
  CHECK(s.breaks[7] == text::Break::Mandatory);
}

TEST_CASE("A style that changes within a word keeps its letters joined", "[text]") {
  for (const std::string key : {"naskh-400", "plex-400"}) {
    test::Faces faces({key});
    text::WordCache cache;
    const auto whole = test::shape(paragraph(u"مستقبل"), faces, cache);
    const auto parts = test::shape(split_style(paragraph(u"مستقبل"), 3), faces, cache);
    REQUIRE(parts.runs.size() == 2);
    std::vector<font::GlyphId> a, b;
    for (const auto& glyph : whole.glyphs) a.push_back(glyph.id);
    for (const auto& glyph : parts.glyphs) b.push_back(glyph.id);
    CHECK(a == b);
  }
}

TEST_CASE("Of ten thousand marks on a letter eight are drawn, and the text keeps them all", "[text]") {
  test::Faces faces({"amiri-400"});
  text::WordCache cache;
  std::u16string text = u"في ت";
  text.append(10000, u'\u064e');
  text += u" دار";
  const auto p = paragraph(text);
  Diagnostics diagnostics;
  const auto s = text::shape(p, context(faces), cache, "/title", diagnostics);
  check_invariants(p, s);
  CHECK_FALSE(s.drawn.origin.empty());
  CHECK(s.glyphs.size() < 20);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == "marks-dropped");
  CHECK(diagnostics[0].range == TextRange{12, 10004});
  CHECK(s.breaks[10004] == text::Break::Allowed);
  CHECK(s.graphemes[9000] == 0);
  CHECK(s.levels[9000] == 1);
  CHECK(s.position[10004] == s.position[4]);
  CHECK(s.position[10005] > s.position[10004]);

  std::vector<font::Glyph> piece;
  text::shape_piece(p, s, 0, {3, 10004}, {3, 10004}, context(faces), cache, piece);
  CHECK(piece.size() < 12);
  REQUIRE_FALSE(piece.empty());
  CHECK(piece.front().cluster == 3);
}

TEST_CASE("A hundred thousand letters without a space keep every promise", "[text]") {
  test::Faces faces({"naskh-400"});
  text::WordCache cache(1 << 20);
  const auto p = paragraph(std::u16string(100000, u'ب'));
  const auto s = test::shape(p, faces, cache);
  check_invariants(p, s);
  CHECK(cache.store().bytes() < (1u << 20));
}

TEST_CASE("A small cache gives the same glyphs and stays small", "[text]") {
  test::Faces faces({"amiri-400"});
  text::WordCache large, small(64 << 10);
  test::Random random(11);
  for (int i = 0; i < 200; ++i) {
    const auto p = paragraph(test::mixture(random, 30));
    REQUIRE(dump(test::shape(p, faces, large), faces) == dump(test::shape(p, faces, small), faces));
    REQUIRE(small.store().bytes() < (96u << 10));
  }
}

TEST_CASE("A core face and the whole face give the same text", "[text]") {
  WARRAQ_NEEDS_CORE_FACES();
  for (const std::string key : {"naskh-400", "naskh-700", "kufi-700", "amiri-400", "amiri-700"}) {
    CAPTURE(key);
    test::Faces core({key + ".core"}), whole({key});
    text::WordCache a, b;
    std::vector<std::u16string> texts = test::sentences();
    for (const auto& text : test::news_page()) texts.push_back(text);
    for (const auto& text : test::example_articles()) texts.push_back(text);
    for (const auto& text : texts) {
      const auto p = paragraph(text);
      Diagnostics missing;
      const auto s = text::shape(p, context(core), a, "", missing);
      if (!missing.empty()) continue;  // the whole face would be loaded
      std::string of_core = dump(s, core), of_whole = dump(test::shape(p, whole, b), whole);
      for (size_t at; (at = of_core.find(".core")) != std::string::npos;) of_core.erase(at, 5);
      CHECK(of_core == of_whole);
    }
  }
}

TEST_CASE("A face that is added again is shaped anew, and what was shaped before keeps its own", "[text]") {
  test::Faces faces({"naskh-400"});
  text::WordCache cache;
  const auto p = paragraph(u"بيت");
  const auto before = test::shape(p, faces, cache);
  const auto bytes = std::make_shared<const std::vector<uint8_t>>(test::face_bytes("amiri-400"));
  REQUIRE(faces.library.add("naskh-400", "naskh-400", 400, bytes).ok());
  CHECK(faces.library.find("naskh-400") == 1);
  CHECK(faces.library.find("naskh-400", 400) == 1);
  CHECK(faces.library[1].revision == 1);
  CHECK(test::shape(p, faces, cache).glyphs[0].id == before.glyphs[0].id);
  for (auto& role : faces.chains.faces) role.fill({faces.library.find("naskh-400")});
  CHECK(test::shape(p, faces, cache).glyphs[0].id != before.glyphs[0].id);
}

TEST_CASE("A line never ends inside a cluster or at a soft hyphen", "[text]") {
  test::Faces faces({"naskh-400"});
  text::WordCache cache;
  const auto s = test::shape(paragraph(u"بيت \u064eدار نص\u00adف"), faces, cache);
  CHECK(s.breaks[3] == text::Break::Never);
  CHECK(s.breaks[8] == text::Break::Allowed);
  CHECK(s.breaks[11] == text::Break::Never);
}

TEST_CASE("An isolated style is ordered by itself", "[text]") {
  test::Faces faces({"plex-400"});
  text::WordCache cache;
  auto p = split_style(paragraph(u"هاتف +966 50 123"), 5);
  CHECK(test::shape(p, faces, cache).levels[5] == 1);
  p.styles[1].isolate = text::StyleRun::Isolate::LeftToRight;
  const auto s = test::shape(p, faces, cache);
  for (uint32_t i = 5; i < 16; ++i) CHECK(s.levels[i] == 2);
}

TEST_CASE("A cut inside a word keeps the join to what follows", "[text]") {
  test::Faces faces({"naskh-400"});
  text::WordCache cache;
  const auto p = paragraph(u"ببببب");
  const auto s = test::shape(p, faces, cache);
  std::vector<font::Glyph> first, last;
  text::shape_piece(p, s, 0, {0, 2}, {0, 2}, context(faces), cache, first);
  text::shape_piece(p, s, 0, {2, 5}, {2, 5}, context(faces), cache, last);
  first.insert(first.end(), last.begin(), last.end());
  REQUIRE(first.size() == s.glyphs.size());
  for (size_t i = 0; i < first.size(); ++i) {
    CHECK(first[i].id == s.glyphs[i].id);
    CHECK(first[i].cluster == s.glyphs[i].cluster);
  }
}

TEST_CASE("Shaped text reads as text", "[text]") {
  test::Faces faces({"plex-400"});
  text::WordCache cache;
  CHECK(dump(test::shape(paragraph(u"في A 12"), faces, cache), faces) ==
        "run 0..3 level 1 Arab plex-400 size 1024\n"
        "  0:726 | 2:236\n"
        "run 3..7 level 2 Latn plex-400 size 1024\n"
        "  3:641 | 4:236 | 5:600 6:600\n");
}
