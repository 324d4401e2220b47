// SPDX-License-Identifier: MIT
// Table formats: OpenType 1.9, chapter 2 (common table formats), GSUB and GPOS.
#include "font/lookup_glyphs.h"

#include <bit>

namespace warraq::font {
namespace {

constexpr uint32_t kExtension[] = {7, 9};  // by LayoutKind
// Types by the numbers of GSUB; those of GPOS become the same where their tables are the same.
constexpr uint32_t kLigature = 4, kContext = 5, kChained = 6, kReverse = 8;
constexpr uint32_t kPair = 2, kPositioningContext = 7, kPositioningChained = 8;
constexpr uint32_t kNoClass = 0x10000;

}  // namespace

LookupGlyphs::LookupGlyphs(const TableBytes& table, LayoutKind kind, hb_codepoint_t glyph)
    : table_(table), kind_(kind), glyph_(glyph), steps_left_(4 * uint64_t{table.size()}) {}

uint32_t LookupGlyphs::type_of(uint64_t lookup) const {
  const uint32_t type = table_.u16(lookup);
  return type == kExtension[static_cast<size_t>(kind_)] ? table_.u16(lookup + table_.u16(lookup + 6) + 2) : type;
}

bool LookupGlyphs::names_glyph(uint64_t lookup) {
  const uint32_t type = table_.u16(lookup), count = table_.u16(lookup + 4);
  for (uint32_t i = 0; i < count; ++i) {
    uint64_t at = lookup + table_.u16(lookup + 6 + 2 * uint64_t{i});
    uint32_t subtable_type = type;
    if (type == kExtension[static_cast<size_t>(kind_)]) {
      subtable_type = table_.u16(at + 2);
      at += table_.u32(at + 4);
    }
    if (subtable(subtable_type, at)) return true;
  }
  return false;
}

bool LookupGlyphs::subtable(uint32_t type, uint64_t at) {
  if (!spend(1)) return true;
  const bool positions = kind_ == LayoutKind::Positioning;
  if (type == (positions ? kPositioningContext : kContext)) return context(at);
  if (type == (positions ? kPositioningChained : kChained)) return chained(at);
  if (coverage(at + table_.u16(at + 2))) return true;
  if (positions) return type == kPair && pairs(at);
  if (type == kLigature) return rule_sets(at, at + 4, RuleForm::Ligature, {kNoClass, glyph_, kNoClass});
  if (type != kReverse) return false;
  const uint32_t before = table_.u16(at + 4);
  const uint64_t after = at + 6 + 2 * uint64_t{before};
  return coverages(at, at + 6, before) || coverages(at, after + 2, table_.u16(after));
}

// False when the work has become more than the table is worth.
bool LookupGlyphs::spend(uint32_t steps) {
  if (steps_left_ < steps) return false;
  steps_left_ -= steps;
  return true;
}

bool LookupGlyphs::coverage(uint64_t at) {
  const bool ranges = table_.u16(at) == 2;
  const uint32_t count = table_.u16(at + 2), size = ranges ? 6 : 2;
  if (!spend(count + 1)) return true;
  for (uint32_t i = 0; i < count; ++i) {
    const uint64_t entry = at + 4 + uint64_t{size} * i;
    const uint32_t first = table_.u16(entry);
    if (glyph_ >= first && glyph_ <= (ranges ? table_.u16(entry + 2) : first)) return true;
  }
  return false;
}

// kNoClass for a glyph that no class names: rules that mean "any other glyph" count as not naming it.
uint32_t LookupGlyphs::class_of(uint64_t at) {
  uint32_t found = 0;
  if (table_.u16(at) == 1) {
    const uint32_t first = table_.u16(at + 2), count = table_.u16(at + 4);
    if (glyph_ >= first && glyph_ - first < count) found = table_.u16(at + 6 + 2 * uint64_t{glyph_ - first});
  } else {
    const uint32_t count = table_.u16(at + 2);
    for (uint32_t i = 0; i < count && spend(1); ++i) {
      const uint64_t range = at + 4 + 6 * uint64_t{i};
      if (glyph_ >= table_.u16(range) && glyph_ <= table_.u16(range + 2)) found = table_.u16(range + 4);
    }
  }
  return found == 0 ? kNoClass : found;
}

bool LookupGlyphs::sequence(uint64_t at, uint32_t count, uint32_t needle) {
  if (needle == kNoClass) return false;
  if (!spend(count)) return true;
  for (uint32_t i = 0; i < count; ++i) {
    if (table_.u16(at + 2 * uint64_t{i}) == needle) return true;
  }
  return false;
}

bool LookupGlyphs::coverages(uint64_t base, uint64_t at, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    if (coverage(base + table_.u16(at + 2 * uint64_t{i}))) return true;
  }
  return false;
}

bool LookupGlyphs::rule(uint64_t at, RuleForm form, const Needles& needles) {
  // The first glyph of what is matched stands in the coverage, not in the rule.
  const auto rest = [](uint32_t count) { return count == 0 ? 0 : count - 1; };
  if (form != RuleForm::Chained) {
    const uint32_t count = table_.u16(form == RuleForm::Ligature ? at + 2 : at);
    return sequence(at + 4, rest(count), needles.input);
  }
  const uint32_t before = table_.u16(at);
  const uint64_t input_at = at + 2 + 2 * uint64_t{before};
  const uint32_t input = rest(table_.u16(input_at));
  const uint64_t after_at = input_at + 2 + 2 * uint64_t{input};
  return sequence(at + 2, before, needles.before) || sequence(input_at + 2, input, needles.input) ||
         sequence(after_at + 2, table_.u16(after_at), needles.after);
}

// `at`: the count of the sets, before their offsets from `base`.
bool LookupGlyphs::rule_sets(uint64_t base, uint64_t at, RuleForm form, const Needles& needles) {
  const uint32_t sets = table_.u16(at);
  for (uint32_t i = 0; i < sets; ++i) {
    const uint32_t offset = table_.u16(at + 2 + 2 * uint64_t{i});
    if (!spend(1)) return true;
    if (offset == 0) continue;
    const uint64_t set = base + offset;
    const uint32_t rules = table_.u16(set);
    for (uint32_t k = 0; k < rules; ++k) {
      if (!spend(1) || rule(set + table_.u16(set + 2 + 2 * uint64_t{k}), form, needles)) return true;
    }
  }
  return false;
}

bool LookupGlyphs::context(uint64_t at) {
  const uint32_t format = table_.u16(at);
  if (format == 3) return coverages(at, at + 6, table_.u16(at + 2));
  if (coverage(at + table_.u16(at + 2))) return true;
  if (format == 1) return rule_sets(at, at + 4, RuleForm::Context, {kNoClass, glyph_, kNoClass});
  const uint32_t glyph_class = class_of(at + table_.u16(at + 4));
  return format == 2 && rule_sets(at, at + 6, RuleForm::Context, {kNoClass, glyph_class, kNoClass});
}

bool LookupGlyphs::chained(uint64_t at) {
  const uint32_t format = table_.u16(at);
  if (format == 3) {
    uint64_t list = at + 2;
    for (int part = 0; part < 3; ++part) {
      const uint32_t count = table_.u16(list);
      if (coverages(at, list + 2, count)) return true;
      list += 2 + 2 * uint64_t{count};
    }
    return false;
  }
  if (coverage(at + table_.u16(at + 2))) return true;
  if (format == 1) return rule_sets(at, at + 4, RuleForm::Chained, {glyph_, glyph_, glyph_});
  if (format != 2) return false;
  const Needles classes{class_of(at + table_.u16(at + 4)), class_of(at + table_.u16(at + 6)),
                        class_of(at + table_.u16(at + 8))};
  return rule_sets(at, at + 10, RuleForm::Chained, classes);
}

// The second glyphs of pairs; the first are in the coverage.
bool LookupGlyphs::pairs(uint64_t at) {
  if (table_.u16(at) == 2) return class_of(at + table_.u16(at + 10)) != kNoClass;
  const int values = std::popcount(table_.u16(at + 4)) + std::popcount(table_.u16(at + 6));
  const uint64_t size = 2 + 2 * static_cast<uint64_t>(values);
  const uint32_t sets = table_.u16(at + 8);
  for (uint32_t i = 0; i < sets; ++i) {
    const uint64_t set = at + table_.u16(at + 10 + 2 * uint64_t{i});
    const uint32_t count = table_.u16(set);
    if (!spend(count + 1)) return true;
    for (uint32_t k = 0; k < count; ++k) {
      if (table_.u16(set + 2 + size * k) == glyph_) return true;
    }
  }
  return false;
}

}  // namespace warraq::font
