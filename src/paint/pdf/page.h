// SPDX-License-Identifier: MIT
// One display list → one content stream, and the links on it.
#pragma once

#include <string>
#include <vector>

#include "display/display_list.h"
#include "font/library.h"
#include "paint/pdf/codes.h"
#include "paint/pdf/links.h"
#include "paint/pdf/pdf.h"
#include "paint/pdf/resources.h"

namespace warraq::paint::pdf {

// What pages of one file are painted with.
struct Painter {
  const font::Library& library;
  const Options& options;
  OutlineStore& outlines;
  Codes& codes;
  Resources& resources;
};

struct PaintedPage {
  std::string content;
  std::vector<LinkBox> links;
};

PaintedPage paint_page(const display::DisplayList& list, const Painter& painter);

}  // namespace warraq::paint::pdf
