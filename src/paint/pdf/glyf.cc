// SPDX-License-Identifier: MIT
#include "paint/pdf/glyf.h"

#include <algorithm>
#include <utility>

#include "base/unit.h"

namespace warraq::paint::pdf {
namespace {

struct Point {
  int64_t x = 0, y = 0;
  bool on = true;  // on the curve; else a control point of a quadratic
};

Point mix(Point a, Point b, int64_t t, int64_t n) {
  return {a.x + (b.x - a.x) * t / n, a.y + (b.y - a.y) * t / n, false};
}

// Collects the contours of one outline in its own units (1/64 of a font unit).
class Contours {
 public:
  std::vector<std::vector<Point>> of(const GlyphOutline& outline) {
    size_t at = 0;
    for (const OutlineVerb verb : outline.verbs) {
      const OutlinePoint* p = outline.points.data() + at;
      switch (verb) {
        case OutlineVerb::Move:
          begin(p[0]);
          at += 1;
          break;
        case OutlineVerb::Line:
          add(p[0], true);
          at += 1;
          break;
        case OutlineVerb::Quadratic:
          add(p[0], false);
          add(p[1], true);
          at += 2;
          break;
        case OutlineVerb::Cubic:
          cubic(p);
          at += 3;
          break;
        case OutlineVerb::Close: close(); break;
      }
    }
    close();
    return std::move(contours_);
  }

 private:
  void begin(OutlinePoint p) {
    close();
    current_.push_back({p.x, p.y, true});
  }
  void add(OutlinePoint p, bool on) { current_.push_back({p.x, p.y, on}); }

  // A cubic is cut into so many pieces that a quadratic strays less than half a unit from each: the
  // distance is √3/36 of the third difference and falls with the cube of their number.
  void cubic(const OutlinePoint* p) {
    if (current_.empty()) return;
    const Point a = current_.back(), b{p[0].x, p[0].y}, c{p[1].x, p[1].y}, d{p[2].x, p[2].y};
    const int64_t dx = std::abs(d.x - 3 * c.x + 3 * b.x - a.x), dy = std::abs(d.y - 3 * c.y + 3 * b.y - a.y);
    int64_t n = 1;
    while (n < 8 && (dx + dy) * 48 / 1000 > 32 * n * n * n) ++n;
    const auto place = [&](int64_t t) {  // a point on the curve, and a third of the piece's tangent there
      const Point ab = mix(a, b, t, n), bc = mix(b, c, t, n), cd = mix(c, d, t, n);
      const Point abc = mix(ab, bc, t, n), bcd = mix(bc, cd, t, n);
      return std::pair(mix(abc, bcd, t, n), Point{(bcd.x - abc.x) / n, (bcd.y - abc.y) / n});
    };
    for (int64_t i = 0; i < n; ++i) {
      const auto [from, leaving] = place(i);
      const auto [to, arriving] = place(i + 1);
      // 3/4 of the cubic's two controls less 1/4 of its ends.
      current_.push_back({(2 * (from.x + to.x) + 3 * (leaving.x - arriving.x)) / 4,
                          (2 * (from.y + to.y) + 3 * (leaving.y - arriving.y)) / 4, false});
      current_.push_back({to.x, to.y, true});
    }
  }

  void close() {
    if (current_.size() > 1) {
      const Point &first = current_.front(), &last = current_.back();
      if (last.on && first.x == last.x && first.y == last.y) current_.pop_back();
    }
    if (current_.size() > 2) contours_.push_back(without_implied(current_));
    current_.clear();
  }

  // A point in the very middle of two control points need not be written. It is often at half a
  // unit, so that rounding would bend the curve.
  static std::vector<Point> without_implied(const std::vector<Point>& all) {
    std::vector<Point> kept;
    const size_t n = all.size();
    for (size_t i = 0; i < n; ++i) {
      const Point &before = all[(i + n - 1) % n], &p = all[i], &after = all[(i + 1) % n];
      const bool implied =
          p.on && !before.on && !after.on && before.x + after.x == 2 * p.x && before.y + after.y == 2 * p.y;
      // Some readers expect a contour to begin on its curve.
      const bool whole = p.x % 64 == 0 && p.y % 64 == 0;
      if (!implied || (i == 0 && whole)) kept.push_back(p);
    }
    return kept;
  }

  std::vector<Point> current_;
  std::vector<std::vector<Point>> contours_;
};

void append16(std::string& out, int64_t value) {
  out += static_cast<char>(value >> 8 & 0xff);
  out += static_cast<char>(value & 0xff);
}

// Flags of 'glyf' (OpenType specification, "Simple Glyph Description").
constexpr uint8_t kOn = 1, kShortX = 2, kShortY = 4, kRepeat = 8, kSameX = 16, kSameY = 32;

class SimpleGlyph {
 public:
  void add(const Contour& contour) {
    points_.insert(points_.end(), contour.begin(), contour.end());
    ends_.push_back(points_.size() - 1);
  }

  GlyfData data() const {
    GlyfData out;
    // More cannot be written; such a glyph is no letter.
    if (points_.empty() || points_.size() > 0xffff || ends_.size() > 0x7fff) return out;
    out.points = static_cast<uint16_t>(points_.size());
    out.contours = static_cast<uint16_t>(ends_.size());
    bounds(out);
    append16(out.bytes, out.contours);
    for (const int16_t edge : {out.left, out.bottom, out.right, out.top}) append16(out.bytes, edge);
    for (const size_t end : ends_) append16(out.bytes, static_cast<int64_t>(end));
    append16(out.bytes, 0);  // no instructions
    append_points(out.bytes);
    if (out.bytes.size() % 2 != 0) out.bytes += '\0';
    return out;
  }

 private:
  void bounds(GlyfData& out) const {
    const auto [left, right] =
        std::minmax_element(points_.begin(), points_.end(), [](GlyfPoint a, GlyfPoint b) { return a.x < b.x; });
    const auto [bottom, top] =
        std::minmax_element(points_.begin(), points_.end(), [](GlyfPoint a, GlyfPoint b) { return a.y < b.y; });
    out.left = left->x;
    out.right = right->x;
    out.bottom = bottom->y;
    out.top = top->y;
  }

  static uint8_t axis(int64_t delta, uint8_t is_short, uint8_t same, std::string& out) {
    if (delta == 0) return same;
    if (delta >= -255 && delta <= 255) {
      out += static_cast<char>(delta < 0 ? -delta : delta);
      return static_cast<uint8_t>(is_short | (delta > 0 ? same : 0));
    }
    append16(out, delta);
    return 0;
  }

  void append_points(std::string& out) const {
    std::string xs, ys, flags;
    GlyfPoint last;
    for (const GlyfPoint& p : points_) {
      const uint8_t x = axis(p.x - last.x, kShortX, kSameX, xs), y = axis(p.y - last.y, kShortY, kSameY, ys);
      flags += static_cast<char>((p.on ? kOn : 0) | x | y);
      last = p;
    }
    for (size_t i = 0; i < flags.size();) {
      size_t same = 1;
      while (i + same < flags.size() && flags[i + same] == flags[i] && same < 256) ++same;
      if (same > 2) {
        out += static_cast<char>(flags[i] | kRepeat);
        out += static_cast<char>(same - 1);
      } else {
        out.append(same, flags[i]);
      }
      i += same;
    }
    out += xs;
    out += ys;
  }

  Contour points_;
  std::vector<size_t> ends_;
};

// `value` in 1/64 of a font unit.
int64_t scaled(int64_t value, const GlyphPart& part) {
  return divide_rounded(value * part.numerator, part.denominator * 64);
}

int16_t fitted(int64_t value) { return static_cast<int16_t>(std::clamp<int64_t>(value, -16000, 16000)); }

}  // namespace

Outline make_outline(std::span<const GlyphPart> parts, OutlineStore& outlines) {
  Outline out;
  for (const GlyphPart& part : parts) {
    const int64_t dx = scaled(part.dx * 64, part) + part.shift_x, dy = scaled(part.dy * 64, part) + part.shift_y;
    for (const std::vector<Point>& contour : Contours().of(outlines.get(part.face, part.glyph))) {
      Contour& points = out.emplace_back();
      points.reserve(contour.size());
      // Rounded from its first point on: a dot is the same wherever it stands, and written once.
      const Point& first = contour.front();
      const int64_t x = scaled(first.x, part) + dx, y = scaled(first.y, part) + dy;
      for (const Point& p : contour)
        points.push_back({fitted(x + scaled(p.x - first.x, part)), fitted(y + scaled(p.y - first.y, part)), p.on});
    }
  }
  return out;
}

void mix(Hasher& hash, const Contour& contour, GlyfPoint origin) {
  for (const GlyfPoint& p : contour)
    hash.mix(static_cast<uint64_t>(p.x - origin.x) << 32 ^ static_cast<uint64_t>(p.y - origin.y) << 1 ^ p.on);
}

GlyfData make_simple(const Outline& outline) {
  SimpleGlyph glyph;
  for (const Contour& contour : outline) glyph.add(contour);
  return glyph.data();
}

GlyfData make_composite(const std::vector<Component>& components) {
  constexpr int64_t kWords = 1, kOffsets = 2, kMore = 32;
  GlyfData out;
  std::string list;
  for (const Component& part : components) {
    const GlyfData& data = *part.data;
    const auto moved = [](int16_t edge, int16_t by) { return static_cast<int16_t>(edge + by); };
    const int16_t left = moved(data.left, part.x), right = moved(data.right, part.x);
    const int16_t bottom = moved(data.bottom, part.y), top = moved(data.top, part.y);
    const bool first = out.components == 0;
    out.left = first ? left : std::min(out.left, left);
    out.right = first ? right : std::max(out.right, right);
    out.bottom = first ? bottom : std::min(out.bottom, bottom);
    out.top = first ? top : std::max(out.top, top);
    out.points = static_cast<uint16_t>(out.points + data.points);
    out.contours = static_cast<uint16_t>(out.contours + data.contours);
    const bool words = part.x < -128 || part.x > 127 || part.y < -128 || part.y > 127;
    const bool more = ++out.components < components.size();
    append16(list, (words ? kWords : 0) | kOffsets | (more ? kMore : 0));
    append16(list, part.glyph);
    if (words) append16(list, part.x);
    append16(list, words ? part.y : (part.x & 0xff) << 8 | (part.y & 0xff));
  }
  append16(out.bytes, -1);
  for (const int16_t edge : {out.left, out.bottom, out.right, out.top}) append16(out.bytes, edge);
  out.bytes += list;
  return out;
}

}  // namespace warraq::paint::pdf
