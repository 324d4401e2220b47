// SPDX-License-Identifier: MIT
// A small 64-bit hash (FNV-1a with a final mix) for caches and file identifiers. Not for
// secrets. The same on every host; never used to order output.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace warraq {

class Hasher {
 public:
  void bytes(const void* data, size_t size) {
    const auto* p = static_cast<const unsigned char*>(data);
    for (size_t i = 0; i < size; ++i) state_ = (state_ ^ p[i]) * 0x100000001b3u;
  }
  void number(uint64_t value) {
    for (int shift = 0; shift < 64; shift += 8) state_ = (state_ ^ ((value >> shift) & 0xff)) * 0x100000001b3u;
  }
  // As number(), eight bytes at a time: for tables that live and die in memory.
  void mix(uint64_t value) {
    state_ = (state_ ^ value) * 0x9e3779b97f4a7c15u;
    state_ ^= state_ >> 32;
  }
  void text(std::u16string_view text) {
    number(text.size());
    for (char16_t unit : text) state_ = (state_ ^ unit) * 0x100000001b3u;
  }
  void text(std::string_view text) {
    number(text.size());
    bytes(text.data(), text.size());
  }

  uint64_t digest() const {
    uint64_t h = state_;
    h ^= h >> 33;
    h *= 0xff51afd7ed558ccdu;
    h ^= h >> 33;
    h *= 0xc4ceb9fe1a85ec53u;
    return h ^ (h >> 33);
  }

 private:
  uint64_t state_ = 0xcbf29ce484222325u;
};

}  // namespace warraq
