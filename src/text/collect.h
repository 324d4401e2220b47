// SPDX-License-Identifier: MIT
// The text that is shaped: the paragraph's own, less the marks beyond the eighth on one letter. The
// paragraph keeps them all; what is left out here shares the cluster of the marks before it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace warraq::text {

inline constexpr uint32_t kMarksDrawn = 8;

struct Collected {
  std::u16string_view text;  // the paragraph's, or `own`
  std::u16string own;
  std::vector<uint32_t> origin;  // offset in the paragraph of each unit and of the end; empty: the same
  TextRange first_dropped;       // in the paragraph; empty where nothing was

  bool is_copy() const { return !origin.empty(); }
  uint32_t to_paragraph(uint32_t offset) const { return is_copy() ? origin[offset] : offset; }
  // The first offset here that is not before `offset` of the paragraph.
  uint32_t from_paragraph(uint32_t offset) const;
};

// `collected` refers to `text`, which must outlive it.
void collect(std::u16string_view text, Collected& collected);

// Puts `count` times U+0640 before the unit at `offset` (of the text that was collected): they belong
// to what stands before it.
void insert_tatweels(Collected& collected, uint32_t offset, uint32_t count);

}  // namespace warraq::text
