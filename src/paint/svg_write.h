// SPDX-License-Identifier: MIT
// Pieces of SVG: numbers, colours, attributes and path data.
#pragma once

#include <string>
#include <string_view>

#include "base/color.h"
#include "base/geometry.h"
#include "base/path.h"
#include "paint/outline.h"

namespace warraq::paint {

// ` name="value"`, in px with four decimals at most.
void append_attribute(std::string& out, std::string_view name, Unit value);
void append_attribute(std::string& out, std::string_view name, std::string_view value);
// x, y, width and height.
void append_box(std::string& out, const Rect& box);
// ` fill="#…"` or ` stroke="#…"`, with its opacity where it is not whole.
void append_paint(std::string& out, std::string_view property, Color color);
// Path data in px.
void append_path(std::string& out, const Path& path);
// Path data in whole font units, y downwards, relative: the shortest there is.
void append_glyph(std::string& out, const GlyphOutline& outline);
std::string base64(std::string_view bytes);

}  // namespace warraq::paint
