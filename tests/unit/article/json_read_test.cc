// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include <algorithm>

#include "article/read.h"
#include "article/write.h"

using namespace warraq;
using namespace warraq::article;

namespace {
struct Reading {
  Article article;
  Diagnostics diagnostics;
  bool has(std::string_view code, std::string_view path) const {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [&](const Diagnostic& d) { return d.code == code && d.path == path; });
  }
};
Reading read_ok(std::string_view json) {
  Reading reading;
  Result<Article> result = read(json, {InputKind::Json}, reading.diagnostics);
  REQUIRE(result.ok());
  reading.article = std::move(result).value();
  return reading;
}
Error refused(std::string_view json, InputKind as = InputKind::Json) {
  Diagnostics diagnostics;
  const Result<Article> result = read(json, {as}, diagnostics);
  REQUIRE_FALSE(result.ok());
  CHECK_FALSE(result.error().what.empty());
  return result.error();
}
template <typename T>
const T& content(const Block& block) {
  REQUIRE(std::holds_alternative<T>(block.content));
  return std::get<T>(block.content);
}
}  // namespace

TEST_CASE("Nested spans become one text with ranges that hold what they inherit", "[json-read]") {
  const Reading reading = read_ok(
      R"({"version":1,"title":["أ ",{"text":["ب",{"text":"ج","italic":true,"link":"https://example.org"},"د"],"bold":true},{"break":true},"ه"]})");
  const Text& title = reading.article.title;
  CHECK(title.text == u"أ بجد\u2028ه");
  REQUIRE(title.spans.size() == 3);
  CHECK(title.spans[0].range == TextRange{2, 3});
  CHECK(title.spans[0].flags == kBold);
  CHECK(title.spans[1].range == TextRange{3, 4});
  CHECK(title.spans[1].flags == (kBold | kItalic));
  CHECK(title.spans[1].link == "https://example.org");
  CHECK(title.spans[2].range == TextRange{4, 5});
  CHECK(reading.diagnostics.empty());
}

TEST_CASE("A break inside a span does not cut it", "[json-read]") {
  const Reading reading = read_ok(R"({"version":1,"title":[{"text":["a",{"break":true},"b"],"bold":true}]})");
  REQUIRE(reading.article.title.spans.size() == 1);
  CHECK(reading.article.title.spans[0].range == TextRange{0, 3});
}

TEST_CASE("A note follows the last of its span", "[json-read]") {
  const Reading reading = read_ok(
      R"({"version":1,"title":"t","blocks":[{"type":"paragraph","text":["x ",{"text":["a",{"text":"b","bold":true}],"note":"حاشية"}]}]})");
  const Text& text = content<Paragraph>(reading.article.blocks[0]).text;
  REQUIRE_FALSE(text.spans.empty());
  REQUIRE(text.spans.back().note.size() == 1);
  CHECK(text.spans.back().note[0].text == u"حاشية");
  CHECK(text.spans.back().range == TextRange{3, 4});
}

TEST_CASE("Unsafe links are dropped with a diagnostic, their text stays", "[json-read]") {
  const Reading reading = read_ok(
      R"({"version":1,"title":"t","blocks":[{"type":"paragraph","text":[{"text":"x","link":"javascript:void 0"}]}]})");
  const Text& text = content<Paragraph>(reading.article.blocks[0]).text;
  CHECK(text.text == u"x");
  CHECK(text.spans.empty());
  CHECK(reading.has("unsafe-link", "/blocks/0/text/0/link"));
}

TEST_CASE("Every type of block is read", "[json-read]") {
  const Reading reading = read_ok(R"({"version":1,"title":"t","blocks":[
    {"type":"paragraph","text":"a","role":"note","id":"p1","lang":"en","dir":"ltr"},
    {"type":"heading","level":3,"text":"a"},
    {"type":"quote","blocks":[{"type":"paragraph","text":"q"}],"by":"b","pull":true},
    {"type":"list","ordered":true,"start":4,"marker":"abjad","items":[[{"type":"paragraph","text":"i"}],[]]},
    {"type":"figure","image":{"src":"a.jpg","width":10,"height":5,"focal":[0.25,1]},"caption":"c","size":"wide"},
    {"type":"gallery","figures":[{"image":{"src":"b.jpg"}}]},
    {"type":"table","head":[["h"]],"rows":[["a",{"text":"b","columns":2,"align":"center"}]]},
    {"type":"verse","couplets":[{"first":"a","second":"b"},{"first":"c"}],"by":"p"},
    {"type":"scripture","kind":"quran","text":"s","reference":"r"},
    {"type":"code","language":"js","text":"a\n\tb"},
    {"type":"embed","provider":"x","url":"https://example.org","title":"e"},
    {"type":"aside","title":"s","blocks":[]},
    {"type":"rule"},
    {"type":"break","kind":"page"}]})");
  CHECK(reading.diagnostics.empty());
  const std::vector<Block>& blocks = reading.article.blocks;
  REQUIRE(blocks.size() == 14);
  CHECK(content<Paragraph>(blocks[0]).role == "note");
  CHECK(blocks[0].dir == Direction::LeftToRight);
  CHECK(content<Heading>(blocks[1]).level == 3);
  CHECK(content<Quote>(blocks[2]).pull);
  CHECK(content<List>(blocks[3]).start == 4);
  CHECK(content<List>(blocks[3]).items.size() == 2);
  CHECK(content<Figure>(blocks[4]).image.focal == std::pair<int32_t, int32_t>(250, 1000));
  CHECK(content<Gallery>(blocks[5]).figures.size() == 1);
  CHECK(content<Table>(blocks[6]).rows[0][1].columns == 2);
  CHECK(content<Table>(blocks[6]).rows[0][0].plain);
  CHECK(content<Verse>(blocks[7]).couplets[1].second == std::nullopt);
  CHECK(content<Scripture>(blocks[8]).reference == "r");
  CHECK(content<Code>(blocks[9]).text == u"a\n\tb");
  CHECK(content<Embed>(blocks[10]).url == "https://example.org");
  CHECK(content<Aside>(blocks[11]).title.text == u"s");
  CHECK(content<Break>(blocks[13]).kind == "page");
}

TEST_CASE("An unknown block shows its text, in the order of its keys, and is written back", "[json-read]") {
  const std::string json =
      R"({"version":1,"title":"t","blocks":[{"type":"chart","caption":"أعمدة","url":"x","data":[{"label":"صيف","value":3.50},{"label":"شتاء"}]}]})";
  const Reading reading = read_ok(json);
  CHECK(content<Unknown>(reading.article.blocks[0]).text.text == u"أعمدة صيف شتاء");
  CHECK(reading.has("unknown-block", "/blocks/0"));
  const std::string written = write(reading.article);
  CHECK(written.find(R"("data": [{"label":"صيف","value":3.50},{"label":"شتاء"}])") != written.npos);
}

TEST_CASE("Unknown keys are kept at every level", "[json-read]") {
  const Reading reading =
      read_ok(R"({"version":1,"title":[{"text":"t","tooltip":"س"}],"mood":"calm","site":{"name":"s","founded":1900},
    "tags":[{"name":"n","weight":1.0}],"comments":{"count":3,"open":true},"related":[{"title":"r","score":[1]}],
    "blocks":[{"type":"table","rows":[[{"text":"c","shade":1}]],"zebra":true},{"type":"verse","couplets":[{"first":"f","metre":"الطويل"}]}]})");
  CHECK(reading.diagnostics.empty());
  const std::string written = write(reading.article);
  for (const char* kept :
       {"\"tooltip\": \"س\"", "\"mood\": \"calm\"", "\"founded\": 1900", "\"weight\": 1.0", "\"open\": true",
        "\"score\": [1]", "\"shade\": 1", "\"zebra\": true", "\"metre\": \"الطويل\""}) {
    INFO(kept);
    CHECK(written.find(kept) != written.npos);
  }
}

TEST_CASE("Odd content is mended with a diagnostic at its path", "[json-read]") {
  const Reading reading = read_ok(
      R"({"title":"t","dir":"up","site":"القنديل","lead":"نص","published":"أمس","dateline":{"x":"القدس"},"authors":["سلمى"],
    "tags":["وسم"],"comments":7,"picks":["بطاقة"],"hero":"a.jpg","source":"وكالة",
    "blocks":["فقرة",{"type":"heading","level":9,"text":"h"},{"type":"list","items":["بند",{"type":"rule"}]},{"text":"بلا نوع"},
      {"type":"quote","text":"قول"},{"type":"table","rows":"جدول"},{"type":"figure"},{"type":"paragraph","text":12},7]})");
  const Article& article = reading.article;
  CHECK(reading.has("missing-field", ""));
  CHECK(reading.has("unknown-value", "/dir"));
  CHECK(article.site->name == "القنديل");
  CHECK(article.lead.at(0).text == u"نص");
  CHECK(reading.has("odd-date", "/published"));
  CHECK(article.dateline == "القدس");
  CHECK(article.authors.at(0).name == "سلمى");
  CHECK(article.tags.at(0).name == "وسم");
  CHECK(article.comment_count == 7);
  CHECK(article.picks->at(0).title == "بطاقة");
  CHECK(article.hero->image.src == "a.jpg");
  CHECK(article.source->name == "وكالة");
  CHECK(content<Paragraph>(article.blocks[0]).text.text == u"فقرة");
  CHECK(reading.has("odd-block", "/blocks/0"));
  CHECK(content<Heading>(article.blocks[1]).level == 4);
  CHECK(reading.has("out-of-range", "/blocks/1/level"));
  CHECK(content<Paragraph>(content<List>(article.blocks[2]).items[0][0]).text.text == u"بند");
  CHECK(content<Paragraph>(article.blocks[3]).text.text == u"بلا نوع");
  CHECK(content<Paragraph>(content<Quote>(article.blocks[4]).blocks[0]).text.text == u"قول");
  CHECK(content<Unknown>(article.blocks[5]).text.text == u"جدول");
  CHECK(reading.has("missing-field", "/blocks/6"));
  CHECK(content<Paragraph>(article.blocks[7]).text.text == u"12");
  CHECK(article.blocks.size() == 9);
}

TEST_CASE("A list of one article is that article", "[json-read]") {
  CHECK(read_ok(R"([{"version":1,"title":"t"}])").article.title.text == u"t");
  CHECK(read_ok(R"([{"version":1,"title":"t"},{"version":1,"title":"u"}])").has("several-articles", ""));
}

TEST_CASE("What is not an article at all is refused", "[json-read]") {
  for (const char* json :
       {R"({"version":1,"title":{"a":[]},"blocks":7})", R"({"version":1})", R"({"title":null})", R"({"title":3})",
        R"({"title":"t","blocks":7})", R"({"title":"t","blocks":{}})", "[]", "[1]", "3", "\"نص\"", "null"}) {
    INFO(json);
    CHECK(refused(json).code == ErrorCode::NotAnArticle);
  }
}

TEST_CASE("The base direction comes from the article's language", "[article]") {
  Article article;
  CHECK(article.base_direction() == Direction::RightToLeft);
  const std::pair<const char*, Direction> cases[] = {
      {"en", Direction::LeftToRight},         {"fa-IR", Direction::RightToLeft}, {"ar-Latn", Direction::LeftToRight},
      {"az-Arab-IR", Direction::RightToLeft}, {"AR-SY", Direction::RightToLeft}, {"fr-CA", Direction::LeftToRight}};
  for (const auto& [lang, direction] : cases) {
    article.lang = lang;
    CHECK(article.base_direction() == direction);
  }
  article.dir = Direction::LeftToRight;
  article.lang = "ar";
  CHECK(article.base_direction() == Direction::LeftToRight);
}

TEST_CASE("The kind of an input is its extension's, else its first characters'", "[read]") {
  CHECK(input_kind("{", {}) == InputKind::Json);
  CHECK(input_kind(" \n[ {", {}) == InputKind::Json);
  CHECK(input_kind("\xef\xbb\xbf{", {}) == InputKind::Json);
  CHECK(input_kind("[1]", {}) == InputKind::Text);
  CHECK(input_kind("<p>", {}) == InputKind::Other);
  CHECK(input_kind("خبر", {}) == InputKind::Text);
  CHECK(input_kind("{", {InputKind::Auto, "txt"}) == InputKind::Text);
  CHECK(input_kind("خبر", {InputKind::Auto, ".JSON"}) == InputKind::Json);
  CHECK(input_kind("خبر", {InputKind::Auto, "md"}) == InputKind::Other);
  CHECK(input_kind("<p>", {InputKind::Text, "html"}) == InputKind::Text);
  CHECK(input_kind("{", {InputKind::Auto, "log"}) == InputKind::Json);
}

TEST_CASE("Unusable input is refused with its code", "[read]") {
  CHECK(refused("", InputKind::Auto).code == ErrorCode::EmptyInput);
  CHECK(refused("\xef\xbb\xbf \r\n\t", InputKind::Auto).code == ErrorCode::EmptyInput);
  CHECK(refused("\xe2\x80\x83\xc2\xa0", InputKind::Auto).code == ErrorCode::EmptyInput);
  CHECK(refused(std::string(4096, '\0'), InputKind::Auto).code == ErrorCode::EmptyInput);
  CHECK(refused("<html>", InputKind::Auto).code == ErrorCode::UnsupportedInput);
  CHECK(refused(std::string(kMaxInputBytes + 1, 'a'), InputKind::Auto).code == ErrorCode::InputTooLarge);
  CHECK(refused("[1,2").code == ErrorCode::MalformedJson);
  CHECK(refused(R"({"version":1,"title":")").code == ErrorCode::MalformedJson);
  CHECK(refused(std::string(200000, '[')).code == ErrorCode::JsonTooDeep);
}

TEST_CASE("Ill-formed UTF-8 gives a diagnostic with its place", "[read]") {
  const Reading reading = read_ok("{\"version\":1,\"title\":\"a\xff\xfe\"}");
  CHECK(reading.article.title.text == u"a\ufffd\ufffd");
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(reading.diagnostics[0].code == "invalid-utf8");
  CHECK(reading.diagnostics[0].detail == "first at byte 23, 2 in all");
}
