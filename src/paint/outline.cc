// SPDX-License-Identifier: MIT
#include "paint/outline.h"

#include <algorithm>

namespace warraq::paint {
namespace {

// Fonts hold integers and HarfBuzz adds halves; anything else (variable fonts) is rounded here,
// once, so that every painter and host works on the same numbers.
int32_t fixed(float value) {
  constexpr float kLimit = 1 << 17;
  const float clamped = value > kLimit ? kLimit : value < -kLimit ? -kLimit : value;
  if (!(clamped == clamped)) return 0;  // not a number: a hostile variable font
  return static_cast<int32_t>(clamped * 64 + (clamped < 0 ? -0.5f : 0.5f));
}

class Collector final : public font::OutlineSink {
 public:
  explicit Collector(GlyphOutline& outline) : outline_(outline) {}

  void move_to(float x, float y) override { add(OutlineVerb::Move, {{fixed(x), fixed(y)}}); }
  void line_to(float x, float y) override { add(OutlineVerb::Line, {{fixed(x), fixed(y)}}); }
  void quadratic_to(float cx, float cy, float x, float y) override {
    add(OutlineVerb::Quadratic, {{fixed(cx), fixed(cy)}, {fixed(x), fixed(y)}});
  }
  void cubic_to(float ax, float ay, float bx, float by, float x, float y) override {
    add(OutlineVerb::Cubic, {{fixed(ax), fixed(ay)}, {fixed(bx), fixed(by)}, {fixed(x), fixed(y)}});
  }
  void close() override { outline_.verbs.push_back(OutlineVerb::Close); }

 private:
  void add(OutlineVerb verb, std::initializer_list<OutlinePoint> points) {
    outline_.verbs.push_back(verb);
    outline_.points.insert(outline_.points.end(), points);
  }

  GlyphOutline& outline_;
};

OutlineBox box_of(const std::vector<OutlinePoint>& points) {
  if (points.empty()) return {};
  OutlineBox box{points[0].x, points[0].y, points[0].x, points[0].y};
  for (const OutlinePoint p : points) {
    box.left = std::min(box.left, p.x);
    box.right = std::max(box.right, p.x);
    box.bottom = std::min(box.bottom, p.y);
    box.top = std::max(box.top, p.y);
  }
  return box;
}

}  // namespace

const GlyphOutline& OutlineStore::get(font::FaceId face, font::GlyphId glyph) {
  const font::Face& from = library_[face];
  // Glyph ids of a font file have at most 24 bits; no session replaces a face 65,536 times.
  const uint64_t key = uint64_t{face} << 48 | uint64_t{from.revision & 0xffff} << 32 | glyph;
  auto [found, added] = outlines_.try_emplace(key);
  GlyphOutline& outline = found->second;
  if (added) {
    Collector collector(outline);
    from.font->outline(glyph, collector);
    outline.box = box_of(outline.points);
    bytes_ += 64 + outline.verbs.size() + outline.points.size() * sizeof(OutlinePoint);
  }
  return outline;
}

void OutlineStore::trim() {
  if (bytes_ <= limit_) return;
  outlines_.clear();
  bytes_ = 0;
}

}  // namespace warraq::paint
