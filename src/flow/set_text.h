// SPDX-License-Identifier: MIT
// Set text: a paragraph with its shaped text, kept by what it is made of (text, spans, style,
// faces), and its lines by measure. A change of width, size, theme or one block therefore redoes
// only its own stages.
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
  std::shared_ptr<const text::Paragraph> paragraph;
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

class TextCache;

// What texts are set with, now and whenever they are wanted again: the engine's caches and the faces in force.
struct Bench {
  TextCache& texts;
  text::WordCache& words;
  const font::Library& library;
  font::Chains chains;

  text::FontContext fonts() const { return {library, chains}; }
};

// A paragraph to be set. It holds the words alone: what shaping and breaking make of them is kept by the
// cache while there is room, and made again where it was dropped. So a view of a thousand pages
// weighs little more than its text.
class TextHandle {
 public:
  TextHandle() = default;
  // `bench` outlives the handle's use; diagnostics are given once, here.
  TextHandle(text::Paragraph paragraph, std::shared_ptr<const Bench> bench, std::string_view path,
             Diagnostics& diagnostics);

  const text::Paragraph& paragraph() const { return *paragraph_; }
  std::shared_ptr<const SetText> get() const;
  // What is taken from it by reference lives as long as the expression.
  std::shared_ptr<const SetText> operator->() const { return get(); }
  // `leading` is the one that the lines are to have at least.
  std::shared_ptr<const SetLines> lines(const paragraph::Measure& measure, Unit leading) const;

 private:
  friend class TextCache;
  std::shared_ptr<const text::Paragraph> paragraph_;
  std::shared_ptr<const Bench> bench_;
  uint64_t key_ = 0;
};

// Set texts and their lines, bounded; what is in use lives on with its users.
class TextCache {
 public:
  static constexpr size_t kLimit = size_t{64} << 20;
  explicit TextCache(size_t limit_bytes = kLimit) : limit_(limit_bytes) {}

  // Takes effect as texts come in.
  void limit(size_t bytes) { limit_ = bytes; }
  void clear();

 private:
  friend class TextHandle;
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
  Entry& entry(const TextHandle& text, std::string_view path);
  Entry& keep(uint64_t key, Entry entry);
  void grow(Entry& entry, size_t bytes);
  static const paragraph::Candidates& candidates_of(Entry& entry, const paragraph::Measure& measure,
                                                    const text::FontContext& fonts);

  InkTable ink_;
  size_t limit_;
  size_t young_bytes_ = 0;
  // Two generations: when the young one is full it becomes the old one, and the old one is dropped.
  Generation young_, old_;
};

}  // namespace warraq::flow
