// SPDX-License-Identifier: MIT
#include "paragraph/quality.h"

#include <algorithm>

#include "paragraph/choose.h"

namespace warraq::paragraph {
namespace {

struct Span {
  Unit left, right;
};

// Where a kashida lies: at the left end of its letter's cluster, which it is part of.
class KashidaSpans {
 public:
  KashidaSpans(const text::ShapedText& shaped, const text::FontContext& fonts, const Lines& lines)
      : shaped_(shaped), fonts_(fonts), lines_(lines) {}

  std::vector<Span> of(const Line& line) const {
    std::vector<Span> spans;
    for (uint32_t i = line.adjustments.begin; i < line.adjustments.end; ++i) {
      const Adjustment& kashida = lines_.adjustments[i];
      if (kashida.kind != Adjustment::Kind::Kashida) continue;
      for (uint32_t p = line.pieces.begin; p < line.pieces.end; ++p) {
        const Piece& piece = lines_.pieces[p];
        if (!piece.text.contains(kashida.at)) continue;
        const Unit left = piece.x + piece.width - passed(line, piece, kashida.at);
        spans.push_back({left, left + kashida.width});
      }
    }
    return spans;
  }

 private:
  // From the right edge of a piece to the left edge of a cluster in it.
  Unit passed(const Line& line, const Piece& piece, uint32_t cluster) const {
    const text::ShapedRun& run = shaped_.runs[piece.run];
    int64_t advance = 0;
    for (uint32_t g = piece.glyphs.begin; g < piece.glyphs.end && lines_.own_glyphs[g].cluster <= cluster; ++g) {
      advance += lines_.own_glyphs[g].advance;
    }
    Unit width = scale(run.size, advance, fonts_.library[run.face].font->metrics().units_per_em);
    for (uint32_t i = line.adjustments.begin; i < line.adjustments.end; ++i) {
      const Adjustment& space = lines_.adjustments[i];
      if (space.kind == Adjustment::Kind::Space && space.at >= piece.text.begin && space.at <= cluster)
        width += space.width;
    }
    return width;
  }

  const text::ShapedText& shaped_;
  const text::FontContext& fonts_;
  const Lines& lines_;
};

int64_t stacked(const std::vector<Span>& above, const std::vector<Span>& below) {
  int64_t count = 0;
  for (const Span& span : below) {
    count += std::any_of(above.begin(), above.end(),
                         [&](const Span& other) { return span.left < other.right && other.left < span.right; });
  }
  return count;
}

// Kashidas with no space between them, or one.
void count_neighbours(const text::Paragraph& paragraph, const Line& line, const Lines& lines, Quality& quality) {
  const Adjustment* before = nullptr;
  for (uint32_t i = line.adjustments.begin; i < line.adjustments.end; ++i) {
    const Adjustment& kashida = lines.adjustments[i];
    if (kashida.kind != Adjustment::Kind::Kashida) continue;
    ++quality.kashidas;
    if (before) {
      const auto from = paragraph.text.begin() + before->at, to = paragraph.text.begin() + kashida.at;
      const auto gaps = std::count_if(from, to, [](char16_t unit) { return hangs(unit) || unit == 0x00a0; });
      quality.in_word += gaps == 0;
      quality.adjacent += gaps == 1;
    }
    before = &kashida;
  }
}

bool is_filled(const Line& line, const Measure& measure) {
  return measure.last == Align::Justify || !(line.ends_paragraph || line.forced);
}

void find_least(const BreakProblem& problem, const Measure& measure, Quality& quality) {
  std::vector<Cut> cuts;
  quality.least = choose_fewest_loose(problem, cuts);
  for (size_t i = 0; i < cuts.size(); ++i) {
    quality.least_of += measure.last == Align::Justify || !(cuts[i].forced || i + 1 == cuts.size());
  }
}

}  // namespace

void Quality::add(const Quality& other) {
  lines += other.lines;
  filled += other.filled;
  ratios += other.ratios;
  worst = std::max(worst, other.worst);
  over_half += other.over_half;
  over_double += other.over_double;
  kashidas += other.kashidas;
  in_word += other.in_word;
  adjacent += other.adjacent;
  stacked += other.stacked;
  least += other.least;
  least_of += other.least_of;
}

Quality quality_of(const text::Paragraph& paragraph, const text::ShapedText& shaped, const Measure& measure,
                   const text::FontContext& fonts, text::WordCache& words) {
  const Candidates candidates = find_candidates(paragraph, shaped, fonts, measure.stretch);
  const Lines lines = lay_out(paragraph, shaped, candidates, measure, fonts, words);
  Quality quality;
  const KashidaSpans spans(shaped, fonts, lines);
  std::vector<Span> above;
  for (const Line& line : lines.lines) {
    ++quality.lines;
    std::vector<Span> here = spans.of(line);
    quality.stacked += stacked(above, here);
    above = std::move(here);
    count_neighbours(paragraph, line, lines, quality);
    if (!is_filled(line, measure)) continue;
    ++quality.filled;
    // A line without spaces that does not reach its end is as loose as can be.
    const int64_t ratio = line.justified || line.spaces > 0 ? line.space_ratio
                          : line.width < measure.width      ? 10'000
                                                            : 1000;
    quality.ratios += ratio;
    quality.worst = std::max(quality.worst, ratio);
    quality.over_half += ratio > 1500;
    quality.over_double += ratio > 2000;
  }
  find_least({shaped, candidates, room_of(measure, shaped), elastic_of(paragraph, shaped, fonts, measure, candidates)},
             measure, quality);
  return quality;
}

}  // namespace warraq::paragraph
