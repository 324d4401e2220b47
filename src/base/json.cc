// SPDX-License-Identifier: MIT
#include "base/json.h"

namespace warraq {

using Kind = JsonValue::Kind;

const JsonValue* JsonValue::find(std::string_view key) const {
  for (auto member = members.rbegin(); member != members.rend(); ++member) {
    if (member->key == key) return &member->value;
  }
  return nullptr;
}

bool JsonValue::integer(int64_t& value) const {
  if (kind != Kind::Number) return false;
  std::string_view digits = text;
  if (digits.ends_with(".0")) digits.remove_suffix(2);
  const bool negative = digits.starts_with('-');
  if (negative) digits.remove_prefix(1);
  if (digits.empty() || digits.size() > 15) return false;
  int64_t sum = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return false;
    sum = sum * 10 + (c - '0');
  }
  value = negative ? -sum : sum;
  return true;
}

void append_json_string(std::string& out, std::string_view utf8) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out.push_back('"');
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20) {
      out += "\\u00";
      out.push_back(kHex[byte >> 4]);
      out.push_back(kHex[byte & 15]);
    } else {
      out.push_back(c);
    }
  }
  out.push_back('"');
}

void append_json(std::string& out, const JsonValue& value) {
  bool first = true;
  const auto comma = [&] {
    if (!first) out.push_back(',');
    first = false;
  };
  switch (value.kind) {
    case Kind::Null: out += "null"; return;
    case Kind::Boolean: out += value.boolean ? "true" : "false"; return;
    case Kind::Number: out += value.text; return;
    case Kind::String: append_json_string(out, value.text); return;
    case Kind::Array:
      out.push_back('[');
      for (const JsonValue& item : value.items) comma(), append_json(out, item);
      out.push_back(']');
      return;
    case Kind::Object:
      out.push_back('{');
      for (const auto& [key, member] : value.members) {
        comma();
        append_json_string(out, key);
        out.push_back(':');
        append_json(out, member);
      }
      out.push_back('}');
      return;
  }
}

}  // namespace warraq
