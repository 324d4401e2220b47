// SPDX-License-Identifier: MIT
#include "flow/columns.h"

#include <algorithm>

namespace warraq::flow {
namespace {

using Columns = std::vector<Outcome>;

const Token* rest_of(const Outcome& outcome) { return outcome.rest ? &*outcome.rest : nullptr; }

// Whether nothing more comes onto this page.
bool ends(const Columns& columns) { return !columns.back().rest || columns.back().forced == BreakKind::Page; }

// Whether a column is empty, or holds more than it has room for.
bool amiss(const Columns& columns, std::span<const Space> spaces) {
  for (size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].fragment || columns[i].fragment->rect.height > spaces[i].height) return true;
  }
  return false;
}

std::vector<Space> cut(std::span<const Space> spaces, Unit by) {
  std::vector<Space> shorter(spaces.begin(), spaces.end());
  for (Space& space : shorter) {
    space.height -= by;
    space.may_refuse = true;  // there is a taller one
  }
  return shorter;
}

// The room that columns have; a column that is cut to nothing is none.
Unit room_in(std::span<const Space> spaces, Unit cut) {
  Unit room;
  for (const Space& space : spaces) room += max(space.height - cut, Unit{});
  return room;
}

// Looks for the shortest columns in which all that `known` holds still stands. `known` is what stands in
// columns that are cut by `by`.
struct Shortest {
  Columns columns;
  Unit by;
};
void shorten(Shortest& known, const Box& box, std::span<const Space> spaces, const Token* from, Unit step,
             const Setter& setter) {
  Unit needed;
  for (const Outcome& column : known.columns) needed += column.fragment ? column.fragment->rect.height : Unit{};
  // Gaps go where columns begin: what is needed is a little less than what stands.
  needed = needed * 3 / 4;
  Unit by = known.by;
  while (room_in(spaces, by + step) >= needed && by + step < spaces.front().height) by += step;
  for (; by > known.by; by -= step) {
    const std::vector<Space> shorter = cut(spaces, by);
    Columns columns = fill_columns(box, shorter, from, setter);
    if (!ends(columns) || amiss(columns, shorter)) continue;
    known = {std::move(columns), by};
    return;
  }
}

}  // namespace

std::vector<Outcome> fill_columns(const Box& box, std::span<const Space> columns, const Token* from,
                                  const Setter& setter) {
  Columns filled;
  for (const Space& space : columns) {
    Outcome outcome = space.height.raw > 0 ? layout(box, space, from, setter) : Outcome{};
    if (!outcome.fragment) outcome.rest = from ? *from : Token{};
    filled.push_back(std::move(outcome));
    if (ends(filled)) break;
    from = rest_of(filled.back());
  }
  return filled;
}

std::vector<Outcome> fill_evenly(const Box& box, std::span<const Space> columns, const Token* from, Unit step,
                                 const Setter& setter) {
  Shortest known{fill_columns(box, columns, from, setter), Unit{}};
  if (columns.size() < 2 || step.raw <= 0 || !ends(known.columns) || amiss(known.columns, columns))
    return std::move(known.columns);
  // Cuts leave whole steps.
  known.by = Unit{columns.front().height.raw % step.raw} - step;
  Columns even;
  for (size_t i = 0; i < columns.size(); ++i) {
    const auto spaces = columns.subspan(i);
    shorten(known, box, spaces, even.empty() ? from : rest_of(even.back()), step, setter);
    even.push_back(std::move(known.columns.front()));
    known.columns.erase(known.columns.begin());
    if (known.columns.empty()) break;
  }
  return even;
}

}  // namespace warraq::flow
