// SPDX-License-Identifier: MIT
// What must hold on the pages of any print view, looked up in its fragments: nothing lost or doubled,
// no widow or orphan, nothing stranded, split or overfull, and columns that end together.
#pragma once

#include <string>
#include <vector>

#include "views/view.h"

namespace warraq::test {

struct PageFindings {
  std::vector<std::string> faults;
  int lines = 0, columns = 0, balanced = 0;  // looked at
  int unkept = 0;  // what could not be kept with its next, since both are taller than a column
};

// `text_bottom`: where columns end at the latest.
PageFindings check_pages(const View& view, Unit text_bottom, int32_t columns);

}  // namespace warraq::test
