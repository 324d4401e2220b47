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

class RowMaker {
 public:
  RowMaker(const Box& box, const Space& space, const Token* from, const Setter& setter)
      : box_(box),
        space_(space),
        from_(from && !from->child.empty() ? from : nullptr),
        setter_(setter),
        widths_(child_widths(box, space.width - box.padding.across(), setter)) {}

  Outcome run() {
    const bool whole = !space_.unfinished && !from_ && fill(kEndless, true);
    if (whole && height() <= space_.height) return finish();
    // Kept together, but taller than any column: broken all the same.
    if (box_.keep_together && !from_ && !space_.must_place()) return {std::nullopt, Token{}};
    // By the rules; where something must be placed, against them.
    const Unit room = space_.height - box_.padding.down();
    const bool placed = fill(room, false) || (space_.top && fill(room, true));
    if (!placed || (space_.unfinished && !rest_)) return {std::nullopt, Token{}};
    return finish();
  }

 private:
  // False where a child found no room.
  bool fill(Unit height, bool top) {
    row_ = {};
    rest_.reset();
    tallest_ = {};
    std::vector<Token> tokens(box_.children.size(), Token{Token::kDone, {}});
    for (size_t i = 0; i < tokens.size(); ++i) {
      const Token* from = from_ ? &from_->child[i] : nullptr;
      if (from && from->index == Token::kDone) continue;
      Space own = space_;
      own.width = widths_[i];
      own.height = height;
      own.y += box_.padding.top;
      own.top = top;
      own.unfinished = space_.unfinished && box_.children[i].sizing == Sizing::Fill;
      Outcome outcome = layout(box_.children[i], own, from, setter_);
      if (!outcome.fragment) return false;
      tallest_ = max(tallest_, outcome.fragment->rect.height);
      row_.children.push_back(std::move(*outcome.fragment));
      if (!outcome.rest) continue;
      tokens[i] = std::move(*outcome.rest);
      rest_ = Token{};
    }
    if (rest_) rest_->child = std::move(tokens);
    return true;
  }

  Unit height() const { return max(tallest_ + box_.padding.down(), box_.height); }

  Outcome finish() {
    row_.box = &box_;
    row_.first = !from_;
    row_.last = !rest_;
    row_.rect = {Unit{}, Unit{}, space_.width, height()};
    const Unit room = height() - box_.padding.down();
    Unit cursor = box_.right_to_left ? space_.width - box_.padding.right : box_.padding.left;
    size_t at = 0;
    for (size_t i = 0; i < widths_.size(); ++i) {
      if (box_.right_to_left) cursor -= widths_[i];
      if (at < row_.children.size() && row_.children[at].box == &box_.children[i]) {
        Fragment& child = row_.children[at++];
        child.rect.x = cursor;
        child.rect.y = box_.padding.top;
        if (row_.first && row_.last) child.rect.y += aligned(child.box->cross, room, child.rect.height);
      }
      cursor = box_.right_to_left ? cursor - box_.gap : cursor + widths_[i] + box_.gap;
    }
    cover_children(row_);
    return {std::move(row_), std::move(rest_)};
  }

  const Box& box_;
  const Space& space_;
  const Token* const from_;
  const Setter& setter_;
  const std::vector<Unit> widths_;
  Fragment row_;
  std::optional<Token> rest_;
  Unit tallest_;
};

}  // namespace

Outcome layout_row(const Box& box, const Space& space, const Token* from, const Setter& setter) {
  return RowMaker(box, space, from, setter).run();
}

}  // namespace warraq::flow
