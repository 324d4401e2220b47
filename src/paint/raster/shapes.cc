// SPDX-License-Identifier: MIT
#include "paint/raster/shapes.h"

#include <algorithm>

namespace warraq::paint {
namespace {

// Device space grows downwards, shapes upwards: y is negated on the way in and back.
PixelBox flipped(const PixelBox& box) { return {box.left, -box.bottom, box.right, -box.top}; }

ShapePoint place(PathPoint p, Scale scale) { return {scale.fine(p.x), -scale.fine(p.y)}; }

void cover(const Shape& shape, const PixelBox& clip, Grays& grays, Mask& mask) {
  mask.reset({});
  const PixelBox box = intersection(flipped(shape.bounds()), clip);
  if (shape.empty() || box.empty()) return;
  mask.reset(box);
  grays.render(shape, flipped(box), mask.coverage.data());
}

// How many straight pieces stand for a curve: one to about four pixels, 64 at most.
int64_t steps_of(ShapePoint a, ShapePoint b, ShapePoint c, ShapePoint d) {
  const auto far = [](ShapePoint p, ShapePoint q) {
    return (p.x < q.x ? q.x - p.x : p.x - q.x) + (p.y < q.y ? q.y - p.y : p.y - q.y);
  };
  return std::clamp<int64_t>((far(a, b) + far(b, c) + far(c, d)) / 256, 4, 64);
}

// Calls back with every straight piece of a path.
template <typename Piece>
void flatten(const Path& path, Scale scale, Piece&& piece) {
  ShapePoint pen{0, 0}, start{0, 0};
  const auto line = [&](ShapePoint to) {
    piece(pen, to);
    pen = to;
  };
  size_t at = 0;
  for (const PathVerb verb : path.verbs) {
    switch (verb) {
      case PathVerb::Move: pen = start = place(path.points[at++], scale); break;
      case PathVerb::Line: line(place(path.points[at++], scale)); break;
      case PathVerb::Cubic: {
        const ShapePoint p0 = pen, p1 = place(path.points[at], scale), p2 = place(path.points[at + 1], scale),
                         p3 = place(path.points[at + 2], scale);
        at += 3;
        const int64_t steps = steps_of(p0, p1, p2, p3);
        for (int64_t t = 1; t <= steps; ++t) {
          const int64_t u = steps - t;
          const auto mixed = [&](int64_t a, int64_t b, int64_t c, int64_t d) {
            return divide_rounded(a * u * u * u + 3 * b * u * u * t + 3 * c * u * t * t + d * t * t * t,
                                  steps * steps * steps);
          };
          line({mixed(p0.x, p1.x, p2.x, p3.x), mixed(p0.y, p1.y, p2.y, p3.y)});
        }
        break;
      }
      case PathVerb::Close: line(start); break;
    }
  }
}

int64_t square_root(int64_t value) {
  int64_t root = 0;
  for (int64_t bit = int64_t{1} << 30; bit > 0; bit >>= 1) {
    if ((root + bit) * (root + bit) <= value) root += bit;
  }
  return root;
}

// 4/3 × (√2 − 1) in thousandths: the handle of a quarter circle's cubic.
constexpr int64_t kHandle = 552;

// A line with round ends. In 1/64 px the length is taken sixteen times finer, for the normal's sake.
void add_capsule(ShapePoint a, ShapePoint b, int64_t radius, Shape& shape) {
  int64_t dx = std::clamp<int64_t>(b.x - a.x, -(1 << 24), 1 << 24),
          dy = std::clamp<int64_t>(b.y - a.y, -(1 << 24), 1 << 24);
  int64_t length = square_root((dx * dx + dy * dy) * 256);
  if (length == 0) dx = 1, dy = 0, length = 16;
  const int64_t ux = divide_rounded(dx * radius * 16, length),
                uy = divide_rounded(dy * radius * 16, length);  // along, `radius` long
  const int64_t hx = divide_rounded(ux * kHandle, 1000), hy = divide_rounded(uy * kHandle, 1000);
  const auto at = [](ShapePoint p, int64_t x, int64_t y) { return ShapePoint{p.x + x, p.y + y}; };
  shape.move_to(at(a, -uy, ux));
  shape.line_to(at(b, -uy, ux));
  shape.cubic_to(at(b, -uy + hx, ux + hy), at(b, ux - hy, uy + hx), at(b, ux, uy));
  shape.cubic_to(at(b, ux + hy, uy - hx), at(b, uy + hx, -ux + hy), at(b, uy, -ux));
  shape.line_to(at(a, uy, -ux));
  shape.cubic_to(at(a, uy - hx, -ux - hy), at(a, -ux + hy, -uy - hx), at(a, -ux, -uy));
  shape.cubic_to(at(a, -ux - hy, -uy + hx), at(a, -uy - hx, ux - hy), at(a, -uy, ux));
  shape.close();
}

}  // namespace

PixelBox snapped(const Rect& box, Scale scale) {
  if (box.width.raw <= 0 || box.height.raw <= 0) return {};
  constexpr int32_t kThin = 4;
  const auto end = [&](int32_t begin, Unit length, Unit edge) {
    const int32_t thickness = std::max(1, scale.pixel(length));
    return thickness < kThin ? begin + thickness : scale.pixel(edge);
  };
  const int32_t left = scale.pixel(box.x), top = scale.pixel(box.y);
  return {left, top, end(left, box.width, box.right()), end(top, box.height, box.bottom())};
}

void cover_path(const Path& path, Scale scale, const PixelBox& clip, Grays& grays, Mask& mask) {
  Shape shape;
  size_t at = 0;
  for (const PathVerb verb : path.verbs) {
    const auto next = [&] { return place(path.points[at++], scale); };
    switch (verb) {
      case PathVerb::Move: shape.move_to(next()); break;
      case PathVerb::Line: shape.line_to(next()); break;
      case PathVerb::Cubic: {
        const ShapePoint a = next(), b = next();
        shape.cubic_to(a, b, next());
        break;
      }
      case PathVerb::Close: shape.close(); break;
    }
  }
  shape.close();
  cover(shape, clip, grays, mask);
}

// Each straight piece is drawn by itself and the darkest coverage counts, so that joins have no
// seams and no dark spots, whatever the angle.
void cover_stroke(const Path& path, Unit width, Scale scale, const PixelBox& clip, Grays& grays, Mask& mask) {
  const int64_t radius = std::max<int64_t>(1, divide_rounded(scale.fine(width), 2));
  Shape whole, shape;
  for (const PathPoint p : path.points) {
    const ShapePoint at = place(p, scale);
    whole.move_to({at.x - radius, at.y - radius});
    whole.line_to({at.x + radius, at.y + radius});
  }
  mask.reset({});
  const PixelBox box = intersection(flipped(whole.bounds()), clip);
  if (box.empty()) return;
  mask.reset(box);
  Mask piece;
  flatten(path, scale, [&](ShapePoint a, ShapePoint b) {
    shape.clear();
    add_capsule(a, b, radius, shape);
    cover(shape, box, grays, piece);
    for (int32_t y = piece.box.top; y < piece.box.bottom; ++y) {
      const uint8_t* from = piece.row(y);
      uint8_t* to = mask.row(y) + (piece.box.left - box.left);
      for (int32_t i = 0; i < piece.box.width(); ++i) to[i] = std::max(to[i], from[i]);
    }
  });
}

void cover_round_box(const PixelBox& box, int64_t radius_fine, const PixelBox& clip, Grays& grays, Mask& mask) {
  const int64_t left = int64_t{box.left} * 64, right = int64_t{box.right} * 64;
  const int64_t top = int64_t{box.top} * -64, bottom = int64_t{box.bottom} * -64;
  const int64_t r = std::min({radius_fine, (right - left) / 2, (top - bottom) / 2});
  const int64_t k = r - divide_rounded(r * kHandle, 1000);
  Shape shape;
  shape.move_to({left + r, top});
  shape.line_to({right - r, top});
  shape.cubic_to({right - k, top}, {right, top - k}, {right, top - r});
  shape.line_to({right, bottom + r});
  shape.cubic_to({right, bottom + k}, {right - k, bottom}, {right - r, bottom});
  shape.line_to({left + r, bottom});
  shape.cubic_to({left + k, bottom}, {left, bottom + k}, {left, bottom + r});
  shape.line_to({left, top - r});
  shape.cubic_to({left, top - k}, {left + k, top}, {left + r, top});
  shape.close();
  cover(shape, clip, grays, mask);
}

}  // namespace warraq::paint
