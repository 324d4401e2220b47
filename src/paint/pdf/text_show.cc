// SPDX-License-Identifier: MIT
#include "paint/pdf/text_show.h"

#include "base/utf.h"

namespace warraq::paint::pdf {
namespace {

// TJ numbers are written in tenths of a thousandth of an em.
constexpr int64_t kPartsPerTenth = kPartsPerAdvance / 10;
// How far a code may stand from its place before a number is spent on it: 0.003 pt at 14 pt for
// rounded advances. Behind a space the place is always exact.
constexpr int64_t kTolerance = kPartsPerAdvance / 4;

// pdf.js drops a number behind a code that ends in a format character.
bool ends_in_format(const Cell& cell) {
  const char16_t last = cell.text.back();
  return last == 0x200e || last == 0x200f || last == 0x061c || last == 0x06dd;
}

class Shower {
 public:
  Shower(const CellLine& line, Codes& codes, Content& content) : line_(line), codes_(codes), content_(content) {}

  void run(Unit baseline) {
    pen_ = line_.cells.front().x;
    bool begun = false;
    const Cell* last = nullptr;
    for (const Cell& cell : line_.cells) {
      const Code code = codes_.code(cell.outline, cell.advance, cell.text);
      if (!begun) {
        content_.fill_color(cell.color);
        content_.begin_text(code.font, line_.size, pen_ * line_.size.raw, kPartsPerEm * Unit::kPerBase, baseline);
        font_ = code.font;
        color_ = cell.color;
        begun = true;
      }
      switch_to(code, cell);
      if (last != nullptr) move_to(cell, *last);
      add(code);
      pen_ += cell.advance * kPartsPerAdvance;
      last = &cell;
    }
    flush();
    content_.end_text();
  }

 private:
  // Colours and fonts change between two TJs; cells without a picture take any colour.
  void switch_to(Code code, const Cell& cell) {
    const bool recolor = cell.outline != 0 && cell.color != color_;
    if (!recolor && code.font == font_) return;
    flush();
    if (recolor) content_.fill_color(color_ = cell.color);
    content_.font(font_ = code.font);
  }

  void move_to(const Cell& cell, const Cell& last) {
    const int64_t off = cell.x - pen_;
    const int64_t tolerance = last.kind == CellKind::Space ? kPartsPerTenth / 2 : kTolerance;
    if (off >= -tolerance && off <= tolerance) return;
    int64_t tenths = divide_rounded(off, kPartsPerTenth);
    pen_ += tenths * kPartsPerTenth;
    if (ends_in_format(last) && tenths != -1) {
      number(-1);
      tenths += 1;
    }
    number(tenths);
  }

  // A positive number moves to the left.
  void number(int64_t tenths) {
    close_string();
    if (!array_.empty() && array_.back() != '>') array_ += ' ';
    append_ratio(array_, -tenths, 10, 1);
  }

  void add(Code code) {
    if (!open_) array_ += '<';
    open_ = true;
    constexpr char kHex[] = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4) array_ += kHex[code.value >> shift & 15];
  }

  void close_string() {
    if (open_) array_ += '>';
    open_ = false;
  }

  void flush() {
    close_string();
    if (array_.empty()) return;
    content_.out() += '[';
    content_.out() += array_;
    content_.out() += "]TJ\n";
    array_.clear();
  }

  const CellLine& line_;
  Codes& codes_;
  Content& content_;
  int64_t pen_ = 0;
  size_t font_ = 0;
  Color color_;
  std::string array_;
  bool open_ = false;
};

}  // namespace

void show_line(const CellLine& line, Unit baseline, Codes& codes, Content& content) {
  if (!line.cells.empty()) Shower(line, codes, content).run(baseline);
}

}  // namespace warraq::paint::pdf
