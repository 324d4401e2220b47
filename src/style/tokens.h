// SPDX-License-Identifier: MIT
// The tokens of a theme: what the caller sets, then the theme's own file, then themes/base.json. They
// are looked up in the files' text as it stands, so that nothing is built and numbers are read from
// their spelling by integers alone. The files are ours and embedded: a test parses them, this trusts
// them. Their strings have no escapes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "base/result.h"
#include "base/unit.h"
#include "style/style.h"

namespace warraq::style {

// "#RRGGBB" → colour; false for anything else.
bool parse_color(std::string_view text, Color& color);

// A token, or a group of them, at a path.
class Token {
 public:
  // JSON of the theme and of what it leaves out; `overrides` may be null.
  Token(std::string_view theme, std::string_view base, const TokenOverrides* overrides)
      : theme_(theme), base_(base), overrides_(overrides) {}

  // A member of a group, or an item of a list: by number, or in a row of "type" by the name that
  // "type.keys" gives it.
  Token operator[](std::string_view name) const;
  Token operator[](size_t index) const;

  // All members of a group at once, in the order of the base; and all items of a list.
  struct Member;
  std::vector<Member> members() const;
  std::vector<Token> items() const;

  bool present() const { return !raw().empty(); }
  bool is_null() const { return text() == "null"; }
  bool is_group() const { return raw().starts_with('{') || raw().starts_with('['); }
  // The value, a string without its quotation marks.
  std::string_view text() const;
  // The number times `factor`, rounded; 0 where it is none.
  int64_t number(int64_t factor = 1) const;
  Unit unit() const { return Unit{number(Unit::kPerBase)}; }  // a number of px or pt
  int32_t thousandths() const { return static_cast<int32_t>(number(1000)); }
  // What the file says, whatever the caller set.
  std::string_view raw() const { return theme_.empty() ? base_ : theme_; }

 private:
  Token child(std::string_view theme, std::string_view base, std::string_view name) const;
  Token numbered(std::string_view theme, std::string_view base, size_t index) const;

  std::string_view theme_, base_;  // JSON of this value, or empty
  const TokenOverrides* overrides_;
  std::string path_;  // kept up only where there are overrides
};

struct Token::Member {
  std::string_view name;
  Token token;
};

// The tokens of a theme. BadTheme: there is no such theme, or an override names no token or is not of
// its kind; the error's detail is then the override's key, and lives as long as that.
Result<Token> tokens_of(std::string_view theme, const TokenOverrides* overrides);
// The tokens that all themes share.
Token shared_tokens(const TokenOverrides* overrides);

}  // namespace warraq::style
