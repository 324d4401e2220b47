// SPDX-License-Identifier: MIT
// Diagnostics: what was odd about content that was laid out all the same. Content is never an
// error; the stage that meets something it has to mend or leave out says so here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace warraq {

enum class Severity { Note, Warning };

struct Diagnostic {
  Severity severity = Severity::Warning;
  std::string_view code;     // literal, kebab case: "invalid-utf8", "unknown-block", "missing-glyph"
  std::string_view message;  // literal sentence
  std::string path;          // article path as in the layout's JSON ("/blocks/3/text"), or empty
  TextRange range{};         // UTF-16 in the text of the field at `path`; empty where it makes no sense
  std::string detail;        // what it was about: the unknown type, the character, the date's words
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace warraq
