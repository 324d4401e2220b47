// SPDX-License-Identifier: MIT
#include "paint/pdf/text_show.h"

#include <algorithm>

#include "paint/pdf/text_chars.h"
#include "paint/pdf/text_pieces.h"
#include "paint/pdf/text_segments.h"

namespace warraq::paint::pdf {
namespace {

// TJ numbers are written in tenths of a thousandth of an em.
constexpr int64_t kPartsPerTenth = kPartsPerAdvance / 10;
// How far a code may stand from its place before a number is spent on it: 0.003 pt at 14 pt for
// rounded advances. Behind a space the place is always exact.
constexpr int64_t kTolerance = kPartsPerAdvance / 4;
// The same for what has no picture: PDFium takes a number before a code for a space where it is more
// than half of the code's advance, and that of marks is next to nothing.
constexpr int64_t kUnseenTolerance = 20 * kPartsPerAdvance;

// pdf.js drops a code that ends in a format character, its advance and the number behind it.
bool ends_in_format(std::u16string_view text) {
  const char16_t last = text.back();
  return last == 0x200e || last == 0x200f || last == 0x061c || last == 0x06dd;
}

void append_code(std::string& out, Code code) {
  constexpr char kHex[] = "0123456789ABCDEF";
  for (int shift = 12; shift >= 0; shift -= 4) out += kHex[code.value >> shift & 15];
}

class Shower {
 public:
  Shower(const CellLine& line, Unit baseline, Codes& codes, Content& content)
      : line_(line), baseline_(baseline), codes_(codes), content_(content) {}

  void run() {
    const std::vector<IndexRange> pieces = pieces_of(line_);
    for (const IndexRange piece : pieces) {
      flush();
      show_piece(piece);
      // The piece at its right was shown before: PDFium goes on there.
      if (piece.end < line_.cells.size() && is_segmented(piece.end)) close(start_of(piece.end));
    }
    flush();
    content_.end_text();
  }

 private:
  void show_piece(IndexRange piece) {
    const std::vector<Cell>& cells = line_.cells;
    for (uint32_t i = piece.begin; i < piece.end;) {
      // PDFium may lose a space that ends an object, or is all of it: a sign behind it goes first.
      if (begun_ && cells[i].kind == CellKind::Space && i + 1 < piece.end && cells[i + 1].aside) {
        show(cells[i + 1]);
        show(cells[i]);
        i += 2;
        continue;
      }
      const std::vector<IndexRange> segments =
          line_.is_segmented && cells[i].forward ? segments_from(line_, i) : std::vector<IndexRange>();
      if (segments.size() < 2) {
        const uint32_t end = segments.empty() ? i + 1 : segments[0].end;
        for (; i < end; ++i) show(cells[i]);
      } else {
        i = show_segments(segments, piece);
      }
    }
  }

  bool is_segmented(uint32_t at) const {
    return line_.is_segmented && line_.cells[at].forward && segments_from(line_, at).size() > 1;
  }

  // Where the first object begins that shows the cell at `at` and what follows.
  int64_t start_of(uint32_t at) const {
    if (!is_segmented(at)) return line_.cells[at].x;
    const std::vector<IndexRange> segments = segments_from(line_, at);
    return anchor_place(line_.cells[segments.back().end - 1].end(), segments.size() - 1);
  }

  void show(const Cell& cell) {
    const Code code = codes_.code(cell.outline, cell.advance, cell.text);
    // Behind a gap that begins an object it stays in there.
    const bool aside = cell.aside && !lone_gap_;
    lone_gap_ = cell.kind == CellKind::Gap && array_.empty();
    if (aside) flush();
    if (!begun_) begin(cell.x, code, cell.color);
    switch_to(code, cell);
    const bool is_unseen = cell.outline == 0 && (cell.kind == CellKind::Mark || cell.kind == CellKind::Letter);
    move_to(cell.x, after_space_ ? kPartsPerTenth / 2 : is_unseen ? kUnseenTolerance : kTolerance);
    add(code, cell.advance, cell.text);
    if (aside) flush();
    after_space_ = cell.kind == CellKind::Space || cell.kind == CellKind::Gap;
  }

  void begin(int64_t x, Code code, Color color) {
    begun_ = true;
    pen_ = x;
    font_ = code.font;
    color_ = color;
    content_.fill_color(color);
    content_.begin_text(code.font, line_.size, x * line_.size.raw, kPartsPerEm * Unit::kPerBase, baseline_);
  }

  // Colours and fonts change between two TJs; cells without a picture take any colour.
  void switch_to(Code code, const Cell& cell) {
    if (cell.outline != 0) recolor(cell.color);
    if (code.font == font_) return;
    flush();
    content_.font(font_ = code.font);
  }

  void recolor(Color color) {
    if (color == color_) return;
    color_ = color;
    if (!begun_) return;
    flush();
    content_.fill_color(color);
  }

  // See text_segments.h for why. Gives the first cell behind them.
  uint32_t show_segments(std::vector<IndexRange> segments, IndexRange piece) {
    const uint32_t end = segments.back().end, joined = std::min(joined_end(line_, end), piece.end);
    if (joined > end) segments.push_back({end, joined});
    const int64_t right = line_.cells[segments.back().end - 1].end();
    const size_t count = segments.size();
    if (begun_ && segments[0].begin > piece.begin) close(anchor_place(right, count - 1));
    for (size_t k = 0; k < count; ++k) {
      // Counted from the right: what is joined to the run, then its segments in their order.
      const size_t rank = joined == end ? k : (k + 1) % count;
      // Colours change before the mark: an object ends where they do.
      recolor(line_.cells[segments[k].begin].color);
      show_sign(anchor_place(right, rank), anchor_advance(rank));
      for (size_t i = segments[k].begin; i < segments[k].end; ++i) show(line_.cells[i]);
      if (rank > 0) {
        close(anchor_place(right, rank - 1));
      } else if (piece.end < line_.cells.size() && line_.cells[piece.end].kind == CellKind::Letter) {
        close(start_of(piece.end));
      } else {
        flush();
      }
    }
    return segments.back().end;
  }

  // Ends an object where the next in PDFium's order begins, so that it sees no gap between the two.
  void close(int64_t x) {
    show_sign(x, kCloserAdvance);
    flush();
  }

  void show_sign(int64_t x, int32_t advance) {
    Cell sign;
    sign.kind = CellKind::Sign;
    sign.x = x;
    sign.advance = advance;
    sign.color = color_;
    sign.text = kAnchorText;
    show(sign);
  }

  void move_to(int64_t x, int64_t tolerance) {
    const int64_t off = x - pen_;
    if (off >= -tolerance && off <= tolerance) return;
    int64_t tenths = divide_rounded(off, kPartsPerTenth);
    pen_ += tenths * kPartsPerTenth;
    if (after_format_ > 0 && tenths != -after_format_) {
      number(-after_format_);
      tenths += after_format_;
    }
    number(tenths);
  }

  // A positive number moves to the left.
  void number(int64_t tenths) {
    close_string();
    if (!array_.empty() && array_.back() != '>') array_ += ' ';
    append_ratio(array_, -tenths, 10, 1);
  }

  void add(Code code, int32_t advance, std::u16string_view text) {
    if (!open_) array_ += '<';
    open_ = true;
    append_code(array_, code);
    pen_ += advance * kPartsPerAdvance;
    after_format_ = ends_in_format(text) ? std::max(1, advance * 10) : 0;
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
    after_format_ = 0;  // a number that begins an array is never dropped
  }

  const CellLine& line_;
  const Unit baseline_;
  Codes& codes_;
  Content& content_;
  int64_t pen_ = 0;
  size_t font_ = 0;
  Color color_;
  std::string array_;   // of the TJ being written
  bool begun_ = false;  // the text object is open
  bool open_ = false;   // a string in the array is open
  bool after_space_ = false;
  bool lone_gap_ = false;  // the TJ being written is a gap
  // Tenths of the advance of the code before, where pdf.js drops it and the number behind it: that
  // number takes the advance back.
  int32_t after_format_ = 0;
};

}  // namespace

void show_line(const CellLine& line, Unit baseline, Codes& codes, Content& content) {
  if (!line.cells.empty()) Shower(line, baseline, codes, content).run();
}

void show_fence(const Rect& rule, Codes& codes, Content& content) {
  // Poppler puts into one block what is of two and a half times the size and less, and up to 1.5 times
  // the size apart.
  constexpr Unit kSize = Unit::base(100);
  constexpr Unit kStep = Unit::base(140);
  const Code code = codes.code(0, 1, std::u16string(1, kRightMark));
  content.out() += "1 Tz\n";
  for (Unit y = rule.y + kSize; y < rule.bottom(); y = y + kStep) {
    content.begin_text(code.font, kSize, rule.x.raw, Unit::kPerBase, y);
    content.out() += '<';
    append_code(content.out(), code);
    content.out() += ">Tj\n";
    content.end_text();
  }
  content.out() += "100 Tz\n";
}

}  // namespace warraq::paint::pdf
