// SPDX-License-Identifier: MIT
// Row filters of PNG (PNG 1.2, chapter 6), chosen row by row.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace warraq::paint {

class PngFilter {
 public:
  // Bytes a pixel and bytes a row.
  PngFilter(size_t pixel, size_t stride) : pixel_(pixel), previous_(stride, 0), trial_(stride), best_(stride) {}

  // Appends the filter's number and the filtered row: of the filters tried the one whose bytes, taken
  // as signed, have the least sum of magnitudes (12.8).
  void add(std::span<const uint8_t> row, std::vector<uint8_t>& out);

 private:
  uint64_t apply(int filter, const uint8_t* row);

  const size_t pixel_;
  std::vector<uint8_t> previous_, trial_, best_;
};

}  // namespace warraq::paint
