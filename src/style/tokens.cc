// SPDX-License-Identifier: MIT
#include "style/tokens.h"

#include "base/number.h"
#include "style/themes_embedded.h"

namespace warraq::style {
namespace {

// Objects are merged, everything else is replaced.
void merge(JsonValue& into, JsonValue from) {
  if (!into.is(JsonValue::Kind::Object) || !from.is(JsonValue::Kind::Object)) {
    into = std::move(from);
    return;
  }
  for (auto& [key, value] : from.members) {
    JsonValue* known = const_cast<JsonValue*>(into.find(key));  // NOLINT: `into` is not const
    if (known) {
      merge(*known, std::move(value));
    } else {
      into.members.emplace_back(key, std::move(value));
    }
  }
}

const JsonValue* child(const JsonValue& value, std::string_view key) {
  if (value.is(JsonValue::Kind::Object)) return value.find(key);
  int64_t index = 0;
  if (!value.is(JsonValue::Kind::Array) || !parse_decimal(key, 1, index)) return nullptr;
  return index >= 0 && index < static_cast<int64_t>(value.items.size()) ? &value.items[static_cast<size_t>(index)] : nullptr;
}

}  // namespace

bool parse_color(std::string_view text, Color& color) {
  if (text.size() != 7 || text[0] != '#') return false;
  uint32_t value = 0;
  for (char c : text.substr(1)) {
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (digit < 0) return false;
    value = value * 16 + static_cast<uint32_t>(digit);
  }
  color = {static_cast<uint8_t>(value >> 16), static_cast<uint8_t>(value >> 8), static_cast<uint8_t>(value), 255};
  return true;
}

int64_t number_of(const JsonValue& value, int64_t factor) {
  int64_t number = 0;
  if (value.is(JsonValue::Kind::Number)) parse_decimal(value.text, factor, number);
  return number;
}

Result<Tokens> Tokens::load(std::string_view theme, const TokenOverrides* overrides) {
  const std::string_view own = theme == "base" ? std::string_view{} : theme_json(theme);
  if (own.empty()) return Error{ErrorCode::BadTheme, "There is no such theme: choose news, book or plain.", "theme"};
  Tokens tokens;
  tokens.root_ = WARRAQ_TRY(parse_json(theme_json("base")));
  merge(tokens.root_, WARRAQ_TRY(parse_json(own)));
  if (overrides) {
    for (const auto& [key, value] : *overrides) WARRAQ_TRY(tokens.set(key, value));
  }
  return tokens;
}

const JsonValue* Tokens::find(std::string_view path) const {
  const JsonValue* value = &root_;
  while (value && !path.empty()) {
    const size_t dot = path.find('.');
    value = child(*value, path.substr(0, dot));
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  }
  return value;
}

int64_t Tokens::number(std::string_view path, int64_t factor, int64_t otherwise) const {
  const JsonValue* value = find(path);
  return value && value->is(JsonValue::Kind::Number) ? number_of(*value, factor) : otherwise;
}

std::string_view Tokens::text(std::string_view path) const {
  const JsonValue* value = find(path);
  return value && value->is(JsonValue::Kind::String) ? std::string_view(value->text) : std::string_view{};
}

Result<Nothing> Tokens::set(std::string_view path, std::string_view value) {
  auto* token = const_cast<JsonValue*>(find(path));  // NOLINT: root_ is not const
  if (path.empty() || !token) return Error{ErrorCode::BadTheme, "There is no token of this name in the theme (see base.json).", "set"};
  int64_t number = 0;
  Color color;
  if (token->is(JsonValue::Kind::Number) && !parse_decimal(value, 1000, number)) {
    return Error{ErrorCode::BadTheme, "This token is a number: give a decimal such as 1.5.", "set"};
  }
  if (token->is(JsonValue::Kind::String) && token->text.starts_with('#') && !parse_color(value, color)) {
    return Error{ErrorCode::BadTheme, "This token is a colour: give it as #RRGGBB.", "set"};
  }
  if (!token->is(JsonValue::Kind::Number) && !token->is(JsonValue::Kind::String)) {
    return Error{ErrorCode::BadTheme, "Only numbers, colours and words of a theme can be set.", "set"};
  }
  token->text = value;
  return Nothing{};
}

}  // namespace warraq::style
