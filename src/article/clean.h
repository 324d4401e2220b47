// SPDX-License-Identifier: MIT
// What every text goes through before it enters the article: control characters become spaces,
// direction controls that could make a text read as another one are taken out or closed, and
// addresses are let through only with a scheme that is safe to follow.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace warraq::article {

enum class Field : uint8_t {
  Line,      // one line (titles, names): a newline is a space; no embeddings; isolates balanced (UAX #9, 2.7)
  Body,      // inline text: a newline is U+2028, an override becomes an embedding
  Verbatim,  // code, or a whole plain text: newlines and tabs stay, an override becomes an embedding
};

constexpr char16_t kForcedBreak = 0x2028;

// One field's text, piece by piece.
class TextCleaner {
 public:
  explicit TextCleaner(Field field) : field_(field) {}
  void append(std::u16string& out, std::u16string_view piece);
  // Closes what is open. After the last piece.
  void finish(std::u16string& out);
  // A diagnostic for each kind of thing that was changed.
  void report(Diagnostics& diagnostics, const std::string& path) const;

 private:
  void add(std::u16string& out, char32_t c);
  void add_direction(std::u16string& out, char32_t c);
  void add_newline(std::u16string& out);

  Field field_;
  uint32_t controls_ = 0, overrides_ = 0, isolates_ = 0;  // how many were changed
  char32_t first_control_ = 0;
  uint32_t open_ = 0;  // isolates
  bool after_return_ = false;
};

std::u16string clean(std::u16string_view text, Field field);
std::u16string_view trim(std::u16string_view text);

// The address without white space and direction controls, when it is http, https, mailto or tel.
std::optional<std::string> clean_url(std::string_view url);

}  // namespace warraq::article
