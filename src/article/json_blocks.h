// SPDX-License-Identifier: MIT
// The blocks of an article's JSON. Unknown types keep all their keys and show their text.
#pragma once

#include <vector>

#include "article/json_fields.h"

namespace warraq::article {

// At the reader's path; a block that is only a string or inline text is read as a paragraph.
std::vector<Block> read_block_list(FieldReader& reader, const JsonValue& list);

}  // namespace warraq::article
