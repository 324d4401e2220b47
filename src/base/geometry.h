// SPDX-License-Identifier: MIT
// Points, sizes and boxes in Units. The origin is the top left corner, y grows downwards and
// x is physical (left to right) on right-to-left pages too. `start` and `end` are words of
// layout; `left` and `right` are words of display.
#pragma once

#include "base/unit.h"

namespace warraq {

struct Point {
  Unit x, y;
  bool operator==(const Point&) const = default;
};

constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }

struct Size {
  Unit width, height;
  bool operator==(const Size&) const = default;
};

struct Rect {
  Unit x, y, width, height;

  constexpr Unit right() const { return x + width; }
  constexpr Unit bottom() const { return y + height; }
  constexpr bool empty() const { return width.raw <= 0 || height.raw <= 0; }
  // Left and top edges are inside, right and bottom edges are not.
  constexpr bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  constexpr bool intersects(const Rect& other) const {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
  constexpr Rect moved(Point by) const { return {x + by.x, y + by.y, width, height}; }
  bool operator==(const Rect&) const = default;
};

struct Insets {
  Unit top, right, bottom, left;
  constexpr Unit across() const { return left + right; }
  constexpr Unit down() const { return top + bottom; }
  bool operator==(const Insets&) const = default;
};

}  // namespace warraq
