// SPDX-License-Identifier: MIT
// Colour: sRGB with straight alpha, eight bits a channel.
#pragma once

#include <cstdint>

namespace warraq {

struct Color {
  uint8_t r = 0, g = 0, b = 0, a = 255;
  bool operator==(const Color&) const = default;
};

}  // namespace warraq
