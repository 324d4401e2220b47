// SPDX-License-Identifier: MIT
#include "paint/pdf/codes.h"

#include <algorithm>

#include "base/check.h"

namespace warraq::paint::pdf {
namespace {

// Glyph lists repeat by the thousand: what they became is found by the bytes of the list.
std::string key_of(const std::vector<GlyphPart>& parts) {
  std::string key;
  const auto put = [&](int64_t value) { key.append(reinterpret_cast<const char*>(&value), sizeof value); };
  for (const GlyphPart& part : parts) {
    put(int64_t{part.face} << 32 | part.glyph);
    put(part.dx);
    put(part.dy);
    put(part.numerator);
    put(part.denominator);
    put(int64_t{part.shift_x} * 65536 + part.shift_y);
  }
  return key;
}

}  // namespace

Codes::Codes(OutlineStore& outlines) : store_(outlines), outlines_(1) {
  by_bytes_.emplace(std::string(), 0);
  // The first space of a font tells PDFium how wide a gap must be to count as one.
  code(0, 400, u" ");
}

OutlineId Codes::outline(const std::vector<GlyphPart>& parts) {
  if (parts.empty()) return 0;
  if (main_face_ == font::kNoFace) main_face_ = parts.front().face;
  const auto [known, is_new] = by_parts_.try_emplace(key_of(parts), 0);
  if (!is_new) return known->second;
  GlyfData data = make_glyf(parts, store_);
  const auto [found, added] = by_bytes_.try_emplace(data.bytes, static_cast<OutlineId>(outlines_.size()));
  if (added) outlines_.push_back(std::move(data));
  return known->second = found->second;
}

Code Codes::code(OutlineId outline, int32_t advance, std::u16string_view text) {
  WARRAQ_CHECK(!text.empty());
  const auto width = static_cast<uint16_t>(std::clamp(advance, 0, 32767));
  std::string key(reinterpret_cast<const char*>(&outline), sizeof outline);
  key.append(reinterpret_cast<const char*>(&width), sizeof width);
  key.append(reinterpret_cast<const char*>(text.data()), text.size() * sizeof(char16_t));
  const auto [found, added] = by_content_.try_emplace(std::move(key), static_cast<uint32_t>(entries_.size()));
  if (added) entries_.push_back({outline, width, std::u16string(text)});
  const uint32_t index = found->second;
  return {static_cast<uint16_t>(index / kPerFont), static_cast<uint16_t>(index % kPerFont + kFirst)};
}

std::span<const Codes::Entry> Codes::font(size_t index) const {
  const size_t begin = index * kPerFont;
  return std::span(entries_).subspan(begin, std::min(kPerFont, entries_.size() - begin));
}

}  // namespace warraq::paint::pdf
