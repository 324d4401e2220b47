// SPDX-License-Identifier: MIT
#include "paragraph/justify.h"

#include <algorithm>
#include <limits>

#include "paragraph/places.h"

namespace warraq::paragraph {
namespace {

// Walks the runs along rising offsets.
class RunWalker {
 public:
  RunWalker(const text::ShapedText& shaped, uint32_t offset) : shaped_(shaped), run_(run_at(shaped, offset)) {}

  // A space's share of the slack: its em, not its advance, which kerning across it may have changed.
  int64_t share_at(uint32_t offset) {
    while (shaped_.runs[run_].text.end <= offset) ++run_;
    return std::max<int64_t>(1, shaped_.runs[run_].size.raw);
  }

 private:
  const text::ShapedText& shaped_;
  uint32_t run_;
};

}  // namespace

int32_t spread_over_spaces(const text::ShapedText& shaped, std::span<const uint32_t> spaces, Unit slack,
                           std::vector<Adjustment>& adjustments) {
  if (spaces.empty()) return 1000;
  int64_t shares = 0, natural = 0;
  RunWalker counting(shaped, spaces.front());
  for (uint32_t at : spaces) {
    shares += counting.share_at(at);
    natural += shaped.position[at + 1] - shaped.position[at];
  }
  RunWalker giving(shaped, spaces.front());
  // The whole part apart, so that products stay small however endless the measure is.
  const int64_t each = slack.raw / shares, rest = slack.raw % shares;
  int64_t share = 0, given = 0;
  for (uint32_t at : spaces) {
    share += giving.share_at(at);
    const int64_t until = each * share + divide_rounded(rest * share, shares);
    adjustments.push_back({at, Adjustment::Kind::Space, Unit{until - given}});
    given = until;
  }
  // To whole Units first, for the products to stay small.
  const int64_t units = std::max<int64_t>(1, divide_rounded(natural, shaped.fine_per_unit));
  const int64_t ratio = 1000 + divide_rounded(slack.raw * 1000, units);
  return static_cast<int32_t>(std::clamp<int64_t>(ratio, 0, std::numeric_limits<int32_t>::max()));
}

}  // namespace warraq::paragraph
