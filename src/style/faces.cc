// SPDX-License-Identifier: MIT
#include "style/faces.h"

#include <array>

namespace warraq::style {
namespace {

constexpr std::array<FaceName, 10> kFaces = {{
    {"naskh-400", "Noto Naskh Arabic", 400, true},
    {"naskh-700", "Noto Naskh Arabic", 700, true},
    {"kufi-700", "Noto Kufi Arabic", 700, true},
    {"amiri-400", "Amiri", 400, true},
    {"amiri-700", "Amiri", 700, true},
    {"plex-400", "IBM Plex Sans Arabic", 400, false},
    {"plex-700", "IBM Plex Sans Arabic", 700, false},
    {"quran-400", "Amiri Quran", 400, false},
    {"nastaliq-400", "Noto Nastaliq Urdu", 400, false},
    {"nastaliq-700", "Noto Nastaliq Urdu", 700, false},
}};

}  // namespace

std::span<const FaceName> known_faces() { return kFaces; }

const FaceName* find_face(std::string_view key) {
  for (const FaceName& face : kFaces) {
    if (face.key == key) return &face;
  }
  return nullptr;
}

const FaceName* find_face(std::string_view family, int32_t weight) {
  const FaceName* best = nullptr;
  const auto distance = [&](const FaceName& face) {
    return face.weight > weight ? face.weight - weight : weight - face.weight;
  };
  for (const FaceName& face : kFaces) {
    if (face.family == family && (!best || distance(face) < distance(*best))) best = &face;
  }
  return best;
}

}  // namespace warraq::style
