// SPDX-License-Identifier: MIT
#include "paint/pdf/codes.h"

#include <algorithm>

#include "base/check.h"
#include "base/unit.h"

namespace warraq::paint::pdf {
namespace {

void put(std::string& key, int64_t value) { key.append(reinterpret_cast<const char*>(&value), sizeof value); }

// Glyph lists repeat by the thousand: what they became is found by the bytes of the list.
std::string key_of(const std::vector<GlyphPart>& parts) {
  std::string key;
  for (const GlyphPart& part : parts) {
    put(key, int64_t{part.face} << 32 | part.glyph);
    put(key, part.dx);
    put(key, part.dy);
    put(key, part.numerator);
    put(key, part.denominator);
    put(key, int64_t{part.shift_x} * 65536 + part.shift_y);
  }
  return key;
}

void put(std::string& key, const Placed& at) {
  put(key, int64_t{at.id} << 32 | int64_t{static_cast<uint16_t>(at.x)} << 16 | static_cast<uint16_t>(at.y));
}

int16_t placed(int64_t offset, const GlyphPart& part, int32_t shift) {
  return static_cast<int16_t>(
      std::clamp<int64_t>(divide_rounded(offset * part.numerator, part.denominator) + shift, -16000, 16000));
}

}  // namespace

Codes::Codes(OutlineStore& outlines) : store_(outlines), outline_ends_(1) {
  by_pieces_.emplace(std::string(), 0);
  // The first space of a font tells PDFium how wide a gap must be to count as one.
  code(0, 400, u" ");
}

// Contours are compared by what they draw, wherever it stands.
uint32_t Codes::contour_of(Contour contour) {
  std::string key;
  for (const GlyfPoint& p : contour) put(key, int64_t{p.x} << 32 | int64_t{static_cast<uint16_t>(p.y)} << 1 | p.on);
  const auto [found, added] = by_points_.try_emplace(std::move(key), static_cast<uint32_t>(contours_.size()));
  if (added) contours_.push_back(std::move(contour));
  return found->second;
}

uint32_t Codes::piece_of(const GlyphPart& part) {
  GlyphPart bare = part;
  bare.dx = bare.dy = bare.shift_x = bare.shift_y = 0;
  const auto [known, is_new] = by_parts_.try_emplace(key_of({bare}), 0);
  if (!is_new) return known->second;
  std::string key;
  Piece piece;
  for (Contour& contour : contours_of(bare, store_)) {
    const GlyfPoint first = contour.front();
    for (GlyfPoint& p : contour) {
      p.x = static_cast<int16_t>(p.x - first.x);
      p.y = static_cast<int16_t>(p.y - first.y);
    }
    piece.contours.push_back({contour_of(std::move(contour)), first.x, first.y});
    put(key, piece.contours.back());
  }
  const auto [found, added] = by_contours_.try_emplace(std::move(key), static_cast<uint32_t>(pieces_.size()));
  if (added) pieces_.push_back(std::move(piece));
  return known->second = found->second;
}

OutlineId Codes::outline(const std::vector<GlyphPart>& parts) {
  if (parts.empty()) return 0;
  if (main_face_ == font::kNoFace) main_face_ = parts.front().face;
  const auto [known, is_new] = by_lists_.try_emplace(key_of(parts), 0);
  if (!is_new) return known->second;
  std::string key;
  const size_t begin = placed_.size();
  for (const GlyphPart& part : parts) {
    const uint32_t piece = piece_of(part);
    if (pieces_[piece].contours.empty()) continue;
    const Placed at{piece, placed(part.dx, part, part.shift_x), placed(part.dy, part, part.shift_y)};
    placed_.push_back(at);
    put(key, at);
  }
  const auto [found, added] = by_pieces_.try_emplace(std::move(key), static_cast<OutlineId>(outline_ends_.size()));
  if (added) {
    outline_ends_.push_back(static_cast<uint32_t>(placed_.size()));
  } else {
    placed_.resize(begin);
  }
  return known->second = found->second;
}

std::span<const Placed> Codes::pieces(OutlineId outline) const {
  if (outline == 0 || outline >= outline_ends_.size()) return {};
  const uint32_t begin = outline_ends_[outline - 1];
  return std::span(placed_).subspan(begin, outline_ends_[outline] - begin);
}

// Begins another font where this one would have too many glyphs.
void Codes::make_room(OutlineId outline) {
  const std::span<const Placed> parts = pieces(outline);
  const auto count = [&] {
    size_t fresh = 0;
    for (const Placed& part : parts) fresh += pieces_[part.id].fonts != begins_.size();
    return fresh;
  };
  if (begins_.empty() || entries_.size() - begins_.back() + pieces_in_font_ + count() >= kPerFont) {
    begins_.push_back(static_cast<uint32_t>(entries_.size()));
    pieces_in_font_ = 0;
  }
  pieces_in_font_ += count();
  for (const Placed& part : parts) pieces_[part.id].fonts = begins_.size();
}

Code Codes::code(OutlineId outline, int32_t advance, std::u16string_view text) {
  WARRAQ_CHECK(!text.empty());
  const auto width = static_cast<uint16_t>(std::clamp(advance, 0, 32767));
  std::string key(reinterpret_cast<const char*>(&outline), sizeof outline);
  key.append(reinterpret_cast<const char*>(&width), sizeof width);
  key.append(reinterpret_cast<const char*>(text.data()), text.size() * sizeof(char16_t));
  const auto [found, added] = by_content_.try_emplace(std::move(key), static_cast<uint32_t>(entries_.size()));
  if (added) {
    make_room(outline);
    entries_.push_back({outline, width, std::u16string(text)});
  }
  const uint32_t index = found->second;
  size_t font = begins_.size() - 1;
  while (index < begins_[font]) --font;
  return {static_cast<uint16_t>(font), static_cast<uint16_t>(index - begins_[font] + kFirst)};
}

std::span<const Codes::Entry> Codes::font(size_t index) const {
  const size_t begin = begins_[index], end = index + 1 < begins_.size() ? begins_[index + 1] : entries_.size();
  return std::span(entries_).subspan(begin, end - begin);
}

}  // namespace warraq::paint::pdf
