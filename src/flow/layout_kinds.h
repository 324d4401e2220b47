// SPDX-License-Identifier: MIT
// The layout of each kind of box; flow/layout.cc chooses. `space.width` is the box's own width.
#pragma once

#include "flow/layout.h"

namespace warraq::flow {

Outcome layout_text(const Box& box, const Space& space, const Token* from, const Setter& setter);
Outcome layout_stack(const Box& box, const Space& space, const Token* from, const Setter& setter);
// Children side by side, the first at the start; never broken between columns.
Outcome layout_row(const Box& box, const Space& space, const Setter& setter);
Unit natural_text_width(const Box& box, const Setter& setter);

}  // namespace warraq::flow
