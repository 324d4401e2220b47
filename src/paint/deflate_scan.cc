// SPDX-License-Identifier: MIT
// RFC 1951.
#include "paint/deflate_scan.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/check.h"

namespace warraq::paint {
namespace {

class Bits {
 public:
  explicit Bits(std::span<const uint8_t> bytes) : bytes_(bytes) {}

  // The next bits, lowest first; zeros beyond the end. `count` ≤ 32.
  uint32_t peek(unsigned count) {
    while (held_ < count) {
      buffer_ |= uint64_t{at_ < bytes_.size() ? bytes_[at_] : uint8_t{0}} << held_;
      ++at_;
      held_ += 8;
    }
    return static_cast<uint32_t>(buffer_ & ((uint64_t{1} << count) - 1));
  }
  void skip(unsigned count) {
    peek(count);
    buffer_ >>= count;
    held_ -= count;
  }
  uint32_t take(unsigned count) {
    const uint32_t value = peek(count);
    skip(count);
    return value;
  }
  size_t position() const { return at_ * 8 - held_; }
  void skip_bytes(size_t count) {
    WARRAQ_CHECK(position() % 8 == 0);
    at_ = position() / 8 + count;
    buffer_ = held_ = 0;
  }

 private:
  std::span<const uint8_t> bytes_;
  size_t at_ = 0;
  uint64_t buffer_ = 0;
  unsigned held_ = 0;
};

// A prefix code as one table over its longest code's bits.
class Code {
 public:
  explicit Code(std::span<const uint8_t> lengths) {
    std::array<uint16_t, 17> next{};
    for (const uint8_t length : lengths) {
      bits_ = std::max<unsigned>(bits_, length);
      if (length > 0) ++next[length + 1u];
    }
    // 3.2.2: the first code of each length follows the last of the length before, doubled.
    for (unsigned length = 1, code = 0; length <= 15; ++length) {
      code = (code + next[length]) << 1;
      next[length] = static_cast<uint16_t>(code);
    }
    table_.assign(size_t{1} << bits_, 0);
    for (size_t symbol = 0; symbol < lengths.size(); ++symbol) {
      const unsigned length = lengths[symbol];
      if (length == 0) continue;
      const unsigned code = next[length]++;
      unsigned reversed = 0;
      for (unsigned i = 0; i < length; ++i) reversed |= (code >> i & 1) << (length - 1 - i);
      for (size_t i = reversed; i < table_.size(); i += size_t{1} << length)
        table_[i] = static_cast<uint16_t>(symbol << 4 | length);
    }
  }

  unsigned read(Bits& bits) const {
    const unsigned entry = table_[bits.peek(bits_)];
    WARRAQ_CHECK((entry & 15) != 0);
    bits.skip(entry & 15);
    return entry >> 4;
  }

 private:
  unsigned bits_ = 0;
  std::vector<uint16_t> table_;
};

struct Codes {
  Code symbols, distances;
};

Codes fixed_codes() {
  std::array<uint8_t, 288> symbols;
  for (size_t i = 0; i < symbols.size(); ++i) symbols[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
  std::array<uint8_t, 32> distances;
  distances.fill(5);
  return {Code(symbols), Code(distances)};
}

// 3.2.7
Codes read_codes(Bits& bits) {
  constexpr uint8_t kOrder[19] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
  const size_t symbols = bits.take(5) + 257, distances = bits.take(5) + 1, lengths = bits.take(4) + 4;
  std::array<uint8_t, 19> first{};
  for (size_t i = 0; i < lengths; ++i) first[kOrder[i]] = static_cast<uint8_t>(bits.take(3));
  const Code code(first);
  std::vector<uint8_t> all;
  while (all.size() < symbols + distances) {
    const unsigned symbol = code.read(bits);
    if (symbol < 16)
      all.push_back(static_cast<uint8_t>(symbol));
    else if (symbol == 16)
      all.insert(all.end(), bits.take(2) + 3, uint8_t{all.back()});
    else
      all.insert(all.end(), symbol == 17 ? bits.take(3) + 3 : bits.take(7) + 11, uint8_t{0});
  }
  return {Code(std::span(all).first(symbols)), Code(std::span(all).subspan(symbols, distances))};
}

// 3.2.5: how many bits follow a length or a distance code.
unsigned length_bits(unsigned symbol) { return symbol < 265 || symbol == 285 ? 0 : (symbol - 261) / 4; }
unsigned distance_bits(unsigned symbol) { return symbol < 4 ? 0 : symbol / 2 - 1; }

void walk(Bits& bits, const Codes& codes) {
  for (;;) {
    const unsigned symbol = codes.symbols.read(bits);
    if (symbol == 256) return;
    if (symbol < 256) continue;
    bits.skip(length_bits(symbol));
    bits.skip(distance_bits(codes.distances.read(bits)));
  }
}

}  // namespace

DeflateEnd scan_deflate(std::span<const uint8_t> stream) {
  Bits bits(stream);
  for (;;) {
    WARRAQ_CHECK(bits.position() < stream.size() * 8);
    const size_t header = bits.position();
    const bool last = bits.take(1) != 0;
    switch (bits.take(2)) {
      case 0: {
        bits.skip(static_cast<unsigned>(8 - bits.position() % 8) % 8);
        const size_t length = bits.take(16);
        bits.skip(16);
        bits.skip_bytes(length);
        break;
      }
      case 1: walk(bits, fixed_codes()); break;
      default: walk(bits, read_codes(bits)); break;
    }
    if (last) return {header, bits.position()};
  }
}

}  // namespace warraq::paint
