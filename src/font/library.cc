// SPDX-License-Identifier: MIT
#include "font/library.h"

#include <utility>

namespace warraq::font {

Result<FaceId> Library::add(std::string_view key, std::string_view family, int32_t weight, FontBytes bytes) {
  std::unique_ptr<Font> font = WARRAQ_TRY(Font::create(std::move(bytes)));
  if (faces_.size() >= kNoFace) return Error{ErrorCode::NotAFont, "There are too many faces.", "", 0};
  const auto id = static_cast<FaceId>(faces_.size());
  const FaceId earlier = find(key);
  const uint32_t revision = earlier == kNoFace ? 0 : faces_[earlier].revision + 1;
  Face& face = faces_.emplace_back();
  face.key = key;
  face.family = family;
  face.weight = weight;
  face.revision = revision;
  face.font = std::move(font);
  return id;
}

FaceId Library::find(std::string_view key) const {
  for (size_t i = faces_.size(); i-- > 0;) {
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
    if (best != kNoFace && away > distance) continue;  // of two cuts of a face, the later one
    best = static_cast<FaceId>(i);
    distance = away;
  }
  return best;
}

}  // namespace warraq::font
