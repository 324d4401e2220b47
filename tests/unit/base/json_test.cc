// SPDX-License-Identifier: MIT
#include "base/json.h"

#include <catch_amalgamated.hpp>

#include "base/json_writer.h"

using namespace warraq;

namespace {
std::string again(std::string_view json) {
  const Result<JsonValue> value = parse_json(json);
  REQUIRE(value.ok());
  std::string out;
  append_json(out, value.value());
  return out;
}
Error fault(std::string_view json) {
  const Result<JsonValue> value = parse_json(json);
  REQUIRE_FALSE(value.ok());
  return value.error();
}
}  // namespace

TEST_CASE("JSON comes back as it was written, numbers by their spelling and keys in their order", "[json]") {
  for (const char* json : {"null", "true", "[]", "{}", "[1,-2,3.50,1e5,18446744073709551615,0.1]",
                           "{\"z\":1,\"a\":{\"b\":[false,\"x\"]}}", "\"\\\"\\\\\\n\\t\\u0001\""}) {
    CHECK(again(json) == json);
  }
  CHECK(again(" [ 1 , { \"a\" : \"\\u0628\\ud83d\\ude00\" } ] ") == "[1,{\"a\":\"ب😀\"}]");
}

TEST_CASE("Numbers of any size and sign keep their spelling", "[json]") {
  for (const char* json : {"0", "-0", "0.50", "1e400", "-1E-400", "123456789012345678901234567890", "1.5e+07"}) {
    CHECK(again(json) == json);
  }
}

TEST_CASE("Every escape is read, and what JSON does not have is refused where it stands", "[json]") {
  CHECK(parse_json("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\"").value().text == "\"\\/\b\f\n\r\tA\u00e9");
  struct Case {
    const char* json;
    uint32_t position;
  };
  for (const Case& bad : std::initializer_list<Case>{
           {"[1,]", 3},  {"[,1]", 1},   {"{\"a\":1,}", 7}, {"{\"a\" 1}", 5},     {"{1:2}", 1},      {"[01]", 2},
           {"[1.]", 3},  {"[.5]", 1},   {"[+1]", 1},       {"[-]", 2},           {"[1e]", 3},       {"[1 2]", 3},
           {"[tru]", 4}, {"[nulL]", 4}, {"[\"\\x\"]", 3},  {"[\"\\u12g4\"]", 6}, {"[\"a\nb\"]", 3}, {"[1}", 2},
           {"[1] x", 4}, {"['a']", 1},  {"[/**/1]", 1},    {"[\"a]", 4},         {"{\"a\"", 4},     {"[1,2", 4}}) {
    INFO(bad.json);
    CHECK(fault(bad.json).code == ErrorCode::MalformedJson);
    CHECK(fault(bad.json).position == bad.position);
  }
}

TEST_CASE("A repeated key counts by its last value", "[json]") {
  const Result<JsonValue> value = parse_json("{\"a\":1,\"a\":2}");
  int64_t number = 0;
  REQUIRE(value.value().find("a") != nullptr);
  CHECK((value.value().find("a")->integer(number) && number == 2));
  CHECK(value.value().find("b") == nullptr);
}

TEST_CASE("Whole numbers are told from others", "[json]") {
  const auto integer = [](const char* json) {
    int64_t number = -1;
    return parse_json(json).value().integer(number) ? number : -1;
  };
  CHECK(integer("3") == 3);
  CHECK(integer("3.0") == 3);
  CHECK(integer("3.5") == -1);
  CHECK(integer("1e2") == -1);
  CHECK(integer("\"3\"") == -1);
  CHECK(integer("12345678901234567890") == -1);
}

TEST_CASE("A fault is located by line and column, counted in characters", "[json]") {
  const Error error = fault("{\n  \"عنوان\": oops\n}");
  CHECK(error.code == ErrorCode::MalformedJson);
  CHECK(error.line == 2);
  CHECK(error.column == 12);
  CHECK(fault("[1,2").what == std::string_view("The JSON ends before it is complete."));
  CHECK(fault("{\"version\":1,\"title\":\"").code == ErrorCode::MalformedJson);
  CHECK(fault("").code == ErrorCode::MalformedJson);
  CHECK(fault("[1] 2").code == ErrorCode::MalformedJson);
  CHECK(fault(std::string_view("[\0]", 3)).code == ErrorCode::MalformedJson);
}

TEST_CASE("Nesting is read to its limit and refused beyond, at once", "[json]") {
  const std::string deep(32, '['), close(32, ']');
  CHECK(parse_json(deep + close).ok());
  CHECK(fault("[" + deep + close + "]").code == ErrorCode::JsonTooDeep);
  CHECK(fault(std::string(200000, '[')).code == ErrorCode::JsonTooDeep);
  std::string objects;
  for (int i = 0; i < 33; ++i) objects += "{\"a\":";
  CHECK(fault(objects).code == ErrorCode::JsonTooDeep);
}

TEST_CASE("The number of values is limited", "[json]") {
  CHECK(parse_json("[1,2,3]", {.depth = 4, .values = 4}).ok());
  const Result<JsonValue> many = parse_json("[1,2,3,4]", {.depth = 4, .values = 4});
  REQUIRE_FALSE(many.ok());
  CHECK(many.error().code == ErrorCode::InputTooLarge);
}

TEST_CASE("Ill-formed UTF-8 and lone surrogates become U+FFFD", "[json]") {
  CHECK(parse_json("\"a\xff\"").value().text == "a\xef\xbf\xbd");
  CHECK(parse_json("\"a\\ud83d\"").value().text == "a\xef\xbf\xbd");
  CHECK(parse_json("\"\\udc00\\ud83d\\ude00\"").value().text == "\xef\xbf\xbd😀");
  CHECK(parse_json("\"\\\\ud800\"").value().text == "\\ud800");
}

TEST_CASE("The writer indents by two spaces or not at all", "[json]") {
  const auto write = [](JsonWriter::Layout layout) {
    JsonWriter out(layout);
    out.begin_object();
    out.key("a");
    out.begin_array();
    out.integer(1);
    out.string(u"ب\"");
    out.end_array();
    out.key("b");
    out.begin_object();
    out.end_object();
    out.key("c");
    out.ratio(1, 8, 3);
    out.key("d");
    out.raw("[1,2]");
    out.end_object();
    return out.take();
  };
  CHECK(write(JsonWriter::Layout::Compact) == "{\"a\":[1,\"ب\\\"\"],\"b\":{},\"c\":0.125,\"d\":[1,2]}");
  CHECK(write(JsonWriter::Layout::Pretty) ==
        "{\n  \"a\": [\n    1,\n    \"ب\\\"\"\n  ],\n  \"b\": {},\n  \"c\": 0.125,\n  \"d\": [1,2]\n}");
}
