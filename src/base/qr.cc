// SPDX-License-Identifier: MIT
#include "base/qr.h"

#include <algorithm>

namespace warraq {
namespace {

using Bytes = std::vector<uint8_t>;

// Table 9, level M: error correction codewords of a block, and blocks, by version.
constexpr int32_t kVersions = 10;
constexpr uint8_t kCorrection[kVersions] = {10, 16, 26, 18, 24, 16, 18, 22, 22, 26};
constexpr uint8_t kBlocks[kVersions] = {1, 1, 1, 2, 2, 4, 4, 4, 5, 5};
constexpr int16_t kCodewords[kVersions] = {26, 44, 70, 100, 134, 172, 196, 242, 292, 346};  // table 1

int32_t data_codewords(int32_t version) {
  return kCodewords[version - 1] - kCorrection[version - 1] * kBlocks[version - 1];
}

// Product in GF(256) modulo x⁸ + x⁴ + x³ + x² + 1 (7.5.2).
uint8_t product(uint8_t a, uint8_t b) {
  uint32_t result = 0;
  for (int bit = 7; bit >= 0; --bit) {
    result = (result << 1) ^ ((result >> 7) * 0x11d);
    if ((b >> bit) & 1) result ^= a;
  }
  return static_cast<uint8_t>(result);
}

// The generator polynomial ∏(x − 2ⁱ), its leading 1 left out.
Bytes generator(size_t degree) {
  Bytes factors(degree);
  factors.back() = 1;
  uint8_t root = 1;
  for (size_t i = 0; i < degree; ++i, root = product(root, 2)) {
    for (size_t j = 0; j < degree; ++j) {
      factors[j] = static_cast<uint8_t>(product(factors[j], root) ^ (j + 1 < degree ? factors[j + 1] : 0));
    }
  }
  return factors;
}

// Byte mode: indicator 0100, the count, the bytes, a terminator, and 11101100 00010001 to the end (7.4).
Bytes data_of(std::string_view text, int32_t version) {
  Bytes data;
  uint32_t pending = 4;  // the four bits that wait for the next byte
  const auto put = [&](uint32_t byte) {
    data.push_back(static_cast<uint8_t>(pending << 4 | byte >> 4));
    pending = byte & 15;
  };
  if (version > 9) put(static_cast<uint32_t>(text.size() >> 8));
  put(static_cast<uint32_t>(text.size() & 255));
  for (char c : text) put(static_cast<uint8_t>(c));
  put(0);
  data.resize(std::min(data.size(), static_cast<size_t>(data_codewords(version))));
  for (uint8_t pad = 0xec; data.size() < static_cast<size_t>(data_codewords(version)); pad ^= 0xec ^ 0x11)
    data.push_back(pad);
  return data;
}

// Data in blocks, the longer ones last; codewords of all blocks in turn, then those of correction (7.6).
Bytes interleaved(const Bytes& data, int32_t version) {
  const size_t blocks = kBlocks[version - 1], shorter = data.size() / blocks;
  const size_t longer_from = blocks - data.size() % blocks;
  const size_t count = kCorrection[version - 1];
  const auto begin = [&](size_t block) { return block * shorter + (block > longer_from ? block - longer_from : 0); };
  Bytes out;
  for (size_t i = 0; i <= shorter; ++i) {
    for (size_t block = i < shorter ? 0 : longer_from; block < blocks; ++block) out.push_back(data[begin(block) + i]);
  }
  const size_t from = out.size();
  out.resize(from + blocks * count);
  for (size_t block = 0; block < blocks; ++block) {
    const Bytes own = qr_correction({&data[begin(block)], begin(block + 1) - begin(block)}, count);
    for (size_t i = 0; i < own.size(); ++i) out[from + i * blocks + block] = own[i];
  }
  return out;
}

bool masks(int mask, int32_t x, int32_t y) {
  switch (mask) {
    case 0: return (x + y) % 2 == 0;
    case 1: return y % 2 == 0;
    case 2: return x % 3 == 0;
    case 3: return (x + y) % 3 == 0;
    case 4: return (x / 3 + y / 2) % 2 == 0;
    case 5: return x * y % 2 + x * y % 3 == 0;
    case 6: return (x * y % 2 + x * y % 3) % 2 == 0;
    default: return ((x + y) % 2 + x * y % 3) % 2 == 0;
  }
}

class Symbol {
 public:
  explicit Symbol(int32_t version) : version_(version) {
    code_.side = version * 4 + 17;
    code_.modules.resize(static_cast<size_t>(code_.side * code_.side));
    taken_.resize(code_.modules.size());
    put_patterns();
    put_format(0);
    put_version();
  }

  // Codewords go up and down in double columns from the right, round what is taken (7.7.3).
  void put_data(const Bytes& codewords) {
    size_t bit = 0;
    bool upwards = true;
    for (int32_t right = code_.side - 1; right > 0; right -= 2, upwards = !upwards) {
      if (right == 6) --right;
      for (int32_t i = 0; i < code_.side; ++i) {
        for (int32_t x = right; x > right - 2; --x) {
          const int32_t y = upwards ? code_.side - 1 - i : i;
          if (taken_[index(x, y)] || bit >= codewords.size() * 8) continue;
          code_.modules[index(x, y)] = (codewords[bit / 8] >> (7 - bit % 8)) & 1;
          ++bit;
        }
      }
    }
  }

  QrCode masked() {
    int best = 0;
    int64_t least = INT64_MAX;
    for (int mask = 0; mask < 8; ++mask) {
      apply(mask);
      const int64_t found = penalty();
      if (found < least) least = found, best = mask;
      apply(mask);
    }
    apply(best);
    return std::move(code_);
  }

 private:
  size_t index(int32_t x, int32_t y) const { return static_cast<size_t>(y * code_.side + x); }

  void put(int32_t x, int32_t y, bool dark) {
    if (x < 0 || y < 0 || x >= code_.side || y >= code_.side) return;
    code_.modules[index(x, y)] = dark;
    taken_[index(x, y)] = 1;
  }

  // Rings round a middle: all dark but those at these distances.
  void put_rings(int32_t cx, int32_t cy, int32_t reach, int32_t light, int32_t outer_light) {
    for (int32_t y = -reach; y <= reach; ++y) {
      for (int32_t x = -reach; x <= reach; ++x) {
        const int32_t ring = std::max(x < 0 ? -x : x, y < 0 ? -y : y);
        put(cx + x, cy + y, ring != light && ring != outer_light);
      }
    }
  }

  void put_patterns() {
    const int32_t end = code_.side - 1;
    for (int32_t i = 0; i < code_.side; ++i) {
      put(6, i, i % 2 == 0);
      put(i, 6, i % 2 == 0);
    }
    put_rings(3, 3, 4, 2, 4);
    put_rings(end - 3, 3, 4, 2, 4);
    put_rings(3, end - 3, 4, 2, 4);
    // Annex E: in versions up to 10 a row of two, from 7 on of three.
    const int32_t places[3] = {6, end - 6, version_ < 7 ? end - 6 : end / 2};
    for (int32_t a = 0; a < (version_ < 2 ? 0 : version_ < 7 ? 2 : 3); ++a) {
      for (int32_t b = 0; b < (version_ < 7 ? 2 : 3); ++b) {
        if ((a == 0 && b == 0) || (a == 0 && b == 1) || (a == 1 && b == 0)) continue;  // corners with finders
        put_rings(places[a], places[b], 2, 1, -1);
      }
    }
  }

  // Level M is 00; the mask pattern 101010000010010 keeps the bits from being all light (7.9).
  void put_format(int mask) {
    const uint32_t bits = qr_with_remainder(static_cast<uint32_t>(mask), 10, 0x537) ^ 0x5412;
    const int32_t end = code_.side - 1;
    for (int32_t i = 0; i < 15; ++i) {
      const bool dark = ((bits >> i) & 1) != 0;
      // Down and then left round the first finder; along the other two.
      if (i < 8)
        put(8, i < 6 ? i : i + 1, dark), put(end - i, 8, dark);
      else
        put(i == 8 ? 7 : 14 - i, 8, dark), put(8, end - 14 + i, dark);
    }
    put(8, end - 7, true);
  }

  void put_version() {
    if (version_ < 7) return;
    const uint32_t bits = qr_with_remainder(static_cast<uint32_t>(version_), 12, 0x1f25);
    for (int32_t i = 0; i < 18; ++i) {
      const bool dark = ((bits >> i) & 1) != 0;
      put(code_.side - 11 + i % 3, i / 3, dark);
      put(i / 3, code_.side - 11 + i % 3, dark);
    }
  }

  // Twice is as if never.
  void apply(int mask) {
    for (int32_t y = 0; y < code_.side; ++y) {
      for (int32_t x = 0; x < code_.side; ++x) {
        if (!taken_[index(x, y)] && masks(mask, x, y)) code_.modules[index(x, y)] ^= 1;
      }
    }
    put_format(mask);
  }

  // Table 11: runs of five and more, blocks of four, what looks like a finder, too much of one colour.
  int64_t penalty() const {
    int64_t sum = 0, dark = 0;
    for (int32_t a = 0; a < code_.side; ++a) {
      for (const bool across : {true, false}) sum += line_penalty(a, across);
      for (int32_t b = 0; b < code_.side; ++b) {
        dark += code_.dark(a, b);
        if (a == 0 || b == 0) continue;
        const int four = code_.dark(a, b) + code_.dark(a - 1, b) + code_.dark(a, b - 1) + code_.dark(a - 1, b - 1);
        sum += four % 4 == 0 ? 3 : 0;
      }
    }
    const int64_t all = int64_t{code_.side} * code_.side, off = dark * 20 - all * 10;
    return sum + (off < 0 ? -off : off) / all * 10;
  }

  int64_t line_penalty(int32_t a, bool across) const {
    int64_t sum = 0, run = 0;
    uint32_t last = 0;  // the latest eleven modules
    for (int32_t b = 0; b < code_.side; ++b) {
      const bool dark = across ? code_.dark(b, a) : code_.dark(a, b);
      run = b > 0 && dark == ((last & 1) != 0) ? run + 1 : 1;
      sum += run == 5 ? 3 : run > 5 ? 1 : 0;
      last = (last << 1 | dark) & 0x7ff;
      if (b >= 10 && (last == 0x5d0 || last == 0x05d)) sum += 40;  // 1:1:3:1:1 with four light ones at a side
    }
    return sum;
  }

  const int32_t version_;
  QrCode code_;
  Bytes taken_;
};

}  // namespace

// The remainder of data × xⁿ by the generator of degree n.
std::vector<uint8_t> qr_correction(std::span<const uint8_t> data, size_t count) {
  const Bytes factors = generator(count);
  Bytes rest(count);
  for (const uint8_t byte : data) {
    const auto lead = static_cast<uint8_t>(byte ^ rest.front());
    rest.erase(rest.begin());
    rest.push_back(0);
    for (size_t j = 0; j < count; ++j) rest[j] ^= product(factors[j], lead);
  }
  return rest;
}

uint32_t qr_with_remainder(uint32_t bits, int degree, uint32_t polynomial) {
  uint32_t rest = bits;
  for (int i = 0; i < degree; ++i) rest = (rest << 1) ^ ((rest >> (degree - 1)) * polynomial);
  return bits << degree | rest;
}

std::optional<QrCode> qr_code(std::string_view bytes) {
  int32_t version = 1;
  // Twelve bits stand before the bytes, from version 10 on twenty.
  while (version <= kVersions && static_cast<size_t>(data_codewords(version)) < bytes.size() + (version > 9 ? 3 : 2))
    ++version;
  if (version > kVersions) return std::nullopt;
  Symbol symbol(version);
  symbol.put_data(interleaved(data_of(bytes, version), version));
  return symbol.masked();
}

Path qr_path(const QrCode& code, Unit size) {
  Path path;
  const auto at = [&](int32_t module) { return scale(size, module, code.side); };
  for (int32_t y = 0; y < code.side; ++y) {
    for (int32_t x = 0; x < code.side; ++x) {
      if (!code.dark(x, y)) continue;
      const int32_t begin = x;
      while (x < code.side && code.dark(x, y)) ++x;
      for (PathVerb verb : {PathVerb::Move, PathVerb::Line, PathVerb::Line, PathVerb::Line, PathVerb::Close})
        path.verbs.push_back(verb);
      for (const PathPoint point :
           {PathPoint{at(begin), at(y)}, {at(x), at(y)}, {at(x), at(y + 1)}, {at(begin), at(y + 1)}})
        path.points.push_back(point);
    }
  }
  return path;
}

}  // namespace warraq
