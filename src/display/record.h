// SPDX-License-Identifier: MIT
// Recording: placed fragments → display list. Called for a page, or for a band of an endless view,
// when somebody wants to see it.
#pragma once

#include <span>

#include "display/display_list.h"
#include "flow/layout.h"

namespace warraq::display {

struct VerticalSpan {
  Unit top, bottom;
};

struct RecordRequest {
  Size size;  // of the list
  Color background{255, 255, 255, 0};
  Rect band;                               // the list's part of the fragments' space; its corner is the list's origin
  const font::Library* library = nullptr;  // for the outlines of coloured marks; null: none is coloured
  VerticalSpan wanted{Unit{}, flow::kEndless};  // rows of the list that will be looked at; the rest may be left out
};

// `fragments` are placed (absolute) and stay alive while the call lasts.
DisplayList record(std::span<const flow::Fragment> fragments, const RecordRequest& request);

}  // namespace warraq::display
