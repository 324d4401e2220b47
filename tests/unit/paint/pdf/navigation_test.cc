// SPDX-License-Identifier: MIT
#include "paint/pdf/navigation.h"

#include <catch_amalgamated.hpp>

#include <string>

#include "paint/pdf/icc.h"
#include "paint/pdf/objects.h"

using namespace warraq;
using namespace warraq::paint::pdf;
using namespace warraq::test;

namespace {

std::string ref(Ref ref) { return std::to_string(ref.id) + " 0 R"; }

}  // namespace

TEST_CASE("bookmarks nest as headings do", "[pdf]") {
  BufferSink sink;
  File file(sink);
  Navigation navigation;
  navigation.add_page(file.allocate(), "1");
  navigation.add_heading(1, u"A", "/title", Unit::base(700));
  navigation.add_heading(3, u"B", "/blocks/2/text", Unit::base(600));
  navigation.add_heading(2, u"C\u2028c", "", Unit::base(500));
  navigation.add_heading(1, u"\u0628", "/blocks/10/text", Unit::base(400));
  navigation.write(file);
  std::string catalog;
  {
    Dict dict(catalog);
    navigation.add_to(dict);
  }
  CHECK(catalog.find("/PageMode/UseOutlines") != std::string::npos);
  const Objects objects(file, sink);
  const Ref root{static_cast<uint32_t>(number_after(catalog, "/Outlines"))}, a = objects.with("/Title(A)");
  const Ref b = objects.with("/Title(B)"), c = objects.with("/Title(C c)"), d = objects.with("/Title(\xfe\xff\x06\\()");
  CHECK(objects[root] == "<</First " + ref(a) + "/Last " + ref(d) + "/Count 4>>");
  CHECK(objects[a] == "<</Title(A)/Dest(title)/Parent " + ref(root) + "/Next " + ref(d) + "/First " + ref(b) +
                          "/Last " + ref(c) + "/Count 2>>");
  CHECK(objects[b] == "<</Title(B)/Dest(blocks/2)/Parent " + ref(a) + "/Next " + ref(c) + ">>");
  CHECK(objects[c].find("/Dest(heading.3)") != std::string::npos);
  CHECK(objects[d].find("/Prev " + ref(a)) != std::string::npos);
  // Names stand in the order of their bytes.
  const std::string& names = objects[objects.with("(blocks/10)[")];
  CHECK(names.find("(blocks/10)") < names.find("(blocks/2)"));
  CHECK(names.find("(blocks/2)[1 0 R/XYZ null 600 null]") != std::string::npos);
  CHECK(names.find("(page.1)[1 0 R/Fit]") != std::string::npos);
}

TEST_CASE("one heading needs no bookmarks", "[pdf]") {
  BufferSink sink;
  File file(sink);
  Navigation navigation;
  navigation.add_page(file.allocate(), "1");
  navigation.add_heading(1, u"A", "/title", Unit{});
  CHECK_FALSE(navigation.has_outlines());
}

TEST_CASE("pages are labelled by ranges of numbers, or by themselves", "[pdf]") {
  BufferSink sink;
  File file(sink);
  Navigation navigation;
  for (const char* label : {"1", "2", "\xd9\xa3", "4", "5"}) navigation.add_page(file.allocate(), label);
  navigation.write(file);
  const Objects objects(file, sink);
  CHECK(objects[objects.with("/Nums[0<<")] ==
        std::string("<</Nums[0<</S/D>> 2<</P(\xfe\xff\x06\x63)>> 3<</S/D/St 4>>]>>"));
}

TEST_CASE("the profile is as long as it says, and its primaries make its white", "[pdf]") {
  const std::string icc = srgb_profile();
  const auto number = [&](size_t at) {
    uint32_t value = 0;
    for (size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(icc[at + i]);
    return value;
  };
  CHECK(number(0) == icc.size());
  CHECK(icc.substr(36, 4) == "acsp");
  CHECK(icc.size() < 500);
  REQUIRE(number(128) == 10);
  const auto element = [&](std::string_view tag) {
    for (size_t at = 132; at < 132 + 12 * 10; at += 12) {
      if (icc.substr(at, 4) == tag) return size_t{number(at + 4)};
    }
    return size_t{0};
  };
  for (size_t axis = 0; axis < 3; ++axis) {
    const auto part = [&](std::string_view tag) { return number(element(tag) + 8 + axis * 4); };
    CHECK(part("rXYZ") + part("gXYZ") + part("bXYZ") == part("wtpt"));
    CHECK(part("wtpt") == number(68 + axis * 4));
  }
  CHECK(icc.substr(element("rTRC"), 4) == "para");
  CHECK(element("rTRC") + 32 == icc.size());
}
