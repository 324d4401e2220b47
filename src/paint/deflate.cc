// SPDX-License-Identifier: MIT
#include "paint/deflate.h"

#include <libdeflate.h>

#include "base/check.h"
#include "paint/deflate_scan.h"

namespace warraq::paint {
namespace {

struct Free {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};
using Compressor = std::unique_ptr<libdeflate_compressor, Free>;

Compressor make_compressor(int level) {
  Compressor compressor(libdeflate_alloc_compressor(level));
  WARRAQ_CHECK(compressor != nullptr);
  return compressor;
}

void append_big_endian(std::vector<uint8_t>& out, uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<uint8_t>(value >> shift));
}

}  // namespace

std::vector<uint8_t> zlib_compress(std::span<const uint8_t> bytes, int level) {
  const Compressor compressor = make_compressor(level);
  std::vector<uint8_t> out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()));
  out.resize(libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  WARRAQ_CHECK(!out.empty());
  return out;
}

struct ZlibStream::State {
  Compressor compressor;
  std::vector<uint8_t> out;
  uint32_t adler = 1;
  bool begun = false, ended = false;
};

ZlibStream::ZlibStream(int level) : state_(std::make_unique<State>()) { state_->compressor = make_compressor(level); }
ZlibStream::~ZlibStream() = default;

// libdeflate only makes whole streams, whose last block says that it is the last. To go on after a
// part, that bit is cleared and an empty stored block brings the stream to a whole byte (as zlib's
// "sync flush" does).
std::span<const uint8_t> ZlibStream::add(std::span<const uint8_t> bytes, Part part) {
  State& s = *state_;
  WARRAQ_CHECK(!s.ended);
  s.out.clear();
  if (!s.begun) s.out = {0x78, 0x9c};  // RFC 1950, 2.2: deflate with a window of 32 KB, default level
  s.begun = true;
  const size_t head = s.out.size(), bound = libdeflate_deflate_compress_bound(s.compressor.get(), bytes.size());
  s.out.resize(head + bound + 8);
  const size_t size =
      libdeflate_deflate_compress(s.compressor.get(), bytes.data(), bytes.size(), s.out.data() + head, bound);
  WARRAQ_CHECK(size > 0);
  s.out.resize(head + size);
  if (!bytes.empty())
    s.adler = libdeflate_adler32(s.adler, bytes.data(), bytes.size());  // a null pointer would start afresh
  if (part == Part::Last) {
    s.ended = true;
    append_big_endian(s.out, s.adler);
    return s.out;
  }
  const DeflateEnd end = scan_deflate(std::span(s.out).subspan(head));
  s.out[head + end.last_block / 8] =
      static_cast<uint8_t>(s.out[head + end.last_block / 8] & ~(1u << end.last_block % 8));
  s.out.resize(head + (end.end + 3 + 7) / 8);  // the stored block's header, padded with zeros
  s.out.insert(s.out.end(), {0x00, 0x00, 0xff, 0xff});
  return s.out;
}

uint32_t crc32(uint32_t crc, std::span<const uint8_t> bytes) {
  // libdeflate takes a null pointer as "start anew": no bytes must leave the sum as it is.
  return bytes.empty() ? crc : libdeflate_crc32(crc, bytes.data(), bytes.size());
}

}  // namespace warraq::paint
