// SPDX-License-Identifier: MIT
// QR codes (ISO/IEC 18004:2015): bytes → modules, error correction level M, versions 1 to 10.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/path.h"

namespace warraq {

struct QrCode {
  int32_t side = 0;              // modules along an edge, the quiet zone not counted
  std::vector<uint8_t> modules;  // rows from the top; 1: dark

  bool dark(int32_t x, int32_t y) const { return modules[static_cast<size_t>(y * side + x)] != 0; }
};

// The code of least size for these bytes; none where they are more than a version 10 holds (213).
// Readers take four modules of white around it for granted.
std::optional<QrCode> qr_code(std::string_view bytes);

// The dark modules as one path, `size` on a side: a rectangle for every run of a row.
Path qr_path(const QrCode& code, Unit size);

// Its two codes, for tests. Reed-Solomon: the codewords of correction of a block (7.5.2).
std::vector<uint8_t> qr_correction(std::span<const uint8_t> data, size_t count);
// BCH: bits followed by their remainder, by a generator of that degree (annexes C and D).
uint32_t qr_with_remainder(uint32_t bits, int degree, uint32_t generator);

}  // namespace warraq
