// SPDX-License-Identifier: MIT
#include "flow/layout.h"

#include "flow/layout_kinds.h"

namespace warraq::flow {

Fragment::Fragment() = default;
Fragment::Fragment(Fragment&&) noexcept = default;
Fragment& Fragment::operator=(Fragment&&) noexcept = default;
Fragment::~Fragment() = default;

Unit gap_between(const Box& upper, const Box& lower) {
  if (!upper.has_after) return lower.before;
  // A heading opens something new: what ends above it must not pull it close.
  const bool opens = lower.heading && !upper.heading;
  return opens ? max(upper.after, lower.before) : upper.after;
}

void place(Fragment& fragment, Point origin) {
  fragment.rect = fragment.rect.moved(origin);
  const Point here{fragment.rect.x, fragment.rect.y};
  for (Fragment& child : fragment.children) place(child, here);
}

void cover_children(Fragment& parent) {
  for (const Fragment& child : parent.children) {
    parent.over = max(parent.over, child.over - child.rect.y);
    parent.under = max(parent.under, child.rect.bottom() + child.under - parent.rect.height);
  }
}

namespace {

// A picture or drawing: as wide as its space, as tall as it says.
Outcome layout_solid(const Box& box, const Space& space) {
  const Unit height = box.height + box.padding.down();
  if (space.unfinished || (height > space.height && !space.must_place())) return {std::nullopt, Token{}};
  Fragment fragment;
  fragment.box = &box;
  fragment.rect = {Unit{}, Unit{}, space.width, height};
  return {std::move(fragment), std::nullopt};
}

Unit own_width(const Box& box, Unit available, const Setter& setter) {
  if (box.sizing == Sizing::Fixed) return box.width;
  if (box.sizing == Sizing::Fit) return min(natural_width(box, setter), available);
  return available;
}

}  // namespace

Outcome layout(const Box& box, const Space& space, const Token* from, const Setter& setter) {
  Space own = space;
  own.width = own_width(box, space.width, setter);
  switch (box.kind) {
    case BoxKind::Text: return layout_text(box, own, from, setter);
    case BoxKind::Stack: return layout_stack(box, own, from, setter);
    case BoxKind::Row: return layout_row(box, own, from, setter);
    case BoxKind::Image:
    case BoxKind::Drawing: return layout_solid(box, own);
  }
  WARRAQ_CHECK(false);
  return {};
}

Unit natural_width(const Box& box, const Setter& setter) {
  if (box.sizing == Sizing::Fixed) return box.width;
  Unit width;
  switch (box.kind) {
    case BoxKind::Text: width = natural_text_width(box, setter); break;
    case BoxKind::Stack:
      for (const Box& child : box.children) width = max(width, natural_width(child, setter));
      break;
    case BoxKind::Row:
      for (size_t i = 0; i < box.children.size(); ++i) {
        width += natural_width(box.children[i], setter) + (i > 0 ? box.gap : Unit{});
      }
      break;
    case BoxKind::Image:
    case BoxKind::Drawing: width = box.width; break;
  }
  return width + box.padding.across();
}

}  // namespace warraq::flow
