// SPDX-License-Identifier: MIT
// Where the letters of a text may be stretched, and how gladly: by calligraphic rules over joined
// runs alone, without a font. What else forbids a stretch (ligatures, the divine name, short words)
// is decided above.
//
// The rule sets follow what writers on the craft say: Benatia, Elyaakoubi and Lazrek, "Arabic text
// justification", TUGboat 27(2), 2006, figure 25, and Afifi's course of calligraphy (naskh,
// nastaliq); the order of Internet Explorer 5.5 (simple).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace warraq::text {

enum class KashidaRules : uint8_t { None, Naskh, Simple, Nastaliq };

// A join that may be stretched.
struct KashidaPoint {
  uint32_t letter = 0;   // where the cluster of the letter at the right begins
  uint32_t at = 0;       // where the stretch lies: behind that cluster and the tatweels that seat marks after it
  uint8_t priority = 0;  // 0 to 9, the higher the better
  bool pair = false;     // of a run of two letters, which hardly bears a long stroke
};

// Appends the points of `text` by rising offset. `graphemes` has 1 where a cluster (UAX #29) begins.
// A tatweel without a mark is looked through, but for Simple, where a stretch that the author typed
// is the best place for more. Linear.
void find_kashida_points(std::u16string_view text, std::span<const uint8_t> graphemes, KashidaRules rules,
                         std::vector<KashidaPoint>& points);

}  // namespace warraq::text
