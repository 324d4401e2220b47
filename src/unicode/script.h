// SPDX-License-Identifier: MIT
// Scripts of characters (UAX #24) as ISO 15924 tags: four packed bytes, 'Arab' = 0x41726162.
#pragma once

#include <cstdint>

namespace warraq::unicode {

using Script = uint32_t;
inline constexpr Script kArabicScript = 0x41726162, kLatinScript = 0x4c61746e, kGreekScript = 0x4772656b,
                        kCyrillicScript = 0x4379726c, kCommonScript = 0x5a797979, kInheritedScript = 0x5a696e68,
                        kUnknownScript = 0x5a7a7a7a;

Script script_of(char32_t c);

// Common, Inherited and Unknown take the script of their neighbours.
constexpr bool takes_neighbour(Script script) {
  return script == kCommonScript || script == kInheritedScript || script == kUnknownScript;
}

// Scripts whose letters are set at a Latin face's proportions beside Arabic.
constexpr bool is_latin_like(Script script) {
  return script == kLatinScript || script == kGreekScript || script == kCyrillicScript;
}

}  // namespace warraq::unicode
