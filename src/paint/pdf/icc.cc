// SPDX-License-Identifier: MIT
#include "paint/pdf/icc.h"

#include <cstdint>

namespace warraq::paint::pdf {
namespace {

constexpr uint32_t tag(const char (&name)[5]) {
  uint32_t value = 0;
  for (int i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(name[i]);
  return value;
}

// Numbers are in 1/65,536. Offsets count from the beginning.
// clang-format off: a row an element
constexpr uint32_t kProfile[] = {
    // Header (7.2): size, version, class, colour spaces, a date, no device; the white is D50.
    480, 0, 0x4200000, tag("mntr"), tag("RGB "), tag("XYZ "),
    0x7d00001, 0x10000, 0, tag("acsp"), 0, 0, 0, 0, 0, 0, 0,
    0xf6d6, 0x10000, 0xd32d, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    // Table of tags (7.3): where each is, and how long. The three curves are one.
    10,
    tag("desc"), 252, 36,
    tag("cprt"), 288, 34,
    tag("wtpt"), 324, 20,
    tag("chad"), 344, 44,
    tag("rXYZ"), 388, 20,
    tag("gXYZ"), 408, 20,
    tag("bXYZ"), 428, 20,
    tag("rTRC"), 448, 32,
    tag("gTRC"), 448, 32,
    tag("bTRC"), 448, 32,
    // In English: "sRGB", "CC0".
    tag("mluc"), 0, 1, 12, tag("enUS"), 8, 28, 0x730052, 0x470042,
    tag("mluc"), 0, 1, 12, tag("enUS"), 6, 28, 0x430043, 0x300000,
    // The white; how colours are taken to it from D65, by Bradford.
    tag("XYZ "), 0, 0xf6d6, 0x10000, 0xd32d,
    tag("sf32"), 0, 0x10c42, 0x5de, 0xfffff325, 0x793, 0xfd90, 0xfffffba1, 0xfffffda2, 0x3dc, 0xc06e,
    // Red, green and blue: together they are the white.
    tag("XYZ "), 0, 0x6fa0, 0x38f5, 0x390,
    tag("XYZ "), 0, 0x6297, 0xb787, 0x18da,
    tag("XYZ "), 0, 0x249f, 0xf84, 0xb6c3,
    // (a X + b)^g for X ≥ d, else c X: g, a, b, c, d.
    tag("para"), 0, 0x30000, 0x26666, 0xf2a7, 0xd59, 0x13d0, 0xa5b,
};
// clang-format on
static_assert(sizeof kProfile == kProfile[0]);

}  // namespace

std::string srgb_profile() {
  std::string out;
  for (const uint32_t word : kProfile) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(word >> shift & 0xff);
  }
  return out;
}

}  // namespace warraq::paint::pdf
