// SPDX-License-Identifier: MIT
#include "flow/layout_kinds.h"

namespace warraq::flow {
namespace {

// Fixed and Fit children take what they need; the others share the rest, the first ones a Unit more.
std::vector<Unit> child_widths(const Box& box, Unit inner, const Setter& setter) {
  std::vector<Unit> widths;
  int64_t sharing = 0;
  Unit left = inner;
  for (size_t i = 0; i < box.children.size(); ++i) {
    const Box& child = box.children[i];
    if (i > 0) left -= box.gap;
    const bool shares = child.sizing == Sizing::Fill;
    const Unit width = shares ? Unit{} : child.sizing == Sizing::Fixed ? child.width : natural_width(child, setter);
    sharing += shares;
    left -= width;
    widths.push_back(width);
  }
  left = max(left, Unit{});
  for (size_t i = 0; i < widths.size(); ++i) {
    if (box.children[i].sizing != Sizing::Fill) continue;
    const Unit share{(left.raw + sharing - 1) / sharing};
    widths[i] = share;
    left -= share;
    --sharing;
  }
  return widths;
}

Unit aligned(Cross cross, Unit room, Unit height) {
  switch (cross) {
    case Cross::Start: return Unit{};
    case Cross::Center: return (room - height) / 2;
    case Cross::End: return room - height;
  }
  return Unit{};
}

}  // namespace

Outcome layout_row(const Box& box, const Space& space, const Setter& setter) {
  const Unit inner = space.width - box.padding.across();
  const std::vector<Unit> widths = child_widths(box, inner, setter);
  Fragment row;
  row.box = &box;
  Unit tallest;
  for (size_t i = 0; i < box.children.size(); ++i) {
    Space own = space;
    own.width = widths[i];
    own.height = kEndless;
    own.top = true;
    own.y += box.padding.top;
    Outcome outcome = layout(box.children[i], own, nullptr, setter);
    WARRAQ_CHECK(outcome.fragment.has_value());
    tallest = max(tallest, outcome.fragment->rect.height);
    row.children.push_back(std::move(*outcome.fragment));
  }
  tallest = max(tallest, box.height - box.padding.down());
  Unit cursor = box.right_to_left ? space.width - box.padding.right : box.padding.left;
  for (size_t i = 0; i < row.children.size(); ++i) {
    Fragment& child = row.children[i];
    if (box.right_to_left) cursor -= widths[i];
    child.rect.x = cursor;
    child.rect.y = box.padding.top + aligned(child.box->cross, tallest, child.rect.height);
    cursor = box.right_to_left ? cursor - box.gap : cursor + widths[i] + box.gap;
  }
  row.rect = {Unit{}, Unit{}, space.width, tallest + box.padding.down()};
  cover_children(row);
  if (row.rect.height > space.height && !space.top) return {std::nullopt, Token{}};
  return {std::move(row), std::nullopt};
}

}  // namespace warraq::flow
