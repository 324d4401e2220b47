// SPDX-License-Identifier: MIT
// Recording: placed fragments → display list. Called for a page, or for a band of an endless view,
// when somebody wants to see it.
#pragma once

#include <span>

#include "display/display_list.h"
#include "flow/layout.h"

namespace warraq::display {

struct RecordRequest {
  Size size;                      // of the page, or of the band
  Color background{255, 255, 255, 0};
  Rect band;                      // what is wanted, in the fragments' space; the list's origin is its corner
};

// `fragments` are placed (absolute) and stay alive while the call lasts.
DisplayList record(std::span<const flow::Fragment> fragments, const RecordRequest& request);

}  // namespace warraq::display
