// SPDX-License-Identifier: MIT
// Words from the cache, put together, are what a reference shaper makes of whole lines.
#include "text/reference.h"

#ifdef WARRAQ_SHAPE_REF

#include <catch_amalgamated.hpp>

#include "text/sample.h"

using namespace warraq;

namespace {

struct Case {
  std::string what;
  std::vector<font::Glyph> ours;
};

class Comparison {
 public:
  explicit Comparison(const std::string& face) : face_(face), faces_({face}) {}

  void add(const std::u16string& text) {
    const text::Paragraph paragraph = test::paragraph(text);
    const text::ShapedText shaped = test::shape(paragraph, faces_, cache_);
    add_line(paragraph, shaped, {0, static_cast<uint32_t>(text.size())}, false);
    for (const TextRange line : lines(paragraph, shaped)) add_line(paragraph, shaped, line, true);
  }

  void check() {
    const auto expected = reference_.answers();
    REQUIRE(expected.size() == cases_.size());
    int wrong = 0;
    for (size_t i = 0; i < cases_.size(); ++i) {
      if (same(cases_[i].ours, expected[i])) continue;
      if (++wrong <= 3) UNSCOPED_INFO(cases_[i].what << describe(cases_[i].ours, expected[i]));
    }
    CAPTURE(face_, cases_.size());
    CHECK(wrong == 0);
  }

 private:
  // Visible parts of lines of a few words each.
  std::vector<TextRange> lines(const text::Paragraph& paragraph, const text::ShapedText& shaped) {
    std::vector<TextRange> found;
    uint32_t begin = 0;
    for (uint32_t i = 0; i < paragraph.text.size(); ++i) {
      if (shaped.breaks[i] == text::Break::Never || random_.below(4) != 0) continue;
      uint32_t end = i + 1;
      while (end > begin && paragraph.text[end - 1] == u' ') --end;
      if (end > begin) found.push_back({begin, end});
      begin = i + 1;
    }
    return found;
  }

  void add_line(const text::Paragraph& paragraph, const text::ShapedText& shaped, TextRange line, bool pieces) {
    const auto text = std::u16string_view(paragraph.text).substr(line.begin, line.size());
    for (uint32_t r = 0; r < shaped.runs.size(); ++r) {
      const text::ShapedRun& run = shaped.runs[r];
      const TextRange part{std::max(run.text.begin, line.begin), std::min(run.text.end, line.end)};
      if (part.empty()) continue;
      Case c;
      c.what = to_utf8(text.substr(part.begin - line.begin, part.size()));
      if (pieces) {
        text::shape_piece(paragraph, shaped, r, part, line, {faces_.library, faces_.chains}, cache_, c.ours);
      } else {
        c.ours.assign(shaped.glyphs.begin() + run.glyphs.begin, shaped.glyphs.begin() + run.glyphs.end);
      }
      for (font::Glyph& glyph : c.ours) glyph.cluster -= line.begin;
      cases_.push_back(std::move(c));
      reference_.ask(face_, text, {part.begin - line.begin, part.end - line.begin}, run, paragraph.lang);
    }
  }

  static bool same(const std::vector<font::Glyph>& a, const std::vector<font::Glyph>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const font::Glyph& x, const font::Glyph& y) {
      return x.id == y.id && x.cluster == y.cluster && x.advance == y.advance && x.dx == y.dx && x.dy == y.dy;
    });
  }

  static std::string describe(const std::vector<font::Glyph>& a, const std::vector<font::Glyph>& b) {
    size_t i = 0;
    while (i < a.size() && i < b.size() && same({a[i]}, {b[i]})) ++i;
    const auto show = [&](const std::vector<font::Glyph>& g) {
      if (i >= g.size()) return std::string("nothing");
      return std::to_string(g[i].id) + ":" + std::to_string(g[i].advance) + "@" + std::to_string(g[i].dx) + "," +
             std::to_string(g[i].dy) + " at " + std::to_string(g[i].cluster);
    };
    return "\n  ours " + show(a) + ", reference " + show(b) + "\n";
  }

  std::string face_;
  test::Faces faces_;
  text::WordCache cache_;
  test::Reference reference_;
  test::Random random_{5};
  std::vector<Case> cases_;
};

}  // namespace

TEST_CASE("Lines equal the reference shaper's, glyph by glyph, in every face", "[text][reference]") {
  if (test::news_page().empty()) WARN("no news page beside the project: only our own texts are compared");
  for (const std::string& face : test::face_keys()) {
    Comparison comparison(face);
    for (const std::u16string& text : test::sentences()) comparison.add(text);
    for (const std::u16string& text : test::news_page()) comparison.add(text);
    for (const std::u16string& text : test::example_articles()) comparison.add(text);
    comparison.check();
  }
}

TEST_CASE("Random mixtures of words and letters equal the reference shaper's in every face", "[text][reference]") {
  for (const std::string& face : test::face_keys()) {
    Comparison comparison(face);
    test::Random random(2024);
    for (int i = 0; i < 60; ++i) comparison.add(test::mixture(random, 25));
    comparison.check();
  }
}

// Not run by default: ./unit-tests "[stress]".
TEST_CASE("Many random mixtures equal the reference shaper's", "[.][stress]") {
  for (const std::string& face : test::face_keys()) {
    Comparison comparison(face);
    test::Random random(77);
    for (int i = 0; i < 1500; ++i) comparison.add(test::mixture(random, 40));
    comparison.check();
  }
}

TEST_CASE("Odd characters equal the reference shaper's in every face", "[text][reference]") {
  const std::vector<std::u16string> texts = {
      u"10\u2009كم و20\u202fم و30\u00a0كغ و\u2003ثم\u200aثم",
      u"naïve cafe\u0301 A\u030a e\u0323\u0302 Ö\u0308 fi ffl To AV",
      u"1⁄2 و12⁄34 و½ و٣⁄٤",
      u"من\u200cهنا ومن\u200dهنا و\u200fهنا\u200e و\u061cهناك \u2067داخل\u2069 \u202bخارج\u202c",
      u"سـٰـ لـ\u0654ـك ء\u064e \u064eب َ\u0651 ـ\u064b",
      u"\u06dd١٢٣ \u0600١٢ \u0601 ﴿قل هو الله أحد﴾ ۞",
      u"(أ) [ب] {ج} «د» ‹هـ› “و” ‘ز’ <ح> ≤ ≥",
      u"שלום עולם Ελληνικά Привет ไทย 中文 한국어 हिन्दी",
      u"\u0651\u064eبداية بعلامة",
      u"لله والله بالله فلله اللهم الله أكبر",
      u"ر ك، و كأن ز کا در گفت، أو كلّ.",
      u"نص\u00adمفصول و‑وصلة\u2011وصلة – — … ٪ ‰ ° × ÷",
  };
  for (const std::string& face : test::face_keys()) {
    Comparison comparison(face);
    for (const std::u16string& text : texts) comparison.add(text);
    comparison.check();
  }
}

#endif
