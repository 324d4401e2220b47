// SPDX-License-Identifier: MIT
// Paths, strokes and boxes of a display list → coverage of the pixels of a band.
#pragma once

#include <algorithm>

#include "base/geometry.h"
#include "base/path.h"
#include "paint/raster/canvas.h"
#include "paint/raster/grays.h"

namespace warraq::paint {

// From Units to device pixels; thousandths.
struct Scale {
  int32_t thousandths = 1000;
  // 1/64 of a pixel.
  constexpr int64_t fine(Unit value) const { return divide_rounded(value.raw * thousandths, 1000); }
  // The nearest whole pixel, within ±2^28.
  constexpr int32_t pixel(Unit value) const {
    return static_cast<int32_t>(
        std::clamp<int64_t>(divide_rounded(value.raw * thousandths, 64000), -(1 << 28), 1 << 28));
  }
};

// A box on whole pixels, so that rules are sharp: edges are rounded, and what is thin keeps its
// thickness wherever it lies, one pixel at least.
PixelBox snapped(const Rect& box, Scale scale);

// Coverage within `clip`; the mask is empty where there is none.
void cover_path(const Path& path, Scale scale, const PixelBox& clip, Grays& grays, Mask& mask);
// Round caps and joins.
void cover_stroke(const Path& path, Unit width, Scale scale, const PixelBox& clip, Grays& grays, Mask& mask);
void cover_round_box(const PixelBox& box, int64_t radius_fine, const PixelBox& clip, Grays& grays, Mask& mask);

}  // namespace warraq::paint
