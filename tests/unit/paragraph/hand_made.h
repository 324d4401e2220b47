// SPDX-License-Identifier: MIT
// Shaped text without a font: every letter is 8 Units wide, every space 4, marks nothing. Breaks,
// graphemes and levels are Unicode's; a run for each level.
#pragma once

#include <string>

#include "paragraph/lines.h"
#include "unicode/bidi.h"
#include "unicode/graphemes.h"
#include "unicode/line_break.h"
#include "unicode/properties.h"

namespace warraq::test {

inline constexpr int64_t kLetter = 8, kGap = 4, kFine = 10;

struct HandMade {
  text::Paragraph paragraph;
  text::ShapedText shaped;
  font::Library library;
  font::Chains chains;
  text::WordCache cache;

  explicit HandMade(std::u16string text, bool right_to_left = true) {
    paragraph.text = std::move(text);
    paragraph.right_to_left = right_to_left;
    paragraph.styles.resize(1);
    paragraph.styles[0].range = {0, static_cast<uint32_t>(paragraph.text.size())};
    paragraph.styles[0].size = Unit{16};
    unicode::resolve_levels(paragraph.text, right_to_left, {}, shaped.levels);
    unicode::find_graphemes(paragraph.text, shaped.graphemes);
    unicode::find_line_breaks(paragraph.text, shaped.breaks);
    for (size_t i = 0; i + 1 < paragraph.text.size(); ++i) {
      if (shaped.graphemes[i + 1] == 0) shaped.breaks[i] = text::Break::Never;
    }
    shaped.fine_per_unit = kFine;
    for (uint32_t at = 0; at < paragraph.text.size(); ++at) add(at);
    shaped.position.push_back(width_);
  }

  paragraph::Lines lines(const paragraph::Measure& measure) {
    return paragraph::lay_out(paragraph, shaped, measure, {library, chains}, cache);
  }
  paragraph::Lines lines(int64_t width, paragraph::Align align = paragraph::Align::Start) {
    paragraph::Measure measure;
    measure.width = Unit{width};
    measure.align = align;
    return lines(measure);
  }
  std::u16string visible(const paragraph::Line& line) const {
    return paragraph.text.substr(line.visible.begin, line.visible.size());
  }

 private:
  void add(uint32_t at) {
    const char16_t unit = paragraph.text[at];
    if (shaped.runs.empty() || shaped.runs.back().level != shaped.levels[at]) {
      text::ShapedRun run;
      run.text.begin = at;
      run.glyphs.begin = static_cast<uint32_t>(shaped.glyphs.size());
      run.level = shaped.levels[at];
      run.size = Unit{16};
      shaped.runs.push_back(run);
    }
    shaped.position.push_back(width_);
    if (!unicode::is_control(unit)) {
      font::Glyph glyph;
      glyph.cluster = at;
      if (shaped.graphemes[at] == 0) glyph.cluster = shaped.glyphs.back().cluster;
      glyph.advance = unicode::is_mark(unit) ? 0 : unicode::is_space(unit) ? 500 * kGap / kLetter : 500;
      width_ += glyph.advance * kLetter * kFine / 500;
      shaped.glyphs.push_back(glyph);
    }
    const auto glyphs = static_cast<uint32_t>(shaped.glyphs.size());
    shaped.runs.back().text.end = at + 1;
    shaped.runs.back().glyphs.end = glyphs;
    const bool space = unit == u' ' || unit == 0x00a0, control = unicode::is_control(unit);
    if (shaped.words.empty() || space || control || shaped.words.back().space || shaped.words.back().glyphs.empty() ||
        shaped.words.back().run + 1 != shaped.runs.size()) {
      shaped.words.push_back(
          {{at, at}, {glyphs - (control ? 0 : 1), glyphs}, static_cast<uint32_t>(shaped.runs.size() - 1), space});
    }
    shaped.words.back().text.end = at + 1;
    shaped.words.back().glyphs.end = glyphs;
  }

  int64_t width_ = 0;
};

}  // namespace warraq::test
