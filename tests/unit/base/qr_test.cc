// SPDX-License-Identifier: MIT
#include "base/qr.h"

#include <catch_amalgamated.hpp>

#include <algorithm>
#include <array>
#include <string>

using namespace warraq;

namespace {

struct Field {  // GF(256) by logarithms: another way than the encoder's
  std::array<uint8_t, 512> power{};
  std::array<int, 256> log{};
  Field() {
    int value = 1;
    for (int i = 0; i < 255; ++i) {
      power[static_cast<size_t>(i)] = power[static_cast<size_t>(i + 255)] = static_cast<uint8_t>(value);
      log[static_cast<size_t>(value)] = i;
      value = value * 2 > 255 ? (value * 2) ^ 0x11d : value * 2;
    }
  }
};

// Every 2ⁱ is a root of a block with its correction.
bool is_whole(const std::vector<uint8_t>& block, size_t correction) {
  static const Field field;
  for (size_t i = 0; i < correction; ++i) {
    uint8_t sum = 0;
    for (uint8_t byte : block) {
      sum = sum == 0 ? byte : static_cast<uint8_t>(field.power[static_cast<size_t>(field.log[sum]) + i] ^ byte);
    }
    if (sum != 0) return false;
  }
  return true;
}

uint32_t format_of(const QrCode& code) {
  uint32_t bits = 0;
  for (int i = 14; i >= 0; --i) {
    const int32_t y = i < 6 ? i : i < 8 ? i + 1 : code.side - 15 + i;
    bits = bits << 1 | static_cast<uint32_t>(code.dark(8, y));
  }
  return bits;
}

// Where no data stands: by the figures of the standard, not by the encoder's list.
bool is_function(const QrCode& code, int32_t x, int32_t y) {
  const int32_t n = code.side, version = (n - 17) / 4;
  if (x == 6 || y == 6) return true;
  if ((x < 9 && y < 9) || (x >= n - 8 && y < 9) || (x < 9 && y >= n - 8)) return true;
  if (version >= 7 && ((x >= n - 11 && y < 6) || (y >= n - 11 && x < 6))) return true;
  static const std::vector<int32_t> centres[] = {{},      {6, 18},     {6, 22},     {6, 26},     {6, 30},
                                                 {6, 34}, {6, 22, 38}, {6, 24, 42}, {6, 26, 46}, {6, 28, 50}};
  for (int32_t cx : centres[version - 1]) {
    for (int32_t cy : centres[version - 1]) {
      const bool corner = (cx == 6 && cy == 6) || (cx == 6 && cy == n - 7) || (cx == n - 7 && cy == 6);
      if (!corner && std::abs(x - cx) <= 2 && std::abs(y - cy) <= 2) return true;
    }
  }
  return false;
}

bool flips(uint32_t mask, int32_t x, int32_t y) {
  const int32_t conditions[8] = {(x + y) % 2,
                                 y % 2,
                                 x % 3,
                                 (x + y) % 3,
                                 (x / 3 + y / 2) % 2,
                                 x * y % 2 + x * y % 3,
                                 (x * y % 2 + x * y % 3) % 2,
                                 ((x + y) % 2 + x * y % 3) % 2};
  return conditions[mask] == 0;
}

std::vector<uint8_t> codewords_of(const QrCode& code) {
  const uint32_t mask = ((format_of(code) ^ 0x5412) >> 10) & 7;
  std::vector<uint8_t> bits;
  bool up = true;
  for (int32_t right = code.side - 1; right > 0; right -= 2, up = !up) {
    if (right == 6) right = 5;
    for (int32_t i = 0; i < code.side; ++i) {
      const int32_t y = up ? code.side - 1 - i : i;
      for (int32_t x : {right, right - 1}) {
        if (!is_function(code, x, y)) bits.push_back(code.dark(x, y) != flips(mask, x, y));
      }
    }
  }
  std::vector<uint8_t> bytes(bits.size() / 8);
  for (size_t i = 0; i < bytes.size() * 8; ++i) bytes[i / 8] = static_cast<uint8_t>(bytes[i / 8] << 1 | bits[i]);
  return bytes;
}

struct Group {
  size_t blocks, data;
};
struct Level {  // table 9, level M
  size_t correction;
  std::vector<Group> groups;
};
const Level kLevels[] = {{10, {{1, 16}}},          {16, {{1, 28}}},         {26, {{1, 44}}}, {18, {{2, 32}}},
                         {24, {{2, 43}}},          {16, {{4, 27}}},         {18, {{4, 31}}}, {22, {{2, 38}, {2, 39}}},
                         {22, {{3, 36}, {2, 37}}}, {26, {{4, 43}, {1, 44}}}};

// The bytes that a symbol without faults says; empty where it is none.
std::string decoded(const QrCode& code) {
  const auto words = codewords_of(code);
  const Level& level = kLevels[(code.side - 17) / 4 - 1];
  std::vector<size_t> sizes;
  for (const Group& group : level.groups) sizes.insert(sizes.end(), group.blocks, group.data);
  std::vector<std::vector<uint8_t>> blocks(sizes.size());
  size_t at = 0;
  for (size_t i = 0; i < sizes.back(); ++i) {
    for (size_t b = 0; b < sizes.size(); ++b) {
      if (i < sizes[b]) blocks[b].push_back(words.at(at++));
    }
  }
  std::vector<uint8_t> data;
  for (const auto& block : blocks) data.insert(data.end(), block.begin(), block.end());
  for (size_t i = 0; i < level.correction; ++i) {
    for (auto& block : blocks) block.push_back(words.at(at++));
  }
  if (at != words.size()) return {};
  for (const auto& block : blocks) {
    if (!is_whole(block, level.correction)) return {};
  }
  const auto nibbles = [&](size_t from) { return data[from / 2] >> (from % 2 ? 0 : 4) & 15; };
  const auto byte = [&](size_t from) { return nibbles(from) << 4 | nibbles(from + 1); };
  if (nibbles(0) != 4) return {};
  const bool wide = code.side > 53;
  const int count = wide ? byte(1) << 8 | byte(3) : byte(1);
  std::string text;
  for (int i = 0; i < count; ++i) text.push_back(static_cast<char>(byte((wide ? 5 : 3) + static_cast<size_t>(i) * 2)));
  return text;
}

}  // namespace

TEST_CASE("the correction of a block is that of the standard's worked example", "[qr]") {
  // ISO/IEC 18004, annex I: 01234567 in numeric mode as a 1-M symbol.
  const std::vector<uint8_t> data{0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11,
                                  0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11};
  CHECK(qr_correction(data, 10) == std::vector<uint8_t>{0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55});
}

TEST_CASE("format and version bits are those of the standard's tables", "[qr]") {
  // Table C.1, level M (00), masks 0, 5 and 7; table D.1, versions 7 and 10.
  CHECK((qr_with_remainder(0, 10, 0x537) ^ 0x5412) == 0x5412);
  CHECK((qr_with_remainder(5, 10, 0x537) ^ 0x5412) == 0x40ce);
  CHECK((qr_with_remainder(7, 10, 0x537) ^ 0x5412) == 0x4aa0);
  CHECK(qr_with_remainder(7, 12, 0x1f25) == 0x07c94);
  CHECK(qr_with_remainder(10, 12, 0x1f25) == 0x0a4d3);
}

TEST_CASE("a code says its bytes, whole, in the least version that holds them", "[qr]") {
  constexpr size_t kMost[] = {14, 26, 42, 62, 84, 106, 122, 152, 180, 213};  // table 7, level M, bytes
  for (int32_t version = 1; version <= 10; ++version) {
    for (size_t size : {kMost[version - 1], kMost[version - 1] - 3}) {
      CAPTURE(version, size);
      std::string text;
      for (size_t i = 0; i < size; ++i) text.push_back(static_cast<char>((i * 37 + size) & 255));
      const auto code = qr_code(text);
      REQUIRE(code);
      CHECK(code->side == version * 4 + 17);
      CHECK(decoded(*code) == text);
    }
  }
  CHECK_FALSE(qr_code(std::string(214, 'x')));
  REQUIRE(qr_code(""));
}

TEST_CASE("finders, timing and the dark module stand where readers look", "[qr]") {
  const auto code = qr_code("https://qandil.example/k7f2");
  REQUIRE(code);
  const int32_t end = code->side - 1;
  for (int32_t i = 0; i < 7; ++i) {
    CHECK(code->dark(i, 0));
    CHECK(code->dark(end, i));
    CHECK(code->dark(0, end - i));
    CHECK_FALSE(code->dark(i, 7));
    CHECK_FALSE(code->dark(end - 7, i));
  }
  for (int32_t i = 8; i < end - 7; ++i) CHECK(code->dark(i, 6) == (i % 2 == 0));
  CHECK(code->dark(8, end - 7));
}

TEST_CASE("the path covers the dark modules exactly", "[qr]") {
  const auto code = qr_code("warraq");
  REQUIRE(code);
  const Path path = qr_path(*code, Unit::base(210));
  int64_t dark = std::count(code->modules.begin(), code->modules.end(), 1), covered = 0;
  REQUIRE(path.points.size() % 4 == 0);
  for (size_t i = 0; i < path.points.size(); i += 4) {
    const PathPoint &a = path.points[i], &b = path.points[i + 2];
    CHECK(b.y - a.y == Unit::base(10));
    covered += (b.x - a.x).raw / Unit::base(10).raw;
    CHECK(code->dark(static_cast<int32_t>(a.x.raw / 640), static_cast<int32_t>(a.y.raw / 640)));
  }
  CHECK(covered == dark);
}
