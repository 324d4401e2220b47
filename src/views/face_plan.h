// SPDX-License-Identifier: MIT
// Which faces a view uses, in which order, and which font files are still to be added for that.
// The plan depends on the article and the theme alone, not on what else an engine has loaded:
// otherwise two hosts could fall back differently.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "font/library.h"
#include "style/style.h"
#include "views/characters.h"

namespace warraq {

// A core cut holds the characters of everyday Arabic and Persian text; the whole face replaces it
// when a text needs more. Nothing laid out changes between the two.
enum class FontCut : uint8_t { Core, Whole };

// A font file that a view still lacks: "naskh-400" is fonts/naskh-400.core.ttf or fonts/naskh-400.ttf.
struct NeededFont {
  std::string key;
  FontCut cut = FontCut::Core;
};

namespace views {

// What an engine has: faces by key, which of them are core cuts, and the caller's own by role.
struct FaceShelf {
  const font::Library& library;
  const std::vector<bool>& core;                                     // by FaceId: the face is a core cut
  const std::array<std::array<font::FaceId, 2>, font::kRoles>& own;  // [role][weight]; kNoFace: the theme's
};

struct FacePlan {
  font::Chains chains;             // of what is loaded; a chain may be empty
  std::vector<NeededFont> needed;  // in the order of the plan, without repeats
};

FacePlan plan_faces(const Characters& characters, const style::Fonts& fonts, const FaceShelf& shelf);

}  // namespace views
}  // namespace warraq
