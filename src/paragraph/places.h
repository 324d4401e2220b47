// SPDX-License-Identifier: MIT
// Places in shaped text, found by bisection: which run, word and glyph an offset belongs to, and
// whether a line may be cut there.
#pragma once

#include <cstdint>

#include "text/shaped_text.h"

namespace warraq::paragraph {

// The run that holds the code unit at `offset`; the last one at the end of the text.
uint32_t run_at(const text::ShapedText& shaped, uint32_t offset);

// The first glyph of `run` whose cluster does not begin before `offset`; the run's end where there is none.
uint32_t glyph_at(const text::ShapedText& shaped, const text::ShapedRun& run, uint32_t offset);

// The word that holds the code unit at `offset`.
const text::Word& word_at(const text::ShapedText& shaped, uint32_t offset);

// Whether a line may be cut at `offset` without any glyph changing, where the letters on either
// side keep the joins they have. `offset` lies inside `run`.
bool is_clean_cut(const text::ShapedText& shaped, const text::ShapedRun& run, uint32_t offset);

}  // namespace warraq::paragraph
