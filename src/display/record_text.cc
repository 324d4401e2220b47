// SPDX-License-Identifier: MIT
#include "display/record_text.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace warraq::display {
namespace {

class TextRecorder {
 public:
  TextRecorder(const flow::Fragment& fragment, Point shift, MarkLifter* lifter, DisplayList& list)
      : text_(*fragment.box->text),
        set_(text_.set.get()),
        set_lines_(fragment.lines()),
        shaped_(set_->shaped),
        lines_(set_lines_->lines),
        lifter_(fragment.box->text->mark_color.a != 0 ? lifter : nullptr),
        list_(list),
        left_(fragment.rect.x + fragment.box->padding.left + shift.x),
        top_(fragment.rect.y + fragment.box->padding.top + shift.y),
        measure_(fragment.rect.width - fragment.box->padding.across()),
        first_line_(fragment.shown.begin),
        leading_(fragment.leading) {
    marks_.assign(text_.marks.size(), {-1, -1});
  }

  void add_line(uint32_t index) {
    const paragraph::Line& line = lines_.lines[index];
    const Unit y = top_ + leading_ * (index - first_line_);
    TextLine item;
    item.baseline = y + text_.baseline(leading_);
    item.box = {left_, y, measure_, leading_};
    item.text = line.visible;
    item.source = source();
    item.right_to_left = text_.set.paragraph().right_to_left;
    item.ends_paragraph = line.ends_paragraph;
    item.runs.begin = static_cast<uint32_t>(list_.runs.size());
    for (uint32_t i = line.pieces.begin; i < line.pieces.end; ++i) add_piece(lines_.pieces[i], line, item);
    item.runs.end = static_cast<uint32_t>(list_.runs.size());
    show_marks();
    list_.items.push_back(item);
    if (text_.ends_article && line.ends_paragraph) add_end_mark(line, item.baseline);
  }

 private:
  void add_piece(const paragraph::Piece& piece, const paragraph::Line& line, const TextLine& item) {
    const text::ShapedRun& shaped = shaped_.runs[piece.run];
    const text::StyleRun& style = text_.set.paragraph().styles[shaped.style];
    const flow::Mark& mark = text_.marks[style.tag];
    Run run;
    run.text = piece.text;
    run.face = shaped.face;
    run.level = piece.level;
    run.size = shaped.size;
    run.x = left_ + piece.x;
    run.width = piece.width;
    run.rise = mark.rise;
    run.color = mark.color;
    run.flags = static_cast<uint8_t>((mark.underline ? kUnderline : 0) | (mark.strike ? kStrike : 0));
    const bool outside = piece.text.begin < text_.field.begin || piece.text.end > text_.field.end;
    if (piece.generated || outside) run.flags |= kGenerated;
    std::tie(run.link, run.lang) = link_and_lang(style.tag);
    add_glyphs(piece, line, style, run);
    if (lifter_) lifter_->lift(text_.set.paragraph().text, run, item.baseline, list_, lifted_);
    if (mark.background.a != 0) {
      list_.items.push_back(FillRect{{run.x, item.box.y, run.width, item.box.height}, mark.background, Unit{}});
    }
    list_.runs.push_back(run);
  }

  void add_glyphs(const paragraph::Piece& piece, const paragraph::Line& line, const text::StyleRun& style, Run& run) {
    const auto& source = piece.own ? lines_.own_glyphs : shaped_.glyphs;
    run.glyphs.begin = static_cast<uint32_t>(list_.glyphs.size());
    const uint32_t count = piece.glyphs.size();
    for (uint32_t i = 0; i < count; ++i) {
      const uint32_t at = (piece.level & 1) != 0 ? piece.glyphs.end - 1 - i : piece.glyphs.begin + i;
      const font::Glyph& glyph = source[at];
      list_.glyphs.push_back({glyph.id, glyph.cluster, glyph.advance, glyph.dx, glyph.dy, Unit{}});
    }
    run.glyphs.end = static_cast<uint32_t>(list_.glyphs.size());
    if (style.word_space != 0) add_word_space(piece, style, run);
    for (uint32_t i = line.adjustments.begin; i < line.adjustments.end; ++i) adjust(lines_.adjustments[i], run);
  }

  void add_word_space(const paragraph::Piece& piece, const text::StyleRun& style, const Run& run) {
    const std::u16string& text = text_.set.paragraph().text;
    for (uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i) {
      Glyph& glyph = list_.glyphs[i];
      if (!piece.text.contains(glyph.cluster)) continue;
      const char16_t unit = text[glyph.cluster];
      if (unit == u' ' || unit == 0x00a0) glyph.extra += scale(run.size, style.word_space, 1000);
    }
  }

  // Clusters rise or fall along a run, so the glyph is found by bisection.
  void adjust(const paragraph::Adjustment& adjustment, const Run& run) {
    // A kashida is a glyph of the line already.
    if (adjustment.kind == paragraph::Adjustment::Kind::Kashida || !run.text.contains(adjustment.at)) return;
    const auto begin = list_.glyphs.begin() + run.glyphs.begin, end = list_.glyphs.begin() + run.glyphs.end;
    const bool falls = (run.level & 1) != 0;
    const auto it = std::lower_bound(begin, end, adjustment.at, [&](const Glyph& glyph, uint32_t at) {
      return falls ? glyph.cluster > at : glyph.cluster < at;
    });
    if (it != end && it->cluster == adjustment.at) it->extra += adjustment.width;
  }

  // Before the line, since a PDF shows text after what is between its lines: so all painters agree.
  void show_marks() {
    if (lifted_.verbs.empty()) return;
    list_.items.push_back(FillPath{std::move(lifted_), text_.mark_color, Unit{}});
    lifted_ = {};
  }

  uint32_t source() {
    if (source_ < 0) {
      source_ = static_cast<int64_t>(list_.sources.size());
      list_.sources.push_back({text_.path, text_.set.paragraph().text, text_.field});
    }
    return static_cast<uint32_t>(source_);
  }

  std::pair<int32_t, int32_t> link_and_lang(uint16_t tag) {
    auto& [link, lang] = marks_[tag];
    const flow::Mark& mark = text_.marks[tag];
    if (link < 0 && !mark.link.empty()) {
      link = static_cast<int32_t>(list_.links.size());
      list_.links.push_back({mark.link});
    }
    if (lang < 0 && !mark.lang.empty()) {
      lang = static_cast<int32_t>(list_.strings.size());
      list_.strings.push_back(mark.lang);
    }
    return {link, lang};
  }

  // The dara, a circle with a dot: the scribe's sign that the copy was checked. It follows the last
  // letter; where the line has no room for it, it is left out rather than put alone on a line.
  void add_end_mark(const paragraph::Line& line, Unit baseline) {
    const Unit radius = scale(text_.em, 31, 100), gap = scale(text_.em, 40, 100);
    const Unit width = radius * 2 + gap;
    const bool right_to_left = text_.set.paragraph().right_to_left;
    const Unit end = right_to_left ? left_ + line.x : left_ + line.x + line.width;
    if (right_to_left ? end - width < left_ : end + width > left_ + measure_) return;
    const Point center{right_to_left ? end - gap - radius : end + gap + radius, baseline - scale(text_.em, 28, 100)};
    list_.items.push_back(FillPath{circle(center, radius), text_.end_color, scale(text_.em, 75, 1000)});
    list_.items.push_back(FillPath{circle(center, scale(text_.em, 9, 100)), text_.end_color, Unit{}});
  }

  const flow::TextContent& text_;
  const std::shared_ptr<const flow::SetText> set_;
  const std::shared_ptr<const flow::SetLines> set_lines_;
  const text::ShapedText& shaped_;
  const paragraph::Lines& lines_;
  MarkLifter* const lifter_;
  Path lifted_;  // of the line in hand
  DisplayList& list_;
  const Unit left_, top_;
  const Unit measure_;
  const uint32_t first_line_;
  const Unit leading_;
  int64_t source_ = -1;
  std::vector<std::pair<int32_t, int32_t>> marks_;  // link and language of each mark, once used
};

}  // namespace

void record_text(const flow::Fragment& fragment, Point shift, VerticalSpan wanted, MarkLifter* lifter,
                 DisplayList& list) {
  TextRecorder recorder(fragment, shift, lifter, list);
  const flow::TextContent& text = *fragment.box->text;
  const flow::Ink ink = flow::raised(fragment.lines()->ink, text.marks);
  const Unit top = fragment.rect.y + fragment.box->padding.top;
  for (uint32_t i = fragment.shown.begin; i < fragment.shown.end; ++i) {
    // What a line inks may reach far out of its box; its box is looked at, too, since highlights fill it.
    const Unit y = top + fragment.leading * (i - fragment.shown.begin), baseline = y + text.baseline(fragment.leading);
    const Unit above = min(y, baseline - ink.top), below = max(y + fragment.leading, baseline + ink.bottom);
    if (above >= wanted.bottom || below < wanted.top) continue;
    recorder.add_line(i);
  }
}

}  // namespace warraq::display
