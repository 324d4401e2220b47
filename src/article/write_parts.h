// SPDX-License-Identifier: MIT
// The parts that blocks and articles share, written as JSON.
#pragma once

#include <string_view>
#include <vector>

#include "article/article.h"
#include "base/json_writer.h"

namespace warraq::article {

// Each writes "key": value, unless there is nothing to write.
void write_string(JsonWriter& out, std::string_view key, std::string_view value);
void write_direction(JsonWriter& out, Direction dir);
void write_inline(JsonWriter& out, std::string_view key, const Text& text);
void write_extra(JsonWriter& out, const Extra& extra);

// Each writes a value.
void write_inline_value(JsonWriter& out, const Text& text);
void write_image(JsonWriter& out, const Image& image);
void write_figure_fields(JsonWriter& out, const Figure& figure);
void write_blocks(JsonWriter& out, const std::vector<Block>& blocks);

}  // namespace warraq::article
