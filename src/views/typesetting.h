// SPDX-License-Identifier: MIT
// How a view's paragraphs are broken and stretched: the theme's limits and the caller's options.
#pragma once

#include "paragraph/lines.h"
#include "style/style.h"
#include "views/options.h"

namespace warraq::views {

struct Typesetting {
  paragraph::Breaker breaker = paragraph::Breaker::Optimal;
  bool hang = false;
  paragraph::Stretch body;   // running text
  paragraph::Stretch verse;  // hemistichs, which are filled whatever it takes
};

Typesetting typesetting_of(const Options& options, const style::Sheet& sheet);
// By its name in options and themes; None for any other.
text::KashidaRules kashida_rules(std::string_view name);

}  // namespace warraq::views
