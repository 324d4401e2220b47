// SPDX-License-Identifier: MIT
#include "font/font.h"

#include <catch_amalgamated.hpp>

#include "font/shape.h"
#include "support/faces.h"

using namespace warraq;
using namespace warraq::font;

namespace {

struct Counter final : OutlineSink {
  int opened = 0, closed = 0, curves = 0;
  void move_to(float, float) override { ++opened; }
  void line_to(float, float) override {}
  void quadratic_to(float, float, float, float) override { ++curves; }
  void cubic_to(float, float, float, float, float, float) override { ++curves; }
  void close() override { ++closed; }
};

}  // namespace

TEST_CASE("Every bundled face loads with plausible metrics", "[font]") {
  for (const std::string& key : test::face_keys()) {
    CAPTURE(key);
    const auto font = test::load_face(key);
    const Metrics& m = font->metrics();
    CHECK(m.units_per_em >= 1000);
    CHECK(m.ascender > 0);
    CHECK(m.descender < 0);
    CHECK(m.underline_thickness > 0);
    CHECK(font->glyph(U'ب') != 0);
    CHECK(font->postscript_name().size() > 3);
    CHECK_FALSE(font->embedding_restricted());
  }
}

TEST_CASE("Amiri and Nastaliq look across spaces, Kufi and Plex do not", "[font]") {
  for (const std::string key : {"amiri-400", "amiri-700", "nastaliq-400", "quran-400"}) {
    CAPTURE(key);
    CHECK(test::load_face(key)->shapes_across_spaces());
  }
  for (const std::string key : {"kufi-700", "plex-400", "plex-700"}) {
    CAPTURE(key);
    CHECK_FALSE(test::load_face(key)->shapes_across_spaces());
  }
}

TEST_CASE("An outline is made of closed contours, and its ink box holds the letter", "[font]") {
  const auto font = test::load_face("naskh-400");
  Counter beh;
  font->outline(font->glyph(U'ب'), beh);
  CHECK(beh.opened == 2);  // the bowl and its dot
  CHECK(beh.closed == beh.opened);
  CHECK(beh.curves > 0);
  const InkBox box = font->ink_box(font->glyph(U'ب'));
  CHECK(box.bottom < 0);
  CHECK(box.top > 0);
  CHECK(box.right > box.left);
  Counter space;
  font->outline(font->glyph(U' '), space);
  CHECK(space.opened == 0);
  CHECK(font->ink_box(font->glyph(U' ')).empty());
}

TEST_CASE("Coverage counts decompositions and what has no ink, and nothing else", "[font]") {
  const auto font = test::load_face("naskh-400");
  CHECK(font->covers(U'م'));
  CHECK(font->covers(0x200d));
  CHECK(font->covers(0x2067));
  CHECK(font->covers(0x061c));
  CHECK(font->covers(0x2009));
  CHECK_FALSE(font->covers(0x4e2d));
  CHECK_FALSE(font->covers(0x1f600));
}

TEST_CASE("What is not a font is refused", "[font]") {
  const auto refused = [](std::vector<uint8_t> bytes) {
    const auto font = Font::create(std::make_shared<const std::vector<uint8_t>>(std::move(bytes)));
    return !font.ok() && font.error().code == ErrorCode::NotAFont;
  };
  CHECK(refused({}));
  CHECK(refused({'n', 'o', ' ', 'f', 'o', 'n', 't'}));
  std::vector<uint8_t> whole = test::face_bytes("naskh-400");
  CHECK(refused({whole.begin(), whole.begin() + 400}));
  CHECK_FALSE(Font::create(nullptr).ok());
}

TEST_CASE("Shaping gives clusters that never fall, in logical order", "[font]") {
  const auto font = test::load_face("amiri-400");
  std::vector<Glyph> glyphs;
  const std::u16string text = u"بِسْمِ اللهِ 2024";
  shape(*font, {text, {0, static_cast<uint32_t>(text.size())}, kArabic, true, "ar", 100}, glyphs);
  REQUIRE_FALSE(glyphs.empty());
  CHECK(glyphs.front().cluster == 100);
  for (size_t i = 1; i < glyphs.size(); ++i) CHECK(glyphs[i].cluster >= glyphs[i - 1].cluster);
}

TEST_CASE("A join may take a tatweel where nothing else changes", "[font]") {
  const auto font = test::load_face("naskh-400");
  std::vector<Glyph> glyphs;
  shape(*font, {u"بتلا", {0, 4}, kArabic, true, "ar"}, glyphs);
  uint32_t safe = 0;  // a bit for each letter
  for (const Glyph& glyph : glyphs) {
    if (glyph.flags & kSafeToInsertTatweel) safe |= 1u << glyph.cluster;
  }
  CHECK(safe == 0b0110);  // before teh and lam; not before beh, nor within lam-alef
}

TEST_CASE("Neighbours that are not shaped still make letters join", "[font]") {
  const auto font = test::load_face("naskh-400");
  std::vector<Glyph> alone, between;
  shape(*font, {u"ب", {0, 1}, kArabic, true, "ar"}, alone);
  shape(*font, {u"ببب", {1, 2}, kArabic, true, "ar"}, between);
  REQUIRE_FALSE(alone.empty());
  REQUIRE_FALSE(between.empty());
  CHECK(alone[0].id != between[0].id);
}

TEST_CASE("A damaged font is refused or shapes something, and never crashes", "[font]") {
  WARRAQ_NEEDS_CORE_FACES();
  const std::vector<uint8_t> whole = test::face_bytes("naskh-400.core");
  uint32_t seed = 42;
  const auto random = [&](size_t below) {
    return (seed = seed * 1664525u + 1013904223u) / 256u % static_cast<uint32_t>(below);
  };
  int usable = 0;
  for (int round = 0; round < 300; ++round) {
    std::vector<uint8_t> bytes = whole;
    for (uint32_t n = 1 + random(40); n > 0; --n)
      bytes[random(round % 2 ? bytes.size() : 4000)] = static_cast<uint8_t>(random(256));
    if (round % 5 == 0) bytes.resize(random(bytes.size()));
    const auto font = Font::create(std::make_shared<const std::vector<uint8_t>>(std::move(bytes)));
    if (!font.ok()) continue;
    ++usable;
    const std::u16string text = u"كِتابٌ كبيرٌ لا 12 AV ﷺ";
    std::vector<Glyph> glyphs;
    shape(*font.value(), {text, {0, static_cast<uint32_t>(text.size())}, kArabic, true, "ar"}, glyphs);
    Counter ink;
    for (const Glyph& glyph : glyphs) {
      font.value()->outline(glyph.id, ink);
      font.value()->ink_box(glyph.id);
    }
    for (size_t i = 1; i < glyphs.size(); ++i) REQUIRE(glyphs[i].cluster >= glyphs[i - 1].cluster);
  }
  CHECK(usable > 20);
}

TEST_CASE("An ayah sign counts where it stands around its number", "[font]") {
  CHECK(test::load_face("quran-400")->covers(0x06dd));
  CHECK(test::load_face("amiri-400")->covers(0x06dd));
  CHECK(test::load_face("naskh-400")->covers(0x06dd));
  CHECK_FALSE(test::load_face("plex-400")->covers(0x06dd));
}
