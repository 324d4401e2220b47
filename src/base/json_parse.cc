// SPDX-License-Identifier: MIT
// RFC 8259, from bytes to the tree of values: tokens, and by descent what they may follow.
#include "base/json.h"
#include "base/utf.h"

namespace warraq {
namespace {

using Kind = JsonValue::Kind;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int32_t hex_digit(char c) {
  const char lower = static_cast<char>(c | 0x20);
  if (is_digit(c)) return c - '0';
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

class Parser {
 public:
  Parser(std::string_view text, const JsonLimits& limits) : text_(text), limits_(limits) {}

  bool run(JsonValue& root) { return value(next(), root, 0) && next() == kEnd; }

  bool too_deep() const { return too_deep_; }
  bool too_many() const { return count_ > limits_.values; }
  // Of the last character of what has no place there.
  size_t position() const { return at_ <= text_.size() ? at_ - 1 : text_.size(); }

 private:
  // The first character of a token says what it is; numbers begin with '0', and '?' is none.
  using Token = char;
  static constexpr Token kEnd = '\0', kNumber = '0', kFault = '?';

  bool value(Token token, JsonValue& out, uint32_t depth) {
    if (std::string_view("{[\"0tfn").find(token) == std::string_view::npos) return false;
    const bool container = token == '{' || token == '[';
    too_deep_ = container && depth == limits_.depth;
    if (too_deep_ || ++count_ > limits_.values) return false;
    if (token == '{') return object(out, depth + 1);
    if (token == '[') return array(out, depth + 1);
    if (token == '"' || token == kNumber) {
      out.kind = token == '"' ? Kind::String : Kind::Number;
      out.text = std::move(read_);
    } else if (token != 'n') {
      out.kind = Kind::Boolean;
      out.boolean = token == 't';
    }
    return true;
  }

  bool array(JsonValue& out, uint32_t depth) {
    out.kind = Kind::Array;
    Token token = next();
    if (token == ']') return true;
    for (;; token = next()) {
      if (!value(token, out.items.emplace_back(), depth)) return false;
      token = next();
      if (token != ',') return token == ']';
    }
  }

  bool object(JsonValue& out, uint32_t depth) {
    out.kind = Kind::Object;
    Token token = next();
    if (token == '}') return true;
    for (;; token = next()) {
      if (token != '"') return false;
      JsonMember& member = out.members.emplace_back();
      member.key = std::move(read_);
      if (next() != ':' || !value(next(), member.value, depth)) return false;
      token = next();
      if (token != ',') return token == '}';
    }
  }

  // The next character; beyond the end, and for good measure at a NUL, the end.
  char step() {
    const char c = at_ < text_.size() ? text_[at_] : kEnd;
    ++at_;
    return c;
  }

  Token next() {
    char c = step();
    while (c == ' ' || c == '\t' || c == '\n' || c == '\r') c = step();
    switch (c) {
      case '"': return string() ? c : kFault;
      case 't': return rest_is("rue") ? c : kFault;
      case 'f': return rest_is("alse") ? c : kFault;
      case 'n': return rest_is("ull") ? c : kFault;
      default: break;
    }
    if (c != '-' && !is_digit(c)) return c;
    return number(c) ? kNumber : kFault;
  }

  bool rest_is(std::string_view rest) {
    for (const char c : rest) {
      if (step() != c) return false;
    }
    return true;
  }

  // One digit and more, of which the first is `c`; what follows is in `c` then.
  bool digits(char& c) {
    if (!is_digit(c)) return false;
    while (is_digit(c)) c = step();
    return true;
  }

  bool number(char c) {
    const size_t begin = at_ - 1;
    if (c == '-') c = step();
    if (c == '0') {
      c = step();
    } else if (!digits(c)) {
      return false;
    }
    if (c == '.') {
      c = step();
      if (!digits(c)) return false;
    }
    if (c == 'e' || c == 'E') {
      c = step();
      if (c == '+' || c == '-') c = step();
      if (!digits(c)) return false;
    }
    --at_;
    read_ = text_.substr(begin, at_ - begin);
    return true;
  }

  bool string() {
    read_.clear();
    for (;;) {
      const char c = step();
      if (c == '"') return true;
      if (static_cast<unsigned char>(c) < 0x20) return false;
      if (c != '\\') {
        read_.push_back(c);
      } else if (!escape()) {
        return false;
      }
    }
  }

  bool escape() {
    constexpr std::string_view kWritten = "\"\\/bfnrt", kMeant = "\"\\/\b\f\n\r\t";
    const char c = step();
    if (c == 'u') return unicode_escape();
    const size_t which = kWritten.find(c);
    if (which < kMeant.size()) read_.push_back(kMeant[which]);
    return which < kMeant.size();
  }

  // Halves of surrogate pairs come together: mend_escapes() has seen to that.
  bool unicode_escape() {
    char32_t c = 0;
    if (!hex_unit(c)) return false;
    if (c >= 0xd800 && c < 0xdc00) {
      char32_t low = 0;
      if (!rest_is("\\u") || !hex_unit(low)) return false;
      c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
    }
    append_utf8(read_, c);
    return true;
  }

  bool hex_unit(char32_t& unit) {
    for (int i = 0; i < 4; ++i) {
      const int32_t digit = hex_digit(step());
      if (digit < 0) return false;
      unit = unit << 4 | static_cast<char32_t>(digit);
    }
    return true;
  }

  std::string_view text_;
  const JsonLimits& limits_;
  std::string read_;  // a string, or a number as it is spelled
  size_t at_ = 0;     // characters read, one more at the end
  uint32_t count_ = 0;
  bool too_deep_ = false;
};

// The four hex digits of a \u escape at `at`, or -1.
int32_t escape_unit(std::string_view text, size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return -1;
  int32_t unit = 0;
  for (size_t i = at + 2; i < at + 6; ++i) {
    const int32_t digit = hex_digit(text[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
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

Error fault(const Parser& parser, std::string_view text) {
  Error error{ErrorCode::MalformedJson, "The input is not well-formed JSON.", "", 0};
  if (parser.too_deep()) {
    return {ErrorCode::JsonTooDeep, "The JSON is nested too deeply; at most 32 levels are read.", ""};
  }
  if (parser.too_many()) return {ErrorCode::InputTooLarge, "The JSON holds too many values.", ""};
  error.position = static_cast<uint32_t>(parser.position());
  if (error.position == text.size()) error.what = "The JSON ends before it is complete.";
  locate(error, text);
  return error;
}

}  // namespace

Result<JsonValue> parse_json(std::string_view bytes, const JsonLimits& limits) {
  std::string mended;
  const bool lone = bytes.find("\\ud") != bytes.npos || bytes.find("\\uD") != bytes.npos;
  if (!is_valid_utf8(bytes) || lone) {
    mended = mend_escapes(to_utf8(to_utf16(bytes)));
    bytes = mended;
  }
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  Parser parser(bytes, limits);
  JsonValue root;
  if (!parser.run(root)) return fault(parser, bytes);
  return root;
}

}  // namespace warraq
