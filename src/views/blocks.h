// SPDX-License-Identifier: MIT
// Article blocks → boxes, the same for screen and paper: sizes come from the sheet, rules and
// distances from the context.
#pragma once

#include <string>
#include <vector>

#include "flow/box.h"
#include "views/context.h"
#include "views/text_builder.h"

namespace warraq::views {

// Which role running text has: that of the article's body, of a quote, of a list.
enum class Voice : uint8_t { Body, Quote, List };

// Appends the boxes of `blocks`; `path` is that of the list ("/blocks").
void add_blocks(Context& context, const std::vector<article::Block>& blocks, const std::string& path, Voice voice,
                std::vector<flow::Box>& out);

// Single kinds, in files of their own.
flow::Box quote_box(Context& context, const article::Quote& quote, const std::string& path);
// A pull quote of paragraphs alone; others are quotes in the text.
bool is_pull_quote(const article::Quote& quote);
// Whether it only repeats what the article says elsewhere: then it may stand in the margin, outside the text.
bool repeats_the_text(const article::Article& article, const article::Quote& quote);
// A pull quote as it stands in a margin column: page furniture.
flow::Box margin_pull_box(Context& context, const article::Quote& quote, const std::string& path);
flow::Box list_box(Context& context, const article::List& list, const std::string& path);
flow::Box table_box(Context& context, const article::Table& table, const std::string& path);
flow::Box verse_box(Context& context, const article::Verse& verse, const std::string& path);
flow::Box scripture_box(Context& context, const article::Scripture& scripture, const std::string& path);
flow::Box figure_box(Context& context, const article::Figure& figure, const std::string& path, Unit before);
// "— Name" below a quote or a poem.
flow::Box attribution(Context& context, const article::Text& by, const std::string& path, paragraph::Align align);
flow::Box ornament_box(Context& context);
// The dara between two open circles, below the head of a centred page.
flow::Box scribe_break(Context& context);
flow::Box notes_box(Context& context);
// «روابط»: the addresses that were called, by number.
flow::Box links_box(Context& context);

// A container without ink.
flow::Box stack(const Context& context, Tag tag = Tag::None);
flow::Box row(const Context& context, Tag tag = Tag::None);
flow::Box spacer();
std::string item_path(const std::string& path, size_t index);

}  // namespace warraq::views
