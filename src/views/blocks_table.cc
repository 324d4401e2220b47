// SPDX-License-Identifier: MIT
// Tables: columns with room for their longest words, hairlines between rows, a total in bold.
#include <algorithm>
#include <utility>

#include "views/blocks.h"

namespace warraq::views {

using style::Ink;
using style::TypeRole;

namespace {

bool is_total(const std::vector<article::Cell>& cells) {
  if (cells.empty()) return false;
  const std::u16string_view first = cells.front().text.text;
  for (std::u16string_view word : {u"المجموع", u"الإجمالي", u"الاجمالي", u"الجملة"}) {
    if (first.starts_with(word)) return true;
  }
  return false;
}

size_t span_of(int32_t cells) { return static_cast<size_t>(std::clamp(cells, 1, 64)); }

size_t column_count(const article::Table& table) {
  size_t most = 1;
  for (const auto* rows : {&table.head, &table.rows}) {
    for (const auto& cells : *rows) {
      size_t columns = 0;
      for (const article::Cell& cell : cells) columns += span_of(cell.columns);
      most = std::max(most, columns);
    }
  }
  return most;
}

// The first column gets 44 % (where there are three or more), the others share the rest.
std::vector<Unit> column_widths(Unit measure, size_t columns) {
  std::vector<Unit> widths(columns);
  Unit left = measure;
  if (columns > 2) {
    widths[0] = scale(measure, 44, 100);
    left -= widths[0];
  }
  const size_t first = columns > 2 ? 1 : 0;
  for (size_t i = first; i < columns; ++i) {
    widths[i] = left / static_cast<int64_t>(columns - i);
    left -= widths[i];
  }
  return widths;
}

paragraph::Align align_of(const std::string& align) {
  return align == "center" ? paragraph::Align::Center
         : align == "end"  ? paragraph::Align::End
                           : paragraph::Align::Start;
}

struct RowLook {
  TypeRole role;
  Tag tag;
  bool bold = false;
};

class TableMaker {
 public:
  TableMaker(Context& context, const article::Table& table, const std::string& path)
      : context_(context), table_(table), path_(path), widths_(column_widths(context.measure, column_count(table))) {
    least_.resize(widths_.size());
    taken_.resize(widths_.size());
    for (size_t i = 0; i < table.head.size(); ++i) look_at(table.head[i], head_path(i), kHead);
    for (size_t i = 0; i < table.rows.size(); ++i) look_at(table.rows[i], row_path(i), look_of(i));
    make_room();
  }

  // Cells of the head end with it.
  void end_head() { std::fill(taken_.begin(), taken_.end(), size_t{0}); }
  flow::Box head(size_t i) { return row_of(table_.head[i], head_path(i), kHead); }
  flow::Box body(size_t i) { return row_of(table_.rows[i], row_path(i), look_of(i)); }
  // Whether a cell of the rows so far goes on in the next one.
  bool joined() const {
    return std::any_of(taken_.begin(), taken_.end(), [](size_t rows) { return rows > 0; });
  }
  bool total(size_t i) const { return i + 1 == table_.rows.size() && i > 0 && is_total(table_.rows[i]); }

 private:
  static constexpr RowLook kHead{TypeRole::TableHead, Tag::TableHead};

  RowLook look_of(size_t row) const { return {TypeRole::Table, Tag::TableCell, total(row)}; }
  std::string head_path(size_t i) const { return item_path(path_ + "/head", i); }
  std::string row_path(size_t i) const { return item_path(path_ + "/rows", i); }

  flow::Box cell_box(const article::Cell& cell, std::string at, const RowLook& look, bool last) {
    if (!cell.plain) at += "/text";
    flow::Box box = TextBuilder(context_, look.role)
                        .field(cell.text, at, look.bold ? Tone::strong() : Tone{})
                        .align(align_of(cell.align))
                        .box(look.tag);
    box.padding = context_.inset(Unit{}, last ? Unit{} : context_.px(12));
    box.cross = look.role == TypeRole::TableHead ? flow::Cross::End : flow::Cross::Start;
    return box;
  }

  // What the longest words of the columns need.
  void look_at(const std::vector<article::Cell>& cells, const std::string& path, const RowLook& look) {
    const Context::Before before = context_.before();
    size_t column = 0;
    for (size_t i = 0; i < cells.size() && column < widths_.size(); ++i) {
      if (cells[i].columns <= 1) {
        const flow::Box box = cell_box(cells[i], item_path(path, i), look, i + 1 == cells.size());
        least_[column] = max(least_[column], flow::least_width(box));
      }
      column += span_of(cells[i].columns);
    }
    context_.back_to(before);
  }

  // Columns with room to spare give to those whose words would be cut, where that is enough.
  void make_room() {
    Unit wanted, spare;
    for (size_t i = 0; i < widths_.size(); ++i)
      (widths_[i] < least_[i] ? wanted : spare) += max(least_[i] - widths_[i], widths_[i] - least_[i]);
    if (wanted.raw == 0 || spare < wanted) return;
    for (size_t i = 0; i < widths_.size(); ++i) {
      widths_[i] =
          widths_[i] < least_[i] ? least_[i] : widths_[i] - scale(widths_[i] - least_[i], wanted.raw, spare.raw);
    }
  }

  flow::Box row_of(const std::vector<article::Cell>& cells, const std::string& path, const RowLook& look) {
    flow::Box line = row(context_, Tag::TableRow);
    const Unit room = context_.surface == Surface::Paper ? Unit{Unit::kPerBase * 9 / 4} : Unit::base(8);
    line.padding = {room, Unit{}, room, Unit{}};
    line.keep_together = true;
    size_t column = 0;
    for (size_t i = 0; i < cells.size(); ++i) {
      skip_taken(column, line);
      if (column >= widths_.size()) break;
      Unit width;
      for (size_t span = span_of(cells[i].columns); span > 0 && column < widths_.size(); --span) {
        taken_[column] = span_of(cells[i].rows) - 1;
        width += widths_[column++];
      }
      flow::Box box = cell_box(cells[i], item_path(path, i), look, i + 1 == cells.size());
      box.sizing = flow::Sizing::Fixed;
      box.width = width;
      line.children.push_back(std::move(box));
    }
    // What is left of the row is not the next one's.
    for (; column < widths_.size(); ++column) taken_[column] -= taken_[column] > 0;
    return line;
  }

  // Columns in which a cell of a row above goes on stay empty.
  void skip_taken(size_t& column, flow::Box& line) {
    for (; column < widths_.size() && taken_[column] > 0; ++column) {
      --taken_[column];
      flow::Box gap = spacer();
      gap.sizing = flow::Sizing::Fixed;
      gap.width = widths_[column];
      line.children.push_back(std::move(gap));
    }
  }

  Context& context_;
  const article::Table& table_;
  const std::string& path_;
  std::vector<Unit> widths_, least_;
  std::vector<size_t> taken_;  // by column: rows below the last one made into which its cell goes on
};

}  // namespace

flow::Box table_box(Context& context, const article::Table& table, const std::string& path) {
  flow::Box box = stack(context, Tag::Table);
  box.before = context.sheet[TypeRole::Table].before;
  if (!table.caption.empty()) {
    style::TypeStyle type = context.sheet[TypeRole::Caption];
    type.color = Ink::Ink;
    flow::Box caption =
        TextBuilder(context, type).field(table.caption, path + "/caption", Tone::strong()).balanced().box(Tag::Caption);
    caption.before = Unit{};
    caption.has_after = true;
    caption.after = context.px(6);
    caption.keep_with_next = caption.heading = true;
    box.children.push_back(std::move(caption));
  }
  TableMaker maker(context, table, path);
  const Color ink = context.sheet[Ink::Ink], hairline = context.sheet[Ink::Hairline];
  bool first = true, joined = false;
  box.repeated.begin = static_cast<uint32_t>(box.children.size());
  for (size_t i = 0; i < table.head.size(); ++i) {
    flow::Box line = maker.head(i);
    line.keep_with_next = line.heading = true;
    if (first) line.borders.push_back({flow::Edge::Top, context.part, ink});
    first = false;
    box.children.push_back(std::move(line));
  }
  box.repeated.end = static_cast<uint32_t>(box.children.size());
  maker.end_head();
  for (size_t i = 0; i < table.rows.size(); ++i) {
    const bool total = maker.total(i);
    flow::Box line = maker.body(i);
    // A total stands below what it sums up; rows that share a cell stand together, without a line between them.
    if (total) box.children.back().keep_with_next = true;
    const bool inside = std::exchange(joined, maker.joined());
    line.keep_with_next = joined && i + 1 < table.rows.size();
    if (!inside)
      line.borders.push_back({flow::Edge::Top, first ? context.part : context.hair, first || total ? ink : hairline});
    if (i + 1 == table.rows.size()) line.borders.push_back({flow::Edge::Bottom, context.hair, ink});
    first = false;
    box.children.push_back(std::move(line));
  }
  return box;
}

}  // namespace warraq::views
