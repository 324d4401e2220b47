// SPDX-License-Identifier: MIT
#include "paint/pdf/codes.h"

#include <algorithm>

#include "base/check.h"
#include "base/hash.h"

namespace warraq::paint::pdf {
namespace {

// Glyph lists repeat by the thousand: what they became is found by the list.
uint64_t hash_of(std::span<const GlyphPart> parts) {
  Hasher hash;
  for (const GlyphPart& part : parts) {
    hash.mix(uint64_t{part.face} << 32 | part.glyph);
    hash.mix(static_cast<uint64_t>(part.dx) << 32 ^ static_cast<uint64_t>(part.dy));
    hash.mix(static_cast<uint64_t>(part.numerator) << 32 ^ static_cast<uint64_t>(part.denominator));
    hash.mix(static_cast<uint64_t>(part.shift_x) << 32 ^ static_cast<uint32_t>(part.shift_y));
  }
  return hash.digest();
}

uint64_t hash_of(OutlineId outline, uint16_t width, std::u16string_view text) {
  Hasher hash;
  hash.mix(uint64_t{outline} << 16 | width);
  for (const char16_t unit : text) hash.mix(unit);
  return hash.digest();
}

}  // namespace

Codes::Codes(OutlineStore& outlines) : store_(outlines), outlines_(1) {
  // The first space of a font tells PDFium how wide a gap must be to count as one.
  code(0, 400, u" ");
}

bool Codes::is_made_of(const Made& made, std::span<const GlyphPart> parts) const {
  return std::equal(parts.begin(), parts.end(), parts_.begin() + made.parts.begin, parts_.begin() + made.parts.end);
}

OutlineId Codes::outline(const std::vector<GlyphPart>& parts) {
  if (parts.empty()) return 0;
  if (main_face_ == font::kNoFace) main_face_ = parts.front().face;
  const uint64_t hash = hash_of(parts);
  const uint32_t known = by_parts_.find(hash, [&](uint32_t i) { return is_made_of(made_[i], parts); });
  if (known != IndexTable::kNone) return made_[known].outline;
  by_parts_.add(hash, static_cast<uint32_t>(made_.size()));
  const auto begin = static_cast<uint32_t>(parts_.size());
  parts_.insert(parts_.end(), parts.begin(), parts.end());
  made_.push_back({{begin, static_cast<uint32_t>(parts_.size())}, add(make_outline(parts, store_))});
  return made_.back().outline;
}

OutlineId Codes::add(Outline outline) {
  if (outline.empty()) return 0;
  Hasher points;
  for (const Contour& contour : outline) mix(points, contour, {});
  const uint64_t hash = points.digest();
  const uint32_t known = by_points_.find(hash, [&](uint32_t i) { return outlines_[i] == outline; });
  if (known != IndexTable::kNone) return known;
  by_points_.add(hash, static_cast<uint32_t>(outlines_.size()));
  outlines_.push_back(std::move(outline));
  return static_cast<OutlineId>(outlines_.size() - 1);
}

Code Codes::code(OutlineId outline, int32_t advance, std::u16string_view text) {
  WARRAQ_CHECK(!text.empty());
  const auto width = static_cast<uint16_t>(std::clamp(advance, 0, 32767));
  const uint64_t hash = hash_of(outline, width, text);
  uint32_t index = by_content_.find(hash, [&](uint32_t i) {
    const Entry& entry = entries_[i];
    return entry.outline == outline && entry.advance == width && entry.text == text;
  });
  if (index == IndexTable::kNone) {
    index = static_cast<uint32_t>(entries_.size());
    by_content_.add(hash, index);
    entries_.push_back({outline, width, std::u16string(text)});
  }
  return {static_cast<uint16_t>(index / kPerFont), static_cast<uint16_t>(index % kPerFont + kFirst)};
}

std::span<const Codes::Entry> Codes::font(size_t index) const {
  const size_t begin = index * kPerFont;
  return std::span(entries_).subspan(begin, std::min(kPerFont, entries_.size() - begin));
}

}  // namespace warraq::paint::pdf
