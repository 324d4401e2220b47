// SPDX-License-Identifier: MIT
#include "views/newspaper_columns.h"

#include <algorithm>

#include "flow/layout_kinds.h"
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

namespace {

class NewspaperFlow {
 public:
  NewspaperFlow(PageSheets& sheets, const flow::Box& body, size_t extras)
      : sheets_(sheets),
        context_(sheets.context()),
        frame_(sheets.frame()),
        body_(body),
        count_(body.children.size()),
        article_(count_ - extras),
        filler_(context_, body, frame_.column_width()) {}

  bool fits(const FrontPage& page) const { return !fill(page, page.lines, std::nullopt, article_, false).back().rest; }

  ColumnEnd run(FrontPage page, Unit next_top, int64_t next_lines) {
    std::optional<flow::Token> from;
    for (bool front = true;; front = false) {
      if (!front) {
        sheets_.add_page();
        page = {next_top, next_lines, std::vector<int64_t>(page.starts.size())};
      }
      std::vector<NewsColumn> columns = fill(page, page.lines, from, count_, page.lines >= next_lines);
      if (columns.back().rest && columns.back().rest->index >= article_) {
        count_ = columns.back().rest->index;  // the extras that have found no room
        columns = fill(page, page.lines, from, count_, true);
      }
      std::optional<flow::Token> rest = std::move(columns.back().rest);
      if (!rest) columns = balanced(page, std::move(columns), from);
      put(page, std::move(columns), !rest);
      if (!rest) return end_;
      from = std::move(rest);
    }
  }

 private:
  // The columns of a page with so many lines. `whole`: nothing better will come than these.
  std::vector<NewsColumn> fill(const FrontPage& page, int64_t lines, const std::optional<flow::Token>& from,
                               size_t count, bool whole) const {
    std::vector<NewsColumn> columns;
    const flow::Token* at = from ? &*from : nullptr;
    flow::Token rest;
    for (int64_t start : page.starts) {
      columns.push_back({});
      const bool finished = columns.size() > 1 && !at;
      if (!finished) columns.back() = filler_.fill(lines - start, count, at, whole && start == 0);
      for (ColumnPiece& piece : columns.back().pieces) piece.line += start;
      if (finished || !columns.back().rest) {
        at = nullptr;
        continue;
      }
      rest = *columns.back().rest;
      at = &rest;
    }
    return columns;
  }

  // The same in as few lines as will do; a few more where that keeps a table whole.
  std::vector<NewsColumn> balanced(FrontPage& page, std::vector<NewsColumn> columns,
                                   const std::optional<flow::Token>& from) const {
    constexpr int64_t kLeast = 5, kMoreForTable = 6;
    int64_t used = 0, least = kLeast;
    for (size_t i = 0; i < columns.size(); ++i) {
      used += columns[i].used + page.starts[i];
      least = std::max(least, page.starts[i]);
    }
    const int64_t full = page.lines;
    int64_t end = full;
    for (int64_t lines = std::max(least, used / static_cast<int64_t>(columns.size()) - 3); lines < end; ++lines) {
      std::vector<NewsColumn> fewer = fill(page, lines, from, count_, false);
      if (fewer.back().rest) continue;
      const bool broken = breaks_table(fewer);
      if (end < full && broken) continue;
      columns = std::move(fewer);
      page.lines = lines;
      end = broken ? std::min(end, lines + kMoreForTable) : lines;
    }
    return columns;
  }

  bool breaks_table(const std::vector<NewsColumn>& columns) const {
    return std::any_of(columns.begin(), columns.end(), [&](const NewsColumn& column) {
      return column.rest && !column.rest->child.empty() &&
             body_.children[column.rest->index].tag == Tag::Table;
    });
  }

  void put(const FrontPage& page, std::vector<NewsColumn> columns, bool last) {
    size_t ending = columns.size() - 1;
    while (ending > 0 && columns[ending].pieces.empty()) --ending;
    for (size_t i = 0; i < columns.size(); ++i) {
      const int64_t spare = page.lines - page.starts[i] - columns[i].used;
      if (last && i == ending) {
        end(columns[i], spare);
        note_end(page, columns[i], i);
      } else {
        filler_.spread(columns[i], spare);
      }
      put(page, columns[i], static_cast<int32_t>(i), last && i >= ending);
      if (i == 0) continue;
      // Beside the picture, too, which stands over all columns but the first.
      const int64_t start = i == 1 ? 0 : std::min(page.starts[i - 1], page.starts[i]);
      if (columns[i].pieces.empty() && page.starts[i] == start) continue;
      put_rule(static_cast<int32_t>(i), page.top + context_.grid * start, context_.grid * (page.lines - start));
    }
  }

  // The last column: what stands below the article goes down to the foot; without it a few lines are spread.
  void end(NewsColumn& column, int64_t spare) const {
    for (ColumnPiece& piece : column.pieces) {
      if (index_of(piece) >= article_) piece.line += spare;
    }
    constexpr int64_t kFew = 2;
    const bool extra = !column.pieces.empty() && index_of(column.pieces.back()) >= article_;
    if (!extra && spare <= kFew) filler_.spread(column, spare);
  }

  void note_end(const FrontPage& page, const NewsColumn& column, size_t index) {
    const int64_t line = page.starts[index] + column.used;
    end_ = {{frame_.column_left(static_cast<int32_t>(index)), page.top + context_.grid * line},
            page.lines - line,
            count_ < body_.children.size()};
  }

  size_t index_of(const ColumnPiece& piece) const {
    return static_cast<size_t>(piece.fragment.box - body_.children.data());
  }

  void put(const FrontPage& page, NewsColumn& column, int32_t index, bool last) {
    if (column.pieces.empty()) return;
    flow::Fragment whole;
    whole.box = &body_;
    whole.first = !begun_;
    whole.last = last;
    begun_ = true;
    const Unit width = frame_.column_width();
    const Unit top = context_.grid * column.pieces.front().line;
    for (ColumnPiece& piece : column.pieces) {
      flow::Fragment& child = piece.fragment;
      const Unit free = width - child.rect.width, start = body_.right_to_left ? free : Unit{};
      const flow::Cross cross = child.box->cross;
      child.rect.x = cross == flow::Cross::Center ? free / 2 : cross == flow::Cross::End ? free - start : start;
      child.rect.y = context_.grid * piece.line + piece.inset - top;
      whole.children.push_back(std::move(child));
    }
    whole.rect = {Unit{}, Unit{}, width, context_.grid * page.lines - top};
    flow::cover_children(whole);
    flow::place(whole, {frame_.column_left(index), page.top + top});
    sheets_.last().fragments.push_back(std::move(whole));
  }

  void put_rule(int32_t column, Unit top, Unit height) {
    const Unit edge = frame_.right_to_left ? frame_.column_left(column) + frame_.column_width()
                                           : frame_.column_left(column) - frame_.gutter();
    sheets_.put_column_edge(sheets_.last(), {edge + frame_.gutter() / 2, top, kThinRule, height});
  }

  PageSheets& sheets_;
  Context& context_;
  const PageFrame& frame_;
  const flow::Box& body_;
  size_t count_, article_;  // of the body's children: those that are set, those that are the article's
  const ColumnFiller filler_;
  ColumnEnd end_;
  bool begun_ = false;
};

}  // namespace

bool fits_front_page(PageSheets& sheets, const flow::Box& body, size_t extras, const FrontPage& front) {
  return NewspaperFlow(sheets, body, extras).fits(front);
}

ColumnEnd fill_newspaper(PageSheets& sheets, const flow::Box& body, size_t extras, const FrontPage& front,
                         Unit next_top, int64_t next_lines) {
  return NewspaperFlow(sheets, body, extras).run(front, next_top, next_lines);
}

}  // namespace warraq::views
