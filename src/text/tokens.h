// SPDX-License-Identifier: MIT
// Tokens that are written from left to right as one thing, whatever stands around them: addresses, phone
// numbers, ISO dates … They are ordered by themselves (UAX #9, HL3), broken by rules of their own,
// and keep their digits.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace warraq::text {

enum class TokenKind : uint8_t {
  Url,      // https://example.com/a, www.example.com, example.com/a
  Mail,     // info@example.com
  Handle,   // @user_name
  Phone,    // +966 50 123 4567, (02) 2735-1234, 050-1234567: 7 to 15 digits
  Date,     // 2024-12-08, 2024-12-08T10:30
  Version,  // v2.0.1, 2.0.1-beta
  Name,     // C++, C#, .NET
  Signed,   // -5, +7%: European or Extended Arabic-Indic digits
};

struct Token {
  TextRange range;
  TokenKind kind;
  bool operator==(const Token&) const = default;
};

// The tokens of a text in order; linear, and one look at each unit where there are none. Left alone are
// scores, ranges, slash dates, dates that begin with the day, and percents without a sign.
std::vector<Token> find_tokens(std::u16string_view text);

}  // namespace warraq::text
