// SPDX-License-Identifier: MIT
#include "paint/xml.h"

namespace warraq::paint {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

void append_xml(std::string& out, std::string_view utf8) {
  for (size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    switch (byte) {
      case '&': out += "&amp;"; continue;
      case '<': out += "&lt;"; continue;
      case '>': out += "&gt;"; continue;
      case '"': out += "&quot;"; continue;
      default: break;
    }
    if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') continue;
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    if (byte == 0xef && utf8.substr(i + 1, 1) == "\xbf" &&
        (utf8.substr(i + 2, 1) == "\xbe" || utf8.substr(i + 2, 1) == "\xbf")) {
      i += 2;
      continue;
    }
    out += utf8[i];
  }
}

bool is_safe_href(std::string_view href) {
  std::string scheme;
  for (const char c : href) {
    // Browsers ignore control characters and leading spaces before a scheme; such addresses are not links.
    if (static_cast<unsigned char>(c) <= 0x20) return false;
    if (c == ':') return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
    if (c == '/' || c == '?' || c == '#') break;
    scheme += lower(c);
  }
  return !href.empty();
}

}  // namespace warraq::paint
