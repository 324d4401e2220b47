// SPDX-License-Identifier: MIT
// Articles made at random for pages: every kind of block, in lengths that fall across columns. The
// same for the same seed.
#pragma once

#include "article/article.h"

namespace warraq::test {

class PagedArticle {
 public:
  explicit PagedArticle(uint32_t seed) : state_(seed * 2654435761u + 12345) {}
  article::Article make();

 private:
  uint32_t next(uint32_t below) {
    state_ = state_ * 1664525u + 1013904223u;
    return static_cast<uint32_t>((uint64_t{state_ >> 8} * below) >> 24);
  }
  bool maybe(uint32_t of) { return next(of) == 0; }
  article::Text words(uint32_t count);
  article::Text paragraph();
  std::vector<article::Block> paragraphs(uint32_t count, uint32_t most_words);
  article::Block block(int depth);
  article::Block list(int depth);
  article::Block table();
  article::Block verse();

  uint32_t state_;
};

}  // namespace warraq::test
