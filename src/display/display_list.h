// SPDX-License-Identifier: MIT
// The display list: the one hinge between layout and paint. A list holds one page, card or band
// of the screen view, in Units from its top left corner, y downwards. Painters read nothing else:
// PDF text and tags, SVG, PNG, hit testing and the text layer all come from here.
//
// Items are in reading order. Text is kept by line: a TextLine holds its runs from left to right,
// each with its source range, so that a painter always knows which letters a glyph stands for.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/path.h"
#include "base/range.h"
#include "base/structure.h"
#include "font/font.h"

namespace warraq::display {

// A glyph as shaped, in visual order (left to right), in font units of its run's face.
struct Glyph {
  font::GlyphId id = 0;
  uint32_t cluster = 0;  // UTF-16 offset into the line's text of the cluster's first unit
  int32_t advance = 0, dx = 0, dy = 0;
  Unit extra;  // what justification adds to the advance: to a space, or as kashida
};

enum RunFlag : uint8_t { kUnderline = 1, kStrike = 2, kGenerated = 4 };  // generated: not in the article's text

// Glyphs of one face, size, level and colour. Pen of glyph i: x + Σ(advance × size ÷ upem + extra).
struct Run {
  TextRange text;     // into the line's text; covers the clusters of `glyphs`
  IndexRange glyphs;  // DisplayList::glyphs
  font::FaceId face = 0;
  uint8_t level = 0;  // UAX #9 embedding level
  uint8_t flags = 0;  // RunFlag
  Unit size;          // em
  Unit x, width;      // physical left edge in the list's space; advances and extras together
  Unit rise;          // baseline shift upwards (superscript), else 0
  Color color;
  int32_t link = -1;  // index into DisplayList::links, or -1
  int32_t lang = -1;  // index into DisplayList::strings: BCP 47 where it differs from the article's
};

// One line of text, or a piece of generated text (a bullet's number, a page number).
struct TextLine {
  IndexRange runs;            // DisplayList::runs, left to right
  TextRange text;             // of the field, without spaces hanging at the line's end
  uint32_t source = 0;        // index into DisplayList::sources: the field whose text this is
  Rect box;                   // line box: measure × leading
  Unit baseline;              // y
  bool right_to_left = true;  // base direction of the paragraph
  bool ends_paragraph = false;
};

// The whole text of a field (a paragraph, a title), which lines refer to by range.
struct Source {
  std::string path;     // article path ("/blocks/3/text"), empty for generated text
  std::u16string text;  // as laid out
  TextRange field;      // the part that is the article's; the rest is generated
};

// Filled (non-zero winding), or stroked with round caps and joins where `stroke` > 0.
struct FillPath {
  Path path;
  Color color;
  Unit stroke;
};
struct FillRect {
  Rect box;
  Color color;
  Unit radius;
  bool column_edge = false;  // upright, seen or not: texts at its two sides are not one line
};
// Vertical gradient of alpha over a box (the scrim of a card): stops are thousandths of the height.
struct Scrim {
  Rect box;
  Color color;
  std::vector<std::pair<int32_t, uint8_t>> stops;
};
// The part `crop` (in thousandths of the picture's sides: left, top, right, bottom) fills `box`.
struct DrawImage {
  std::string key;
  Rect box;
  std::array<int32_t, 4> crop{0, 0, 1000, 1000};
  Unit radius;
  std::string alt;
};
// A place that does something: "send", "print", "size", "comments".
struct Action {
  std::string id;
  Rect box;
  std::string label;
};

// Opens a structure element. One that is broken over columns or pages is opened again in each.
struct BeginTag {
  Tag tag = Tag::Paragraph;
  std::string lang, alt;
  // Which element it is: parts of one have the same key in all lists of a view. For comparing only,
  // never for order. Null: an element of its own.
  const void* key = nullptr;
  bool first = true, last = true;  // the element begins, ends with this part
  int32_t columns = 1;             // table cells: columns that they span; rows: of the table
};
struct EndTag {};

using Item = std::variant<BeginTag, EndTag, FillRect, FillPath, Scrim, DrawImage, TextLine, Action>;

struct Link {
  std::string href;
};

struct DisplayList {
  Size size;
  Color background{255, 255, 255, 0};  // painted first where its alpha is not 0
  std::vector<Item> items;
  std::vector<Run> runs;
  std::vector<Glyph> glyphs;
  std::vector<Source> sources;
  std::vector<Link> links;
  std::vector<std::string> strings;
};

// Text form for tests and `warraq dump`: one item a line, numbers in px or pt.
std::string dump(const DisplayList& list);

}  // namespace warraq::display
