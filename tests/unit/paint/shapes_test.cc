// SPDX-License-Identifier: MIT
// Boxes, paths, strokes, scrims and pictures as pixels.
#include "display/shapes.h"

#include <catch_amalgamated.hpp>

#include "paint/lists.h"

using namespace warraq;
using namespace warraq::test;

namespace {

const font::Library kNoFaces;

Pixels draw(display::DisplayList list, paint::RasterOptions options = {}) { return pixels_of(list, kNoFaces, options); }

}  // namespace

TEST_CASE("A box covers its pixels exactly and no others", "[paint]") {
  auto list = empty_list(20, 20);
  list.items.push_back(display::FillRect{px(3, 4, 10, 5), kBlack, Unit{}});
  const Pixels pixels = draw(list);
  CHECK(pixels.width == 20);
  CHECK(pixels.height == 20);
  CHECK(pixels.ink() == 50 * 255);
  CHECK(pixels.at(3, 4) == kBlack);
  CHECK(pixels.at(12, 8) == kBlack);
  CHECK(pixels.at(2, 4) == kWhite);
  CHECK(pixels.at(13, 8) == kWhite);
  CHECK(pixels.at(12, 9) == kWhite);
}

TEST_CASE("A hairline is one sharp pixel wherever it lies, and never vanishes", "[paint]") {
  for (int64_t offset = 0; offset < 64; offset += 7) {
    for (const int64_t thickness : {16, 64, 80}) {
      auto list = empty_list(10, 10);
      list.items.push_back(
          display::FillRect{{Unit{}, Unit{4 * 64 + offset}, Unit::base(10), Unit{thickness}}, kBlack, Unit{}});
      CHECK(draw(list).ink() == 10 * 255);
    }
  }
}

TEST_CASE("Boxes side by side leave no gap and do not overlap at a broken scale", "[paint]") {
  auto list = empty_list(30, 10);
  for (int64_t x = 0; x < 30; x += 5) list.items.push_back(display::FillRect{px(x, 0, 5, 10), {0, 0, 0, 128}, Unit{}});
  paint::RasterOptions options;
  options.scale = 1333;
  const Pixels pixels = draw(list, options);
  for (int32_t x = 0; x < 39; ++x) CHECK(pixels.at(x, 5) == pixels.at(0, 5));
}

TEST_CASE("A translucent box blends in sRGB space", "[paint]") {
  auto list = empty_list(4, 4);
  list.items.push_back(display::FillRect{px(0, 0, 4, 4), {0, 0, 0, 51}, Unit{}});
  CHECK(draw(list).at(1, 1) == Color{204, 204, 204, 255});
}

TEST_CASE("Without a background pixels keep straight alpha", "[paint]") {
  auto list = empty_list(4, 4, {0, 0, 0, 0});
  list.items.push_back(display::FillRect{px(0, 0, 2, 4), {200, 100, 50, 128}, Unit{}});
  const Pixels pixels = draw(list);
  CHECK(pixels.at(3, 0) == Color{0, 0, 0, 0});
  const Color half = pixels.at(0, 0);
  CHECK(half.a == 128);
  CHECK(std::abs(half.r - 200) <= 1);
  CHECK(std::abs(half.g - 100) <= 1);
  CHECK(std::abs(half.b - 50) <= 1);
}

TEST_CASE("Round corners take away what a circle leaves of a square", "[paint]") {
  auto list = empty_list(40, 40);
  list.items.push_back(display::FillRect{px(5, 5, 30, 30), kBlack, Unit::base(10)});
  const Pixels pixels = draw(list);
  // 30² − (4 − π) × 10²
  CHECK(std::abs(static_cast<double>(pixels.ink()) / 255 - 814.2) < 4);
  CHECK(pixels.at(5, 5) == kWhite);
  CHECK(pixels.at(20, 5) == kBlack);
}

TEST_CASE("A path is filled by the non-zero rule: contours that overlap stay full", "[paint]") {
  auto list = empty_list(30, 30);
  Path path;
  for (const int64_t at : {5, 10}) {
    path.verbs.insert(path.verbs.end(),
                      {PathVerb::Move, PathVerb::Line, PathVerb::Line, PathVerb::Line, PathVerb::Close});
    for (const auto& [x, y] : {std::pair{at, at}, {at + 10, at}, {at + 10, at + 10}, {at, at + 10}})
      path.points.push_back({Unit::base(x), Unit::base(y)});
  }
  list.items.push_back(display::FillPath{path, kBlack, Unit{}});
  const Pixels pixels = draw(list);
  CHECK(pixels.ink() == (100 + 100 - 25) * 255);
  CHECK(pixels.at(12, 12) == kBlack);
}

TEST_CASE("A stroke is as wide as it should be, with round ends", "[paint]") {
  for (const int64_t width : {2, 3, 6}) {
    auto list = empty_list(60, 40);
    Path path{{PathVerb::Move, PathVerb::Line}, {{Unit::base(20), Unit::base(20)}, {Unit::base(40), Unit::base(20)}}};
    list.items.push_back(display::FillPath{path, kBlack, Unit::base(width)});
    const Pixels pixels = draw(list);
    const double expected = 20.0 * static_cast<double>(width) + 3.1416 * static_cast<double>(width * width) / 4;
    CHECK(std::abs(static_cast<double>(pixels.ink()) / 255 - expected) < 1.5);
    int64_t column = 0;
    for (int32_t y = 0; y < 40; ++y) column += 255 - pixels.at(30, y).g;
    CHECK(std::abs(column - width * 255) <= 4);
  }
}

TEST_CASE("A slanting stroke has the width of a level one", "[paint]") {
  auto list = empty_list(60, 60);
  Path path{{PathVerb::Move, PathVerb::Line}, {{Unit::base(15), Unit::base(15)}, {Unit::base(45), Unit::base(45)}}};
  list.items.push_back(display::FillPath{path, kBlack, Unit::base(4)});
  CHECK(std::abs(static_cast<double>(draw(list).ink()) / 255 - (42.43 * 4 + 12.57)) < 3);
}

TEST_CASE("A dot made of a stroke without length is a circle", "[paint]") {
  auto list = empty_list(20, 20);
  Path path{{PathVerb::Move, PathVerb::Line}, {{Unit::base(10), Unit::base(10)}, {Unit::base(10), Unit::base(10)}}};
  list.items.push_back(display::FillPath{path, kBlack, Unit::base(8)});
  CHECK(std::abs(static_cast<double>(draw(list).ink()) / 255 - 50.27) < 2);
}

TEST_CASE("A ring has neither seams nor dark joints", "[paint]") {
  auto list = empty_list(80, 80);
  list.items.push_back(
      display::FillPath{display::circle({Unit::base(40), Unit::base(40)}, Unit::base(30)), kBlack, Unit::base(4)});
  const double area = 3.14159 * (32 * 32 - 28 * 28);
  CHECK(std::abs(static_cast<double>(draw(list).ink()) / 255 - area) < area * 0.012);
}

TEST_CASE("A scrim goes from stop to stop", "[paint]") {
  auto list = empty_list(4, 100);
  list.items.push_back(display::Scrim{px(0, 0, 4, 100), kBlack, {{0, 0}, {500, 200}, {1000, 255}}});
  const Pixels pixels = draw(list);
  CHECK(pixels.at(1, 0).g >= 252);
  CHECK(std::abs(pixels.at(1, 50).g - 55) <= 2);
  CHECK(pixels.at(1, 99).g <= 1);
  for (int32_t y = 1; y < 100; ++y) CHECK(pixels.at(2, y).g <= pixels.at(2, y - 1).g);
}

TEST_CASE("Pictures are cropped and averaged; a missing one leaves a tint", "[paint]") {
  paint::ImageStore images;
  paint::Picture& picture = images["a"];
  picture.width = picture.height = 40;
  for (int32_t y = 0; y < 40; ++y) {
    // The left half is striped black and white, the right half red.
    for (int32_t x = 0; x < 40; ++x) {
      const auto grey = static_cast<uint8_t>(x % 2 == 0 ? 0 : 255);
      if (x < 20)
        picture.rgba.insert(picture.rgba.end(), {grey, grey, grey, 255});
      else
        picture.rgba.insert(picture.rgba.end(), {255, 0, 0, 255});
    }
  }
  paint::RasterOptions options;
  options.images = &images;

  auto list = empty_list(20, 20);
  list.items.push_back(display::DrawImage{"a", px(0, 0, 20, 20), {0, 0, 1000, 1000}, Unit{}, ""});
  const Pixels half = draw(list, options);
  CHECK(std::abs(half.at(5, 5).g - 128) <= 1);
  CHECK(half.at(15, 5) == Color{255, 0, 0, 255});

  list.items[0] = display::DrawImage{"a", px(0, 0, 20, 20), {500, 0, 1000, 1000}, Unit{}, ""};
  CHECK(draw(list, options).at(1, 1) == Color{255, 0, 0, 255});
  paint::RasterOptions large = options;
  large.scale = 8000;
  const Pixels grown = draw(list, large);
  CHECK(grown.at(100, 100) == Color{255, 0, 0, 255});

  list.items[0] = display::DrawImage{"b", px(0, 0, 20, 20), {0, 0, 1000, 1000}, Unit{}, ""};
  const Color tint = draw(list, options).at(10, 10);
  CHECK(tint != kWhite);
  CHECK(tint.g > 200);
}

TEST_CASE("A scale decides the size, a broken pixel counting whole", "[paint]") {
  CHECK(paint::pixel_size({Unit::base(680), Unit::base(101)}, 1500).width == 1020);
  CHECK(paint::pixel_size({Unit::base(680), Unit::base(101)}, 1500).height == 152);
  CHECK(paint::pixel_size({Unit{65}, Unit{1}}, 1000).width == 2);
  CHECK(paint::pixel_size({Unit{}, Unit{-5}}, 1000).height == 0);
}

TEST_CASE("Shapes of absurd size and place cost no more than the page", "[paint]") {
  for (const int64_t far : {int64_t{1} << 24, int64_t{1} << 34, int64_t{1} << 44}) {
    auto list = empty_list(30, 30);
    const Rect huge{Unit{-far}, Unit{-far}, Unit{far * 2}, Unit{far * 2}};
    list.items.push_back(display::FillRect{huge, {0, 0, 0, 51}, Unit{}});
    list.items.push_back(display::FillRect{huge, {0, 0, 0, 51}, Unit::base(5)});
    list.items.push_back(display::DrawImage{"none", huge, {0, 0, 1000, 1000}, Unit{}, ""});
    list.items.push_back(display::Scrim{huge, kBlack, {{0, 0}, {1000, 255}}});
    Path path{{PathVerb::Move, PathVerb::Line, PathVerb::Cubic, PathVerb::Close},
              {{Unit{-far}, Unit{}},
               {Unit{far}, Unit{far}},
               {Unit{far}, Unit{-far}},
               {Unit{}, Unit{far}},
               {Unit{-far}, Unit{1}}}};
    list.items.push_back(display::FillPath{path, kBlack, Unit{}});
    list.items.push_back(display::FillPath{path, kBlack, Unit::base(2)});
    CHECK(draw(list).rgba.size() == 30 * 30 * 4);
  }
}
