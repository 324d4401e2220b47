// SPDX-License-Identifier: MIT
#include "style/tokens.h"

#include <catch_amalgamated.hpp>

#include "base/json.h"
#include "style/themes_embedded.h"

using namespace warraq;
using namespace warraq::style;

namespace {

// Every number, word and null of the tree is found in the text under its path.
void expect_found(const JsonValue& value, const Token& token, const std::string& path) {
  INFO("token " << path);
  if (value.is(JsonValue::Kind::Object)) {
    for (const auto& [key, inner] : value.members) expect_found(inner, token[key], path + "." + key);
  } else if (value.is(JsonValue::Kind::Array)) {
    REQUIRE(token.items().size() == value.items.size());
    for (size_t i = 0; i < value.items.size(); ++i) {
      expect_found(value.items[i], token[i], path + "[]");
      CHECK(token.items()[i].raw() == token[i].raw());
    }
  } else {
    REQUIRE_FALSE(token.is_group());
    CHECK(token.text() == (value.is(JsonValue::Kind::Null) ? std::string("null") : value.text));
  }
}

}  // namespace

TEST_CASE("the themes are JSON, and looking tokens up in their text finds what a parser finds", "[style]") {
  for (std::string_view name : theme_names()) {
    INFO("theme " << name);
    auto parsed = parse_json(theme_json(name));
    REQUIRE(parsed.ok());
    CHECK(theme_json(name).find('\\') == std::string_view::npos);
    expect_found(parsed.value(), Token(theme_json(name), {}, nullptr), std::string(name));
    expect_found(parsed.value(), Token({}, theme_json(name), nullptr), std::string(name));
  }
}

TEST_CASE("a theme's tokens go before those of the base", "[style]") {
  auto book = tokens_of("book", nullptr);
  REQUIRE(book.ok());
  CHECK(book.value()["font"]["body"].text() == "Amiri");
  CHECK(book.value()["font"]["sizeScale"].thousandths() == 1100);
  CHECK(book.value()["type"]["desktop"]["body"]["size"].unit() == Unit::base(21));
  CHECK(book.value()["type"]["desktop"]["button"]["size"].unit() == Unit{27 * Unit::kPerBase / 2});
  CHECK_FALSE(book.value()["type"]["desktop"]["body"]["colour"].present());
  CHECK_FALSE(book.value()["space"][10].present());
  CHECK_FALSE(book.value()["no"]["such"]["token"].present());
}

TEST_CASE("there is no theme called base, nor any other unknown one", "[style]") {
  for (std::string_view name : {"base", "", "News", "newspaper"}) {
    auto tokens = tokens_of(name, nullptr);
    REQUIRE_FALSE(tokens.ok());
    CHECK(tokens.error().code == ErrorCode::BadTheme);
  }
}

TEST_CASE("overrides stand for tokens of their kind, the last one for all", "[style]") {
  const TokenOverrides set{
      {"color.light.accent", "#123456"}, {"space.3", "17"},      {"type.desktop.body.size", "22.5"},
      {"type.desktop.title.2", "41"},    {"font.body", "Amiri"}, {"space.3", "18"}};
  auto tokens = tokens_of("news", &set);
  REQUIRE(tokens.ok());
  const Token root = tokens.value();
  CHECK(root["color"]["light"]["accent"].text() == "#123456");
  CHECK(root["color"]["dark"]["accent"].text() == "#72C5BB");
  CHECK(root["space"][3].number() == 18);
  CHECK(root["space"][2].number() == 12);
  CHECK(root["type"]["desktop"]["body"]["size"].unit() == Unit{45 * Unit::kPerBase / 2});
  CHECK(root["type"]["desktop"]["title"][2].number() == 41);
  CHECK(root["font"]["body"].text() == "Amiri");
}

TEST_CASE("an override that names no token, or is of another kind, is refused by name", "[style]") {
  const std::pair<std::string, std::string> wrong[] = {{"color.light.acent", "#123456"},
                                                       {"", "1"},
                                                       {"color", "#123456"},
                                                       {"color.light.accent", "teal"},
                                                       {"color.light.accent", "#12345"},
                                                       {"space.3", "wide"},
                                                       {"space.10", "4"},
                                                       {"type.desktop.body.size", "12pt"},
                                                       {"type.desktop.body.size", "99999999999999"},
                                                       {"font.body", ""},
                                                       {"color.light.accent.", "#123456"},
                                                       {"space.-1", "4"},
                                                       {"type.desktop.body.weigth", "400"}};
  for (const auto& one : wrong) {
    INFO(one.first << "=" << one.second);
    const TokenOverrides set{one};
    auto tokens = tokens_of("news", &set);
    REQUIRE_FALSE(tokens.ok());
    CHECK(tokens.error().code == ErrorCode::BadTheme);
    CHECK(tokens.error().detail == one.first);
  }
}

TEST_CASE("colours are six hexadecimal digits", "[style]") {
  Color color;
  REQUIRE(parse_color("#0aB1fF", color));
  CHECK(color == Color{0x0a, 0xb1, 0xff, 255});
  for (std::string_view text : {"", "#fff", "0aB1fF", "#0aB1fG", "#0aB1fF ", "#0aB1fF00"})
    CHECK_FALSE(parse_color(text, color));
}

TEST_CASE("the columns of the tables are in the order that sheets read them in", "[style]") {
  const Token keys = shared_tokens(nullptr)["type"]["keys"];
  const std::string_view order[] = {"font", "weight", "size", "leading", "before", "after", "color"};
  REQUIRE(keys.items().size() == std::size(order));
  for (size_t i = 0; i < std::size(order); ++i) CHECK(keys[i].text() == order[i]);
}

TEST_CASE("a column is set by its name or its number, whichever way it is read", "[style]") {
  for (const char* key : {"type.desktop.body.size", "type.desktop.body.2"}) {
    const TokenOverrides set{{key, "30"}};
    const Token row = tokens_of("news", &set).value()["type"]["desktop"]["body"];
    CHECK(row["size"].number() == 30);
    CHECK(row[2].number() == 30);
    CHECK(row[3].number() == 38);
  }
}

TEST_CASE("members are the base's with the theme's in their places", "[style]") {
  const Token group(R"({"b":20,"d":4,"e":{"x":1}})", R"({"a":1,"b":2,"c":3,"e":{"y":2}})", nullptr);
  const auto members = group.members();
  REQUIRE(members.size() == 5);
  const std::string_view names[] = {"a", "b", "c", "e", "d"};
  for (size_t i = 0; i < 5; ++i) CHECK(members[i].name == names[i]);
  CHECK(members[1].token.number() == 20);
  CHECK(members[3].token["x"].number() == 1);
  CHECK(members[3].token["y"].number() == 2);
  const TokenOverrides set{{"color.light.ink", "#010203"}, {"type.phone.body.size", "18"}};
  const Token root = tokens_of("news", &set).value();
  for (const auto& [name, token] : root["color"]["light"].members())
    CHECK((token.text() == "#010203") == (name == "ink"));
  CHECK(root["type"]["phone"]["body"].items()[2].number() == 18);
}
