// SPDX-License-Identifier: MIT
#include "paint/pdf/text_levels.h"

#include <algorithm>

#include "paint/pdf/text_chars.h"
#include "paint/pdf/text_pieces.h"
#include "unicode/properties.h"

namespace warraq::paint::pdf {
namespace {

// UAX #9, table 4, as pdf.js has it: None takes part in nothing.
enum class Bidi : uint8_t { None, L, R, AL, EN, AN, ES, ET, CS, NSM, ON };

// More marks than this in a line for its share of Arabic letters, and it is cut into pieces.
constexpr size_t kMostPadding = 8;
// A line that needs more corrections is left as it is.
constexpr int kMostRounds = 40;

bool is_in(char16_t c, std::u16string_view list) { return list.find(c) != std::u16string_view::npos; }

Bidi latin_class(char16_t c) {
  if (unicode::is_letter(c)) return Bidi::L;
  if ((c >= '0' && c <= '9') || is_in(c, u"²³¹")) return Bidi::EN;
  if (c == '+' || c == '-') return Bidi::ES;
  if (is_in(c, u",./:\xa0")) return Bidi::CS;
  if (is_in(c, u"#$%\xa2\xa3\xa4\xa5°±")) return Bidi::ET;
  return c == 0xad || unicode::is_control(c) ? Bidi::None : Bidi::ON;
}

Bidi arabic_class(char16_t c) {
  if (unicode::is_mark(c)) return Bidi::NSM;
  if (c <= 0x0605 || (c >= 0x0660 && c <= 0x0669) || is_in(c, u"٫٬\x6dd")) return Bidi::AN;
  if (c >= 0x06f0 && c <= 0x06f9) return Bidi::EN;
  if (is_in(c, u"\x609\x60a٪")) return Bidi::ET;
  if (c == 0x060c) return Bidi::CS;
  return is_in(c, u"\x606\x607\x60e\x60f\x6de\x6e9") ? Bidi::ON : Bidi::AL;
}

Bidi class_of(char16_t c) {
  if (c <= 0xff) return latin_class(c);
  if (c >= 0x0600 && c <= 0x06ff) return arabic_class(c);
  if (c >= 0x0590 && c <= 0x05f4) return Bidi::R;
  const bool right = (c >= 0x0700 && c <= 0x08ac) || (c >= 0xfb50 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff);
  return right ? Bidi::AL : Bidi::L;
}

bool is_mark_of_direction(char16_t c) { return c == kRightMark || c == kLeftMark || c == kArabicMark; }

// A UTF-16 unit of the line as pdf.js reads it.
struct Seen {
  uint32_t cell;
  char16_t unit;
  Bidi bidi;
  bool wanted;          // at level 2
  bool at_two = false;  // is there
  bool was_en = false;  // a European digit that became an Arabic one
};
using Line = std::vector<Seen>;

Line seen_in(const CellLine& line, IndexRange piece) {
  Line seen;
  for (uint32_t i = piece.begin; i < piece.end; ++i) {
    const Cell& cell = line.cells[i];
    if (cell.kind == CellKind::Sign) continue;
    for (const char16_t unit : cell.text) seen.push_back({i, unit, class_of(unit), cell.forward});
  }
  return seen;
}

// Rules W1 to W7; in pdf.js's order and with its slips.
void resolve_weak(Line& line) {
  const size_t n = line.size();
  Bidi last = Bidi::R;
  for (Seen& c : line) {
    if (c.bidi == Bidi::NSM) c.bidi = last;
    last = c.bidi;
  }
  last = Bidi::R;
  for (Seen& c : line) {
    if (c.bidi == Bidi::EN && last == Bidi::AL) c.bidi = Bidi::AN, c.was_en = true;
    if (c.bidi == Bidi::L || c.bidi == Bidi::R || c.bidi == Bidi::AL) last = c.bidi;
  }
  for (Seen& c : line) {
    if (c.bidi == Bidi::AL) c.bidi = Bidi::R;
  }
  for (size_t i = 1; i + 1 < n; ++i) {
    const Bidi before = line[i - 1].bidi, after = line[i + 1].bidi;
    if (line[i].bidi == Bidi::ES && before == Bidi::EN && after == Bidi::EN) line[i].bidi = Bidi::EN;
    if (line[i].bidi == Bidi::CS && (before == Bidi::EN || before == Bidi::AN) && before == after)
      line[i].bidi = before;
  }
  for (size_t i = 0; i < n; ++i) {
    if (line[i].bidi != Bidi::EN) continue;
    for (size_t j = i; j-- > 0 && line[j].bidi == Bidi::ET;) line[j].bidi = Bidi::EN;
    for (size_t j = i + 1; j < n && line[j].bidi == Bidi::ET; ++j) line[j].bidi = Bidi::EN;
  }
  last = Bidi::R;
  for (Seen& c : line) {
    if (c.bidi == Bidi::ES || c.bidi == Bidi::ET || c.bidi == Bidi::CS) c.bidi = Bidi::ON;
    if (c.bidi == Bidi::EN && last == Bidi::L) c.bidi = Bidi::L;
    if (c.bidi == Bidi::L || c.bidi == Bidi::R) last = c.bidi;
  }
}

bool is_number(Bidi bidi) { return bidi == Bidi::EN || bidi == Bidi::AN; }

// Rules N1, N2, I1 and I2 for a line from right to left.
void resolve_levels(Line& line) {
  Bidi before = Bidi::R;
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i].bidi == Bidi::ON) {
      size_t after = i;
      while (after < line.size() && (line[after].bidi == Bidi::ON || line[after].bidi == Bidi::None)) ++after;
      line[i].at_two = before == Bidi::L && after < line.size() && line[after].bidi == Bidi::L;
    } else {
      line[i].at_two = line[i].bidi == Bidi::L || is_number(line[i].bidi);
      if (is_number(line[i].bidi) || line[i].bidi == Bidi::R) before = Bidi::R;
      if (line[i].bidi == Bidi::L) before = Bidi::L;
    }
  }
}

// Of ten units three must be right-to-left for pdf.js to take the line for that.
size_t padding_of(const Line& line) {
  size_t right = 0, all = line.size(), marks = 0;
  for (const Seen& c : line) right += c.bidi == Bidi::R || c.bidi == Bidi::AL || c.bidi == Bidi::AN;
  if (all <= 4) return right == 0 ? 1 : 0;
  while ((right + marks) * 10 <= (all + marks) * 3) ++marks;
  return marks;
}

class Fitter {
 public:
  Fitter(CellLine& line, IndexRange piece) : line_(line), piece_(piece) {}

  void run() {
    pad();
    for (int round = 0; round < kMostRounds && (mend() || pad()); ++round) {
    }
  }

 private:
  bool is_seen(uint32_t at) const {
    return line_.cells[at].kind != CellKind::Sign && line_.cells[at].kind != CellKind::Space;
  }

  // Into the first Arabic letter; where there is none, into the first cell from right to left.
  bool pad() {
    const size_t marks = padding_of(seen_in(line_, piece_));
    uint32_t best = piece_.end;
    for (uint32_t i = piece_.begin; i < piece_.end; ++i) {
      if (line_.cells[i].forward || !is_seen(i)) continue;
      if (best == piece_.end) best = i;
      if (!is_right_letter(line_.cells[i].text.back())) continue;
      best = i;
      break;
    }
    if (best == piece_.end || marks == 0) return false;
    line_.cells[best].text.insert(0, marks, kArabicMark);
    return true;
  }

  // One mark more where one is missing.
  bool mend() {
    Line seen = seen_in(line_, piece_);
    resolve_weak(seen);
    resolve_levels(seen);
    // Marks of ours are not looked at themselves.
    const Seen* text = nullptr;
    for (size_t i = 0; i < seen.size(); ++i) {
      const Seen& here = seen[i];
      if (is_mark_of_direction(here.unit)) continue;
      if (text != nullptr && text->wanted && here.wanted && text->at_two != here.at_two && join(*text, here))
        return true;
      text = &here;
      if (i == 0 || !here.at_two || !seen[i - 1].at_two || seen[i - 1].cell == here.cell) continue;
      if (!(seen[i - 1].wanted && here.wanted) && part(here.cell)) return true;
    }
    return false;
  }

  // A right-to-left mark between a cell and the one before it.
  bool part(uint32_t at) {
    while (at < piece_.end && !is_seen(at)) ++at;
    return at < piece_.end && insert(at, kArabicMark);
  }

  // Left-to-right marks where a left-to-right run is torn: what is not at level 2 needs a letter on
  // both sides.
  bool join(const Seen& left, const Seen& here) {
    const Seen& low = here.at_two ? left : here;
    uint32_t first = low.cell;
    while (first > piece_.begin && line_.cells[first - 1].forward) --first;
    if ((left.was_en || here.was_en) && insert(first, kLeftMark)) return true;
    if ((here.at_two || left.bidi != Bidi::L) && insert(low.cell, kLeftMark)) return true;
    uint32_t next = low.cell + 1;
    while (next < piece_.end && line_.cells[next].kind == CellKind::Sign) ++next;
    return next < piece_.end && insert(next, kLeftMark);
  }

  // Behind the marks that a string begins with; false where the mark is there.
  bool insert(uint32_t at, char16_t mark) {
    Cell& cell = line_.cells[at];
    size_t marks = 0;
    while (marks < cell.text.size() && is_mark_of_direction(cell.text[marks])) ++marks;
    if (marks > 0 && cell.text[marks - 1] == mark) return false;
    if (cell.kind == CellKind::Space) {
      cell.kind = CellKind::Gap;
      if (at + 1 < line_.cells.size())
        cell.advance =
            static_cast<int32_t>(std::clamp<int64_t>((line_.cells[at + 1].x - cell.x) / kPartsPerAdvance, 0, 32767));
    }
    cell.text.insert(marks, 1, mark);
    return true;
  }

  CellLine& line_;
  const IndexRange piece_;
};

bool has_both_directions(const CellLine& line) {
  const auto forward = [](const Cell& cell) { return cell.forward; };
  return std::any_of(line.cells.begin(), line.cells.end(), forward) &&
         !std::all_of(line.cells.begin(), line.cells.end(), forward);
}

}  // namespace

void fit_levels(CellLine& line) {
  if (!line.right_to_left || line.cells.empty()) return;
  const IndexRange whole{0, static_cast<uint32_t>(line.cells.size())};
  line.in_pieces = has_both_directions(line) && padding_of(seen_in(line, whole)) > kMostPadding;
  if (line.in_pieces) prepare_pieces(line);
  for (const IndexRange piece : pieces_of(line)) Fitter(line, piece).run();
}

}  // namespace warraq::paint::pdf
