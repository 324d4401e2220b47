// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include "display/display_list.h"

using namespace warraq;

TEST_CASE("A display list is dumped one item a line, without glyph ids", "[display]") {
  display::DisplayList list;
  list.size = {Unit::base(100), Unit{50 * 64 + 32}};
  list.background = {252, 252, 250, 255};
  list.sources.push_back({"/title", u"سطر\u2028\"آخر\"", {0, 9}});
  list.links.push_back({"https://example.org"});
  list.runs.push_back({});
  display::Run& run = list.runs.back();
  run.text = {0, 3};
  run.glyphs = {0, 1};
  run.size = Unit::base(20);
  run.x = Unit{65};
  run.width = Unit::base(30);
  run.level = 1;
  run.color = {12, 92, 88, 128};
  run.flags = display::kUnderline;
  run.link = 0;
  list.glyphs.push_back({777, 0, 500, 0, 0, Unit{16}});
  display::TextLine line;
  line.runs = {0, 1};
  line.text = {0, 3};
  line.box = {Unit{}, Unit{}, Unit::base(100), Unit::base(38)};
  line.baseline = Unit{27 * 64 + 16};
  line.ends_paragraph = true;
  list.items.push_back(display::BeginTag{Tag::H1, "ar", ""});
  list.items.push_back(line);
  list.items.push_back(display::EndTag{});
  list.items.push_back(
      display::FillRect{{Unit{}, Unit::base(40), Unit::base(100), Unit::base(1)}, {0, 0, 0, 255}, Unit{}});
  list.items.push_back(display::Action{"send", {Unit{}, Unit{}, Unit::base(44), Unit::base(44)}, "أرسل"});

  CHECK(display::dump(list) ==
        "list 100x50.5 #fcfcfa\n"
        "h1 lang \"ar\"\n"
        "  line 0,0 100x38 baseline 27.25 end /title [0,3) \"سطر\"\n"
        "    run [0,3) face 0 level 1 size 20 x 1.0156 width 30 #0c5c5880 underline link \"https://example.org\" "
        "glyphs 1 extra 0.25\n"
        "rect 0,40 100x1 #000000\n"
        "action 0,0 44x44 id \"send\" label \"أرسل\"\n");
}
