// SPDX-License-Identifier: MIT
// Recording of a text fragment: lines in visual order with their glyphs, highlights and the end
// mark. See record.h.
#pragma once

#include "display/display_list.h"
#include "display/lift_marks.h"
#include "display/record.h"
#include "display/shapes.h"
#include "flow/layout.h"

namespace warraq::display {

// `shift` takes the fragment's space to the list's; lines wholly outside `wanted` are left out.
// `lifter` may be null: then vowel marks have the colour of their letters.
void record_text(const flow::Fragment& fragment, Point shift, VerticalSpan wanted, MarkLifter* lifter,
                 DisplayList& list);

}  // namespace warraq::display
