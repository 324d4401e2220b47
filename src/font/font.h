// SPDX-License-Identifier: MIT
// Font: one face of one font file, read with HarfBuzz. Everything is in font units, y upwards,
// as the file has it; sizes are the business of the stages above. The bytes are shared and must
// not change.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace warraq::font {

// A glyph of the file in the low 24 bits. Above them, where not zero: the face's tatweel drawn as wide
// as so many 1/32 em (Font::stretched_tatweel), which is a glyph like any other to those who draw.
using GlyphId = uint32_t;
// Index of a face in a FontLibrary.
using FaceId = uint16_t;
inline constexpr FaceId kNoFace = 0xffff;

using FontBytes = std::shared_ptr<const std::vector<uint8_t>>;

// Vertical metrics and heights in font units; descender is negative.
struct Metrics {
  int32_t units_per_em = 1000;
  int32_t ascender = 0, descender = 0, line_gap = 0;
  int32_t underline_position = 0, underline_thickness = 0;
};

// A box in font units, y upwards; all zero for a glyph without ink.
struct InkBox {
  int32_t left = 0, bottom = 0, right = 0, top = 0;
  bool empty() const { return left >= right || bottom >= top; }
};

// How a face stretches the join between two letters with U+0640, the tatweel.
struct Tatweel {
  enum class Kind : uint8_t {
    None,      // it does not: no tatweel, or one without width, by which a face forbids it
    Straight,  // a piece of the line, which may have any width
    Curved,    // several in a row become one curved stroke: their number decides
  };
  Kind kind = Kind::None;
  GlyphId glyph = 0;    // of a single one between two letters
  int32_t advance = 0;  // what it adds to a join, font units
};

// The grid of straight stretches: parts of an em. Few widths make few glyphs in a PDF.
inline constexpr int32_t kStretchSteps = 32;

// Receives an outline: closed contours of lines, quadratic and cubic curves, in font units.
class OutlineSink {
 public:
  virtual ~OutlineSink() = default;
  virtual void move_to(float x, float y) = 0;
  virtual void line_to(float x, float y) = 0;
  virtual void quadratic_to(float cx, float cy, float x, float y) = 0;
  virtual void cubic_to(float c1x, float c1y, float c2x, float c2y, float x, float y) = 0;
  virtual void close() = 0;
};

class Font {
 public:
  // NotAFont when the bytes are not one usable face (no glyphs, no character map, no outlines).
  static Result<std::unique_ptr<Font>> create(FontBytes bytes);
  ~Font();
  Font(const Font&) = delete;
  Font& operator=(const Font&) = delete;

  const Metrics& metrics() const;
  // The nominal glyph of a character, 0 when there is none.
  GlyphId glyph(char32_t character) const;
  // True where shaping shows the character without .notdef: it has a glyph, is put together from
  // glyphs the face has (canonical decomposition), or has no ink by nature (default ignorable).
  bool covers(char32_t character) const;
  // Draws the outline of a glyph; nothing for an empty one.
  void outline(GlyphId glyph, OutlineSink& sink) const;
  InkBox ink_box(GlyphId glyph) const;
  // True where GSUB or GPOS lookups take the space glyph into account (Amiri kerns across spaces),
  // so that a word may look different where it begins or ends a line.
  bool shapes_across_spaces() const;
  const Tatweel& tatweel() const;
  // The straight tatweel `steps` (1 to 255) thirty-seconds of an em wide, and that width in font units.
  GlyphId stretched_tatweel(int32_t steps) const;
  int32_t stretch(int32_t steps) const;
  // OS/2 fsType forbids embedding in a document.
  bool embedding_restricted() const;
  // PostScript name, ASCII; "Unnamed" where the file has none.
  const std::string& postscript_name() const;

  struct Handle;  // HarfBuzz objects, for font/ only
  const Handle& handle() const { return *handle_; }

 private:
  Font();
  std::unique_ptr<Handle> handle_;
};

}  // namespace warraq::font
