// SPDX-License-Identifier: MIT
#include "views/face_plan.h"

#include <algorithm>

#include "style/faces.h"
#include "unicode/properties.h"

namespace warraq::views {
namespace {

using font::Role;

// Characters that other Arabic faces are worth loading for: Arabic's blocks. For anything else
// (emoji, Han …) the theme's own faces and Naskh decide.
bool is_arabic_block(char32_t c) {
  return (c >= 0x600 && c <= 0x6ff) || (c >= 0x750 && c <= 0x77f) || (c >= 0x870 && c <= 0x8ff) ||
         (c >= 0xfb50 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff);
}

class Planner {
 public:
  Planner(const style::Fonts& fonts, const FaceShelf& shelf) : fonts_(fonts), shelf_(shelf) {}

  FacePlan run(const Characters& characters) {
    plan(Role::Body, 400, characters.body);
    plan(Role::Body, 700, characters.body);
    plan(Role::Head, 400, characters.head);
    plan(Role::Head, 700, characters.head);
    if (characters.has_scripture) {
      plan(Role::Scripture, 400, characters.scripture);
      plan(Role::Scripture, 700, characters.scripture);
    }
    return std::move(plan_);
  }

 private:
  struct Candidate {
    std::string_view key;
    font::FaceId face;
    bool cut;
  };

  // The faces of a role and weight in their order: the caller's, the theme's, Naskh, then (for
  // Arabic characters) Amiri.
  std::vector<Candidate> order(Role role, int32_t weight) const {
    std::vector<Candidate> order;
    const font::FaceId own = shelf_.own[static_cast<size_t>(role)][weight >= 600 ? 1 : 0];
    if (own != font::kNoFace) order.push_back({{}, own, false});
    const auto add = [&](std::string_view family) {
      const style::FaceName* face = style::find_face(family, weight);
      if (!face) return;
      const bool there =
          std::any_of(order.begin(), order.end(), [&](const Candidate& c) { return c.key == face->key; });
      if (!there) order.push_back({face->key, shelf_.library.find(face->key), face->cut});
    };
    add(fonts_.family[static_cast<size_t>(role)]);
    if (role == Role::Scripture) add("Amiri");
    add(fonts_.family[static_cast<size_t>(Role::Body)]);
    add("Noto Naskh Arabic");
    add("Amiri");
    return order;
  }

  void need(std::string_view key, FontCut cut) {
    const bool there =
        std::any_of(plan_.needed.begin(), plan_.needed.end(), [&](const NeededFont& n) { return n.key == key; });
    if (!there) plan_.needed.push_back({std::string(key), cut});
  }

  // Loaded and not to be replaced by its whole face for this character; asks for what is missing.
  enum class Answer { Covered, Asked, Absent };
  Answer ask(const Candidate& candidate, char32_t character) {
    if (candidate.face == font::kNoFace) {
      need(candidate.key, candidate.cut ? FontCut::Core : FontCut::Whole);
      return Answer::Asked;
    }
    if (shelf_.library[candidate.face].font->glyph(character) != 0) return Answer::Covered;
    if (!shelf_.core[candidate.face]) return Answer::Absent;
    need(candidate.key, FontCut::Whole);
    return Answer::Asked;
  }

  void plan(Role role, int32_t weight, const CharacterSet& characters) {
    const std::vector<Candidate> candidates = order(role, weight);
    std::vector<bool> used(candidates.size());
    if (!candidates.empty()) {
      used[0] = true;
      if (candidates[0].face == font::kNoFace)
        need(candidates[0].key, candidates[0].cut ? FontCut::Core : FontCut::Whole);
    }
    characters.each([&](char32_t character) {
      if (character < 0x20 || unicode::is_default_ignorable(character) || unicode::is_space(character)) return;
      for (size_t i = 0; i < candidates.size(); ++i) {
        if (candidates[i].key.starts_with("amiri") && i > 0 && !is_arabic_block(character)) continue;
        const Answer answer = ask(candidates[i], character);
        if (answer == Answer::Covered) used[i] = true;
        if (answer != Answer::Absent) return;
      }
    });
    auto& chain = plan_.chains.faces[static_cast<size_t>(role)][weight >= 600 ? 1 : 0];
    for (size_t i = 0; i < candidates.size(); ++i) {
      if (used[i] && candidates[i].face != font::kNoFace) chain.push_back(candidates[i].face);
    }
    // A face that cannot be had leaves the role to whatever there is.
    for (size_t i = 0; i < candidates.size() && chain.empty(); ++i) {
      if (candidates[i].face != font::kNoFace) chain.push_back(candidates[i].face);
    }
  }

  const style::Fonts& fonts_;
  const FaceShelf& shelf_;
  FacePlan plan_;
};

}  // namespace

FacePlan plan_faces(const Characters& characters, const style::Fonts& fonts, const FaceShelf& shelf) {
  return Planner(fonts, shelf).run(characters);
}

}  // namespace warraq::views
