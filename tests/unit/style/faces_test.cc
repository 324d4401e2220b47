// SPDX-License-Identifier: MIT
#include "style/faces.h"

#include <catch_amalgamated.hpp>

#include "base/json.h"
#include "style/style.h"
#include "support/faces.h"

using namespace warraq;

TEST_CASE("the faces are those of fonts.json, in its order", "[style]") {
  const auto bytes = test::file_bytes(WARRAQ_PROJECT_DIR "/fonts/fonts.json");
  auto parsed = parse_json({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  REQUIRE(parsed.ok());
  const JsonValue* faces = parsed.value().find("faces");
  REQUIRE(faces);
  const auto known = style::known_faces();
  REQUIRE(faces->items.size() == known.size());
  for (size_t i = 0; i < known.size(); ++i) {
    const JsonValue& face = faces->items[i];
    CHECK(face.find("key")->text == known[i].key);
    CHECK(face.find("family")->text == known[i].family);
    CHECK(face.find("weight")->text == std::to_string(known[i].weight));
    CHECK((face.find("core") != nullptr) == known[i].cut);
  }
}

TEST_CASE("a face is found by family and nearest weight", "[style]") {
  CHECK(style::find_face("Noto Naskh Arabic", 700)->key == "naskh-700");
  CHECK(style::find_face("Noto Kufi Arabic", 400)->key == "kufi-700");
  CHECK(style::find_face("Amiri Quran", 700)->key == "quran-400");
  CHECK(style::find_face("Comic Sans", 400) == nullptr);
  CHECK(style::find_face("kufi-700")->family == "Noto Kufi Arabic");
  CHECK(style::find_face("kufi-400") == nullptr);
}

TEST_CASE("every theme names faces that are there", "[style]") {
  for (std::string_view theme : {"news", "book", "plain"}) {
    style::SheetRequest request;
    request.theme = theme;
    auto sheet = style::resolve(request);
    REQUIRE(sheet.ok());
    for (const std::string& family : sheet.value().fonts.family) CHECK(style::find_face(family, 400) != nullptr);
  }
}
