// SPDX-License-Identifier: MIT
#include "wasm/answers.h"

#include <array>

#include "base/json.h"
#include "base/json_writer.h"
#include "base/number.h"
#include "style/style.h"

namespace warraq::wasm {
namespace {

using Kind = JsonValue::Kind;

JsonWriter compact() { return JsonWriter(JsonWriter::Layout::Compact); }

void write_diagnostics(JsonWriter& json, const Oddities& odds) {
  json.key("read");
  json.integer(static_cast<int64_t>(odds.read));
  json.key("diagnostics");
  json.begin_array();
  for (const Diagnostic& odd : odds.all) {
    json.begin_object();
    json.key("severity");
    json.string(odd.severity == Severity::Note ? std::string_view("note") : std::string_view("warning"));
    json.key("code");
    json.string(odd.code);
    json.key("message");
    json.string(odd.message);
    json.key("path");
    json.string(odd.path);
    json.key("range");
    json.begin_array();
    json.integer(odd.range.begin);
    json.integer(odd.range.end);
    json.end_array();
    json.key("detail");
    json.string(odd.detail);
    json.end_object();
  }
  json.end_array();
}

std::string with_diagnostics(std::string_view key, std::string_view value, const Oddities& odd) {
  JsonWriter json = compact();
  json.begin_object();
  json.key(key);
  json.raw(value);
  write_diagnostics(json, odd);
  json.end_object();
  return json.take();
}

// A flag, number or string as its text; {KEY: VALUE} sets the option once for each key.
Result<Nothing> set_member(Options& options, const std::string& name, const JsonValue& value) {
  switch (value.kind) {
    case Kind::Null: return Nothing{};
    case Kind::Boolean: return set_option(options, name, value.boolean ? "true" : "false");
    case Kind::Number:
    case Kind::String: return set_option(options, name, value.text);
    case Kind::Object:
      for (const auto& [key, inner] : value.members) WARRAQ_TRY(set_option(options, name, key + "=" + inner.text));
      return Nothing{};
    case Kind::Array: break;
  }
  return Error{ErrorCode::Usage, "An option is a number, a string, true or false, or an object of theme tokens.",
               "options"};
}

}  // namespace

Result<Options> options_from_json(std::string_view json) {
  const JsonValue value = WARRAQ_TRY(parse_json(json));
  if (!value.is(Kind::Object)) return Error{ErrorCode::Usage, "Options are a JSON object.", "options"};
  Options options;
  for (const auto& [name, member] : value.members) WARRAQ_TRY(set_member(options, name, member));
  return options;
}

article::ReadOptions read_options(std::string_view as) {
  article::ReadOptions how;
  if (as == "json") how.as = article::InputKind::Json;
  if (as == "text") how.as = article::InputKind::Text;
  if (as == "other") how.as = article::InputKind::Other;
  if (as.starts_with('.')) how.extension = as;
  return how;
}

std::string error_json(const Error& error) {
  JsonWriter json = compact();
  json.begin_object();
  json.key("code");
  json.string(error_name(error.code));
  json.key("message");
  json.string(error.what);
  json.key("detail");
  json.string(error.detail);
  json.key("line");
  json.integer(error.line);
  json.key("column");
  json.integer(error.column);
  json.end_object();
  return json.take();
}

std::string needed_fonts_json(const std::vector<NeededFont>& needed) {
  JsonWriter json = compact();
  json.begin_array();
  for (const NeededFont& font : needed) {
    json.begin_object();
    json.key("key");
    json.string(font.key);
    json.key("whole");
    json.boolean(font.cut == FontCut::Whole);
    json.end_object();
  }
  json.end_array();
  return json.take();
}

std::string read_json(std::string_view article, const Oddities& odd) {
  return with_diagnostics("article", article, odd);
}

std::string links_json(std::string_view links, const Oddities& odd) { return with_diagnostics("links", links, odd); }

namespace {

constexpr std::array<std::string_view, style::kInks> kInkNames{"paper",     "tint",    "raised", "hairline",  "rule",
                                                               "ink",       "inkSoft", "accent", "accentInk", "rubric",
                                                               "rubricInk", "select",  "mark"};

std::string css_color(Color color) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out = "#";
  for (uint8_t channel : {color.r, color.g, color.b}) {
    out += kHex[channel >> 4];
    out += kHex[channel & 15];
  }
  return out;
}

}  // namespace

Result<std::string> palette_json(const Options& options, std::string_view accent) {
  style::SheetRequest request;
  request.theme = options.theme;
  request.dark = options.dark;
  request.accent = accent;
  request.overrides = &options.tokens;
  const style::Sheet sheet = WARRAQ_TRY(style::resolve(request));
  JsonWriter json = compact();
  json.begin_object();
  for (size_t i = 0; i < kInkNames.size(); ++i) {
    json.key(kInkNames[i]);
    json.string(css_color(sheet.palette[i]));
  }
  json.end_object();
  return json.take();
}

std::string view_json(uint32_t handle, const View& view, const Oddities& odd) {
  JsonWriter json = compact();
  json.begin_object();
  json.key("view");
  json.integer(handle);
  json.key("pages");
  json.begin_array();
  for (uint32_t page = 0; page < view.page_count(); ++page) {
    const Size size = view.page_size(page);
    json.begin_array();
    json.integer(size.width.raw);
    json.integer(size.height.raw);
    json.end_array();
  }
  json.end_array();
  write_diagnostics(json, odd);
  json.end_object();
  return json.take();
}

std::string font_text(const font::Font& font) {
  const font::Metrics& metrics = font.metrics();
  std::string text = "font " + font.postscript_name() + "\nunits per em ";
  append_integer(text, metrics.units_per_em);
  text += "\nascender ";
  append_integer(text, metrics.ascender);
  text += "\ndescender ";
  append_integer(text, metrics.descender);
  text += std::string("\nkerns across spaces ") + (font.shapes_across_spaces() ? "yes" : "no");
  return text + "\nembedding " + (font.embedding_restricted() ? "restricted" : "allowed") + "\n";
}

}  // namespace warraq::wasm
