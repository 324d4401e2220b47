// SPDX-License-Identifier: MIT
// Links as annotations over the text that carries them, with exactly the address of the article.
#pragma once

#include <string_view>
#include <vector>

#include "display/display_list.h"
#include "paint/pdf/file.h"
#include "paint/pdf/structure.h"

namespace warraq::paint::pdf {

// http, https and mailto; everything else (script above all) is text and no link.
bool is_safe_address(std::string_view address);

struct LinkBox {
  Rect box;
  int32_t link = -1;           // DisplayList::links
  std::string note;            // what calls it
  Element* element = nullptr;  // whose text carries it; null: page furniture, or nothing is tagged
};

// The boxes of a line's links: neighbouring runs of one link are one box. Raised text that is not the
// article's calls a note.
void collect_links(const display::DisplayList& list, const display::TextLine& line, std::vector<LinkBox>& boxes);

// What a note is called by: the number that stands before its text; empty where there is none.
std::string note_name(const display::Source& source);

// Writes the annotations; gives their numbers. `structure` may be null.
std::vector<Ref> write_links(const display::DisplayList& list, const std::vector<LinkBox>& boxes, File& file,
                             Structure* structure);

}  // namespace warraq::paint::pdf
