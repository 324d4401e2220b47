// SPDX-License-Identifier: MIT
// Articles made at random, of everything that the model has, the same for the same seed.
#pragma once

#include <cstdint>
#include <string>

#include "article/article.h"

namespace warraq::article {

class RandomArticle {
 public:
  // Strange: with keys and blocks that the model does not know, too.
  enum class Content { Known, Strange };
  explicit RandomArticle(uint64_t seed, Content content = Content::Strange)
      : state_(seed * 2654435761u + 1), strange_(content == Content::Strange) {}
  Article make();

 private:
  uint32_t next(uint32_t below) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<uint32_t>((state_ >> 33) % below);
  }
  bool maybe() { return next(2) == 0; }
  std::string one_of(std::initializer_list<const char*> words) {
    return *(words.begin() + next(static_cast<uint32_t>(words.size())));
  }
  std::string name() { return one_of({"", "القنديل", "Nujum 3", "سلمى «الإدريسي»", "\"a\\b\"", "٤ تعليقات"}); }
  std::string url() {
    return one_of({"", "https://example.org/أ", "http://example.org/a?b=1", "mailto:a@example.org"});
  }
  Extra extra();
  Text text(int depth = 0);
  Text some_text();
  Image image();
  Figure figure();
  Card card();
  Cell cell();
  std::vector<std::vector<Cell>> rows();
  std::vector<Block> blocks(int depth);
  Block block(int depth);
  std::optional<std::vector<Card>> cards();

  uint64_t state_;
  bool strange_;
};

}  // namespace warraq::article
