// SPDX-License-Identifier: MIT
#include "views/newspaper_flow.h"

#include <algorithm>

#include "flow/layout_kinds.h"
#include "views/newspaper_columns.h"

namespace warraq::views {
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
      return column.rest && !column.rest->child.empty() && body_.children[column.rest->index].tag == Tag::Table;
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
