// SPDX-License-Identifier: MIT
// How dark text is drawn. Blending is in sRGB space, as in browsers, where thin strokes lose weight;
// the curve here gives some back by the text's own lightness. It was chosen by eye beside Chromium.
#pragma once

#include "base/color.h"
#include "paint/raster/canvas.h"

namespace warraq::paint {

// Coverage → alpha for text of a colour, in steps (see stepped()).
CoverageTable ink_table(Color color);

}  // namespace warraq::paint
