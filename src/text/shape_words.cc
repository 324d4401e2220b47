// SPDX-License-Identifier: MIT
#include "text/shape_words.h"

#include <algorithm>

#include "base/utf.h"
#include "unicode/joining.h"
#include "unicode/properties.h"

namespace warraq::text {
namespace {

// How many characters HarfBuzz looks at on each side for joining (its CONTEXT_LENGTH).
constexpr int kContextLength = 5;
// An edge of a word, with the spaces beside it, is at most this long.
constexpr uint32_t kLongestEdge = 24;
// Words of one joined run may hand on what they see, so many times.
constexpr int kMostEdges = 4;

bool is_stretchable(char16_t unit) { return unit == ' ' || unit == 0x00a0; }

// A word with the space after it, a space, a tab or a control.
struct Token {
  TextRange word;
  TextRange space;       // empty: none
  bool control = false;  // `word` has no glyphs
};

class RunShaper {
 public:
  RunShaper(const WordRequest& request, const font::Font& font, WordCache::Store& store,
            std::vector<font::Glyph>& glyphs, std::vector<Word>* words)
      : request_(request),
        text_(request.text),
        font_(font),
        store_(store),
        glyphs_(glyphs),
        words_(words),
        across_(font.shapes_across_spaces()) {}

  void run() {
    uint32_t at = request_.within.begin;
    while (at < request_.within.end) {
      const Token token = token_at(at);
      const uint32_t end = std::max(token.word.end, token.space.end);
      if (end > request_.wanted.begin && at < request_.wanted.end) shape(token);
      at = end;
    }
  }

 private:
  bool begins_cluster(uint32_t at) const { return at >= request_.graphemes.size() || request_.graphemes[at] != 0; }
  // A space with a mark on it is a word: a letter's seat, not a gap.
  bool space_at(uint32_t at) const {
    return at < request_.within.end && (is_stretchable(text_[at]) || text_[at] == '\t') && begins_cluster(at + 1);
  }
  bool control_at(uint32_t at) const { return unicode::is_control(text_[at]); }

  Token token_at(uint32_t at) const {
    Token token;
    token.word = {at, at};
    if (control_at(at)) {
      token.word.end = at + 1;
      token.control = true;
      return token;
    }
    while (token.word.end < request_.within.end && !space_at(token.word.end) && !control_at(token.word.end))
      ++token.word.end;
    const bool tab = space_at(token.word.end) && text_[token.word.end] == '\t';
    token.space = {token.word.end, token.word.end};
    // A tab stands alone, since what is shaped for it is a space.
    if (space_at(token.word.end) && (!tab || token.word.empty())) ++token.space.end;
    return token;
  }

  void shape(const Token& token) {
    const auto first = static_cast<uint32_t>(glyphs_.size());
    if (token.control) return append_word(token.word, first, first, false);
    if (!token.space.empty() && text_[token.space.begin] == '\t') return shape_tab(token.space);
    append_glyphs(shape_window({token.word.begin, std::max(token.word.end, token.space.end)}), token.word.begin);
    auto space_from = static_cast<uint32_t>(glyphs_.size());
    if (!token.space.empty()) {
      while (space_from > first && glyphs_[space_from - 1].cluster >= token.space.begin) --space_from;
    }
    if (!token.word.empty()) append_word(token.word, first, space_from, false);
    if (!token.space.empty()) append_word(token.space, space_from, static_cast<uint32_t>(glyphs_.size()), true);
  }

  void shape_tab(TextRange range) {
    const auto first = static_cast<uint32_t>(glyphs_.size());
    const Window window{0, 0, 0, 1, 1, 1, false};
    append_glyphs(store_.find_or_shape(u" ", window, request_.run_key, font_), range.begin);
    append_word(range, first, static_cast<uint32_t>(glyphs_.size()), true);
  }

  // Glyphs of `keep`, shaped with those edges of its neighbours that it sees.
  std::span<const font::Glyph> shape_window(TextRange keep) {
    Window window;
    window.keep_begin = window.begin = keep.begin;
    window.keep_end = window.end = keep.end;
    if (across_) {
      if (keep.begin > request_.within.begin && is_stretchable(text_[keep.begin - 1])) --window.begin;
      widen_before(window);
      widen_after(window);
    }
    add_context(window);
    return store_.find_or_shape(text_, window, request_.run_key, font_);
  }

  // The spaces around `at`; empty where there are none, or nothing but them on one side.
  TextRange gap_at(uint32_t at) const {
    TextRange gap{at, at};
    const auto space = [&](uint32_t i) { return is_stretchable(text_[i]) && begins_cluster(i + 1); };
    const uint32_t low = std::max(request_.within.begin, at > kLongestEdge ? at - kLongestEdge : 0);
    const uint32_t high = std::min(request_.within.end, at + kLongestEdge);
    while (gap.begin > low && space(gap.begin - 1)) --gap.begin;
    while (gap.end < high && space(gap.end)) ++gap.end;
    // Nothing on one side, or a gap so wide that no face looks across it.
    if (gap.begin <= low || gap.end >= high) return {at, at};
    return is_barrier(gap.begin - 1) || is_barrier(gap.end) ? TextRange{at, at} : gap;
  }

  // Whether the words on the two sides of a gap see each other: some rule of the face matched
  // across all of it, so that every boundary in it is unsafe to break.
  bool sees_across(TextRange gap) {
    // Asked twice for most gaps: by the word before and by the word after.
    if (gap == last_gap_) return last_sees_;
    last_gap_ = gap;
    Window window;
    window.begin = edge_before(gap.begin);
    window.keep_begin = gap.begin;
    window.keep_end = cluster_end(gap.end);
    window.end = edge_after(gap.end);
    add_context(window);
    const auto glyphs = store_.find_or_shape(text_, window, request_.run_key, font_);
    const auto unsafe = [](const font::Glyph& glyph) { return (glyph.flags & font::kUnsafeToBreak) != 0; };
    return last_sees_ = !glyphs.empty() && std::all_of(glyphs.begin(), glyphs.end(), unsafe);
  }

  void widen_before(Window& window) {
    uint32_t at = window.keep_begin;
    for (int edges = 0; edges < kMostEdges; ++edges) {
      const TextRange gap = gap_at(at);
      if (gap.empty() || !sees_across(gap)) return;
      at = window.begin = edge_before(gap.begin);
    }
  }

  void widen_after(Window& window) {
    uint32_t at = window.keep_end;
    for (int edges = 0; edges < kMostEdges; ++edges) {
      const TextRange gap = gap_at(at);
      if (gap.empty() || !sees_across(gap)) return;
      at = window.end = edge_after(gap.end);
    }
  }

  // Controls and tabs end what a face can look at: a line as the face sees it never has them.
  bool is_barrier(uint32_t at) const { return control_at(at) || text_[at] == '\t'; }

  uint32_t cluster_end(uint32_t at) const {
    do ++at;
    while (at < request_.within.end && !begins_cluster(at));
    return at;
  }

  // The joined run that ends or begins at a gap; a cluster is never cut.
  uint32_t edge_before(uint32_t end) const {
    uint32_t at = end;
    while (at > request_.within.begin) {
      --at;
      if (begins_cluster(at) && (end - at >= kLongestEdge || !unicode::joined_at(text_, at))) break;
    }
    return at;
  }

  uint32_t edge_after(uint32_t begin) const {
    uint32_t at = begin;
    while (at < request_.within.end) {
      ++at;
      if (begins_cluster(at) && (at - begin >= kLongestEdge || !unicode::joined_at(text_, at))) break;
    }
    return at;
  }

  // Letters outside the window count for joining, where there are any.
  void add_context(Window& window) const {
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

  void append_glyphs(std::span<const font::Glyph> glyphs, uint32_t base) {
    const size_t first = glyphs_.size();
    glyphs_.insert(glyphs_.end(), glyphs.begin(), glyphs.end());
    for (size_t i = first; i < glyphs_.size(); ++i) glyphs_[i].cluster += base;
  }

  void append_word(TextRange range, uint32_t first, uint32_t last, bool space) {
    if (words_) words_->push_back({range, {first, last}, 0, space});
  }

  const WordRequest& request_;
  std::u16string_view text_;
  const font::Font& font_;
  WordCache::Store& store_;
  std::vector<font::Glyph>& glyphs_;
  std::vector<Word>* words_;
  const bool across_;
  TextRange last_gap_;
  bool last_sees_ = false;
};

}  // namespace

void shape_words(const WordRequest& request, const font::Font& font, WordCache::Store& store,
                 std::vector<font::Glyph>& glyphs, std::vector<Word>* words) {
  RunShaper(request, font, store, glyphs, words).run();
}

}  // namespace warraq::text
