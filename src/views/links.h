// SPDX-License-Identifier: MIT
// Share links, meta tags and JSON-LD of an article, as JSON.
#pragma once

#include <string>

#include "article/article.h"
#include "base/diagnostic.h"

namespace warraq::views {

// {url, text, share: {SERVICE: href}, meta: [{name|property, content}], canonical, jsonLd}; the
// services: whatsapp telegram x facebook linkedin threads email sms. `text` is for copying. Without a
// web address in the article: what is possible, and the diagnostic "no-url".
std::string links_json(const article::Article& article, Diagnostics& diagnostics);

// What X counts of a text: 1 for Latin and Arabic, 2 for the rest, 23 for an address.
int32_t weighted_length(std::u16string_view text);
// Everything but unreserved characters (RFC 3986, 2.3) as %XX of its UTF-8.
std::string percent_encoded(std::string_view utf8);
// An address as it travels: characters beyond ASCII percent-encoded, the rest as it is.
std::string encoded_address(std::string_view url);

}  // namespace warraq::views
