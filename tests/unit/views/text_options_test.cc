// SPDX-License-Identifier: MIT
// Options that change how text is drawn and leave what was typed: digits, vowel marks, isolates.
#include <catch_amalgamated.hpp>

#include <map>
#include <string>

#include "base/utf.h"
#include "support/views.h"

using namespace warraq;

namespace {

using test::engine;

constexpr std::string_view kArticle = R"({"version": 1, "lang": "ar-EG", "title": "عام 2024", "blocks": [
  {"type": "paragraph", "text": "زِدْ 1,234.5 واتّصل بالرقم +966 50 123 4567."},
  {"type": "scripture", "text": "قُلْ 5"},
  {"type": "code", "text": "x = 12"}]})";

struct Drawn {
  std::map<std::string, std::string> text;  // by path, furniture under ""
  Diagnostics diagnostics;
};

Drawn draw(ViewKind kind, std::initializer_list<std::pair<std::string_view, std::string_view>> choices,
           std::string_view json = kArticle) {
  Drawn drawn;
  Diagnostics odd;
  auto article = engine().read(json, {}, odd);
  REQUIRE(article.ok());
  Options options;
  for (const auto& [name, value] : choices) REQUIRE(set_option(options, name, value).ok());
  auto view = engine().lay_out(kind, article.value(), options, drawn.diagnostics);
  REQUIRE(view.ok());
  for (const View::Content::Page& page : view.value()->content().pages) {
    views::walk(page, views::Furniture::Included, [&](const flow::Fragment& fragment) {
      if (!fragment.box->text) return;
      const auto kept = fragment.box->text->set.get();
      const flow::SetText& set = *kept;
      const std::u16string& shown = set.shaped.drawn.text.empty() ? set.paragraph->text : set.shaped.drawn.text;
      drawn.text[fragment.box->text->path] += to_utf8(shown);
    });
  }
  return drawn;
}

}  // namespace

TEST_CASE("digits are those that are asked for, but in scripture, code and phone numbers", "[views][numerals]") {
  auto typed = draw(ViewKind::Print, {});
  CHECK(typed.text["/title"] == "عام 2024");
  auto arabic = draw(ViewKind::Print, {{"numerals", "arab"}});
  CHECK(arabic.text["/title"] == "عام ٢٠٢٤");
  CHECK(arabic.text["/blocks/0/text"] == "زِدْ ١٬٢٣٤٫٥ واتّصل بالرقم +966 50 123 4567.");
  CHECK(arabic.text["/blocks/1/text"] == typed.text["/blocks/1/text"]);
  CHECK(arabic.text["/blocks/2/text"] == "x = 12");
  CHECK(arabic.text[""].find("١") != std::string::npos);  // the number of the page
  auto extended = draw(ViewKind::Print, {{"numerals", "arabext"}});
  CHECK(extended.text["/title"] == "عام ۲۰۲۴");
  CHECK(extended.text[""].find("۱") != std::string::npos);
  CHECK(draw(ViewKind::Print, {{"numerals", "locale"}}).text["/title"] == "عام ٢٠٢٤");
  CHECK(draw(ViewKind::Print, {{"numerals", "latn"}}).text["/title"] == "عام 2024");
  CHECK(draw(ViewKind::Print, {}).text == typed.text);  // what was set before is not taken for this
  for (const Diagnostic& d : extended.diagnostics) CHECK(d.code != "missing-glyph");
}

TEST_CASE("vowel marks are hidden outside scripture", "[views][tashkeel]") {
  auto hidden = draw(ViewKind::Screen, {{"tashkeel", "hidden"}});
  CHECK(hidden.text["/blocks/0/text"] == "زد 1,234.5 واتصل بالرقم +966 50 123 4567.");
  CHECK(hidden.text["/blocks/1/text"].find("قُلْ") != std::string::npos);
}

TEST_CASE("isolates can be switched off, and are reported in the offsets of their field", "[views][bidi]") {
  const auto isolated = [](const Drawn& drawn) {
    std::vector<std::pair<std::string, TextRange>> found;
    for (const Diagnostic& d : drawn.diagnostics) {
      if (d.code == "isolated") found.emplace_back(d.path, d.range);
    }
    return found;
  };
  CHECK(isolated(draw(ViewKind::Screen, {{"isolate", "off"}})).empty());
  CHECK(isolated(draw(ViewKind::Screen, {})) ==
        std::vector<std::pair<std::string, TextRange>>{{"/blocks/0/text", {27, 43}}});
  // The place stands before the lead on one line, and is none of its text.
  const auto lead = draw(ViewKind::Screen, {},
                         R"({"version": 1, "title": "ت", "dateline": "دمشق", "lead": ["هاتف +966 50 123 4567"]})");
  REQUIRE(isolated(lead).size() == 1);
  CHECK(isolated(lead)[0].second == TextRange{5, 21});
}

TEST_CASE("honorifics that the theme's face lacks come from another face", "[views]") {
  for (const std::string_view theme : {"news", "book", "plain"}) {
    const auto drawn = draw(
        ViewKind::Screen, {{"theme", theme}},
        R"({"version": 1, "title": "عليّ ﵇", "blocks": [{"type": "paragraph", "text": "عمر ﵁ والله ﷾ ومحمد ﷺ و﷿ و﵏"}]})");
    CHECK(drawn.diagnostics.empty());
  }
}
