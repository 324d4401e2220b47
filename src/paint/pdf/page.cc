// SPDX-License-Identifier: MIT
#include "paint/pdf/page.h"

#include <variant>

#include "paint/decoration.h"
#include "paint/pdf/content.h"
#include "paint/pdf/text_rules.h"
#include "paint/pdf/text_show.h"

namespace warraq::paint::pdf {
namespace {

// Where a picture is to be whose pixels are not there: as on screen.
constexpr Color kPlaceholder{128, 128, 120, 40};

class PagePainter {
 public:
  PagePainter(const display::DisplayList& list, const Painter& painter)
      : list_(list), painter_(painter), content_(list.size.height) {}

  PaintedPage run() {
    if (list_.background.a != 0)
      paint(display::FillRect{{Unit{}, Unit{}, list_.size.width, list_.size.height}, list_.background, Unit{}});
    for (const display::Item& item : list_.items) {
      std::visit([this](const auto& what) { paint(what); }, item);
    }
    show_pending();
    return {std::move(content_.out()), std::move(links_)};
  }

 private:
  // Structure is not written yet; the text is complete without it.
  void paint(const display::BeginTag&) {}
  void paint(const display::EndTag&) {}
  void paint(const display::Action&) {}

  void paint(const display::FillRect& fill) {
    if (fill.color.a == 0 || fill.box.empty()) return;
    set_fill(fill.color);
    content_.rounded_rect(fill.box, fill.radius);
    content_.fill();
    if (is_column_rule(fill.box)) show_fence(fill.box, painter_.codes, content_);
  }

  void paint(const display::FillPath& fill) {
    if (fill.color.a == 0 || fill.path.verbs.empty()) return;
    if (fill.stroke.raw > 0) {
      painter_.resources.use_alpha(fill.color.a);
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
    Color color = scrim.color;
    color.a = 255;
    set_fill(color);
    content_.save();
    content_.graphics_state(painter_.resources.scrim(scrim, list_.size.height));
    content_.rect(scrim.box);
    content_.fill();
    content_.restore();
  }

  void paint(const display::DrawImage& image) { paint(display::FillRect{image.box, kPlaceholder, image.radius}); }

  void paint(const display::TextLine& line) {
    for (const Decoration& box : decorations(list_, line, painter_.outlines))
      paint(display::FillRect{box.box, box.color, Unit{}});
    collect_links(list_, line, links_);
    for (uint32_t r = line.runs.begin; r < line.runs.end; ++r) painter_.resources.use_alpha(list_.runs[r].color.a);
    if (!pending_.empty() && !goes_on(list_, *pending_.back(), line)) show_pending();
    pending_.push_back(&line);
  }

  // Lines are shown when it is known that no other goes on with them. What is painted between them
  // are the rules and tints of their boxes, which are behind text anyway.
  void show_pending() {
    if (pending_.empty()) return;
    CellLine cells = make_cells(list_, pending_, painter_.library, painter_.codes);
    apply_reading_rules(cells, painter_.options, balance_);
    show_line(cells, pending_.front()->baseline, painter_.codes, content_);
    painter_.outlines.trim();
    pending_.clear();
  }

  void set_fill(Color color) {
    painter_.resources.use_alpha(color.a);
    content_.fill_color(color);
  }

  const display::DisplayList& list_;
  const Painter& painter_;
  Content content_;
  int64_t balance_ = 0;  // of letters, see text_rules.h
  std::vector<LinkBox> links_;
  std::vector<const display::TextLine*> pending_;  // in reading order
};

}  // namespace

PaintedPage paint_page(const display::DisplayList& list, const Painter& painter) {
  return PagePainter(list, painter).run();
}

}  // namespace warraq::paint::pdf
