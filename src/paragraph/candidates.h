// SPDX-License-Identifier: MIT
// Break candidates: where lines may or must end, with what a chooser needs to know of each place,
// so that a line between any two of them is measured by subtraction. Independent of the measure.
#pragma once

#include <cstdint>
#include <vector>

#include "paragraph/lines.h"

namespace warraq::paragraph {

// A join that may be stretched: by its rules, by its face, and by what else forbids it (vetoes.h).
struct StretchPoint {
  uint32_t letter = 0;   // cluster of the letter at the right, to which the stretch belongs
  uint32_t at = 0;       // cluster of the letter at the left
  uint32_t run = 0;      // ShapedText::runs
  uint32_t segment = 0;  // Candidates::list: the text between two candidates that it lies in
  uint8_t priority = 0;
  bool weak = false;  // bears half the longest stroke: a join that the rules allow unwillingly, or of two letters alone
};

// A place where a line may end, and where the next one then begins.
struct Candidate {
  uint32_t visible_end = 0;      // end of the line without the spaces that hang and the break character
  uint32_t next = 0;             // where the next line begins
  int64_t visible_position = 0;  // ShapedText::position[visible_end], fine units
  int64_t next_position = 0;     // ShapedText::position[next], fine units
  uint32_t visible_spaces = 0;   // Candidates::spaces before visible_end
  uint32_t next_spaces = 0;      // Candidates::spaces before next
  int64_t hang = 0;              // what a stop or the like at the visible end may stand outside the measure, fine units
  bool forced = false;           // the line must end here: UAX #14 BK, CR, LF, NL
};

struct Candidates {
  std::vector<Candidate> list;   // by rising offset; the last is the end of the text, there also when it is empty
  std::vector<uint32_t> spaces;  // offsets of the spaces that may be stretched: U+0020 and U+00A0 after visible text
  std::vector<StretchPoint> points;   // by rising offset
  std::vector<bool> strong;           // for each segment whether it has a point that is not weak
  std::vector<uint32_t> stretchable;  // for each segment the first from it on that has a point; list.size() for none
};

// White space and forced breaks: at a line's end they hang, without width. U+00A0, U+2007 and U+202F do not.
bool hangs(char16_t unit);

// How far the character before `end` may protrude from a justified line: all of a stop, comma, semicolon or
// closing quote, .3 em at most (CSS Text 4, hanging-punctuation; what has little ink is no edge to the eye).
int64_t protrusion(const text::Paragraph& paragraph, const text::ShapedText& shaped, uint32_t end);

// Every candidate has visible text between it and the one before it, but for forced ones and for
// text of nothing but spaces: a chooser that takes any of them never makes an empty line.
Candidates find_candidates(const text::Paragraph& paragraph, const text::ShapedText& shaped);
// With the joins that `stretch` allows to be stretched.
Candidates find_candidates(const text::Paragraph& paragraph, const text::ShapedText& shaped,
                           const text::FontContext& fonts, const Stretch& stretch);

}  // namespace warraq::paragraph
