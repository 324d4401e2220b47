// SPDX-License-Identifier: MIT
#include "style/tokens.h"

#include <algorithm>

#include "base/number.h"
#include "style/themes_embedded.h"

namespace warraq::style {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

size_t skip_blank(std::string_view json, size_t at) {
  while (at < json.size() && is_blank(json[at])) ++at;
  return at;
}

size_t skip_string(std::string_view json, size_t at) {
  const size_t end = json.find('"', at + 1);
  return end == json.npos ? json.size() : end + 1;
}

size_t skip_value(std::string_view json, size_t at) {
  int depth = 0;
  while (at < json.size()) {
    const char c = json[at];
    if (depth == 0 && (c == ',' || c == '}' || c == ']' || is_blank(c))) return at;
    at = c == '"' ? skip_string(json, at) : at + 1;
    depth += c == '{' || c == '[';
    depth -= c == '}' || c == ']';
    if (depth == 0 && (c == '"' || c == '}' || c == ']')) return at;
  }
  return at;
}

// Calls `visit(key, at)` for the members of an object, or the items of a list (their keys are empty),
// until it answers true. What follows the object or list in `json` is not looked at.
template <typename Visit>
void each(std::string_view json, const Visit& visit) {
  if (json.empty() || (json[0] != '{' && json[0] != '[')) return;
  const bool object = json[0] == '{';
  for (size_t at = skip_blank(json, 1); at < json.size() && json[at] != '}' && json[at] != ']';) {
    std::string_view key;
    if (object) {
      const size_t end = skip_string(json, at);
      key = json.substr(at + 1, end - at - 2);
      at = skip_blank(json, skip_blank(json, end) + 1);
    }
    if (visit(key, at)) return;
    at = skip_blank(json, skip_value(json, at));
    if (at < json.size() && json[at] == ',') at = skip_blank(json, at + 1);
  }
}

// The value at a place. Where a group ends need not be known: all that follows comes with it.
std::string_view value_at(std::string_view json, size_t at) {
  const bool group = json[at] == '{' || json[at] == '[';
  return group ? json.substr(at) : json.substr(at, skip_value(json, at) - at);
}

std::string_view member(std::string_view json, std::string_view name) {
  std::string_view found;
  each(json, [&](std::string_view key, size_t at) {
    if (key != name) return false;
    found = value_at(json, at);
    return true;
  });
  return found;
}

std::string_view item(std::string_view json, size_t index) {
  std::string_view found;
  each(json, [&](std::string_view, size_t at) {
    if (index-- != 0) return false;
    found = value_at(json, at);
    return true;
  });
  return found;
}

std::string_view unquoted(std::string_view value) {
  return value.size() >= 2 && value.front() == '"' ? value.substr(1, value.size() - 2) : value;
}

// The place of a column in the rows of "type"; beyond any row where there is no such column.
size_t column(std::string_view name) {
  const std::string_view keys = member(member(theme_json("base"), "type"), "keys");
  size_t index = 0;
  bool found = false;
  each(keys, [&](std::string_view, size_t at) {
    found = unquoted(value_at(keys, at)) == name;
    index += !found;
    return found;
  });
  return found ? index : SIZE_MAX;
}

Token at_path(Token token, std::string_view path) {
  for (;;) {
    const size_t dot = path.find('.');
    token = token[path.substr(0, dot)];
    if (dot == path.npos || !token.present()) return token;
    path.remove_prefix(dot + 1);
  }
}

// Paths are written with numbers or with names of columns: only the last part of a row's path can differ.
bool same_path(std::string_view set, std::string_view path) {
  if (set == path) return true;
  const size_t dot = set.rfind('.'), own = path.rfind('.');
  if (!set.starts_with("type.") || dot == set.npos || own != dot || set.substr(0, dot) != path.substr(0, dot))
    return false;
  int64_t index = 0;
  return parse_decimal(path.substr(own + 1), 1, index) && column(set.substr(dot + 1)) == static_cast<size_t>(index);
}

// Whether an override is of the kind of the value that it replaces. Only lengths may be null.
bool fits(std::string_view raw, std::string_view value) {
  constexpr size_t kLongest = 12;
  Color color;
  int64_t number;
  if (raw.starts_with("\"#")) return parse_color(value, color);
  if (raw.starts_with('"')) return !value.empty();
  return value.size() <= kLongest && parse_decimal(value, Unit::kPerBase, number);
}

}  // namespace

bool parse_color(std::string_view text, Color& color) {
  if (text.size() != 7 || text[0] != '#') return false;
  uint32_t value = 0;
  for (char c : text.substr(1)) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) return false;
    value = value << 4 | static_cast<uint32_t>(digit);
  }
  color = {static_cast<uint8_t>(value >> 16), static_cast<uint8_t>(value >> 8 & 255), static_cast<uint8_t>(value & 255),
           255};
  return true;
}

Token Token::child(std::string_view theme, std::string_view base, std::string_view name) const {
  Token token(theme, base, overrides_);
  if (overrides_ && !overrides_->empty()) {
    token.path_ = path_;
    if (!path_.empty()) token.path_ += '.';
    token.path_ += name;
  }
  return token;
}

Token Token::numbered(std::string_view theme, std::string_view base, size_t index) const {
  if (!overrides_ || overrides_->empty()) return Token(theme, base, nullptr);
  std::string name;
  append_integer(name, static_cast<int64_t>(index));
  return child(theme, base, name);
}

Token Token::operator[](std::string_view name) const {
  if (!raw().starts_with('[')) return child(member(theme_, name), member(base_, name), name);
  int64_t index = 0;
  const bool number = !name.empty() && name.size() < 4 && name[0] != '-' && parse_decimal(name, 1, index);
  return (*this)[number ? static_cast<size_t>(index) : column(name)];
}

Token Token::operator[](size_t index) const {
  // A theme's list takes the place of the whole list.
  return numbered(item(theme_, index), theme_.empty() ? item(base_, index) : std::string_view(), index);
}

std::vector<Token::Member> Token::members() const {
  std::vector<Member> members;
  members.reserve(24);
  each(base_, [&](std::string_view name, size_t at) {
    members.push_back({name, child({}, value_at(base_, at), name)});
    return false;
  });
  each(theme_, [&](std::string_view name, size_t at) {
    const std::string_view value = value_at(theme_, at);
    const auto known =
        std::find_if(members.begin(), members.end(), [&](const Member& one) { return one.name == name; });
    if (known != members.end()) {
      known->token = child(value, known->token.base_, name);
    } else {
      members.push_back({name, child(value, {}, name)});
    }
    return false;
  });
  return members;
}

std::vector<Token> Token::items() const {
  std::vector<Token> items;
  items.reserve(8);
  const std::string_view list = raw();
  each(list, [&](std::string_view, size_t at) {
    const std::string_view value = value_at(list, at);
    items.push_back(numbered(theme_.empty() ? std::string_view() : value, theme_.empty() ? value : std::string_view(),
                             items.size()));
    return false;
  });
  return items;
}

std::string_view Token::text() const {
  if (overrides_ && !is_group()) {
    for (size_t i = overrides_->size(); i-- > 0;) {
      if (same_path((*overrides_)[i].first, path_)) return (*overrides_)[i].second;
    }
  }
  return unquoted(raw());
}

int64_t Token::number(int64_t factor) const {
  int64_t value = 0;
  return parse_decimal(text(), factor, value) ? value : 0;
}

Result<Token> tokens_of(std::string_view theme, const TokenOverrides* overrides) {
  const std::string_view own = theme == "base" ? std::string_view() : theme_json(theme);
  if (own.empty()) return Error{ErrorCode::BadTheme, "There is no such theme: choose news, book or plain.", "theme"};
  const Token root(own, theme_json("base"), overrides);
  if (!overrides) return root;
  for (const auto& [key, value] : *overrides) {
    const Token token = at_path(root, key);
    if (!token.present()) return Error{ErrorCode::BadTheme, "The themes have no token of this name.", key};
    if (token.is_group())
      return Error{ErrorCode::BadTheme, "This is a group of theme tokens: set one of its own.", key};
    if (!fits(token.raw(), value)) {
      return Error{ErrorCode::BadTheme,
                   "This theme token takes another kind of value: #RRGGBB for a colour, a decimal for a number.", key};
    }
  }
  return root;
}

Token shared_tokens(const TokenOverrides* overrides) { return Token({}, theme_json("base"), overrides); }

}  // namespace warraq::style
