// SPDX-License-Identifier: MIT
// The JSON that crosses the boundary: options in; errors, diagnostics, articles and views out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "engine.h"

namespace warraq::wasm {

// {"width": 680, "dark": true, "set": {"KEY": "VALUE"}}: names in camel or kebab case; null is left out.
Result<Options> options_from_json(std::string_view json);
// How to read an input: "auto", "json", "text" or "other", or the extension of its file's name (".txt"), which
// the answer refers to.
article::ReadOptions read_options(std::string_view as);

std::string error_json(const Error& error);
std::string needed_fonts_json(const std::vector<NeededFont>& needed);
// Diagnostics, of which the first `read` came from reading the article.
struct Oddities {
  Diagnostics all;
  size_t read = 0;
};
// {article, read, diagnostics}; `article` is JSON already, and so are `links`.
std::string read_json(std::string_view article, const Oddities& odd);
std::string links_json(std::string_view links, const Oddities& odd);
// {view, pages: [[width, height]], read, diagnostics}
std::string view_json(uint32_t handle, const View& view, const Oddities& odd);
// What is inside a font file, for people.
std::string font_text(const font::Font& font);
// The theme's colours by name, "#RRGGBB"; `accent` is the site's colour, or empty.
Result<std::string> palette_json(const Options& options, std::string_view accent);

}  // namespace warraq::wasm
