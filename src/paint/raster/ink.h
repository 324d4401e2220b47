// SPDX-License-Identifier: MIT
// How dark text is drawn. Blending in sRGB space makes dark letters on light paper look as heavy
// as designed, and light letters on dark paper too thin or too bold by their size; the curves here
// correct coverage by the text's own lightness. They were chosen by eye beside Chromium.
#pragma once

#include "base/color.h"
#include "paint/raster/canvas.h"

namespace warraq::paint {

// Coverage → alpha for text of a colour, in 64 steps: the eye sees no difference, and pages of text
// keep few enough colours for a palette.
CoverageTable ink_table(Color color);

}  // namespace warraq::paint
