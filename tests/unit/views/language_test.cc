// SPDX-License-Identifier: MIT
// Persian and Urdu.
#include <catch_amalgamated.hpp>

#include "base/utf.h"
#include "support/views.h"

using namespace warraq;
using test::example;
using test::lay_out;

namespace {

// Keys of the faces that all runs outside Latin are set in.
std::vector<std::string> faces_of(const View& view) {
  std::vector<std::string> keys;
  test::each_fragment(view, [&](const flow::Fragment& fragment) {
    if (!fragment.box->text) return;
    const auto set = fragment.box->text->set.get();
    for (const text::ShapedRun& run : set->shaped.runs) keys.push_back((*view.content().library)[run.face].key);
  });
  return keys;
}

}  // namespace

TEST_CASE("Urdu is set in Nastaliq in every theme and view, without a glyph missing", "[views][language]") {
  for (const char* theme : {"news", "book", "plain"}) {
    for (const ViewKind kind : {ViewKind::Screen, ViewKind::Print, ViewKind::Share}) {
      Options options;
      options.theme = theme;
      Diagnostics odd;
      auto view = test::engine().lay_out(kind, example("urdu.json"), options, odd);
      REQUIRE(view.ok());
      CHECK(odd.empty());
      for (const std::string& key : faces_of(*view.value())) CHECK(key.starts_with("nastaliq-"));
    }
  }
}

TEST_CASE("an engine without Nastaliq asks for it, and for nothing that Urdu does not need", "[views][language]") {
  Engine bare;
  std::vector<std::string> needed;
  for (const NeededFont& font : bare.needed_fonts(ViewKind::Screen, example("urdu.json"), {}))
    needed.push_back(font.key);
  CHECK(needed == std::vector<std::string>{"nastaliq-400", "nastaliq-700"});
}

TEST_CASE("what the caller says of the faces goes before the language", "[views][language]") {
  Options options;
  options.tokens = {{"font.body", "Noto Naskh Arabic"}, {"font.head", "Noto Kufi Arabic"}};
  for (const std::string& key : faces_of(*lay_out(ViewKind::Screen, example("urdu.json"), options)))
    CHECK_FALSE(key.starts_with("nastaliq"));
}

TEST_CASE("lines of Nastaliq do not touch, and are filled by spaces alone", "[views][language]") {
  const auto view = lay_out(ViewKind::Screen, example("urdu.json"));
  int justified = 0;
  test::each_fragment(*view, [&](const flow::Fragment& fragment) {
    views::each_line(fragment, [&](const views::PlacedLine& line) {
      CHECK(fragment.leading >= fragment.lines()->reach);
      justified += line.line.justified;
      for (uint32_t i = line.line.adjustments.begin; i < line.line.adjustments.end; ++i) {
        CHECK(line.lines.adjustments[i].kind == paragraph::Adjustment::Kind::Space);
      }
    });
  });
  CHECK(justified > 5);
}

TEST_CASE("Persian keeps its digits, quotes and faces; dates are numbers in its own digits", "[views][language]") {
  const auto view = lay_out(ViewKind::Screen, example("persian.json"));
  const std::string text = view->text();
  for (const char* word : {"۱۸ ماه", "۶۵٪", "«ما آسیاب", "۲۰۲۵/۱۰/۲۱ – ۰۸:۳۰", "می‌گویند"}) {
    INFO(word);
    CHECK(text.find(word) != std::string::npos);
  }
  CHECK(text.find("تشرين") == std::string::npos);
  for (const std::string& key : faces_of(*view)) CHECK((key.starts_with("naskh") || key.starts_with("kufi")));
  const std::string pages = lay_out(ViewKind::Print, example("persian.json"))->dump("lines").value();
  CHECK(pages.find("۱") != std::string::npos);
  CHECK(pages.find("٤") == std::string::npos);
}

TEST_CASE("the digits of generated text are those that the article uses most", "[views][language]") {
  article::Article article;
  article.title.text = u"نص";
  article.lang = "fa";
  article.published = "2025-10-21";
  for (const auto& [digits, expected] :
       {std::pair{u"", "۲۰۲۵/۱۰/۲۱"}, {u"٤٥", "٢٠٢٥/١٠/٢١"}, {u"45", "2025/10/21"}, {u"۴۵", "۲۰۲۵/۱۰/۲۱"}}) {
    article.blocks.clear();
    article.blocks.emplace_back().content = article::Paragraph{{digits, {}}, {}};
    CHECK(lay_out(ViewKind::Screen, article)->text().find(expected) != std::string::npos);
  }
}
