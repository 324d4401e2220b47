// SPDX-License-Identifier: MIT
// Page furniture: masthead, running head and foot. Artifacts: not part of the article's text. Nothing
// overlaps: what is too long for its share is cut at a word and ends in "…", or left out.
#pragma once

#include <optional>

#include "flow/box.h"
#include "views/context.h"
#include "views/furniture_words.h"

namespace warraq::views {

struct PageNumber {
  uint32_t page = 1, pages = 1;
};

// First page: the site's name at the start, section and dates at the end. `width` is that of the page
// between its margins.
flow::Box masthead_box(Context& context, Unit width);
// The same on one line, the section in the middle, a rule below: book pages that save ink.
flow::Box plain_masthead_box(Context& context, Unit width);
// Further pages: name and section at the start, a short title at the end, a rule below.
flow::Box running_head_box(Context& context, Unit width);
// Page x of y, site and date, short address; a rule above.
flow::Box foot_box(Context& context, PageNumber number, Unit width);
// The same for centred pages: the number in the middle, the address at the end; room for the source at the start.
flow::Box centred_foot_box(Context& context, PageNumber number, Unit width);

// A code of the article's address, `side` on a side; none where it has no address or one too long.
std::optional<flow::Box> qr_box(Context& context, Unit side);
// «اقرأ الخبر على الشبكة» with the short address, for the margin column.
flow::Box address_box(Context& context);
// The code and these words beside each other, for the end of the article.
std::optional<flow::Box> address_row(Context& context, Unit side);
// The address to print: the short one, without scheme; empty when the article has none.
std::string printed_address(const article::Article& article);
std::string_view section_name(const article::Article& article);
// The date in words, and the Hijri one after a dash where it is given.
std::u16string both_dates(const Context& context);

// Pieces of furniture. A label is generated text of `lines` lines at most (0: any number).
flow::Box label(Context& context, const style::TypeStyle& type, std::u16string_view words,
                paragraph::Align align = paragraph::Align::Start, int32_t lines = 1);
flow::Box address_label(Context& context, const style::TypeStyle& type, paragraph::Align align);
// As wide as it likes to be, up to `most`.
flow::Box fitted(Context& context, flow::Box box, Unit most);
// A row of three whose middle is the page's, where that leaves the sides room.
flow::Box centred_row(Context& context, flow::Box start, flow::Box middle, flow::Box end, Unit width);

}  // namespace warraq::views
