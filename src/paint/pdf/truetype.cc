// SPDX-License-Identifier: MIT
#include "paint/pdf/truetype.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace warraq::paint::pdf {
namespace {

void append16(std::string& out, int64_t value) {
  out += static_cast<char>(value >> 8 & 0xff);
  out += static_cast<char>(value & 0xff);
}

void append32(std::string& out, uint32_t value) {
  append16(out, value >> 16);
  append16(out, value & 0xffff);
}

struct Totals {
  uint16_t points = 0, contours = 0, advance = 0;
  uint16_t all_points = 0, all_contours = 0, components = 0;  // of composite glyphs
  int16_t least_left = 0, least_right = 0, farthest = 0;
};

Totals totals_of(std::span<const TrueTypeGlyph> glyphs, TrueTypeMetrics& metrics) {
  Totals t;
  for (const TrueTypeGlyph& glyph : glyphs) {
    const GlyfData& g = *glyph.outline;
    uint16_t& points = g.components > 0 ? t.all_points : t.points;
    uint16_t& contours = g.components > 0 ? t.all_contours : t.contours;
    points = std::max(points, g.points);
    contours = std::max(contours, g.contours);
    t.components = std::max(t.components, g.components);
    t.advance = std::max(t.advance, glyph.advance);
    t.least_left = std::min(t.least_left, g.left);
    t.least_right = static_cast<int16_t>(std::min<int32_t>(t.least_right, glyph.advance - g.right));
    t.farthest = std::max(t.farthest, g.right);
    metrics.left = std::min(metrics.left, g.left);
    metrics.bottom = std::min(metrics.bottom, g.bottom);
    metrics.right = std::max(metrics.right, g.right);
    metrics.top = std::max(metrics.top, g.top);
  }
  return t;
}

std::string head(const TrueTypeMetrics& metrics, bool wide) {
  std::string out;
  append32(out, 0x00010000);
  append32(out, 0x00010000);
  append32(out, 0);  // checkSumAdjustment: filled in at the end
  append32(out, 0x5f0f3cf5);
  append16(out, 3);  // baseline and left side bearing at 0
  append16(out, kFontUnits);
  for (int i = 0; i < 4; ++i) append32(out, 0);  // no dates
  for (const int16_t edge : {metrics.left, metrics.bottom, metrics.right, metrics.top}) append16(out, edge);
  append16(out, 0);
  append16(out, 8);  // smallest readable size
  append16(out, 2);
  append16(out, wide ? 1 : 0);  // loca of 32 bits, or of 16
  append16(out, 0);
  return out;
}

std::string hhea(const Totals& totals, const TrueTypeMetrics& metrics, size_t glyphs) {
  std::string out;
  append32(out, 0x00010000);
  append16(out, metrics.ascender);
  append16(out, metrics.descender);
  append16(out, 0);
  append16(out, totals.advance);
  append16(out, totals.least_left);
  append16(out, totals.least_right);
  append16(out, totals.farthest);
  append16(out, 1);  // an upright caret
  for (int i = 0; i < 7; ++i) append16(out, 0);
  append16(out, static_cast<int64_t>(glyphs));
  return out;
}

std::string maxp(const Totals& totals, size_t glyphs) {
  std::string out;
  append32(out, 0x00010000);
  append16(out, static_cast<int64_t>(glyphs));
  append16(out, totals.points);
  append16(out, totals.contours);
  append16(out, totals.all_points);
  append16(out, totals.all_contours);
  append16(out, 1);  // zones
  for (int i = 0; i < 6; ++i) append16(out, 0);
  append16(out, totals.components);
  append16(out, totals.components > 0 ? 1 : 0);  // components are simple glyphs
  return out;
}

uint32_t checksum(std::string_view table) {
  uint32_t sum = 0;
  for (size_t i = 0; i < table.size(); ++i)
    sum += static_cast<uint32_t>(static_cast<unsigned char>(table[i])) << (24 - 8 * (i % 4));
  return sum;
}

struct Table {
  const char* tag;
  std::string bytes;
};

std::string assemble(std::span<Table> tables) {
  std::string out;
  append32(out, 0x00010000);
  append16(out, static_cast<int64_t>(tables.size()));
  append16(out, 64);  // for six tables: search range, selector, shift
  append16(out, 2);
  append16(out, 32);
  size_t offset = 12 + 16 * tables.size(), head_at = 0;
  for (const Table& table : tables) {
    if (std::string_view(table.tag) == "head") head_at = offset;
    out += table.tag;
    append32(out, checksum(table.bytes));
    append32(out, static_cast<uint32_t>(offset));
    append32(out, static_cast<uint32_t>(table.bytes.size()));
    offset += (table.bytes.size() + 3) / 4 * 4;
  }
  for (const Table& table : tables) {
    out += table.bytes;
    out.append((4 - table.bytes.size() % 4) % 4, '\0');
  }
  std::string adjustment;
  append32(adjustment, 0xb1b0afbau - checksum(out));
  out.replace(head_at + 8, 4, adjustment);
  return out;
}

}  // namespace

std::string write_truetype(std::span<const TrueTypeGlyph> glyphs, TrueTypeMetrics& metrics) {
  const Totals totals = totals_of(glyphs, metrics);
  std::string glyf, loca, hmtx;
  size_t size = 0;
  for (const TrueTypeGlyph& glyph : glyphs) size += glyph.outline->bytes.size();
  // Half offsets where they fit 16 bits: glyphs are of an even length.
  const bool wide = size / 2 > 0xffff;
  const auto locate = [&] {
    if (wide) append16(loca, static_cast<int64_t>(glyf.size() >> 16));
    append16(loca, static_cast<int64_t>((wide ? glyf.size() : glyf.size() / 2) & 0xffff));
  };
  for (const TrueTypeGlyph& glyph : glyphs) {
    locate();
    glyf += glyph.outline->bytes;
    append16(hmtx, glyph.advance);
    append16(hmtx, glyph.outline->left);
  }
  locate();
  // A table of no bytes would be refused by some readers.
  if (glyf.empty()) glyf.append(2, '\0');
  std::array<Table, 6> tables{{{"glyf", std::move(glyf)},
                               {"head", head(metrics, wide)},
                               {"hhea", hhea(totals, metrics, glyphs.size())},
                               {"hmtx", std::move(hmtx)},
                               {"loca", std::move(loca)},
                               {"maxp", maxp(totals, glyphs.size())}}};
  return assemble(tables);
}

}  // namespace warraq::paint::pdf
