// SPDX-License-Identifier: MIT
#include "paint/svg_write.h"

#include "base/number.h"
#include "paint/xml.h"

namespace warraq::paint {
namespace {

void append_hex(std::string& out, uint8_t value) {
  constexpr char kDigits[] = "0123456789abcdef";
  out += kDigits[value >> 4];
  out += kDigits[value & 15];
}

// A glyph's path, pen in whole font units with y downwards.
class GlyphPath {
 public:
  explicit GlyphPath(std::string& out) : out_(out) {}

  void move(OutlinePoint p) {
    command('m', {p});
    start_ = pen_;
  }
  void line(OutlinePoint p) {
    const Whole to = whole(p);
    if (to.x == pen_.x && to.y == pen_.y) return;
    if (to.y == pen_.y)
      letter('h'), number(to.x - pen_.x);
    else if (to.x == pen_.x)
      letter('v'), number(to.y - pen_.y);
    else
      letter('l'), number(to.x - pen_.x), number(to.y - pen_.y);
    pen_ = to;
  }
  void command(char name, std::initializer_list<OutlinePoint> points) {
    letter(name);
    Whole to = pen_;
    for (const OutlinePoint p : points) {
      to = whole(p);
      number(to.x - pen_.x);
      number(to.y - pen_.y);
    }
    pen_ = to;
  }
  void close() {
    letter('z');
    pen_ = start_;
  }

 private:
  struct Whole {
    int64_t x = 0, y = 0;
  };
  static Whole whole(OutlinePoint p) { return {divide_rounded(p.x, 64), divide_rounded(-int64_t{p.y}, 64)}; }

  void letter(char name) {
    if (name != last_ || name == 'm' || name == 'z') out_ += name, joined_ = true;
    last_ = name;
  }
  void number(int64_t value) {
    if (!joined_ && value >= 0) out_ += ' ';
    append_integer(out_, value);
    joined_ = false;
  }

  std::string& out_;
  Whole pen_, start_;
  char last_ = 0;
  bool joined_ = true;
};

}  // namespace

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_xml(out, value);
  out += '"';
}

void append_attribute(std::string& out, std::string_view name, Unit value) {
  std::string number;
  append_unit(number, value);
  append_attribute(out, name, number);
}

void append_box(std::string& out, const Rect& box) {
  append_attribute(out, "x", box.x);
  append_attribute(out, "y", box.y);
  append_attribute(out, "width", box.width);
  append_attribute(out, "height", box.height);
}

void append_paint(std::string& out, std::string_view property, Color color) {
  out += ' ';
  out += property;
  out += "=\"#";
  for (const uint8_t channel : {color.r, color.g, color.b}) append_hex(out, channel);
  out += '"';
  if (color.a == 255) return;
  out += ' ';
  out += property;
  out += "-opacity=\"";
  append_ratio(out, color.a, 255, 4);
  out += '"';
}

void append_path(std::string& out, const Path& path) {
  size_t at = 0;
  const auto points = [&](char name, size_t count) {
    out += name;
    for (size_t i = 0; i < count; ++i, ++at) {
      if (i > 0) out += ' ';
      append_unit(out, path.points[at].x, 3);
      out += ' ';
      append_unit(out, path.points[at].y, 3);
    }
  };
  for (const PathVerb verb : path.verbs) {
    switch (verb) {
      case PathVerb::Move: points('M', 1); break;
      case PathVerb::Line: points('L', 1); break;
      case PathVerb::Cubic: points('C', 3); break;
      case PathVerb::Close: out += 'Z'; break;
    }
  }
}

void append_glyph(std::string& out, const GlyphOutline& outline) {
  GlyphPath path(out);
  const OutlinePoint* p = outline.points.data();
  for (const OutlineVerb verb : outline.verbs) {
    switch (verb) {
      case OutlineVerb::Move:
        path.move(p[0]);
        p += 1;
        break;
      case OutlineVerb::Line:
        path.line(p[0]);
        p += 1;
        break;
      case OutlineVerb::Quadratic:
        path.command('q', {p[0], p[1]});
        p += 2;
        break;
      case OutlineVerb::Cubic:
        path.command('c', {p[0], p[1], p[2]});
        p += 3;
        break;
      case OutlineVerb::Close: path.close(); break;
    }
  }
}

std::string base64(std::string_view bytes) {
  constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (size_t i = 0; i < bytes.size(); i += 3) {
    uint32_t three = 0;
    for (size_t k = 0; k < 3; ++k)
      three = three << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0u);
    for (size_t k = 0; k < 4; ++k) out += i + k > bytes.size() ? '=' : kAlphabet[three >> (18 - 6 * k) & 63];
  }
  return out;
}

}  // namespace warraq::paint
