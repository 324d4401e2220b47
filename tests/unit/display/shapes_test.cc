// SPDX-License-Identifier: MIT
#include "display/shapes.h"

#include <catch_amalgamated.hpp>

using namespace warraq;

namespace {

// Squared distance from a centre in 1/64 px, of every end point of a path.
bool all_on_circle(const Path& path, int64_t cx, int64_t cy, int64_t radius) {
  size_t at = 0;
  for (PathVerb verb : path.verbs) {
    at += verb == PathVerb::Cubic ? 2 : 0;
    if (verb == PathVerb::Close) continue;
    const int64_t dx = path.points[at].x.raw - cx, dy = path.points[at].y.raw - cy;
    const int64_t off = dx * dx + dy * dy - radius * radius;
    if (off > 4 * radius || off < -4 * radius) return false;
    ++at;
  }
  return true;
}

}  // namespace

TEST_CASE("a circle's arcs end on it", "[display]") {
  const Path path = display::circle({Unit::base(10), Unit::base(20)}, Unit::base(5));
  CHECK(path.verbs.size() == 6);
  CHECK(all_on_circle(path, 640, 1280, 320));
}

TEST_CASE("SVG path data becomes moves, lines and closes", "[display]") {
  const Path path = display::svg_path("M3.5 12 20 4.75 16.5 12 20 19.25ZM3.5 12H16.5", 24, Unit::base(24));
  REQUIRE(path.points.size() == 6);
  CHECK(path.points[0].x.raw == 224);
  CHECK(path.points[1].y.raw == 304);
  CHECK(path.points[5].x.raw == 1056);
  CHECK(path.points[5].y.raw == 768);
  CHECK(path.verbs[4] == PathVerb::Close);
}

TEST_CASE("relative commands go from the pen, also after a close", "[display]") {
  const Path path = display::svg_path("M2 2h4v4h-4zm10 10l2-1", 10, Unit::base(10));
  REQUIRE(path.points.size() == 6);
  CHECK(path.points[3].x.raw == 128);
  CHECK(path.points[4].x.raw == 12 * 64);
  CHECK(path.points[5].y.raw == 11 * 64);
}

TEST_CASE("a long arc keeps to its circle", "[display]") {
  // Of radius 7 about the middle of a 24 grid, almost all the way round.
  const Path path = display::svg_path("M19 12A7 7 0 1 1 12 5", 24, Unit::base(24));
  CHECK(path.verbs.size() > 3);
  Path ends = path;
  CHECK(all_on_circle(ends, 12 * 64, 12 * 64, 7 * 64));
  CHECK(path.points.back().x.raw == 12 * 64);
  CHECK(path.points.back().y.raw == 5 * 64);
}

TEST_CASE("nonsense in path data ends the path without harm", "[display]") {
  CHECK(display::svg_path("M1 1 L foo", 24, Unit::base(24)).points.size() <= 2);
  CHECK(display::svg_path("", 24, Unit::base(24)).points.empty());
  CHECK(display::svg_path("A0 0 0 0 0 0 0", 24, Unit::base(24)).verbs.empty());
}
