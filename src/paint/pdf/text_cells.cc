// SPDX-License-Identifier: MIT
#include "paint/pdf/text_cells.h"

#include <algorithm>

#include "base/utf.h"
#include "paint/pdf/text_chars.h"
#include "paint/pen.h"
#include "unicode/properties.h"

namespace warraq::paint::pdf {
namespace {

using display::DisplayList;
using display::Run;
using display::TextLine;

// More marks than this go into another cell: maps of fonts have room for strings, not for texts.
constexpr size_t kMarksInCell = 16;

// A character and the marks on it, each string in logical order.
struct Letter {
  std::u16string base;
  std::u16string joiners;  // zero-width joiners and non-joiners after it
  std::u32string marks;
};

bool is_joiner(char32_t c) { return c == 0x200c || c == 0x200d; }

std::vector<Letter> letters_of(std::u16string_view text) {
  std::vector<Letter> letters;
  for (uint32_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.units;
    const char32_t c = point.value;
    if (is_joiner(c)) {
      if (!letters.empty()) append_utf16(letters.back().joiners, c);
    } else if (unicode::is_default_ignorable(c) || unicode::is_bidi_control(c) || unicode::is_control(c) ||
               (c & 0xfffe) == 0xfffe) {
      continue;  // noncharacters too: a font's map must not hold them
    } else if (unicode::is_mark(c)) {
      if (letters.empty()) letters.emplace_back();
      letters.back().marks += c;
    } else {
      append_utf16(letters.emplace_back().base, c);
    }
  }
  return letters;
}

std::u16string joiners_in(std::u16string_view text) {
  std::u16string joiners;
  for (const char16_t unit : text) {
    if (is_joiner(unit)) joiners += unit;
  }
  return joiners;
}

std::u16string reversed(std::u16string_view text) { return {text.rbegin(), text.rend()}; }

// The text of a letter's own code. A string in a right-to-left run is turned round by every
// reader; pdf.js takes presentation forms apart before that, so they are written taken apart.
std::u16string letter_text(const Letter& letter, bool forward) {
  if (forward) return letter.base;
  std::u16string text = reversed(letter.joiners);
  const CodePoint point = code_point_at(letter.base, 0);
  const std::u16string_view expanded =
      point.units == letter.base.size() ? expansion(point.value) : std::u16string_view();
  return text + (expanded.empty() ? letter.base : reversed(expanded));
}

// The size that most of the text has.
Unit main_size(const DisplayList& list, std::span<const TextLine* const> lines) {
  std::vector<std::pair<Unit, int64_t>> sizes;
  for (const TextLine* line : lines) {
    for (uint32_t r = line->runs.begin; r < line->runs.end; ++r) {
      const Run& run = list.runs[r];
      if (run.size.raw <= 0 || run.glyphs.empty()) continue;
      auto found = std::find_if(sizes.begin(), sizes.end(), [&](const auto& entry) { return entry.first == run.size; });
      if (found == sizes.end()) found = sizes.insert(found, {run.size, 0});
      found->second += run.text.size();
    }
  }
  std::pair<Unit, int64_t> best{};
  for (const auto& entry : sizes) {
    if (entry.second > best.second || best.first.raw == 0) best = entry;
  }
  return best.first;
}

// Poppler takes lines for one paragraph whose baselines are less than 1.5 times their size apart. The
// size in the file is only what advances and places are measured by, as outlines are drawn to fit it. It
// is a few thirds of the true one, and not any share, so that texts of all sizes have their outlines in
// common.
constexpr Unit kLarge = Unit::base(20);

Unit nominal_size(Unit size, std::span<const TextLine* const> lines) {
  Unit leading;
  for (const TextLine* line : lines) leading = max(leading, line->box.height);
  // Large lines keep theirs where it will do: pdf.js sees no line end within half of it.
  int64_t thirds = size > kLarge && size * 3 / 2 > leading ? 3 : 4;
  while (thirds < 7 && size * thirds / 2 <= leading) ++thirds;
  return size * thirds / 3;
}

class RunCells {
 public:
  RunCells(const DisplayList& list, const TextLine& line, const Run& run, const font::Library& library, Codes& codes,
           CellLine& out)
      : list_(list),
        text_(list.sources[line.source].text),
        run_(run),
        codes_(codes),
        out_(out),
        upem_(library[run.face].font->metrics().units_per_em),
        pen_(run, library),
        forward_((run.level & 1) == 0) {}

  void add() {
    for (uint32_t begin = run_.glyphs.begin; begin < run_.glyphs.end;) {
      uint32_t end = begin + 1;
      while (end < run_.glyphs.end && list_.glyphs[end].cluster == list_.glyphs[begin].cluster) ++end;
      add_cluster({begin, end});
      begin = end;
    }
  }

 private:
  // The text of the cluster of glyphs [begin, end): up to the next one in reading order.
  std::u16string_view text_of(IndexRange glyphs) const {
    const uint32_t from = list_.glyphs[glyphs.begin].cluster;
    uint32_t to = run_.text.end;
    if (forward_ && glyphs.end < run_.glyphs.end) to = list_.glyphs[glyphs.end].cluster;
    if (!forward_ && glyphs.begin > run_.glyphs.begin) to = list_.glyphs[glyphs.begin - 1].cluster;
    if (from >= text_.size() || to <= from) return {};
    return std::u16string_view(text_).substr(from, to - from);
  }

  int64_t parts(int64_t fine) const { return divide_rounded(fine * kPartsPerEm, upem_ * out_.size.raw); }
  int32_t thousandths(int64_t font_units) const {
    return static_cast<int32_t>(divide_rounded(font_units * run_.size.raw * kFontUnits, upem_ * out_.size.raw));
  }

  void add_cluster(IndexRange glyphs) {
    const int64_t start = pen_.fine_x({});
    int64_t advance = 0;
    std::vector<GlyphPart> picture;
    for (uint32_t g = glyphs.begin; g < glyphs.end; ++g) {
      const display::Glyph& glyph = list_.glyphs[g];
      picture.push_back(part(glyph, advance, g == glyphs.begin ? 0 : pen_.fine_x({}) - start));
      advance += glyph.advance;
      pen_.pass(glyph);
    }
    std::vector<Letter> letters = letters_of(text_of(glyphs));
    if (letters.empty()) {
      joiners_ = joiners_in(text_of(glyphs)) + joiners_;
      return;
    }
    // A joiner may be a cluster of its own: it belongs to the letter before it, which is the next from
    // the left.
    letters.back().joiners += joiners_;
    joiners_.clear();
    const int64_t x = parts(start);
    const int32_t width = thousandths(advance);
    if (letters.size() == 1 && letters[0].marks.empty() && unicode::is_space(code_point_at(letters[0].base, 0).value)) {
      put({CellKind::Space, forward_, width, x, 0, run_.color, u" "});
    } else if (letters.size() == 1 && letters[0].base.empty()) {
      put({CellKind::Mark, forward_, width, x, codes_.outline(picture), run_.color, mark_text(letters[0].marks)});
    } else {
      add_letters(letters, x, width, picture);
    }
  }

  // `passed`: advances of the cluster's glyphs before this one; `fine`: the same with what
  // justification put between them.
  GlyphPart part(const display::Glyph& glyph, int64_t passed, int64_t fine) const {
    GlyphPart part{run_.face, glyph.id, passed + glyph.dx, glyph.dy, kFontUnits, upem_};
    // In whole thousandths, so that texts of all sizes share their outlines.
    if (run_.size != out_.size) {
      part.numerator *= divide_rounded(run_.size.raw * 1000, out_.size.raw);
      part.denominator *= 1000;
    }
    part.shift_x =
        static_cast<int32_t>(divide_rounded((fine - passed * run_.size.raw) * kFontUnits, upem_ * out_.size.raw));
    part.shift_y = static_cast<int32_t>(divide_rounded(run_.rise.raw * kFontUnits, out_.size.raw));
    return part;
  }

  // PDFium keeps marks in the order in which they stand, the others turn them round with their letter.
  // Of marks that may stand in either order (Canonical_Combining_Class 27 to 35, all different) it gets
  // the order of the text, since its search compares characters.
  std::u16string mark_text(std::u32string_view marks) const {
    const auto is_vowel = [](char32_t c) { return (c >= 0x064b && c <= 0x0652) || c == 0x0670; };
    std::u16string text;
    if (forward_ || std::all_of(marks.begin(), marks.end(), is_vowel)) {
      for (const char32_t c : marks) append_utf16(text, c);
    } else {
      for (auto c = marks.rbegin(); c != marks.rend(); ++c) append_utf16(text, *c);
    }
    return text;
  }

  void add_letters(const std::vector<Letter>& letters, int64_t x, int32_t width, std::vector<GlyphPart>& picture) {
    const auto count = static_cast<int32_t>(letters.size());
    int32_t left = std::max(0, width - marks_width(letters));
    for (int32_t i = 0; i < count; ++i) {
      const Letter& letter = letters[static_cast<size_t>(forward_ ? i : count - 1 - i)];
      const int32_t share = i == 0 ? left - left / count * (count - 1) : left / count;
      if (!forward_) x = add_marks(letter, x);
      if (i == 0 && !forward_ && !letter.marks.empty()) {
        for (GlyphPart& p : picture) p.shift_x -= marks_width({&letter, 1});
      }
      if (!letter.base.empty()) {
        put({CellKind::Letter, forward_, share, x, i == 0 ? codes_.outline(picture) : 0, run_.color,
             letter_text(letter, forward_)});
      }
      x += share * kPartsPerAdvance;
      if (forward_) x = add_marks(letter, x);
    }
  }

  static int32_t cells_of(const Letter& letter) {
    return static_cast<int32_t>((letter.marks.size() + kMarksInCell - 1) / kMarksInCell);
  }
  static int32_t marks_width(std::span<const Letter> letters) {
    int32_t cells = 0;
    for (const Letter& letter : letters) cells += cells_of(letter);
    return cells * kMarkAdvance;
  }

  int64_t add_marks(const Letter& letter, int64_t x) {
    for (int32_t i = 0, count = cells_of(letter); i < count; ++i) {
      const size_t at = static_cast<size_t>(forward_ ? i : count - 1 - i) * kMarksInCell;
      put({CellKind::Mark, forward_, kMarkAdvance, x, 0, run_.color,
           mark_text(std::u32string_view(letter.marks).substr(at, kMarksInCell))});
      x += kMarkAdvance * kPartsPerAdvance;
    }
    return x;
  }

  void put(Cell cell) { out_.cells.push_back(std::move(cell)); }

  const DisplayList& list_;
  const std::u16string& text_;
  const Run& run_;
  Codes& codes_;
  CellLine& out_;
  const int64_t upem_;
  Pen pen_;
  const bool forward_;
  std::u16string joiners_;
};

}  // namespace

Extent extent_of(const DisplayList& list, const TextLine& line) {
  if (line.runs.empty()) return {line.box.x, line.box.x};
  const Run& last = list.runs[line.runs.end - 1];
  return {list.runs[line.runs.begin].x, last.x + last.width};
}

bool goes_on(const DisplayList& list, const TextLine& line, const TextLine& next) {
  if (line.baseline != next.baseline || line.right_to_left != next.right_to_left) return false;
  const Extent here = extent_of(list, line), there = extent_of(list, next);
  return line.right_to_left ? there.right <= here.left : there.left >= here.right;
}

CellLine make_cells(const DisplayList& list, std::span<const TextLine* const> lines, const font::Library& library,
                    Codes& codes) {
  CellLine out;
  out.size = main_size(list, lines);
  if (out.size.raw > 0) out.size = nominal_size(out.size, lines);
  out.right_to_left = lines.front()->right_to_left;
  if (out.size.raw <= 0) return out;
  for (size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = *lines[out.right_to_left ? lines.size() - 1 - i : i];
    const size_t first = out.cells.size();
    for (uint32_t r = line.runs.begin; r < line.runs.end; ++r) {
      if (list.runs[r].size.raw > 0) RunCells(list, line, list.runs[r], library, codes, out).add();
    }
    if (first == 0 || first == out.cells.size()) continue;
    Cell gap;
    gap.kind = CellKind::Gap;
    gap.x = out.cells[first - 1].end();
    gap.advance = static_cast<int32_t>(std::clamp<int64_t>((out.cells[first].x - gap.x) / kPartsPerAdvance, 0, 32767));
    gap.text = {out.right_to_left ? kArabicMark : kLeftMark, u' '};
    gap.color = out.cells[first].color;
    out.cells.insert(out.cells.begin() + static_cast<ptrdiff_t>(first), std::move(gap));
  }
  return out;
}

}  // namespace warraq::paint::pdf
