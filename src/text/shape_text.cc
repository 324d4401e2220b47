// SPDX-License-Identifier: MIT
#include "text/shape_text.h"

#include <algorithm>

#include "base/utf.h"
#include "text/collect.h"
#include "text/isolate.h"
#include "text/itemise.h"
#include "text/shape_words.h"
#include "text/tailor_breaks.h"
#include "text/word_cache.h"
#include "unicode/bidi.h"
#include "unicode/graphemes.h"

namespace warraq::text {
namespace {

// Style runs as offsets of the collected text.
std::vector<StyleSpan> style_spans(const Paragraph& paragraph, const Collected& collected) {
  std::vector<StyleSpan> spans;
  for (uint32_t i = 0; i < paragraph.styles.size(); ++i) {
    const TextRange range = paragraph.styles[i].range;
    const TextRange here{collected.from_paragraph(range.begin), collected.from_paragraph(range.end)};
    if (!here.empty()) spans.push_back({here, i});
  }
  return spans;
}

// Neighbouring styles with the same isolation are one isolate: a link with a bold word in it.
std::vector<unicode::IsolateRange> isolates(const Paragraph& paragraph, std::span<const StyleSpan> spans) {
  std::vector<unicode::IsolateRange> found;
  auto last = StyleRun::Isolate::None;
  for (const StyleSpan& span : spans) {
    const auto kind = paragraph.styles[span.style].isolate;
    if (kind != StyleRun::Isolate::None) {
      if (kind == last) {
        found.back().range.end = span.range.end;
      } else {
        found.push_back({span.range, kind == StyleRun::Isolate::RightToLeft});
      }
    }
    last = kind;
  }
  return found;
}

void find_breaks(std::u16string_view text, std::span<const Token> tokens, const std::vector<uint8_t>& graphemes,
                 std::vector<Break>& breaks) {
  unicode::find_line_breaks(text, breaks);
  tailor_breaks(text, tokens, breaks);
  // UAX #14 lets a line end between a space and a mark on it (LB10); a cluster is never cut. Nor is a
  // word at a soft hyphen: Arabic is not hyphenated, and nothing draws the hyphen that Latin would need.
  constexpr char16_t kSoftHyphen = 0x00ad;
  for (size_t i = 0; i + 1 < breaks.size(); ++i) {
    if (breaks[i] == Break::Allowed && (!graphemes[i + 1] || text[i] == kSoftHyphen)) breaks[i] = Break::Never;
  }
}

uint32_t intern(const Paragraph& paragraph, const ShapedRun& run, const FontContext& fonts, WordCache::Store& store) {
  const std::string& own = paragraph.styles[run.style].lang;
  return store.intern(
      {run.face, fonts.library[run.face].revision, run.script, run.level % 2 == 1, own.empty() ? paragraph.lang : own});
}

void shape_runs(const Paragraph& paragraph, const Collected& collected, const FontContext& fonts,
                WordCache::Store& store, ShapedText& shaped) {
  for (uint32_t i = 0; i < shaped.runs.size(); ++i) {
    ShapedRun& run = shaped.runs[i];
    run.glyphs.begin = static_cast<uint32_t>(shaped.glyphs.size());
    const size_t first_word = shaped.words.size();
    const WordRequest request{
        collected.text, shaped.graphemes, run.text, run.text, run.text, run.face, intern(paragraph, run, fonts, store)};
    shape_words(request, *fonts.library[run.face].font, store, shaped.glyphs, &shaped.words);
    for (size_t w = first_word; w < shaped.words.size(); ++w) shaped.words[w].run = i;
    run.glyphs.end = static_cast<uint32_t>(shaped.glyphs.size());
  }
}

template <typename T>
void spread(const Collected& collected, std::vector<T>& values, size_t size, T between) {
  std::vector<T> all(size, between);
  for (uint32_t i = 0; i < values.size(); ++i) all[collected.to_paragraph(i)] = values[i];
  values = std::move(all);
}

// From offsets of the collected text to those of the paragraph: what was dropped belongs to the
// cluster before it.
void expand(const Paragraph& paragraph, const Collected& collected, ShapedText& shaped) {
  const size_t size = paragraph.text.size();
  // A range ends where the next begins, so that dropped marks belong to what they stood on.
  const auto map = [&](TextRange range) {
    return TextRange{collected.to_paragraph(range.begin), collected.to_paragraph(range.end)};
  };
  for (ShapedRun& run : shaped.runs) run.text = map(run.text);
  for (Word& word : shaped.words) word.text = map(word.text);
  for (font::Glyph& glyph : shaped.glyphs) glyph.cluster = collected.to_paragraph(glyph.cluster);
  std::vector<Break> breaks(size, Break::Never);
  for (uint32_t i = 0; i < shaped.breaks.size(); ++i) breaks[collected.to_paragraph(i + 1) - 1] = shaped.breaks[i];
  shaped.breaks = std::move(breaks);
  spread<uint8_t>(collected, shaped.graphemes, size, 0);
  spread<uint8_t>(collected, shaped.levels, size, 0xff);
  for (size_t i = 1; i < size; ++i) {
    if (shaped.levels[i] == 0xff) shaped.levels[i] = shaped.levels[i - 1];
  }
}

std::string describe(char32_t c) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out = "U+";
  for (int shift = c > 0xfffff ? 20 : c > 0xffff ? 16 : 12; shift >= 0; shift -= 4)
    out.push_back(kHex[(c >> shift) & 15]);
  out.push_back(' ');
  append_utf8(out, c);
  return out;
}

// Diagnostics about a paragraph; ranges are those of what was collected.
struct Reporter {
  const Collected& collected;
  std::string_view path;
  Diagnostics& diagnostics;

  void add(Severity severity, std::string_view code, std::string_view message, TextRange range, std::string detail) {
    range = {collected.to_paragraph(range.begin), collected.to_paragraph(range.end)};
    diagnostics.push_back({severity, code, message, std::string(path), range, std::move(detail)});
  }

  void missing(std::span<const MissingCharacter> all) {
    for (const MissingCharacter& m : all)
      add(Severity::Warning, "missing-glyph", "No face has a glyph for this character.", m.range,
          describe(m.character));
    if (collected.first_dropped.empty()) return;
    add(Severity::Warning, "marks-dropped", "Only the first 8 marks on a letter are drawn.", {}, "");
    diagnostics.back().range = collected.first_dropped;
  }

  // What is drawn differently from plain text, for those who read proofs.
  void isolated(std::span<const Token> all, std::u16string_view typed) {
    for (const auto& [range, kind] : all) {
      add(Severity::Note, "isolated", "This is set from left to right by itself.", range, {});
      Diagnostic& last = diagnostics.back();
      last.detail = to_utf8(typed.substr(last.range.begin, last.range.size()));
    }
  }
};

}  // namespace

ShapedText shape(const Paragraph& paragraph, const FontContext& fonts, WordCache& cache, std::string_view path,
                 Diagnostics& diagnostics) {
  ShapedText shaped;
  Collected collected;
  collect(paragraph, collected);
  const std::vector<StyleSpan> spans = style_spans(paragraph, collected);
  if (!spans.empty()) {
    const std::vector<Token> tokens = find_tokens(collected.text);
    const auto isolated = resolve_levels(paragraph, collected.text, tokens, isolates(paragraph, spans), shaped.levels);
    unicode::find_graphemes(collected.text, shaped.graphemes);
    find_breaks(collected.text, tokens, shaped.graphemes, shaped.breaks);
    std::vector<MissingCharacter> missing;
    itemise({collected.text, shaped.levels, shaped.graphemes, spans}, paragraph, fonts, shaped.runs, missing);
    shaped.glyphs.reserve(collected.text.size() + collected.text.size() / 2);
    shaped.words.reserve(collected.text.size() / 2);
    shape_runs(paragraph, collected, fonts, cache.store(), shaped);
    Reporter reporter{collected, path, diagnostics};
    reporter.missing(missing);
    reporter.isolated(isolated, paragraph.text);
    if (collected.leaves_out()) expand(paragraph, collected, shaped);
    shaped.drawn = std::move(collected.own);
  }
  measure(paragraph, fonts, shaped);
  return shaped;
}

namespace {

// What was drawn of a part of the paragraph, as if that were a text of its own: one look at a whole long
// paragraph for each of its lines would be too much.
void collect_part(const Paragraph& paragraph, const Drawn& drawn, TextRange part, Collected& collected) {
  collected.text = drawn.text.empty() ? paragraph.text : drawn.text;
  const uint32_t begin = drawn.from_paragraph(part.begin), end = drawn.from_paragraph(part.end);
  collected.text = collected.text.substr(begin, end - begin);
  if (drawn.origin.empty()) return;
  auto& [own, origin] = collected.own;
  own += collected.text;
  for (uint32_t at = begin; at < end; ++at) origin.push_back(drawn.origin[at] - part.begin);
  origin.push_back(part.end - part.begin);
  collected.text = own;
}

}  // namespace

void shape_piece(const Paragraph& paragraph, const ShapedText& shaped, uint32_t run, TextRange range, TextRange line,
                 const FontContext& fonts, WordCache& cache, std::vector<font::Glyph>& glyphs,
                 std::span<const Tatweels> tatweels) {
  // The line with enough around it for letters to join across its ends.
  constexpr uint32_t kAround = 16;
  const auto size = static_cast<uint32_t>(paragraph.text.size());
  TextRange part{line.begin > kAround ? line.begin - kAround : 0, std::min(size, line.end + kAround)};
  const bool copied = !shaped.drawn.origin.empty() || !tatweels.empty();
  if (!copied) part = {0, size};
  Collected collected;
  collect_part(paragraph, shaped.drawn, part, collected);
  std::vector<uint8_t> graphemes;
  for (const Tatweels& here : tatweels)
    insert_tatweels(collected, here.at - part.begin, static_cast<uint32_t>(here.count));
  if (copied) unicode::find_graphemes(collected.text, graphemes);

  const ShapedRun& of = shaped.runs[run];
  const auto here = [&](uint32_t offset) {
    return collected.from_paragraph(std::clamp(offset, part.begin, part.end) - part.begin);
  };
  WordRequest request;
  request.text = collected.text;
  request.graphemes = copied ? std::span<const uint8_t>(graphemes) : std::span<const uint8_t>(shaped.graphemes);
  request.run = {here(of.text.begin), here(of.text.end)};
  request.within = {here(std::max(of.text.begin, line.begin)), here(std::min(of.text.end, line.end))};
  request.wanted = {here(std::max(range.begin, line.begin)), here(std::min(range.end, line.end))};
  request.face = of.face;
  request.run_key = intern(paragraph, of, fonts, cache.store());
  const size_t first = glyphs.size();
  shape_words(request, *fonts.library[of.face].font, cache.store(), glyphs, nullptr);
  // Words are shaped whole; what lies outside the wanted part goes.
  const auto unwanted = [&](const font::Glyph& glyph) { return !request.wanted.contains(glyph.cluster); };
  glyphs.erase(std::remove_if(glyphs.begin() + static_cast<std::ptrdiff_t>(first), glyphs.end(), unwanted),
               glyphs.end());
  for (size_t i = first; i < glyphs.size(); ++i) {
    uint32_t& cluster = glyphs[i].cluster;
    cluster = collected.to_paragraph(cluster) + part.begin;
    const auto stands_here = [&](const Tatweels& inserted) { return inserted.at == cluster + 1; };
    if (std::none_of(tatweels.begin(), tatweels.end(), stands_here)) continue;
    while (cluster > range.begin && shaped.graphemes[cluster] == 0) --cluster;
  }
}

}  // namespace warraq::text
