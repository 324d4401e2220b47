// SPDX-License-Identifier: MIT
// Article JSON → Article. Only a document that is not of the article's shape at all (no title, or
// blocks that are no list) is refused; everything else that is odd is mended with a diagnostic.
#pragma once

#include <string_view>

#include "article/article.h"
#include "base/diagnostic.h"
#include "base/result.h"

namespace warraq::article {

Result<Article> read_json(std::string_view bytes, Diagnostics& diagnostics);

}  // namespace warraq::article
