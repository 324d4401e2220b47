// SPDX-License-Identifier: MIT
#include "paragraph/balance.h"

#include <catch_amalgamated.hpp>

#include "paragraph/hand_made.h"

using namespace warraq;

namespace {

struct Balanced {
  std::vector<std::u16string> words;
  std::vector<int64_t> widths;
};

Balanced balanced(const std::u16string& text, int64_t width, int64_t indent = 0) {
  test::HandMade made(text);
  paragraph::Measure measure;
  measure.width = Unit{width};
  measure.first_indent = Unit{indent};
  measure.balance = true;
  Balanced found;
  for (const auto& line : made.lines(measure).lines) {
    found.words.push_back(made.visible(line));
    found.widths.push_back(line.width.raw);
  }
  return found;
}

using Words = std::vector<std::u16string>;

}  // namespace

TEST_CASE("Balanced lines are nearly equal and no more than they were", "[paragraph]") {
  // First-fit would put five words on the first line and one on the second.
  CHECK(balanced(u"باب بيت تين جمل حوت خبز", 160).words == Words{u"باب بيت تين", u"جمل حوت خبز"});
  CHECK(balanced(u"باب بيت تين جمل حوت خبز", 1000).words.size() == 1);
}

TEST_CASE("A last line of one short word gets company", "[paragraph]") {
  // Two long words on the first line would leave one short one; the longer lines fix the width.
  const auto found = balanced(u"استقبالات المستشارين في المؤسسات العالمية كلها", 220);
  REQUIRE(found.words.size() == 2);
  CHECK(found.words.back().find(u' ') != std::u16string::npos);
}

TEST_CASE("Balancing never cuts a word, and leaves cut words alone", "[paragraph]") {
  CHECK(balanced(u"استقبالات في بيت", 72).words == Words{u"استقبالات", u"في بيت"});
  CHECK(balanced(u"استقبالات في", 40).words == Words{u"استقب", u"الات", u"في"});
}

TEST_CASE("The indent counts when lines are balanced", "[paragraph]") {
  const auto found = balanced(u"باب بيت تين جمل", 100, 28);
  REQUIRE(found.widths.size() == 2);
  CHECK(found.widths[0] + 28 <= 100);
  CHECK(found.words == Words{u"باب بيت", u"تين جمل"});
}

TEST_CASE("Forced breaks stay where they are in balanced text", "[paragraph]") {
  CHECK(balanced(u"باب بيت\u2028تين جمل حوت خبز", 100).words == Words{u"باب بيت", u"تين جمل", u"حوت خبز"});
}
