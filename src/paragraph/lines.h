// SPDX-License-Identifier: MIT
// The paragraph stage: candidates → choose → justify → lines. Takes shaped text and a measure and
// returns lines in visual order. Nothing shaped is edited: justification returns adjustments.
#pragma once

#include <cstdint>
#include <vector>

#include "base/range.h"
#include "base/unit.h"
#include "text/kashida_rules.h"
#include "text/shape_text.h"

namespace warraq::paragraph {

enum class Align : uint8_t { Start, Center, End, Justify };
enum class Breaker : uint8_t { FirstFit, Optimal };

// How far a justified line is stretched, and by what (look: spaces, then kashida, then spaces again).
// Widths of spaces are thousandths of the natural one, lengths of kashida thousandths of an em.
struct Stretch {
  text::KashidaRules rules = text::KashidaRules::None;
  int32_t longest = 0;         // a kashida at most; 0: none
  int32_t per_line = 3;        // so many at most,
  int32_t per_words = 3;       // one for so many words, and never in neighbouring words
  int32_t least_priority = 1;  // of KashidaPoint
  int32_t least_letters = 4;   // of a word that is stretched
  bool all_alike = false;      // weak joins (StretchPoint) bear as much as others: where a line has to be filled
  int32_t space_first = 1160;  // spaces grow so far before kashida
  int32_t space_last = 1600;   // and after it, before a line is a bad one

  bool has_kashida() const { return longest > 0 && rules != text::KashidaRules::None; }
  bool operator==(const Stretch&) const = default;
};

struct Measure {
  Unit width;         // of every line
  Unit first_indent;  // at the start side of the first line; takes half of the measure at most
  Align align = Align::Start;
  Breaker breaker = Breaker::FirstFit;
  bool balance = false;       // ragged lines of nearly equal width, no more of them than first-fit needs
  int32_t max_lines = 0;      // 0: no limit; beyond it the text is cut at a word and ends in "…"
  Align last = Align::Start;  // with Justify: of the last line and of lines that end in a forced break
  Stretch stretch;            // with Justify
  bool hang = false;  // with Justify: stops, commas and closing quotes at a line's end stand outside the measure
  bool operator==(const Measure&) const = default;
};

// What was added to the advance of the cluster at `at`. A kashida is among the line's own glyphs
// already, at the exact width of which this is the rounded one.
struct Adjustment {
  enum class Kind : uint8_t { Space, Kashida, Hang };
  uint32_t at = 0;  // paragraph offset of the cluster
  Kind kind = Kind::Space;
  Unit width;
};

// A stretch of one shaped run on one line. `glyphs` are in logical order (clusters never fall),
// as in ShapedText: a right-to-left piece is drawn backwards.
struct Piece {
  TextRange text;
  uint32_t run = 0;   // ShapedText::runs
  IndexRange glyphs;  // ShapedText::glyphs, or Lines::own_glyphs where `own`
  bool own = false;
  bool generated = false;  // the "…" of a cut: stands for no text; `text` and clusters are the place of the cut
  uint8_t level = 0;       // after L1
  Unit x, width;           // from the physical left of the measure; adjustments included
};

struct Line {
  TextRange text;              // all of the line, with the spaces that hang at its end and the break character
  TextRange visible;           // without them; pieces tile it
  IndexRange pieces;           // Lines::pieces, left to right
  IndexRange adjustments;      // Lines::adjustments, by rising offset
  Unit x;                      // physical left edge of the first piece, in the measure
  Unit natural;                // width before adjustments
  Unit width;                  // width after them; equals the measure (less the indent) where justified
  uint32_t spaces = 0;         // stretchable spaces in `visible`
  int32_t space_ratio = 1000;  // thousandths: mean width of a space over its natural width
  Unit hang;                   // of `width`: stands outside the measure, at the line's end
  bool justified = false;      // fills the measure; a line without spaces cannot
  bool ends_paragraph = false;
  bool forced = false;  // ends in a mandatory break
};

struct Lines {
  std::vector<Line> lines;  // at least one, also for empty text
  std::vector<Piece> pieces;
  std::vector<Adjustment> adjustments;
  std::vector<font::Glyph> own_glyphs;  // of pieces that were shaped or stretched for their line
  bool cut = false;                     // max_lines was reached; what is left out belongs to no line
  Unit widest;                          // the widest line's natural width: at this measure the same lines fit
};

// Lays the paragraph out. Every character belongs to exactly one line, in order. A word wider than
// the measure is broken between grapheme clusters (joins are kept); where even one cluster is
// wider, it overflows. Lines are never empty but for empty text, text of nothing but spaces and
// forced breaks; a forced break at the very end begins no further line.
Lines lay_out(const text::Paragraph& paragraph, const text::ShapedText& shaped, const Measure& measure,
              const text::FontContext& fonts, text::WordCache& cache);

// The same with candidates that were found before (candidates.h), by a measure with the same Stretch:
// another width begins here.
struct Candidates;
Lines lay_out(const text::Paragraph& paragraph, const text::ShapedText& shaped, const Candidates& candidates,
              const Measure& measure, const text::FontContext& fonts, text::WordCache& cache);

}  // namespace warraq::paragraph
