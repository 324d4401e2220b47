// SPDX-License-Identifier: MIT
#include "paint/pdf/glyph_list.h"

#include <algorithm>

namespace warraq::paint::pdf {
namespace {

// A contour of fewer points takes less room than what points to it.
constexpr size_t kWorthSharing = 10;

uint16_t glyph_of(size_t index) { return static_cast<uint16_t>(index + Codes::kFirst); }

bool is_bare(const std::vector<Placed>& units) { return units.size() == 1 && units[0].x == 0 && units[0].y == 0; }

Placed moved(const Placed& what, const Placed& by) {
  return {what.id, static_cast<int16_t>(what.x + by.x), static_cast<int16_t>(what.y + by.y)};
}

}  // namespace

GlyphList::GlyphList(const Codes& codes, std::span<const Codes::Entry> entries)
    : codes_(codes),
      entries_(entries),
      uses_(codes.contour_count()),
      units_(codes.contour_count() + codes.piece_count()),
      hosts_(units_.size()) {
  count_contours();
  find_hosts();
  composites_.reserve(entries.size());  // glyphs point into it
  glyphs_.push_back({&nothing_, 0});    // .notdef
  for (size_t i = 0; i < entries.size(); ++i) glyphs_.push_back({outline(i), entries[i].advance});
  for (const uint32_t unit : extras_) glyphs_.push_back({&units_[unit], 0});
}

void GlyphList::count_contours() {
  std::vector<bool> seen(codes_.piece_count());
  for (const Codes::Entry& entry : entries_) {
    for (const Placed& piece : codes_.pieces(entry.outline)) {
      if (seen[piece.id]) continue;
      seen[piece.id] = true;
      for (const Placed& contour : codes_.piece(piece.id))
        uses_[contour.id] = static_cast<uint8_t>(std::min(uses_[contour.id] + 1, 2));
    }
  }
}

bool GlyphList::is_shared(uint32_t contour) const {
  return uses_[contour] > 1 && codes_.contour(contour).size() >= kWorthSharing;
}

// What an outline is made of in this font.
std::vector<Placed> GlyphList::units(OutlineId outline) const {
  std::vector<Placed> out;
  for (const Placed& piece : codes_.pieces(outline)) {
    bool rest = false;
    for (const Placed& contour : codes_.piece(piece.id)) {
      if (is_shared(contour.id)) {
        out.push_back(moved(contour, piece));
      } else {
        rest = true;
      }
    }
    if (rest) out.push_back({static_cast<uint32_t>(codes_.contour_count()) + piece.id, piece.x, piece.y});
  }
  return out;
}

void GlyphList::make_unit(uint32_t unit) {
  if (!units_[unit].bytes.empty()) return;
  std::vector<Contour> contours;
  if (unit < codes_.contour_count()) {
    contours.push_back(codes_.contour(unit));
  } else {
    for (const Placed& at : codes_.piece(unit - static_cast<uint32_t>(codes_.contour_count()))) {
      if (is_shared(at.id)) continue;
      Contour& contour = contours.emplace_back(codes_.contour(at.id));
      for (GlyfPoint& p : contour) {
        p.x = static_cast<int16_t>(p.x + at.x);
        p.y = static_cast<int16_t>(p.y + at.y);
      }
    }
  }
  units_[unit] = make_simple(contours);
}

// A unit that some code draws alone is that code's glyph.
void GlyphList::find_hosts() {
  for (size_t i = 0; i < entries_.size(); ++i) {
    const std::vector<Placed> parts = units(entries_[i].outline);
    for (const Placed& part : parts) make_unit(part.id);
    if (is_bare(parts) && hosts_[parts[0].id] == 0) hosts_[parts[0].id] = glyph_of(i);
  }
  for (const Codes::Entry& entry : entries_) {
    for (const Placed& part : units(entry.outline)) {
      if (hosts_[part.id] != 0) continue;
      hosts_[part.id] = glyph_of(entries_.size() + extras_.size());
      extras_.push_back(part.id);
    }
  }
}

const GlyfData* GlyphList::outline(size_t index) {
  const std::vector<Placed> parts = units(entries_[index].outline);
  if (parts.empty()) return &nothing_;
  if (is_bare(parts) && hosts_[parts[0].id] == glyph_of(index)) return &units_[parts[0].id];
  std::vector<Component> components;
  for (const Placed& part : parts) components.push_back({&units_[part.id], hosts_[part.id], part.x, part.y});
  composites_.push_back(make_composite(components));
  return &composites_.back();
}

}  // namespace warraq::paint::pdf
