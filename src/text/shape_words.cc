// SPDX-License-Identifier: MIT
#include "text/shape_words.h"

#include <algorithm>

#include "text/window_finder.h"

namespace warraq::text {
namespace {

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
        windows_(request, font, store) {}

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
  Token token_at(uint32_t at) const {
    Token token;
    token.word = {at, at};
    if (windows_.control_at(at)) {
      token.word.end = at + 1;
      token.control = true;
      return token;
    }
    token.word.end = windows_.word_end(at);
    const bool space = windows_.space_at(token.word.end);
    const bool tab = space && text_[token.word.end] == '\t';
    token.space = {token.word.end, token.word.end};
    // A tab stands alone, since what is shaped for it is a space.
    if (space && (!tab || token.word.empty())) ++token.space.end;
    return token;
  }

  void shape(const Token& token) {
    const auto first = static_cast<uint32_t>(glyphs_.size());
    if (token.control) return append_word(token.word, first, first, false);
    if (!token.space.empty() && text_[token.space.begin] == '\t') return shape_tab(token.space);
    const Window window = windows_.window_of({token.word.begin, std::max(token.word.end, token.space.end)});
    append_glyphs(store_.find_or_shape(text_, window, request_.run_key, font_), token.word.begin);
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
  WindowFinder windows_;
};

}  // namespace

void shape_words(const WordRequest& request, const font::Font& font, WordCache::Store& store,
                 std::vector<font::Glyph>& glyphs, std::vector<Word>* words) {
  RunShaper(request, font, store, glyphs, words).run();
}

}  // namespace warraq::text
