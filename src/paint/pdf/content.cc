// SPDX-License-Identifier: MIT
#include "paint/pdf/content.h"

namespace warraq::paint::pdf {

std::string alpha_name(uint8_t alpha) {
  std::string name = "A";
  append_integer(name, alpha);
  return name;
}

std::string font_name(size_t index) {
  std::string name = "F";
  append_integer(name, static_cast<int64_t>(index));
  return name;
}

void Content::alpha(uint8_t alpha) {
  if (alpha == alpha_) return;
  alpha_ = alpha;
  graphics_state(alpha_name(alpha));
}

void Content::graphics_state(std::string_view name) {
  append_name(out_, name);
  out_ += " gs\n";
}

void Content::fill_color(Color color) {
  alpha(color.a);
  color.a = 255;
  if (fill_ == color) return;
  fill_ = color;
  append_color(out_, color);
  out_ += " rg\n";
}

void Content::stroke_color(Color color) {
  alpha(color.a);
  color.a = 255;
  if (stroke_ == color) return;
  stroke_ = color;
  append_color(out_, color);
  out_ += " RG\n";
}

void Content::rect(const Rect& box) {
  point(box.x, box.bottom());
  number(box.width);
  number(box.height);
  out_ += "re\n";
}

void Content::rounded_rect(const Rect& box, Unit radius) {
  radius = min(radius, min(box.width, box.height) / 2);
  if (radius.raw <= 0) return rect(box);
  // The cubic's handle for a quarter of a circle: 4/3 (√2 − 1).
  const Unit reach = radius - scale(radius, 552285, 1000000);
  const Unit l = box.x, t = box.y, r = box.right(), b = box.bottom();
  const auto curve = [&](Unit ax, Unit ay, Unit bx, Unit by, Unit x, Unit y) {
    point(ax, ay);
    point(bx, by);
    point(x, y);
    out_ += "c\n";
  };
  const auto line = [&](Unit x, Unit y) {
    point(x, y);
    out_ += "l\n";
  };
  point(l + radius, t);
  out_ += "m\n";
  line(r - radius, t);
  curve(r - reach, t, r, t + reach, r, t + radius);
  line(r, b - radius);
  curve(r, b - reach, r - reach, b, r - radius, b);
  line(l + radius, b);
  curve(l + reach, b, l, b - reach, l, b - radius);
  line(l, t + radius);
  curve(l, t + reach, l + reach, t, l + radius, t);
  out_ += "h\n";
}

void Content::path(const Path& path) {
  size_t at = 0;
  for (const PathVerb verb : path.verbs) {
    const size_t points = verb == PathVerb::Close ? 0 : verb == PathVerb::Cubic ? 3 : 1;
    for (size_t i = 0; i < points; ++i) point(path.points[at + i].x, path.points[at + i].y);
    at += points;
    out_ += verb == PathVerb::Move ? "m\n" : verb == PathVerb::Line ? "l\n" : verb == PathVerb::Cubic ? "c\n" : "h\n";
  }
}

void Content::stroke(Unit width) {
  number(width);
  out_ += "w 1 J 1 j S\n";
}

void Content::begin_text(size_t font, Unit size, int64_t x_numerator, int64_t x_denominator, Unit y) {
  out_ += "BT\n";
  if (font_ != font || size_ != size) {
    font_ = font;
    size_ = size;
    set_font();
  }
  append_ratio(out_, x_numerator, x_denominator, kPlaces);
  out_ += ' ';
  number(height_ - y);
  out_ += "Td\n";
}

void Content::font(size_t index) {
  if (font_ == index) return;
  font_ = index;
  set_font();
}

void Content::set_font() {
  append_name(out_, font_name(*font_));
  out_ += ' ';
  append_unit(out_, size_, 6);
  out_ += " Tf\n";
}

}  // namespace warraq::paint::pdf
