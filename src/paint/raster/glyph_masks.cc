// SPDX-License-Identifier: MIT
#include "paint/raster/glyph_masks.h"

#include "paint/raster/canvas.h"

namespace warraq::paint {
namespace {

// Larger masks (display sizes, a card's ghost letter) are drawn when they are needed.
constexpr int64_t kLargestKept = 64 * 1024;

// From 1/64 font units to 1/64 of a column across and of a pixel upwards.
class Placement {
 public:
  Placement(const font::Library& library, font::FaceId face, GlyphSize size)
      : em_(size.em),
        raise_(size.phase * 64 / kPhases),
        divisor_(int64_t{library[face].font->metrics().units_per_em} * 64000) {}

  int64_t x(int64_t v) const { return divide_rounded(v * em_ * kColumns, divisor_); }
  int64_t y(int64_t v) const { return divide_rounded(v * em_, divisor_) + raise_; }
  ShapePoint operator()(OutlinePoint p) const { return {x(p.x), y(p.y)}; }

 private:
  const int64_t em_, raise_, divisor_;
};

void build(const GlyphOutline& outline, const Placement& place, Shape& shape) {
  shape.clear();
  const OutlinePoint* p = outline.points.data();
  for (const OutlineVerb verb : outline.verbs) {
    switch (verb) {
      case OutlineVerb::Move:
        shape.move_to(place(p[0]));
        p += 1;
        break;
      case OutlineVerb::Line:
        shape.line_to(place(p[0]));
        p += 1;
        break;
      case OutlineVerb::Quadratic:
        shape.quadratic_to(place(p[0]), place(p[1]));
        p += 2;
        break;
      case OutlineVerb::Cubic:
        shape.cubic_to(place(p[0]), place(p[1]), place(p[2]));
        p += 3;
        break;
      case OutlineVerb::Close: shape.close(); break;
    }
  }
  shape.close();
}

}  // namespace

PixelBox GlyphMasks::bounds(font::FaceId face, font::GlyphId glyph, GlyphSize size) {
  const GlyphOutline& outline = outlines_.get(face, glyph);
  if (outline.box.empty()) return {};
  const Placement place(outlines_.library(), face, size);
  const auto down = [](int64_t v) { return static_cast<int32_t>(v >> 6); };
  return {down(place.x(outline.box.left)), -down(place.y(outline.box.top) + 63), down(place.x(outline.box.right) + 63),
          -down(place.y(outline.box.bottom))};
}

void GlyphMasks::render(font::FaceId face, font::GlyphId glyph, GlyphSize size, const PixelBox& box, GlyphMask& mask) {
  mask.box = box;
  mask.coverage.clear();
  if (box.empty()) return;
  mask.coverage.resize(static_cast<size_t>(box.width()) * static_cast<size_t>(box.height()));
  build(outlines_.get(face, glyph), Placement(outlines_.library(), face, size), shape_);
  grays_.render(shape_, {box.left, -box.bottom, box.right, -box.top}, mask.coverage.data());
}

const GlyphMask* GlyphMasks::get(font::FaceId face, font::GlyphId glyph, GlyphSize size) {
  const uint64_t revision = outlines_.library()[face].revision & 0xffff;
  const Key key{uint64_t{face} << 48 | revision << 32 | glyph,
                static_cast<uint64_t>(size.em) * kPhases + static_cast<uint64_t>(size.phase)};
  const auto found = masks_.find(key);
  if (found != masks_.end()) return &found->second;

  const PixelBox box = bounds(face, glyph, size);
  if (int64_t{box.width()} * box.height() > kLargestKept) return nullptr;
  GlyphMask& mask = masks_[key];
  render(face, glyph, size, box, mask);
  bytes_ += sizeof(GlyphMask) + mask.coverage.size() + 64;
  return &mask;
}

void GlyphMasks::trim() {
  if (bytes_ <= limit_) return;
  masks_.clear();
  bytes_ = 0;
}

}  // namespace warraq::paint
