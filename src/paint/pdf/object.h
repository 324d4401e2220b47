// SPDX-License-Identifier: MIT
// The syntax of PDF objects (ISO 32000-1, 7.3): values, arrays and dictionaries, written one after
// the other into a string. An Array or Dict opens when it is made and closes when it is destroyed.
// Every number goes through base/number.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/color.h"
#include "base/number.h"
#include "base/unit.h"

namespace warraq::paint::pdf {

// An indirect object's number; generations are always 0. Id 0: no object.
struct Ref {
  uint32_t id = 0;
};

// Decimal places of lengths: 1/1000 pt is a seventieth of a device pixel at 1,200 dpi.
inline constexpr int kPlaces = 3;

void append_name(std::string& out, std::string_view name);
// A string of bytes, as literal.
void append_bytes(std::string& out, std::string_view bytes);
// A text string (7.9.2.2): ASCII as it is, everything else as UTF-16BE with its byte order mark.
void append_text(std::string& out, std::string_view utf8);
// Bytes as <hexadecimal>.
void append_hex(std::string& out, std::string_view bytes);
// "r g b" in 0 to 1.
void append_color(std::string& out, Color color);

class Array;
class Dict;

// A place where exactly one value is to be written.
class Value {
 public:
  explicit Value(std::string& out) : out_(out) {}

  void integer(int64_t value);
  void ratio(int64_t numerator, int64_t denominator, int places = kPlaces);
  void unit(Unit value) { ratio(value.raw, Unit::kPerBase); }
  void null() { word("null"); }
  void boolean(bool value) { word(value ? "true" : "false"); }
  void ref(Ref ref);
  void name(std::string_view name) { append_name(out_, name); }
  void bytes(std::string_view bytes) { append_bytes(out_, bytes); }
  void hex(std::string_view bytes) { append_hex(out_, bytes); }
  void text(std::string_view utf8) { append_text(out_, utf8); }
  Array array();
  Dict dict();

 private:
  void word(std::string_view word);
  void space();

  std::string& out_;
};

class Array {
 public:
  explicit Array(std::string& out) : out_(out) { out_ += '['; }
  ~Array() { out_ += ']'; }
  Array(const Array&) = delete;
  Array& operator=(const Array&) = delete;

  Value add() { return Value(out_); }

 private:
  std::string& out_;
};

class Dict {
 public:
  explicit Dict(std::string& out) : out_(out) { out_ += "<<"; }
  ~Dict() { out_ += ">>"; }
  Dict(const Dict&) = delete;
  Dict& operator=(const Dict&) = delete;

  Value operator[](std::string_view key) {
    append_name(out_, key);
    return Value(out_);
  }

 private:
  std::string& out_;
};

inline Array Value::array() { return Array(out_); }
inline Dict Value::dict() { return Dict(out_); }

}  // namespace warraq::paint::pdf
