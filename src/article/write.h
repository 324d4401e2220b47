// SPDX-License-Identifier: MIT
// Article → its JSON, version 1: keys in the order of the schema, two spaces of indentation, a
// newline at the end. Empty fields are left out; what a reader did not know is written back.
#pragma once

#include <string>

#include "article/article.h"

namespace warraq::article {

std::string write(const Article& article);

}  // namespace warraq::article
