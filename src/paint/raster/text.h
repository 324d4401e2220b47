// SPDX-License-Identifier: MIT
// Lines of text into a band: all glyphs of one colour are gathered in one mask, by their darkest
// coverage, and blended once, so that joined letters show neither seams nor dark overlaps.
#pragma once

#include "paint/raster/canvas.h"
#include "paint/raster/glyph_masks.h"
#include "paint/raster/shapes.h"

namespace warraq::paint {

// Rows of pixels that a line's ink may touch, half-open.
struct RowSpan {
  int32_t top = 0, bottom = 0;
};

class TextPainter {
 public:
  TextPainter(const display::DisplayList& list, GlyphMasks& masks, OutlineStore& outlines, Scale scale)
      : list_(list), masks_(masks), outlines_(outlines), scale_(scale) {}

  RowSpan rows(const display::TextLine& line);
  void paint(const display::TextLine& line, Canvas& canvas);

 private:
  struct Placed {
    const GlyphMask* mask;  // null: too large to be kept
    const display::Run* run;
    font::GlyphId glyph;
    GlyphSize size;
    PixelBox box;  // columns across, pixels down
  };

  void place(const display::TextLine& line, const display::Run& run, const PixelBox& clip);
  void gather(const PixelBox& box);
  void blend(Color color, Canvas& canvas);

  const display::DisplayList& list_;
  GlyphMasks& masks_;
  OutlineStore& outlines_;
  const Scale scale_;
  std::vector<Placed> placed_;
  GlyphMask large_;
  Mask columns_, pixels_;
};

}  // namespace warraq::paint
