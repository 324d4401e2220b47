// SPDX-License-Identifier: MIT
// A theme's tokens as a tree: base.json, what the theme changes, and what the caller sets.
#pragma once

#include <string_view>

#include "base/color.h"
#include "base/json.h"
#include "style/style.h"

namespace warraq::style {

class Tokens {
 public:
  // BadTheme: no such theme, an override that names no token, or one of another kind than the token.
  static Result<Tokens> load(std::string_view theme, const TokenOverrides* overrides);

  // The value at a path of keys and indices ("type.phone.title.2"); null when there is none.
  const JsonValue* find(std::string_view path) const;
  // A number times `factor`, rounded; `otherwise` where there is none.
  int64_t number(std::string_view path, int64_t factor, int64_t otherwise = 0) const;
  std::string_view text(std::string_view path) const;

 private:
  Result<Nothing> set(std::string_view path, std::string_view value);
  JsonValue root_;
};

// "#RRGGBB"; false when it is not one.
bool parse_color(std::string_view text, Color& color);
int64_t number_of(const JsonValue& value, int64_t factor);

}  // namespace warraq::style
