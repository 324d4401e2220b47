// SPDX-License-Identifier: MIT
// What holds of every paragraph at every measure, in real faces: nothing is lost or doubled, pieces
// abut, sums are exact.
#include "unicode/properties.h"

#include <catch_amalgamated.hpp>

#include <algorithm>

#include "paragraph/lines.h"
#include "text/sample.h"

using namespace warraq;
using paragraph::Align;
using paragraph::Line;
using paragraph::Lines;
using paragraph::Measure;

namespace {

class Checker {
 public:
  Checker(const text::Paragraph& paragraph, const text::ShapedText& shaped, const Measure& measure, const Lines& lines)
      : paragraph_(paragraph), shaped_(shaped), measure_(measure), lines_(lines) {}

  // The first thing that is wrong, or nothing.
  std::string fault() {
    if (lines_.lines.empty()) return "no lines";
    uint32_t at = 0;
    for (size_t i = 0; i < lines_.lines.size(); ++i) {
      const Line& line = lines_.lines[i];
      if (line.text.begin != at) return "text is lost or doubled between lines";
      at = line.text.end;
      if (std::string fault = line_fault(line, i == 0); !fault.empty()) return fault + " on line " + std::to_string(i);
      if (line.ends_paragraph != (i + 1 == lines_.lines.size())) return "the wrong line is the last";
    }
    return at == paragraph_.text.size() ? "" : "text is missing at the end";
  }

 private:
  std::string line_fault(const Line& line, bool first) {
    if (line.visible.begin != line.text.begin || line.visible.end > line.text.end)
      return "what is visible is not the line's";
    if (line.visible.empty() && !line.forced && !shaped_.words.empty() && lines_.lines.size() > 1)
      return "an empty line";
    for (uint32_t i = line.visible.end; i < line.text.end; ++i) {
      if (!unicode::is_space(paragraph_.text[i]) && !unicode::is_forced_break(paragraph_.text[i]) &&
          paragraph_.text[i] != 0x200b) {
        return "a letter hangs";
      }
    }
    if (std::string fault = pieces_fault(line); !fault.empty()) return fault;
    return width_fault(line, first);
  }

  // Pieces tile the visible text, abut on the paper, and hold each glyph of theirs once.
  std::string pieces_fault(const Line& line) {
    std::vector<TextRange> covered;
    Unit x = line.x;
    for (uint32_t i = line.pieces.begin; i < line.pieces.end; ++i) {
      const auto& piece = lines_.pieces[i];
      if (piece.x != x) return "pieces do not abut";
      x += piece.width;
      covered.push_back(piece.text);
      const auto& glyphs = piece.own ? lines_.own_glyphs : shaped_.glyphs;
      if (piece.glyphs.end > glyphs.size()) return "glyphs beyond the end";
      for (uint32_t g = piece.glyphs.begin; g < piece.glyphs.end; ++g) {
        if (!piece.text.contains(glyphs[g].cluster)) return "a glyph of another piece";
        if (g > piece.glyphs.begin && glyphs[g].cluster < glyphs[g - 1].cluster) return "clusters fall";
      }
      if (!piece.own) shown_ += piece.glyphs.size();
    }
    if (x != line.x + line.width) return "pieces do not add up to the line";
    std::sort(covered.begin(), covered.end(), [](TextRange a, TextRange b) { return a.begin < b.begin; });
    uint32_t at = line.visible.begin;
    for (const TextRange& range : covered) {
      if (range.begin != at || range.empty()) return "the order is no permutation";
      at = range.end;
    }
    return at == line.visible.end ? "" : "visible text without a piece";
  }

  std::string width_fault(const Line& line, bool first) {
    Unit added;
    uint32_t last = 0;
    for (uint32_t i = line.adjustments.begin; i < line.adjustments.end; ++i) {
      const auto& adjustment = lines_.adjustments[i];
      if (i > line.adjustments.begin && adjustment.at <= last) return "adjustments out of order";
      last = adjustment.at;
      const char16_t unit = paragraph_.text[last];
      if ((unit != u' ' && unit != 0x00a0) || !line.visible.contains(last)) return "a stretched letter";
      added += adjustment.width;
    }
    if (line.natural + added != line.width) return "the sum of advances is wrong";
    const Unit room =
        measure_.width - (first ? min(measure_.first_indent, measure_.width - measure_.width / 2) : Unit{});
    if (line.justified && line.width != room) return "a justified line does not fill the measure";
    if (measure_.align == Align::Justify && line.spaces > 0 && !line.forced && !line.ends_paragraph &&
        !line.justified) {
      return "a line was left ragged";
    }
    if (line.width > room && line.spaces > 0) return "a line of several words is too wide";
    return "";
  }

  const text::Paragraph& paragraph_;
  const text::ShapedText& shaped_;
  const Measure& measure_;
  const Lines& lines_;

 public:
  size_t shown_ = 0;  // glyphs taken as they are from the paragraph
};

// A mixture with forced breaks, spaces in odd places and a word of many letters.
std::u16string odd_text(test::Random& random) {
  std::u16string text = test::mixture(random, 5 + random.below(40));
  const auto insert = [&](std::u16string_view what) { text.insert(random.below(text.size() + 1), what); };
  if (random.below(3) == 0) insert(u"\u2028");
  if (random.below(4) == 0) insert(u"   ");
  if (random.below(4) == 0) insert(u"\t");
  if (random.below(4) == 0) insert(std::u16string(30 + random.below(60), u'ب'));
  if (random.below(5) == 0) insert(u"\u00a0");
  if (random.below(5) == 0) insert(u" (see https://example.com/a/very/long/path?with=query) ");
  // Controls, joiners, lone surrogates, marks and spaces of every kind, anywhere.
  const std::u16string odd =
      u"\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202e\u2066\u2067\u2068\u2069\u00ad\u0651\u0301\u3000"
      u"\u2003\u2007\u202f\r\n\f\u0085\u2029\ufeff\ufffc\u0640\u06dd\ufdfa";
  for (uint32_t n = random.below(4) == 0 ? random.below(12) : 0; n > 0; --n) {
    insert({&odd[random.below(odd.size())], 1});
    if (random.below(4) == 0) insert(u"\U0001F468\u200D\U0001F469");
    if (random.below(8) == 0) insert(std::u16string(1, static_cast<char16_t>(0xd800 + random.below(0x800))));
  }
  if (random.below(6) == 0) text += u"  ";
  if (random.below(6) == 0) text += u"\n";
  return text;
}

}  // namespace

TEST_CASE("At 40 measures nothing is lost, pieces abut and sums are exact, in every face", "[paragraph][property]") {
  for (const std::string& face : test::face_keys()) {
    const test::Faces faces({face, "naskh-400"});
    text::WordCache cache;
    test::Random random(7);
    for (int n = 0; n < 6; ++n) {
      const auto paragraph = test::paragraph(odd_text(random), random.below(4) != 0);
      const auto shaped = test::shape(paragraph, faces, cache);
      for (int width = 1; width <= 40; ++width) {
        Measure measure;
        measure.width = Unit{width * width * 32 + static_cast<int64_t>(random.below(64))};
        measure.align = static_cast<Align>(random.below(4));
        measure.last = random.below(4) == 0 ? Align::Justify : Align::Start;
        measure.first_indent = Unit{random.below(3) == 0 ? 1000 : 0};
        measure.balance = measure.align != Align::Justify && random.below(4) == 0;
        const auto lines = paragraph::lay_out(paragraph, shaped, measure, {faces.library, faces.chains}, cache);
        Checker checker(paragraph, shaped, measure, lines);
        const std::string fault = checker.fault();
        CAPTURE(face, measure.width.raw, int(measure.align), to_utf8(paragraph.text));
        REQUIRE(fault == "");
      }
    }
  }
}

TEST_CASE("Where no edge needs shaping anew, every glyph of the paragraph is on a line or hangs",
          "[paragraph][property]") {
  const test::Faces faces({"naskh-400"});
  text::WordCache cache;
  for (const std::u16string& text : test::sentences()) {
    const auto paragraph = test::paragraph(text);
    const auto shaped = test::shape(paragraph, faces, cache);
    for (int width = 60; width < 400; width += 17) {
      Measure measure;
      measure.width = Unit::base(width);
      const auto lines = paragraph::lay_out(paragraph, shaped, measure, {faces.library, faces.chains}, cache);
      size_t hanging = 0;
      for (const Line& line : lines.lines) hanging += line.text.end - line.visible.end;
      Checker checker(paragraph, shaped, measure, lines);
      CHECK(checker.fault() == "");
      CHECK(lines.own_glyphs.empty());
      CHECK(checker.shown_ + hanging == shaped.glyphs.size());
    }
  }
}

TEST_CASE("Text laid out at its own natural width stays on one line, in every face", "[paragraph][property]") {
  for (const std::string& face : test::face_keys()) {
    const test::Faces faces({face});
    text::WordCache cache;
    for (std::u16string text : test::sentences()) {
      for (const std::u16string end : {u"", u" ", u"\u2028"}) {
        const auto paragraph = test::paragraph(text + end);
        const auto shaped = test::shape(paragraph, faces, cache);
        Measure measure;
        measure.width = Unit{int64_t{1} << 46};
        measure.width = paragraph::lay_out(paragraph, shaped, measure, {faces.library, faces.chains}, cache).widest;
        CAPTURE(face, to_utf8(text));
        CHECK(paragraph::lay_out(paragraph, shaped, measure, {faces.library, faces.chains}, cache).lines.size() == 1);
      }
    }
  }
}

TEST_CASE("A hundred thousand letters without a space are cut in time linear in their number", "[paragraph]") {
  const test::Faces faces({"amiri-400"});
  text::WordCache cache;
  const auto paragraph = test::paragraph(std::u16string(100000, u'ب'));
  const auto shaped = test::shape(paragraph, faces, cache);
  for (const int width : {1, 30, 680}) {
    Measure measure;
    measure.width = Unit::base(width);
    measure.align = Align::Justify;
    const auto lines = paragraph::lay_out(paragraph, shaped, measure, {faces.library, faces.chains}, cache);
    CHECK(Checker(paragraph, shaped, measure, lines).fault() == "");
    CHECK(lines.own_glyphs.size() <= 2 * 100000);
    if (width < 30) continue;
    CHECK(std::all_of(lines.lines.begin(), lines.lines.end(),
                      [&](const Line& line) { return line.width <= measure.width; }));
  }
}

TEST_CASE("Ten thousand marks stay on their letter", "[paragraph]") {
  const test::Faces faces({"naskh-400"});
  text::WordCache cache;
  const auto paragraph = test::paragraph(u"با" + std::u16string(10000, u'\u064e') + u"ب آخر");
  const auto shaped = test::shape(paragraph, faces, cache);
  for (const int width : {1, 20, 300}) {
    Measure measure;
    measure.width = Unit::base(width);
    const auto lines = paragraph::lay_out(paragraph, shaped, measure, {faces.library, faces.chains}, cache);
    CHECK(Checker(paragraph, shaped, measure, lines).fault() == "");
  }
}
