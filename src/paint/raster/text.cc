// SPDX-License-Identifier: MIT
#include "paint/raster/text.h"

#include <algorithm>
#include <cstring>

#include "paint/decoration.h"
#include "paint/pen.h"
#include "paint/raster/ink.h"

namespace warraq::paint {
namespace {

using display::Run;
using display::TextLine;

// One row of a glyph over what is there: the darker of both. Most of a mask is empty, and most of
// what is there too, so eight columns at a time are looked at first.
void darken(uint8_t* to, const uint8_t* from, int32_t count) {
  int32_t i = 0;
  for (; i + 8 <= count; i += 8) {
    uint64_t above, below;
    std::memcpy(&above, from + i, 8);
    if (above == 0) continue;
    std::memcpy(&below, to + i, 8);
    if (below == 0) {
      std::memcpy(to + i, &above, 8);
      continue;
    }
    for (int32_t k = i; k < i + 8; ++k) to[k] = std::max(to[k], from[k]);
  }
  for (; i < count; ++i) to[i] = std::max(to[i], from[i]);
}

// Where a glyph begins or ends within a column, the letter that it joins does so too, and each
// covers a part. The two parts are added there, up to what both sides of the join have.
uint8_t joined(uint8_t a, uint8_t b, uint8_t left, uint8_t right) {
  const int darker = std::max(a, b), most = std::max<int>(darker, std::min(left, right));
  return static_cast<uint8_t>(std::min(a + b, most));
}

// Which ends of a glyph are inside the mask, with a column to spare beyond them.
struct Ends {
  bool first, last;
};

void darken(uint8_t* to, const uint8_t* from, int32_t count, Ends ends) {
  const uint8_t first = to[0], last = to[count - 1];
  darken(to, from, count);
  if (ends.first && first != 0 && from[0] != 0) to[0] = joined(first, from[0], to[-1], to[1]);
  if (ends.last && last != 0 && from[count - 1] != 0)
    to[count - 1] = joined(last, from[count - 1], to[count - 2], to[count]);
}

// Glyphs this near to a tile are drawn for the sake of its outermost pixels.
constexpr int32_t kMargin = 2;

constexpr int32_t floor_pixel(int32_t column) { return column >> 2; }
static_assert(kColumns == 4);

// Pixels that hold a box of columns.
constexpr PixelBox pixels_of(const PixelBox& box) {
  return {floor_pixel(box.left), box.top, floor_pixel(box.right + kColumns - 1), box.bottom};
}

constexpr PixelBox with_margin(const PixelBox& box) {
  return {box.left - kMargin, box.top, box.right + kMargin, box.bottom};
}

PixelBox hull(const PixelBox& a, const PixelBox& b) {
  if (a.empty()) return b;
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

// Baselines lie on whole pixels, so that all lines look alike.
int32_t baseline_of(const TextLine& line, const Run& run, Scale scale) { return scale.pixel(line.baseline - run.rise); }

// A glyph's height above its line, in whole pixels and a phase.
struct Height {
  int32_t pixels, phase;
};
Height height_of(const Run& run, int64_t dy, int64_t upem, Scale scale) {
  const int64_t quarters = divide_rounded(dy * run.size.raw * scale.thousandths * kPhases, upem * 64000);
  const int64_t whole = quarters >= 0 ? quarters / kPhases : -((-quarters + kPhases - 1) / kPhases);
  return {static_cast<int32_t>(whole), static_cast<int32_t>(quarters - whole * kPhases)};
}

}  // namespace

RowSpan TextPainter::rows(const TextLine& line) {
  RowSpan span{0, 0};
  const auto include = [&span](int32_t top, int32_t bottom) {
    if (span.top == span.bottom)
      span = {top, bottom};
    else
      span = {std::min(span.top, top), std::max(span.bottom, bottom)};
  };
  for (uint32_t r = line.runs.begin; r < line.runs.end; ++r) {
    const Run& run = list_.runs[r];
    if (run.size.raw <= 0) continue;
    const int64_t upem = outlines_.library()[run.face].font->metrics().units_per_em;
    const int64_t em = run.size.raw * scale_.thousandths, divisor = upem * 64000 * 64;
    const int32_t baseline = baseline_of(line, run, scale_);
    int64_t low = 0, high = 0;  // 1/64 of a font unit
    for (uint32_t g = run.glyphs.begin; g < run.glyphs.end; ++g) {
      const OutlineBox& box = outlines_.get(run.face, list_.glyphs[g].id).box;
      low = std::min(low, box.bottom + int64_t{list_.glyphs[g].dy} * 64);
      high = std::max(high, box.top + int64_t{list_.glyphs[g].dy} * 64);
    }
    const auto pixels = [&](int64_t height) {
      return static_cast<int32_t>(std::clamp<int64_t>(height * em / divisor, -(1 << 28), 1 << 28));
    };
    include(baseline - pixels(high) - 2, baseline - pixels(low) + 2);
    if (run.flags & (display::kUnderline | display::kStrike)) {
      const int32_t size = scale_.pixel(run.size);
      include(baseline - size, baseline + size);
    }
  }
  outlines_.trim();
  return span;
}

void TextPainter::place(const TextLine& line, const Run& run, const PixelBox& clip) {
  if (run.size.raw <= 0) return;
  Pen pen(run, outlines_.library());
  const int32_t baseline = baseline_of(line, run, scale_);
  const int64_t em = run.size.raw * scale_.thousandths;
  for (uint32_t g = run.glyphs.begin; g < run.glyphs.end; pen.pass(list_.glyphs[g]), ++g) {
    const display::Glyph& glyph = list_.glyphs[g];
    const int64_t column = divide_rounded(pen.fine_x(glyph) * scale_.thousandths * kColumns, pen.upem() * 64000);
    const Height height = height_of(run, glyph.dy, pen.upem(), scale_);
    const GlyphSize size{em, height.phase};
    const GlyphMask* mask = masks_.get(run.face, glyph.id, size);
    PixelBox box = mask ? mask->box : masks_.bounds(run.face, glyph.id, size);
    if (box.empty()) continue;
    const auto x = static_cast<int32_t>(std::clamp<int64_t>(column, -(1 << 28), 1 << 28));
    const int32_t y = baseline - height.pixels;
    box = {box.left + x, box.top + y, box.right + x, box.bottom + y};
    if (intersection(pixels_of(box), clip).empty()) continue;
    placed_.push_back({mask, &run, glyph.id, size, box});
  }
}

// All that was placed into one mask of columns, cut to `box` (pixels). Joins need their neighbours:
// `box` is to have a pixel to spare on both sides.
void TextPainter::gather(const PixelBox& box) {
  const PixelBox wanted{box.left * kColumns, box.top, box.right * kColumns, box.bottom};
  columns_.reset(wanted);
  for (const Placed& placed : placed_) {
    const PixelBox part = intersection(placed.box, wanted);
    if (part.empty()) continue;
    const GlyphMask* mask = placed.mask;
    PixelBox from = placed.box;
    if (!mask) {
      const PixelBox own = masks_.bounds(placed.run->face, placed.glyph, placed.size);
      const int32_t x = placed.box.left - own.left, y = placed.box.top - own.top;
      masks_.render(placed.run->face, placed.glyph, placed.size,
                    {part.left - x, part.top - y, part.right - x, part.bottom - y}, large_);
      mask = &large_;
      from = part;
    }
    const bool wide = part.width() > 2;
    const Ends ends{wide && placed.box.left > wanted.left, wide && placed.box.right < wanted.right};
    for (int32_t y = part.top; y < part.bottom; ++y) {
      const size_t row = static_cast<size_t>(y - from.top) * static_cast<size_t>(from.width());
      darken(columns_.row(y) + (part.left - wanted.left), mask->coverage.data() + row + (part.left - from.left),
             part.width(), ends);
    }
  }
}

void TextPainter::blend(Color color, Canvas& canvas) {
  PixelBox box{};
  for (const Placed& placed : placed_) box = hull(box, pixels_of(placed.box));
  box = intersection({box.left - 1, box.top, box.right + 1, box.bottom}, with_margin(canvas.box()));
  if (!box.empty()) {
    gather(box);
    pixels_.reset(box);
    for (size_t i = 0; i < pixels_.coverage.size(); ++i) {
      uint32_t four;
      std::memcpy(&four, columns_.coverage.data() + i * kColumns, 4);
      if (four == 0) continue;
      const uint32_t pairs = (four & 0x00ff00ff) + (four >> 8 & 0x00ff00ff);
      pixels_.coverage[i] = static_cast<uint8_t>(((pairs & 0xffff) + (pairs >> 16) + 2) / kColumns);
    }
    canvas.fill(pixels_, color, ink_table(color));
  }
  placed_.clear();
}

void TextPainter::paint(const TextLine& line, Canvas& canvas) {
  for (const Decoration& decoration : decorations(list_, line, outlines_))
    canvas.fill(snapped(decoration.box, scale_), decoration.color);
  masks_.trim();
  outlines_.trim();
  for (uint32_t r = line.runs.begin; r < line.runs.end; ++r) {
    const Run& run = list_.runs[r];
    place(line, run, with_margin(canvas.box()));
    if (r + 1 == line.runs.end || list_.runs[r + 1].color != run.color) blend(run.color, canvas);
  }
}

}  // namespace warraq::paint
