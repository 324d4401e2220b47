// SPDX-License-Identifier: MIT
// Canvas: a band of premultiplied pixels and the ways to blend into it. All arithmetic is in
// integers and exact: (x × a + y × (255 − a)) ÷ 255, rounded.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "base/color.h"
#include "paint/raster/raster.h"

namespace warraq::paint {

// Premultiplied R, G, B, A from the lowest byte up.
using Pixel = uint32_t;

constexpr Pixel pack(uint32_t r, uint32_t g, uint32_t b, uint32_t a) { return r | g << 8 | b << 16 | a << 24; }
constexpr uint32_t divide_255(uint32_t value) { return (value + 128 + ((value + 128) >> 8)) >> 8; }

// above × a + below × (255 − a), over 255, in all four channels.
constexpr Pixel mix(Pixel below, Pixel above, uint32_t a) {
  const auto lanes = [a](uint32_t d, uint32_t s) {
    const uint32_t t = s * a + d * (255 - a) + 0x00800080;
    return ((t + ((t >> 8) & 0x00ff00ff)) >> 8) & 0x00ff00ff;
  };
  return lanes(below & 0x00ff00ff, above & 0x00ff00ff) | lanes(below >> 8 & 0x00ff00ff, above >> 8 & 0x00ff00ff) << 8;
}

// Coverage of a box of pixels: `width` bytes a row.
struct Mask {
  PixelBox box;
  std::vector<uint8_t> coverage;

  void reset(const PixelBox& where) {
    box = where;
    coverage.assign(static_cast<size_t>(box.width()) * static_cast<size_t>(box.height()), 0);
  }
  uint8_t* row(int32_t y) {
    return coverage.data() + static_cast<size_t>(y - box.top) * static_cast<size_t>(box.width());
  }
  const uint8_t* row(int32_t y) const { return const_cast<Mask*>(this)->row(y); }
};

// From coverage to the alpha to blend with.
using CoverageTable = std::array<uint8_t, 256>;
CoverageTable plain_table(uint8_t alpha);
// Coverage in 48 steps times `alpha`: at an edge the eye sees no difference, and pages of text keep
// few enough colours for a palette.
constexpr uint8_t stepped(uint32_t coverage, uint32_t alpha) {
  constexpr uint32_t kSteps = 48;
  return static_cast<uint8_t>(((coverage * kSteps + 127) / 255 * alpha + kSteps / 2) / kSteps);
}

constexpr PixelBox intersection(const PixelBox& a, const PixelBox& b) {
  return {a.left > b.left ? a.left : b.left, a.top > b.top ? a.top : b.top, a.right < b.right ? a.right : b.right,
          a.bottom < b.bottom ? a.bottom : b.bottom};
}

class Canvas {
 public:
  // Clears to `background`.
  void reset(const PixelBox& box, Color background);
  const PixelBox& box() const { return box_; }
  Pixel* row(int32_t y) {
    return pixels_.data() + static_cast<size_t>(y - box_.top) * static_cast<size_t>(box_.width());
  }

  void fill(const PixelBox& box, Color color);
  void fill(const Mask& mask, Color color, const CoverageTable& table);
  // One row of premultiplied pixels over what is there, from `x`; `coverage` null: all of it.
  void draw(int32_t x, int32_t y, const Pixel* pixels, int32_t count, const uint8_t* coverage);
  // Writes rows of straight RGBA, `stride` bytes apart.
  void copy_straight(uint8_t* rgba, size_t stride) const;

 private:
  PixelBox box_;
  bool opaque_ = false;
  std::vector<Pixel> pixels_;
};

}  // namespace warraq::paint
