// SPDX-License-Identifier: MIT
// Glyph masks: coverage of one glyph at one size, four times finer across than a pixel, so that
// one mask serves every quarter-pixel position and neighbouring letters meet without a seam.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "paint/outline.h"
#include "paint/raster/grays.h"

namespace warraq::paint {

// Columns of a mask to a pixel, and vertical positions in a pixel.
inline constexpr int32_t kColumns = 4, kPhases = 4;

struct GlyphMask {
  // Columns from the origin; rows from the baseline downwards (top is negative above it).
  PixelBox box;
  std::vector<uint8_t> coverage;
};

struct GlyphSize {
  int64_t em = 0;     // Units × thousandths of scale: em ÷ 64000 is the em in pixels
  int32_t phase = 0;  // quarters of a pixel that the glyph is raised, 0 to kPhases − 1
};

class GlyphMasks {
 public:
  explicit GlyphMasks(OutlineStore& outlines, size_t limit = size_t{8} << 20) : outlines_(outlines), limit_(limit) {}

  // Where the ink lies, without drawing it; a little generous.
  PixelBox bounds(font::FaceId face, font::GlyphId glyph, GlyphSize size);
  // Stays valid until trim(). Null for a glyph too large to keep: see render().
  const GlyphMask* get(font::FaceId face, font::GlyphId glyph, GlyphSize size);
  // Draws the part within `box` into `mask`, which is not kept.
  void render(font::FaceId face, font::GlyphId glyph, GlyphSize size, const PixelBox& box, GlyphMask& mask);
  void trim();

 private:
  struct Key {
    uint64_t glyph, size;
    bool operator==(const Key&) const = default;
  };
  struct KeyHash {
    size_t operator()(const Key& key) const {
      return static_cast<size_t>((key.glyph * 0x9e3779b97f4a7c15u ^ key.size) * 0xff51afd7ed558ccdu >> 24);
    }
  };

  OutlineStore& outlines_;
  const size_t limit_;
  size_t bytes_ = 0;
  Grays grays_;
  Shape shape_;
  std::unordered_map<Key, GlyphMask, KeyHash> masks_;
};

}  // namespace warraq::paint
