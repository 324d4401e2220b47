// SPDX-License-Identifier: MIT
// The layout of each kind of box; flow/layout.cc chooses. `space.width` is the box's own width.
#pragma once

#include "flow/layout.h"

namespace warraq::flow {

Outcome layout_text(const Box& box, const Space& space, const Token* from, const Setter& setter);
Outcome layout_stack(const Box& box, const Space& space, const Token* from, const Setter& setter);
// Children side by side, the first at the start. Broken between columns, each child goes on by itself.
Outcome layout_row(const Box& box, const Space& space, const Token* from, const Setter& setter);
// How far below the top of a text box of this width its first baseline stands.
Unit first_text_baseline(const Box& box, Unit width, const Setter& setter);
// Ink of the children that reaches out of their parent; their positions are final.
void cover_children(Fragment& parent);
Unit natural_text_width(const Box& box, const Setter& setter);

}  // namespace warraq::flow
