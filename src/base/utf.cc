// SPDX-License-Identifier: MIT
#include "base/utf.h"

namespace warraq {
namespace {

constexpr char32_t kReplacement = 0xfffd;

struct Utf8Step {
  char32_t value;  // kReplacement when ill-formed
  uint32_t bytes;  // how many bytes were used, at least 1
  bool valid;
};

// Unicode, table 3-7: the second byte of some leads has a narrower range.
struct LeadByte {
  uint32_t trail;
  char32_t bits;
  uint8_t low, high;
};

LeadByte lead_byte(uint8_t lead) {
  if (lead >= 0xc2 && lead <= 0xdf) return {1, char32_t(lead & 0x1f), 0x80, 0xbf};
  if (lead == 0xe0) return {2, 0, 0xa0, 0xbf};
  if (lead == 0xed) return {2, 0x0d, 0x80, 0x9f};
  if (lead >= 0xe1 && lead <= 0xef) return {2, char32_t(lead & 0x0f), 0x80, 0xbf};
  if (lead == 0xf0) return {3, 0, 0x90, 0xbf};
  if (lead >= 0xf1 && lead <= 0xf3) return {3, char32_t(lead & 0x07), 0x80, 0xbf};
  if (lead == 0xf4) return {3, 4, 0x80, 0x8f};
  return {0, 0, 0, 0};
}

Utf8Step step_utf8(std::string_view bytes, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<uint8_t>(bytes[i]); };
  const uint8_t first = byte(at);
  if (first < 0x80) return {first, 1, true};
  const LeadByte lead = lead_byte(first);
  if (lead.trail == 0) return {kReplacement, 1, false};
  char32_t value = lead.bits;
  for (uint32_t i = 1; i <= lead.trail; ++i) {
    const uint8_t low = i == 1 ? lead.low : 0x80, high = i == 1 ? lead.high : 0xbf;
    if (at + i >= bytes.size() || byte(at + i) < low || byte(at + i) > high) return {kReplacement, i, false};
    value = (value << 6) | (byte(at + i) & 0x3f);
  }
  return {value, lead.trail + 1, true};
}

}  // namespace

void append_utf16(std::u16string& out, char32_t code_point) {
  if (code_point < 0x10000) {
    out.push_back(static_cast<char16_t>(code_point));
    return;
  }
  out.push_back(static_cast<char16_t>(0xd7c0 + (code_point >> 10)));
  out.push_back(static_cast<char16_t>(0xdc00 + (code_point & 0x3ff)));
}

DecodedText decode_utf8(std::string_view bytes) {
  DecodedText decoded;
  decoded.text.reserve(bytes.size() / 2 + 1);
  size_t at = bytes.starts_with("\xef\xbb\xbf") ? 3 : 0;
  while (at < bytes.size()) {
    const Utf8Step step = step_utf8(bytes, at);
    if (!step.valid && decoded.replaced++ == 0) decoded.first_replaced = static_cast<uint32_t>(at);
    append_utf16(decoded.text, step.value);
    at += step.bytes;
  }
  return decoded;
}

bool is_valid_utf8(std::string_view bytes) {
  for (size_t at = 0; at < bytes.size();) {
    const Utf8Step step = step_utf8(bytes, at);
    if (!step.valid) return false;
    at += step.bytes;
  }
  return true;
}

std::u16string to_utf16(std::string_view utf8) { return decode_utf8(utf8).text; }

CodePoint code_point_at(std::u16string_view text, uint32_t offset) {
  const char16_t unit = text[offset];
  if (!is_high_surrogate(unit) && !is_low_surrogate(unit)) return {unit, 1};
  if (is_high_surrogate(unit) && offset + 1 < text.size() && is_low_surrogate(text[offset + 1])) {
    return {char32_t(0x10000 + ((unit & 0x3ff) << 10) + (text[offset + 1] & 0x3ff)), 2};
  }
  return {kReplacement, 1};
}

CodePoint code_point_before(std::u16string_view text, uint32_t offset) {
  if (offset >= 2 && is_low_surrogate(text[offset - 1]) && is_high_surrogate(text[offset - 2])) {
    return code_point_at(text, offset - 2);
  }
  return code_point_at(text.substr(0, offset), offset - 1);
}

void append_utf8(std::string& out, char32_t c) {
  const auto push = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) return push(c);
  if (c < 0x800) {
    push(0xc0 | (c >> 6));
  } else {
    if (c < 0x10000) {
      push(0xe0 | (c >> 12));
    } else {
      push(0xf0 | (c >> 18));
      push(0x80 | ((c >> 12) & 0x3f));
    }
    push(0x80 | ((c >> 6) & 0x3f));
  }
  push(0x80 | (c & 0x3f));
}

std::string to_utf8(std::u16string_view text) {
  std::string out;
  out.reserve(text.size() * 2);
  for (uint32_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    append_utf8(out, point.value);
    at += point.units;
  }
  return out;
}

}  // namespace warraq
