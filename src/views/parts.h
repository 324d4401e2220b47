// SPDX-License-Identifier: MIT
// What stands above and below an article's blocks, in reading order: kicker, title, subtitle,
// byline and date, toolbar, hero, lead; source, tags, picks, related.
#pragma once

#include <string>
#include <vector>

#include "flow/box.h"
#include "views/blocks.h"
#include "views/context.h"

namespace warraq::views {

void add_headline(Context& context, std::vector<flow::Box>& out);  // kicker, title, subtitle
void add_byline(Context& context, std::vector<flow::Box>& out);    // name – site, date – time
flow::Box toolbar_box(Context& context, bool narrow);              // Send, Print, text size, comments
void add_hero(Context& context, std::vector<flow::Box>& out);
void add_lead(Context& context, std::vector<flow::Box>& out);
void add_source(Context& context, std::vector<flow::Box>& out);
void add_tags(Context& context, std::vector<flow::Box>& out);
void add_picks(Context& context, std::vector<flow::Box>& out);
void add_related(Context& context, std::vector<flow::Box>& out);

// The site's name, or that of the source.
std::string_view site_name(const article::Article& article);
// «الثلاثاء ١٤ تشرين الأول/أكتوبر ٢٠٢٥», with the time after a dash where asked for; empty without a date.
enum class Clock : uint8_t { Without, With };
std::u16string date_words(const Context& context, std::string_view iso, Clock clock);

}  // namespace warraq::views
