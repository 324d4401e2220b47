// SPDX-License-Identifier: MIT
// How far ink really reaches above and below baselines. A face's ascender says nothing about it:
// vowelled Amiri inks 2.4 em where its metrics promise 1.75.
#pragma once

#include <vector>

#include "paragraph/lines.h"

namespace warraq::flow {

// Distances from the baseline, not negative.
struct Ink {
  Unit top, bottom;
};
constexpr Ink united(Ink a, Ink b) { return {max(a.top, b.top), max(a.bottom, b.bottom)}; }

// Ink boxes of glyphs, read from a face once. For faces of one library.
class InkTable {
 public:
  const font::InkBox& of(const font::Library& library, font::FaceId face, font::GlyphId glyph);

 private:
  struct Known {
    font::InkBox box;
    bool known = false;
  };
  std::vector<std::vector<Known>> faces_;
};

// The ink of all glyphs of a text, whatever lines they come to stand on.
Ink ink_of(const text::ShapedText& shaped, const font::Library& library, InkTable& table);
// The same of glyphs that were shaped for their lines.
Ink own_ink_of(const text::ShapedText& shaped, const paragraph::Lines& lines, const font::Library& library,
               InkTable& table);

// The least distance of baselines at which no two neighbouring lines touch: a deep tail needs room
// only where something tall stands below it.
Unit reach_of(const text::ShapedText& shaped, const paragraph::Lines& lines, const font::Library& library,
              InkTable& table);

}  // namespace warraq::flow
