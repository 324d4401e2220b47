// SPDX-License-Identifier: MIT
#include "paint/png_filter.h"

#include <algorithm>

namespace warraq::paint {
namespace {

int paeth(int left, int up, int corner) {
  const int estimate = left + up - corner;
  const auto far = [estimate](int v) { return v < estimate ? estimate - v : v - estimate; };
  if (far(left) <= far(up) && far(left) <= far(corner)) return left;
  return far(up) <= far(corner) ? up : corner;
}

uint64_t cost(const std::vector<uint8_t>& bytes) {
  uint64_t sum = 0;
  for (const uint8_t byte : bytes) sum += byte < 128 ? byte : 256u - byte;
  return sum;
}

}  // namespace

uint64_t PngFilter::apply(int filter, const uint8_t* row) {
  const uint8_t* up = previous_.data();
  uint8_t* out = trial_.data();
  const size_t size = trial_.size(), first = std::min(pixel_, size);
  const auto byte = [](int v) { return static_cast<uint8_t>(v); };
  switch (filter) {
    case 0: std::copy_n(row, size, out); break;
    case 1:
      std::copy_n(row, first, out);
      for (size_t i = first; i < size; ++i) out[i] = byte(row[i] - row[i - pixel_]);
      break;
    case 2:
      for (size_t i = 0; i < size; ++i) out[i] = byte(row[i] - up[i]);
      break;
    case 3:
      for (size_t i = 0; i < first; ++i) out[i] = byte(row[i] - up[i] / 2);
      for (size_t i = first; i < size; ++i) out[i] = byte(row[i] - (row[i - pixel_] + up[i]) / 2);
      break;
    default:
      for (size_t i = 0; i < first; ++i) out[i] = byte(row[i] - up[i]);
      for (size_t i = first; i < size; ++i) out[i] = byte(row[i] - paeth(row[i - pixel_], up[i], up[i - pixel_]));
      break;
  }
  return cost(trial_);
}

void PngFilter::add(std::span<const uint8_t> row, std::vector<uint8_t>& out) {
  uint64_t least = 0;
  uint8_t chosen = 0;
  if (std::equal(row.begin(), row.end(), previous_.begin())) {
    chosen = 2;  // the row above again: all zeros
    std::fill(best_.begin(), best_.end(), uint8_t{0});
  } else {
    // The costlier two pay in pictures only; a row of text has found its filter by then.
    for (int filter = 0; filter < 5; ++filter) {
      if (filter == 3 && least < row.size() * 4) break;
      const uint64_t sum = apply(filter, row.data());
      if (filter > 0 && sum >= least) continue;
      least = sum;
      chosen = static_cast<uint8_t>(filter);
      best_.swap(trial_);
    }
  }
  out.push_back(chosen);
  out.insert(out.end(), best_.begin(), best_.end());
  std::copy(row.begin(), row.end(), previous_.begin());
}

}  // namespace warraq::paint
