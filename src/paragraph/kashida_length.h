// SPDX-License-Identifier: MIT
// Lengths that a kashida can have in a face: multiples of 1/32 em where the tatweel is straight, so
// that a PDF needs few glyphs; one to seven tatweels where they become one curved stroke.
#pragma once

#include <algorithm>
#include <cstdint>

#include "base/unit.h"
#include "font/font.h"
#include "paragraph/lines.h"

namespace warraq::paragraph {

// Amiri has strokes for one to seven tatweels; eight are straight pieces again.
inline constexpr int64_t kMostTatweels = 7;
// A shorter one is no stroke but an unevenness: thousandths of an em.
inline constexpr int64_t kShortestKashida = 80, kShortestStroke = 150;

// One step of length, of an em of `em` (any unit): 1/32 em or a tatweel.
inline int64_t kashida_step(const font::Font& font, int64_t em) {
  const font::Tatweel& tatweel = font.tatweel();
  if (tatweel.kind != font::Tatweel::Kind::Curved) return std::max<int64_t>(1, em / font::kStretchSteps);
  return std::max<int64_t>(1, divide_rounded(tatweel.advance * em, std::max(1, font.metrics().units_per_em)));
}

inline int64_t most_steps(const font::Font& font, int64_t em, const Stretch& stretch) {
  const int64_t steps = em * stretch.longest / 1000 / kashida_step(font, em);
  return font.tatweel().kind == font::Tatweel::Kind::Curved ? std::min(steps, kMostTatweels)
                                                            : std::min<int64_t>(steps, 255);
}

inline int64_t longest_kashida(const font::Font& font, int64_t em, const Stretch& stretch) {
  return most_steps(font, em, stretch) * kashida_step(font, em);
}

// The fewest steps that are worth it: a tatweel, or .15 em where the face's own are longer.
inline int64_t fewest_steps(const font::Font& font, int64_t em) {
  if (font.tatweel().kind == font::Tatweel::Kind::Curved) return 1;
  const int64_t own = int64_t{font.tatweel().advance} * 1000 / std::max(1, font.metrics().units_per_em);
  const int64_t shortest = std::max(kShortestKashida, std::min(own, kShortestStroke));
  const int64_t step = kashida_step(font, em);
  return std::max<int64_t>(1, (em * shortest / 1000 + step - 1) / step);
}

}  // namespace warraq::paragraph
