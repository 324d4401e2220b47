// SPDX-License-Identifier: MIT
#include "base/json_writer.h"

#include "base/json.h"
#include "base/number.h"
#include "base/utf.h"

namespace warraq {

void JsonWriter::key(std::string_view name) {
  before_value();
  append_json_string(out_, name);
  out_ += pretty_ ? ": " : ":";
  after_key_ = true;
}

void JsonWriter::string(std::string_view utf8) {
  before_value();
  append_json_string(out_, utf8);
}

void JsonWriter::string(std::u16string_view utf16) { string(to_utf8(utf16)); }

void JsonWriter::integer(int64_t value) {
  before_value();
  append_integer(out_, value);
}

void JsonWriter::ratio(int64_t numerator, int64_t denominator, int places) {
  before_value();
  append_ratio(out_, numerator, denominator, places);
}

void JsonWriter::raw(std::string_view json) {
  before_value();
  out_ += json;
}

void JsonWriter::begin(char bracket) {
  before_value();
  out_.push_back(bracket);
  ++depth_;
  first_ = true;
}

void JsonWriter::end(char bracket) {
  --depth_;
  if (!first_) new_line();
  out_.push_back(bracket);
  first_ = false;
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (depth_ == 0) return;
  if (!first_) out_.push_back(',');
  first_ = false;
  new_line();
}

void JsonWriter::new_line() {
  if (!pretty_) return;
  out_.push_back('\n');
  out_.append(size_t{2} * depth_, ' ');
}

}  // namespace warraq
