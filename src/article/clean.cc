// SPDX-License-Identifier: MIT
#include "article/clean.h"

#include "article/letters.h"
#include "base/number.h"
#include "base/utf.h"

namespace warraq::article {
namespace {

constexpr char32_t kLre = 0x202a, kRle = 0x202b, kPdf = 0x202c, kLro = 0x202d, kRlo = 0x202e;
constexpr char32_t kLri = 0x2066, kFsi = 0x2068, kPdi = 0x2069;

bool is_newline(char32_t c) { return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2029; }
bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7f && c < 0xa0); }
// Not for interchange, or with a meaning only inside a program (Unicode, 23.7 and 23.8).
bool is_internal(char32_t c) {
  return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef) || (c >= 0xfff9 && c <= 0xfffb);
}
bool is_direction(char32_t c) { return (c >= kLre && c <= kRlo) || (c >= kLri && c <= kPdi); }

std::string name_of(char32_t c) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string name = "U+";
  for (int32_t shift = c > 0xffff ? 20 : 12; shift >= 0; shift -= 4) name.push_back(kHex[(c >> shift) & 15]);
  return name;
}

std::string counted(uint32_t count) {
  std::string text;
  append_integer(text, count);
  return text;
}

}  // namespace

void TextCleaner::append(std::u16string& out, std::u16string_view piece) {
  for (uint32_t at = 0; at < piece.size();) {
    const CodePoint point = code_point_at(piece, at);
    add(out, point.value);
    at += point.units;
  }
}

void TextCleaner::add(std::u16string& out, char32_t c) {
  const bool second_half = after_return_ && c == '\n';
  after_return_ = c == '\r';
  if (second_half || c == 0xfeff) return;
  if (is_newline(c)) return add_newline(out);
  if (c == kForcedBreak && field_ == Field::Line) return out.push_back(u' ');
  if (c == '\t') return out.push_back(field_ == Field::Verbatim ? u'\t' : u' ');
  if (is_direction(c)) return add_direction(out, c);
  if (is_control(c) || is_internal(c)) {
    if (controls_++ == 0) first_control_ = c;
    return out.push_back(u' ');
  }
  append_utf16(out, c);
}

void TextCleaner::add_newline(std::u16string& out) {
  out.push_back(field_ == Field::Line ? u' ' : field_ == Field::Body ? kForcedBreak : u'\n');
}

void TextCleaner::add_direction(std::u16string& out, char32_t c) {
  if (c >= kLre && c <= kRlo) {
    if (field_ == Field::Line) {
      ++overrides_;
      return;
    }
    // An override becomes the embedding of the same direction, so that its PDF still matches.
    if (c == kLro || c == kRlo) {
      ++overrides_;
      c = c == kLro ? kLre : kRle;
    }
  } else if (field_ == Field::Line) {
    if (c == kPdi && open_ == 0) {
      ++isolates_;
      return;
    }
    open_ += c == kPdi ? UINT32_MAX : 1;
  }
  append_utf16(out, c);
}

void TextCleaner::finish(std::u16string& out) {
  for (; open_ > 0; --open_) {
    ++isolates_;
    out.push_back(kPdi);
  }
}

void TextCleaner::report(Diagnostics& diagnostics, const std::string& path) const {
  const auto note = [&](std::string_view code, std::string_view message, std::string detail) {
    diagnostics.push_back({Severity::Warning, code, message, path, {}, std::move(detail)});
  };
  if (controls_ > 0) {
    note("control-character", "Control characters became spaces.",
         name_of(first_control_) + " × " + counted(controls_));
  }
  if (overrides_ > 0) note("direction-control", "Direction controls were made harmless.", counted(overrides_));
  if (isolates_ > 0) note("unbalanced-isolate", "Isolates were balanced.", counted(isolates_));
}

std::u16string clean(std::u16string_view text, Field field) {
  TextCleaner cleaner(field);
  std::u16string out;
  out.reserve(text.size());
  cleaner.append(out, text);
  cleaner.finish(out);
  return out;
}

std::u16string_view trim(std::u16string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::optional<std::string> clean_url(std::string_view url) {
  const std::u16string decoded = to_utf16(url);
  std::u16string kept;
  for (const char16_t c : trim(decoded)) {
    if (is_control(c) || is_direction(c) || c == 0x200e || c == 0x200f || c == 0x61c || c == 0xfeff) continue;
    if (is_space(c))
      kept += u"%20";
    else
      kept.push_back(c);
  }
  std::string out = to_utf8(kept);
  for (const std::string_view scheme : {"https:", "http:", "mailto:", "tel:"}) {
    if (out.size() <= scheme.size()) continue;
    bool same = true;
    for (size_t i = 0; i < scheme.size(); ++i) same = same && (out[i] | (scheme[i] == ':' ? 0 : 0x20)) == scheme[i];
    const bool web = scheme[0] == 'h';
    if (same && (!web || (out.size() > scheme.size() + 2 && out.compare(scheme.size(), 2, "//") == 0))) return out;
  }
  return std::nullopt;
}

}  // namespace warraq::article
