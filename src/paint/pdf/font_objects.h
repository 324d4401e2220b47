// SPDX-License-Identifier: MIT
// The fonts of a file as PDF objects: Type 0 with Identity-H over a TrueType CIDFont, widths and a
// ToUnicode map (ISO 32000-1, 9.7, 9.10.3).
#pragma once

#include <vector>

#include "paint/pdf/codes.h"
#include "paint/pdf/file.h"

namespace warraq::paint::pdf {

// The character map of a font: every code to its text, in ranges.
std::string to_unicode(std::span<const Codes::Entry> entries);

// Writes all fonts; gives the Type 0 dictionaries in order. All have one name: pdf.js takes text
// apart where the name of the font changes.
std::vector<Ref> write_fonts(const Codes& codes, const font::Library& library, File& file);

}  // namespace warraq::paint::pdf
