// SPDX-License-Identifier: MIT
// Shaped text as text, for goldens and for people. Glyph ids are left out: a core subset and the
// whole face must give the same.
#pragma once

#include <string>

#include "text/shape_text.h"

namespace warraq::text {

// A line for each run (range, level, script, face, size), then its glyphs by words:
//   run 0..11 level 1 Arab naskh-400 size 1088
//     0:549 1:280@12,-40 | 5:253
// A glyph is cluster:advance@dx,dy in font units, without the offset where it is zero.
void append_dump(const ShapedText& shaped, const font::Library& library, std::string& out);

}  // namespace warraq::text
