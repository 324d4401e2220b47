// SPDX-License-Identifier: MIT
#include "paint/png.h"

#include <catch_amalgamated.hpp>
#include <libdeflate.h>

#include <cstdlib>
#include <cstring>

#include "paint/lists.h"

using namespace warraq;
using namespace warraq::test;

namespace {

struct Chunk {
  std::string type;
  std::vector<uint8_t> data;
};

uint32_t big_endian(const uint8_t* p) {
  return uint32_t{p[0]} << 24 | uint32_t{p[1]} << 16 | uint32_t{p[2]} << 8 | p[3];
}

std::vector<Chunk> chunks_of(const std::vector<uint8_t>& png) {
  REQUIRE(png.size() > 8);
  REQUIRE(std::memcmp(png.data(), "\x89PNG\r\n\x1a\n", 8) == 0);
  std::vector<Chunk> chunks;
  for (size_t at = 8; at < png.size();) {
    const uint32_t size = big_endian(&png[at]);
    REQUIRE(at + 12 + size <= png.size());
    CHECK(libdeflate_crc32(0, &png[at + 4], size + 4) == big_endian(&png[at + 8 + size]));
    chunks.push_back(
        {std::string(png.begin() + static_cast<int64_t>(at) + 4, png.begin() + static_cast<int64_t>(at) + 8),
         std::vector<uint8_t>(png.begin() + static_cast<int64_t>(at) + 8,
                              png.begin() + static_cast<int64_t>(at + 8 + size))});
    at += 12 + size;
  }
  return chunks;
}

uint8_t unfiltered(int filter, int value, int left, int up, int corner) {
  const int estimate = left + up - corner;
  const int a = std::abs(estimate - left), b = std::abs(estimate - up), c = std::abs(estimate - corner);
  const int add[] = {0, left, up, (left + up) / 2, a <= b && a <= c ? left : b <= c ? up : corner};
  return static_cast<uint8_t>(value + add[filter]);
}

struct Decoded {
  uint32_t width = 0, height = 0;
  int color_type = 0;
  std::vector<uint8_t> rgba;
};

// A small decoder for what our encoder may write.
Decoded decode(const std::vector<uint8_t>& png) {
  const auto chunks = chunks_of(png);
  REQUIRE(chunks.front().type == "IHDR");
  REQUIRE(chunks.back().type == "IEND");
  Decoded picture;
  picture.width = big_endian(chunks[0].data.data());
  picture.height = big_endian(chunks[0].data.data() + 4);
  CHECK(chunks[0].data[8] == 8);
  picture.color_type = chunks[0].data[9];
  std::vector<uint8_t> zlib, palette, alpha;
  for (const Chunk& chunk : chunks) {
    if (chunk.type == "IDAT") zlib.insert(zlib.end(), chunk.data.begin(), chunk.data.end());
    if (chunk.type == "PLTE") palette = chunk.data;
    if (chunk.type == "tRNS") alpha = chunk.data;
  }
  const size_t pixel = picture.color_type == 3 ? 1 : picture.color_type == 2 ? 3 : 4, stride = picture.width * pixel;
  std::vector<uint8_t> raw((stride + 1) * picture.height);
  libdeflate_decompressor* inflate = libdeflate_alloc_decompressor();
  size_t size = 0;
  REQUIRE(libdeflate_zlib_decompress(inflate, zlib.data(), zlib.size(), raw.data(), raw.size(), &size) ==
          LIBDEFLATE_SUCCESS);
  libdeflate_free_decompressor(inflate);
  REQUIRE(size == raw.size());
  std::vector<uint8_t> above(stride, 0), row(stride);
  for (size_t y = 0; y < picture.height; ++y) {
    const uint8_t* from = &raw[y * (stride + 1)];
    REQUIRE(from[0] < 5);
    for (size_t i = 0; i < stride; ++i) {
      row[i] =
          unfiltered(from[0], from[1 + i], i < pixel ? 0 : row[i - pixel], above[i], i < pixel ? 0 : above[i - pixel]);
    }
    for (size_t x = 0; x < picture.width; ++x) {
      if (pixel == 1) {
        const size_t index = row[x];
        REQUIRE(index * 3 + 2 < palette.size());
        picture.rgba.insert(picture.rgba.end(), {palette[index * 3], palette[index * 3 + 1], palette[index * 3 + 2],
                                                 alpha.empty() ? uint8_t{255} : alpha[index]});
      } else {
        picture.rgba.insert(picture.rgba.end(), {row[x * pixel], row[x * pixel + 1], row[x * pixel + 2],
                                                 pixel == 4 ? row[x * 4 + 3] : uint8_t{255}});
      }
    }
    above.swap(row);
  }
  return picture;
}

std::vector<uint8_t> encode(const std::vector<uint8_t>& rgba, int32_t width, int32_t height, bool opaque,
                            int32_t rows_at_once) {
  BufferSink sink;
  paint::PngWriter writer({width, height, opaque, 1000}, sink);
  const size_t stride = static_cast<size_t>(width) * 4;
  for (int32_t y = 0; y < height; y += rows_at_once) {
    const int32_t rows = std::min(rows_at_once, height - y);
    writer.band(
        {y, rows, width, std::span(rgba).subspan(static_cast<size_t>(y) * stride, static_cast<size_t>(rows) * stride)});
  }
  writer.finish();
  return sink.take();
}

// Pixels without a pattern, from a small generator; `colors` of them differ.
std::vector<uint8_t> noise(size_t pixels, uint32_t colors, bool opaque) {
  std::vector<uint8_t> rgba;
  uint32_t state = 1;
  for (size_t i = 0; i < pixels; ++i) {
    state = state * 1664525 + 1013904223;
    const uint32_t color = (state >> 8) % colors * 2654435761u;
    rgba.insert(rgba.end(),
                {static_cast<uint8_t>(color), static_cast<uint8_t>(color >> 8), static_cast<uint8_t>(color >> 16),
                 opaque ? uint8_t{255} : static_cast<uint8_t>(color >> 24)});
  }
  return rgba;
}

}  // namespace

TEST_CASE("What is encoded decodes to the same pixels in every colour type", "[paint]") {
  const struct {
    uint32_t colors;
    bool opaque;
    int type;
  } cases[] = {{2, true, 3}, {256, true, 3}, {250, false, 3}, {257, true, 2}, {100000, true, 2}, {5000, false, 6}};
  for (const auto& c : cases) {
    const auto rgba = noise(90 * 70, c.colors, c.opaque);
    const auto png = encode(rgba, 90, 70, c.opaque, 16);
    const Decoded decoded = decode(png);
    INFO(c.colors << " colours");
    CHECK(decoded.width == 90);
    CHECK(decoded.height == 70);
    CHECK(decoded.color_type == c.type);
    CHECK(decoded.rgba == rgba);
  }
}

TEST_CASE("A picture of several compressed parts is one stream", "[paint]") {
  // 3 MB of full colour: parts of a megabyte each.
  const auto rgba = noise(1000 * 1000, 50000, true);
  const auto png = encode(rgba, 1000, 1000, true, 100);
  int parts = 0;
  for (const Chunk& chunk : chunks_of(png)) parts += chunk.type == "IDAT";
  CHECK(parts >= 3);
  CHECK(decode(png).rgba == rgba);
}

TEST_CASE("The 257th colour may come late", "[paint]") {
  auto rgba = noise(300 * 300, 200, true);
  auto late = noise(300 * 2, 4000, true);
  rgba.insert(rgba.end(), late.begin(), late.end());
  const Decoded decoded = decode(encode(rgba, 300, 302, true, 50));
  CHECK(decoded.color_type == 2);
  CHECK(decoded.rgba == rgba);
}

TEST_CASE("The height of bands does not change a byte of a PNG", "[paint]") {
  for (const uint32_t colors : {40u, 4000u}) {
    const auto rgba = noise(200 * 200, colors, true);
    CHECK(encode(rgba, 200, 200, true, 1) == encode(rgba, 200, 200, true, 200));
  }
}

TEST_CASE("A list becomes a PNG with its scale, and says so", "[paint]") {
  auto list = empty_list(100, 50);
  list.items.push_back(display::FillRect{px(10, 10, 20, 20), kBlack, Unit{}});
  BufferSink sink;
  paint::RasterOptions options;
  options.scale = 2000;
  REQUIRE(paint::png(list, {}, options, sink).ok());
  const Decoded decoded = decode(sink.bytes());
  CHECK(decoded.width == 200);
  CHECK(decoded.height == 100);
  CHECK(decoded.rgba == pixels_of(list, {}, options).rgba);
  for (const Chunk& chunk : chunks_of(sink.bytes())) {
    if (chunk.type == "pHYs") CHECK(big_endian(chunk.data.data()) == 7559);  // 192 dots to the inch
  }
}

TEST_CASE("A side over 65,535 pixels is refused before a byte is written", "[paint]") {
  BufferSink sink;
  auto result = paint::png(empty_list(70000, 10), {}, {}, sink);
  REQUIRE_FALSE(result.ok());
  CHECK(result.error().code == ErrorCode::OutputTooLarge);
  CHECK_FALSE(paint::png(empty_list(0, 10), {}, {}, sink).ok());
  paint::RasterOptions options;
  options.scale = 0;
  result = paint::png(empty_list(10, 10), {}, options, sink);
  REQUIRE_FALSE(result.ok());
  CHECK(result.error().code == ErrorCode::Usage);
  CHECK(sink.bytes().empty());
}
