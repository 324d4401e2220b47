// SPDX-License-Identifier: MIT
// Packed Unicode data and what is made of it on first use.
//
// The bytes, where a number has seven bits a byte, the least first, and 0x80 says that more follow:
//   by property   the property that predicts it (an earlier one), the count of predictions, a prediction for each of
//   its values;
//                 the lengths less one of runs that cover all code points; a value for each run, or kPredicted
//   mappings      their count; how many second characters there are, and these, each less the one before; by mapping
//   what its
//                 character is more than the last one's; its first character as a difference, sign last; the index of
//                 its second one, with kExcluded where it never composes (index 0: no second character)
// Each column stands by itself, since that is what compressors like.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "unicode_data.h"

namespace warraq::unicode_data {

inline constexpr uint32_t kEnd = 0x110000;
inline constexpr uint8_t kPredicted = 0xff, kExcluded = 0x80;
inline constexpr uint32_t kMaxRuns = 20'000, kMaxMappings = 2'100, kMaxSeconds = 100;

class Reader {
 public:
  explicit Reader(const uint8_t* at) : at_(at) {}
  uint8_t byte() { return *at_++; }
  const uint8_t* bytes(size_t count) { return (at_ += count) - count; }
  uint32_t number() {
    uint32_t value = 0;
    for (int shift = 0;; shift += 7) {
      value |= uint32_t{*at_ & 0x7fu} << shift;
      if (*at_++ < 0x80) return value;
    }
  }
  int32_t difference() {
    const uint32_t value = number();
    return static_cast<int32_t>(value >> 1) ^ -static_cast<int32_t>(value & 1);
  }

 private:
  const uint8_t* at_;
};

// Static, since it is large: what is not filled must be zero.
class Tables {
 public:
  explicit Tables(const uint8_t* packed) {
    Reader in(packed);
    ends_[0] = kEnd;
    first_[1] = 1;
    for (uint32_t property = 1; property < kUnicodePropertyCount; ++property) read_property(in, property);
    read_mappings(in);
  }

  uint8_t value(uint32_t property, uint32_t c) const {
    return c < kDirect ? direct_[property][c] : search(property, c);
  }
  const char* line_breaks() const { return reinterpret_cast<const char*>(line_breaks_); }

  struct Mapping {
    uint32_t composed, first, second;
  };
  const Mapping* decompose(uint32_t composed) const {
    const Mapping* end = mappings_ + mapping_count_;
    const auto before = [](const Mapping& mapping, uint32_t c) { return mapping.composed < c; };
    const Mapping* found = std::lower_bound(mappings_, end, composed, before);
    return found != end && found->composed == composed ? found : nullptr;
  }
  const Mapping* compose(uint32_t first, uint32_t second) const {
    for (uint32_t i = chains_[chain(first, second)]; i != 0; i = next_[i]) {
      const Mapping& mapping = mappings_[i - 1];
      if (mapping.first == first && mapping.second == second) return &mapping;
    }
    return nullptr;
  }

 private:
  static constexpr uint32_t kDirect = 0x3000;  // scripts in daily use; beyond are ideographs and presentation forms
  static constexpr uint32_t kLineBreaks = 0x10000;
  static constexpr uint32_t kChains = 512;

  static uint32_t chain(uint32_t first, uint32_t second) { return (first * 31 + second) % kChains; }

  // What of [begin, end) a table holds whose first `count` values stand one by one.
  static void fill(uint8_t* table, uint32_t count, uint32_t begin, uint32_t end, uint8_t value) {
    if (begin < count) std::fill(table + begin, table + std::min(end, count), value);
  }

  uint8_t search(uint32_t property, uint32_t c) const {
    const uint32_t *first = ends_ + first_[property], *last = ends_ + first_[property + 1] - 1;
    return values_[std::upper_bound(first, last, c) - ends_];
  }

  void read_property(Reader& in, uint32_t property) {
    uint32_t context = first_[in.byte()];
    const uint32_t predictions = in.number();
    const uint8_t* predicted = in.bytes(predictions);
    Reader lengths = in;
    uint32_t runs = 0;
    for (uint32_t at = 0; at < kEnd; ++runs) at += in.number() + 1;
    const uint8_t* values = in.bytes(runs);

    uint32_t count = first_[property], run_end = lengths.number() + 1;
    for (uint32_t at = 0; at < kEnd;) {
      const uint8_t value = *values == kPredicted ? predicted[values_[context]] : *values;
      const uint32_t end = std::min(run_end, ends_[context]);
      if (count == first_[property] || values_[count - 1] != value) values_[count++] = value;
      ends_[count - 1] = end;
      fill(direct_[property], kDirect, at, end, value);
      if (property == kUnicodeLineBreak) fill(line_breaks_, kLineBreaks, at, end, value);
      at = end;
      if (end == ends_[context]) ++context;
      if (end == run_end && end < kEnd) run_end += lengths.number() + 1, ++values;
    }
    first_[property + 1] = count;
  }

  void read_mappings(Reader& in) {
    mapping_count_ = in.number();
    uint32_t seconds[kMaxSeconds] = {}, last = 0;
    const uint32_t second_count = in.number();
    for (uint32_t i = 1; i <= second_count; ++i) seconds[i] = last += in.number();
    last = 0;
    for (uint32_t i = 0; i < mapping_count_; ++i) mappings_[i].composed = last += in.number();
    last = 0;
    for (uint32_t i = 0; i < mapping_count_; ++i) mappings_[i].first = last += static_cast<uint32_t>(in.difference());
    for (uint32_t i = 0; i < mapping_count_; ++i) {
      const uint8_t index = in.byte();
      Mapping& mapping = mappings_[i];
      mapping.second = seconds[index & ~kExcluded];
      if (index == 0 || index >= kExcluded) continue;
      uint16_t& head = chains_[chain(mapping.first, mapping.second)];
      next_[i + 1] = head;
      head = static_cast<uint16_t>(i + 1);
    }
  }

  uint32_t ends_[kMaxRuns];   // where a run ends, property by property
  uint8_t values_[kMaxRuns];  // the value of the run
  uint32_t first_[kUnicodePropertyCount + 1];
  uint8_t direct_[kUnicodePropertyCount][kDirect];
  uint8_t line_breaks_[kLineBreaks];
  Mapping mappings_[kMaxMappings];  // by composed character
  uint32_t mapping_count_;
  uint16_t chains_[kChains],
      next_[kMaxMappings + 1];  // mappings that compose, by hash: an index plus one, 0 at the end
};

}  // namespace warraq::unicode_data
