// SPDX-License-Identifier: MIT
// What Arabic typesetting wants of line ends beyond UAX #14: its rule LB1 leaves room for that ("tailoring").
// Nothing here ever adds a break but after a closing quotation mark and inside addresses.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/tokens.h"
#include "unicode/line_break.h"

namespace warraq::text {

// Changes `breaks` (after each code unit, as found by unicode::find_line_breaks). Linear.
// - Addresses break after / ? & = - _ and before a full stop; other tokens never.
// - A closing quotation mark and a bracket part at the space between them (LB15a/b since Unicode 15.1).
// - Nothing ends a line between: an abbreviation of single letters (د. أ.د.) and what it introduces; a word of
//   one letter (و ف ب ل ك) and the next; a number and its unit; the parts of a short token with a slash, or
//   of a hyphened name of which one is shorter than four letters; digits and a dash; a name and its honorific;
//   a verse, its sign and its reference.
void tailor_breaks(std::u16string_view text, std::span<const Token> tokens, std::vector<unicode::Break>& breaks);

}  // namespace warraq::text
