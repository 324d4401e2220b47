// SPDX-License-Identifier: MIT
#include "paint/svg_picture.h"

#include "base/number.h"
#include "paint/png.h"
#include "paint/svg_write.h"

namespace warraq::paint {
namespace {

std::string png_of(const Picture& picture) {
  BufferSink sink;
  PngWriter writer({picture.width, picture.height, false, 1000}, sink);
  writer.band({0, picture.height, picture.width, picture.rgba});
  writer.finish();
  return base64({reinterpret_cast<const char*>(sink.bytes().data()), sink.bytes().size()});
}

// The crop in the picture's own pixels: x y width height.
void append_view_box(std::string& out, const display::DrawImage& image, const Picture& picture) {
  const int64_t edges[] = {int64_t{image.crop[0]} * picture.width, int64_t{image.crop[1]} * picture.height,
                           int64_t{image.crop[2] - image.crop[0]} * picture.width,
                           int64_t{image.crop[3] - image.crop[1]} * picture.height};
  out += " viewBox=\"";
  for (size_t i = 0; i < 4; ++i) {
    if (i > 0) out += ' ';
    append_ratio(out, edges[i], 1000, 3);
  }
  out += '"';
}

}  // namespace

void append_picture(std::string& out, const display::DrawImage& image, const Picture& picture,
                    std::string_view clip_id) {
  const bool round = image.radius.raw > 0;
  if (round) {
    out += "<clipPath";
    append_attribute(out, "id", clip_id);
    out += "><rect";
    append_box(out, image.box);
    append_attribute(out, "rx", image.radius);
    out += "/></clipPath><g clip-path=\"url(#";
    out += clip_id;
    out += ")\">";
  }
  out += "<svg";
  append_box(out, image.box);
  out += " preserveAspectRatio=\"none\"";
  append_view_box(out, image, picture);
  out += "><image";
  append_box(out, {Unit{}, Unit{}, Unit::base(picture.width), Unit::base(picture.height)});
  out += " href=\"data:image/png;base64,";
  out += png_of(picture);
  out += "\"/></svg>";
  out += round ? "</g>\n" : "\n";
}

}  // namespace warraq::paint
