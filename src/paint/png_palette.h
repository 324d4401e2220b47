// SPDX-License-Identifier: MIT
// Collects the colours of a picture and its pixels as indexes, as long as 256 colours are enough.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace warraq::paint {

class PngPalette {
 public:
  PngPalette() { slots_.fill(-1); }

  // Appends whole rows of straight RGBA. False where the 257th colour appears: then nothing was
  // appended, and the palette is of no more use.
  bool add(std::span<const uint8_t> rgba);
  // Colours in order of appearance, packed as in memory (R lowest).
  const std::vector<uint32_t>& colors() const { return colors_; }
  const std::vector<uint8_t>& indexes() const { return indexes_; }

 private:
  static constexpr size_t kSlots = 1024;
  int32_t index_of(uint32_t color);

  std::array<int16_t, kSlots> slots_;  // open addressing into colors_; -1: free
  std::vector<uint32_t> colors_;
  std::vector<uint8_t> indexes_;
};

}  // namespace warraq::paint
