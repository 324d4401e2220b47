// SPDX-License-Identifier: MIT
#include "engine.h"

#include "article/write.h"
#include "style/faces.h"
#include "views/characters.h"
#include "views/links.h"
#include "views/workshop.h"

namespace warraq {
namespace {

using OwnFaces = std::array<std::array<font::FaceId, 2>, font::kRoles>;

constexpr OwnFaces no_own_faces() {
  OwnFaces own{};
  for (auto& weights : own) weights = {font::kNoFace, font::kNoFace};
  return own;
}

struct OwnRole {
  std::string_view name;
  font::Role role;
  int32_t weight;
};
constexpr OwnRole kOwnRoles[] = {{"body", font::Role::Body, 400},
                                 {"body-700", font::Role::Body, 700},
                                 {"head", font::Role::Head, 700},
                                 {"head-400", font::Role::Head, 400},
                                 {"scripture", font::Role::Scripture, 400}};

}  // namespace

struct Engine::State {
  font::Library library;
  std::vector<bool> core;  // by FaceId
  OwnFaces own = no_own_faces();
  text::WordCache words;
  flow::TextCache texts;
  style::Shelf styles;

  views::FaceShelf shelf() const { return {library, core, own}; }
};

Engine::Engine() : state_(std::make_unique<State>()) {}
Engine::~Engine() = default;

Result<Nothing> Engine::add_font(std::string_view key, font::FontBytes bytes, FontCut cut) {
  const style::FaceName* face = style::find_face(key);
  if (!face) return Error{ErrorCode::NotFound, "There is no face of this key.", {}};
  const font::FaceId id = WARRAQ_TRY(state_->library.add(face->key, face->family, face->weight, std::move(bytes)));
  if (state_->core.size() <= id) state_->core.resize(size_t{id} + 1);
  state_->core[id] = cut == FontCut::Core;
  return Nothing{};
}

Result<Nothing> Engine::set_font(std::string_view role, font::FontBytes bytes) {
  for (const OwnRole& own : kOwnRoles) {
    if (own.name != role) continue;
    const std::string key = "custom-" + std::string(role);
    const font::FaceId id = WARRAQ_TRY(state_->library.add(key, key, own.weight, std::move(bytes)));
    if (state_->core.size() <= id) state_->core.resize(size_t{id} + 1);
    auto& weights = state_->own[static_cast<size_t>(own.role)];
    weights[own.weight >= 600 ? 1 : 0] = id;
    // One file for a role serves both weights until the other one is given.
    font::FaceId& other = weights[own.weight >= 600 ? 0 : 1];
    if (other == font::kNoFace) other = id;
    return Nothing{};
  }
  return Error{ErrorCode::Usage, "There is no such role: give body, body-700, head, head-400 or scripture.", "font"};
}

std::vector<NeededFont> Engine::needed_fonts(ViewKind, const article::Article& article, const Options& options) const {
  const auto fonts = state_->styles.fonts_of(options.theme, &options.tokens, article.lang);
  if (!fonts) return {};
  const views::Characters characters = views::characters_of(article, options);
  return views::plan_faces(characters, fonts.value(), state_->shelf()).needed;
}

Result<article::Article> Engine::read(std::string_view bytes, const article::ReadOptions& how,
                                      Diagnostics& diagnostics) const {
  return article::read(bytes, how, diagnostics);
}

std::string Engine::write(const article::Article& article) const { return article::write(article); }

Result<std::unique_ptr<View>> Engine::lay_out(ViewKind kind, const article::Article& article, const Options& options,
                                              Diagnostics& diagnostics) {
  const style::Fonts fonts = WARRAQ_TRY(state_->styles.fonts_of(options.theme, &options.tokens, article.lang));
  const views::Characters characters = views::characters_of(article, options);
  views::FacePlan plan = views::plan_faces(characters, fonts, state_->shelf());
  const auto& body = plan.chains.of(font::Role::Body, 400);
  if (body.empty())
    return Error{ErrorCode::MissingFont,
                 "There is no face for the body text: add the fonts that needed_fonts() names."};
  // A role without a face of its own is set in the body's.
  for (auto& weights : plan.chains.faces) {
    for (auto& chain : weights) {
      if (chain.empty()) chain = body;
    }
  }
  for (const NeededFont& needed : plan.needed) {
    diagnostics.push_back({Severity::Warning,
                           "missing-font",
                           "A font file that this article needs was not given; another face stands in.",
                           {},
                           {},
                           needed.key});
  }
  const views::Workshop workshop{state_->library, plan.chains, state_->words, state_->texts, state_->styles};
  switch (kind) {
    case ViewKind::Screen: return views::screen(article, options, workshop, diagnostics);
    case ViewKind::Print: return views::print(article, options, workshop, diagnostics);
    case ViewKind::Share: return views::share(article, options, workshop, diagnostics);
  }
  return Error{ErrorCode::Usage, "There is no such view."};
}

void Engine::limit_set_text(size_t bytes) { state_->texts.limit(bytes); }

std::string Engine::links(const article::Article& article, Diagnostics& diagnostics) const {
  return views::links_json(article, diagnostics);
}

}  // namespace warraq
