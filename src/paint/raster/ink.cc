// SPDX-License-Identifier: MIT
#include "paint/raster/ink.h"

namespace warraq::paint {
namespace {

// How much coverage a half covered pixel gains (thousandths of 255 × 4), for black and for white text.
constexpr int32_t kDarkText = 140, kLightText = 100;
constexpr int32_t kSteps = 63;

// Rec. 709 luma of the sRGB values, 0 to 255: enough to choose between curves.
int32_t lightness(Color color) { return (color.r * 2126 + color.g * 7152 + color.b * 722) / 10000; }

}  // namespace

CoverageTable ink_table(Color color) {
  const int32_t light = lightness(color);
  const int32_t boost = (kDarkText * (255 - light) + kLightText * light) / 255;
  CoverageTable table;
  for (int32_t c = 0; c < 256; ++c) {
    const int32_t curved = c + boost * c * (255 - c) / 255 / 1000;
    const int32_t step = (curved * kSteps + 127) / 255;
    table[static_cast<size_t>(c)] = static_cast<uint8_t>((step * color.a + kSteps / 2) / kSteps);
  }
  return table;
}

}  // namespace warraq::paint
