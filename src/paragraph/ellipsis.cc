// SPDX-License-Identifier: MIT
#include "paragraph/ellipsis.h"

#include <algorithm>

#include "paragraph/edges.h"
#include "paragraph/emergency.h"
#include "paragraph/places.h"

namespace warraq::paragraph {
namespace {

std::u16string_view mark_of(const font::Font& font) {
  if (font.covers(u'…')) return u"…";
  return font.covers(u'.') ? u"..." : u"";
}

// The run of the last visible letter or the nearest before it whose face has the mark.
uint32_t run_for_mark(const text::ShapedText& shaped, const text::FontContext& fonts, uint32_t end) {
  const uint32_t last = run_at(shaped, end > 0 ? end - 1 : 0);
  for (uint32_t run = last + 1; run-- > 0;) {
    if (fonts.library[shaped.runs[run].face].font->covers(u'…')) return run;
  }
  return last;
}

Ellipsis shape_mark(const text::Paragraph& paragraph, const text::ShapedText& shaped, const text::FontContext& fonts,
                    uint32_t run) {
  Ellipsis mark;
  mark.run = run;
  const text::ShapedRun& of = shaped.runs[run];
  const font::Font& font = *fonts.library[of.face].font;
  font::ShapeRequest request;
  request.text = mark_of(font);
  request.range = {0, static_cast<uint32_t>(request.text.size())};
  request.script = of.script;
  request.right_to_left = paragraph.right_to_left;
  font::shape(font, request, mark.glyphs);
  int64_t advance = 0;
  for (const font::Glyph& glyph : mark.glyphs) advance += glyph.advance;
  mark.width = fine_advance(shaped, of, fonts, advance);
  return mark;
}

bool is_dropped_before_mark(char16_t unit) {
  return unit == u'،' || unit == u'؛' || unit == u',' || unit == u';' || unit == u':' || unit == u'.' || hangs(unit);
}

// The end of the last word that leaves room for the mark, or else of the part of it that does.
uint32_t cut_with_room(const BreakProblem& problem, const Cut& line, int64_t room) {
  const auto& position = problem.shaped.position;
  uint32_t end = line.visible.begin;
  for (const Candidate& candidate : problem.candidates.list) {
    if (candidate.visible_end <= line.visible.begin) continue;
    if (candidate.visible_end > line.visible.end || candidate.visible_position > position[line.visible.begin] + room)
      break;
    end = candidate.visible_end;
  }
  if (end > line.visible.begin || line.visible.empty()) return end;
  if (line.emergency && position[line.visible.end] <= position[line.visible.begin] + room) return line.visible.end;
  return emergency_cut(problem.shaped, line.visible, std::max<int64_t>(0, room));
}

}  // namespace

Ellipsis cut_lines(const BreakProblem& problem, const text::Paragraph& paragraph, const text::FontContext& fonts,
                   uint32_t count, std::vector<Cut>& cuts) {
  cuts.resize(count);
  Cut& line = cuts.back();
  Ellipsis mark = shape_mark(paragraph, problem.shaped, fonts, run_for_mark(problem.shaped, fonts, line.visible.end));
  uint32_t end = cut_with_room(problem, line, (count == 1 ? problem.room.first : problem.room.rest) - mark.width);
  while (end > line.visible.begin + 1 && is_dropped_before_mark(paragraph.text[end - 1])) --end;
  line.text.end = line.visible.end = end;
  line.forced = false;
  for (font::Glyph& glyph : mark.glyphs) glyph.cluster = end;
  return mark;
}

}  // namespace warraq::paragraph
