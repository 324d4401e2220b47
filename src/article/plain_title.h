// SPDX-License-Identifier: MIT
// The first line of a page taken apart: «عاجل | العنوان - القسم - الموقع».
#pragma once

#include <string_view>
#include <vector>

#include "article/plain_lines.h"

namespace warraq::article {

// Views into the line; what is not there is empty.
struct TitleParts {
  std::u16string_view kicker, title, section, site;
};

// What the page itself says about its site's name.
struct SiteEvidence {
  std::vector<std::u16string_view> introduction;  // paragraphs that may repeat the whole line
  std::u16string_view source;                     // the source's name
  std::vector<std::u16string_view> others;        // rights and the like
  bool scraped = false;                           // the page has counters or labels: its title has the usual form
};

TitleParts split_title(std::u16string_view line, const SiteEvidence& evidence);

// Whether a first paragraph can be a title by itself.
bool is_title_like(std::u16string_view line);
// A title out of a text that has none: its first sentence, or its first words and an ellipsis.
std::u16string make_title(std::u16string_view text);

// Whether the words of one text stand together in another.
bool contains_words(std::u16string_view text, std::u16string_view words);

}  // namespace warraq::article
