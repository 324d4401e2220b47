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
// A neighbour is taken in by joined runs of at most this many units, …
constexpr uint32_t kLongestStep = 24;
// … and so often, before the rest is taken to be out of reach.
constexpr int kMostSteps = 6;

bool is_stretchable(char16_t unit) { return unit == ' ' || unit == 0x00a0; }

// A word with the space after it, a space, a tab or a control.
struct Token {
  TextRange word;
  TextRange space;       // empty: none
  bool control = false;  // `word` has no glyphs
};

class RunShaper {
 public:
  RunShaper(const WordRequest& request, const font::Font& font, WordCache::Store& store, std::vector<font::Glyph>& glyphs,
            std::vector<Word>* words)
      : request_(request), text_(request.text), font_(font), store_(store), glyphs_(glyphs), words_(words),
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
    while (token.word.end < request_.within.end && !space_at(token.word.end) && !control_at(token.word.end)) ++token.word.end;
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
    const Shaped shaped = shape_window({token.word.begin, std::max(token.word.end, token.space.end)});
    append_glyphs(shaped.glyphs, token.word.begin);
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
    append_glyphs(store_.find_or_shape(u" ", window, request_.run_key, font_).glyphs, range.begin);
    append_word(range, first, static_cast<uint32_t>(glyphs_.size()), true);
  }

  // Glyphs of `keep`, shaped with ever more of its neighbours until they cannot matter.
  Shaped shape_window(TextRange keep) {
    Window window;
    window.keep_begin = window.begin = keep.begin;
    window.keep_end = window.end = keep.end;
    if (across_ && keep.begin > request_.within.begin && space_before(keep.begin)) --window.begin;
    for (int steps = 0;; ++steps) {
      add_context(window);
      const Shaped shaped = store_.find_or_shape(text_, window, request_.run_key, font_);
      const bool before = shaped.needs_before && can_reach(window.begin, request_.within.begin);
      const bool after = shaped.needs_after && window.end < request_.within.end && !control_at(window.end);
      if ((!before && !after) || steps == kMostSteps) return shaped;
      if (before) window.begin = reach_before(window.begin);
      if (after) window.end = reach_after(window.end);
    }
  }

  bool can_reach(uint32_t at, uint32_t limit) const { return at > limit && !is_barrier(at - 1); }
  // Controls and tabs end what a face can look at: the reference never has them in a line.
  bool is_barrier(uint32_t at) const { return control_at(at) || text_[at] == '\t'; }
  bool space_before(uint32_t at) const { return is_stretchable(text_[at - 1]) && begins_cluster(at); }

  // One more joined run, with the spaces between.
  uint32_t reach_before(uint32_t at) const {
    const uint32_t low = std::max(request_.within.begin, at > kLongestStep ? at - kLongestStep : 0);
    while (at > low && is_stretchable(text_[at - 1])) --at;
    while (at > low && !is_barrier(at - 1)) {
      --at;
      if (begins_cluster(at) && (at == low || !unicode::joined_at(text_, at))) break;
    }
    // A surrogate pair or a cluster is never cut.
    while (at > request_.within.begin && !begins_cluster(at)) --at;
    return at;
  }

  uint32_t reach_after(uint32_t at) const {
    const uint32_t high = std::min(request_.within.end, at + kLongestStep);
    while (at < high && is_stretchable(text_[at])) ++at;
    while (at < high && !is_barrier(at)) {
      ++at;
      if (begins_cluster(at) && (at == high || !unicode::joined_at(text_, at))) break;
    }
    while (at < request_.within.end && !begins_cluster(at)) ++at;
    return at;
  }

  // Letters outside the window count for joining, where there are any.
  void add_context(Window& window) const {
    window.context_begin = window.begin;
    window.context_end = window.end;
    window.starts_paragraph = false;
    if (window.begin == 0) {
      window.starts_paragraph = window.end > 0 && unicode::is_mark(code_point_at(text_, 0).value);
    } else if (!is_stretchable(text_[window.begin - 1]) && joins_across(window.begin)) {
      for (int i = 0; i < kContextLength && window.context_begin > 0; ++i) {
        window.context_begin -= code_point_before(text_, window.context_begin).units;
      }
    }
    const auto size = static_cast<uint32_t>(text_.size());
    if (window.end < size && !is_stretchable(text_[window.end]) && joins_across(window.end)) {
      for (int i = 0; i < kContextLength && window.context_end < size; ++i) {
        window.context_end += code_point_at(text_, window.context_end).units;
      }
    }
  }

  bool joins_across(uint32_t at) const { return unicode::joined_at(text_, at); }

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
};

}  // namespace

void shape_words(const WordRequest& request, const font::Font& font, WordCache::Store& store,
                 std::vector<font::Glyph>& glyphs, std::vector<Word>* words) {
  RunShaper(request, font, store, glyphs, words).run();
}

}  // namespace warraq::text
