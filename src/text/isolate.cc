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

std::vector<TextRange> resolve_levels(const Paragraph& paragraph, std::u16string_view text,
                                      std::span<const Token> tokens, std::vector<unicode::IsolateRange> isolates,
                                      std::vector<uint8_t>& levels) {
  unicode::resolve_levels(text, paragraph.right_to_left, isolates, levels);
  std::vector<TextRange> added, numbers;
  if (!paragraph.isolate_tokens || !paragraph.right_to_left) return added;
  const size_t styled = isolates.size();
  size_t next = 0;  // the first isolate that does not end before the token
  for (const auto& [range, kind] : tokens) {
    while (next < styled && isolates[next].range.end <= range.begin) ++next;
    if (next < styled && isolates[next].range.begin < range.end) continue;
    if (is_whole(std::span(levels).subspan(range.begin, range.size()))) continue;
    added.push_back(range);
    isolates.push_back({range, false});
    if (is_number(kind)) numbers.push_back(range);
  }
  if (added.empty()) return added;
  const auto before = [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; };
  std::inplace_merge(isolates.begin(), isolates.begin() + static_cast<std::ptrdiff_t>(styled), isolates.end(), before);
  unicode::resolve_levels(text, paragraph.right_to_left, isolates, levels);
  for (const TextRange& range : numbers) level_out(range, levels);
  return added;
}

}  // namespace warraq::text
