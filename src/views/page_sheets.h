// SPDX-License-Identifier: MIT
// The sheets of a print view while they are filled: boxes are laid out whole and put where they belong.
#pragma once

#include <string_view>

#include "views/content.h"
#include "views/context.h"
#include "views/page_frame.h"

namespace warraq::views {

class PageSheets {
 public:
  PageSheets(Context& context, const PageFrame& frame, View::Content& content)
      : context_(context), frame_(frame), content_(content) {}

  Context& context() { return context_; }
  const PageFrame& frame() const { return frame_; }
  std::vector<View::Content::Page>& pages() { return content_.pages; }
  View::Content::Page& first() { return content_.pages.front(); }
  View::Content::Page& last() { return content_.pages.back(); }
  void add_page();

  // Boxes live as long as the view.
  const flow::Box& keep(flow::Box box);
  // Lays a box out whole and places it; gives its bottom edge.
  Unit put(View::Content::Page& where, flow::Box box, Point at, Unit width);
  void put_rule(View::Content::Page& where, const Rect& box);
  // The first fragment of the box with this article path, if it stands on the page.
  const flow::Fragment* find(const View::Content::Page& page, std::string_view path) const;

 private:
  Context& context_;
  const PageFrame& frame_;
  View::Content& content_;
};

// Thickness of rules between columns and beside the margin.
inline constexpr Unit kThinRule{Unit::kPerBase * 35 / 100};

}  // namespace warraq::views
