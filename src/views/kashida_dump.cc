// SPDX-License-Identifier: MIT
// `warraq dump --stage kashida`: for each word where the rules would stretch it, and with vetoes what
// then forbids it.
#include "base/number.h"
#include "base/utf.h"
#include "paragraph/candidates.h"
#include "paragraph/vetoes.h"
#include "unicode/properties.h"
#include "views/layout_json.h"
#include "views/walk.h"

namespace warraq::views {
namespace {

class KashidaDump {
 public:
  KashidaDump(const View::Content& content, bool with_vetoes) : content_(content), with_vetoes_(with_vetoes) {}

  std::string run() {
    for (const View::Content::Page& page : content_.pages) {
      walk(page, Furniture::LeftOut, [&](const flow::Fragment& fragment) {
        if (fragment.box->text && fragment.first && !fragment.box->text->path.empty()) add(fragment);
      });
    }
    return std::move(out_);
  }

 private:
  void add(const flow::Fragment& fragment) {
    const flow::TextContent& text = *fragment.box->text;
    const auto set = text.set.get();
    const text::Paragraph& paragraph = *set->paragraph;
    const text::ShapedText& shaped = set->shaped;
    points_.clear();
    text::find_kashida_points(paragraph.text, shaped.graphemes, content_.stretch.rules, points_);
    next_ = 0;
    paragraph::VetoFinder vetoes(paragraph, shaped, *content_.library, content_.stretch);
    for (uint32_t at = text.field.begin; at < text.field.end;) {
      const auto white = [&](uint32_t i) { return paragraph::hangs(paragraph.text[i]) || paragraph.text[i] == 0x00a0; };
      while (at < text.field.end && white(at)) ++at;
      TextRange word{at, at};
      while (word.end < text.field.end && !white(word.end)) ++word.end;
      at = word.end;
      word = trimmed(paragraph.text, word);
      if (!word.empty()) add_word(fragment, word, vetoes);
    }
  }

  static TextRange trimmed(std::u16string_view text, TextRange word) {
    while (!word.empty()) {
      const CodePoint first = code_point_at(text, word.begin);
      if (!unicode::is_punctuation(first.value)) break;
      word.begin += first.units;
    }
    while (!word.empty()) {
      const CodePoint last = code_point_before(text, word.end);
      if (!unicode::is_punctuation(last.value)) break;
      word.end -= last.units;
    }
    return word;
  }

  void add_word(const flow::Fragment& fragment, TextRange word, paragraph::VetoFinder& vetoes) {
    const flow::TextContent& text = *fragment.box->text;
    out_ += to_utf8(std::u16string_view(text.set.paragraph().text).substr(word.begin, word.size()));
    out_ += '\t';
    std::string refused;
    bool first = true;
    for (; next_ < points_.size() && points_[next_].letter < word.end; ++next_) {
      const text::KashidaPoint& point = points_[next_];
      if (point.letter < word.begin) continue;
      if (!first) out_ += ' ';
      first = false;
      const int64_t index = index_of(text.set->shaped.graphemes, word, point);
      append_integer(out_, index);
      out_ += ':';
      append_integer(out_, point.priority);
      if (with_vetoes_) append_veto(fragment, point, index, vetoes, refused);
    }
    if (with_vetoes_) out_ += '\t' + refused;
    out_ += '\n';
  }

  // Of the grapheme cluster after which the stretch lies, counted from 0.
  static int64_t index_of(const std::vector<uint8_t>& graphemes, TextRange word, const text::KashidaPoint& point) {
    int64_t index = -1;
    for (uint32_t i = word.begin; i < point.at; ++i) index += i == word.begin || graphemes[i] != 0;
    return index;
  }

  void append_veto(const flow::Fragment& fragment, const text::KashidaPoint& point, int64_t index,
                   paragraph::VetoFinder& vetoes, std::string& refused) const {
    const paragraph::Veto veto = vetoes.of(point);
    const std::string_view why = veto != paragraph::Veto::None ? name_of(veto) : of_place(fragment, point);
    if (why.empty()) return;
    if (!refused.empty()) refused += ' ';
    append_integer(refused, index);
    refused += ':';
    refused += why;
  }

  // Only lines that are filled are stretched, and last lines are not.
  static std::string_view of_place(const flow::Fragment& fragment, const text::KashidaPoint& point) {
    const paragraph::Measure& measure = fragment.box->text->measure;
    if (measure.align != paragraph::Align::Justify) return "not-justified";
    if (measure.last == paragraph::Align::Justify) return {};
    const auto lines = fragment.lines();
    for (const paragraph::Line& line : lines->lines.lines) {
      if (line.text.contains(point.letter))
        return line.ends_paragraph || line.forced ? "last-line" : std::string_view();
    }
    return {};
  }

  const View::Content& content_;
  const bool with_vetoes_;
  std::vector<text::KashidaPoint> points_;
  size_t next_ = 0;
  std::string out_;
};

}  // namespace

std::string dump_kashida(const View::Content& content, bool with_vetoes) {
  return KashidaDump(content, with_vetoes).run();
}

}  // namespace warraq::views
