// SPDX-License-Identifier: MIT
#include "text/window_finder.h"

#include <algorithm>

#include "base/utf.h"
#include "unicode/joining.h"
#include "unicode/properties.h"

namespace warraq::text {
namespace {

// How many characters HarfBuzz looks at on each side for joining (its CONTEXT_LENGTH).
constexpr int kContextLength = 5;
// No face looks across more spaces than this, nor farther than a word of this length: such words
// count as one edge that ends at their first or begins at their last joined run.
constexpr uint32_t kWidestGap = 8;
constexpr uint32_t kLongestWord = 128;
// Words without a clean cut hand on what they see, so many times.
constexpr int kMostWords = 4;

bool is_stretchable(char16_t unit) { return unit == ' ' || unit == 0x00a0; }

bool is_unsafe(const font::Glyph& glyph) { return (glyph.flags & font::kUnsafeToBreak) != 0; }

}  // namespace

bool WindowFinder::begins_cluster(uint32_t at) const {
  return at >= request_.graphemes.size() || request_.graphemes[at] != 0;
}

bool WindowFinder::plain_space_at(uint32_t at) const { return is_stretchable(text_[at]) && begins_cluster(at + 1); }

bool WindowFinder::space_at(uint32_t at) const {
  return at < request_.within.end && (plain_space_at(at) || (text_[at] == '\t' && begins_cluster(at + 1)));
}

bool WindowFinder::control_at(uint32_t at) const { return unicode::is_control(text_[at]); }

// Controls and tabs end what a face can look at: a line as the face sees it never has them.
bool WindowFinder::is_barrier(uint32_t at) const { return control_at(at) || text_[at] == '\t'; }

uint32_t WindowFinder::word_end(uint32_t at) const {
  while (at < request_.within.end && !space_at(at) && !control_at(at)) ++at;
  return at;
}

TextRange WindowFinder::word_before(uint32_t end) const {
  uint32_t begin = end;
  while (begin > request_.within.begin && !space_at(begin - 1) && !control_at(begin - 1)) --begin;
  return {begin, end};
}

// The spaces around `at`; empty where there are none, or nothing but them on one side.
TextRange WindowFinder::gap_at(uint32_t at) const {
  TextRange gap{at, at};
  const uint32_t low = std::max(request_.within.begin, at > kWidestGap ? at - kWidestGap : 0);
  const uint32_t high = std::min(request_.within.end, at + kWidestGap);
  while (gap.begin > low && plain_space_at(gap.begin - 1)) --gap.begin;
  while (gap.end < high && plain_space_at(gap.end)) ++gap.end;
  if (gap.begin <= low || gap.end >= high) return {at, at};
  return is_barrier(gap.begin - 1) || is_barrier(gap.end) ? TextRange{at, at} : gap;
}

// A space at a window's end is part of what the rules match.
void WindowFinder::take_spaces(Window& window) const {
  if (window.begin > request_.within.begin && plain_space_at(window.begin - 1)) --window.begin;
  if (window.end < request_.within.end && plain_space_at(window.end)) ++window.end;
}

// Letters outside the window count for joining, where there are any.
void WindowFinder::add_context(Window& window) const {
  window.context_begin = window.begin;
  window.context_end = window.end;
  window.starts_paragraph = false;
  if (window.begin == 0) {
    window.starts_paragraph = window.end > 0 && unicode::is_mark(code_point_at(text_, 0).value);
  } else if (!is_stretchable(text_[window.begin - 1]) && unicode::joined_at(text_, window.begin)) {
    for (int i = 0; i < kContextLength && window.context_begin > 0; ++i) {
      window.context_begin -= code_point_before(text_, window.context_begin).units;
    }
  }
  const auto size = static_cast<uint32_t>(text_.size());
  if (window.end < size && !is_stretchable(text_[window.end]) && unicode::joined_at(text_, window.end)) {
    for (int i = 0; i < kContextLength && window.context_end < size; ++i) {
      window.context_end += code_point_at(text_, window.context_end).units;
    }
  }
}

Window WindowFinder::plain_window(TextRange keep) const {
  Window window;
  window.keep_begin = window.begin = keep.begin;
  window.keep_end = window.end = keep.end;
  if (across_) take_spaces(window);
  return window;
}

Window WindowFinder::window_of(TextRange keep) {
  Window window = plain_window(keep);
  if (across_) {
    widen_before(window);
    widen_after(window);
  }
  add_context(window);
  return window;
}

WindowFinder::Edges WindowFinder::edges_of(TextRange word) {
  for (const Edges& edges : last_edges_) {
    if (edges.word == word) return edges;
  }
  return last_edges_[next_edges_++ % 2] = find_edges(word);
}

WindowFinder::Edges WindowFinder::find_edges(TextRange word) {
  Edges edges{word, word.end, word.begin};
  if (word.size() > kLongestWord) {
    // Not shaped for this alone: by joins, which are always unsafe to break.
    edges.head_end = word.begin + 1;
    while (edges.head_end < word.begin + kLongestWord &&
           !(begins_cluster(edges.head_end) && !unicode::joined_at(text_, edges.head_end))) {
      ++edges.head_end;
    }
    edges.tail_begin = word.end - 1;
    while (edges.tail_begin > word.end - kLongestWord &&
           !(begins_cluster(edges.tail_begin) && !unicode::joined_at(text_, edges.tail_begin))) {
      --edges.tail_begin;
    }
    return edges;
  }
  // The window that the word will most likely be shaped in anyway.
  const uint32_t space = word.end < request_.within.end && plain_space_at(word.end) ? 1 : 0;
  Window window = plain_window({word.begin, word.end + space});
  add_context(window);
  for (const font::Glyph& glyph : store_.find_or_shape(text_, window, request_.run_key, font_)) {
    const uint32_t at = word.begin + glyph.cluster;
    if (at == word.begin || at >= word.end || is_unsafe(glyph)) continue;
    edges.head_end = std::min(edges.head_end, at);
    edges.tail_begin = at;
  }
  return edges;
}

// Whether the words on the two sides of a gap see each other: some rule of the face matched across all
// of it, so that every boundary in it is unsafe to break.
bool WindowFinder::sees_across(TextRange gap) {
  // Asked twice for most gaps: by the word before and by the word after.
  if (gap == last_gap_) return last_sees_;
  last_gap_ = gap;
  Window window;
  window.begin = edges_of(word_before(gap.begin)).tail_begin;
  window.end = edges_of({gap.end, word_end(gap.end)}).head_end;
  window.keep_begin = gap.begin;
  window.keep_end = gap.end + 1;
  while (window.keep_end < window.end && !begins_cluster(window.keep_end)) ++window.keep_end;
  take_spaces(window);
  add_context(window);
  const auto glyphs = store_.find_or_shape(text_, window, request_.run_key, font_);
  return last_sees_ = !glyphs.empty() && std::all_of(glyphs.begin(), glyphs.end(), is_unsafe);
}

void WindowFinder::widen_before(Window& window) {
  uint32_t at = window.keep_begin;
  for (int words = 0; words < kMostWords; ++words) {
    const TextRange gap = gap_at(at);
    if (gap.empty() || !sees_across(gap)) break;
    const Edges edges = edges_of(word_before(gap.begin));
    at = window.begin = edges.tail_begin;
    if (at > edges.word.begin) break;
  }
  if (at < window.keep_begin) take_spaces(window);
}

void WindowFinder::widen_after(Window& window) {
  uint32_t at = window.keep_end;
  for (int words = 0; words < kMostWords; ++words) {
    const TextRange gap = gap_at(at);
    if (gap.empty() || !sees_across(gap)) break;
    const Edges edges = edges_of({gap.end, word_end(gap.end)});
    at = window.end = edges.head_end;
    if (at < edges.word.end) break;
  }
  if (at > window.keep_end) take_spaces(window);
}

}  // namespace warraq::text
