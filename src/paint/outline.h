// SPDX-License-Identifier: MIT
// Glyph outlines as painters use them: integers, taken from the font once and kept. Contours are
// closed; curves are quadratic and cubic. Units are 1/64 of a font unit, y upwards.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "font/library.h"

namespace warraq::paint {

enum class OutlineVerb : uint8_t { Move, Line, Quadratic, Cubic, Close };  // 1, 1, 2, 3, 0 points

struct OutlinePoint {
  int32_t x, y;
};  // 1/64 of a font unit, y upwards

struct OutlineBox {
  int32_t left = 0, bottom = 0, right = 0, top = 0;  // of all points, so curves lie inside
  bool empty() const { return left >= right && bottom >= top; }
};

struct GlyphOutline {
  std::vector<OutlineVerb> verbs;
  std::vector<OutlinePoint> points;
  OutlineBox box;
};

// Outlines by face, revision and glyph. Holds at most `limit` bytes: see trim().
class OutlineStore {
 public:
  explicit OutlineStore(const font::Library& library, size_t limit = size_t{4} << 20)
      : library_(library), limit_(limit) {}

  // Stays valid until trim().
  const GlyphOutline& get(font::FaceId face, font::GlyphId glyph);
  // Forgets everything when there is too much.
  void trim();
  const font::Library& library() const { return library_; }

 private:
  const font::Library& library_;
  const size_t limit_;
  size_t bytes_ = 0;
  std::unordered_map<uint64_t, GlyphOutline> outlines_;
};

}  // namespace warraq::paint
