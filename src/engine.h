// SPDX-License-Identifier: MIT
// Warraq: an Arabic article becomes a screen, a paper and a card. The one public header of the core.
//
//   Engine engine;
//   engine.add_font("naskh-400", bytes, FontCut::Whole);           // … as needed_fonts() asks
//   Diagnostics odd;
//   auto article = engine.read(input, {}, odd);
//   auto view = engine.lay_out(ViewKind::Screen, article.value(), options, odd);
//   view.value()->png(0, 1000, sink);
//
// One engine is used by one thread at a time; several engines share nothing. Same input, same
// bytes, on every host. No clock, locale, network or file is touched.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/read.h"
#include "base/diagnostic.h"
#include "base/result.h"
#include "font/font.h"
#include "views/face_plan.h"
#include "views/options.h"
#include "views/view.h"

namespace warraq {

class Engine {
 public:
  Engine();
  ~Engine();

  // Adds a face of fonts/fonts.json by its key. NotAFont, or NotFound for a key that is not there.
  Result<Nothing> add_font(std::string_view key, font::FontBytes bytes, FontCut cut);
  // A face of the caller's own for a role: "body", "body-700", "head", "scripture" (--font ROLE=FILE).
  Result<Nothing> set_font(std::string_view role, font::FontBytes bytes);

  // What to add before lay_out(); ask again after adding, until the answer is empty or the host has
  // no more to give (then lay_out() falls back and says so in a diagnostic).
  std::vector<NeededFont> needed_fonts(ViewKind kind, const article::Article& article, const Options& options) const;

  Result<article::Article> read(std::string_view bytes, const article::ReadOptions& how,
                                Diagnostics& diagnostics) const;
  // Article JSON in the schema's key order.
  std::string write(const article::Article& article) const;

  // Lays an article out. MissingFont when there is no face for the body; BadTheme; Usage.
  Result<std::unique_ptr<View>> lay_out(ViewKind kind, const article::Article& article, const Options& options,
                                        Diagnostics& diagnostics);
  // How many bytes of set text are kept for the next layout (64 MB without this). A host that lays out
  // once and leaves gives less: what is not kept is set again where it is drawn.
  void limit_set_text(size_t bytes);
  // Share links, meta tags and JSON-LD as JSON.
  std::string links(const article::Article& article, Diagnostics& diagnostics) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace warraq
