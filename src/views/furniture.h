// SPDX-License-Identifier: MIT
// Page furniture: masthead, running head and foot. Artifacts: not part of the article's text.
#pragma once

#include "flow/box.h"
#include "views/context.h"

namespace warraq::views {

struct PageNumber {
  uint32_t page = 1, pages = 1;
};

// First page: the site's name at the start, section and date at the end. As wide as the text and margin.
flow::Box masthead_box(Context& context);
// Further pages: name and section at the start, a short title at the end, a rule below.
flow::Box running_head_box(Context& context);
// Page x of y, site and date, short address; a rule above.
flow::Box foot_box(Context& context, PageNumber number);
// «اقرأ الخبر على الشبكة» with the short address, for the margin column.
flow::Box address_box(Context& context);
// The address to print: the short one, without scheme; empty when the article has none.
std::string printed_address(const article::Article& article);

}  // namespace warraq::views
