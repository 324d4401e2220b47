// SPDX-License-Identifier: MIT
#include "text/itemise.h"

#include <algorithm>

#include "base/check.h"
#include "base/utf.h"
#include "unicode/joining.h"
#include "unicode/properties.h"
#include "unicode/script.h"

namespace warraq::text {
namespace {

struct ScriptSpan {
  TextRange range;
  font::ScriptTag script;
};

// UAX #24, 5.1, within one level run: what has no script of its own takes that of the text before it,
// at the beginning of the run of the text after it. Where there is none at all (numbers in Arabic
// text are level runs of their own), the paragraph's.
void resolve_scripts(std::u16string_view text, TextRange range, font::ScriptTag base, std::vector<ScriptSpan>& spans) {
  font::ScriptTag current = unicode::kCommonScript;
  uint32_t begin = range.begin;
  for (uint32_t at = range.begin; at < range.end;) {
    const CodePoint point = code_point_at(text, at);
    const font::ScriptTag script = unicode::script_of(point.value);
    if (script != current && !unicode::takes_neighbour(script)) {
      if (current != unicode::kCommonScript) {
        spans.push_back({{begin, at}, current});
        begin = at;
      }
      current = script;
    }
    at += point.units;
  }
  spans.push_back({{begin, range.end}, current == unicode::kCommonScript ? base : current});
}

// What fallback moves as a whole: a word of letters with marks and joiners, a number, or one other
// grapheme cluster.
enum class UnitKind : uint8_t { Word, Number, Other };

class FaceChooser {
 public:
  FaceChooser(const ItemiseRequest& request, const FontContext& fonts, std::vector<MissingCharacter>& missing)
      : text_(request.text), graphemes_(request.graphemes), library_(fonts.library), missing_(missing) {}

  // Calls `use(range, face)` for stretches that tile `range`.
  template <typename Use>
  void choose(TextRange range, const std::vector<font::FaceId>& chain, const Use& use) {
    if (covers(chain.front(), range)) return use(range, chain.front());
    for (uint32_t at = range.begin; at < range.end;) {
      const uint32_t end = unit_end(at, range.end);
      choose_unit({at, end}, chain, use);
      at = end;
    }
  }

 private:
  static bool needs_no_glyph(char32_t c) { return c == '\t' || unicode::is_control(c); }

  bool covers(font::FaceId id, TextRange range) const {
    const font::Font& font = *library_[id].font;
    for (uint32_t at = range.begin; at < range.end;) {
      const CodePoint point = code_point_at(text_, at);
      if (!font.covers(point.value) && !needs_no_glyph(point.value)) return false;
      at += point.units;
    }
    return true;
  }

  UnitKind kind_at(uint32_t at) const {
    const char32_t c = code_point_at(text_, at).value;
    // A tatweel is a letter (Lm); joiners and marks at the head of a cluster go with words too.
    if (unicode::is_letter(c) || unicode::is_mark(c) || c == 0x200c || c == 0x200d) return UnitKind::Word;
    return unicode::is_decimal_digit(c) ? UnitKind::Number : UnitKind::Other;
  }

  uint32_t cluster_end(uint32_t at, uint32_t limit) const {
    do ++at;
    while (at < limit && !graphemes_[at]);
    return at;
  }

  uint32_t unit_end(uint32_t at, uint32_t limit) const {
    const UnitKind kind = kind_at(at);
    uint32_t end = cluster_end(at, limit);
    while (kind != UnitKind::Other && end < limit && kind_at(end) == kind) end = cluster_end(end, limit);
    return end;
  }

  font::FaceId first_covering(TextRange range, const std::vector<font::FaceId>& chain) const {
    for (const font::FaceId id : chain) {
      if (covers(id, range)) return id;
    }
    return font::kNoFace;
  }

  template <typename Use>
  void choose_unit(TextRange unit, const std::vector<font::FaceId>& chain, const Use& use) {
    const font::FaceId whole = first_covering(unit, chain);
    if (whole != font::kNoFace) return use(unit, whole);
    for (uint32_t at = unit.begin; at < unit.end;) {
      uint32_t end = cluster_end(at, unit.end);
      while (end < unit.end && unicode::joined_at(text_, end)) end = cluster_end(end, unit.end);
      const font::FaceId part = first_covering({at, end}, chain);
      if (part == font::kNoFace) report({at, end}, chain.front());
      use(TextRange{at, end}, part == font::kNoFace ? chain.front() : part);
      at = end;
    }
  }

  void report(TextRange range, font::FaceId face) {
    for (uint32_t at = range.begin; at < range.end;) {
      const CodePoint point = code_point_at(text_, at);
      const bool absent = !library_[face].font->covers(point.value) && !needs_no_glyph(point.value);
      const auto same = [&](const MissingCharacter& m) { return m.character == point.value; };
      // Hostile text may miss every character of Unicode: enough is enough.
      if (absent && missing_.size() < 64 && std::none_of(missing_.begin(), missing_.end(), same)) {
        missing_.push_back({point.value, {at, at + point.units}});
      }
      at += point.units;
    }
  }

  std::u16string_view text_;
  std::span<const uint8_t> graphemes_;
  const font::Library& library_;
  std::vector<MissingCharacter>& missing_;
};

void append_run(const ShapedRun& run, std::vector<ShapedRun>& runs) {
  if (!runs.empty()) {
    ShapedRun& last = runs.back();
    if (last.style == run.style && last.level == run.level && last.script == run.script && last.face == run.face) {
      last.text.end = run.text.end;
      return;
    }
  }
  runs.push_back(run);
}

// Stretches of one level, then of one script. Level runs end at no style boundary, so that a word of
// two styles has one script.
std::vector<ScriptSpan> script_spans(const ItemiseRequest& request, font::ScriptTag base,
                                     std::vector<uint8_t>& span_levels) {
  std::vector<ScriptSpan> spans;
  const auto size = static_cast<uint32_t>(request.text.size());
  for (uint32_t at = 0; at < size;) {
    uint32_t end = at + 1;
    while (end < size && request.levels[end] == request.levels[at]) ++end;
    resolve_scripts(request.text, {at, end}, base, spans);
    span_levels.resize(spans.size(), request.levels[at]);
    at = end;
  }
  return spans;
}

}  // namespace

Unit run_size(const StyleRun& style, font::ScriptTag script) {
  if (style.latin_scale == 1000 || !unicode::is_latin_like(script)) return style.size;
  return scale(style.size, style.latin_scale, 1000);
}

void itemise(const ItemiseRequest& request, const Paragraph& paragraph, const FontContext& fonts,
             std::vector<ShapedRun>& runs, std::vector<MissingCharacter>& missing) {
  std::vector<uint8_t> span_levels;
  const font::ScriptTag base = paragraph.right_to_left ? unicode::kArabicScript : unicode::kLatinScript;
  const std::vector<ScriptSpan> spans = script_spans(request, base, span_levels);
  FaceChooser chooser(request, fonts, missing);
  size_t style_at = 0;
  for (size_t i = 0; i < spans.size(); ++i) {
    for (uint32_t at = spans[i].range.begin; at < spans[i].range.end;) {
      while (style_at + 1 < request.styles.size() && request.styles[style_at].range.end <= at) ++style_at;
      const StyleSpan& span = request.styles[style_at];
      const bool is_last = style_at + 1 == request.styles.size();
      const uint32_t end = is_last ? spans[i].range.end : std::min(spans[i].range.end, span.range.end);
      const StyleRun& style = paragraph.styles[span.style];
      const std::vector<font::FaceId>& chain = fonts.chains.of(style.role, style.weight);
      WARRAQ_CHECK(!chain.empty());
      chooser.choose({at, end}, chain, [&](TextRange range, font::FaceId face) {
        ShapedRun run;
        run.text = range;
        run.face = face;
        run.level = span_levels[i];
        run.script = spans[i].script;
        run.size = run_size(style, run.script);
        run.style = span.style;
        append_run(run, runs);
      });
      at = end;
    }
  }
}

}  // namespace warraq::text
