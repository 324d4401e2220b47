// SPDX-License-Identifier: MIT
// What a line needs so that Poppler, pdf.js and PDFium give its text back. Each turns codes that
// stand from left to right into text by rules of its own; these small passes write the line so that
// all three come to the same. They change advances that carry no ink, never where ink stands.
#pragma once

#include "paint/pdf/pdf.h"
#include "paint/pdf/text_cells.h"

namespace warraq::paint::pdf {

// All passes, in their order. `excess`: how many left-to-right letters more than right-to-left ones the
// page's lines have so far, for keep_balance.
void apply_reading_rules(CellLine& line, const Options& options, int64_t& excess);

// No spaces at the ends of a line, one for several between words.
void merge_spaces(CellLine& line);
// A visible format character takes the space at its right into its code: pdf.js drops codes whose
// text ends in one.
void join_format_spaces(CellLine& line);
// Right-to-left marks where a reader would carry a number, a comma or a Latin word too far.
void add_direction_marks(CellLine& line);
// Left-to-right marks right of brackets and quotes, right-to-left marks left of them: PDFium mirrors
// them otherwise. An option, since the marks are copied with the text.
void mark_brackets(CellLine& line);
// Poppler and PDFium take the same mark at nearly the same place (on two letters of a narrow ligature),
// or a narrow tatweel beside another, for a shadow of the first: the second gets a text that differs.
void part_twin_marks(CellLine& line);
// Gaps between words as wide as pdf.js wants them: between 0.11 and 0.58 em, and less than 0.1 em
// before a mark. The rest goes into the advance of the code at the left.
void fit_spaces(CellLine& line);
// A space that nobody sees, left of a mark that begins the line: pdf.js would give the mark to the
// line before. And left of a line that another begins beside (CellLine::guarded), which it would read
// as one word with it.
void guard_leading_mark(CellLine& line);
// Poppler reads a whole page from left to right or from right to left, as more of its letters are. The
// line after which a right-to-left document's page would have more of the others has invisible marks
// at its left end that are counted as letters.
void keep_balance(CellLine& line, int64_t& excess);

}  // namespace warraq::paint::pdf
