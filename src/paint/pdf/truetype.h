// SPDX-License-Identifier: MIT
// A TrueType font program with nothing but what PDF needs of one that is reached by glyph index
// (ISO 32000-1, 9.9): glyf, head, hhea, hmtx, loca, maxp.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "paint/pdf/glyf.h"

namespace warraq::paint::pdf {

struct TrueTypeGlyph {
  const GlyfData* outline = nullptr;  // never null
  uint16_t advance = 0;               // written units
};

struct TrueTypeMetrics {
  int16_t ascender = 0, descender = 0;               // written units; descender negative
  int16_t left = 0, bottom = 0, right = 0, top = 0;  // box of all glyphs; given back
};

// Glyph 0 is first. `metrics` gets the box.
std::string write_truetype(std::span<const TrueTypeGlyph> glyphs, TrueTypeMetrics& metrics);

}  // namespace warraq::paint::pdf
