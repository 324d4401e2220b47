// SPDX-License-Identifier: MIT
// One display list → one content stream, its marked sequences, and the links on it.
#pragma once

#include <string>
#include <vector>

#include "display/display_list.h"
#include "font/library.h"
#include "paint/pdf/codes.h"
#include "paint/pdf/links.h"
#include "paint/pdf/navigation.h"
#include "paint/pdf/pdf.h"
#include "paint/pdf/resources.h"
#include "paint/pdf/structure.h"

namespace warraq::paint::pdf {

// What pages of one file are painted with.
struct Painter {
  const font::Library& library;
  const Options& options;
  OutlineStore& outlines;
  Codes& codes;
  Resources& resources;
  Structure* structure = nullptr;    // null: nothing is tagged
  Navigation* navigation = nullptr;  // gets the headings
};

struct PaintedPage {
  std::string content;
  std::vector<LinkBox> links;
  bool transparent = false;  // something on it is not opaque
};

PaintedPage paint_page(const display::DisplayList& list, const Painter& painter);

}  // namespace warraq::paint::pdf
