// SPDX-License-Identifier: MIT
// Text as pixels: joins, marks, bands, tiles and scales.
#include <catch_amalgamated.hpp>

#include <algorithm>
#include <map>

#include "base/hash.h"
#include "paint/lists.h"

using namespace warraq;
using namespace warraq::test;

namespace {

const Faces& faces() {
  static const Faces faces({"naskh-400", "kufi-700", "amiri-400", "plex-400", "nastaliq-400"});
  return faces;
}

// A page of three lines with everything that text has.
display::DisplayList page() {
  auto list = empty_list(300, 160);
  const font::Library& library = faces().library;
  add_text(list, library, 0, u"الْحَمْدُ لِلَّهِ رَبِّ الْعَالَمِينَ", Unit::base(22), Unit::base(20), Unit::base(40));
  add_text(list, library, 1, u"افتتاح مكتبة جديدة في المدينة", Unit::base(20), Unit::base(5), Unit::base(80),
           {12, 92, 88, 255});
  add_text(list, library, 4, u"محمد پاکستان میں", Unit::base(20), Unit::base(60), Unit::base(125)).flags =
      display::kUnderline;
  list.items.push_back(display::FillRect{px(10, 140, 200, 6), {200, 0, 0, 90}, Unit::base(3)});
  return list;
}

}  // namespace

TEST_CASE("A row of tatweels is one even stroke, at every size and in every face", "[paint]") {
  for (font::FaceId face = 0; face < 4; ++face) {
    if (face == 2) continue;  // Amiri's become one curved stroke of its own
    for (int64_t size = 13 * 64; size <= 40 * 64; size += 100) {
      auto list = empty_list(900, 60);
      add_text(list, faces().library, face, u"ـــــــــــــــــــــــــ", Unit{size}, Unit{10 * 64 + 13},
               Unit::base(30));
      const Pixels pixels = pixels_of(list, faces().library);
      INFO("face " << face << " size " << static_cast<double>(size) / 64);
      const int32_t from = 14, to = static_cast<int32_t>((list.runs[0].x + list.runs[0].width).raw / 64) - 4;
      REQUIRE(to > from + 10);
      for (int32_t y = 0; y < pixels.height; ++y) {
        int least = 255, most = 0;
        for (int32_t x = from; x < to; ++x) {
          least = std::min<int>(least, pixels.at(x, y).g);
          most = std::max<int>(most, pixels.at(x, y).g);
        }
        CHECK(most - least <= 12);  // two of the 48 steps of ink
      }
    }
  }
}

TEST_CASE("A word of one colour is as dark as its letters' union, not their sum", "[paint]") {
  // The same glyph twice in the same place changes nothing.
  auto once = empty_list(60, 60), twice = empty_list(60, 60);
  add_text(once, faces().library, 0, u"ه", Unit::base(30), Unit::base(15), Unit::base(35));
  add_text(twice, faces().library, 0, u"ه", Unit::base(30), Unit::base(15), Unit::base(35));
  display::Glyph same = twice.glyphs[0];
  twice.glyphs[0].advance = 0;
  twice.glyphs.push_back(same);
  twice.runs[0].glyphs.end = 2;
  CHECK(pixels_of(once, faces().library).rgba == pixels_of(twice, faces().library).rgba);
}

TEST_CASE("Ink beyond a font's ascent, descent and advance is shown", "[paint]") {
  auto list = empty_list(100, 400);
  // Three marks above and two below make a tower that no line box would hold.
  add_text(list, faces().library, 2, u"لِّٰٓ", Unit::base(100), Unit::base(30), Unit::base(200));
  list.items[0] = [&] {
    auto line = std::get<display::TextLine>(list.items[0]);
    line.box = px(30, 199, 1, 1);
    return line;
  }();
  const Pixels all = pixels_of(list, faces().library);
  int32_t top = all.height, bottom = 0;
  for (int32_t y = 0; y < all.height; ++y) {
    for (int32_t x = 0; x < all.width; ++x) {
      if (all.at(x, y) == kWhite) continue;
      top = std::min(top, y);
      bottom = std::max(bottom, y);
    }
  }
  CHECK(top < 200 - 100);
  CHECK(bottom > 200);
  // The whole ink is there: on a page twice as large it is not more.
  list.size = {Unit::base(100), Unit::base(800)};
  CHECK(pixels_of(list, faces().library).ink() == all.ink());
}

TEST_CASE("The height of bands does not change a pixel", "[paint]") {
  const auto list = page();
  for (const int32_t scale : {1000, 1500, 2000}) {
    paint::RasterOptions options;
    options.scale = scale;
    options.band_rows = 10000;
    const Pixels whole = pixels_of(list, faces().library, options);
    CHECK(whole.bands == 1);
    for (const int32_t rows : {1, 7, 64}) {
      options.band_rows = rows;
      const Pixels banded = pixels_of(list, faces().library, options);
      CHECK(banded.bands == (whole.height + rows - 1) / rows);
      CHECK(banded.rgba == whole.rgba);
    }
  }
}

TEST_CASE("Tiles put together are the page, with a cache kept between them or not", "[paint]") {
  const auto list = page();
  const Pixels whole = pixels_of(list, faces().library);
  paint::RasterCache cache(faces().library);
  std::vector<uint8_t> together(whole.rgba.size());
  for (int32_t y = 0; y < whole.height; y += 50) {
    for (int32_t x = 0; x < whole.width; x += 70) {
      paint::RasterOptions options;
      options.region = {x, y, x + 70, y + 50};
      options.cache = &cache;
      std::vector<uint8_t> tile(70 * 50 * 4, 99);
      paint::raster_region(list, faces().library, options, tile.data(), 70 * 4);
      for (int32_t ty = 0; ty < 50; ++ty) {
        for (int32_t tx = 0; tx < 70; ++tx) {
          const uint8_t* from = &tile[static_cast<size_t>(ty * 70 + tx) * 4];
          if (x + tx < whole.width && y + ty < whole.height) {
            std::copy_n(from, 4, &together[static_cast<size_t>((y + ty) * whole.width + x + tx) * 4]);
          } else {
            REQUIRE(std::count(from, from + 4, 0) == 4);  // clear beyond the page
          }
        }
      }
    }
  }
  CHECK(together == whole.rgba);
}

TEST_CASE("A display size that is too large for the cache is drawn all the same, in bands too", "[paint]") {
  auto list = empty_list(700, 900);
  add_text(list, faces().library, 2, u"ق", Unit::base(900), Unit::base(40), Unit::base(600));
  paint::RasterOptions options;
  options.band_rows = 900;
  const Pixels whole = pixels_of(list, faces().library, options);
  CHECK(whole.ink() > 20000 * 255);
  options.band_rows = 33;
  CHECK(pixels_of(list, faces().library, options).rgba == whole.rgba);
}

TEST_CASE("Twice the scale is four times the ink", "[paint]") {
  auto list = empty_list(300, 60);
  add_text(list, faces().library, 1, u"افتتاح مكتبة جديدة", Unit::base(24), Unit::base(10), Unit::base(40));
  const auto at = [&](int32_t scale) {
    paint::RasterOptions options;
    options.scale = scale;
    return static_cast<double>(pixels_of(list, faces().library, options).ink());
  };
  CHECK(std::abs(at(2000) / at(1000) - 4) < 0.15);
  CHECK(std::abs(at(1500) / at(1000) - 2.25) < 0.1);
}

TEST_CASE("What justification adds moves the glyphs that follow on the right", "[paint]") {
  auto list = empty_list(100, 40);
  add_text(list, faces().library, 0, u"دد", Unit::base(20), Unit::base(10), Unit::base(25));
  const Pixels before = pixels_of(list, faces().library);
  list.glyphs[0].extra = Unit::base(20);
  const Pixels after = pixels_of(list, faces().library);
  CHECK(before.ink() == after.ink());
  const int32_t edge = 10 + static_cast<int32_t>(list.runs[0].width.raw / 128);
  bool moved = true;
  for (int32_t y = 0; y < 40; ++y) {
    for (int32_t x = edge; x < 70; ++x) moved = moved && before.at(x, y) == after.at(x + 20, y);
  }
  CHECK(moved);
}

TEST_CASE("Pages of text keep few colours", "[paint]") {
  const Pixels pixels = pixels_of(page(), faces().library);
  std::map<uint32_t, int> colors;
  for (size_t i = 0; i < pixels.rgba.size(); i += 4) {
    ++colors[static_cast<uint32_t>(pixels.rgba[i]) << 16 | static_cast<uint32_t>(pixels.rgba[i + 1]) << 8 |
             pixels.rgba[i + 2]];
  }
  CHECK(colors.size() < 160);
}

TEST_CASE("The same pixels on every host", "[paint]") {
  paint::RasterOptions options;
  options.scale = 1500;
  Hasher hasher;
  const Pixels pixels = pixels_of(page(), faces().library, options);
  hasher.bytes(pixels.rgba.data(), pixels.rgba.size());
  CHECK(hasher.digest() == 0x7adfbfab30cf6a3b);  // changes only where the painting is meant to change
}
