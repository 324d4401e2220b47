// SPDX-License-Identifier: MIT
// The faces an engine has, and which of them a theme uses in which role. A fuller cut of a
// font (the whole file after its core) gets an id of its own and is found from then on; the one before
// stays, since glyph ids differ and views that were laid out with it are still drawn with it.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "font/font.h"

namespace warraq::font {

// What a face is for. Weights are 400 and 700.
enum class Role : uint8_t { Body, Head, Scripture };
inline constexpr int kRoles = 3;

struct Face {
  std::string key;     // "naskh-400": as in fonts/fonts.json, or "custom-body-400" for --font
  std::string family;  // "Noto Naskh Arabic"
  int32_t weight = 400;
  std::unique_ptr<Font> font;  // never null
  uint32_t revision = 0;       // how many cuts of the same key came before this one
};

class Library {
 public:
  // Adds a face. Later ones of the same key go before earlier ones in find().
  Result<FaceId> add(std::string_view key, std::string_view family, int32_t weight, FontBytes bytes);
  const Face& operator[](FaceId id) const { return faces_[id]; }
  size_t size() const { return faces_.size(); }
  FaceId find(std::string_view key) const;
  // Exact family and nearest weight; kNoFace when the family is absent.
  FaceId find(std::string_view family, int32_t weight) const;

 private:
  std::vector<Face> faces_;
};

// For every role and weight the faces to try, in order; the first that covers a whole joined run
// wins. Never empty for a usable theme.
struct Chains {
  std::array<std::array<std::vector<FaceId>, 2>, kRoles> faces;  // [role][weight 400, 700]
  const std::vector<FaceId>& of(Role role, int32_t weight) const {
    return faces[static_cast<size_t>(role)][weight >= 600 ? 1 : 0];
  }
};

}  // namespace warraq::font
