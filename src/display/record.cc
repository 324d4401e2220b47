// SPDX-License-Identifier: MIT
#include "display/record.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "display/record_text.h"

namespace warraq::display {
namespace {

Rect edge_rect(const Rect& box, const flow::Border& border) {
  switch (border.edge) {
    case flow::Edge::Top: return {box.x, box.y, box.width, border.thickness};
    case flow::Edge::Bottom: return {box.x, box.bottom() - border.thickness, box.width, border.thickness};
    case flow::Edge::Left: return {box.x, box.y, border.thickness, box.height};
    case flow::Edge::Right: return {box.right() - border.thickness, box.y, border.thickness, box.height};
  }
  return {};
}

// A top edge belongs to the first part of a broken box, a bottom edge to the last.
bool shows(const flow::Fragment& fragment, flow::Edge edge) {
  return (edge != flow::Edge::Top || fragment.first) && (edge != flow::Edge::Bottom || fragment.last);
}

// Where a table's columns end, as distances from where its rows begin: each cell's end in any row.
std::vector<Unit> column_ends(const flow::Box& table) {
  std::vector<Unit> ends;
  for (const flow::Box& row : table.children) {
    if (row.tag != Tag::TableRow) continue;
    Unit end;
    for (const flow::Box& cell : row.children) {
      end += cell.width;
      if (const auto at = std::lower_bound(ends.begin(), ends.end(), end); at == ends.end() || *at != end)
        ends.insert(at, end);
    }
  }
  return ends;
}

// How many columns end within a cell. Cells stand close to each other and have fixed widths.
int32_t columns_spanned(std::span<const Unit> ends, const flow::Box& row, const flow::Box& cell) {
  Unit begin;
  for (const flow::Box& before : row.children) {
    if (&before == &cell) break;
    begin += before.width;
  }
  const auto from = std::upper_bound(ends.begin(), ends.end(), begin);
  return static_cast<int32_t>(std::upper_bound(from, ends.end(), begin + cell.width) - from);
}

class Recorder {
 public:
  Recorder(const RecordRequest& request, DisplayList& list)
      : request_(request), list_(list), shift_{-request.band.x, -request.band.y} {
    if (request.library) lifter_.emplace(*request.library);
  }

  void record(const flow::Fragment& fragment) {
    // Ink that leaves its box is known; strokes, underlines and blurred edges reach a little further.
    constexpr Unit kOverhang = Unit::base(4);
    const Unit top = max(request_.band.y, request_.band.y + request_.wanted.top) - kOverhang;
    const Unit bottom = min(request_.band.bottom(), request_.band.y + request_.wanted.bottom) + kOverhang;
    if (fragment.rect.y - fragment.over >= bottom || fragment.rect.bottom() + fragment.under < top) return;
    const flow::Box& box = *fragment.box;
    const bool artifact = box.furniture || fragment.repeated;
    const Tag tag = artifact_ ? Tag::None : artifact ? Tag::Artifact : box.tag;
    const bool outer = std::exchange(artifact_, artifact_ || artifact);
    if (tag != Tag::None) begin(tag, fragment);
    decorate(fragment);
    if (box.text) record_text(fragment, shift_, {top, bottom}, lifter_ ? &*lifter_ : nullptr, list_);
    if (box.image) {
      const Rect inside = content_box(fragment);
      list_.items.push_back(
          DrawImage{box.image->key, inside.moved(shift_), box.image->crop, box.image->radius, box.image->alt});
    }
    if (tag == Tag::Table) columns_ = column_ends(box);
    if (tag == Tag::TableRow) row_ = &box;
    for (const flow::Fragment& child : fragment.children) record(child);
    if (!box.action.empty()) list_.items.push_back(Action{box.action, fragment.rect.moved(shift_), box.action_label});
    artifact_ = outer;
    if (tag != Tag::None) list_.items.push_back(EndTag{});
  }

 private:
  static Rect content_box(const flow::Fragment& fragment) {
    const Insets& padding = fragment.box->padding;
    return {fragment.rect.x + padding.left, fragment.rect.y + padding.top, fragment.rect.width - padding.across(),
            fragment.rect.height - padding.down()};
  }

  void begin(Tag tag, const flow::Fragment& fragment) {
    const flow::Box& box = *fragment.box;
    BeginTag begin{tag, box.lang, box.alt, &box, fragment.first, fragment.last};
    if (row_ && (tag == Tag::TableCell || tag == Tag::TableHead)) begin.columns = columns_spanned(columns_, *row_, box);
    if (tag == Tag::TableRow) begin.columns = static_cast<int32_t>(columns_.size());
    list_.items.push_back(std::move(begin));
  }

  void decorate(const flow::Fragment& fragment) {
    const flow::Box& box = *fragment.box;
    const Rect rect = fragment.rect.moved(shift_);
    if (box.background.a != 0 || box.column_edge)
      list_.items.push_back(FillRect{rect, box.background, box.radius, box.column_edge});
    for (const flow::Border& border : box.borders) {
      if (shows(fragment, border.edge)) list_.items.push_back(FillRect{edge_rect(rect, border), border.color, Unit{}});
    }
    if (!fragment.first) return;
    for (const flow::Drawing& drawing : box.drawings) {
      list_.items.push_back(FillPath{moved(drawing.path, {rect.x, rect.y}), drawing.color, drawing.stroke});
    }
  }

  const RecordRequest& request_;
  DisplayList& list_;
  const Point shift_;
  std::optional<MarkLifter> lifter_;
  std::vector<Unit> columns_;  // of the table in hand; there are none in cells
  const flow::Box* row_ = nullptr;
  bool artifact_ = false;  // what is in page furniture is no structure
};

}  // namespace

DisplayList record(std::span<const flow::Fragment> fragments, const RecordRequest& request) {
  DisplayList list;
  list.size = request.size;
  list.background = request.background;
  Recorder recorder(request, list);
  for (const flow::Fragment& fragment : fragments) recorder.record(fragment);
  return list;
}

}  // namespace warraq::display
