// SPDX-License-Identifier: MIT
#include <hb-ot.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "font/handle.h"
#include "font/lookup_glyphs.h"
#include "font/table_bytes.h"

namespace warraq::font {
namespace {

// Everything that HarfBuzz turns on without being asked, for any script (its feature collection
// in hb-ot-shape and in the shapers of each script). Features on request never matter to us.
constexpr hb_tag_t kDefaultFeatures[] = {
    HB_TAG('r', 'v', 'r', 'n'), HB_TAG('l', 't', 'r', 'a'), HB_TAG('l', 't', 'r', 'm'), HB_TAG('r', 't', 'l', 'a'),
    HB_TAG('r', 't', 'l', 'm'), HB_TAG('r', 'a', 'n', 'd'), HB_TAG('f', 'r', 'a', 'c'), HB_TAG('n', 'u', 'm', 'r'),
    HB_TAG('d', 'n', 'o', 'm'), HB_TAG('a', 'b', 'v', 'm'), HB_TAG('b', 'l', 'w', 'm'), HB_TAG('c', 'c', 'm', 'p'),
    HB_TAG('l', 'o', 'c', 'l'), HB_TAG('m', 'a', 'r', 'k'), HB_TAG('m', 'k', 'm', 'k'), HB_TAG('r', 'l', 'i', 'g'),
    HB_TAG('c', 'a', 'l', 't'), HB_TAG('c', 'l', 'i', 'g'), HB_TAG('c', 'u', 'r', 's'), HB_TAG('d', 'i', 's', 't'),
    HB_TAG('k', 'e', 'r', 'n'), HB_TAG('l', 'i', 'g', 'a'), HB_TAG('r', 'c', 'l', 't'), HB_TAG('i', 's', 'o', 'l'),
    HB_TAG('f', 'i', 'n', 'a'), HB_TAG('f', 'i', 'n', '2'), HB_TAG('f', 'i', 'n', '3'), HB_TAG('m', 'e', 'd', 'i'),
    HB_TAG('m', 'e', 'd', '2'), HB_TAG('i', 'n', 'i', 't'), HB_TAG('m', 's', 'e', 't'), HB_TAG('s', 't', 'c', 'h')};

constexpr uint32_t kMarkToBase = 4, kMarkToMark = 6;

// Glyphs of the space's GDEF class are passed over: the lookup sees two words as neighbours.
bool skips(uint32_t flags, hb_ot_layout_glyph_class_t glyph_class) {
  switch (glyph_class) {
    case HB_OT_LAYOUT_GLYPH_CLASS_BASE_GLYPH: return (flags & 0x0002) != 0;
    case HB_OT_LAYOUT_GLYPH_CLASS_LIGATURE: return (flags & 0x0004) != 0;
    case HB_OT_LAYOUT_GLYPH_CLASS_MARK: return (flags & 0x0008) != 0 || (flags & 0xff10) != 0;
    default: return false;
  }
}

// Which lookups the features that are on by default use, whatever the script; one flag a lookup.
std::vector<bool> default_lookups(const TableBytes& table) {
  const uint64_t features = table.u16(6), list = table.u16(8);
  if (features == 0 || list == 0) return {};
  std::vector<bool> wanted(table.u16(list), false);
  uint64_t steps_left = table.size();  // features of a sound table do not share their lists of lookups
  const uint32_t count = table.u16(features);
  for (uint32_t i = 0; i < count; ++i) {
    const uint64_t record = features + 2 + 6 * uint64_t{i};
    const uint32_t tag = table.u32(record);
    if (std::find(std::begin(kDefaultFeatures), std::end(kDefaultFeatures), tag) == std::end(kDefaultFeatures))
      continue;
    const uint64_t feature = features + table.u16(record + 4);
    const uint32_t lookups = table.u16(feature + 2);
    for (uint32_t k = 0; k < lookups && steps_left > 0; ++k, --steps_left) {
      const uint32_t lookup = table.u16(feature + 4 + 2 * uint64_t{k});
      if (lookup < wanted.size()) wanted[lookup] = true;
    }
  }
  return wanted;
}

bool takes_part(const TableBytes& table, LayoutKind kind, hb_codepoint_t space,
                hb_ot_layout_glyph_class_t space_class) {
  const std::vector<bool> wanted = default_lookups(table);
  LookupGlyphs glyphs(table, kind, space);
  const uint64_t list = table.u16(8);
  for (size_t i = 0; i < wanted.size(); ++i) {
    if (!wanted[i]) continue;
    const uint64_t lookup = list + table.u16(list + 2 + 2 * uint64_t{i});
    const uint32_t type = glyphs.type_of(lookup);
    // A mark on a space is one cluster with it and stays with it; nothing reaches further.
    if (kind == LayoutKind::Positioning && type >= kMarkToBase && type <= kMarkToMark) continue;
    if (skips(table.u16(lookup + 2), space_class) || glyphs.names_glyph(lookup)) return true;
  }
  return false;
}

}  // namespace

bool space_takes_part(hb_face_t* face, hb_font_t* font) {
  hb_codepoint_t space = 0;
  if (!hb_font_get_nominal_glyph(font, ' ', &space)) return false;
  const hb_ot_layout_glyph_class_t space_class = hb_ot_layout_get_glyph_class(face, space);
  return takes_part(TableBytes(face, HB_OT_TAG_GSUB), LayoutKind::Substitution, space, space_class) ||
         takes_part(TableBytes(face, HB_OT_TAG_GPOS), LayoutKind::Positioning, space, space_class);
}

}  // namespace warraq::font
