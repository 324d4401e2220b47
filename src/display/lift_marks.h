// SPDX-License-Identifier: MIT
// Vowel marks in a colour of their own. Text is shaped once; the marks' glyphs are then taken out of
// their run and drawn as outlines at the same places, so that letters keep their joins and the run
// still stands for all of its text.
#pragma once

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "display/display_list.h"
#include "font/library.h"
#include "font/shape.h"

namespace warraq::display {

class MarkLifter {
 public:
  explicit MarkLifter(const font::Library& library) : library_(library) {}

  // Takes the marks out of `run`, whose glyphs are the list's last, and adds their outlines to `path`.
  // `text` is the line's source; the run's x, size and rise are set.
  void lift(std::u16string_view text, Run& run, Unit baseline, DisplayList& list, Path& path);

 private:
  // How many of a cluster's glyphs are its marks'.
  uint32_t marks_of(std::u16string_view text, TextRange cluster, font::FaceId face, std::span<const Glyph> glyphs);
  // How many glyphs without advance a cluster has besides marks: dots that the face draws on their own.
  uint32_t dots_of(std::u16string_view text, TextRange cluster, font::FaceId face);

  const font::Library& library_;
  std::unordered_map<uint64_t, uint32_t> dots_;  // by face, letter and joins
  std::vector<font::Glyph> scratch_;
};

}  // namespace warraq::display
