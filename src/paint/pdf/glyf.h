// SPDX-License-Identifier: MIT
// One glyph put together from several: outlines of a cluster (base, dots, marks), each at its place
// and scale, become one simple glyph of the TrueType 'glyf' table. Quadratic curves stay exactly as
// they were drawn; cubic ones are approximated.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/hash.h"
#include "paint/outline.h"

namespace warraq::paint::pdf {

// Units per em of the fonts that are written: those of PDF's own glyph space.
inline constexpr int32_t kFontUnits = 1000;

// An outline at its place in the composite glyph.
struct GlyphPart {
  font::FaceId face = 0;
  font::GlyphId glyph = 0;
  int64_t dx = 0, dy = 0;                  // in the face's font units, before scaling
  int64_t numerator = 1, denominator = 1;  // written units in a font unit of the face
  int32_t shift_x = 0, shift_y = 0;        // in written units, after scaling
  bool operator==(const GlyphPart&) const = default;
};

// A written glyph, or nothing but zeros where there is no ink.
struct GlyfData {
  std::string bytes;  // of the 'glyf' table, an even number
  int16_t left = 0, bottom = 0, right = 0, top = 0;
  uint16_t points = 0, contours = 0;
  uint16_t components = 0;  // of a composite glyph
};

// A point in written units; off the curve it is the control point of a quadratic.
struct GlyfPoint {
  int16_t x = 0, y = 0;
  bool on = true;
  bool operator==(const GlyfPoint&) const = default;
};
using Contour = std::vector<GlyfPoint>;
using Outline = std::vector<Contour>;

// What the parts draw together. A contour has the same shape wherever its part stands.
Outline make_outline(std::span<const GlyphPart> parts, OutlineStore& outlines);
// For finding contours again: how their points lie to `origin`.
void mix(Hasher& hash, const Contour& contour, GlyfPoint origin);

GlyfData make_simple(const Outline& outline);

// Another glyph of the same font, moved.
struct Component {
  const GlyfData* data;
  uint16_t glyph;
  int16_t x, y;
};
// A composite glyph ("Composite Glyph Description"): it draws its components.
GlyfData make_composite(const std::vector<Component>& components);

}  // namespace warraq::paint::pdf
