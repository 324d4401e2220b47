// SPDX-License-Identifier: MIT
// Itemisation: runs of one style, level, script and face. Faces fall back by whole words, then by
// joined runs with their marks; a joined run is never split between faces.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/shape_text.h"

namespace warraq::text {

struct StyleSpan {
  TextRange range;     // in the collected text
  uint32_t style = 0;  // Paragraph::styles
};

struct ItemiseRequest {
  std::u16string_view text;  // collected
  std::span<const uint8_t> levels;
  std::span<const uint8_t> graphemes;
  std::span<const StyleSpan> styles;
};

// A character that no face of its chain has.
struct MissingCharacter {
  char32_t character;
  TextRange range;
};

// Appends runs that tile the text, without glyphs; `missing` gets each character once.
void itemise(const ItemiseRequest& request, const Paragraph& paragraph, const FontContext& fonts,
             std::vector<ShapedRun>& runs, std::vector<MissingCharacter>& missing);

// The em of a run: a style's size, on the Latin scale for Latin, Greek and Cyrillic.
Unit run_size(const StyleRun& style, font::ScriptTag script);

}  // namespace warraq::text
