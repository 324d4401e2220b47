// SPDX-License-Identifier: MIT
// Boxes of given heights, for tests of the flow.
#pragma once

#include "flow/layout.h"

namespace warraq::test {

// Boxes without text need no faces.
struct Rig {
  font::Library library;
  font::Chains chains;
  text::WordCache words;
  flow::TextCache texts;
  text::FontContext fonts{library, chains};
  flow::Setter setter{texts, fonts, words};
};

inline flow::Box block(int64_t height) {
  flow::Box box;
  box.kind = flow::BoxKind::Drawing;
  box.height = Unit::base(height);
  return box;
}

}  // namespace warraq::test
