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
#include <unordered_map>
#include <vector>

#include "paint/pdf/glyf.h"

namespace warraq::paint::pdf {

// Index of an outline; 0 draws nothing. Outlines are put together from pieces (what a glyph of a face
// draws at one scale), pieces from contours that begin at the origin. Both are shared by letters.
using OutlineId = uint32_t;

// A piece or a contour, by index, at a place in written units.
struct Placed {
  uint32_t id = 0;
  int16_t x = 0, y = 0;
};

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
  size_t font_count() const { return begins_.size(); }
  // The codes of a font: the first has the value kFirst.
  std::span<const Entry> font(size_t index) const;
  std::span<const Placed> pieces(OutlineId outline) const;
  const std::vector<Placed>& piece(uint32_t index) const { return pieces_[index].contours; }
  const Contour& contour(uint32_t index) const { return contours_[index]; }
  size_t piece_count() const { return pieces_.size(); }
  size_t contour_count() const { return contours_.size(); }
  // The face of the first outline that was asked for; kNoFace before.
  font::FaceId main_face() const { return main_face_; }

  static constexpr uint16_t kFirst = 1;

 private:
  // Codes and pieces of a font are glyphs of it.
  static constexpr size_t kPerFont = 65000;

  struct Piece {
    std::vector<Placed> contours;
    size_t fonts = 0;  // how many fonts there were when it was last counted
  };

  uint32_t contour_of(Contour contour);
  uint32_t piece_of(const GlyphPart& part);
  void make_room(OutlineId outline);

  OutlineStore& store_;
  std::vector<Contour> contours_;
  std::vector<Piece> pieces_;
  std::vector<Placed> placed_;
  std::vector<uint32_t> outline_ends_;  // in placed_
  std::vector<Entry> entries_;
  std::vector<uint32_t> begins_;  // the first entry of each font
  size_t pieces_in_font_ = 0;
  std::unordered_map<std::string, uint32_t> by_lists_, by_parts_, by_contours_, by_points_, by_pieces_;
  std::unordered_map<std::string, uint32_t> by_content_;
  font::FaceId main_face_ = font::kNoFace;
};

}  // namespace warraq::paint::pdf
