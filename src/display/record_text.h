// SPDX-License-Identifier: MIT
// Recording of a text fragment: lines in visual order with their glyphs, highlights and the end
// mark. See record.h.
#pragma once

#include "display/display_list.h"
#include "display/shapes.h"
#include "display/record.h"
#include "flow/layout.h"

namespace warraq::display {

// `shift` takes the fragment's space to the list's; lines wholly outside `wanted` are left out.
void record_text(const flow::Fragment& fragment, Point shift, VerticalSpan wanted, DisplayList& list);

}  // namespace warraq::display
