// SPDX-License-Identifier: MIT
// The article's body on its pages: columns are filled one after the other.
#pragma once

#include "views/page_sheets.h"

namespace warraq::views {

// Lays `body` out in columns, the first page's from `first_top` down; further pages are added.
void flow_body(PageSheets& sheets, const flow::Box& body, Unit first_top);

}  // namespace warraq::views
