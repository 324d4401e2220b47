// SPDX-License-Identifier: MIT
#include "paint/svg.h"

#include <catch_amalgamated.hpp>

#include "paint/lists.h"
#include "paint/xml.h"

using namespace warraq;
using namespace warraq::test;

namespace {

const Faces& faces() {
  static const Faces faces({"naskh-400"});
  return faces;
}

std::string svg_of(const display::DisplayList& list, const paint::SvgOptions& options = {}) {
  BufferSink sink;
  paint::svg(list, faces().library, options, sink);
  return std::string(sink.bytes().begin(), sink.bytes().end());
}

// Elements open and close in order, attributes are quoted, text has no stray < or &.
void check_well_formed(const std::string& xml) {
  std::vector<std::string> open;
  size_t at = 0;
  while (at < xml.size()) {
    const size_t less = xml.find('<', at);
    const std::string text = xml.substr(at, less == std::string::npos ? less : less - at);
    for (size_t amp = text.find('&'); amp != std::string::npos; amp = text.find('&', amp + 1)) {
      const std::string entity = text.substr(amp, text.find(';', amp) - amp + 1);
      CHECK((entity == "&amp;" || entity == "&lt;" || entity == "&gt;" || entity == "&quot;"));
    }
    if (less == std::string::npos) break;
    size_t end = less;
    bool quoted = false;
    while (end < xml.size() && (quoted || xml[end] != '>')) quoted ^= xml[end++] == '"';
    REQUIRE(end < xml.size());
    const std::string tag = xml.substr(less + 1, end - less - 1);
    CHECK(tag.find('<') == std::string::npos);
    if (tag[0] == '/') {
      REQUIRE_FALSE(open.empty());
      CHECK(open.back() == tag.substr(1));
      open.pop_back();
    } else if (tag.back() != '/') {
      open.push_back(tag.substr(0, tag.find(' ')));
    }
    at = end + 1;
  }
  CHECK(open.empty());
}

size_t count(const std::string& text, std::string_view part) {
  size_t found = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("An SVG is well-formed whatever the text holds", "[paint]") {
  auto list = empty_list(300, 100);
  add_text(list, faces().library, 0, u"قال <b>\"نعم\" & لا\u0001\uffff", Unit::base(20), Unit::base(10),
           Unit::base(40));
  list.items.push_back(display::Scrim{px(0, 0, 10, 10), {1, 2, 3, 100}, {{0, 0}, {1000, 255}}});
  list.items.push_back(display::DrawImage{"none", px(0, 0, 10, 10), {0, 0, 1000, 1000}, Unit::base(2), "صورة"});
  Path path{{PathVerb::Move, PathVerb::Cubic, PathVerb::Close},
            {{Unit{1}, Unit{2}}, {Unit{3}, Unit{4}}, {Unit{5}, Unit{6}}, {Unit{7}, Unit{-8}}}};
  list.items.push_back(display::FillPath{path, kBlack, Unit{96}});
  const std::string svg = svg_of(list, {"عنوان <&>", "ar", nullptr});
  check_well_formed(svg);
  CHECK(svg.find("<title>عنوان &lt;&amp;&gt;</title>") != std::string::npos);
  CHECK(svg.find("<desc>قال &lt;b&gt;&quot;نعم&quot; &amp; لا\nصورة</desc>") != std::string::npos);
  CHECK(svg.find("role=\"img\" lang=\"ar\"") != std::string::npos);
  CHECK(svg.find("stroke-width=\"1.5\"") != std::string::npos);
}

TEST_CASE("Each glyph is defined once and used wherever it stands", "[paint]") {
  auto list = empty_list(300, 100);
  add_text(list, faces().library, 0, u"دددد", Unit::base(20), Unit::base(10), Unit::base(40));
  const std::string svg = svg_of(list);
  CHECK(count(svg, "<path id=") == 1);
  CHECK(count(svg, "<use ") == 4);
  CHECK(count(svg, "<use href=\"#g0\" x=\"0\"/>") == 1);
}

TEST_CASE("Safe links are links, others are only text", "[paint]") {
  const struct {
    const char* href;
    bool safe;
  } cases[] = {{"https://example.org/?a=1&b=2", true},
               {"HTTP://example.org", true},
               {"mailto:a@example.org", true},
               {"/news/1", true},
               {"news.html#part", true},
               {"?q=a:b", true},
               {"javascript:alert(1)", false},
               {" javascript:alert(1)", false},
               {"java\nscript:alert(1)", false},
               {"data:text/html,x", false},
               {"vbscript:x", false},
               {"", false}};
  for (const auto& c : cases) {
    auto list = empty_list(100, 50);
    display::Run& run = add_text(list, faces().library, 0, u"رابط", Unit::base(20), Unit::base(10), Unit::base(30));
    run.link = 0;
    list.links.push_back({c.href});
    const std::string svg = svg_of(list);
    INFO(c.href);
    check_well_formed(svg);
    CHECK((svg.find("<a href=") != std::string::npos) == c.safe);
    CHECK(paint::is_safe_href(c.href) == c.safe);
    CHECK(count(svg, "<use ") > 0);
  }
}

TEST_CASE("Page furniture is drawn but not read", "[paint]") {
  auto list = empty_list(100, 50);
  list.items.push_back(display::BeginTag{Tag::Artifact, "", ""});
  add_text(list, faces().library, 0, u"صفحة", Unit::base(20), Unit::base(10), Unit::base(30));
  list.items.push_back(display::EndTag{});
  const std::string svg = svg_of(list);
  CHECK(svg.find("<desc>") == std::string::npos);
  CHECK(count(svg, "<use ") > 0);
}

TEST_CASE("A picture that is there is embedded as PNG", "[paint]") {
  paint::ImageStore images;
  images["a"] = {2, 1, {255, 0, 0, 255, 0, 0, 255, 128}};
  auto list = empty_list(100, 50);
  list.items.push_back(display::DrawImage{"a", px(0, 0, 10, 10), {0, 0, 500, 1000}, Unit::base(2), ""});
  const std::string svg = svg_of(list, {"", "", &images});
  check_well_formed(svg);
  CHECK(svg.find("data:image/png;base64,iVBORw0KGgo") != std::string::npos);
  CHECK(svg.find("viewBox=\"0 0 1 1\"") != std::string::npos);
}
