// SPDX-License-Identifier: MIT
// The faces that come with the native command: fonts/fonts.json, embedded when it is built. (The wasm module has none:
// its hosts read web/dist/fonts/.)
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace warraq::cli {

struct EmbeddedFace {
  std::string_view key;            // "naskh-400", as in fonts/fonts.json
  std::string_view family;         // "Noto Naskh Arabic"
  int32_t weight;                  // 400 or 700
  std::span<const uint8_t> core;   // the core subset; the whole file for a face that is never cut
  std::span<const uint8_t> whole;  // the whole file
};

// All of them, in the order of fonts/fonts.json.
std::span<const EmbeddedFace> embedded_faces();

}  // namespace warraq::cli
