// SPDX-License-Identifier: MIT
// The glyphs of a font that is written: those of its codes, then those that codes share. Contours
// that several letters have (a stroke below different dots) are written once, and the letters are
// composite glyphs.
#pragma once

#include <span>
#include <vector>

#include "base/index_table.h"
#include "paint/pdf/codes.h"
#include "paint/pdf/truetype.h"

namespace warraq::paint::pdf {

class GlyphList {
 public:
  GlyphList(const Codes& codes, std::span<const Codes::Entry> entries);
  GlyphList(const GlyphList&) = delete;
  GlyphList& operator=(const GlyphList&) = delete;

  std::span<const TrueTypeGlyph> glyphs() const { return glyphs_; }

 private:
  // A contour, wherever it stands; its glyph has it where `like` does.
  struct Shape {
    const Contour* like;
    uint32_t uses = 1;
    bool shared = false;
    uint16_t glyph = 0;
    GlyfData data;
  };
  // An outline, or what it has besides shared contours.
  struct Rest {
    std::vector<uint32_t> shapes;  // of its contours
    bool composite = false;
    uint16_t glyph = 0;
    GlyfData data;
  };

  uint32_t shape_of(const Contour& contour);
  void find_shapes();
  void choose_shared();
  void place(size_t index);
  void place_rests();
  GlyfData composite_of(OutlineId outline) const;

  const Codes& codes_;
  const std::span<const Codes::Entry> entries_;
  std::vector<Shape> shapes_;
  std::vector<Rest> rests_;  // by outline
  IndexTable by_points_;
  std::vector<GlyfData> composites_;
  std::vector<TrueTypeGlyph> glyphs_;
};

}  // namespace warraq::paint::pdf
