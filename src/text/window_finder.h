// SPDX-License-Identifier: MIT
// WindowFinder: takes a word of a run and gives the window of text it has to be shaped in, so that its
// glyphs are those of the whole line. Most faces end their sight at a space, and the window is the
// word. For the others the edges of two neighbours are tried together: where HarfBuzz's flags say
// that some rule matched across the space, each word's window takes in the other's edge.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/shape_words.h"

namespace warraq::text {

class WindowFinder {
 public:
  WindowFinder(const WordRequest& request, const font::Font& font, WordCache::Store& store)
      : request_(request), text_(request.text), font_(font), store_(store), across_(font.shapes_across_spaces()) {}

  // `keep` is a word with at most one space after it, a word, or a space.
  Window window_of(TextRange keep);

  // A stretchable space or a tab. With a mark on it, it is part of a word: a letter's seat, not a gap.
  bool space_at(uint32_t at) const;
  bool control_at(uint32_t at) const;
  // The end of the word that begins at `at`.
  uint32_t word_end(uint32_t at) const;

 private:
  // How much of a word depends on what stands before it or after it: up to the first cut, and from the
  // last one, at which HarfBuzz promises that the glyphs on either side stay.
  struct Edges {
    TextRange word;
    uint32_t head_end = 0, tail_begin = 0;
  };

  Window plain_window(TextRange keep) const;
  void take_spaces(Window& window) const;
  void add_context(Window& window) const;
  Edges edges_of(TextRange word);
  Edges find_edges(TextRange word);
  bool sees_across(TextRange gap);
  void widen_before(Window& window);
  void widen_after(Window& window);
  TextRange gap_at(uint32_t at) const;
  TextRange word_before(uint32_t end) const;
  bool plain_space_at(uint32_t at) const;
  bool begins_cluster(uint32_t at) const;
  bool is_barrier(uint32_t at) const;

  const WordRequest& request_;
  std::u16string_view text_;
  const font::Font& font_;
  WordCache::Store& store_;
  const bool across_;
  // What was found last: neighbours ask the same things.
  TextRange last_gap_;
  bool last_sees_ = false;
  Edges last_edges_[2];
  uint32_t next_edges_ = 0;
};

}  // namespace warraq::text
