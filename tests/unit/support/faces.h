// SPDX-License-Identifier: MIT
// The bundled faces for tests, read from the build tree.
#pragma once

#include <catch_amalgamated.hpp>

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "font/library.h"

namespace warraq::test {

inline std::vector<std::string> face_keys() {
  return {"naskh-400", "naskh-700", "kufi-700",  "amiri-400",    "amiri-700",
          "plex-400",  "plex-700",  "quran-400", "nastaliq-400", "nastaliq-700"};
}

inline std::vector<uint8_t> file_bytes(const std::string& path) {
  std::vector<uint8_t> bytes;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) return bytes;
  uint8_t block[65536];
  for (size_t got; (got = std::fread(block, 1, sizeof block, file)) > 0;) bytes.insert(bytes.end(), block, block + got);
  std::fclose(file);
  return bytes;
}

// Core faces are cut by a native program; a WebAssembly build tree has none.
inline bool has_core_faces() { return !file_bytes(WARRAQ_FONT_DIR "/naskh-400.core.ttf").empty(); }

#ifdef __EMSCRIPTEN__
#define WARRAQ_NEEDS_CORE_FACES() \
  if (!warraq::test::has_core_faces()) SKIP("no core faces in this build tree")
#else
#define WARRAQ_NEEDS_CORE_FACES() REQUIRE(warraq::test::has_core_faces())
#endif

inline std::vector<uint8_t> face_bytes(const std::string& key) {
  auto bytes = file_bytes(std::string(WARRAQ_FONT_DIR "/") + key + ".ttf");
  INFO("face " << key);
  REQUIRE_FALSE(bytes.empty());
  return bytes;
}

inline std::unique_ptr<font::Font> load_face(const std::string& key) {
  auto font = font::Font::create(std::make_shared<const std::vector<uint8_t>>(face_bytes(key)));
  REQUIRE(font.ok());
  return std::move(font).value();
}

// A library of the given faces and chains that try them in this order for every role and weight.
struct Faces {
  font::Library library;
  font::Chains chains;

  explicit Faces(const std::vector<std::string>& keys) {
    std::vector<font::FaceId> chain;
    for (const std::string& key : keys) {
      auto id = library.add(key, key, 400, std::make_shared<const std::vector<uint8_t>>(face_bytes(key)));
      REQUIRE(id.ok());
      chain.push_back(id.value());
    }
    for (auto& role : chains.faces) role.fill(chain);
  }
};

}  // namespace warraq::test
