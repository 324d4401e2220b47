// SPDX-License-Identifier: MIT
// Pictures into a band: cropped, scaled (averaged when made smaller, linear when made larger), with
// round corners.
#pragma once

#include "paint/raster/canvas.h"
#include "paint/raster/shapes.h"

namespace warraq::paint {

// `picture` null: a neutral tint in its place, which shows on light and dark paper.
void paint_picture(const display::DrawImage& image, const Picture* picture, Scale scale, Grays& grays, Canvas& canvas);

}  // namespace warraq::paint
