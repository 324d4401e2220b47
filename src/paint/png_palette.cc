// SPDX-License-Identifier: MIT
#include "paint/png_palette.h"

#include <cstring>

namespace warraq::paint {

int32_t PngPalette::index_of(uint32_t color) {
  size_t slot = (color * 0x9e3779b1u >> 22) % kSlots;
  for (; slots_[slot] >= 0; slot = (slot + 1) % kSlots) {
    if (colors_[static_cast<size_t>(slots_[slot])] == color) return slots_[slot];
  }
  if (colors_.size() == 256) return -1;
  slots_[slot] = static_cast<int16_t>(colors_.size());
  colors_.push_back(color);
  return slots_[slot];
}

bool PngPalette::add(std::span<const uint8_t> rgba) {
  const size_t before = indexes_.size(), count = rgba.size() / 4;
  indexes_.resize(before + count);
  uint8_t* to = indexes_.data() + before;
  uint32_t last = 0;
  int32_t index = -1;
  for (size_t i = 0; i < count; ++i) {
    uint32_t color;
    std::memcpy(&color, rgba.data() + i * 4, 4);
    if (color != last || index < 0) {
      last = color;
      index = index_of(color);
      if (index < 0) {
        indexes_.resize(before);
        return false;
      }
    }
    to[i] = static_cast<uint8_t>(index);
  }
  return true;
}

}  // namespace warraq::paint
