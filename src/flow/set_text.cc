// SPDX-License-Identifier: MIT
#include "flow/set_text.h"

#include "base/hash.h"

namespace warraq::flow {
namespace {

constexpr size_t kLinesKept = 4;  // measures a paragraph is remembered at

uint64_t key_of(const text::Paragraph& paragraph, const text::FontContext& fonts) {
  Hasher hash;
  hash.text(paragraph.text);
  hash.text(paragraph.lang);
  hash.number(uint64_t{paragraph.drawing.key()} << 1 | uint64_t{paragraph.right_to_left});
  for (const text::StyleRun& run : paragraph.styles) {
    hash.number(uint64_t{run.range.begin} << 32 | run.range.end);
    hash.number(static_cast<uint64_t>(run.size.raw));
    hash.number(static_cast<uint64_t>(run.weight) << 32 | static_cast<uint32_t>(run.latin_scale));
    hash.number(static_cast<uint64_t>(run.word_space) << 24 | uint64_t{run.tag} << 8 |
                static_cast<uint64_t>(run.isolate));
    hash.text(run.lang);
    for (font::FaceId face : fonts.chains.of(run.role, run.weight)) {
      hash.number(uint64_t{face} << 32 | fonts.library[face].revision);
    }
  }
  return hash.digest();
}

bool same(const text::StyleRun& a, const text::StyleRun& b) {
  return a.range == b.range && a.role == b.role && a.weight == b.weight && a.size == b.size &&
         a.latin_scale == b.latin_scale && a.word_space == b.word_space && a.lang == b.lang && a.isolate == b.isolate &&
         a.tag == b.tag;
}

bool same(const text::Paragraph& a, const text::Paragraph& b) {
  if (a.text != b.text || a.lang != b.lang || a.right_to_left != b.right_to_left || a.drawing != b.drawing ||
      a.styles.size() != b.styles.size())
    return false;
  for (size_t i = 0; i < a.styles.size(); ++i) {
    if (!same(a.styles[i], b.styles[i])) return false;
  }
  return true;
}

size_t bytes_of(const SetText& text) {
  return sizeof(SetText) + text.paragraph->text.size() * (2 + 1 + 1 + 1 + 8) +
         text.shaped.glyphs.size() * sizeof(font::Glyph) + text.shaped.words.size() * sizeof(text::Word) +
         text.shaped.runs.size() * sizeof(text::ShapedRun) + text.shaped.drawn.text.size() * 2 +
         text.shaped.drawn.origin.size() * 4;
}

size_t bytes_of(const paragraph::Lines& lines) {
  return sizeof(SetLines) + lines.lines.size() * sizeof(paragraph::Line) +
         lines.pieces.size() * sizeof(paragraph::Piece) + lines.adjustments.size() * sizeof(paragraph::Adjustment) +
         lines.own_glyphs.size() * sizeof(font::Glyph);
}

}  // namespace

TextHandle::TextHandle(text::Paragraph paragraph, std::shared_ptr<const Bench> bench, std::string_view path,
                       Diagnostics& diagnostics)
    : bench_(std::move(bench)) {
  key_ = key_of(paragraph, bench_->fonts());
  paragraph_ = std::make_shared<const text::Paragraph>(std::move(paragraph));
  const TextCache::Entry& entry = bench_->texts.entry(*this, path);
  // One copy of a text that comes again.
  paragraph_ = entry.text->paragraph;
  for (Diagnostic diagnostic : entry.diagnostics) {
    diagnostic.path = path;
    diagnostics.push_back(std::move(diagnostic));
  }
}

std::shared_ptr<const SetText> TextHandle::get() const { return bench_->texts.entry(*this, {}).text; }

std::shared_ptr<const SetLines> TextHandle::lines(const paragraph::Measure& measure, Unit leading) const {
  TextCache& cache = bench_->texts;
  TextCache::Entry& entry = cache.entry(*this, {});
  for (const auto& lines : entry.lines) {
    if (lines->measure == measure && lines->least <= leading) return lines;
  }
  const SetText& text = *entry.text;
  const text::FontContext fonts = bench_->fonts();
  auto lines = std::make_shared<SetLines>();
  lines->measure = measure;
  const paragraph::Candidates& candidates = cache.candidates_of(entry, measure, fonts);
  lines->lines = paragraph::lay_out(*text.paragraph, text.shaped, candidates, measure, fonts, bench_->words);
  lines->ink = united(text.ink, own_ink_of(text.shaped, lines->lines, fonts.library, cache.ink_));
  const Unit tallest = lines->ink.top + lines->ink.bottom;
  if (tallest <= leading) {
    lines->least = tallest;
  } else if (lines->lines.lines.size() > 1) {
    lines->reach = reach_of(text.shaped, lines->lines, fonts.library, cache.ink_);
  }
  if (entry.lines.size() == kLinesKept) entry.lines.erase(entry.lines.begin());
  entry.lines.push_back(lines);
  cache.grow(entry, bytes_of(lines->lines));
  return lines;
}

TextCache::Entry* TextCache::find(uint64_t key) {
  if (auto it = young_.find(key); it != young_.end()) return &it->second;
  auto it = old_.find(key);
  if (it == old_.end()) return nullptr;
  Entry entry = std::move(it->second);
  old_.erase(it);
  return &keep(key, std::move(entry));
}

TextCache::Entry& TextCache::keep(uint64_t key, Entry entry) {
  if (young_bytes_ + entry.bytes > limit_ / 2 && !young_.empty()) {
    old_ = std::move(young_);
    young_.clear();
    young_bytes_ = 0;
  }
  young_bytes_ += entry.bytes;
  return young_[key] = std::move(entry);
}

void TextCache::grow(Entry& entry, size_t bytes) {
  entry.bytes += bytes;
  young_bytes_ += bytes;
}

// The entry of a text, which is young now; set where it is not there.
TextCache::Entry& TextCache::entry(const TextHandle& handle, std::string_view path) {
  Entry* known = find(handle.key_);
  if (known && (known->text->paragraph == handle.paragraph_ || same(*known->text->paragraph, *handle.paragraph_)))
    return *known;
  const Bench& bench = *handle.bench_;
  Entry entry;
  auto text = std::make_shared<SetText>();
  text->paragraph = handle.paragraph_;
  text->shaped = text::shape(*text->paragraph, bench.fonts(), bench.words, path, entry.diagnostics);
  text->ink = ink_of(text->shaped, bench.library, ink_);
  entry.bytes = bytes_of(*text);
  entry.text = std::move(text);
  return keep(handle.key_, std::move(entry));
}

const paragraph::Candidates& TextCache::candidates_of(Entry& entry, const paragraph::Measure& measure,
                                                      const text::FontContext& fonts) {
  const paragraph::Stretch stretch =
      measure.align == paragraph::Align::Justify ? measure.stretch : paragraph::Stretch{};
  if (!entry.candidates || entry.stretch != stretch) {
    const SetText& text = *entry.text;
    entry.candidates = std::make_shared<paragraph::Candidates>(
        paragraph::find_candidates(*text.paragraph, text.shaped, fonts, stretch));
    entry.stretch = stretch;
  }
  return *entry.candidates;
}

void TextCache::clear() {
  young_.clear();
  old_.clear();
  young_bytes_ = 0;
}

}  // namespace warraq::flow
