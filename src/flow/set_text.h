// SPDX-License-Identifier: MIT
// Set text: a paragraph with its shaped text, kept by what it is made of (text, spans, style,
// faces), and its lines by measure. A change of width, size, theme or one block therefore redoes
// only its own stages. The cache is bounded; what is in use lives on with its users.
#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "flow/ink.h"
#include "paragraph/candidates.h"
#include "text/shape_text.h"

namespace warraq::flow {

struct SetText {
  text::Paragraph paragraph;
  text::ShapedText shaped;
  Ink ink;
};

struct SetLines {
  paragraph::Measure measure;
  paragraph::Lines lines;
  Ink ink;     // of all lines
  Unit reach;  // least leading at which neighbours do not touch; 0 where that is less than `least`
  Unit least;  // from this leading upwards nothing can touch, so nobody looked
};

// What setting text needs: faces, and caches that outlive every view.
class TextCache {
 public:
  explicit TextCache(size_t limit_bytes = size_t{48} << 20) : limit_(limit_bytes) {}

  std::shared_ptr<const SetText> set(text::Paragraph paragraph, const text::FontContext& fonts, text::WordCache& words,
                                     std::string_view path, Diagnostics& diagnostics);
  // `leading` is the one that the lines are to have at least.
  std::shared_ptr<const SetLines> lines(const std::shared_ptr<const SetText>& text, const paragraph::Measure& measure,
                                        Unit leading, const text::FontContext& fonts, text::WordCache& words);
  void clear();

 private:
  struct Entry {
    std::shared_ptr<const SetText> text;
    // Where it may break and be stretched, for the stretch that was asked for last.
    std::shared_ptr<const paragraph::Candidates> candidates;
    paragraph::Stretch stretch;
    std::vector<std::shared_ptr<const SetLines>> lines;  // by measure, the latest last
    Diagnostics diagnostics;                             // given again when the entry serves another article
    size_t bytes = 0;
  };
  using Generation = std::unordered_map<uint64_t, Entry>;

  Entry* find(uint64_t key);
  static const paragraph::Candidates& candidates_of(Entry& entry, const paragraph::Measure& measure,
                                                    const text::FontContext& fonts);
  Entry& keep(uint64_t key, Entry entry);

  InkTable ink_;
  size_t limit_;
  size_t young_bytes_ = 0;
  // Two generations: when the young one is full it becomes the old one, and the old one is dropped.
  Generation young_, old_;
  std::unordered_map<const SetText*, uint64_t> keys_;
};

}  // namespace warraq::flow
