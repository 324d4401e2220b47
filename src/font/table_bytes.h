// SPDX-License-Identifier: MIT
// The big-endian numbers of one table of a face, for what HarfBuzz is not asked about. Reading
// beyond the end gives zero. Only files of font/ include this.
#pragma once

#include <cstdint>

#include "font/handle.h"

namespace warraq::font {

class TableBytes {
 public:
  TableBytes(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
    data_ = reinterpret_cast<const uint8_t*>(hb_blob_get_data(blob_.get(), &size_));
  }
  uint32_t size() const { return size_; }  // 0: the face has no such table
  uint32_t u8(uint64_t at) const { return at < size_ ? data_[at] : 0u; }
  uint32_t u16(uint64_t at) const { return (u8(at) << 8) | u8(at + 1); }
  uint32_t u32(uint64_t at) const { return (u16(at) << 16) | u16(at + 2); }
  int32_t i16(uint64_t at) const { return static_cast<int16_t>(u16(at)); }

 private:
  Blob blob_;
  unsigned size_ = 0;
  const uint8_t* data_ = nullptr;
};

}  // namespace warraq::font
