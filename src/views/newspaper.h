// SPDX-License-Identifier: MIT
// The newspaper layout of the print view: a folio strip, the masthead between two ears, a headline across
// the page, and columns on a grid of lines; the picture stands over all columns but the first.
#pragma once

#include "views/page_sheets.h"

namespace warraq::views {

// As many as are asked for; else three, on narrow paper two or one.
int32_t newspaper_columns(const Options& options);
void make_newspaper(Context& context, const PageFrame& frame, View::Content& content);

}  // namespace warraq::views
