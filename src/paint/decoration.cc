// SPDX-License-Identifier: MIT
#include "paint/decoration.h"

#include <algorithm>
#include <utility>

#include "base/sort.h"
#include "paint/pen.h"

namespace warraq::paint {
namespace {

using display::DisplayList;
using display::Run;
using display::TextLine;

// Hundredths of an em: the underline's top below the baseline, the strike's middle above it, the
// thickness of both, and the room left between underline and ink.
constexpr int64_t kUnderlineTop = 42, kStrikeMiddle = 26, kThickness = 5, kInkGap = 7;

struct Interval {
  int64_t left, right;
};

// The x extent of the part of each contour that lies between two heights, in outline units. What a
// contour encloses there counts as ink, as a tail's bowl does to the eye.
class BandCrossings {
 public:
  BandCrossings(int64_t bottom, int64_t top) : bottom_(bottom), top_(top) {}

  std::vector<Interval> of(const GlyphOutline& outline) {
    size_t at = 0;
    for (const OutlineVerb verb : outline.verbs) {
      const OutlinePoint* p = outline.points.data() + at;
      switch (verb) {
        case OutlineVerb::Move: start_ = pen_ = p[0]; break;
        case OutlineVerb::Line: line(p[0]); break;
        case OutlineVerb::Quadratic: quadratic(p); break;
        case OutlineVerb::Cubic: cubic(p); break;
        case OutlineVerb::Close:
          line(start_);
          end_contour();
          break;
      }
      at += verb == OutlineVerb::Close ? 0 : verb == OutlineVerb::Quadratic ? 2 : verb == OutlineVerb::Cubic ? 3 : 1;
    }
    return std::move(found_);
  }

 private:
  static constexpr int64_t kSteps = 8;

  static OutlinePoint mix(OutlinePoint a, OutlinePoint b, int64_t t) {
    const auto between = [t](int64_t from, int64_t to) {
      return static_cast<int32_t>(from + (to - from) * t / kSteps);
    };
    return {between(a.x, b.x), between(a.y, b.y)};
  }

  void quadratic(const OutlinePoint* p) {
    const OutlinePoint from = pen_;
    for (int64_t t = 1; t <= kSteps; ++t) line(mix(mix(from, p[0], t), mix(p[0], p[1], t), t));
  }

  void cubic(const OutlinePoint* p) {
    const OutlinePoint from = pen_;
    for (int64_t t = 1; t <= kSteps; ++t) {
      const OutlinePoint a = mix(from, p[0], t), b = mix(p[0], p[1], t), c = mix(p[1], p[2], t);
      line(mix(mix(a, b, t), mix(b, c, t), t));
    }
  }

  void line(OutlinePoint to) {
    const OutlinePoint a = pen_, b = to;
    pen_ = to;
    if (std::max(a.y, b.y) < bottom_ || std::min(a.y, b.y) > top_) return;
    include(x_at(a, b, std::clamp<int64_t>(a.y, bottom_, top_)));
    include(x_at(a, b, std::clamp<int64_t>(b.y, bottom_, top_)));
  }

  static int64_t x_at(OutlinePoint a, OutlinePoint b, int64_t y) {
    if (a.y == b.y || y == a.y) return a.x;
    return a.x + (int64_t{b.x} - a.x) * (y - a.y) / (b.y - a.y);
  }

  void include(int64_t x) {
    if (!any_) current_ = {x, x};
    any_ = true;
    current_.left = std::min(current_.left, x);
    current_.right = std::max(current_.right, x);
  }

  void end_contour() {
    if (any_) found_.push_back(current_);
    any_ = false;
  }

  const int64_t bottom_, top_;
  OutlinePoint pen_{0, 0}, start_{0, 0};
  bool any_ = false;
  Interval current_{0, 0};
  std::vector<Interval> found_;
};

// Where ink of the whole line crosses the band [top, bottom) below its baseline, in Units.
std::vector<Interval> ink_between(const DisplayList& list, const TextLine& line, OutlineStore& outlines, Unit top,
                                  Unit bottom) {
  std::vector<Interval> ink;
  for (uint32_t r = line.runs.begin; r < line.runs.end; ++r) {
    const Run& run = list.runs[r];
    if (run.size.raw <= 0) continue;
    Pen pen(run, outlines.library());
    const int64_t upem = pen.upem(), size = run.size.raw;
    for (uint32_t g = run.glyphs.begin; g < run.glyphs.end; pen.pass(list.glyphs[g]), ++g) {
      const display::Glyph& glyph = list.glyphs[g];
      const auto height = [&](Unit below) { return ((-below.raw - run.rise.raw) * upem / size - glyph.dy) * 64; };
      const GlyphOutline& outline = outlines.get(run.face, glyph.id);
      const int64_t low = height(bottom), high = height(top);
      if (outline.box.bottom > high || outline.box.top < low) continue;
      for (const Interval found : BandCrossings(low, high).of(outline)) {
        const int64_t x = pen.fine_x(glyph);
        ink.push_back(
            {divide_rounded(x + found.left * size / 64, upem), divide_rounded(x + found.right * size / 64, upem)});
      }
    }
  }
  insertion_sort(ink, [](Interval a, Interval b) { return a.left != b.left ? a.left < b.left : a.right < b.right; });
  return ink;
}

struct Underline {
  Unit size, top, thickness;
  std::vector<Interval> ink;
};

// One height and thickness for all underlined runs of a line: those of its largest.
Underline underline_of(const DisplayList& list, const TextLine& line, OutlineStore& outlines) {
  Underline underline;
  for (uint32_t r = line.runs.begin; r < line.runs.end; ++r) {
    if (list.runs[r].flags & display::kUnderline) underline.size = max(underline.size, list.runs[r].size);
  }
  if (underline.size.raw <= 0) return underline;
  underline.top = scale(underline.size, kUnderlineTop, 100);
  underline.thickness = scale(underline.size, kThickness, 100);
  underline.ink =
      ink_between(list, line, outlines, underline.top - underline.thickness, underline.top + underline.thickness * 2);
  return underline;
}

void add_underline(const Underline& underline, const TextLine& line, const Run& run, uint32_t index,
                   std::vector<Decoration>& out) {
  const int64_t gap = scale(underline.size, kInkGap, 100).raw, end = run.x.raw + run.width.raw;
  int64_t x = run.x.raw;
  const auto add = [&](int64_t right) {
    // A stump no longer than the gaps beside it would look like a dot.
    if (right - x > gap * 2 || (x == run.x.raw && right == end)) {
      out.push_back({{Unit{x}, line.baseline + underline.top, Unit{right - x}, underline.thickness}, run.color, index});
    }
  };
  for (const Interval ink : underline.ink) {
    if (ink.right + gap <= x || ink.left - gap >= end) continue;
    add(ink.left - gap);
    x = ink.right + gap;
  }
  if (x < end) add(end);
}

}  // namespace

std::vector<Decoration> decorations(const DisplayList& list, const TextLine& line, OutlineStore& outlines) {
  std::vector<Decoration> out;
  const Underline underline = underline_of(list, line, outlines);
  for (uint32_t r = line.runs.begin; r < line.runs.end; ++r) {
    const Run& run = list.runs[r];
    if (run.flags & display::kUnderline && underline.size.raw > 0) add_underline(underline, line, run, r, out);
    if (run.flags & display::kStrike) {
      const Unit thick = scale(run.size, kThickness, 100);
      out.push_back(
          {{run.x, line.baseline - run.rise - scale(run.size, kStrikeMiddle, 100) - thick / 2, run.width, thick},
           run.color,
           r});
    }
  }
  return out;
}

}  // namespace warraq::paint
