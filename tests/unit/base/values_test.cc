// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include "base/bytes.h"
#include "base/geometry.h"
#include "base/hash.h"
#include "base/range.h"
#include "base/result.h"
#include "base/unit.h"

using namespace warraq;

TEST_CASE("Units add, scale and compare exactly", "[base]") {
  CHECK(Unit::base(3).raw == 192);
  CHECK(Unit::base(1) + Unit{1} > Unit::base(1));
  CHECK(Unit::base(10) / 4 == Unit{160});
  CHECK(max(Unit{1}, Unit{2}) == Unit{2});
  CHECK(min(Unit{1}, Unit{2}) == Unit{1});
  CHECK(-Unit{5} == Unit{-5});
}

TEST_CASE("A box holds its left top edge and not its right bottom one", "[base]") {
  const Rect box{Unit{0}, Unit{0}, Unit{10}, Unit{10}};
  CHECK(box.contains({Unit{0}, Unit{0}}));
  CHECK_FALSE(box.contains({Unit{10}, Unit{5}}));
  CHECK(box.intersects(box.moved({Unit{9}, Unit{9}})));
  CHECK_FALSE(box.intersects(box.moved({Unit{10}, Unit{0}})));
}

TEST_CASE("Ranges are half open", "[base]") {
  const TextRange range{2, 5};
  CHECK(range.size() == 3);
  CHECK(range.contains(2));
  CHECK_FALSE(range.contains(5));
  CHECK(TextRange{4, 4}.empty());
}

TEST_CASE("The hash tells texts apart by content and by where they are parted", "[base]") {
  const auto digest = [](std::u16string_view a, std::u16string_view b) {
    Hasher hasher;
    hasher.text(a);
    hasher.text(b);
    return hasher.digest();
  };
  CHECK(digest(u"ab", u"c") != digest(u"a", u"bc"));
  CHECK(digest(u"ab", u"c") == digest(u"ab", u"c"));
  CHECK(Hasher().digest() == 0xefd01f60ba992926u);  // the same on every host
}

TEST_CASE("A result is a value or an error, and hands errors on", "[base]") {
  const auto half = [](int value) -> Result<int> {
    if (value % 2 != 0) return Error{ErrorCode::Usage, "Odd.", "value"};
    return value / 2;
  };
  const auto quarter = [&](int value) -> Result<int> { return half(WARRAQ_TRY(half(value))); };
  CHECK(quarter(12).value() == 3);
  REQUIRE_FALSE(quarter(6).ok());
  CHECK(quarter(6).error().code == ErrorCode::Usage);
  CHECK(error_name(ErrorCode::JsonTooDeep) == "json-too-deep");
}

TEST_CASE("The buffer collects what is written to it", "[base]") {
  BufferSink sink;
  sink.write(std::string_view("ab"));
  const uint8_t more[] = {1, 2};
  sink.write(std::span<const uint8_t>(more));
  CHECK(sink.bytes() == std::vector<uint8_t>{'a', 'b', 1, 2});
  CHECK(sink.take().size() == 4);
}
