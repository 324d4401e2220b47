// SPDX-License-Identifier: MIT
// The content stream of a page (ISO 32000-1, 8 and 9): operators with their operands, in PDF's own
// space (origin at the bottom left, y upwards). What is already set is not set again.
#pragma once

#include <optional>
#include <string>

#include "base/geometry.h"
#include "base/path.h"
#include "paint/pdf/object.h"

namespace warraq::paint::pdf {

// Names of what pages refer to: graphics states by alpha, fonts by index.
std::string alpha_name(uint8_t alpha);
std::string font_name(size_t index);

class Content {
 public:
  // `height` of the page, whose top is 0 in everything below.
  explicit Content(Unit height) : height_(height) {}

  void fill_color(Color color);  // alpha included
  void stroke_color(Color color);

  void rect(const Rect& box);
  void rounded_rect(const Rect& box, Unit radius);
  void path(const Path& path);
  void fill() { out_ += "f\n"; }
  // With round caps and joins.
  void stroke(Unit width);

  void save() { out_ += "q\n"; }
  void restore() { out_ += "Q\n"; }
  void graphics_state(std::string_view name);

  void begin_text(size_t font, Unit size, int64_t x_numerator, int64_t x_denominator, Unit y);
  // Another font of the same size.
  void font(size_t index);
  void end_text() { out_ += "ET\n"; }

  std::string& out() { return out_; }

 private:
  void number(Unit value) {
    append_unit(out_, value, kPlaces);
    out_ += ' ';
  }
  void point(Unit x, Unit y) {
    number(x);
    number(height_ - y);
  }
  void alpha(uint8_t alpha);
  void set_font();

  const Unit height_;
  std::string out_;
  std::optional<Color> fill_, stroke_;
  uint8_t alpha_ = 255;
  std::optional<size_t> font_;
  Unit size_;
};

}  // namespace warraq::paint::pdf
