// SPDX-License-Identifier: MIT
// The characters that an article needs of each role's faces.
#pragma once

#include <bit>
#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "views/options.h"

namespace warraq::views {

// A set of characters; walking it goes from the lowest to the highest.
class CharacterSet {
 public:
  void add(std::u16string_view text);
  void add_utf8(std::string_view text);
  template <typename Visit>
  void each(const Visit& visit) const {
    for (uint32_t word = 0; word < bits_.size(); ++word) {
      for (uint64_t rest = bits_[word]; rest != 0; rest &= rest - 1) {
        visit(static_cast<char32_t>(word * 64 + static_cast<uint32_t>(std::countr_zero(rest))));
      }
    }
    for (char32_t character : beyond_) visit(character);
  }

 private:
  std::vector<uint64_t> bits_ = std::vector<uint64_t>(1024);  // the basic plane
  std::set<char32_t> beyond_;
};

struct Characters {
  CharacterSet body, head, scripture;
  bool has_scripture = false;
};

// Everything that views can show, with the words that they generate and the digits that are asked for.
Characters characters_of(const article::Article& article, const Options& options);

}  // namespace warraq::views
