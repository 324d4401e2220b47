// SPDX-License-Identifier: MIT
// Arcs are computed in double precision with the four operations and square roots alone, which
// IEEE 754 defines to the last bit, and rounded to Units at once: the same on every host.
#include "display/shapes.h"

#include <cmath>

#include "base/number.h"

namespace warraq::display {
namespace {

// 4/3 × (√2 − 1) in millionths: the handle of a quarter circle's cubic.
constexpr int64_t kQuarterHandle = 552285;

void add(Path& path, PathVerb verb, std::initializer_list<PathPoint> points) {
  path.verbs.push_back(verb);
  path.points.insert(path.points.end(), points);
}

struct Vec {
  double x, y;
};
Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y}; }
Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y}; }
Vec operator*(Vec a, double k) { return {a.x * k, a.y * k}; }
double dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y; }
double length(Vec a) { return std::sqrt(dot(a, a)); }

// SVG 2, 9.3: the path data grammar, as far as icons use it: M L H V C A Z in both cases, arcs
// with equal radii. What is not understood ends the path.
class SvgPathReader {
 public:
  SvgPathReader(std::string_view data, int32_t grid, Unit size)
      : data_(data), factor_(static_cast<double>(size.raw) / grid) {}

  Path read() {
    while (skip(), at_ < data_.size()) {
      if (is_letter(data_[at_])) command_ = data_[at_++];
      if (!step()) break;
    }
    return std::move(path_);
  }

 private:
  static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  void skip() {
    while (at_ < data_.size() && (data_[at_] == ' ' || data_[at_] == ',')) ++at_;
  }

  double number() {
    skip();
    const size_t begin = at_;
    bool point = false;
    if (at_ < data_.size() && data_[at_] == '-') ++at_;
    while (at_ < data_.size() && ((data_[at_] >= '0' && data_[at_] <= '9') || (data_[at_] == '.' && !point))) {
      point = point || data_[at_] == '.';
      ++at_;
    }
    int64_t thousandths = 0;
    if (!parse_decimal(data_.substr(begin, at_ - begin), 1000, thousandths)) failed_ = true;
    return static_cast<double>(thousandths) / 1000;
  }

  Vec point(bool relative) {
    const double x = number();
    const Vec p{x, number()};
    return relative ? p + pen_ : p;
  }

  PathPoint unit(Vec p) const {
    const auto round = [&](double v) { return Unit{static_cast<int64_t>(std::floor(v * factor_ + 0.5))}; };
    return {round(p.x), round(p.y)};
  }

  void line_to(Vec p) {
    add(path_, PathVerb::Line, {unit(p)});
    pen_ = p;
  }

  bool step() {
    const bool relative = command_ >= 'a';
    switch (relative ? static_cast<char>(command_ - 32) : command_) {
      case 'M':
        pen_ = start_ = point(relative);
        add(path_, PathVerb::Move, {unit(pen_)});
        command_ = relative ? 'l' : 'L';  // further pairs are lines
        break;
      case 'L': line_to(point(relative)); break;
      case 'H': {
        const double x = number();
        line_to({relative ? pen_.x + x : x, pen_.y});
        break;
      }
      case 'V': {
        const double y = number();
        line_to({pen_.x, relative ? pen_.y + y : y});
        break;
      }
      case 'C': {
        const Vec a = point(relative), b = point(relative), c = point(relative);
        add(path_, PathVerb::Cubic, {unit(a), unit(b), unit(c)});
        pen_ = c;
        break;
      }
      case 'A': arc(relative); break;
      case 'Z':
        add(path_, PathVerb::Close, {});
        pen_ = start_;
        break;
      default: return false;
    }
    return !failed_;
  }

  // Flags may be written without separators ("0 01"): one digit each.
  bool flag() {
    skip();
    return at_ < data_.size() && data_[at_++] == '1';
  }

  void arc(bool relative) {
    double radius = number();
    number();
    number();
    const bool large = flag(), sweep = flag();
    const Vec to = point(relative);
    const Vec chord = to - pen_;
    const double half = length(chord) / 2;
    if (half == 0) return;
    radius = radius < half ? half : radius;
    const double height = std::sqrt(radius * radius - half * half);
    const Vec middle = (pen_ + to) * 0.5, normal{-chord.y / (2 * half), chord.x / (2 * half)};
    const Vec center = middle + normal * (large == sweep ? -height : height);
    arc_piece(center, radius, pen_ - center, to - center, sweep, large);
    pen_ = to;
  }

  // A piece of up to a quarter circle is one cubic; longer ones are halved.
  void arc_piece(Vec center, double radius, Vec from, Vec to, bool sweep, bool large) {
    const double cosine = dot(from, to) / (radius * radius);
    if (large || cosine < -1e-9) {
      Vec half = from + to;
      if (length(half) < radius * 1e-6)
        half = sweep ? Vec{-from.y, from.x} : Vec{from.y, -from.x};
      else if (large)
        half = half * -1;
      const Vec middle = half * (radius / length(half));
      arc_piece(center, radius, from, middle, sweep, false);
      arc_piece(center, radius, middle, to, sweep, false);
      return;
    }
    const double t = std::sqrt((1 - cosine) / (1 + cosine));                    // tan(θ/2)
    const double handle = t == 0 ? 0 : (std::sqrt(1 + t * t) - 1) / t * 4 / 3;  // 4/3 tan(θ/4)
    const double turn = sweep ? handle : -handle;
    const Vec a = center + from + Vec{-from.y, from.x} * turn, b = center + to - Vec{-to.y, to.x} * turn;
    add(path_, PathVerb::Cubic, {unit(a), unit(b), unit(center + to)});
  }

  std::string_view data_;
  const double factor_;
  size_t at_ = 0;
  char command_ = 'M';
  bool failed_ = false;
  Vec pen_{0, 0}, start_{0, 0};
  Path path_;
};

}  // namespace

Path circle(Point c, Unit r) {
  const Unit k = scale(r, kQuarterHandle, 1'000'000);
  Path path;
  add(path, PathVerb::Move, {{c.x + r, c.y}});
  add(path, PathVerb::Cubic, {{c.x + r, c.y + k}, {c.x + k, c.y + r}, {c.x, c.y + r}});
  add(path, PathVerb::Cubic, {{c.x - k, c.y + r}, {c.x - r, c.y + k}, {c.x - r, c.y}});
  add(path, PathVerb::Cubic, {{c.x - r, c.y - k}, {c.x - k, c.y - r}, {c.x, c.y - r}});
  add(path, PathVerb::Cubic, {{c.x + k, c.y - r}, {c.x + r, c.y - k}, {c.x + r, c.y}});
  add(path, PathVerb::Close, {});
  return path;
}

Path diamond(Point c, Unit side) {
  const Unit half = scale(side, 707107, 1'000'000);
  Path path;
  add(path, PathVerb::Move, {{c.x, c.y - half}});
  add(path, PathVerb::Line, {{c.x + half, c.y}});
  add(path, PathVerb::Line, {{c.x, c.y + half}});
  add(path, PathVerb::Line, {{c.x - half, c.y}});
  add(path, PathVerb::Close, {});
  return path;
}

Path svg_path(std::string_view data, int32_t grid, Unit size) { return SvgPathReader(data, grid, size).read(); }

Path moved(Path path, Point by) {
  for (PathPoint& point : path.points) point = {point.x + by.x, point.y + by.y};
  return path;
}

}  // namespace warraq::display
