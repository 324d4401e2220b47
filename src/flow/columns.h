// SPDX-License-Identifier: MIT
// Columns beside each other: filled one after the other, or so that they end together.
#pragma once

#include <span>

#include "flow/layout.h"

namespace warraq::flow {

// Fills columns one after the other, as many as are needed; stops at a forced page break. A column that
// nothing fits has no fragment. The last one's `rest` is where the next page goes on.
std::vector<Outcome> fill_columns(const Box& box, std::span<const Space> columns, const Token* from,
                                  const Setter& setter);

// The same; where this ends the box, or stands before a page break, the columns end as early as they can, all of
// them cut by the same whole number of `step`s from their feet: each one is as short as what
// stands before it and the rules allow. Columns of one height therefore end at one line, or nearly.
std::vector<Outcome> fill_evenly(const Box& box, std::span<const Space> columns, const Token* from, Unit step,
                                 const Setter& setter);

}  // namespace warraq::flow
