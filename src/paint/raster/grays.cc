// SPDX-License-Identifier: MIT
#include "paint/raster/grays.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>

#include "base/check.h"

namespace warraq::paint {
namespace {

// FreeType counts points in 16 bits.
constexpr size_t kMaxPoints = 65000;
// Where `long` has 32 bits, a line of more than 32,768 pixels overflows FreeType's steps along it, and
// the walk never ends. Parts of a box are therefore drawn one by one, each with a shape that reaches no
// further from it than 16,384 pixels.
constexpr int32_t kMaxPart = 8192;
constexpr int64_t kMaxCoordinate = int64_t{1} << 40, kMaxLocal = (1 << 20) - 1;

FT_Pos local(int64_t coordinate, int32_t origin) {
  return static_cast<FT_Pos>(std::clamp(coordinate - int64_t{origin} * 64, -kMaxLocal, kMaxLocal));
}

}  // namespace

void Shape::clear() {
  points_.clear();
  tags_.clear();
  ends_.clear();
}

void Shape::move_to(ShapePoint p) {
  close();
  add(p, kOn);
}

void Shape::close() {
  const size_t begin = ends_.empty() ? 0 : size_t{ends_.back()} + 1;
  // A contour that does not fit is dropped whole, and so are those without an area.
  if (points_.size() > kMaxPoints || points_.size() < begin + 2) {
    points_.resize(begin);
    tags_.resize(begin);
    return;
  }
  ends_.push_back(static_cast<uint16_t>(points_.size() - 1));
}

void Shape::add(ShapePoint p, uint8_t tag) {
  points_.push_back(
      {std::clamp(p.x, -kMaxCoordinate, kMaxCoordinate), std::clamp(p.y, -kMaxCoordinate, kMaxCoordinate)});
  tags_.push_back(tag);
}

PixelBox Shape::bounds() const {
  if (points_.empty()) return {};
  ShapePoint low = points_[0], high = points_[0];
  for (const ShapePoint p : points_) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  const auto down = [](int64_t v) { return static_cast<int32_t>(std::clamp<int64_t>(v >> 6, -(1 << 30), 1 << 30)); };
  return {down(low.x), down(low.y), down(high.x + 63), down(high.y + 63)};
}

struct Grays::Library {
  FT_Library library = nullptr;
  std::vector<FT_Vector> points;
};

Grays::Grays() : library_(std::make_unique<Library>()) { WARRAQ_CHECK(FT_Init_FreeType(&library_->library) == 0); }
Grays::~Grays() { FT_Done_FreeType(library_->library); }

void Grays::render(const Shape& shape, const PixelBox& box, uint8_t* coverage) {
  if (shape.empty() || box.empty()) return;
  for (int32_t bottom = box.bottom; bottom > box.top; bottom -= kMaxPart) {
    const int32_t top = std::max(box.top, bottom - kMaxPart);
    uint8_t* const row = coverage + static_cast<size_t>(box.bottom - bottom) * static_cast<size_t>(box.width());
    for (int32_t left = box.left; left < box.right; left += kMaxPart) {
      render_part(shape, {left, top, std::min(box.right, left + kMaxPart), bottom}, row + (left - box.left),
                  box.width());
    }
  }
}

void Grays::render_part(const Shape& shape, const PixelBox& box, uint8_t* coverage, int32_t pitch) {
  std::vector<FT_Vector>& points = library_->points;
  points.clear();
  for (const ShapePoint p : shape.points_) {
    points.push_back({local(p.x, box.left), local(p.y, box.top)});
  }
  FT_Outline outline{};
  outline.n_contours = static_cast<unsigned short>(shape.ends_.size());
  outline.n_points = static_cast<unsigned short>(points.size());
  outline.points = points.data();
  outline.tags = const_cast<unsigned char*>(shape.tags_.data());
  outline.contours = const_cast<unsigned short*>(shape.ends_.data());
  FT_Bitmap bitmap{};
  bitmap.width = static_cast<unsigned>(box.width());
  bitmap.rows = static_cast<unsigned>(box.height());
  bitmap.pitch = pitch;
  bitmap.buffer = coverage;
  bitmap.num_grays = 256;
  bitmap.pixel_mode = FT_PIXEL_MODE_GRAY;
  // It fails for want of memory only; what is missing then is ink, never a wrong byte elsewhere.
  static_cast<void>(FT_Outline_Get_Bitmap(library_->library, &outline, &bitmap));
}

}  // namespace warraq::paint
