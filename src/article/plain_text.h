// SPDX-License-Identifier: MIT
// The text of an Arabic news page → Article. Title and site, counters, dates, introduction,
// subheadings, quotes, source, sections and comment count are recognised by how such pages are
// written; what is not recognised stays a paragraph. No word is lost: what is neither shown nor held
// as a fact is kept as typed under the article's extra key "furniture".
#pragma once

#include <string_view>

#include "article/article.h"
#include "base/diagnostic.h"
#include "base/result.h"

namespace warraq::article {

// EmptyInput when nothing but white space and controls is there.
Result<Article> read_plain_text(std::u16string_view text, Diagnostics& diagnostics);

}  // namespace warraq::article
