// SPDX-License-Identifier: MIT
#include "base/index_table.h"

#include <catch_amalgamated.hpp>

#include "base/hash.h"

using warraq::Hasher;
using warraq::IndexTable;

namespace {

uint64_t hash_of(uint32_t value) {
  Hasher hash;
  hash.mix(value);
  return hash.digest();
}

}  // namespace

TEST_CASE("a table finds what was added and nothing else", "[base]") {
  IndexTable table;
  CHECK(table.find(7, [](uint32_t) { return true; }) == IndexTable::kNone);
  std::vector<uint32_t> values;
  for (uint32_t i = 0; i < 5000; ++i) {
    values.push_back(i * 3);
    table.add(hash_of(i * 3), i);
  }
  for (uint32_t value = 0; value < 15000; ++value) {
    const uint32_t found = table.find(hash_of(value), [&](uint32_t i) { return values[i] == value; });
    CHECK(found == (value % 3 == 0 ? value / 3 : IndexTable::kNone));
  }
}

TEST_CASE("entries of one hash are told apart", "[base]") {
  IndexTable table;
  for (uint32_t i = 0; i < 100; ++i) table.add(42, i);
  for (uint32_t i = 0; i < 100; ++i) CHECK(table.find(42, [&](uint32_t at) { return at == i; }) == i);
  CHECK(table.find(42, [](uint32_t) { return false; }) == IndexTable::kNone);
}
