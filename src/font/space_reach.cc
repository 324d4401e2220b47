// SPDX-License-Identifier: MIT
#include <hb-ot.h>

#include <cstdint>
#include <initializer_list>

#include "font/handle.h"

namespace warraq::font {
namespace {

// Everything that HarfBuzz turns on without being asked, for any script (its feature collection
// in hb-ot-shape and in the shapers of each script). Features on request never matter to us.
constexpr hb_tag_t kDefaultFeatures[] = {
    HB_TAG('r', 'v', 'r', 'n'), HB_TAG('l', 't', 'r', 'a'), HB_TAG('l', 't', 'r', 'm'),
    HB_TAG('r', 't', 'l', 'a'), HB_TAG('r', 't', 'l', 'm'), HB_TAG('r', 'a', 'n', 'd'),
    HB_TAG('f', 'r', 'a', 'c'), HB_TAG('n', 'u', 'm', 'r'), HB_TAG('d', 'n', 'o', 'm'),
    HB_TAG('a', 'b', 'v', 'm'), HB_TAG('b', 'l', 'w', 'm'), HB_TAG('c', 'c', 'm', 'p'),
    HB_TAG('l', 'o', 'c', 'l'), HB_TAG('m', 'a', 'r', 'k'), HB_TAG('m', 'k', 'm', 'k'),
    HB_TAG('r', 'l', 'i', 'g'), HB_TAG('c', 'a', 'l', 't'), HB_TAG('c', 'l', 'i', 'g'),
    HB_TAG('c', 'u', 'r', 's'), HB_TAG('d', 'i', 's', 't'), HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('l', 'i', 'g', 'a'), HB_TAG('r', 'c', 'l', 't'), HB_TAG('i', 's', 'o', 'l'),
    HB_TAG('f', 'i', 'n', 'a'), HB_TAG('f', 'i', 'n', '2'), HB_TAG('f', 'i', 'n', '3'),
    HB_TAG('m', 'e', 'd', 'i'), HB_TAG('m', 'e', 'd', '2'), HB_TAG('i', 'n', 'i', 't'),
    HB_TAG('m', 's', 'e', 't'), HB_TAG('s', 't', 'c', 'h'), HB_TAG_NONE};

// Big-endian numbers of a table; zero beyond its end.
class TableBytes {
 public:
  TableBytes(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
    data_ = reinterpret_cast<const uint8_t*>(hb_blob_get_data(blob_.get(), &size_));
  }
  uint32_t u16(uint64_t at) const { return at + 2 <= size_ ? (uint32_t{data_[at]} << 8) | data_[at + 1] : 0; }
  uint32_t u32(uint64_t at) const { return (u16(at) << 16) | u16(at + 2); }

 private:
  Blob blob_;
  const uint8_t* data_;
  unsigned size_ = 0;
};

struct LookupHead {
  uint32_t type, flags;
};

// Type (of the extended lookup for extensions) and flags, which HarfBuzz does not tell.
LookupHead lookup_head(const TableBytes& table, uint32_t extension_type, unsigned lookup) {
  const uint64_t list = table.u16(8);
  const uint64_t at = list + table.u16(list + 2 + 2 * uint64_t{lookup});
  LookupHead head{table.u16(at), table.u16(at + 2)};
  if (head.type == extension_type) head.type = table.u16(at + table.u16(at + 6) + 2);
  return head;
}

constexpr uint32_t kSubstExtension = 7, kPosExtension = 9;
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

bool lookup_takes(hb_face_t* face, hb_tag_t table, unsigned lookup, hb_codepoint_t glyph) {
  const Set before(hb_set_create()), input(hb_set_create()), after(hb_set_create()), output(hb_set_create());
  // The output set is asked for because only then does HarfBuzz follow nested lookups.
  hb_ot_layout_lookup_collect_glyphs(face, table, lookup, before.get(), input.get(), after.get(), output.get());
  return hb_set_has(before.get(), glyph) || hb_set_has(input.get(), glyph) || hb_set_has(after.get(), glyph);
}

}  // namespace

bool space_takes_part(hb_face_t* face, hb_font_t* font) {
  hb_codepoint_t space = 0;
  if (!hb_font_get_nominal_glyph(font, ' ', &space)) return false;
  const hb_ot_layout_glyph_class_t space_class = hb_ot_layout_get_glyph_class(face, space);
  for (const hb_tag_t tag : {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS}) {
    const bool positions = tag == HB_OT_TAG_GPOS;
    const TableBytes table(face, tag);
    const Set lookups(hb_set_create());
    hb_ot_layout_collect_lookups(face, tag, nullptr, nullptr, kDefaultFeatures, lookups.get());
    hb_codepoint_t lookup = HB_SET_VALUE_INVALID;
    while (hb_set_next(lookups.get(), &lookup)) {
      const LookupHead head = lookup_head(table, positions ? kPosExtension : kSubstExtension, lookup);
      // A mark on a space is one cluster with it and stays with it; nothing reaches further.
      if (positions && head.type >= kMarkToBase && head.type <= kMarkToMark) continue;
      if (skips(head.flags, space_class) || lookup_takes(face, tag, lookup, space)) return true;
    }
  }
  return false;
}

}  // namespace warraq::font
