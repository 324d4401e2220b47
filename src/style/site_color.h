// SPDX-License-Identifier: MIT
// A site's colour made fit for text and grounds: contrast as WCAG 2 counts it, lightness and chroma in
// OKLCH (Björn Ottosson's OKLab), the hue kept. Integers only, so that every host finds the same colour.
#pragma once

#include <cstdint>

#include "base/color.h"

namespace warraq::style {

// The contrast of two colours in thousandths: 1000–21000.
int32_t contrast(Color a, Color b);

// White or near-black, whichever is easier to read on a ground.
Color ink_on(Color ground);

enum class Scheme : uint8_t { Light, Dark };

// The brand as colour of text: stepped darker (light scheme) or lighter (dark) until its contrast on
// `tint` is 4.8 : 1. A brand without colour (chroma under .02) gives `ink`.
Color text_accent(Color brand, Color tint, Color ink, Scheme scheme);

// The brand as a fill under ink_on() it: as it is, or darkened until that is 4.5 : 1.
Color fill(Color brand);

// The brand as the ground of a dark card: at a lightness of at most .36, or as it is where it is
// lighter than .72.
Color card_ground(Color brand);

// The colour with its lightness moved by thousandths, hue and (inside sRGB) chroma kept.
Color lightened(Color color, int32_t thousandths);

}  // namespace warraq::style
