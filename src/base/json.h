// SPDX-License-Identifier: MIT
// JSON read into a small value tree: strict RFC 8259, limited in depth and number of values, with
// the position of the first fault. Numbers keep their spelling, so that no floating point is read
// and what is written back is what was there. Ill-formed UTF-8 and lone surrogates become U+FFFD.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace warraq {

struct JsonMember;

struct JsonValue {
  enum class Kind : uint8_t { Null, Boolean, Number, String, Array, Object };
  Kind kind = Kind::Null;
  bool boolean = false;
  std::string text;                 // a string's UTF-8, or a number as written
  std::vector<JsonValue> items;     // of an array
  std::vector<JsonMember> members;  // of an object, as ordered in the source

  bool is(Kind wanted) const { return kind == wanted; }
  // The member of that name (the last, where it is repeated), or null.
  const JsonValue* find(std::string_view key) const;
  // The whole number that this is ("3" or "3.0"); false when it is none, or beyond 15 digits.
  bool integer(int64_t& value) const;
};

struct JsonMember {
  std::string key;
  JsonValue value;
};

struct JsonLimits {
  uint32_t depth = 32;          // arrays and objects inside each other
  uint32_t values = 2'000'000;  // of all kinds
};

// MalformedJson, JsonTooDeep or InputTooLarge, with line and column.
Result<JsonValue> parse_json(std::string_view bytes, const JsonLimits& limits = {});

// The value on one line, without spaces.
void append_json(std::string& out, const JsonValue& value);
// A string in quotation marks, escaped.
void append_json_string(std::string& out, std::string_view utf8);

}  // namespace warraq
