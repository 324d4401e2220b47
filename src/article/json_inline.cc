// SPDX-License-Identifier: MIT
// Inline text: nested spans become one text and ranges over it, each with what it inherits.
#include "article/json_fields.h"
#include "base/utf.h"

namespace warraq::article {
namespace {

using Kind = JsonValue::Kind;

// What a piece of text has from the spans around it.
struct Style {
  uint16_t flags = 0;
  std::string link, lang;
  Direction dir = Direction::Auto;
  bool kept = false;  // the span has a note or keys of its own: it is kept even without attributes
  uint32_t span = 0;  // number of the innermost span, 0 outside
  bool plain() const { return flags == 0 && link.empty() && lang.empty() && dir == Direction::Auto && !kept; }
};

constexpr struct {
  std::string_view key;
  SpanFlag flag;
} kFlags[] = {{"bold", kBold}, {"italic", kItalic}, {"underline", kUnderline},     {"strike", kStrike},
              {"mark", kMark}, {"code", kCode},     {"superscript", kSuperscript}, {"subscript", kSubscript}};

class InlineReader {
 public:
  InlineReader(FieldReader& fields, Field field) : fields_(fields), cleaner_(field) {}

  void add(const JsonValue& value, const Style& style) {
    switch (value.kind) {
      case Kind::String: return piece(to_utf16(value.text), style);
      case Kind::Object: return span(value, style);
      case Kind::Array:
        for (size_t i = 0; i < value.items.size(); ++i) {
          const FieldReader::Step step(fields_, i);
          add(value.items[i], style);
        }
        return;
      case Kind::Number:
        fields_.report("wrong-type", "A number stands where a text was expected; it is read as text.");
        return piece(to_utf16(value.text), style);
      default: return fields_.report("wrong-type", "Neither text nor a span; it is left out.");
    }
  }

  Text take(Diagnostics& diagnostics, const std::string& path) {
    cleaner_.finish(text_.text);
    text_.text.shrink_to_fit();  // there may be a book of them
    cleaner_.report(diagnostics, path);
    std::erase_if(text_.spans, [](const Span& span) {
      return span.flags == 0 && span.link.empty() && span.lang.empty() && span.dir == Direction::Auto &&
             span.note.empty() && span.extra.empty();
    });
    return std::move(text_);
  }

 private:
  void piece(std::u16string_view text, const Style& style) {
    const uint32_t begin = size();
    cleaner_.append(text_.text, text);
    cover(begin, style);
  }

  void forced_break(const Style& style) {
    const uint32_t begin = size();
    text_.text.push_back(kForcedBreak);
    cover(begin, style);
  }

  // Gives the text from `begin` its span; text of the same source span that goes on extends it.
  void cover(uint32_t begin, const Style& style) {
    if (style.plain() || begin == size()) return;
    if (!text_.spans.empty() && last_span_ == style.span && text_.spans.back().range.end == begin &&
        text_.spans.back().note.empty()) {
      text_.spans.back().range.end = size();
      return;
    }
    append_span(begin, style);
  }

  void append_span(uint32_t begin, const Style& style) {
    Span& added = text_.spans.emplace_back();
    added.range = {begin, size()};
    added.flags = style.flags;
    added.link = style.link;
    added.lang = style.lang;
    added.dir = style.dir;
    last_span_ = style.span;
  }

  void span(const JsonValue& value, const Style& around) {
    Fields fields(value);
    Style style = around;
    for (const auto& [key, flag] : kFlags) {
      if (fields_.flag(fields, key)) style.flags |= flag;
    }
    if (std::string link = fields_.url(fields, "link"); !link.empty()) style.link = std::move(link);
    if (std::string lang = fields_.line(fields, "lang"); !lang.empty()) style.lang = std::move(lang);
    if (const Direction dir = fields_.direction(fields); dir != Direction::Auto) style.dir = dir;
    const bool is_break = fields_.flag(fields, "break");
    const JsonValue* text = fields.take("text");
    std::vector<Text> note;
    if (const JsonValue* value_of_note = fields.take("note")) {
      const FieldReader::Step step(fields_, "note");
      note.push_back(fields_.inline_value(*value_of_note, Field::Body));
    }
    Extra extra = fields.rest();
    style.kept = !note.empty() || !extra.empty();
    // A break belongs to the span around it, and does not part it.
    if (is_break && text == nullptr && !style.kept) return forced_break(around);
    style.span = ++spans_;
    const size_t first = text_.spans.size();
    if (is_break) forced_break(style);
    if (text != nullptr) {
      const FieldReader::Step step(fields_, "text");
      add(*text, style);
    } else if (!is_break) {
      fields_.report("odd-span", "A span has no text.");
    }
    // Its note follows the last of its text; its keys stay with the first.
    if (style.kept && text_.spans.size() == first) append_span(size(), style);
    for (auto& member : extra) text_.spans[first].extra.push_back(std::move(member));
    if (note.empty()) return;
    if (!text_.spans.back().note.empty()) append_span(size(), style);
    text_.spans.back().note = std::move(note);
  }

  uint32_t size() const { return static_cast<uint32_t>(text_.text.size()); }

  FieldReader& fields_;
  TextCleaner cleaner_;
  Text text_;
  uint32_t spans_ = 0, last_span_ = 0;
};

}  // namespace

Text FieldReader::inline_value(const JsonValue& value, Field field) {
  InlineReader reader(*this, field);
  reader.add(value, Style{});
  return reader.take(diagnostics_, path_);
}

Text FieldReader::inline_text(Fields& fields, std::string_view key, Field field) {
  const JsonValue* value = fields.take(key);
  if (value == nullptr) return {};
  const Step step(*this, key);
  if (value->is(Kind::Object))
    report("wrong-type", "Inline text is a string or an array; the object is read as a span.");
  return inline_value(*value, field);
}

}  // namespace warraq::article
