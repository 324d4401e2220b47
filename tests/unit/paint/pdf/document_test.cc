// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include <string>

#include "paint/lists.h"
#include "paint/pdf/links.h"
#include "paint/pdf/metadata.h"
#include "paint/pdf/page.h"

using namespace warraq;
using namespace warraq::paint;
using namespace warraq::paint::pdf;
using namespace warraq::test;

namespace {

const Faces& faces() {
  static const Faces faces({"naskh-400"});
  return faces;
}

// The content stream of a page, not compressed.
PaintedPage painted(const display::DisplayList& list) {
  BufferSink sink;
  File file(sink);
  OutlineStore outlines(faces().library);
  Codes codes(outlines);
  Resources resources(file);
  const Options options;
  return paint_page(list, {faces().library, options, outlines, codes, resources});
}

}  // namespace

TEST_CASE("boxes stand in PDF's space, and colours are set once", "[pdf]") {
  display::DisplayList list = empty_list(100, 200, Color{0, 0, 0, 0});
  list.items.push_back(display::FillRect{px(10, 20, 30, 40), Color{255, 0, 51, 255}, Unit{}});
  list.items.push_back(display::FillRect{px(0, 0, 1, 1), Color{255, 0, 51, 255}, Unit{}});
  list.items.push_back(display::FillRect{px(0, 0, 1, 1), Color{255, 0, 51, 128}, Unit{}});
  CHECK(painted(list).content == "1 0 0.2 rg\n10 140 30 40 re\nf\n0 199 1 1 re\nf\n/A128 gs\n0 199 1 1 re\nf\n");
}

TEST_CASE("a line is one text object without a jump between its letters", "[pdf]") {
  display::DisplayList list = empty_list(300, 100, Color{0, 0, 0, 0});
  add_text(list, faces().library, 0, u"وصل الوفد", Unit::base(14), Unit::base(20), Unit::base(50));
  const std::string content = painted(list).content;
  // The size is a few thirds of the true one: see nominal_size in text_cells.cc.
  CHECK(content.starts_with("0 0 0 rg\nBT\n/F0 23.328125 Tf\n20 50 Td\n["));
  CHECK(content.ends_with("]TJ\nET\n"));
  CHECK(content.find("TJ") == content.rfind("TJ"));
  CHECK(content.find("><") == std::string::npos);
}

TEST_CASE("tags, actions and empty lines paint nothing", "[pdf]") {
  display::DisplayList list = empty_list(100, 100, Color{0, 0, 0, 0});
  list.sources.emplace_back();
  list.items.push_back(display::BeginTag{});
  list.items.push_back(display::TextLine{});
  list.items.push_back(display::Action{"send", px(0, 0, 10, 10), "x"});
  list.items.push_back(display::EndTag{});
  CHECK(painted(list).content.empty());
}

TEST_CASE("only web and mail addresses become links", "[pdf]") {
  CHECK(is_safe_address("https://a.example/x"));
  CHECK(is_safe_address("HTTP://a.example"));
  CHECK(is_safe_address("mailto:a@b.example"));
  CHECK_FALSE(is_safe_address("javascript:alert(1)"));
  CHECK_FALSE(is_safe_address("file:///etc/passwd"));
  CHECK_FALSE(is_safe_address("/relative"));
  CHECK_FALSE(is_safe_address("https://"));
  CHECK_FALSE(is_safe_address(""));
}

TEST_CASE("a link covers its run on the line", "[pdf]") {
  display::DisplayList list = empty_list(300, 100, Color{0, 0, 0, 0});
  display::Run& run = add_text(list, faces().library, 0, u"الموقع", Unit::base(14), Unit::base(20), Unit::base(50));
  run.link = 0;
  list.links.push_back({"https://a.example/"});
  const PaintedPage page = painted(list);
  REQUIRE(page.links.size() == 1);
  CHECK(page.links[0].box.x == Unit::base(20));
  CHECK(page.links[0].box.width == run.width);
  list.links[0].href = "javascript:x";
  CHECK(painted(list).links.empty());
}

TEST_CASE("dates are the article's, in both notations", "[pdf]") {
  CHECK(pdf_date("2024-12-08T22:43") == "D:20241208224300");
  CHECK(pdf_date("2024-12-08T22:43:05.25+03:00") == "D:20241208224305+03'00'");
  CHECK(pdf_date("2024-12-08T22:43Z") == "D:20241208224300Z");
  CHECK(pdf_date("2024-12-08") == "D:20241208");
  CHECK(pdf_date("yesterday").empty());
  CHECK(xmp_date("2024-12-08T22:43") == "2024-12-08T22:43:00");
  CHECK(xmp_date("2024-12-08T22:43+03:00") == "2024-12-08T22:43:00+03:00");
  CHECK(xmp_date("2024-12-08") == "2024-12-08");
  CHECK(xmp_date("").empty());
}

TEST_CASE("metadata escapes what XML reads", "[pdf]") {
  Options options;
  options.title = "A < B & C";
  options.published = "2024-12-08T22:43";
  const std::string packet = xmp(options);
  CHECK(packet.find("A &lt; B &amp; C") != std::string::npos);
  CHECK(packet.find("<xmp:CreateDate>2024-12-08T22:43:00</xmp:CreateDate>") != std::string::npos);
  CHECK(packet.find("dc:creator") == std::string::npos);
}
