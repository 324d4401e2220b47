// SPDX-License-Identifier: MIT
#include "paint/pdf/object.h"

#include "base/utf.h"

namespace warraq::paint::pdf {
namespace {

constexpr char kHex[] = "0123456789ABCDEF";

void append_hex_byte(std::string& out, unsigned char byte) {
  out += kHex[byte >> 4];
  out += kHex[byte & 15];
}

// Characters of a name that need no #xx (7.3.5).
bool is_regular(unsigned char c) {
  return c > 0x20 && c < 0x7f && std::string_view("()<>[]{}/%#").find(static_cast<char>(c)) == std::string_view::npos;
}

bool is_printable_ascii(std::string_view text) {
  for (const char c : text) {
    if (c < 0x20 || c > 0x7e) return false;
  }
  return true;
}

}  // namespace

void append_name(std::string& out, std::string_view name) {
  out += '/';
  for (const char c : name) {
    if (is_regular(static_cast<unsigned char>(c))) {
      out += c;
    } else {
      out += '#';
      append_hex_byte(out, static_cast<unsigned char>(c));
    }
  }
}

void append_bytes(std::string& out, std::string_view bytes) {
  out += '(';
  for (const char c : bytes) {
    // A bare carriage return would be read as a line feed (7.3.4.2).
    if (c == '\r') {
      out += "\\r";
      continue;
    }
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  out += ')';
}

void append_text(std::string& out, std::string_view utf8) {
  if (is_printable_ascii(utf8)) return append_bytes(out, utf8);
  std::string bytes = "\xfe\xff";
  for (const char16_t unit : to_utf16(utf8)) {
    bytes += static_cast<char>(unit >> 8);
    bytes += static_cast<char>(unit & 0xff);
  }
  append_bytes(out, bytes);
}

void append_hex(std::string& out, std::string_view bytes) {
  out += '<';
  for (const char c : bytes) append_hex_byte(out, static_cast<unsigned char>(c));
  out += '>';
}

void append_color(std::string& out, Color color) {
  append_ratio(out, color.r, 255, kPlaces);
  out += ' ';
  append_ratio(out, color.g, 255, kPlaces);
  out += ' ';
  append_ratio(out, color.b, 255, kPlaces);
}

// Numbers and words part themselves from what stands before them; the rest has delimiters.
void Value::space() {
  if (!out_.empty() && out_.back() != '[' && out_.back() != '\n') out_ += ' ';
}

void Value::word(std::string_view word) {
  space();
  out_ += word;
}

void Value::integer(int64_t value) {
  space();
  append_integer(out_, value);
}

void Value::ratio(int64_t numerator, int64_t denominator, int places) {
  space();
  append_ratio(out_, numerator, denominator, places);
}

void Value::ref(Ref ref) {
  integer(ref.id);
  out_ += " 0 R";
}

}  // namespace warraq::paint::pdf
