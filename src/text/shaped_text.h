// SPDX-License-Identifier: MIT
// One paragraph's text, before and after shaping. Nothing here knows a measure: another width
// starts after this stage. Sizes enter only in `position`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/range.h"
#include "base/unit.h"
#include "font/library.h"
#include "font/shape.h"
#include "text/numerals.h"
#include "unicode/line_break.h"

namespace warraq::text {

// A stretch of text with one style; runs tile the paragraph.
struct StyleRun {
  TextRange range;
  font::Role role = font::Role::Body;
  int32_t weight = 400;
  Unit size;                   // em
  int32_t latin_scale = 1000;  // thousandths of `size` for runs in scripts other than Arabic's
  int32_t word_space = 0;      // thousandths of an em added to every space
  std::string lang;            // BCP 47; empty: the paragraph's
  enum class Isolate : uint8_t { None, RightToLeft, LeftToRight } isolate = Isolate::None;
  uint16_t tag = 0;  // the caller's own (colour, link …); runs of shaping never merge across it only for paint
};

// How a paragraph is drawn other than it was typed; its text keeps what was typed.
struct Drawing {
  Numerals numerals = Numerals::AsTyped;
  bool hide_tashkeel = false;   // vowel marks (collect.h)
  bool isolate_tokens = false;  // addresses, phone numbers … are ordered by themselves (isolate.h)

  uint32_t key() const { return static_cast<uint32_t>(numerals) << 2 | uint32_t{hide_tashkeel} << 1 | isolate_tokens; }
  bool operator==(const Drawing& other) const { return key() == other.key(); }
};

// A paragraph ready to be shaped.
struct Paragraph {
  std::u16string text;           // U+2028 forces a line break
  std::vector<StyleRun> styles;  // tile `text`; one with the paragraph's style where text is empty
  bool right_to_left = true;     // base direction, never taken from the first strong letter (UAX #9, HL1)
  std::string lang = "ar";
  Drawing drawing;
};

// The text that was shaped, where it is not the paragraph's own (collect.h).
struct Drawn {
  std::u16string text;           // empty: the paragraph's own
  std::vector<uint32_t> origin;  // offset in the paragraph of each unit and of the end; empty: the same

  uint32_t to_paragraph(uint32_t offset) const { return origin.empty() ? offset : origin[offset]; }
  // The first offset here that is not before `offset` of the paragraph.
  uint32_t from_paragraph(uint32_t offset) const;
};

// What may happen to a line after a code unit (UAX #14): Never, Allowed, Mandatory. At the end of the
// text it is Mandatory only where the text ends in a forced break, else Never.
using Break = unicode::Break;

// A maximal stretch of one face, script, level, size and style run, in logical order.
struct ShapedRun {
  TextRange text;
  IndexRange glyphs;  // ShapedText::glyphs
  font::FaceId face = 0;
  uint8_t level = 0;
  font::ScriptTag script = font::kArabic;
  Unit size;           // em, Latin scale applied
  uint32_t style = 0;  // index into Paragraph::styles
};

// A word, a single space or a control inside a run. Words tile the runs; a control (a forced break)
// has no glyphs.
struct Word {
  TextRange text;
  IndexRange glyphs;   // ShapedText::glyphs
  uint32_t run = 0;    // ShapedText::runs
  bool space = false;  // U+0020, U+00A0 or a tab: stretchable
};

struct ShapedText {
  std::vector<ShapedRun> runs;
  std::vector<Word> words;
  std::vector<font::Glyph> glyphs;  // by run; clusters (paragraph offsets) never fall
  std::vector<uint8_t> levels;      // per code unit, before L1 (which is applied by line)
  std::vector<Break> breaks;        // per code unit: after it; never inside a grapheme cluster
  std::vector<uint8_t> graphemes;   // per code unit: 1 where a grapheme cluster (UAX #29) begins
  // position[i]: sum of the advances of all clusters that begin before offset i, in fine units
  // (exact: no rounding happens before a sum becomes Units); size text + 1. Word space included.
  std::vector<int64_t> position;
  int64_t fine_per_unit = 1;
  Drawn drawn;

  Unit width(TextRange range) const {
    return Unit{divide_rounded(position[range.end] - position[range.begin], fine_per_unit)};
  }
};

}  // namespace warraq::text
