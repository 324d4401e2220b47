// SPDX-License-Identifier: MIT
// The faces that themes can name: what fonts/fonts.json lists (a test keeps the two together), in
// its order, which is also the order of fallback.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace warraq::style {

struct FaceName {
  std::string_view key;  // "naskh-400": fonts/naskh-400.ttf and, where `cut`, fonts/naskh-400.core.ttf
  std::string_view family;
  int32_t weight;
  bool cut;  // has a core subset
};

std::span<const FaceName> known_faces();
const FaceName* find_face(std::string_view key);
// Exact family, nearest weight; null when the family is unknown.
const FaceName* find_face(std::string_view family, int32_t weight);

}  // namespace warraq::style
