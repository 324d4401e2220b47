// SPDX-License-Identifier: MIT
// Finds the last block of a deflate stream by walking through its codes, without unpacking
// anything: what it takes to join streams that were compressed one by one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace warraq::paint {

// Bit offsets: of the header of the last block, and of the end of the stream.
struct DeflateEnd {
  size_t last_block = 0, end = 0;
};

// `stream` must be a well-formed deflate stream of our own making.
DeflateEnd scan_deflate(std::span<const uint8_t> stream);

}  // namespace warraq::paint
