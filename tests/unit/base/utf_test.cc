// SPDX-License-Identifier: MIT
#include "base/utf.h"

#include <catch_amalgamated.hpp>

using namespace warraq;

TEST_CASE("UTF-8 of one to four bytes decodes to UTF-16 and back", "[utf]") {
  const std::string utf8 = "a é ب ﷺ 😀";
  const std::u16string utf16 = u"a é ب ﷺ 😀";
  CHECK(to_utf16(utf8) == utf16);
  CHECK(to_utf8(utf16) == utf8);
  CHECK(is_valid_utf8(utf8));
}

TEST_CASE("A leading byte order mark is dropped, a later one stays", "[utf]") {
  CHECK(to_utf16("\xef\xbb\xbf"
                 "a") == u"a");
  CHECK(to_utf16("a\xef\xbb\xbf") == u"a\ufeff");
}

TEST_CASE("Each maximal ill-formed part becomes one U+FFFD", "[utf]") {
  struct Case {
    const char* bytes;
    std::u16string text;
    uint32_t replaced;
  };
  const Case cases[] = {
      {"\x80", u"\ufffd", 1},
      {"\xc0\xaf", u"\ufffd\ufffd", 2},                      // overlong
      {"\xe0\x80\xaf", u"\ufffd\ufffd\ufffd", 3},            // overlong
      {"\xed\xa0\x80", u"\ufffd\ufffd\ufffd", 3},            // a surrogate
      {"\xf4\x90\x80\x80", u"\ufffd\ufffd\ufffd\ufffd", 4},  // beyond U+10FFFF
      {"\xe1\x80"
       "a",
       u"\ufffd"
       u"a",
       1},  // truncated: the whole start is one part
      {"\xf0\x9f\x98", u"\ufffd", 1},
      {"\xd8", u"\ufffd", 1},
      {"a\xffz", u"a\ufffdz", 1},
  };
  for (const Case& c : cases) {
    const DecodedText decoded = decode_utf8(c.bytes);
    CHECK(decoded.text == c.text);
    CHECK(decoded.replaced == c.replaced);
    CHECK_FALSE(is_valid_utf8(c.bytes));
  }
}

TEST_CASE("The first ill-formed byte is reported by its offset", "[utf]") {
  const DecodedText decoded = decode_utf8("ab\xff\xfe");
  CHECK(decoded.replaced == 2);
  CHECK(decoded.first_replaced == 2);
}

TEST_CASE("Every code point survives both ways", "[utf]") {
  for (char32_t c = 0; c <= 0x10ffff; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xd800 && c < 0xe000) continue;
    std::string utf8;
    append_utf8(utf8, c);
    std::u16string utf16;
    append_utf16(utf16, c);
    REQUIRE(is_valid_utf8(utf8));
    REQUIRE(to_utf8(utf16) == utf8);
    const CodePoint point = code_point_at(utf16, 0);
    REQUIRE(point.value == c);
    REQUIRE(point.units == utf16.size());
    REQUIRE(code_point_before(utf16, point.units).value == c);
  }
}

TEST_CASE("Lone surrogates read as U+FFFD", "[utf]") {
  const char16_t high[] = {0xd83d, 'a', 0}, low[] = {0xde00, 0};
  CHECK(code_point_at(high, 0).value == 0xfffd);
  CHECK(code_point_at(high, 0).units == 1);
  CHECK(code_point_before(low, 1).value == 0xfffd);
  CHECK(to_utf8(high) ==
        "\xef\xbf\xbd"
        "a");
}
