// SPDX-License-Identifier: MIT
#include "paint/pdf/text_segments.h"

#include "base/utf.h"
#include "paint/pdf/text_chars.h"
#include "unicode/properties.h"

namespace warraq::paint::pdf {
namespace {

constexpr int64_t kAnchorStep = 5 * kPartsPerAdvance;

enum class Segment : uint8_t { Letters, Weak, Neutral };

Segment segment_of(const Cell& cell) {
  const char32_t c = code_point_before(cell.text, static_cast<uint32_t>(cell.text.size())).value;
  if (is_weak(c)) return Segment::Weak;
  return unicode::is_letter(c) ? Segment::Letters : Segment::Neutral;
}

}  // namespace

std::vector<IndexRange> segments_from(const CellLine& line, size_t begin) {
  std::vector<IndexRange> segments;
  Segment last = Segment::Letters;
  for (size_t i = begin; i < line.cells.size() && line.cells[i].forward; ++i) {
    const Segment here = segment_of(line.cells[i]);
    const auto at = static_cast<uint32_t>(i);
    // A left-to-right mark in a string parts what stands on its two sides.
    const bool marked = line.cells[i].text.find(kLeftMark) != std::u16string::npos;
    if (segments.empty() || here != last || marked) segments.push_back({at, at});
    segments.back().end = at + 1;
    last = here;
  }
  return segments;
}

uint32_t joined_end(const CellLine& line, uint32_t end) {
  const auto is_joined = [](const Cell& cell) {
    return !cell.forward && (cell.kind == CellKind::Letter || cell.kind == CellKind::Mark);
  };
  while (end < line.cells.size() && is_joined(line.cells[end])) ++end;
  return end;
}

int64_t anchor_place(int64_t right, size_t k) { return right - static_cast<int64_t>(k + 1) * kAnchorStep; }
int32_t anchor_advance(size_t k) { return static_cast<int32_t>(1 + k % 6); }

}  // namespace warraq::paint::pdf
