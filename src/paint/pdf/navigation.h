// SPDX-License-Identifier: MIT
// How readers find their way in a file: bookmarks (ISO 32000-1, 12.3.3), named destinations
// (12.3.2.3) and page labels (12.4.2).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "paint/pdf/file.h"

namespace warraq::paint::pdf {

class Navigation {
 public:
  // A page, with the number that it is called by. Names it "page.N".
  void add_page(Ref page, std::string label);
  // A heading on the last page, `y` from its bottom edge; `path` is the article's ("/blocks/3/text").
  void add_heading(int32_t level, std::u16string_view text, std::string_view path, Unit y);
  // A place on the last page that links go to.
  void add_place(std::string name, Unit y);

  void write(File& file);
  // Entries of the catalog, once written.
  void add_to(Dict& catalog) const;
  bool has_outlines() const { return headings_.size() > 1; }

 private:
  struct Heading {
    int32_t level;
    std::string title, name;
  };
  struct Place {
    std::string name;
    Ref page{};
    int64_t y = -1;  // of a Unit; −1: the whole page
  };

  std::vector<uint32_t> order_of_places() const;
  void write_outlines(File& file);
  void write_places(File& file);
  void write_labels(File& file);

  std::vector<Ref> pages_;
  std::vector<std::string> labels_;
  std::vector<Heading> headings_;
  std::vector<Place> places_;
  Ref outlines_{}, names_{}, page_labels_{};
};

}  // namespace warraq::paint::pdf
