// SPDX-License-Identifier: MIT
// What shaped text promises to every later stage.
#pragma once

#include <catch_amalgamated.hpp>

#include "text/sample.h"

namespace warraq::test {

// What every later stage relies on.
inline void check_invariants(const text::Paragraph& p, const text::ShapedText& s) {
  const auto size = static_cast<uint32_t>(p.text.size());
  REQUIRE(s.levels.size() == size);
  REQUIRE(s.breaks.size() == size);
  REQUIRE(s.graphemes.size() == size);
  REQUIRE(s.position.size() == size + 1);
  uint32_t at = 0, glyph = 0;
  for (const text::ShapedRun& run : s.runs) {
    REQUIRE(run.text.begin == at);
    REQUIRE(run.glyphs.begin == glyph);
    REQUIRE_FALSE(run.text.empty());
    for (uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i) REQUIRE(run.text.contains(s.glyphs[i].cluster));
    at = run.text.end;
    glyph = run.glyphs.end;
  }
  REQUIRE(at == size);
  REQUIRE(glyph == s.glyphs.size());
  at = glyph = 0;
  for (const text::Word& word : s.words) {
    REQUIRE(word.text.begin == at);
    REQUIRE(word.glyphs.begin == glyph);
    REQUIRE(s.runs[word.run].text.begin <= word.text.begin);
    REQUIRE(word.text.end <= s.runs[word.run].text.end);
    at = word.text.end;
    glyph = word.glyphs.end;
  }
  REQUIRE(at == size);
  REQUIRE(glyph == s.glyphs.size());
  for (size_t i = 1; i < s.glyphs.size(); ++i) REQUIRE(s.glyphs[i].cluster >= s.glyphs[i - 1].cluster);
}

// Splits the only style of a paragraph at `at`.
inline text::Paragraph split_style(text::Paragraph p, uint32_t at) {
  p.styles.push_back(p.styles.front());
  p.styles[0].range.end = at;
  p.styles[1].range.begin = at;
  p.styles[1].tag = 1;
  return p;
}

}  // namespace warraq::test
