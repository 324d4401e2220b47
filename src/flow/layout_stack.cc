// SPDX-License-Identifier: MIT
#include "flow/layout_kinds.h"

namespace warraq::flow {
namespace {

// Where the first baseline of a box that stands on the grid is below its top: that of the text that
// its contents begin with; none where that is free of the grid. Text that turns out to have more
// leading corrects itself in its own stack.
std::optional<Unit> grid_baseline(const Box& box) {
  if (box.kind == BoxKind::Text && box.text->on_grid) return box.padding.top + box.text->baseline(box.text->leading);
  if (box.kind != BoxKind::Stack && box.kind != BoxKind::Row) return std::nullopt;
  for (const Box& child : box.children) {
    if (const auto found = grid_baseline(child)) return box.padding.top + *found;
    if (box.kind == BoxKind::Stack) break;
  }
  return std::nullopt;
}

// Lays the children of a stack below each other until the space is full.
class Stacker {
 public:
  Stacker(const Box& box, const Space& space, const Token* from, const Setter& setter)
      : box_(box), space_(space), setter_(setter), begin_(from ? from->index : 0), at_(begin_) {
    stack_.box = &box;
    stack_.first = !from || (from->index == 0 && from->child.empty());
    if (from && !from->child.empty()) inside_ = from->child.front();
  }

  Outcome run() {
    bool full = false;
    while (at_ < box_.children.size() && !full) full = !add_child();
    if (stack_.children.empty() && at_ < box_.children.size()) return nothing();
    return finish();
  }

 private:
  // False when the space is full.
  bool add_child() {
    const Box& child = box_.children[at_];
    if (child.break_before && space_.height < kEndless && !(stack_.children.empty() && space_.top) && !resumed(at_)) {
      rest_ = Token{at_, {}};
      return false;
    }
    Unit gap = stack_.children.empty() ? Unit{} : gap_between(*stack_.children.back().box, child);
    gap += to_grid(child, space_.y + box_.padding.top + y_ + gap);
    const Unit used = box_.padding.down() + y_ + gap;
    Space space = space_;
    space.width -= box_.padding.across();
    space.height -= used;
    space.top = space_.top && stack_.children.empty();
    space.y += box_.padding.top + y_ + gap;
    const Token* from = inside_ && at_ == begin_ ? &*inside_ : nullptr;
    Outcome outcome = layout(child, space, from, setter_);
    if (!outcome.fragment) {
      rest_ = Token{at_, from ? std::vector<Token>{*from} : std::vector<Token>{}};
      keep_with_next();
      return false;
    }
    outcome.fragment->rect.y = y_ + gap + above_heading(child, y_ + gap + outcome.fragment->rect.height);
    y_ = outcome.fragment->rect.y + outcome.fragment->rect.height;
    stack_.children.push_back(std::move(*outcome.fragment));
    if (outcome.rest) {
      rest_ = Token{at_, {std::move(*outcome.rest)}};
      return false;
    }
    ++at_;
    return true;
  }

  // How far a child at `y` below the column's top has to go down to stand on the grid.
  Unit to_grid(const Box& child, Unit y) const {
    if (space_.grid.raw <= 0) return Unit{};
    auto baseline = grid_baseline(child);
    if (!baseline) return Unit{};
    if (child.kind == BoxKind::Text)
      baseline = first_text_baseline(child, space_.width - box_.padding.across(), setter_);
    const int64_t beyond = (y + *baseline - space_.phase).raw % space_.grid.raw;
    return Unit{beyond == 0 ? 0 : beyond < 0 ? -beyond : space_.grid.raw - beyond};
  }

  // What the next child would go down by to stand on the grid goes above the heading that it keeps
  // with, unless that heads the column. `bottom`: where the heading would end.
  Unit above_heading(const Box& child, Unit bottom) const {
    if (!child.keep_with_next || stack_.children.empty() || at_ + 1 >= box_.children.size()) return Unit{};
    const Box& next = box_.children[at_ + 1];
    const Unit more = to_grid(next, space_.y + box_.padding.top + bottom + gap_between(child, next));
    return box_.padding.down() + bottom + more <= space_.height ? more : Unit{};
  }

  bool resumed(uint32_t index) const { return index == begin_ && inside_.has_value(); }

  // What must stand with the child that found no room goes with it, unless nothing would be left.
  void keep_with_next() {
    size_t kept = stack_.children.size();
    while (kept > 0 && stack_.children[kept - 1].box->keep_with_next) --kept;
    if (kept == stack_.children.size() || (kept == 0 && space_.top)) return;
    const auto moved = static_cast<uint32_t>(stack_.children.size() - kept);
    rest_ = Token{rest_->index - moved, {}};
    stack_.children.resize(kept);
    y_ = kept == 0 ? Unit{} : stack_.children.back().rect.y + stack_.children.back().rect.height;
  }

  Outcome nothing() { return {std::nullopt, rest_ ? std::move(rest_) : std::optional<Token>(Token{begin_, {}})}; }

  Outcome finish() {
    if (box_.keep_together && rest_ && !space_.top) return {std::nullopt, Token{}};
    const Unit inner = space_.width - box_.padding.across();
    for (Fragment& child : stack_.children) {
      const Unit free = inner - child.rect.width;
      const Unit start = box_.right_to_left ? free : Unit{};
      const Cross cross = child.box->cross;
      child.rect.x = box_.padding.left + (cross == Cross::Center ? free / 2
                                          : cross == Cross::End  ? free - start
                                                                 : start);
      child.rect.y += box_.padding.top;
    }
    stack_.last = !rest_.has_value();
    stack_.rect = {Unit{}, Unit{}, space_.width, max(y_ + box_.padding.down(), box_.height)};
    cover_children(stack_);
    return {std::move(stack_), std::move(rest_)};
  }

  const Box& box_;
  const Space& space_;
  const Setter& setter_;
  const uint32_t begin_;
  uint32_t at_;
  std::optional<Token> inside_, rest_;
  Fragment stack_;
  Unit y_;
};

}  // namespace

Outcome layout_stack(const Box& box, const Space& space, const Token* from, const Setter& setter) {
  return Stacker(box, space, from, setter).run();
}

}  // namespace warraq::flow
