// SPDX-License-Identifier: MIT
// Small paths that ornaments are made of.
#pragma once

#include <string_view>

#include "base/geometry.h"
#include "base/path.h"

namespace warraq::display {

// A circle of four cubic arcs.
Path circle(Point center, Unit radius);
// The nuqta: the reed's square dot, a square of `side` standing on its corner.
Path diamond(Point center, Unit side);
// SVG path data (M L H V C Z A with equal radii, both cases) on a grid of `grid` cells, scaled to `size`.
Path svg_path(std::string_view data, int32_t grid, Unit size);
Path moved(Path path, Point by);

}  // namespace warraq::display
