// SPDX-License-Identifier: MIT
#include "paint/pdf/icc.h"

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace warraq::paint::pdf {
namespace {

// The white of the profile connection space, D50.
constexpr uint32_t kWhite[] = {0xf6d6, 0x10000, 0xd32d};

void append_number(std::string& out, uint32_t value, int bytes = 4) {
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xff);
}

class Writer {
 public:
  void number(uint32_t value, int bytes = 4) { append_number(out_, value, bytes); }
  void numbers(std::initializer_list<uint32_t> values) {
    for (const uint32_t value : values) number(value);
  }
  void zeros(size_t count) { out_.append(count, '\0'); }
  void type(std::string_view signature) {
    out_ += signature;
    zeros(4);
  }

  // Where an element begins that `tags` of the table point to.
  void begin(std::initializer_list<std::string_view> tags, uint32_t size) {
    out_.append((4 - out_.size() % 4) % 4, '\0');
    for (const std::string_view tag : tags) {
      table_ += tag;
      append_number(table_, static_cast<uint32_t>(out_.size()) + kStart);
      append_number(table_, size);
    }
  }
  void xyz(std::string_view tag, uint32_t x, uint32_t y, uint32_t z) {
    begin({tag}, 20);
    type("XYZ ");
    numbers({x, y, z});
  }
  // A string in English.
  void text(std::string_view tag, std::string_view ascii) {
    const auto size = static_cast<uint32_t>(ascii.size() * 2);
    begin({tag}, 28 + size);
    type("mluc");
    numbers({1, 12});
    out_ += "enUS";
    numbers({size, 28});
    for (const char c : ascii) number(static_cast<unsigned char>(c), 2);
  }

  std::string finish();

  static constexpr uint32_t kTags = 10, kStart = 128 + 4 + kTags * 12;

 private:
  std::string out_, table_;
};

// Header (7.2), table of tags, elements.
std::string Writer::finish() {
  const std::string body = std::move(out_);
  out_.clear();
  number(static_cast<uint32_t>(body.size()) + kStart);
  zeros(4);
  number(0x04200000);
  out_ += "mntrRGB XYZ ";
  for (const uint32_t part : {2000, 1, 1, 0, 0, 0}) number(part, 2);
  out_ += "acsp";
  zeros(28);
  for (const uint32_t part : kWhite) number(part);
  zeros(48);
  number(kTags);
  return out_ + table_ + body;
}

}  // namespace

std::string srgb_profile() {
  Writer icc;
  icc.text("desc", "sRGB");
  icc.text("cprt", "CC0");
  icc.xyz("wtpt", kWhite[0], kWhite[1], kWhite[2]);
  // Bradford, from D65 to D50.
  icc.begin({"chad"}, 44);
  icc.type("sf32");
  icc.numbers({0x10c42, 0x5de, 0xfffff325, 0x793, 0xfd90, 0xfffffba1, 0xfffffda2, 0x3dc, 0xc06e});
  // Together they are the white.
  icc.xyz("rXYZ", 0x6fa0, 0x38f5, 0x390);
  icc.xyz("gXYZ", 0x6297, 0xb787, 0x18da);
  icc.xyz("bXYZ", 0x249f, 0xf84, 0xb6c3);
  // Y = (a X + b)^g for X ≥ d, else c X.
  icc.begin({"rTRC", "gTRC", "bTRC"}, 32);
  icc.type("para");
  icc.numbers({0x30000, 0x26666, 0xf2a7, 0xd59, 0x13d0, 0xa5b});
  return icc.finish();
}

}  // namespace warraq::paint::pdf
