// SPDX-License-Identifier: MIT
// A site's colour made fit for text: hue kept in OKLCH, lightness moved until it can be read.
#pragma once

#include "base/color.h"

namespace warraq::style {

enum class Ground : uint8_t { Light, Dark };

// `brand` stepped in lightness by .01 (down on a light ground, up on a dark one) until its contrast
// on `tint` is at least 4.8 : 1. A brand without colour (chroma under .02) gives `ink`.
Color text_accent(Color brand, Color tint, Color ink, Ground ground);

// Contrast of two opaque colours in thousandths, 1000 to 21000 (WCAG 2, relative luminance).
int32_t contrast(Color a, Color b);

}  // namespace warraq::style
