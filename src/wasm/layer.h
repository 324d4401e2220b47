// SPDX-License-Identifier: MIT
// What a host needs to lay real elements over a painted page: its structure, lines of text, links
// and buttons in reading order, and which letter lies under a point. All of it is read off the
// display list, so it is exactly what is painted. Page furniture is left out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "views/view.h"

namespace warraq::wasm {

// {sources: [[path, text]], links: [href], langs: [code], items: [...]} with an item for each of
//   ["b", tag, lang, alt]                     an element opens
//   ["e"]                                     it closes
//   ["l", source, begin, end, x, y, width, height, baseline, rtl, ends, inkX, inkWidth, [segment …]]   a line
//   ["a", id, x, y, width, height, label]     a button
//   ["i", key, x, y, width, height, alt]      a picture
// A segment is [begin, end, face, size, link, lang]: neighbouring letters of one face and link, in
// the order of the text. Positions are Units; offsets are UTF-16 in the source's text.
std::string layer_json(const View& view, uint32_t page);

// Four int32: line (counted over the lines of layer_json()) or −1, offset, trailing, link or −1.
std::vector<uint8_t> hit_bytes(const View& view, uint32_t page, Point at);

}  // namespace warraq::wasm
