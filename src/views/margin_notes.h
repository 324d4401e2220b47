// SPDX-License-Identifier: MIT
// The margin column beside the text (al-hashiya): captions, the address of the article on the web.
#pragma once

#include "views/page_sheets.h"

namespace warraq::views {

// To be called when all pages are laid out.
void add_margin_notes(PageSheets& sheets);

}  // namespace warraq::views
