// SPDX-License-Identifier: MIT
// The glyphs of every line are those that the reference shaper gives for just that line.
#include "text/reference.h"

#ifdef WARRAQ_SHAPE_REF

#include <catch_amalgamated.hpp>

#include <algorithm>

#include "paragraph/lines.h"
#include "text/sample.h"

using namespace warraq;

namespace {

struct Case {
  std::string what;
  std::vector<font::Glyph> ours;
};

bool same(const font::Glyph& a, const font::Glyph& b) {
  return a.id == b.id && a.cluster == b.cluster && a.advance == b.advance && a.dx == b.dx && a.dy == b.dy;
}

class Comparison {
 public:
  explicit Comparison(const std::string& face) : face_(face), faces_({face}) {}

  void add(const std::u16string& text, int64_t width) {
    const text::Paragraph paragraph = test::paragraph(text);
    const text::ShapedText shaped = test::shape(paragraph, faces_, cache_);
    paragraph::Measure measure;
    measure.width = Unit::base(width);
    measure.align = paragraph::Align::Justify;
    const auto lines = paragraph::lay_out(paragraph, shaped, measure, {faces_.library, faces_.chains}, cache_);
    for (const paragraph::Line& line : lines.lines) add_line(paragraph, shaped, lines, line);
  }

  void check() {
    const auto expected = reference_.answers();
    REQUIRE(expected.size() == cases_.size());
    int wrong = 0;
    for (size_t i = 0; i < cases_.size(); ++i) {
      const auto& ours = cases_[i].ours;
      if (std::equal(ours.begin(), ours.end(), expected[i].begin(), expected[i].end(), same)) continue;
      if (++wrong <= 3) UNSCOPED_INFO(cases_[i].what);
    }
    CAPTURE(face_, cases_.size(), anew_);
    CHECK(wrong == 0);
  }

  // Pieces with a glyph that differs from the paragraph's.
  size_t anew() const { return anew_; }

 private:
  // A piece of the reference is the run's part of the line, with the line around it.
  void add_line(const text::Paragraph& paragraph, const text::ShapedText& shaped, const paragraph::Lines& lines,
                const paragraph::Line& line) {
    const auto text = std::u16string_view(paragraph.text).substr(line.visible.begin, line.visible.size());
    for (uint32_t i = line.pieces.begin; i < line.pieces.end; ++i) {
      const paragraph::Piece& piece = lines.pieces[i];
      const auto& glyphs = piece.own ? lines.own_glyphs : shaped.glyphs;
      Case c;
      c.what = face_ + ": " + to_utf8(text);
      c.ours.assign(glyphs.begin() + piece.glyphs.begin, glyphs.begin() + piece.glyphs.end);
      for (font::Glyph& glyph : c.ours) glyph.cluster -= line.visible.begin;
      anew_ += piece.own ? 1 : 0;
      cases_.push_back(std::move(c));
      const TextRange part{piece.text.begin - line.visible.begin, piece.text.end - line.visible.begin};
      reference_.ask(face_, text, part, shaped.runs[piece.run], paragraph.lang);
    }
  }

  std::string face_;
  test::Faces faces_;
  text::WordCache cache_;
  test::Reference reference_;
  std::vector<Case> cases_;
  size_t anew_ = 0;
};

}  // namespace

TEST_CASE("Every line of real text equals the reference shaper's, in every face", "[paragraph][reference]") {
  if (test::news_page().empty()) WARN("no news page beside the project: only our own texts are compared");
  for (const std::string& face : test::face_keys()) {
    Comparison comparison(face);
    for (const int64_t width : {160, 300, 620}) {
      for (const std::u16string& text : test::sentences()) comparison.add(text, width);
      for (const std::u16string& text : test::example_articles()) comparison.add(text, width);
      for (const std::u16string& text : test::news_page()) comparison.add(text, width);
    }
    comparison.check();
    // Amiri kerns across spaces, so that edges of lines matter (in a text as long as the news page); Naskh does not.
    if (face == "amiri-400" && !test::news_page().empty()) CHECK(comparison.anew() > 0);
    if (face == "naskh-400") CHECK(comparison.anew() == 0);
  }
}

TEST_CASE("Every line of mixtures equals the reference shaper's, in every face", "[paragraph][reference]") {
  for (const std::string& face : test::face_keys()) {
    Comparison comparison(face);
    test::Random random(41);
    for (int i = 0; i < 40; ++i) comparison.add(test::mixture(random, 30), 180 + 40 * (i % 8));
    comparison.check();
  }
}

#endif
