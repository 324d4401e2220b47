// SPDX-License-Identifier: MIT
// What a finished view holds: the boxes it was made of and, by page, where their parts stand.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/color.h"
#include "display/display_list.h"
#include "flow/layout.h"
#include "font/library.h"
#include "paint/raster/raster.h"
#include "views/view.h"

namespace warraq {

struct View::Content {
  struct Page {
    Size size;
    std::vector<flow::Fragment> fragments;  // placed, in reading order; furniture last
    std::string label;                      // the page's number as it is printed; empty: in European digits
  };

  const font::Library* library = nullptr;  // the engine's
  Color paper{255, 255, 255, 255};
  // Fragments refer to boxes: they live here, each at its own address.
  std::vector<std::unique_ptr<flow::Box>> boxes;
  std::vector<Page> pages;

  std::string title, lang, author, subject, keywords, published, modified, site;  // for metadata, UTF-8
  bool right_to_left = true;
  paragraph::Stretch stretch;                                // of running text, for dumps
  int32_t measure_em = 0;                                    // Options::measure
  std::string pdf, text_order, brackets;                     // print options of the PDF painter
  mutable std::unique_ptr<paint::RasterCache> raster_cache;  // glyph masks, kept between tiles
};

namespace article {
struct Article;
}
namespace views {
struct Workshop;
// Fills in what metadata needs to know of the article.
void describe(const article::Article& article, const Workshop& workshop, View::Content& content);
}  // namespace views

}  // namespace warraq
