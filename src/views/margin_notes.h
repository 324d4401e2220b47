// SPDX-License-Identifier: MIT
// The margin column beside the text (al-hashiya): the caption of the hero, the address of the article
// on the web, pull quotes, each at the height of what it belongs to.
#pragma once

#include "views/page_sheets.h"

namespace warraq::views {

// To be called when all pages are laid out. False where the margins have no room for all of the pull
// quotes: the text has to be laid out again with those in it. The others are left out at need.
bool add_margin_notes(PageSheets& sheets, const std::vector<MarginPull>& pulls);

}  // namespace warraq::views
