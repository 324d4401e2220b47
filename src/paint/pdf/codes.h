// SPDX-License-Identifier: MIT
// The codes that text is written with. A code is a composite outline, an advance and the text that
// it stands for; two that are alike in all three are one, and outlines are compared by what they
// draw, never by glyph number, so that a cut font and the whole one give the same file. Codes are
// numbered by first use. When a font has 65,000 of them a next one begins; all have the same name.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/index_table.h"
#include "base/range.h"
#include "paint/pdf/glyf.h"

namespace warraq::paint::pdf {

// Index of a composite outline; 0 draws nothing.
using OutlineId = uint32_t;

struct Code {
  uint16_t font = 0;   // which of the fonts
  uint16_t value = 0;  // character code and glyph index in it
};

class Codes {
 public:
  explicit Codes(OutlineStore& outlines);

  OutlineId outline(const std::vector<GlyphPart>& parts);
  // `advance` in thousandths of an em, 0 to 32,767; `text` is what the font's map says, never empty.
  Code code(OutlineId outline, int32_t advance, std::u16string_view text);

  struct Entry {
    OutlineId outline = 0;
    uint16_t advance = 0;
    std::u16string text;
  };
  size_t font_count() const { return (entries_.size() + kPerFont - 1) / kPerFont; }
  // The codes of a font: the first has the value kFirst.
  std::span<const Entry> font(size_t index) const;
  const Outline& outline(OutlineId outline) const { return outlines_[outline]; }
  size_t outline_count() const { return outlines_.size(); }
  // The face of the first outline that was asked for; kNoFace before.
  font::FaceId main_face() const { return main_face_; }

  static constexpr uint16_t kFirst = 1;

 private:
  static constexpr size_t kPerFont = 65000;

  OutlineStore& store_;
  // A list of glyphs that was put together before, and what became of it.
  struct Made {
    IndexRange parts;  // parts_
    OutlineId outline = 0;
  };
  OutlineId add(Outline outline);
  bool is_made_of(const Made& made, std::span<const GlyphPart> parts) const;

  std::vector<Outline> outlines_;
  std::vector<Entry> entries_;
  std::vector<Made> made_;
  std::vector<GlyphPart> parts_;
  IndexTable by_parts_, by_points_, by_content_;
  font::FaceId main_face_ = font::kNoFace;
};

}  // namespace warraq::paint::pdf
