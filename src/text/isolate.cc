// SPDX-License-Identifier: MIT
#include "text/isolate.h"

#include <algorithm>

namespace warraq::text {
namespace {

// One level that runs from left to right: drawn as it is read already.
bool is_whole(std::span<const uint8_t> levels) {
  return levels[0] % 2 == 0 && std::all_of(levels.begin(), levels.end(), [&](uint8_t l) { return l == levels[0]; });
}

// Nothing but digits and signs. Arabic-Indic digits, too, have their groups from left to right, though by
// N1 the signs between them would go with the numbers from right to left.
bool is_number(TokenKind kind) { return kind == TokenKind::Phone || kind == TokenKind::Date; }

void level_out(TextRange range, std::vector<uint8_t>& levels) {
  const auto begin = levels.begin() + range.begin, end = levels.begin() + range.end;
  std::fill(begin, end, static_cast<uint8_t>(*std::min_element(begin, end) & ~1));
}

}  // namespace

std::vector<Token> resolve_levels(const Paragraph& paragraph, std::u16string_view text, std::span<const Token> tokens,
                                  std::span<const unicode::IsolateRange> isolates, std::vector<uint8_t>& levels) {
  unicode::resolve_levels(text, paragraph.right_to_left, isolates, levels);
  std::vector<Token> added;
  if (!paragraph.drawing.isolate_tokens || !paragraph.right_to_left) return added;
  std::vector<unicode::IsolateRange> all;  // those of styles and tokens, in order
  const auto add = [&](unicode::IsolateRange isolate) { all.push_back(isolate); };
  for (const auto& [range, kind] : tokens) {
    for (; !isolates.empty() && isolates[0].range.end <= range.begin; isolates = isolates.subspan(1)) add(isolates[0]);
    if (!isolates.empty() && isolates[0].range.begin < range.end) continue;
    if (is_whole(std::span(levels).subspan(range.begin, range.size()))) continue;
    added.push_back({range, kind});
    add({range, false});
  }
  if (added.empty()) return added;
  for (const unicode::IsolateRange& isolate : isolates) add(isolate);
  unicode::resolve_levels(text, paragraph.right_to_left, all, levels);
  for (const Token& token : added) {
    if (is_number(token.kind)) level_out(token.range, levels);
  }
  return added;
}

}  // namespace warraq::text
