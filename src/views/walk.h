// SPDX-License-Identifier: MIT
// Walks over placed fragments in reading order: what JSON, text and dumps are made of.
#pragma once

#include <utility>

#include "views/content.h"

namespace warraq::views {

enum class Furniture : uint8_t { LeftOut, Included };

// Calls `visit(fragment)` for every fragment, parents first.
template <typename Visit>
void walk(const flow::Fragment& fragment, Furniture furniture, const Visit& visit) {
  if (fragment.box->furniture && furniture == Furniture::LeftOut) return;
  visit(fragment);
  for (const flow::Fragment& child : fragment.children) walk(child, furniture, visit);
}

template <typename Visit>
void walk(const View::Content::Page& page, Furniture furniture, const Visit& visit) {
  for (const flow::Fragment& fragment : page.fragments) walk(fragment, furniture, visit);
}

// One line of a text fragment and where it stands on its page.
struct PlacedLine {
  const flow::TextContent& text;
  const flow::SetText& set;
  const paragraph::Lines& lines;
  const paragraph::Line& line;
  Rect box;  // line box
  Unit baseline;
};

template <typename Visit>
void each_line(const flow::Fragment& fragment, const Visit& visit) {
  if (!fragment.box->text) return;
  const flow::TextContent& text = *fragment.box->text;
  const Insets& padding = fragment.box->padding;
  const auto set = text.set.get();
  const auto lines = fragment.lines();
  for (uint32_t i = fragment.shown.begin; i < fragment.shown.end; ++i) {
    const Unit y = fragment.rect.y + padding.top + fragment.leading * (i - fragment.shown.begin);
    const Rect box{fragment.rect.x + padding.left, y, fragment.rect.width - padding.across(), fragment.leading};
    visit(PlacedLine{text, *set, lines->lines, lines->lines.lines[i], box, y + text.baseline(fragment.leading)});
  }
}

}  // namespace warraq::views
