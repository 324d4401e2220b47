// SPDX-License-Identifier: MIT
// The text that is shaped: the paragraph's own, less the marks beyond the eighth on one letter and
// the vowel marks that are hidden, with digits of the set that is wanted. The paragraph keeps what was
// typed, and so do copying, search and the text of a PDF; what is left out here shares the cluster
// of what stands before it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "text/shaped_text.h"

namespace warraq::text {

inline constexpr uint32_t kMarksDrawn = 8;

struct Collected {
  std::u16string_view text;  // the paragraph's, or that of `own`
  Drawn own;
  TextRange first_dropped;  // marks too many, in the paragraph; empty where there were none

  bool leaves_out() const { return !own.origin.empty(); }
  uint32_t to_paragraph(uint32_t offset) const { return own.to_paragraph(offset); }
  uint32_t from_paragraph(uint32_t offset) const { return own.from_paragraph(offset); }
};

// `collected` is fresh; it refers to the paragraph's text and to itself.
void collect(const Paragraph& paragraph, Collected& collected);

// Puts `count` times U+0640 before the unit at `offset` (of the text that was collected): they belong
// to what stands before it.
void insert_tatweels(Collected& collected, uint32_t offset, uint32_t count);

}  // namespace warraq::text
