// SPDX-License-Identifier: MIT
// Emergency breaks: where to cut a stretch of text that has no break opportunity and is wider than
// the measure. Between grapheme clusters (UAX #29) only, if possible where no glyph changes.
#pragma once

#include <cstdint>

#include "text/shaped_text.h"

namespace warraq::paragraph {

// The run that holds the code unit at `offset`; the last one at the end of the text. Bisection.
uint32_t run_at(const text::ShapedText& shaped, uint32_t offset);

// The first glyph of `run` whose cluster does not begin before `offset`; the run's end where there is none.
uint32_t glyph_at(const text::ShapedText& shaped, const text::ShapedRun& run, uint32_t offset);

// Whether a line may be cut at `offset` without any glyph changing, where the letters on either
// side keep the joins they have. `offset` lies inside `run`.
bool is_clean_cut(const text::ShapedText& shaped, const text::ShapedRun& run, uint32_t offset);

// The offset at which to cut `stretch` so that its first part is no wider than `room` (fine units):
// at least one cluster, at most all of the stretch. Costs no more than the length of the line it makes.
uint32_t emergency_cut(const text::ShapedText& shaped, TextRange stretch, int64_t room);

}  // namespace warraq::paragraph
