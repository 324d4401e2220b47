// SPDX-License-Identifier: MIT
#include "article/write_parts.h"

#include "article/clean.h"

namespace warraq::article {
namespace {

constexpr struct {
  std::string_view key;
  SpanFlag flag;
} kFlags[] = {{"bold", kBold}, {"italic", kItalic}, {"underline", kUnderline},     {"strike", kStrike},
              {"mark", kMark}, {"code", kCode},     {"superscript", kSuperscript}, {"subscript", kSubscript}};

void write_break(JsonWriter& out) {
  out.begin_object();
  out.key("break");
  out.boolean(true);
  out.end_object();
}

// Items of an array: the text between forced breaks, and the breaks.
void write_pieces(JsonWriter& out, std::u16string_view text) {
  while (!text.empty()) {
    const size_t end = text.find(kForcedBreak);
    if (end != 0) out.string(text.substr(0, end));
    if (end == text.npos) return;
    write_break(out);
    text.remove_prefix(end + 1);
  }
}

void write_span(JsonWriter& out, const Span& span, std::u16string_view text) {
  out.begin_object();
  out.key("text");
  if (text.find(kForcedBreak) == text.npos) {
    out.string(text);
  } else {
    out.begin_array();
    write_pieces(out, text);
    out.end_array();
  }
  for (const auto& [key, flag] : kFlags) {
    if ((span.flags & flag) == 0) continue;
    out.key(key);
    out.boolean(true);
  }
  write_string(out, "link", span.link);
  write_string(out, "lang", span.lang);
  write_direction(out, span.dir);
  if (!span.note.empty()) {
    out.key("note");
    write_inline_value(out, span.note.front());
  }
  write_extra(out, span.extra);
  out.end_object();
}

}  // namespace

void write_string(JsonWriter& out, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  out.key(key);
  out.string(value);
}

void write_direction(JsonWriter& out, Direction dir) {
  if (dir != Direction::Auto) write_string(out, "dir", dir == Direction::RightToLeft ? "rtl" : "ltr");
}

void write_inline(JsonWriter& out, std::string_view key, const Text& text) {
  if (text.empty() && text.spans.empty()) return;
  out.key(key);
  write_inline_value(out, text);
}

void write_inline_value(JsonWriter& out, const Text& text) {
  const std::u16string_view all = text.text;
  if (text.spans.empty() && all.find(kForcedBreak) == all.npos) return out.string(all);
  out.begin_array();
  uint32_t done = 0;
  for (const Span& span : text.spans) {
    write_pieces(out, all.substr(done, span.range.begin - done));
    write_span(out, span, all.substr(span.range.begin, span.range.size()));
    done = span.range.end;
  }
  write_pieces(out, all.substr(done));
  out.end_array();
}

void write_extra(JsonWriter& out, const Extra& extra) {
  for (const auto& [key, json] : extra) {
    out.key(key);
    out.raw(json);
  }
}

void write_image(JsonWriter& out, const Image& image) {
  out.begin_object();
  out.key("src");
  out.string(image.src);
  write_string(out, "alt", image.alt);
  if (image.width > 0) out.key("width"), out.integer(image.width);
  if (image.height > 0) out.key("height"), out.integer(image.height);
  if (image.focal) {
    out.key("focal");
    out.begin_array();
    out.ratio(image.focal->first, 1000, 3);
    out.ratio(image.focal->second, 1000, 3);
    out.end_array();
  }
  write_extra(out, image.extra);
  out.end_object();
}

void write_figure_fields(JsonWriter& out, const Figure& figure) {
  out.key("image");
  write_image(out, figure.image);
  write_inline(out, "caption", figure.caption);
  write_string(out, "credit", figure.credit);
  write_string(out, "size", figure.size);
  write_extra(out, figure.extra);
}

}  // namespace warraq::article
