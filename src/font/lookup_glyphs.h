// SPDX-License-Identifier: MIT
// LookupGlyphs: takes a GSUB or GPOS table and one glyph, and tells of a lookup whether it names
// the glyph in what it matches or in what must stand before or after that. Bounded by the size of
// the table: a table that would take longer (only broken ones would) names every glyph.
#pragma once

#include <hb.h>

#include <cstdint>

#include "font/table_bytes.h"

namespace warraq::font {

enum class LayoutKind : uint8_t { Substitution, Positioning };

class LookupGlyphs {
 public:
  LookupGlyphs(const TableBytes& table, LayoutKind kind, hb_codepoint_t glyph);

  // The lookup at a byte offset from the start of the table.
  bool names_glyph(uint64_t lookup);
  // Its type; of an extension the type of the lookup that it extends to.
  uint32_t type_of(uint64_t lookup) const;

 private:
  // What a sequence of a rule holds where it means our glyph.
  struct Needles {
    uint32_t before, input, after;
  };
  enum class RuleForm : uint8_t { Ligature, Context, Chained };

  bool spend(uint32_t steps);
  bool subtable(uint32_t type, uint64_t at);
  bool coverage(uint64_t at);
  uint32_t class_of(uint64_t at);
  bool sequence(uint64_t at, uint32_t count, uint32_t needle);
  bool coverages(uint64_t base, uint64_t at, uint32_t count);
  bool rule(uint64_t at, RuleForm form, const Needles& needles);
  bool rule_sets(uint64_t base, uint64_t at, RuleForm form, const Needles& needles);
  bool context(uint64_t at);
  bool chained(uint64_t at);
  bool pairs(uint64_t at);

  const TableBytes& table_;
  LayoutKind kind_;
  uint32_t glyph_;
  uint64_t steps_left_;
};

}  // namespace warraq::font
