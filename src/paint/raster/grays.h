// SPDX-License-Identifier: MIT
// Shapes → coverage, by FreeType's anti-aliasing rasteriser with the non-zero winding rule. The
// only files that see FreeType are grays.*.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "paint/raster/raster.h"

namespace warraq::paint {

// 1/64 of a pixel, y upwards.
struct ShapePoint {
  int64_t x, y;
};

// Closed contours of lines and curves.
class Shape {
 public:
  void clear();
  void move_to(ShapePoint p);
  void line_to(ShapePoint p) { add(p, kOn); }
  void quadratic_to(ShapePoint c, ShapePoint p) {
    add(c, kQuadratic);
    add(p, kOn);
  }
  void cubic_to(ShapePoint a, ShapePoint b, ShapePoint p) {
    add(a, kCubic);
    add(b, kCubic);
    add(p, kOn);
  }
  // Ends the contour, if one is open.
  void close();
  // Whole pixels that hold the shape, y upwards; empty when there is nothing.
  PixelBox bounds() const;
  bool empty() const { return ends_.empty(); }

 private:
  friend class Grays;
  static constexpr uint8_t kOn = 1, kQuadratic = 0, kCubic = 2;  // FT_CURVE_TAG
  void add(ShapePoint p, uint8_t tag);

  std::vector<ShapePoint> points_;
  std::vector<uint8_t> tags_;
  std::vector<uint16_t> ends_;  // index of each contour's last point
};

class Grays {
 public:
  Grays();
  ~Grays();
  Grays(const Grays&) = delete;
  Grays& operator=(const Grays&) = delete;

  // Writes the coverage of the pixels of `box` (y upwards, as the shape) into zeroed bytes, the top
  // row first, `box.width()` bytes a row. What lies outside `box` is cut off.
  void render(const Shape& shape, const PixelBox& box, uint8_t* coverage);

 private:
  // A part of at most 8,192 pixels a side; `pitch` bytes a row.
  void render_part(const Shape& shape, const PixelBox& box, uint8_t* coverage, int32_t pitch);

  struct Library;
  std::unique_ptr<Library> library_;
};

}  // namespace warraq::paint
