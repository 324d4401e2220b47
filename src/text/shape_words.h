// SPDX-License-Identifier: MIT
// Shaping of runs by words. Each is shaped in a window (see WindowFinder) that makes its glyphs those
// of the whole line shaped at once, and comes from the cache where it was shaped before.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/shape_text.h"
#include "text/word_cache.h"

namespace warraq::text {

struct WordRequest {
  std::u16string_view text;            // collected
  std::span<const uint8_t> graphemes;  // of `text`
  TextRange run;                       // one run
  TextRange within;                    // nothing outside is shaped: the run, or a line's part of it
  TextRange wanted;                    // the words of which glyphs are asked for
  font::FaceId face = 0;
  uint32_t run_key = 0;  // WordCache::Store::intern
};

// Appends words and their glyphs in logical order; clusters and ranges are offsets of `text`.
// `words` may be null.
void shape_words(const WordRequest& request, const font::Font& font, WordCache::Store& store,
                 std::vector<font::Glyph>& glyphs, std::vector<Word>* words);

}  // namespace warraq::text
