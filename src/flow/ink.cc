// SPDX-License-Identifier: MIT
#include "flow/ink.h"

#include <algorithm>
#include <span>
#include <utility>

namespace warraq::flow {
namespace {

// Font units to Units, away from zero for what is positive.
Unit outward(int64_t units, Unit size, int32_t per_em) {
  if (units <= 0) return Unit{};
  return Unit{(units * size.raw + per_em - 1) / per_em};
}

// Of the glyphs of one run.
Ink ink_of(std::span<const font::Glyph> glyphs, const text::ShapedRun& run, const font::Library& library,
           InkTable& table) {
  int64_t top = 0, bottom = 0;
  for (const font::Glyph& glyph : glyphs) {
    const font::InkBox& box = table.of(library, run.face, glyph.id);
    if (box.empty()) continue;
    top = std::max<int64_t>(top, int64_t{box.top} + glyph.dy);
    bottom = std::max<int64_t>(bottom, -(int64_t{box.bottom} + glyph.dy));
  }
  const int32_t per_em = library[run.face].font->metrics().units_per_em;
  return {outward(top, run.size, per_em), outward(bottom, run.size, per_em)};
}

// The outline of a line's ink from above and from below, in steps of an eighth of an em.
struct Skyline {
  std::vector<Ink> steps;

  void add(int64_t left, int64_t right, Ink ink) {
    constexpr int64_t kMost = 1 << 14;
    left = std::clamp<int64_t>(left, 0, kMost);
    right = std::clamp<int64_t>(right, left, kMost);
    if (steps.size() <= static_cast<size_t>(right)) steps.resize(static_cast<size_t>(right) + 1);
    for (int64_t i = left; i <= right; ++i) steps[static_cast<size_t>(i)] = united(steps[static_cast<size_t>(i)], ink);
  }
};

class SkylineMaker {
 public:
  SkylineMaker(const text::ShapedText& shaped, const paragraph::Lines& lines, const font::Library& library,
               InkTable& table)
      : shaped_(shaped), lines_(lines), library_(library), table_(table) {
    for (const text::ShapedRun& run : shaped.runs) step_ = max(step_, run.size / 8);
  }

  void make(const paragraph::Line& line, Skyline& skyline) {
    skyline.steps.clear();
    for (uint32_t i = line.pieces.begin; i < line.pieces.end; ++i) add(lines_.pieces[i], skyline);
  }

 private:
  // What justification adds is spread over the piece: exact to less than a step or two.
  void add(const paragraph::Piece& piece, Skyline& skyline) {
    const text::ShapedRun& run = shaped_.runs[piece.run];
    const auto& source = piece.own ? lines_.own_glyphs : shaped_.glyphs;
    const std::span<const font::Glyph> glyphs(source.data() + piece.glyphs.begin, piece.glyphs.size());
    const int32_t per_em = library_[run.face].font->metrics().units_per_em;
    int64_t whole = 0;
    for (const font::Glyph& glyph : glyphs) whole += glyph.advance;
    if (whole <= 0) return;
    const auto step_at = [&](int64_t units) { return (piece.x.raw + units * piece.width.raw / whole) / step_.raw; };
    const bool falls = (piece.level & 1) != 0;
    int64_t pen = falls ? whole : 0;
    for (const font::Glyph& glyph : glyphs) {
      if (falls) pen -= glyph.advance;
      const font::InkBox& box = table_.of(library_, run.face, glyph.id);
      if (!box.empty()) {
        const int64_t at = pen + glyph.dx;
        skyline.add(step_at(at + box.left), step_at(at + box.right),
                    {outward(int64_t{box.top} + glyph.dy, run.size, per_em),
                     outward(-(int64_t{box.bottom} + glyph.dy), run.size, per_em)});
      }
      if (!falls) pen += glyph.advance;
    }
  }

  const text::ShapedText& shaped_;
  const paragraph::Lines& lines_;
  const font::Library& library_;
  InkTable& table_;
  Unit step_{1};
};

}  // namespace

const font::InkBox& InkTable::of(const font::Library& library, font::FaceId face, font::GlyphId glyph) {
  // A stretched tatweel is as high as any.
  glyph &= 0x00ffffff;
  if (faces_.size() <= face) faces_.resize(size_t{face} + 1);
  std::vector<Known>& known = faces_[face];
  if (known.size() <= glyph) known.resize(size_t{glyph} + 64);
  Known& entry = known[glyph];
  if (!entry.known) entry = {library[face].font->ink_box(glyph), true};
  return entry.box;
}

Ink ink_of(const text::ShapedText& shaped, const font::Library& library, InkTable& table) {
  Ink ink;
  for (const text::ShapedRun& run : shaped.runs) {
    ink = united(ink, ink_of({shaped.glyphs.data() + run.glyphs.begin, run.glyphs.size()}, run, library, table));
  }
  return ink;
}

Ink own_ink_of(const text::ShapedText& shaped, const paragraph::Lines& lines, const font::Library& library,
               InkTable& table) {
  Ink ink;
  for (const paragraph::Piece& piece : lines.pieces) {
    if (!piece.own) continue;
    ink = united(ink, ink_of({lines.own_glyphs.data() + piece.glyphs.begin, piece.glyphs.size()},
                             shaped.runs[piece.run], library, table));
  }
  return ink;
}

Unit reach_of(const text::ShapedText& shaped, const paragraph::Lines& lines, const font::Library& library,
              InkTable& table) {
  SkylineMaker maker(shaped, lines, library, table);
  Unit reach;
  Skyline above, own;
  for (const paragraph::Line& line : lines.lines) {
    maker.make(line, own);
    const size_t shared = std::min(above.steps.size(), own.steps.size());
    for (size_t i = 0; i < shared; ++i) {
      const Ink upper = above.steps[i], lower = own.steps[i];
      if (upper.bottom.raw > 0 && lower.top.raw > 0) reach = max(reach, upper.bottom + lower.top);
    }
    std::swap(above, own);
  }
  return reach;
}

}  // namespace warraq::flow
