// SPDX-License-Identifier: MIT
// Article text → a text box: spans become style runs and marks, generated words stand around the
// field's own, leading follows the text (vowelled paragraphs get more).
#pragma once

#include <string>
#include <string_view>

#include "flow/box.h"
#include "views/context.h"

namespace warraq::views {

// How a stretch differs from its role's style.
struct Tone {
  const style::TypeStyle* type = nullptr;  // another role's face, weight and size, at this paragraph's leading
  style::Ink ink = style::Ink::Ink;
  bool own_ink = false;  // `ink` instead of the role's
  bool bold = false;

  static Tone colored(style::Ink ink) { return {nullptr, ink, true, false}; }
  static Tone strong() { return {nullptr, style::Ink::Ink, false, true}; }
};

class TextBuilder {
 public:
  TextBuilder(Context& context, style::TypeRole role) : TextBuilder(context, context.sheet[role]) {}
  TextBuilder(Context& context, const style::TypeStyle& type);

  // Words that are not in the article.
  TextBuilder& generated(std::u16string_view text, const Tone& tone = {});
  // The field at `path`; at most one a box.
  TextBuilder& field(const article::Text& text, std::string path, const Tone& tone = {});
  TextBuilder& field(std::string_view utf8, std::string path, const Tone& tone = {});
  TextBuilder& link(std::string href) {
    link_ = std::move(href);
    return *this;
  }
  TextBuilder& align(paragraph::Align align) {
    measure_.align = align;
    measure_.last = last_of(align);
    return *this;
  }
  // Justified to the last line, too: hemistichs.
  TextBuilder& filled() {
    measure_.align = measure_.last = paragraph::Align::Justify;
    return *this;
  }
  // Justified where `measure` is wide enough for it, else ragged.
  TextBuilder& justified_in(Unit measure);
  TextBuilder& balanced() {
    measure_.balance = true;
    return *this;
  }
  TextBuilder& indented(Unit indent) {
    measure_.first_indent = indent;
    return *this;
  }
  TextBuilder& lines_at_most(int32_t lines) {
    measure_.max_lines = lines;
    return *this;
  }
  TextBuilder& accent_quotes() {
    accent_quotes_ = true;
    return *this;
  }
  // The role's leading has room for vowel marks already.
  TextBuilder& own_leading() {
    own_leading_ = true;
    return *this;
  }
  TextBuilder& direction(bool right_to_left) {
    right_to_left_ = right_to_left;
    return *this;
  }

  bool empty() const { return paragraph_.text.empty(); }
  // The box, with the role's gaps.
  flow::Box box(Tag tag);

 private:
  static paragraph::Align last_of(paragraph::Align align) {
    return align == paragraph::Align::Justify ? paragraph::Align::Start : align;
  }
  struct Stretch {
    uint16_t flags = 0;
    std::string_view link, lang;
    article::Direction dir = article::Direction::Auto;
    bool generated = false;
  };
  void append(std::u16string_view text, const Tone& tone, const Stretch& stretch);
  void append_run(std::u16string_view text, const Tone& tone, const Stretch& stretch);
  uint16_t mark_for(const Tone& tone, const Stretch& stretch, const style::TypeStyle& type);
  void append_call(std::u16string words);
  std::u16string note_call(const article::Text& note);
  std::u16string link_call(const std::vector<article::Span>& spans, size_t index, std::u16string_view text);
  bool on_grid() const;
  Unit leading() const;
  void apply_options();
  void set(flow::TextContent& content);

  Context& context_;
  style::TypeStyle type_;
  text::Paragraph paragraph_;
  std::vector<flow::Mark> marks_;
  paragraph::Measure measure_;
  std::string path_, link_;
  TextRange field_;
  std::vector<TextRange> calls_;
  bool right_to_left_, accent_quotes_ = false, own_leading_ = false, running_ = false;
};

// Plain words of a field.
article::Text plain(std::string_view utf8);
// A role's style at another size and colour, without gaps.
style::TypeStyle sized(style::TypeStyle type, Unit size, Unit leading, style::Ink ink);

}  // namespace warraq::views
