// SPDX-License-Identifier: MIT
// What the views work with: the engine's faces and caches, and the chains of the theme in force.
#pragma once

#include <memory>

#include "article/article.h"
#include "base/diagnostic.h"
#include "base/result.h"
#include "flow/layout.h"
#include "font/library.h"
#include "style/shelf.h"
#include "views/options.h"
#include "views/view.h"

namespace warraq::views {

struct Workshop {
  const font::Library& library;
  const font::Chains& chains;
  text::WordCache& words;
  flow::TextCache& texts;
  style::Shelf& styles;

  text::FontContext fonts() const { return {library, chains}; }
};

// The three views. BadTheme or Usage where the options cannot be; content is never an error.
Result<std::unique_ptr<View>> screen(const article::Article& article, const Options& options, const Workshop& workshop,
                                     Diagnostics& diagnostics);
Result<std::unique_ptr<View>> print(const article::Article& article, const Options& options, const Workshop& workshop,
                                    Diagnostics& diagnostics);
Result<std::unique_ptr<View>> share(const article::Article& article, const Options& options, const Workshop& workshop,
                                    Diagnostics& diagnostics);

}  // namespace warraq::views
