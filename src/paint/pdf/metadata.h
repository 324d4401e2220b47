// SPDX-License-Identifier: MIT
// What a file says of itself, twice and alike: the Info dictionary (ISO 32000-1, 14.3.3) and XMP
// (ISO 16684-1). Dates are the article's, never the clock's.
#pragma once

#include <string>
#include <string_view>

#include "paint/pdf/file.h"
#include "paint/pdf/pdf.h"

namespace warraq::paint::pdf {

// "2024-12-08T22:43+03:00" as "D:20241208224300+03'00'"; empty for what is no date.
std::string pdf_date(std::string_view iso);
// The same moment as XMP has it, with seconds.
std::string xmp_date(std::string_view iso);
std::string xmp(const Options& options);

Ref write_info(const Options& options, File& file);
Ref write_xmp(const Options& options, File& file);

}  // namespace warraq::paint::pdf
