// SPDX-License-Identifier: MIT
#include <algorithm>

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

// A heading and its like stand with so many lines of what follows.
constexpr int kLinesKept = 2;

// Lines of text in a fragment, up to kLinesKept; a picture is worth as many. Labels do not count.
int lines_in(const Fragment& fragment) {
  if (fragment.box->kind == BoxKind::Text)
    return static_cast<int>(std::min<uint32_t>(fragment.shown.size(), kLinesKept));
  if (fragment.box->kind != BoxKind::Stack && fragment.box->kind != BoxKind::Row)
    return fragment.box->furniture ? 0 : kLinesKept;
  int lines = 0;
  for (const Fragment& child : fragment.children) {
    const int more = lines_in(child);
    lines = fragment.box->kind == BoxKind::Row ? std::max(lines, more) : std::min(lines + more, kLinesKept);
  }
  return lines;
}

// What the end of a fragment says of a break after it, looked at from below: that it is free, that it is
// not, or nothing yet, for there are too few lines.
enum class End : uint8_t { Open, Free, Held };
End end_of(const Fragment& fragment, int& lines) {
  const bool keeps = fragment.box->keep_with_next && fragment.last;
  if (keeps && (lines == 0 || fragment.box->heading)) return End::Held;
  if (fragment.box->kind == BoxKind::Stack) {
    for (size_t i = fragment.children.size(); i-- > 0;) {
      if (const End end = end_of(fragment.children[i], lines); end != End::Open) return end;
    }
    return End::Open;
  }
  lines += lines_in(fragment);
  return lines < kLinesKept ? End::Open : End::Free;
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
    if (box_.repeated.end > box_.repeated.begin && begin_ >= box_.repeated.end) repeat_heads();
    while (at_ < box_.children.size() && add_child()) {
    }
    if (rest_ && forced_ == BreakKind::None) retreat();
    if (empty() && at_ < box_.children.size()) return refused();
    return finish();
  }

 private:
  bool empty() const { return stack_.children.size() == heads_; }
  Outcome refused() const { return {std::nullopt, Token{}, {}}; }
  Unit bottom() const {
    return stack_.children.empty() ? Unit{} : stack_.children.back().rect.y + stack_.children.back().rect.height;
  }

  // Unless they would take too much of the column.
  void repeat_heads() {
    for (uint32_t i = box_.repeated.begin; i < box_.repeated.end; ++i) {
      Space space{space_.width - box_.padding.across(), kEndless, true};
      Fragment head = std::move(*layout(box_.children[i], space, nullptr, setter_).fragment);
      head.rect.y = bottom();
      head.repeated = true;
      stack_.children.push_back(std::move(head));
    }
    if (bottom() * 3 > space_.height) stack_.children.clear();
    heads_ = stack_.children.size();
  }

  // What is left for a child at `y`.
  Space space_at(uint32_t index, Unit y) const {
    Space space = space_;
    space.width -= box_.padding.across();
    space.height -= box_.padding.down() + y;
    space.top = space_.top && index == begin_;
    space.unfinished = space_.unfinished && index + 1 == box_.children.size();
    space.y += box_.padding.top + y;
    return space;
  }

  // False when the space is full.
  bool add_child() {
    const Box& child = box_.children[at_];
    if (child.break_before != BreakKind::None && space_.height < kEndless && !(empty() && space_.top) && !from(at_)) {
      rest_ = Token{at_, {}};
      forced_ = child.break_before;
      return false;
    }
    const Unit y = top_of(child);
    Outcome outcome = layout(child, space_at(at_, y), from(at_), setter_);
    if (!outcome.fragment) {
      rest_ = resting_at(at_);
      return false;
    }
    outcome.fragment->rect.y = y + above_heading(child, y + outcome.fragment->rect.height);
    stack_.children.push_back(std::move(*outcome.fragment));
    if (outcome.rest) {
      rest_ = Token{at_, {std::move(*outcome.rest)}};
      forced_ = outcome.forced;
      return false;
    }
    ++at_;
    return true;
  }

  // Where a child stands below what is there.
  Unit top_of(const Box& child) const {
    const Unit y = bottom() + (stack_.children.empty() ? Unit{} : gap_between(*stack_.children.back().box, child));
    return y + to_grid(child, space_.y + box_.padding.top + y);
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
    if (!child.heading || stack_.children.empty() || at_ + 1 >= box_.children.size()) return Unit{};
    const Box& next = box_.children[at_ + 1];
    const Unit more = to_grid(next, space_.y + box_.padding.top + bottom + gap_between(child, next));
    return box_.padding.down() + bottom + more <= space_.height ? more : Unit{};
  }

  // Where the column before went on in this child, if it did.
  const Token* from(uint32_t index) const { return inside_ && index == begin_ ? &*inside_ : nullptr; }
  Token resting_at(uint32_t index) const {
    return {index, from(index) ? std::vector<Token>{*inside_} : std::vector<Token>{}};
  }

  // Whether the column must not end with `last` in the place of child `at`: something above has to stand
  // with more lines than that.
  bool holds(size_t at, const Fragment& last) const {
    int lines = 0;
    End end = end_of(last, lines);
    while (end == End::Open && at > heads_) end = end_of(stack_.children[--at], lines);
    return end == End::Held;
  }

  // Goes back from where the space is full to where the column may end: between two children, or in
  // one that keeps with its next.
  void retreat() {
    for (size_t kept = stack_.children.size(); kept > heads_; --kept) {
      const Fragment& last = stack_.children[kept - 1];
      const auto index = static_cast<uint32_t>(begin_ + kept - 1 - heads_);
      if (!holds(kept - 1, last)) return end_after(kept, Token{index + 1, {}});
      if (!last.last) continue;
      Space space = space_at(index, last.rect.y);
      space.unfinished = true;
      Outcome part = layout(*last.box, space, from(index), setter_);
      if (!part.fragment || !part.rest || holds(kept - 1, *part.fragment)) continue;
      part.fragment->rect.y = last.rect.y;
      stack_.children[kept - 1] = std::move(*part.fragment);
      stack_.children.resize(kept);
      rest_ = Token{index, {std::move(*part.rest)}};
      return;
    }
    if (!space_.must_place()) return end_after(heads_, resting_at(begin_));
    force_next();
  }

  // All that stands here keeps with what found no room, and nothing stands above it: as much of that
  // comes here as if it headed the column.
  void force_next() {
    if (rest_->index - begin_ != stack_.children.size() - heads_ || from(at_)) return;
    const Unit y = top_of(box_.children[at_]);
    Space space = space_at(at_, y);
    space.top = true;
    if (space.height * 4 < space_.height) return;
    Outcome outcome = layout(box_.children[at_], space, nullptr, setter_);
    if (!outcome.fragment || outcome.fragment->rect.height > space.height) return;
    outcome.fragment->rect.y = y;
    stack_.children.push_back(std::move(*outcome.fragment));
    if (outcome.rest)
      rest_ = Token{at_, {std::move(*outcome.rest)}};
    else if (++at_ < box_.children.size())
      rest_ = Token{at_, {}};
    else
      rest_.reset();
  }

  void end_after(size_t kept, Token rest) {
    if (kept == stack_.children.size() && !empty()) return;
    stack_.children.resize(kept);
    rest_ = std::move(rest);
    at_ = rest_->index;
  }

  Outcome finish() {
    const bool refuses = rest_ ? box_.keep_together && !space_.must_place() : space_.unfinished;
    if (refuses) return refused();
    const Unit inner = space_.width - box_.padding.across();
    const Unit height = max(bottom() + box_.padding.down(), box_.height);
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
    stack_.rect = {Unit{}, Unit{}, space_.width, height};
    cover_children(stack_);
    return {std::move(stack_), std::move(rest_), forced_};
  }

  const Box& box_;
  const Space& space_;
  const Setter& setter_;
  const uint32_t begin_;
  uint32_t at_;
  size_t heads_ = 0;  // repeated children at the beginning
  std::optional<Token> inside_, rest_;
  BreakKind forced_ = BreakKind::None;
  Fragment stack_;
};

}  // namespace

Outcome layout_stack(const Box& box, const Space& space, const Token* from, const Setter& setter) {
  return Stacker(box, space, from, setter).run();
}

}  // namespace warraq::flow
