// SPDX-License-Identifier: MIT
#include "paint/pdf/glyph_list.h"

#include <algorithm>

namespace warraq::paint::pdf {
namespace {

constexpr size_t kMostGlyphs = 65535;

uint16_t glyph_of(size_t index) { return static_cast<uint16_t>(index + Codes::kFirst); }

bool is_alike(const Contour& a, const Contour& b) {
  const auto same = [&](const GlyfPoint& p, const GlyfPoint& q) {
    return p.x - a[0].x == q.x - b[0].x && p.y - a[0].y == q.y - b[0].y && p.on == q.on;
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

}  // namespace

GlyphList::GlyphList(const Codes& codes, std::span<const Codes::Entry> entries)
    : codes_(codes), entries_(entries), rests_(codes.outline_count()) {
  find_shapes();
  choose_shared();
  glyphs_.resize(1 + entries.size(), {&rests_[0].data, 0});  // outline 0 is nothing: .notdef, spaces
  composites_.reserve(entries.size());                       // glyphs point into it
  for (size_t i = 0; i < entries.size(); ++i) place(i);
  place_rests();
  for (size_t i = 0; i < entries.size(); ++i) {
    TrueTypeGlyph& glyph = glyphs_[glyph_of(i)];
    glyph.advance = entries[i].advance;
    const OutlineId outline = entries[i].outline;
    if (outline == 0 || rests_[outline].glyph == glyph_of(i) || !glyph.outline->bytes.empty()) continue;
    composites_.push_back(composite_of(outline));
    glyph.outline = &composites_.back();
  }
}

uint32_t GlyphList::shape_of(const Contour& contour) {
  Hasher points;
  mix(points, contour, contour[0]);
  const uint64_t hash = points.digest();
  uint32_t shape = by_points_.find(hash, [&](uint32_t i) { return is_alike(*shapes_[i].like, contour); });
  if (shape != IndexTable::kNone) {
    ++shapes_[shape].uses;
  } else {
    shape = static_cast<uint32_t>(shapes_.size());
    by_points_.add(hash, shape);
    shapes_.push_back({&contour});
  }
  return shape;
}

void GlyphList::find_shapes() {
  for (const Codes::Entry& entry : entries_) {
    Rest& rest = rests_[entry.outline];
    if (!rest.shapes.empty()) continue;
    for (const Contour& contour : codes_.outline(entry.outline)) rest.shapes.push_back(shape_of(contour));
  }
}

// A font whose codes nearly fill it shares nothing: there is no room for glyphs besides.
void GlyphList::choose_shared() {
  size_t room = kMostGlyphs - std::min(kMostGlyphs, 1 + 2 * entries_.size());
  for (Shape& shape : shapes_) {
    shape.shared = room > 0 && shape.uses > 1;
    room -= shape.shared;
  }
  for (Rest& rest : rests_) {
    rest.composite =
        std::any_of(rest.shapes.begin(), rest.shapes.end(), [&](uint32_t id) { return shapes_[id].shared; });
  }
}

// The first code that draws an outline, or a shared contour and no more, is the glyph for it.
void GlyphList::place(size_t index) {
  const OutlineId id = entries_[index].outline;
  Rest& rest = rests_[id];
  if (id == 0 || rest.glyph != 0) return;
  const Outline& outline = codes_.outline(id);
  if (!rest.composite) {
    rest.glyph = glyph_of(index);
    rest.data = make_simple(outline);
    glyphs_[rest.glyph].outline = &rest.data;
  } else if (outline.size() == 1 && shapes_[rest.shapes[0]].glyph == 0) {
    Shape& shape = shapes_[rest.shapes[0]];
    shape.like = &outline[0];
    shape.glyph = glyph_of(index);
    shape.data = make_simple(outline);
    glyphs_[shape.glyph].outline = &shape.data;
  }
}

void GlyphList::place_rests() {
  for (OutlineId id = 1; id < rests_.size(); ++id) {
    Rest& rest = rests_[id];
    if (!rest.composite) continue;
    Outline alone;
    for (size_t i = 0; i < rest.shapes.size(); ++i) {
      const Contour& contour = codes_.outline(id)[i];
      Shape& shape = shapes_[rest.shapes[i]];
      if (!shape.shared) alone.push_back(contour);
      if (!shape.shared || shape.glyph != 0) continue;
      shape.like = &contour;
      shape.glyph = static_cast<uint16_t>(glyphs_.size());
      shape.data = make_simple({contour});
      glyphs_.push_back({&shape.data, 0});
    }
    if (alone.empty()) continue;
    rest.data = make_simple(alone);
    rest.glyph = static_cast<uint16_t>(glyphs_.size());
    glyphs_.push_back({&rest.data, 0});
  }
}

GlyfData GlyphList::composite_of(OutlineId outline) const {
  const Rest& rest = rests_[outline];
  std::vector<Component> components;
  for (size_t i = 0; rest.composite && i < rest.shapes.size(); ++i) {
    const Shape& shape = shapes_[rest.shapes[i]];
    if (!shape.shared) continue;
    const GlyfPoint here = codes_.outline(outline)[i][0], there = (*shape.like)[0];
    components.push_back(
        {&shape.data, shape.glyph, static_cast<int16_t>(here.x - there.x), static_cast<int16_t>(here.y - there.y)});
  }
  if (rest.glyph != 0) components.push_back({&rest.data, rest.glyph, 0, 0});
  return make_composite(components);
}

}  // namespace warraq::paint::pdf
