// SPDX-License-Identifier: MIT
// A small checker of JSON Schema, of the words that the article's schema uses. Beyond the standard
// it finds keys that no schema in force mentions, unless it is told to let them pass.
#pragma once

#include <string>

#include "base/json.h"

namespace warraq::article {

enum class UnknownKeys { Refused, Allowed };

// The first thing that is wrong with the value, with its path; empty when all is right.
std::string check_schema(const JsonValue& value, const JsonValue& schema, UnknownKeys unknown);

}  // namespace warraq::article
