// SPDX-License-Identifier: MIT
#include "font/library.h"

#include <utility>

namespace warraq::font {

Result<FaceId> Library::add(std::string_view key, std::string_view family, int32_t weight, FontBytes bytes) {
  std::unique_ptr<Font> font = WARRAQ_TRY(Font::create(std::move(bytes)));
  FaceId id = find(key);
  if (id == kNoFace) {
    if (faces_.size() >= kNoFace) return Error{ErrorCode::NotAFont, "There are too many faces.", "", 0};
    id = static_cast<FaceId>(faces_.size());
    faces_.emplace_back();
  }
  Face& face = faces_[id];
  face.key = key;
  face.family = family;
  face.weight = weight;
  if (face.font) ++face.revision;
  face.font = std::move(font);
  return id;
}

FaceId Library::find(std::string_view key) const {
  for (size_t i = 0; i < faces_.size(); ++i) {
    if (faces_[i].key == key) return static_cast<FaceId>(i);
  }
  return kNoFace;
}

FaceId Library::find(std::string_view family, int32_t weight) const {
  FaceId best = kNoFace;
  int32_t distance = 0;
  for (size_t i = 0; i < faces_.size(); ++i) {
    if (faces_[i].family != family) continue;
    const int32_t away = faces_[i].weight > weight ? faces_[i].weight - weight : weight - faces_[i].weight;
    if (best != kNoFace && away >= distance) continue;
    best = static_cast<FaceId>(i);
    distance = away;
  }
  return best;
}

}  // namespace warraq::font
