// SPDX-License-Identifier: MIT
// Stable sorting of what is short or nearly in order: runs of a line, ink from left to right. A twentieth of
// the code of the standard library's sorts, which the module would carry once for every type.
#pragma once

#include <cstddef>
#include <utility>

namespace warraq {

// By insertion: linear in a sequence that is in order, quadratic at worst.
template <typename Sequence, typename Less>
void insertion_sort(Sequence& items, const Less& less) {
  for (size_t i = 1; i < items.size(); ++i) {
    auto item = std::move(items[i]);
    size_t at = i;
    for (; at > 0 && less(item, items[at - 1]); --at) items[at] = std::move(items[at - 1]);
    items[at] = std::move(item);
  }
}

}  // namespace warraq
