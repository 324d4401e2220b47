// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include "text/dump.h"
#include "text/sample.h"

using namespace warraq;
using test::paragraph;
TEST_CASE("An empty paragraph has a position and nothing else", "[text]") {
  test::Faces faces({"naskh-400"});
  text::WordCache cache;
  const auto shaped = test::shape(paragraph(u""), faces, cache);
  CHECK(shaped.runs.empty());
  CHECK(shaped.position == std::vector<int64_t>{0});
}
