// SPDX-License-Identifier: MIT
// Views of articles with the bundled faces.
#pragma once

#include <string>

#include "engine.h"
#include "style/faces.h"
#include "support/faces.h"
#include "views/content.h"
#include "views/walk.h"

namespace warraq::test {

// One engine with all faces for all tests of views: loading them is the slow part.
inline Engine& engine() {
  static Engine* made = [] {
    auto* fresh = new Engine;
    for (const style::FaceName& face : style::known_faces()) {
      const auto bytes = std::make_shared<const std::vector<uint8_t>>(test::face_bytes(std::string(face.key)));
      REQUIRE(fresh->add_font(face.key, bytes, FontCut::Whole).ok());
    }
    return fresh;
  }();
  return *made;
}

inline std::unique_ptr<View> lay_out(ViewKind kind, const article::Article& article, const Options& options = {}) {
  Diagnostics odd;
  auto view = engine().lay_out(kind, article, options, odd);
  REQUIRE(view.ok());
  return std::move(view).value();
}

inline article::Article read(std::string_view bytes) {
  Diagnostics odd;
  auto read = engine().read(bytes, {}, odd);
  REQUIRE(read.ok());
  CHECK(odd.empty());
  return std::move(read).value();
}

inline article::Article example(const std::string& name) {
  const auto bytes = file_bytes(std::string(WARRAQ_PROJECT_DIR "/examples/articles/") + name);
  return read({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

// Calls `visit(fragment)` for all fragments of a view that are not furniture.
template <typename Visit>
void each_fragment(const View& view, const Visit& visit) {
  for (const View::Content::Page& page : view.content().pages) views::walk(page, views::Furniture::LeftOut, visit);
}

}  // namespace warraq::test
