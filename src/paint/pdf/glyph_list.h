// SPDX-License-Identifier: MIT
// The glyphs of a font that is written: those of its codes, then those that codes share. Contours
// that several letters have (a stroke below different dots) are written once, and the letters are
// composite glyphs.
#pragma once

#include <span>
#include <vector>

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
  void count_contours();
  bool is_shared(uint32_t contour) const;
  std::vector<Placed> units(OutlineId outline) const;
  void make_unit(uint32_t unit);
  void find_hosts();
  const GlyfData* outline(size_t index);

  const Codes& codes_;
  const std::span<const Codes::Entry> entries_;
  const GlyfData nothing_;
  std::vector<uint8_t> uses_;  // by contour: in how many of the font's pieces, at most 2
  // Units are what is written as simple glyphs: shared contours, by their index, then what pieces have
  // besides them.
  std::vector<GlyfData> units_;
  std::vector<uint16_t> hosts_;   // by unit: the glyph that draws it alone, or 0
  std::vector<uint32_t> extras_;  // units without a code of their own
  std::vector<GlyfData> composites_;
  std::vector<TrueTypeGlyph> glyphs_;
};

}  // namespace warraq::paint::pdf
