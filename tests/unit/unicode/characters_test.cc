// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include "unicode/joining.h"
#include "unicode/properties.h"
#include "unicode/script.h"

using namespace warraq::unicode;

TEST_CASE("Letters join as Arabic does", "[unicode]") {
  CHECK(joining_type(U'ب') == Joining::Dual);
  CHECK(joining_type(U'د') == Joining::Right);
  CHECK(joining_type(U'ء') == Joining::None);
  CHECK(joining_type(0x0640) == Joining::Causing);
  CHECK(joining_type(0x064e) == Joining::Transparent);
  CHECK(joining_type(0x200d) == Joining::Causing);
  CHECK(joining_type(0x200c) == Joining::None);
  CHECK(joining_type(U'5') == Joining::None);
  CHECK(joining_type(0x061c) == Joining::Transparent);
}

TEST_CASE("Joins are seen through marks and broken by ZWNJ", "[unicode]") {
  CHECK(joined_at(u"بت", 1));
  CHECK(joined_at(u"بَت", 1));
  CHECK(joined_at(u"بَت", 2));
  CHECK_FALSE(joined_at(u"دب", 1));
  CHECK_FALSE(joined_at(u"ب\u200cت", 1));
  CHECK_FALSE(joined_at(u"ب\u200cت", 2));
  CHECK(joined_at(u"ب\u200dد", 2));
  CHECK_FALSE(joined_at(u"ب ت", 1));
  CHECK_FALSE(joined_at(u"بت", 0));
  CHECK_FALSE(joined_at(u"بت", 2));
}

TEST_CASE("Scripts: letters have one, marks and digits take their neighbour's", "[unicode]") {
  CHECK(script_of(U'ب') == kArabicScript);
  CHECK(script_of(U'a') == kLatinScript);
  CHECK(script_of(U'é') == kLatinScript);
  CHECK(script_of(U'я') == kCyrillicScript);
  CHECK(script_of(0x4e2d) == 0x48616e69);
  CHECK(takes_neighbour(script_of(U'5')));
  CHECK(script_of(0x0665) == kArabicScript);
  CHECK(takes_neighbour(script_of(0x064e)));
  CHECK(takes_neighbour(script_of(0x0640)));
  CHECK(takes_neighbour(script_of(U'،')));
  CHECK(takes_neighbour(script_of(U' ')));
}

TEST_CASE("Kinds of characters", "[unicode]") {
  CHECK(is_mark(0x064e));
  CHECK(is_mark(0x0670));
  CHECK_FALSE(is_mark(U'ب'));
  CHECK(is_letter(U'ب'));
  CHECK(is_decimal_digit(0x0665));
  CHECK(is_default_ignorable(0x200d));
  CHECK(is_default_ignorable(0x2067));
  CHECK(is_default_ignorable(0xfe0f));
  CHECK_FALSE(is_default_ignorable(U' '));
  CHECK(is_forced_break(0x2028));
  CHECK(is_control(0x2028));
  CHECK_FALSE(is_control(U'\t'));
  CHECK(is_space(0x00a0));
}
