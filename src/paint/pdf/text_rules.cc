// SPDX-License-Identifier: MIT
#include "paint/pdf/text_rules.h"

#include <algorithm>

#include "base/utf.h"
#include "paint/pdf/text_chars.h"
#include "paint/pdf/text_levels.h"
#include "unicode/properties.h"

namespace warraq::paint::pdf {
namespace {

// In thousandths of an em. pdf.js takes a gap for a space from 0.1 em, cuts the line at 0.6 em and
// wants less than 0.1 em before a mark; Poppler wants 0.03 em at least.
constexpr int32_t kLeastGap = 110, kMostGap = 570, kFullGap = 550, kGapStep = 250;
constexpr int32_t kLeastMarkGap = 40, kMostMarkGap = 100, kMarkGapStep = 55, kMarkSpace = 70;
constexpr int32_t kSmallStep = 10;
constexpr int32_t kGuardAdvance = 100;
constexpr int32_t kSignAdvance = 1;
constexpr int32_t kTwinDistance = 110;
constexpr int32_t kBracketAdvance = 5;  // Poppler orders marks at one place in a way of its own

char32_t first_of(const Cell& cell) { return code_point_at(cell.text, 0).value; }
char32_t last_of(const Cell& cell) {
  return code_point_before(cell.text, static_cast<uint32_t>(cell.text.size())).value;
}

Cell sign_at(int64_t x, std::u16string text, int32_t advance, const Cell& near) {
  Cell sign;
  sign.kind = CellKind::Sign;
  sign.forward = false;
  sign.advance = advance;
  sign.x = x;
  sign.color = near.color;
  sign.text = std::move(text);
  return sign;
}

int32_t steps(int32_t excess, int32_t step) { return (excess + step - 1) / step; }

// A sign that PDFium does not read.
Cell sign_aside(int64_t x, std::u16string text, const Cell& near) {
  Cell sign = sign_at(x, std::move(text), 0, near);
  sign.aside = true;
  return sign;
}

// PDFium would keep the two in their order.
bool parts_weak(const Cell* left, const Cell& right) {
  return left != nullptr && !(left->forward && right.forward) && is_weak(last_of(*left)) && is_weak(first_of(right));
}

// Poppler would read on past the end of a number, a Latin word or a comma.
bool ends_forward(const Cell* left, const Cell& right) {
  if (left != nullptr && left->forward && right.forward) return false;
  if (left != nullptr && left->kind == CellKind::Letter && is_right_letter(last_of(*left))) return false;
  return right.kind == CellKind::Letter && (right.forward || starts_forward(first_of(right)));
}

}  // namespace

void merge_spaces(CellLine& line) {
  std::vector<Cell>& cells = line.cells;
  const auto is_space = [](const Cell& cell) { return cell.kind == CellKind::Space; };
  cells.erase(
      std::unique(cells.begin(), cells.end(), [&](const Cell& a, const Cell& b) { return is_space(a) && is_space(b); }),
      cells.end());
  if (!cells.empty() && is_space(cells.back())) cells.pop_back();
  if (!cells.empty() && is_space(cells.front())) cells.erase(cells.begin());
}

void join_format_spaces(CellLine& line) {
  std::vector<Cell>& cells = line.cells;
  for (size_t i = 0; i < cells.size(); ++i) {
    Cell& cell = cells[i];
    if (cell.kind != CellKind::Letter || !is_visible_format(last_of(cell))) continue;
    cell.text += u' ';
    cell.forward = false;
    if (i + 1 == cells.size() || cells[i + 1].kind != CellKind::Space) continue;
    const int64_t end = i + 2 < cells.size() ? cells[i + 2].x : cells[i + 1].end();
    cell.advance = static_cast<int32_t>((end - cell.x) / kPartsPerAdvance);
    cells.erase(cells.begin() + static_cast<ptrdiff_t>(i) + 1);
  }
}

void add_direction_marks(CellLine& line) {
  if (!line.right_to_left || line.cells.empty()) return;
  std::vector<Cell> out;
  for (const Cell& cell : line.cells) {
    const Cell* left = out.empty() ? nullptr : &out.back();
    const int64_t x = cell.x - kSignAdvance * kPartsPerAdvance;
    if (parts_weak(left, cell)) {
      out.push_back(sign_at(x, {kRightMark}, kSignAdvance, cell));
    } else if (ends_forward(left, cell)) {
      out.push_back(sign_aside(x, {kRightMark}, cell));
    }
    out.push_back(cell);
  }
  // Poppler would take a hyphen at the right end of a line for a divided word.
  if (is_hyphen(first_of(out.back()))) out.push_back(sign_aside(out.back().end(), {kRightMark}, out.back()));
  line.cells = std::move(out);
}

void mark_brackets(CellLine& line) {
  if (!line.right_to_left) return;
  std::vector<Cell> out;
  for (const Cell& cell : line.cells) {
    const bool bracket = cell.kind == CellKind::Letter && !cell.forward && is_mirrored(last_of(cell));
    const bool letter_left =
        !out.empty() && out.back().kind == CellKind::Letter && is_right_letter(last_of(out.back()));
    if (bracket && !letter_left)
      out.push_back(sign_at(cell.x - kSignAdvance * kPartsPerAdvance, {kRightMark}, kSignAdvance, cell));
    out.push_back(cell);
    if (bracket)
      out.push_back(sign_at(cell.end() - kBracketAdvance * kPartsPerAdvance, {kLeftMark}, kBracketAdvance, cell));
  }
  line.cells = std::move(out);
}

void part_twin_marks(CellLine& line) {
  std::vector<Cell>& cells = line.cells;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].kind != CellKind::Mark && cells[i].text != u"\x0640") continue;
    for (size_t j = i; j-- > 0 && cells[i].x - cells[j].x < kTwinDistance * kPartsPerAdvance;) {
      if (cells[j].kind == cells[i].kind && cells[j].text == cells[i].text) cells[i].text.insert(0, 1, kArabicMark);
    }
  }
}

void fit_spaces(CellLine& line) {
  std::vector<Cell>& cells = line.cells;
  for (size_t i = 1; i + 1 < cells.size(); ++i) {
    Cell& space = cells[i];
    if (space.kind != CellKind::Space) continue;
    Cell& left = cells[i - 1];
    size_t seen = i + 1;  // pdf.js does not see signs
    while (seen + 1 < cells.size() && cells[seen].kind == CellKind::Sign) ++seen;
    const bool before_mark = cells[seen].kind == CellKind::Mark;
    const auto gap = static_cast<int32_t>(divide_rounded(cells[i + 1].x - left.end(), kPartsPerAdvance));
    int32_t lead = 0;
    if (before_mark) {
      space.advance = kMarkSpace;
      if (gap > kMostMarkGap) lead = steps(gap - kMostMarkGap, kMarkGapStep) * kMarkGapStep;
      if (gap < kLeastMarkGap) lead = -steps(kLeastMarkGap - gap, kSmallStep) * kSmallStep;
    } else if (gap > kMostGap) {
      lead = steps(gap - kFullGap, kGapStep) * kGapStep;
    } else if (gap < kLeastGap) {
      lead = -steps(kLeastGap - gap, kSmallStep) * kSmallStep;
    }
    left.advance = std::max(0, left.advance + lead);
    space.x = left.end();
  }
}

void guard_leading_mark(CellLine& line) {
  if (line.cells.empty() || (line.cells.front().kind != CellKind::Mark && !line.guarded)) return;
  const Cell& first = line.cells.front();
  line.cells.insert(line.cells.begin(),
                    sign_at(first.x - kGuardAdvance * kPartsPerAdvance, {kArabicMark, u' '}, kGuardAdvance, first));
}

namespace {

// What Poppler counts: letters, and the marks that it takes for such. Of the marks around a
// left-to-right run, which are nearly at one place, it keeps a few.
int64_t excess_of(const CellLine& line) {
  constexpr int64_t kKeptMarks = 3;
  int64_t excess = 0;
  bool forward = false;
  for (const Cell& cell : line.cells) {
    if (cell.forward && !forward) excess += kKeptMarks;
    forward = cell.forward;
    for (uint32_t at = 0; at < cell.text.size();) {
      const CodePoint point = code_point_at(cell.text, at);
      at += point.units;
      const char32_t c = point.value;
      if (is_right_letter(c) || c == kRightMark || c == kArabicMark) {
        --excess;
      } else if (unicode::is_letter(c) || c == kLeftMark) {
        ++excess;
      }
    }
  }
  return excess;
}

}  // namespace

// Poppler takes strings of less than 63 units, and drops words of one text that are nearer to each
// other than a tenth of an em.
void keep_balance(CellLine& line, int64_t& excess) {
  constexpr int64_t kMarksInCode = 32;
  constexpr int32_t kCodeDistance = 110;
  constexpr int kMostCodes = 6;  // or they would reach into the next column
  excess += excess_of(line);
  for (int i = 0; i < kMostCodes && excess >= 0 && !line.cells.empty(); ++i) {
    const auto marks = std::min(kMarksInCode, excess + 1);
    const Cell& first = line.cells.front();
    line.cells.insert(line.cells.begin(), sign_aside(first.x - kCodeDistance * kPartsPerAdvance,
                                                     std::u16string(static_cast<size_t>(marks), kRightMark), first));
    excess -= marks;
  }
}

namespace {

void write_plain_gaps(CellLine& line) {
  line.is_segmented = false;
  for (Cell& cell : line.cells) {
    if (cell.kind == CellKind::Gap) cell.text = u" ";
  }
}

}  // namespace

void apply_reading_rules(CellLine& line, const Options& options, int64_t& excess) {
  merge_spaces(line);
  join_format_spaces(line);
  // PDFium finds out the direction of lines in a left-to-right document by itself.
  line.is_segmented = options.right_to_left || line.right_to_left;
  if (options.text_order == TextOrder::Strict) return write_plain_gaps(line);
  add_direction_marks(line);
  if (options.brackets == Brackets::Lrm) mark_brackets(line);
  fit_spaces(line);
  guard_leading_mark(line);
  part_twin_marks(line);
  fit_levels(line);
  if (options.right_to_left) keep_balance(line, excess);
}

}  // namespace warraq::paint::pdf
