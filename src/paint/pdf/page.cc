// SPDX-License-Identifier: MIT
#include "paint/pdf/page.h"

#include <variant>

#include "base/utf.h"
#include "paint/decoration.h"
#include "paint/pdf/content.h"
#include "paint/pdf/marker.h"
#include "paint/pdf/row.h"
#include "paint/pdf/text_show.h"

namespace warraq::paint::pdf {
namespace {

// Where a picture is to be whose pixels are not there: as on screen.
constexpr Color kPlaceholder{128, 128, 120, 40};

using display::BeginTag;
using display::TextLine;

// The words that stand for a picture without any: those of its caption, which may stand beside it.
std::string caption_text(const display::DisplayList& list, size_t figure) {
  bool caption = false;
  for (size_t i = figure + 1; i < list.items.size(); ++i) {
    if (const auto* tag = std::get_if<BeginTag>(&list.items[i])) {
      if (tag->tag == Tag::Figure || tag->tag == Tag::Table) break;
      caption = tag->tag == Tag::Caption;
    } else if (const auto* line = std::get_if<TextLine>(&list.items[i]); line && caption) {
      return to_utf8(list.sources[line->source].text);
    }
  }
  return {};
}

Rect bounds_of(const Path& path) {
  if (path.points.empty()) return {};
  Unit left = path.points[0].x, right = left, top = path.points[0].y, bottom = top;
  for (const PathPoint& point : path.points) {
    left = min(left, point.x), right = max(right, point.x);
    top = min(top, point.y), bottom = max(bottom, point.y);
  }
  return {left, top, right - left, bottom - top};
}

class PagePainter {
 public:
  PagePainter(const display::DisplayList& list, const Painter& painter)
      : list_(list),
        painter_(painter),
        structure_(painter.structure),
        content_(list.size.height),
        marker_(content_, painter.structure) {}

  PaintedPage run() {
    if (list_.background.a != 0)
      paint(display::FillRect{{Unit{}, Unit{}, list_.size.width, list_.size.height}, list_.background, Unit{}});
    for (at_ = 0; at_ < list_.items.size(); ++at_) {
      std::visit([this](const auto& what) { paint(what); }, list_.items[at_]);
    }
    show_row();
    marker_.end();
    return {std::move(content_.out()), std::move(links_), transparent_};
  }

 private:
  void paint(const BeginTag& tag) {
    const bool heading = tag.tag >= Tag::H1 && tag.tag <= Tag::H4 && tag.first;
    note_ = tag.tag == Tag::Note && tag.first;
    heading_ = heading ? static_cast<int32_t>(tag.tag) - static_cast<int32_t>(Tag::H1) + 1 : 0;
    if (!structure_) return;
    if (tag.tag == Tag::Artifact && !structure_->in_element()) furniture_ = true;
    if (tag.tag == Tag::Figure && tag.alt.empty()) {
      BeginTag figure = tag;
      figure.alt = caption_text(list_, at_);
      structure_->open(figure);
    } else {
      structure_->open(tag);
    }
  }
  void paint(const display::EndTag&) {
    if (!structure_) return;
    structure_->close();
    furniture_ = furniture_ && structure_->in_element();
  }
  void paint(const display::Action&) {}

  void paint(const display::FillRect& fill) {
    const bool seen = fill.color.a != 0;
    if ((!seen && !fill.column_edge) || fill.box.empty()) return;
    mark_drawing({}, fill.box);
    if (seen) {
      set_fill(fill.color);
      content_.rounded_rect(fill.box, fill.radius);
      content_.fill();
    }
    if (fill.column_edge && painter_.options.text_order == TextOrder::Interop)
      show_fence(fill.box, painter_.codes, content_);
  }

  void paint(const display::FillPath& fill) {
    if (fill.color.a == 0 || fill.path.verbs.empty()) return;
    mark_drawing({}, bounds_of(fill.path));
    if (fill.stroke.raw > 0) {
      use_alpha(fill.color.a);
      content_.stroke_color(fill.color);
      content_.path(fill.path);
      content_.stroke(fill.stroke);
    } else {
      set_fill(fill.color);
      content_.path(fill.path);
      content_.fill();
    }
  }

  void paint(const display::Scrim& scrim) {
    if (scrim.box.empty() || scrim.stops.empty()) return;
    mark_drawing({}, scrim.box);
    transparent_ = true;
    Color color = scrim.color;
    color.a = 255;
    set_fill(color);
    content_.save();
    content_.graphics_state(painter_.resources.scrim(scrim, list_.size.height));
    content_.rect(scrim.box);
    content_.fill();
    content_.restore();
  }

  void paint(const display::DrawImage& image) {
    mark_drawing(image.alt, image.box);
    set_fill(kPlaceholder);
    content_.rounded_rect(image.box, image.radius);
    content_.fill();
  }

  // What stands for no text, as an empty cell of furniture does.
  bool is_blank(const TextLine& line) const {
    const std::u16string_view text = list_.sources[line.source].text;
    return text.substr(line.text.begin, line.text.size()).find_first_not_of(u'\u200b') == text.npos;
  }

  void paint(const TextLine& line) {
    if (is_blank(line)) return;
    Element* const element = structure_ ? structure_->text_element(line.right_to_left) : nullptr;
    name_place(line);
    if (structure_) structure_->label(list_.sources[line.source].text);
    for (const Decoration& box : decorations(list_, line, painter_.outlines))
      paint(display::FillRect{box.box, box.color, Unit{}});
    const size_t known = links_.size();
    collect_links(list_, line, links_);
    for (size_t i = known; i < links_.size(); ++i) links_[i].element = element;
    for (uint32_t r = line.runs.begin; r < line.runs.end; ++r) use_alpha(list_.runs[r].color.a);
    row_.push_back({&line, element});
    if (!row_goes_on(line)) show_row();
  }

  // Whether the next line of the list stands beside this one; page furniture is never of a row with text.
  bool row_goes_on(const TextLine& line) {
    bool artifact = false;
    guarded_ = false;
    for (size_t i = at_ + 1; i < list_.items.size(); ++i) {
      const auto* tag = std::get_if<display::BeginTag>(&list_.items[i]);
      artifact = artifact || (tag && tag->tag == Tag::Artifact && !furniture_);
      const auto* next = std::get_if<TextLine>(&list_.items[i]);
      if (!next || is_blank(*next)) continue;
      const bool beside = goes_on(list_, line, *next);
      guarded_ = beside && artifact;
      return beside && !artifact;
    }
    return false;
  }

  void show_row() {
    if (row_.empty()) return;
    for (const RowPart& part : row_parts(list_, row_, painter_, excess_, guarded_)) {
      if (part.element) {
        marker_.content(*part.element);
      } else {
        marker_.artifact(artifact_at(row_.front().line->baseline));
      }
      show_line(part.cells, row_.front().line->baseline, painter_.codes, content_);
    }
    painter_.outlines.trim();
    row_.clear();
  }

  // Headings and notes can be gone to.
  void name_place(const TextLine& line) {
    if (!painter_.navigation) return;
    const display::Source& source = list_.sources[line.source];
    const Unit top = list_.size.height - line.box.y;
    if (heading_ > 0) painter_.navigation->add_heading(heading_, source.text, source.path, top);
    if (std::string name; note_ && !(name = note_name(source)).empty())
      painter_.navigation->add_place("note." + name, top);
    heading_ = 0;
    note_ = false;
  }

  // What is drawn is part of a picture, of the text whose sequence is open, or no content.
  void mark_drawing(std::string_view alt, const Rect& box) {
    if (!structure_) return;
    if (Element* figure = structure_->picture_element(alt, box, list_.size.height)) return marker_.content(*figure);
    if (!marker_.element() || !structure_->is_open(marker_.element())) marker_.artifact(artifact_at(box.y));
  }

  // Page furniture by where it stands; within the text: rules and tints.
  Artifact artifact_at(Unit y) const {
    const Unit edge = list_.size.height / 6;
    if (!furniture_) return Artifact::Layout;
    return y < edge ? Artifact::Header : y > list_.size.height - edge ? Artifact::Footer : Artifact::Page;
  }

  void use_alpha(uint8_t alpha) {
    painter_.resources.use_alpha(alpha);
    transparent_ = transparent_ || alpha != 255;
  }
  void set_fill(Color color) {
    use_alpha(color.a);
    content_.fill_color(color);
  }

  const display::DisplayList& list_;
  const Painter& painter_;
  Structure* const structure_;
  Content content_;
  Marker marker_;
  int64_t excess_ = 0;  // of left-to-right letters, see text_rules.h
  std::vector<LinkBox> links_;
  std::vector<RowLine> row_;  // lines beside each other that are not shown yet, in reading order
  size_t at_ = 0;             // the item in hand
  int32_t heading_ = 0;       // level of one whose first line is to come
  bool note_ = false;
  bool furniture_ = false;  // the item in hand is in an artifact that stands by itself
  bool guarded_ = false;    // furniture begins beside the end of the row
  bool transparent_ = false;
};

}  // namespace

PaintedPage paint_page(const display::DisplayList& list, const Painter& painter) {
  return PagePainter(list, painter).run();
}

}  // namespace warraq::paint::pdf
