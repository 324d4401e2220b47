// SPDX-License-Identifier: MIT
#include "display/record.h"

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
    if (tag != Tag::None) list_.items.push_back(BeginTag{tag, box.lang, box.alt});
    decorate(fragment);
    if (box.text) record_text(fragment, shift_, {top, bottom}, lifter_ ? &*lifter_ : nullptr, list_);
    if (box.image) {
      const Rect inside = content_box(fragment);
      list_.items.push_back(
          DrawImage{box.image->key, inside.moved(shift_), box.image->crop, box.image->radius, box.image->alt});
    }
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

  void decorate(const flow::Fragment& fragment) {
    const flow::Box& box = *fragment.box;
    const Rect rect = fragment.rect.moved(shift_);
    if (box.background.a != 0) list_.items.push_back(FillRect{rect, box.background, box.radius});
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
