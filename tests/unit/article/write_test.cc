// SPDX-License-Identifier: MIT
#include "article/write.h"

#include <catch_amalgamated.hpp>

#include <fstream>
#include <sstream>

#include "article/read.h"
#include "support/random_article.h"
#include "support/schema_check.h"

using namespace warraq;
using namespace warraq::article;

namespace {

JsonValue schema() {
  std::ifstream file(std::string(WARRAQ_PROJECT_DIR) + "/src/article/article.schema.json");
  std::stringstream text;
  text << file.rdbuf();
  Result<JsonValue> parsed = parse_json(text.str());
  REQUIRE(parsed.ok());
  return std::move(parsed).value();
}

}  // namespace

TEST_CASE("What is written is read again as the same article", "[write]") {
  for (uint64_t seed = 0; seed < 3000; ++seed) {
    const Article article = RandomArticle(seed).make();
    const std::string json = write(article);
    Diagnostics diagnostics;
    const Result<Article> again = read(json, {InputKind::Json}, diagnostics);
    INFO("seed " << seed << "\n" << json);
    REQUIRE(again.ok());
    REQUIRE(again.value() == article);
    REQUIRE(write(again.value()) == json);
  }
}

TEST_CASE("What is written keeps to the schema, and has no other keys", "[write]") {
  const JsonValue rules = schema();
  for (uint64_t seed = 0; seed < 1000; ++seed) {
    const std::string json = write(RandomArticle(seed, RandomArticle::Content::Known).make());
    INFO("seed " << seed << "\n" << json);
    REQUIRE(check_schema(parse_json(json, {.depth = 64}).value(), rules, UnknownKeys::Refused) == "");
  }
  Article article;
  article.title.text = u"t";
  article.extra.emplace_back("mood", "1");
  CHECK(check_schema(parse_json(write(article)).value(), rules, UnknownKeys::Refused) == ": unknown key mood");
}

TEST_CASE("Keys come in the order of the schema, and empty fields are left out", "[write]") {
  Article article;
  article.title.text = u"عنوان";
  article.picks.emplace();
  article.comment_count = 0;
  article.lead.push_back({u"مقدمة", {}});
  CHECK(write(article) ==
        "{\n  \"version\": 1,\n  \"lang\": \"ar\",\n  \"title\": \"عنوان\",\n  \"lead\": [\n    \"مقدمة\"\n  ],\n  "
        "\"blocks\": [],\n"
        "  \"picks\": [],\n  \"comments\": {\n    \"count\": 0\n  }\n}\n");
}

TEST_CASE("Breaks and spans are written as the schema has them", "[write]") {
  Article article;
  article.title.text = u"ab\u2028cd";
  article.title.spans.push_back({{1, 4}, kBold, "", "", Direction::Auto, {}, {}});
  const std::string json = write(article);
  const Result<JsonValue> value = parse_json(json);
  std::string title;
  append_json(title, *value.value().find("title"));
  CHECK(title == R"(["a",{"text":["b",{"break":true},"c"],"bold":true},"d"])");
}

TEST_CASE("Reading mended input once is enough", "[write]") {
  const char* inputs[] = {
      R"({"title":["a",{"text":["b",{"text":"c","x":1},"d"],"y":2,"note":{"text":"n"}}],"dir":7,"blocks":[{"type":7},{"type":"list","items":3},{"kind":"x"}]})",
      R"({"title":"\u2067a","version":2,"site":[1],"picks":{"a":1},"focal":3,"blocks":[{"type":"figure","image":{"src":1,"focal":[2]}}]})",
      R"({"title":"a\nb","lead":[["x","y"],{"text":"z"}],"blocks":[{"type":"table","rows":[1,[null,{"a":"b"}]]},{"type":"verse","couplets":["f"]}]})"};
  for (const char* input : inputs) {
    Diagnostics diagnostics;
    const Article once = read(input, {InputKind::Json}, diagnostics).value();
    CHECK_FALSE(diagnostics.empty());
    const Article twice = read(write(once), {InputKind::Json}, diagnostics).value();
    CHECK(once == twice);
  }
}
