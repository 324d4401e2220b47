// SPDX-License-Identifier: MIT
// Display list → one SVG picture: text as outlines (each glyph once, then used), links as links,
// and the words in reading order in its description. Needs no font and looks the same everywhere.
#pragma once

#include <string>

#include "base/bytes.h"
#include "display/display_list.h"
#include "font/library.h"
#include "paint/raster/raster.h"

namespace warraq::paint {

struct SvgOptions {
  std::string title, lang;             // UTF-8; lang as BCP 47
  const ImageStore* images = nullptr;  // embedded as PNG; a picture that is missing is a tinted box
};

void svg(const display::DisplayList& list, const font::Library& library, const SvgOptions& options, ByteSink& sink);

}  // namespace warraq::paint
