// SPDX-License-Identifier: MIT
#include "article/plain_body.h"

#include "article/clean.h"
#include "article/letters.h"
#include "article/plain_rules.h"

namespace warraq::article {
namespace {

Text text_of(std::u16string_view words) { return {clean(words, Field::Body), {}}; }

Block block_of(decltype(Block::content) content) {
  Block block;
  block.content = std::move(content);
  return block;
}

// Which lines look like subheadings, and which of them are: one alone, or the last of two, before
// a paragraph. Several short lines in a row are a list or a poem.
std::vector<bool> find_headings(std::span<const Line> lines) {
  std::vector<bool> candidate(lines.size()), heading(lines.size());
  for (size_t i = 0; i < lines.size(); ++i) {
    const std::u16string_view text = lines[i].text;
    candidate[i] = is_heading_like(text) && without_bullet(text).size() == text.size() && !match_section(text) &&
                   !match_source(text);
  }
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!candidate[i]) continue;
    size_t end = i;
    while (end < lines.size() && candidate[end]) ++end;
    if (end < lines.size() && end - i <= 2) heading[end - 1] = true;
    i = end;
  }
  return heading;
}

}  // namespace

std::vector<Block> read_body(std::span<const Line> lines) {
  const std::vector<bool> headings = find_headings(lines);
  const auto has_bullet = [&](size_t i) {
    return i < lines.size() && without_bullet(lines[i].text).size() != lines[i].text.size();
  };
  std::vector<Block> blocks;
  for (size_t i = 0; i < lines.size(); ++i) {
    const std::u16string_view text = lines[i].text;
    std::u16string_view quoted, rest;
    if (headings[i]) {
      blocks.push_back(block_of(Heading{2, text_of(text)}));
    } else if (is_quotation(text, quoted, rest)) {
      Quote quote;
      quote.blocks.push_back(block_of(Paragraph{text_of(quoted), ""}));
      std::u16string_view by = attribution(rest);
      if (by.empty() && i + 1 < lines.size() && !has_bullet(i + 2)) {
        by = attribution(lines[i + 1].text);
        if (!by.empty()) ++i;
      }
      quote.by = text_of(by);
      blocks.push_back(block_of(std::move(quote)));
    } else if (has_bullet(i) && has_bullet(i + 1)) {
      List list;
      for (; has_bullet(i); ++i)
        list.items.push_back({block_of(Paragraph{text_of(without_bullet(lines[i].text)), ""})});
      --i;
      blocks.push_back(block_of(std::move(list)));
    } else {
      blocks.push_back(block_of(Paragraph{text_of(text), ""}));
    }
  }
  return blocks;
}

}  // namespace warraq::article
