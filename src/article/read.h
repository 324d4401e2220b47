// SPDX-License-Identifier: MIT
// Bytes → Article: finds out what the input is and reads article JSON or plain text. HTML, feeds,
// Markdown and the like are read by the JavaScript package, on every host; the core says so.
#pragma once

#include <cstdint>
#include <string_view>

#include "article/article.h"
#include "base/diagnostic.h"
#include "base/result.h"

namespace warraq::article {

enum class InputKind : uint8_t { Auto, Json, Text, Other };  // Other: read by JavaScript only

constexpr size_t kMaxInputBytes = size_t{64} << 20;

struct ReadOptions {
  InputKind as = InputKind::Auto;   // forces the kind
  std::string_view extension = {};  // of the file's name, with or without the dot; empty: unknown
};

// The kind that the extension says, else the first characters that are not blank.
InputKind input_kind(std::string_view bytes, const ReadOptions& options);

// EmptyInput, InputTooLarge, UnsupportedInput, MalformedJson, JsonTooDeep or NotAnArticle; every
// other oddity is a diagnostic.
Result<Article> read(std::string_view bytes, const ReadOptions& options, Diagnostics& diagnostics);

}  // namespace warraq::article
