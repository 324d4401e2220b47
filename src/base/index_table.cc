// SPDX-License-Identifier: MIT
#include "base/index_table.h"

namespace warraq {

void IndexTable::add(uint64_t hash, uint32_t index) {
  hashes_.push_back(hash);
  indices_.push_back(index);
  if (hashes_.size() * 2 <= slots_.size()) return place(hash, index);
  slots_.assign(slots_.empty() ? 64 : slots_.size() * 2, {});
  for (size_t i = 0; i < hashes_.size(); ++i) place(hashes_[i], indices_[i]);
}

void IndexTable::place(uint64_t hash, uint32_t index) {
  size_t at = hash & (slots_.size() - 1);
  while (slots_[at].index != kNone) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = {static_cast<uint32_t>(hash >> 32), index};
}

}  // namespace warraq
