// SPDX-License-Identifier: MIT
// Implicit isolates: tokens that are read from left to right (tokens.h) are ordered by themselves in
// text from right to left, as if between LRI and PDI (UAX #9, HL3). Only levels differ: nothing is
// inserted, and copied text is what was typed.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/shaped_text.h"
#include "text/tokens.h"
#include "unicode/bidi.h"

namespace warraq::text {

// The levels of a collected text. `isolates` are those of its styles; where the paragraph asks for it, tokens
// outside them that would be drawn in pieces join them. Returns these tokens.
std::vector<Token> resolve_levels(const Paragraph& paragraph, std::u16string_view text, std::span<const Token> tokens,
                                  std::span<const unicode::IsolateRange> isolates, std::vector<uint8_t>& levels);

}  // namespace warraq::text
