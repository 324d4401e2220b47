// SPDX-License-Identifier: MIT
// Paths of straight lines and cubic curves, in Units.
#pragma once

#include <cstdint>
#include <vector>

#include "base/unit.h"

namespace warraq {

struct PathPoint {
  Unit x, y;
};
enum class PathVerb : uint8_t { Move, Line, Cubic, Close };  // 1, 1, 3, 0 points

// Filled (non-zero winding), or stroked with round caps and joins.
struct Path {
  std::vector<PathVerb> verbs;
  std::vector<PathPoint> points;
};

}  // namespace warraq
