// SPDX-License-Identifier: MIT
// Small display lists and the pixels they give, for the tests of the painters.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "font/shape.h"
#include "paint/raster/raster.h"
#include "support/faces.h"

namespace warraq::test {

inline constexpr Color kWhite{255, 255, 255, 255}, kBlack{0, 0, 0, 255};

inline Rect px(int64_t x, int64_t y, int64_t width, int64_t height) {
  return {Unit::base(x), Unit::base(y), Unit::base(width), Unit::base(height)};
}

inline display::DisplayList empty_list(int64_t width, int64_t height, Color background = kWhite) {
  display::DisplayList list;
  list.size = {Unit::base(width), Unit::base(height)};
  list.background = background;
  return list;
}

// Appends one line of one run, shaped right to left, its left edge at `x`; gives the run.
inline display::Run& add_text(display::DisplayList& list, const font::Library& library, font::FaceId face,
                              std::u16string_view text, Unit size, Unit x, Unit baseline, Color color = kBlack) {
  std::vector<font::Glyph> glyphs;
  font::ShapeRequest request;
  request.text = text;
  request.range = {0, static_cast<uint32_t>(text.size())};
  request.language = "ar";
  font::shape(*library[face].font, request, glyphs);
  std::reverse(glyphs.begin(), glyphs.end());

  display::Run run;
  run.text = request.range;
  run.face = face;
  run.level = 1;
  run.size = size;
  run.x = x;
  run.color = color;
  run.glyphs.begin = static_cast<uint32_t>(list.glyphs.size());
  int64_t advance = 0;
  for (const font::Glyph& glyph : glyphs) {
    list.glyphs.push_back({glyph.id, glyph.cluster, glyph.advance, glyph.dx, glyph.dy, Unit{}});
    advance += glyph.advance;
  }
  run.glyphs.end = static_cast<uint32_t>(list.glyphs.size());
  run.width = scale(size, advance, library[face].font->metrics().units_per_em);

  display::TextLine line;
  line.runs = {static_cast<uint32_t>(list.runs.size()), static_cast<uint32_t>(list.runs.size()) + 1};
  line.text = request.range;
  line.source = static_cast<uint32_t>(list.sources.size());
  line.box = {x, baseline - size, run.width, size * 2};
  line.baseline = baseline;
  line.ends_paragraph = true;
  list.sources.push_back({"/blocks/0/text", std::u16string(text), request.range});
  list.runs.push_back(run);
  list.items.push_back(line);
  return list.runs.back();
}

struct Pixels final : paint::BandSink {
  int32_t width = 0, height = 0, bands = 0;
  std::vector<uint8_t> rgba;

  void band(const paint::Band& band) override {
    REQUIRE(band.top == height);
    REQUIRE(band.rgba.size() == static_cast<size_t>(band.width) * static_cast<size_t>(band.rows) * 4);
    width = band.width;
    height += band.rows;
    ++bands;
    rgba.insert(rgba.end(), band.rgba.begin(), band.rgba.end());
  }
  Color at(int32_t x, int32_t y) const {
    const uint8_t* p = &rgba[(static_cast<size_t>(y) * static_cast<size_t>(width) + static_cast<size_t>(x)) * 4];
    return {p[0], p[1], p[2], p[3]};
  }
  // How much black is on white, in pixels × 255.
  int64_t ink() const {
    int64_t sum = 0;
    for (size_t i = 0; i < rgba.size(); i += 4) sum += 255 - rgba[i + 1];
    return sum;
  }
};

inline Pixels pixels_of(const display::DisplayList& list, const font::Library& library,
                        paint::RasterOptions options = {}) {
  Pixels pixels;
  paint::raster(list, library, options, pixels);
  return pixels;
}

}  // namespace warraq::test
