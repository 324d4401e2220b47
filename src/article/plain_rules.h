// SPDX-License-Identifier: MIT
// The furniture of a news page, recognised line by line: counters, dates, names, labels.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/arabic_date.h"

namespace warraq::article {

// «0 تعليق ارسل طباعة»: nothing but counts, buttons and names of networks.
struct Counters {
  std::optional<int64_t> comments;  // where it says how many
};
std::optional<Counters> match_counters(std::u16string_view line);

// A line of nothing but dates and the words around them.
struct DateLine {
  std::optional<DateTime> published, modified;
};
std::optional<DateLine> match_date_line(std::u16string_view line);

// Label and what it labels: «المصدر: وكالات». Views into the line; value may be empty.
struct Labelled {
  std::u16string_view label, value;
};
std::optional<Labelled> match_source(std::u16string_view line);
std::optional<Labelled> match_byline(std::u16string_view line);
std::optional<Labelled> match_tags(std::u16string_view line);

enum class Section : uint8_t { Picks, Related };
struct SectionLabel {
  Section section;
  Labelled parts;
};
// «إخترنا لك», «أخبار ذات صلة», «اقرأ أيضًا: …»
std::optional<SectionLabel> match_section(std::u16string_view line);

bool is_rights(std::u16string_view line);
bool is_breadcrumb(std::u16string_view line);
// Whether the words are the opening of such an introduction («نقدم لكم زوارنا …»).
bool begins_introduction(std::u16string_view line);
// «سياسة», «عربي ودولي»
bool is_section_name(std::u16string_view words);
// «عاجل», «خاص»
bool is_kicker(std::u16string_view word);
// The name says of itself that it is one of a site («موقع …», «… نيوز»).
bool names_a_site(std::u16string_view words);

// A counter line or label in the very form that the views write anew from the facts: «3 تعليقات»,
// «0 تعليق ارسل طباعة», «إخترنا لك», «أخبار ذات صلة».
bool is_plain_label(std::u16string_view line);

}  // namespace warraq::article
