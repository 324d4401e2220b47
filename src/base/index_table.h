// SPDX-License-Identifier: MIT
// Finds the entries of somebody's array again by their hash. The table holds indices alone, so that
// one kind of it serves all arrays; what is equal is the caller's to say. Entries are never taken out.
#pragma once

#include <cstdint>
#include <vector>

namespace warraq {

class IndexTable {
 public:
  static constexpr uint32_t kNone = 0xffffffff;

  // The index of an entry with this hash for which same(index) holds, or kNone.
  template <typename Same>
  uint32_t find(uint64_t hash, const Same& same) const {
    if (slots_.empty()) return kNone;
    for (size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[at];
      if (slot.index == kNone) return kNone;
      if (slot.hash == static_cast<uint32_t>(hash >> 32) && same(slot.index)) return slot.index;
    }
  }

  // For an entry that was not found. Both halves of `hash` are well mixed (Hasher::digest).
  void add(uint64_t hash, uint32_t index);

 private:
  struct Slot {
    uint32_t hash = 0;  // upper half
    uint32_t index = kNone;
  };
  void place(uint64_t hash, uint32_t index);

  std::vector<Slot> slots_;       // a power of two, at most half full
  std::vector<uint64_t> hashes_;  // of all entries, in the order they came
  std::vector<uint32_t> indices_;
};

}  // namespace warraq
