// SPDX-License-Identifier: MIT
#include "views/newspaper_columns.h"

#include <algorithm>

#include "views/text_builder.h"

namespace warraq::views {
namespace {

// Where a block stands in its lines, and what it has above and below.
struct Slot {
  enum Anchor : uint8_t { Top, Middle, Bottom } anchor = Middle;
  Unit before, after;
  bool on_grid = false;  // text inside takes the lines of the grid
};

bool is_heading(const flow::Box& box) { return box.tag >= Tag::H2 && box.tag <= Tag::H4; }
// A pull quote has rules above and below, a quote one beside it, verse and scripture none.
bool is_pull(const flow::Box& box) { return box.tag == Tag::BlockQuote && box.borders.size() == 2; }

Slot slot_of(const flow::Box& box, Unit grid) {
  const Unit half = grid / 2;
  if (is_heading(box)) return {Slot::Bottom, box.before, box.after};
  if (is_pull(box)) return {Slot::Middle, box.before, box.after};
  switch (box.tag) {
    case Tag::List: return {Slot::Top, {}, {}, true};
    case Tag::Aside: return {Slot::Top, half, half, true};
    case Tag::BlockQuote:
      if (!box.borders.empty()) return {Slot::Middle, half, half};
      return {};
    case Tag::Table:
    case Tag::Code: return {Slot::Middle, half / 2, half / 2};
    case Tag::Section: return {Slot::Top, half, {}};
    default: break;
  }
  if (box.kind == flow::BoxKind::Text && box.text->on_grid) return {Slot::Top, {}, {}, true};
  if (box.kind == flow::BoxKind::Text) return {Slot::Top, box.before, {}};
  if (box.kind == flow::BoxKind::Row) return {Slot::Bottom, half, {}};
  return {Slot::Middle, half, half};
}

int64_t whole_lines(Unit height, Unit grid) { return (height.raw + grid.raw - 1) / grid.raw; }

bool is_running(const flow::Box& box) { return box.kind == flow::BoxKind::Text && !is_heading(box); }

// How willingly lines are added between two blocks: 0 first, 2 never.
int reluctance(const flow::Box& above, const flow::Box& below) {
  if (above.keep_with_next || is_heading(above)) return 2;
  if (above.text && above.text->set.paragraph().text.ends_with(u':')) return 2;
  if (is_heading(below) || is_pull(above) || is_pull(below)) return 0;
  return is_running(above) && is_running(below) ? 2 : 1;
}

}  // namespace

ColumnFiller::ColumnFiller(Context& context, const flow::Box& body, Unit width)
    : context_(context), body_(body), width_(width) {
  phase_ = TextBuilder(context, style::TypeRole::Body).box(Tag::None).text->baseline(context.grid);
}

// Adds the child `at`, or its rest; false when the column is full.
bool ColumnFiller::add(NewsColumn& column, int64_t lines, uint32_t at, const flow::Token* from,
                       bool at_any_rate) const {
  const flow::Box& box = body_.children[at];
  const Unit grid = context_.grid;
  const bool top = column.pieces.empty();
  Slot slot = slot_of(box, grid);
  if (top) slot.before = Unit{};
  if (top && is_heading(box)) slot.after = Unit{};
  flow::Space space{width_, grid * (lines - column.used) - slot.before, top && at_any_rate};
  if (slot.on_grid) space.grid = grid;
  space.phase = phase_;
  space.y = grid * column.used + slot.before;
  flow::Outcome outcome = flow::layout(box, space, from, context_.setter());
  if (!outcome.fragment) return false;
  if (box.tag == Tag::Table && outcome.rest && !from && !top) {
    // Tables are not broken for the sake of a few lines at a column's foot, or of a few rows at the next one's head.
    constexpr int64_t kFewLines = 5, kMostLines = 6, kFewRows = 3;
    const auto rows = static_cast<int64_t>(box.children.size()) - outcome.rest->index;
    if (lines - column.used <= (rows < kFewRows ? kMostLines : kFewLines)) return false;
  }
  const Unit own = slot.before + outcome.fragment->rect.height;
  const Unit after = outcome.rest ? Unit{} : slot.after;
  ColumnPiece piece;
  piece.line = column.used;
  piece.lines = std::min(whole_lines(own + after, grid), std::max<int64_t>(lines - column.used, 1));
  const Unit spare = max(grid * piece.lines - own - after, Unit{});
  piece.inset = slot.before;
  if (!top && !from && slot.anchor != Slot::Top) piece.inset += slot.anchor == Slot::Middle ? spare / 2 : spare;
  piece.fragment = std::move(*outcome.fragment);
  column.pieces.push_back(std::move(piece));
  column.used += column.pieces.back().lines;
  if (outcome.rest) column.rest = flow::Token{at, {std::move(*outcome.rest)}};
  return !outcome.rest;
}

NewsColumn ColumnFiller::fill(int64_t lines, size_t count, const flow::Token* from, bool at_any_rate) const {
  NewsColumn column;
  const uint32_t begin = from ? from->index : 0;
  for (uint32_t at = begin; at < count; ++at) {
    const flow::Token* inside = from && at == begin && !from->child.empty() ? &from->child.front() : nullptr;
    const bool breaks = body_.children[at].break_before != flow::BreakKind::None && !inside && !column.pieces.empty();
    if (!breaks && add(column, lines, at, inside, at_any_rate)) continue;
    if (column.rest) return column;
    column.rest = flow::Token{at, inside ? std::vector<flow::Token>{*inside} : std::vector<flow::Token>{}};
    if (breaks) return column;
    // What must stand with the block that found no room goes with it, unless nothing would be left.
    size_t kept = column.pieces.size();
    while (kept > 0 && column.pieces[kept - 1].fragment.box->keep_with_next) --kept;
    if (kept == column.pieces.size() || (kept == 0 && at_any_rate)) return column;
    column.rest = flow::Token{at - static_cast<uint32_t>(column.pieces.size() - kept), {}};
    column.pieces.resize(kept);
    column.used = kept == 0 ? 0 : column.pieces.back().line + column.pieces.back().lines;
    return column;
  }
  return column;
}

void ColumnFiller::spread(NewsColumn& column, int64_t spare) const {
  constexpr int64_t kMostAtOnePlace = 2;
  std::vector<int64_t> more(column.pieces.size());
  for (int64_t round = 0; round < kMostAtOnePlace * 2 && spare > 0; ++round) {
    for (size_t i = 1; i < more.size() && spare > 0; ++i) {
      const int grade = reluctance(*column.pieces[i - 1].fragment.box, *column.pieces[i].fragment.box);
      if (grade != round % 2) continue;
      ++more[i];
      --spare;
    }
  }
  int64_t shift = 0;
  for (size_t i = 0; i < more.size(); ++i) {
    shift += more[i];
    column.pieces[i].line += shift;
  }
  column.used += shift;
}

}  // namespace warraq::views
