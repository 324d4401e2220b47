// SPDX-License-Identifier: MIT
#include "paint/deflate.h"

#include <catch_amalgamated.hpp>
#include <libdeflate.h>

using namespace warraq;
using paint::ZlibStream;

namespace {

std::vector<uint8_t> inflate(const std::vector<uint8_t>& zlib, size_t size) {
  std::vector<uint8_t> out(size + 1);
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  size_t used = 0, got = 0;
  const auto result =
      libdeflate_zlib_decompress_ex(decompressor, zlib.data(), zlib.size(), out.data(), out.size(), &used, &got);
  libdeflate_free_decompressor(decompressor);
  REQUIRE(result == LIBDEFLATE_SUCCESS);
  CHECK(used == zlib.size());
  out.resize(got);
  return out;
}

// `kind` 0: noise, 1: words, 2: zeros, 3: noise and zeros in turn.
std::vector<uint8_t> sample(size_t size, int kind) {
  std::vector<uint8_t> bytes(size);
  uint32_t state = 7;
  for (size_t i = 0; i < size; ++i) {
    state = state * 1664525 + 1013904223;
    const auto random = static_cast<uint8_t>(state >> 24);
    bytes[i] = kind == 0      ? random
               : kind == 1    ? static_cast<uint8_t>("alef ba ta "[random % 11])
               : kind == 2    ? uint8_t{0}
               : i / 5000 % 2 ? random
                              : uint8_t{0};
  }
  return bytes;
}

}  // namespace

TEST_CASE("Parts compressed one by one make one stream, whatever they hold", "[paint]") {
  for (const int level : {3, 9}) {
    for (int kind = 0; kind < 4; ++kind) {
      for (const size_t part : {size_t{1}, size_t{50}, size_t{3000}, size_t{100000}, size_t{700000}}) {
        const size_t size = part < 100 ? part * 20 : part * 2 + part / 2;
        const auto bytes = sample(size, kind);
        ZlibStream stream(level);
        std::vector<uint8_t> out;
        for (size_t at = 0; at < size; at += part) {
          const size_t count = std::min(part, size - at);
          const auto more = stream.add(std::span(bytes).subspan(at, count),
                                       at + count == size ? ZlibStream::Part::Last : ZlibStream::Part::More);
          out.insert(out.end(), more.begin(), more.end());
        }
        INFO("level " << level << " kind " << kind << " part " << part);
        CHECK(inflate(out, size) == bytes);
      }
    }
  }
}

TEST_CASE("Empty parts are allowed, also as the only one", "[paint]") {
  ZlibStream stream;
  std::vector<uint8_t> out;
  for (const auto part : {ZlibStream::Part::More, ZlibStream::Part::More, ZlibStream::Part::Last}) {
    const auto more = stream.add({}, part);
    out.insert(out.end(), more.begin(), more.end());
  }
  CHECK(inflate(out, 0).empty());
  CHECK(inflate(paint::zlib_compress({}), 0).empty());
}

TEST_CASE("Whole buffers are compressed and come back", "[paint]") {
  const auto bytes = sample(200000, 1);
  const auto zlib = paint::zlib_compress(bytes);
  CHECK(zlib.size() < bytes.size());
  CHECK(inflate(zlib, bytes.size()) == bytes);
}
