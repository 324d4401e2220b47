// SPDX-License-Identifier: MIT
// Writes JSON as it is told: keys in the order of the calls, either compact or with two spaces of
// indentation. Strings are UTF-8 or UTF-16; numbers are integers or decimals made of integers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace warraq {

class JsonWriter {
 public:
  enum class Layout { Compact, Pretty };
  explicit JsonWriter(Layout layout) : pretty_(layout == Layout::Pretty) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  // Inside an object, before each value.
  void key(std::string_view name);

  void string(std::string_view utf8);
  void string(std::u16string_view utf16);
  void integer(int64_t value);
  // numerator ÷ denominator, rounded to `places` decimals.
  void ratio(int64_t numerator, int64_t denominator, int places);
  void boolean(bool value) { raw(value ? "true" : "false"); }
  // JSON text as it is.
  void raw(std::string_view json);

  std::string take() { return std::move(out_); }

 private:
  void begin(char bracket);
  void end(char bracket);
  void before_value();
  void new_line();

  std::string out_;
  uint32_t depth_ = 0;
  bool pretty_, first_ = true, after_key_ = false;
};

}  // namespace warraq
