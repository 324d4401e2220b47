// SPDX-License-Identifier: MIT
// Half-open ranges: of text (UTF-16 code units, since the host is JavaScript) and of flat
// arrays. The name of a member of type IndexRange says which array it indexes.
#pragma once

#include <cstdint>

namespace warraq {

// [begin, end) in UTF-16 code units of one field's text.
struct TextRange {
  uint32_t begin = 0, end = 0;
  constexpr uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }
  constexpr bool contains(uint32_t offset) const { return offset >= begin && offset < end; }
  bool operator==(const TextRange&) const = default;
};

// [begin, end) in a flat array.
struct IndexRange {
  uint32_t begin = 0, end = 0;
  constexpr uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }
  bool operator==(const IndexRange&) const = default;
};

}  // namespace warraq
