// SPDX-License-Identifier: MIT
// From the options of a print view to numbers: which sheet of styles, which pages, how many columns.
#pragma once

#include "views/page_frame.h"
#include "views/workshop.h"

namespace warraq::views {

struct PrintPlan {
  style::Sheet sheet;
  PageFrame frame;
};

// `shrink`: thousandths of the sizes that the options ask for.
Result<PrintPlan> plan_print(const article::Article& article, const Options& options, const Workshop& workshop,
                             int32_t shrink, Diagnostics& diagnostics);

}  // namespace warraq::views
