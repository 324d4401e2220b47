// SPDX-License-Identifier: MIT
#include "article/read.h"

#include <algorithm>

#include "article/json_reader.h"
#include "article/plain_text.h"
#include "base/number.h"
#include "base/utf.h"

namespace warraq::article {
namespace {

constexpr std::string_view kOtherExtensions[] = {"html", "htm", "xhtml",    "xml",    "rss",
                                                 "atom", "md",  "markdown", "jsonld", "opml"};

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string_view skip_blank(std::string_view bytes) {
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  while (!bytes.empty() && is_blank(bytes.front())) bytes.remove_prefix(1);
  return bytes;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return out;
}

void report_ill_formed(const DecodedText& decoded, Diagnostics& diagnostics) {
  std::string detail = "first at byte ";
  append_integer(detail, decoded.first_replaced);
  detail += ", ";
  append_integer(detail, decoded.replaced);
  detail += " in all";
  diagnostics.push_back({Severity::Warning,
                         "invalid-utf8",
                         "The input is not well-formed UTF-8; what could not be read became U+FFFD.",
                         "",
                         {},
                         detail});
}

}  // namespace

InputKind input_kind(std::string_view bytes, const ReadOptions& options) {
  if (options.as != InputKind::Auto) return options.as;
  std::string extension = lower(options.extension);
  if (extension.starts_with('.')) extension.erase(0, 1);
  if (extension == "json") return InputKind::Json;
  if (extension == "txt" || extension == "text") return InputKind::Text;
  if (std::find(std::begin(kOtherExtensions), std::end(kOtherExtensions), extension) != std::end(kOtherExtensions))
    return InputKind::Other;
  const std::string_view start = skip_blank(bytes);
  if (start.starts_with('{') || (start.starts_with('[') && skip_blank(start.substr(1)).starts_with('{')))
    return InputKind::Json;
  return start.starts_with('<') ? InputKind::Other : InputKind::Text;
}

Result<Article> read(std::string_view bytes, const ReadOptions& options, Diagnostics& diagnostics) {
  if (bytes.size() > kMaxInputBytes) return Error{ErrorCode::InputTooLarge, "The input is larger than 64 MB.", ""};
  if (skip_blank(bytes).empty()) return Error{ErrorCode::EmptyInput, "The input is empty.", ""};
  const InputKind kind = input_kind(bytes, options);
  if (kind == InputKind::Other) {
    return Error{
        ErrorCode::UnsupportedInput,
        "This program reads article JSON and plain text; HTML, Markdown and feeds are read by the Node command.", ""};
  }
  const DecodedText decoded = decode_utf8(bytes);
  if (decoded.replaced > 0) report_ill_formed(decoded, diagnostics);
  if (kind == InputKind::Json) return read_json(bytes, diagnostics);
  return read_plain_text(decoded.text, diagnostics);
}

}  // namespace warraq::article
