// SPDX-License-Identifier: MIT
// Compression for PNG and PDF: zlib streams (RFC 1950, 1951) and the checksums that go with them.
// The same input and level give the same bytes on every host. deflate.cc is the only file that
// sees libdeflate.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace warraq::paint {

// 1 is fastest, 12 smallest.
inline constexpr int kDeflateLevel = 9;

// A whole zlib stream.
std::vector<uint8_t> zlib_compress(std::span<const uint8_t> bytes, int level = kDeflateLevel);

// A zlib stream made of parts that are compressed one by one, so that neither the input nor the
// output is ever in memory as a whole. Parts of 256 KB and more cost next to nothing.
class ZlibStream {
 public:
  enum class Part : uint8_t { More, Last };

  explicit ZlibStream(int level = kDeflateLevel);
  ~ZlibStream();
  ZlibStream(const ZlibStream&) = delete;
  ZlibStream& operator=(const ZlibStream&) = delete;

  // The next bytes of the stream; valid until the next call. Exactly one part is the last.
  std::span<const uint8_t> add(std::span<const uint8_t> bytes, Part part);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// CRC-32 of PNG, continued from `crc` (0 at first).
uint32_t crc32(uint32_t crc, std::span<const uint8_t> bytes);

}  // namespace warraq::paint
