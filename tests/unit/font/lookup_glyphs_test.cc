// SPDX-License-Identifier: MIT
#include "font/lookup_glyphs.h"

#include <catch_amalgamated.hpp>
#include <hb.h>

#include <vector>

using namespace warraq::font;

namespace {

constexpr uint32_t kCoverageAt = 100;

// A table of 16-bit numbers with a lookup at byte 10 whose only subtable is at byte 20, and at byte
// 100 of the subtable a coverage of glyphs 7 and 9.
std::vector<uint16_t> table_of(uint16_t type, std::vector<uint16_t> subtable) {
  std::vector<uint16_t> words{1, 0, 0, 0, 0, type, 0, 1, 10, 0};
  subtable.resize(kCoverageAt / 2, 0);
  words.insert(words.end(), subtable.begin(), subtable.end());
  words.insert(words.end(), {1, 2, 7, 9});
  return words;
}

bool names(const std::vector<uint16_t>& words, LayoutKind kind, hb_codepoint_t glyph) {
  std::vector<char> bytes;
  for (const uint16_t word : words) {
    bytes.push_back(static_cast<char>(word >> 8));
    bytes.push_back(static_cast<char>(word & 0xff));
  }
  const FaceObject face(hb_face_create_for_tables(
      [](hb_face_t*, hb_tag_t, void* data) {
        const auto& all = *static_cast<std::vector<char>*>(data);
        return hb_blob_create(all.data(), static_cast<unsigned>(all.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
      },
      &bytes, nullptr));
  const TableBytes table(face.get(), HB_TAG('G', 'S', 'U', 'B'));
  return LookupGlyphs(table, kind, glyph).names_glyph(10);
}

}  // namespace

TEST_CASE("A lookup names the glyphs of its coverage", "[font]") {
  const auto single = table_of(1, {1, kCoverageAt, 1});
  CHECK(names(single, LayoutKind::Substitution, 7));
  CHECK(names(single, LayoutKind::Substitution, 9));
  CHECK_FALSE(names(single, LayoutKind::Substitution, 8));
}

TEST_CASE("A lookup names the components of its ligatures and the second glyphs of its pairs", "[font]") {
  // One set at 8 with one ligature at 12: glyph 50 of three components, the first in the coverage.
  const auto ligature = table_of(4, {1, kCoverageAt, 1, 8, 1, 4, 50, 3, 20, 21});
  CHECK(names(ligature, LayoutKind::Substitution, 21));
  CHECK_FALSE(names(ligature, LayoutKind::Substitution, 50));
  // One set at 12 of two pairs, each with one value.
  const auto pairs = table_of(2, {1, kCoverageAt, 4, 0, 1, 12, 2, 30, 31, 32, 33});
  CHECK(names(pairs, LayoutKind::Positioning, 32));
  CHECK_FALSE(names(pairs, LayoutKind::Positioning, 31));
}

TEST_CASE("A lookup names what must stand before and after, by glyph and by class", "[font]") {
  // Nothing before, the coverage after what is matched, which is glyph 3 (a coverage at 20).
  const auto after = table_of(6, {3, 0, 1, 20, 1, kCoverageAt, 0, 0, 0, 0, 1, 1, 3});
  CHECK(names(after, LayoutKind::Substitution, 9));
  CHECK(names(after, LayoutKind::Substitution, 3));
  CHECK_FALSE(names(after, LayoutKind::Substitution, 4));
  // Classes at 20: glyph 40 has class 1, glyph 41 class 2; the only rule wants class 2.
  const auto classes = table_of(5, {2, kCoverageAt, 20, 1, 10, 1, 4, 2, 0, 2, 1, 40, 2, 1, 2});
  CHECK(names(classes, LayoutKind::Substitution, 41));
  CHECK_FALSE(names(classes, LayoutKind::Substitution, 40));
}

TEST_CASE("A lookup that would take longer than its table is worth counts as naming every glyph", "[font]") {
  std::vector<uint16_t> words(4000, 1);
  words[5] = 6;       // a lookup of chained contexts,
  words[7] = 0xffff;  // all of them the same and long
  CHECK(names(words, LayoutKind::Substitution, 5));
}
