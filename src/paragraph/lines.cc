// SPDX-License-Identifier: MIT
#include "paragraph/lines.h"

#include <algorithm>
#include <optional>
#include <span>

#include "base/check.h"
#include "paragraph/balance.h"
#include "paragraph/candidates.h"
#include "paragraph/choose.h"
#include "paragraph/ellipsis.h"
#include "paragraph/justify.h"
#include "paragraph/pieces.h"
#include "paragraph/stretch_line.h"

namespace warraq::paragraph {
namespace {

// Turns cuts into lines.
class LineMaker {
 public:
  LineMaker(const text::Paragraph& paragraph, const BreakProblem& problem, const Measure& measure,
            const text::FontContext& fonts, PieceMaker& pieces, Lines& lines)
      : paragraph_(paragraph),
        shaped_(problem.shaped),
        measure_(measure),
        spaces_(problem.candidates.spaces),
        points_(problem.candidates.points),
        stretcher_(problem, fonts),
        pieces_(pieces),
        lines_(lines) {}

  void append(const Cut& cut, bool ends_paragraph, const Ellipsis* ellipsis) {
    Line line;
    line.text = cut.text;
    line.visible = cut.visible;
    line.forced = cut.forced;
    line.ends_paragraph = ends_paragraph;
    line.pieces.begin = static_cast<uint32_t>(lines_.pieces.size());
    int64_t natural = pieces_.append(cut.visible);
    if (ellipsis && !ellipsis->glyphs.empty()) natural += append_ellipsis(*ellipsis, cut.visible.end);
    line.pieces.end = static_cast<uint32_t>(lines_.pieces.size());
    line.natural = Unit{divide_rounded(natural, shaped_.fine_per_unit)};
    finish(line, natural);
  }

 private:
  int64_t append_ellipsis(const Ellipsis& ellipsis, uint32_t at) {
    Piece piece;
    piece.text = {at, at};
    piece.run = ellipsis.run;
    piece.own = piece.generated = true;
    piece.level = paragraph_.right_to_left ? 1 : 0;
    piece.glyphs.begin = static_cast<uint32_t>(lines_.own_glyphs.size());
    lines_.own_glyphs.insert(lines_.own_glyphs.end(), ellipsis.glyphs.begin(), ellipsis.glyphs.end());
    piece.glyphs.end = static_cast<uint32_t>(lines_.own_glyphs.size());
    pieces_.append_at_end(piece, ellipsis.width);
    return ellipsis.width;
  }

  // Spaces between the first and the last word: cuts come in order, so one walk finds them all.
  std::span<const uint32_t> spaces_of(const Line& line) {
    while (space_ < spaces_.size() && spaces_[space_] < line.visible.begin) ++space_;
    const size_t first = space_;
    while (space_ < spaces_.size() && spaces_[space_] < line.visible.end) ++space_;
    size_t last = space_;
    for (uint32_t end = line.visible.end; last > first && spaces_[last - 1] + 1 == end; --end) --last;
    return {spaces_.data() + first, last - first};
  }

  void finish(Line& line, int64_t natural) {
    const bool is_first = lines_.lines.empty();
    const Unit room = is_first ? first_width(measure_) : measure_.width;
    const std::span<const uint32_t> spaces = spaces_of(line);
    line.spaces = static_cast<uint32_t>(spaces.size());
    line.adjustments.begin = static_cast<uint32_t>(lines_.adjustments.size());
    const Align align = alignment_of(line);
    line.width = line.natural;
    if (align == Align::Justify && measure_.hang) line.hang = hang_of(line);
    if (align == Align::Justify) line.width += stretch(line, natural, room, spaces);
    Unit slack;
    if (align == Align::Justify && line.spaces > 0) {
      slack = room + line.hang - line.width;
      line.justified = true;
    } else if (line.natural > room) {
      // Glyphs shaped anew at the line's edges may have made it wider than it was when it was chosen.
      slack = room - line.natural;
    }
    const auto first_space = static_cast<ptrdiff_t>(lines_.adjustments.size());
    line.space_ratio = spread_over_spaces(shaped_, spaces, slack, lines_.adjustments);
    if (slack == Unit{}) lines_.adjustments.resize(static_cast<size_t>(first_space));
    put_in_order(line.adjustments.begin, static_cast<uint32_t>(first_space));
    line.adjustments.end = static_cast<uint32_t>(lines_.adjustments.size());
    if (line.spaces > 0) line.width += slack;
    line.x = left_of(align, line.width, room, is_first);
    pieces_.place(line, line.x);
    lines_.widest = max(lines_.widest, max(line.natural, shaped_.width(line.visible)));
    lines_.lines.push_back(line);
  }

  Unit hang_of(const Line& line) const {
    return Unit{divide_rounded(protrusion(paragraph_, shaped_, line.visible.end), shaped_.fine_per_unit)};
  }

  // Kashidas [begin, middle) among the spaces that follow them, by rising offset; there are few.
  void put_in_order(uint32_t begin, uint32_t middle) {
    auto& all = lines_.adjustments;
    for (uint32_t i = middle; i-- > begin;) {
      for (size_t k = i; k + 1 < all.size() && all[k + 1].at < all[k].at; ++k) std::swap(all[k], all[k + 1]);
    }
  }

  // Puts kashidas into a line that lacks more than its spaces take alone. Returns what they add.
  Unit stretch(const Line& line, int64_t natural, Unit room, std::span<const uint32_t> spaces) {
    LineToFill fill;
    fill.visible = line.visible;
    fill.first_space = spaces.empty() ? 0 : static_cast<uint32_t>(spaces.data() - spaces_.data());
    fill.spaces = line.spaces;
    fill.indent = (measure_.width - room).raw * shaped_.fine_per_unit;
    fill.slack = (room + line.hang).raw * shaped_.fine_per_unit - natural;
    const std::vector<Kashida>& kashidas = stretcher_.stretch(fill);
    if (kashidas.empty()) return Unit{};
    const int64_t added = pieces_.stretch(line, kashidas, points_);
    return Unit{divide_rounded(natural + added, shaped_.fine_per_unit)} - line.natural;
  }

  Align alignment_of(const Line& line) const {
    const bool last = line.ends_paragraph || line.forced;
    return measure_.align == Align::Justify && last ? measure_.last : measure_.align;
  }

  // The physical left edge of a line in the measure. The indent lies at the start side.
  Unit left_of(Align align, Unit width, Unit room, bool is_first) const {
    const bool right_to_left = paragraph_.right_to_left;
    const Unit indent = is_first && !right_to_left ? measure_.width - room : Unit{};
    const Unit free = room - width;
    switch (align) {
      case Align::Center: return indent + free / 2;
      case Align::End: return right_to_left ? indent : indent + free;
      case Align::Start:
      case Align::Justify: return right_to_left ? indent + free : indent;
    }
    return indent;
  }

  const text::Paragraph& paragraph_;
  const text::ShapedText& shaped_;
  const Measure& measure_;
  const std::vector<uint32_t>& spaces_;
  const std::vector<StretchPoint>& points_;
  LineStretcher stretcher_;
  PieceMaker& pieces_;
  Lines& lines_;
  size_t space_ = 0;  // the first of spaces_ not before the next line
};

}  // namespace

Lines lay_out(const text::Paragraph& paragraph, const text::ShapedText& shaped, const Measure& measure,
              const text::FontContext& fonts, text::WordCache& cache) {
  const Stretch stretch = measure.align == Align::Justify ? measure.stretch : Stretch{};
  return lay_out(paragraph, shaped, find_candidates(paragraph, shaped, fonts, stretch), measure, fonts, cache);
}

Lines lay_out(const text::Paragraph& paragraph, const text::ShapedText& shaped, const Candidates& candidates,
              const Measure& measure, const text::FontContext& fonts, text::WordCache& cache) {
  WARRAQ_CHECK(shaped.position.size() == paragraph.text.size() + 1 && shaped.breaks.size() == paragraph.text.size());
  const BreakProblem problem{shaped, candidates, room_of(measure, shaped),
                             elastic_of(paragraph, shaped, fonts, measure, candidates)};
  std::vector<Cut> cuts;
  // What is cut off or balanced afterwards begins with as few lines as there can be.
  const bool fewest = measure.balance || measure.max_lines > 0;
  choose(problem, fewest ? Breaker::FirstFit : measure.breaker, cuts);

  Lines lines;
  std::optional<Ellipsis> ellipsis;
  if (measure.max_lines > 0 && cuts.size() > static_cast<uint32_t>(measure.max_lines)) {
    ellipsis = cut_lines(problem, paragraph, fonts, static_cast<uint32_t>(measure.max_lines), cuts);
    lines.cut = true;
  } else if (measure.balance) {
    balance(problem, cuts);
  }
  lines.lines.reserve(cuts.size());
  lines.pieces.reserve(cuts.size() + shaped.runs.size() + 1);
  if (measure.align == Align::Justify) lines.adjustments.reserve(candidates.spaces.size());
  PieceMaker pieces(paragraph, shaped, fonts, cache, lines);
  LineMaker maker(paragraph, problem, measure, fonts, pieces, lines);
  for (size_t i = 0; i < cuts.size(); ++i) {
    const bool last = i + 1 == cuts.size();
    maker.append(cuts[i], last, last && ellipsis ? &*ellipsis : nullptr);
  }
  return lines;
}

}  // namespace warraq::paragraph
