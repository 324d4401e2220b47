// SPDX-License-Identifier: MIT
// The paragraphs between a page's head and its tail → blocks: subheadings, quotations, bulleted
// lists, paragraphs.
#pragma once

#include <span>
#include <vector>

#include "article/article.h"
#include "article/plain_lines.h"

namespace warraq::article {

std::vector<Block> read_body(std::span<const Line> lines);

}  // namespace warraq::article
