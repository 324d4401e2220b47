// SPDX-License-Identifier: MIT
#include "paint/raster/canvas.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace warraq::paint {

static_assert(std::endian::native == std::endian::little, "pixels are stored as they lie in memory: R, G, B, A");

CoverageTable plain_table(uint8_t alpha) {
  CoverageTable table;
  for (uint32_t i = 0; i < 256; ++i) table[i] = stepped(i, alpha);
  return table;
}

void Canvas::reset(const PixelBox& box, Color background) {
  box_ = box;
  opaque_ = background.a == 255;
  const Pixel ground = mix(0, pack(background.r, background.g, background.b, 255), background.a);
  pixels_.assign(static_cast<size_t>(box.width()) * static_cast<size_t>(box.height()), ground);
}

void Canvas::fill(const PixelBox& box, Color color) {
  const PixelBox clip = intersection(box, box_);
  if (clip.empty() || color.a == 0) return;
  const Pixel source = pack(color.r, color.g, color.b, 255);
  for (int32_t y = clip.top; y < clip.bottom; ++y) {
    Pixel* begin = row(y) + (clip.left - box_.left);
    Pixel* end = begin + clip.width();
    if (color.a == 255)
      std::fill(begin, end, source);
    else
      for (Pixel* p = begin; p != end; ++p) *p = mix(*p, source, color.a);
  }
}

void Canvas::fill(const Mask& mask, Color color, const CoverageTable& table) {
  const PixelBox clip = intersection(mask.box, box_);
  if (clip.empty()) return;
  const Pixel source = pack(color.r, color.g, color.b, 255);
  for (int32_t y = clip.top; y < clip.bottom; ++y) {
    const uint8_t* coverage = mask.row(y) + (clip.left - mask.box.left);
    Pixel* pixel = row(y) + (clip.left - box_.left);
    for (int32_t i = 0; i < clip.width(); ++i) {
      if (coverage[i] == 0) continue;
      pixel[i] = mix(pixel[i], source, table[coverage[i]]);
    }
  }
}

void Canvas::draw(int32_t x, int32_t y, const Pixel* pixels, int32_t count, const uint8_t* coverage) {
  Pixel* to = row(y) + (x - box_.left);
  for (int32_t i = 0; i < count; ++i) {
    const Pixel above = coverage ? mix(0, pixels[i], coverage[i]) : pixels[i];
    to[i] = above + mix(to[i], 0, above >> 24);
  }
}

void Canvas::copy_straight(uint8_t* rgba, size_t stride) const {
  const auto width = static_cast<size_t>(box_.width());
  for (int32_t y = 0; y < box_.height(); ++y, rgba += stride) {
    const Pixel* from = pixels_.data() + static_cast<size_t>(y) * width;
    std::memcpy(rgba, from, width * 4);
    if (opaque_) continue;
    for (size_t x = 0; x < width; ++x) {
      const uint32_t a = from[x] >> 24;
      if (a == 255 || a == 0) continue;
      for (int c = 0; c < 3; ++c) {
        const uint32_t value = from[x] >> (8 * c) & 255;
        rgba[x * 4 + static_cast<size_t>(c)] = static_cast<uint8_t>(std::min<uint32_t>(255, (value * 255 + a / 2) / a));
      }
    }
  }
}

}  // namespace warraq::paint
