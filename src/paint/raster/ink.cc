// SPDX-License-Identifier: MIT
#include "paint/raster/ink.h"

namespace warraq::paint {
namespace {

// What coverage gains, in thousandths of c × (255 − c) ÷ 255, for black and for white text: pages
// come out 3–5 % darker than Chromium's in dark ink, and as much lighter than its bold light ink.
constexpr int32_t kDarkText = 140, kLightText = 100;

// Rec. 709 luma of the sRGB values, 0 to 255: enough to choose between curves.
int32_t lightness(Color color) { return (color.r * 2126 + color.g * 7152 + color.b * 722) / 10000; }

}  // namespace

CoverageTable ink_table(Color color) {
  const int32_t light = lightness(color);
  const int32_t boost = (kDarkText * (255 - light) + kLightText * light) / 255;
  CoverageTable table;
  for (int32_t c = 0; c < 256; ++c) {
    const int32_t curved = c + boost * c * (255 - c) / 255 / 1000;
    table[static_cast<size_t>(c)] = stepped(static_cast<uint32_t>(curved), color.a);
  }
  return table;
}

}  // namespace warraq::paint
