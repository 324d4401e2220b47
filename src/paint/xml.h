// SPDX-License-Identifier: MIT
// What goes into XML, and which addresses may be links.
#pragma once

#include <string>
#include <string_view>

namespace warraq::paint {

// Escapes UTF-8 for text and for attributes in double quotes; drops what XML 1.0 does not allow
// (section 2.2: most control characters, U+FFFE, U+FFFF).
void append_xml(std::string& out, std::string_view utf8);

// http, https, mailto, tel, or an address without a scheme. Anything else (javascript:, data: …)
// is no link.
bool is_safe_href(std::string_view href);

}  // namespace warraq::paint
