// SPDX-License-Identifier: MIT
// The tree of boxes that a view hands to the flow: generic blocks that know nothing of articles.
// Widths and gaps are resolved; heights come out of the layout.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/path.h"
#include "base/structure.h"
#include "flow/set_text.h"

namespace warraq::flow {

// How the text of a StyleRun is painted; StyleRun::tag indexes TextContent::marks.
struct Mark {
  Color color;
  Color background{0, 0, 0, 0};  // behind the text, leading high, where alpha is not 0
  bool underline = false, strike = false;
  Unit rise;  // baseline shift upwards
  std::string link, lang;
};

struct TextContent {
  TextHandle set;
  std::vector<Mark> marks;
  Color mark_color{0, 0, 0, 0};  // of vowel marks, where alpha is not 0
  paragraph::Measure measure;    // its width is filled in by the layout
  Unit leading;                  // of the sheet; a fragment's may be larger
  Unit leading_step{1};          // by whole steps of this it grows where lines would touch
  Unit leading_slack;            // by so much they may touch before it does: steps of a grid are large
  bool on_grid = false;          // its first baseline takes the next line of a baseline grid
  Unit ascent, descent;          // of the main face at its size: the baseline stands by them in the line box
  std::string path;              // article path of the field, empty for generated text
  TextRange field;               // the part of the text that is the field's; the rest is generated
  int32_t orphans = 2, widows = 2;
  bool running = false;  // running text, which is justified where the measure allows
  // The dara, the circle that ends an article, follows the last line.
  bool ends_article = false;
  Color end_color;
  Unit em;  // of the main style

  // The baseline's distance from the top of a line of so much leading.
  Unit baseline(Unit own_leading) const { return (own_leading - ascent - descent) / 2 + ascent; }
};

enum class Edge : uint8_t { Top, Right, Bottom, Left };

// A straight rule on an edge of a box, inside its padding.
struct Border {
  Edge edge;
  Unit thickness;
  Color color;
};

struct ImageContent {
  std::string key, alt;
  std::array<int32_t, 4> crop{0, 0, 1000, 1000};
  Unit radius;
};

// A drawing in the box's own coordinates (from its left top corner).
struct Drawing {
  Path path;
  Color color;
  Unit stroke;
};

enum class BoxKind : uint8_t { Text, Stack, Row, Image, Drawing };
enum class Sizing : uint8_t { Fill, Fixed, Fit };
enum class Cross : uint8_t { Start, Center, End };

struct Box {
  BoxKind kind = BoxKind::Stack;
  Tag tag = Tag::None;
  std::string path;  // article path of the block, empty for generated boxes
  std::string lang, alt;

  Insets padding;
  Unit before, after;  // gaps to the neighbours: `after` counts where `has_after`, else the next box's `before`
  bool has_after = false;
  Sizing sizing = Sizing::Fill;
  Unit width;   // Sizing::Fixed
  Unit height;  // images, drawings; a least height otherwise
  Cross cross =
      Cross::Start;  // in a row: vertically; in a stack: where a Fixed or Fit box stands (Start: right in RTL)
  bool right_to_left = true;

  Color background{0, 0, 0, 0};
  Unit radius;
  std::vector<Border> borders;
  std::vector<Drawing> drawings;  // painted before the content

  std::unique_ptr<TextContent> text;
  std::unique_ptr<ImageContent> image;
  std::vector<Box> children;
  Unit gap;  // Row: between children

  bool keep_with_next = false, keep_together = false;
  bool break_before = false;  // a forced column or page break
  bool furniture = false;     // page furniture: an Artifact, not in the view's text
  std::string action, action_label;
};

}  // namespace warraq::flow
