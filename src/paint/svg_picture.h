// SPDX-License-Identifier: MIT
// A picture inside an SVG, as PNG in a data: address, cropped and with round corners.
#pragma once

#include <string>
#include <string_view>

#include "display/display_list.h"
#include "paint/raster/raster.h"

namespace warraq::paint {

// `clip_id` names the clip path of round corners.
void append_picture(std::string& out, const display::DrawImage& image, const Picture& picture,
                    std::string_view clip_id);

}  // namespace warraq::paint
