// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include <string>

#include "paint/pdf/file.h"
#include "paint/pdf/object.h"

using namespace warraq;
using namespace warraq::paint::pdf;

namespace {

template <typename Fill>
std::string written(Fill&& fill) {
  std::string out;
  fill(Value(out));
  return out;
}

std::string file_with(std::string_view title, int objects) {
  BufferSink sink;
  File file(sink);
  for (int i = 0; i < objects; ++i) file.object([&](Value value) { value.integer(i); });
  const Ref stream = file.stream("0 0 10 10 re f", Filter::None, [](Dict&) {});
  const Ref info = file.object([&](Value value) { value.dict()["Title"].text(title); });
  const Ref catalog = file.object([&](Value value) { value.dict()["Stream"].ref(stream); });
  file.finish(catalog, info);
  return std::string(sink.bytes().begin(), sink.bytes().end());
}

std::string identifier_of(const std::string& file) {
  const size_t at = file.find("/ID[<");
  REQUIRE(at != std::string::npos);
  return file.substr(at + 5, 32);
}

}  // namespace

TEST_CASE("values are written with no more spaces than they need", "[pdf]") {
  CHECK(written([](Value value) {
          Dict dict = value.dict();
          dict["Type"].name("Page");
          dict["Parent"].ref({7});
          {
            Array box = dict["MediaBox"].array();
            box.add().integer(0);
            box.add().unit(Unit{-32});
            box.add().boolean(true);
            box.add().name("X");
          }
          dict["Inner"].dict()["A"].bytes("b");
        }) == "<</Type/Page/Parent 7 0 R/MediaBox[0 -0.5 true/X]/Inner<</A(b)>>>>");
}

TEST_CASE("names and strings escape what has a meaning of its own", "[pdf]") {
  CHECK(written([](Value value) { value.name("A B#(c)/\xc3\xa9"); }) == "/A#20B#23#28c#29#2F#C3#A9");
  CHECK(written([](Value value) { value.bytes("a(b)\\c\r\n"); }) == "(a\\(b\\)\\\\c\\r\n)");
  CHECK(written([](Value value) { value.hex(std::string_view("\x00\xff", 2)); }) == "<00FF>");
}

TEST_CASE("text strings are ASCII or UTF-16 with its mark", "[pdf]") {
  CHECK(written([](Value value) { value.text("Warraq (1)"); }) == "(Warraq \\(1\\))");
  CHECK(written([](Value value) { value.text("\xd8\xa8"); }) ==
        "(\xfe\xff\x06\\()");  // U+0628: its low byte is a bracket
  CHECK(written([](Value value) { value.text("\xf0\x9f\x93\x9a"); }) == std::string("(\xfe\xff\xd8\x3d\xdc\xda)"));
}

TEST_CASE("a file says where its cross-reference stream is", "[pdf]") {
  const std::string file = file_with("a", 3);
  CHECK(file.starts_with("%PDF-1.7\n%"));
  CHECK(file.ends_with("\n%%EOF\n"));
  const size_t at = file.rfind("startxref\n");
  REQUIRE(at != std::string::npos);
  int64_t offset = 0;
  for (size_t i = at + 10; file[i] != '\n'; ++i) offset = offset * 10 + (file[i] - '0');
  const std::string there = file.substr(static_cast<size_t>(offset), 40);
  CHECK(there.find(" 0 obj") != std::string::npos);
  CHECK(there.find("/Type/XRef") != std::string::npos);
  CHECK(there.find("<<") < there.find("/Type/XRef"));
}

TEST_CASE("the identifier follows from the content alone", "[pdf]") {
  CHECK(file_with("a", 3) == file_with("a", 3));
  CHECK(identifier_of(file_with("a", 3)) != identifier_of(file_with("b", 3)));
  CHECK(identifier_of(file_with("a", 3)) != identifier_of(file_with("a", 4)));
}

TEST_CASE("many objects are packed into several streams", "[pdf]") {
  const std::string file = file_with("a", 450);
  size_t streams = 0;
  for (size_t at = file.find("/ObjStm"); at != std::string::npos; at = file.find("/ObjStm", at + 1)) ++streams;
  CHECK(streams == 3);
}
