// SPDX-License-Identifier: MIT
// The themes that come with the engine: src/style/themes/*.json, embedded as text when it is built.
// A name is the file's, without .json.
#pragma once

#include <span>
#include <string_view>

namespace warraq::style {

// The JSON of a theme; empty when no theme has this name.
std::string_view theme_json(std::string_view name);
// Their names, in alphabetical order.
std::span<const std::string_view> theme_names();

}  // namespace warraq::style
