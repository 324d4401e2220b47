// SPDX-License-Identifier: MIT
// What stands round the columns of a newspaper. `width` is that of the page between its margins.
#pragma once

#include "views/furniture.h"

namespace warraq::views {

// Above the masthead: year and number, dates, how many pages; only what is given. A rule below.
bool has_folio_strip(const Context& context);
Unit folio_strip_height(const Context& context);
flow::Box folio_strip(Context& context, uint32_t pages, Unit width);
// The site's name in the middle; ears beside it where the article has two picks and the page has room.
flow::Box newspaper_masthead(Context& context, Unit width, Unit height);
// Further pages: the name, the title in the middle, the date; a rule below.
flow::Box newspaper_running_head(Context& context, Unit width);
// Name and section, the page's number between two open circles, the address; a rule above.
flow::Box newspaper_foot(Context& context, uint32_t page, Unit width);
// «اقرأ أيضًا»: so many related articles at most between two rules. To be asked for only where there are some.
flow::Box read_also_box(Context& context, size_t most);

}  // namespace warraq::views
