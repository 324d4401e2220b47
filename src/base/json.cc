// SPDX-License-Identifier: MIT
#include "base/json.h"

#include <nlohmann/json.hpp>

#include "base/number.h"
#include "base/utf.h"

namespace warraq {
namespace {

using Kind = JsonValue::Kind;

// Takes the parser's events and builds the tree. A pointer to an open container stays good, since
// its parent does not grow before it is closed.
class TreeBuilder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  explicit TreeBuilder(const JsonLimits& limits) : limits_(limits) {}

  bool null() { return add(Kind::Null) != nullptr; }
  bool boolean(bool value) {
    JsonValue* added = add(Kind::Boolean);
    if (added != nullptr) added->boolean = value;
    return added != nullptr;
  }
  bool number_integer(number_integer_t value) {
    std::string digits;
    append_integer(digits, value);
    return number(std::move(digits));
  }
  bool number_unsigned(number_unsigned_t value) {
    std::string digits;
    if (value / 10 != 0) append_integer(digits, static_cast<int64_t>(value / 10));
    digits.push_back(static_cast<char>('0' + value % 10));
    return number(std::move(digits));
  }
  bool number_float(number_float_t, const string_t& spelling) { return number(spelling); }
  bool string(string_t& value) {
    JsonValue* added = add(Kind::String);
    if (added != nullptr) added->text = std::move(value);
    return added != nullptr;
  }
  bool binary(binary_t&) { return false; }  // never in JSON text
  bool start_object(size_t) { return open(Kind::Object); }
  bool start_array(size_t) { return open(Kind::Array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(string_t& name) {
    key_ = std::move(name);
    return true;
  }
  bool parse_error(size_t position, const std::string&, const nlohmann::json::exception&) {
    position_ = position;
    return false;
  }

  JsonValue take() { return std::move(root_); }
  bool too_deep() const { return too_deep_; }
  bool too_many() const { return count_ > limits_.values; }
  size_t position() const { return position_; }  // bytes read when the fault was met

 private:
  bool number(std::string spelling) {
    JsonValue* added = add(Kind::Number);
    if (added != nullptr) added->text = std::move(spelling);
    return added != nullptr;
  }
  JsonValue* add(Kind kind) {
    if (++count_ > limits_.values) return nullptr;
    JsonValue* place = &root_;
    if (!open_.empty()) {
      JsonValue& parent = *open_.back();
      if (parent.is(Kind::Object)) parent.members.push_back({std::move(key_), {}});
      place = parent.is(Kind::Array) ? &parent.items.emplace_back() : &parent.members.back().value;
    }
    place->kind = kind;
    return place;
  }
  bool open(Kind kind) {
    too_deep_ = open_.size() >= limits_.depth;
    if (too_deep_) return false;
    JsonValue* added = add(kind);
    if (added != nullptr) open_.push_back(added);
    return added != nullptr;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  const JsonLimits& limits_;
  JsonValue root_;
  std::vector<JsonValue*> open_;
  std::string key_;
  uint32_t count_ = 0;
  size_t position_ = 0;
  bool too_deep_ = false;
};

// The four hex digits of a \u escape at `at`, or -1.
int32_t escape_unit(std::string_view text, size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return -1;
  int32_t unit = 0;
  for (size_t i = at + 2; i < at + 6; ++i) {
    const char c = text[i], lower = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9')
      unit = unit * 16 + (c - '0');
    else if (lower >= 'a' && lower <= 'f')
      unit = unit * 16 + (lower - 'a' + 10);
    else
      return -1;
  }
  return unit;
}

// JavaScript writes half a surrogate pair as an escape (text cut in the middle of an emoji);
// it becomes the escape of U+FFFD, of the same length, so that positions stay.
std::string mend_escapes(std::string text) {
  for (size_t at = text.find('\\'); at < text.size(); at = text.find('\\', at)) {
    const int32_t unit = escape_unit(text, at);
    if (unit < 0) {
      at += 2;
      continue;
    }
    const int32_t next = escape_unit(text, at + 6);
    const bool high = unit >= 0xd800 && unit < 0xdc00, paired = high && next >= 0xdc00 && next < 0xe000;
    if (unit >= 0xd800 && unit < 0xe000 && !paired) text.replace(at, 6, "\\ufffd");
    at += paired ? 12 : 6;
  }
  return text;
}

void locate(Error& error, std::string_view text) {
  error.line = 1;
  error.column = 1;
  for (const char c : text.substr(0, error.position)) {
    if (c == '\n') {
      ++error.line;
      error.column = 1;
    } else if ((c & 0xc0) != 0x80) {
      ++error.column;
    }
  }
}

Error fault(const TreeBuilder& tree, std::string_view text) {
  Error error{ErrorCode::MalformedJson, "The input is not well-formed JSON.", "", 0};
  if (tree.too_deep()) {
    return {ErrorCode::JsonTooDeep, "The JSON is nested too deeply; at most 32 levels are read.", ""};
  }
  if (tree.too_many()) return {ErrorCode::InputTooLarge, "The JSON holds too many values.", ""};
  // The parser counts the character that it stumbled over as read.
  const size_t read = tree.position() > 0 ? tree.position() - 1 : 0;
  error.position = static_cast<uint32_t>(read < text.size() ? read : text.size());
  if (error.position == text.size()) error.what = "The JSON ends before it is complete.";
  locate(error, text);
  return error;
}

}  // namespace

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

Result<JsonValue> parse_json(std::string_view bytes, const JsonLimits& limits) {
  std::string mended;
  const bool lone = bytes.find("\\ud") != bytes.npos || bytes.find("\\uD") != bytes.npos;
  if (!is_valid_utf8(bytes) || lone) {
    mended = mend_escapes(to_utf8(to_utf16(bytes)));
    bytes = mended;
  }
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  TreeBuilder tree(limits);
  if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &tree)) return fault(tree, bytes);
  return tree.take();
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
