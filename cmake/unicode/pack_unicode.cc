// SPDX-License-Identifier: MIT
// pack_unicode OUT.c: asks SheenBidi, libunibreak and HarfBuzz, as they come, for the properties of all code points,
// packs the answers (unicode_tables.h says how), unpacks them again and compares. A tool of the build.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "hb-ucd-table.hh"
#include "hb.hh"
#include "unicode_tables.h"

extern "C" {
#include "Data/BidiTypeLookup.h"
#include "Data/GeneralCategoryLookup.h"
#include "Data/PairingLookup.h"
#include "Data/ScriptLookup.h"
#include "eastasianwidthdata.c"
#include "emojidata.c"
#include "graphemebreakdata.c"
#include "indicconjunctbreakdata.c"
#include "linebreakdef.h"
}

namespace {

using warraq::unicode_data::kEnd, warraq::unicode_data::kExcluded, warraq::unicode_data::kPredicted;
using warraq::unicode_data::kMaxMappings, warraq::unicode_data::kMaxRuns, warraq::unicode_data::kMaxSeconds;
using warraq::unicode_data::Tables;
using Bytes = std::vector<uint8_t>;

void fail(const char* what, uint32_t c) {
  std::fprintf(stderr, "pack_unicode: %s at U+%04X\n", what, static_cast<unsigned>(c));
  std::exit(1);
}

// ---- what the libraries answer

// The property in a table of libunibreak, which never looks at the last row of some, plus one; or 0.
template <typename Row, size_t kCount>
uint8_t in_table(const Row (&table)[kCount], uint32_t c, size_t left_out = 0) {
  const void* found = ub_bsearch(c, table, kCount - left_out, sizeof(Row));
  if (found == nullptr) return 0;
  if constexpr (sizeof(Row) > 2 * sizeof(utf32_t))
    return static_cast<uint8_t>(static_cast<const Row*>(found)->prop + 1);
  return 1;
}

uint8_t line_break(uint32_t c) {
  if (c < 0x10000) return static_cast<uint8_t>(lb_prop_bmp[c]);
  const void* found = ub_bsearch(c, lb_prop_supplementary, lb_prop_supplementary_len - 1, sizeof(LineBreakProperties));
  return static_cast<uint8_t>(found != nullptr ? static_cast<const LineBreakProperties*>(found)->prop : LBP_XX);
}

uint8_t ask(uint32_t property, uint32_t c) {
  switch (property) {
    case kUnicodeScript: return LookupScript(c);
    case kUnicodeCategory: return LookupGeneralCategory(c);
    case kUnicodeBidi: return LookupBidiType(c);
    case kUnicodeLineBreak: return line_break(c);
    case kUnicodeGrapheme: return in_table(gb_prop_default, c, 1);
    case kUnicodeEastAsianWidth: return in_table(eaw_prop, c);
    case kUnicodeConjunct: return in_table(incb_prop, c);
    case kUnicodePictographic: return in_table(ep_prop, c);
    case kUnicodeShapingCategory: return static_cast<uint8_t>(_hb_ucd_gc(c));
    case kUnicodeCombiningClass: return static_cast<uint8_t>(_hb_ucd_ccc(c));
    default: return 0;
  }
}

struct Mapping {
  uint32_t composed, first, second;
  bool composes;
};

// As hb-ucd.cc reads its tables. Those of pairs hold the composed character last, or 0 where the pair never composes.
bool ask_mapping(uint32_t c, Mapping& mapping) {
  size_t i = _hb_ucd_dm(c);
  if (i-- == 0) return false;
  mapping = {c, 0, 0, false};
  if (i < std::size(_hb_ucd_dm1_p0_map)) return mapping.first = _hb_ucd_dm1_p0_map[i], true;
  i -= std::size(_hb_ucd_dm1_p0_map);
  if (i < std::size(_hb_ucd_dm1_p2_map)) return mapping.first = 0x20000 | _hb_ucd_dm1_p2_map[i], true;
  i -= std::size(_hb_ucd_dm1_p2_map);
  if (i < std::size(_hb_ucd_dm2_u32_map)) {
    const uint32_t pair = _hb_ucd_dm2_u32_map[i];
    mapping = {c, HB_CODEPOINT_DECODE3_11_7_14_1(pair), HB_CODEPOINT_DECODE3_11_7_14_2(pair),
               HB_CODEPOINT_DECODE3_11_7_14_3(pair) != 0};
    return true;
  }
  const uint64_t pair = _hb_ucd_dm2_u64_map[i - std::size(_hb_ucd_dm2_u32_map)];
  mapping = {c, static_cast<uint32_t>(HB_CODEPOINT_DECODE3_1(pair)),
             static_cast<uint32_t>(HB_CODEPOINT_DECODE3_2(pair)), HB_CODEPOINT_DECODE3_3(pair) != 0};
  return true;
}

// ---- packing

void put_number(Bytes& out, uint32_t value) {
  for (; value >= 0x80; value >>= 7) out.push_back(static_cast<uint8_t>(value | 0x80));
  out.push_back(static_cast<uint8_t>(value));
}

void append(Bytes& out, const Bytes& more) { out.insert(out.end(), more.begin(), more.end()); }

// For each value of the context, the value that most of the property's runs have beside it.
Bytes predictions(const Bytes& property, const Bytes& context) {
  std::vector<std::vector<uint32_t>> runs(256, std::vector<uint32_t>(256));
  uint32_t values = 0;
  for (uint32_t c = 0; c < kEnd; ++c) {
    values = std::max(values, context[c] + 1u);
    if (c == 0 || property[c] != property[c - 1] || context[c] != context[c - 1]) ++runs[context[c]][property[c]];
  }
  Bytes predicted(values);
  for (uint32_t i = 0; i < values; ++i) {
    predicted[i] = static_cast<uint8_t>(std::max_element(runs[i].begin(), runs[i].end()) - runs[i].begin());
  }
  return predicted;
}

Bytes pack_beside(const Bytes& property, const Bytes& context, uint8_t context_index) {
  const Bytes predicted = predictions(property, context);
  Bytes out{context_index}, values;
  put_number(out, static_cast<uint32_t>(predicted.size()));
  append(out, predicted);
  const auto told = [&](uint32_t c) { return predicted[context[c]] == property[c] ? kPredicted : property[c]; };
  for (uint32_t begin = 0; begin < kEnd;) {
    uint32_t end = begin + 1;
    while (end < kEnd && told(end) == told(begin)) ++end;
    put_number(out, end - begin - 1);
    values.push_back(told(begin));
    begin = end;
  }
  append(out, values);
  return out;
}

// Beside the earlier property that makes it shortest.
void pack_property(Bytes& out, const std::vector<Bytes>& properties) {
  Bytes best;
  for (size_t context = 0; context + 1 < properties.size(); ++context) {
    const Bytes packed = pack_beside(properties.back(), properties[context], static_cast<uint8_t>(context));
    if (best.empty() || packed.size() < best.size()) best = packed;
  }
  append(out, best);
}

void pack_mappings(Bytes& out, const std::vector<Mapping>& mappings) {
  Bytes composed, first, indices;
  std::vector<uint32_t> seconds;
  for (const Mapping& mapping : mappings) {
    if (mapping.second != 0) seconds.push_back(mapping.second);
  }
  std::sort(seconds.begin(), seconds.end());
  seconds.erase(std::unique(seconds.begin(), seconds.end()), seconds.end());
  uint32_t last_composed = 0, last_first = 0;
  for (const Mapping& mapping : mappings) {
    put_number(composed, mapping.composed - last_composed);
    const auto difference = static_cast<int32_t>(mapping.first - last_first);
    put_number(first, static_cast<uint32_t>(difference) << 1 ^ static_cast<uint32_t>(difference >> 31));
    const size_t index = mapping.second == 0
                             ? 0
                             : std::lower_bound(seconds.begin(), seconds.end(), mapping.second) - seconds.begin() + 1;
    indices.push_back(static_cast<uint8_t>(index | (mapping.second == 0 || mapping.composes ? 0 : kExcluded)));
    last_composed = mapping.composed;
    last_first = mapping.first;
  }
  put_number(out, static_cast<uint32_t>(mappings.size()));
  if (seconds.size() >= kMaxSeconds) fail("more second characters than unicode_tables.h has room for", 0);
  put_number(out, static_cast<uint32_t>(seconds.size()));
  uint32_t last = 0;
  for (const uint32_t second : seconds) put_number(out, second - last), last = second;
  append(out, composed);
  append(out, first);
  append(out, indices);
}

// ---- comparing

void check_room(const std::vector<Bytes>& properties, const std::vector<Mapping>& mappings) {
  size_t runs = 0;
  for (const Bytes& values : properties) {
    for (uint32_t c = 0; c < kEnd; ++c) runs += c == 0 || values[c] != values[c - 1];
  }
  if (runs > kMaxRuns || mappings.size() > kMaxMappings) fail("more data than unicode_tables.h has room for", 0);
}

void compare(const Bytes& packed, const std::vector<Bytes>& properties, const std::vector<Mapping>& mappings) {
  static const Tables tables(packed.data());
  for (uint32_t property = 0; property < kUnicodePropertyCount; ++property) {
    for (uint32_t c = 0; c < kEnd; ++c) {
      if (tables.value(property, c) != properties[property][c]) fail("a property is not what it was", c);
      if (property == kUnicodeLineBreak && c < 0x10000 && tables.line_breaks()[c] != lb_prop_bmp[c])
        fail("a line break is not what it was", c);
    }
  }
  auto mapping = mappings.begin();
  for (uint32_t c = 0; c < kEnd; ++c) {
    const Tables::Mapping* found = tables.decompose(c);
    const bool expected = mapping != mappings.end() && mapping->composed == c;
    if (expected != (found != nullptr)) fail("a mapping is lost", c);
    if (!expected) continue;
    if (found->first != mapping->first || found->second != mapping->second) fail("a mapping is not what it was", c);
    const Tables::Mapping* pair = tables.compose(mapping->first, mapping->second);
    if ((pair != nullptr && pair->composed == c) != mapping->composes) fail("a pair is not what it was", c);
    ++mapping;
  }
}

bool write(const char* path, const Bytes& packed) {
  std::string text =
      "/* Generated by pack_unicode. */\nextern const unsigned char unicode_packed[];\nconst unsigned char "
      "unicode_packed[] = {";
  for (size_t i = 0; i < packed.size(); ++i) text += (i % 32 == 0 ? "\n" : "") + std::to_string(packed[i]) + ",";
  text += "\n};\n";
  std::FILE* file = std::fopen(path, "wb");
  return file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size() && std::fclose(file) == 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  Bytes packed;
  std::vector<Bytes> properties;
  for (uint32_t property = 0; property < kUnicodePropertyCount; ++property) {
    Bytes& values = properties.emplace_back(kEnd);
    for (uint32_t c = 0; c < kEnd; ++c) values[c] = ask(property, c);
    if (property > 0) pack_property(packed, properties);
  }
  std::vector<Mapping> mappings;
  for (uint32_t c = 0; c < kEnd; ++c) {
    Mapping mapping;
    if (ask_mapping(c, mapping)) mappings.push_back(mapping);
    // HarfBuzz's mirrors are taken from SheenBidi.
    const uint32_t mirror = LookupMirror(c);
    if ((mirror != 0 ? mirror : c) != c + static_cast<uint32_t>(_hb_ucd_bmg(c))) fail("two mirrors", c);
  }
  pack_mappings(packed, mappings);
  check_room(properties, mappings);
  compare(packed, properties, mappings);
  return write(arguments[1], packed) ? 0 : 1;
}
