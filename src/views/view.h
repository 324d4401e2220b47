// SPDX-License-Identifier: MIT
// View: a finished layout (screen, print or share) that can be shown in every form. Made by the
// engine, which must outlive it: it draws with the engine's fonts. Display lists are made when they
// are asked for, by page or band.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/bytes.h"
#include "base/geometry.h"
#include "base/result.h"
#include "display/display_list.h"

namespace warraq {

enum class ViewKind : uint8_t { Screen, Print, Share };
// What lies under a painted tile: the paper's colour, or nothing, so that a host can put a selection's highlight there.
enum class Ground : uint8_t { Paper, Clear };

class View {
 public:
  struct Content;  // what the three views are made of: views/content.h
  View(ViewKind kind, std::unique_ptr<Content> content);
  ~View();

  ViewKind kind() const { return kind_; }
  // Screen and share views have one page.
  uint32_t page_count() const;
  Size page_size(uint32_t page) const;  // px (screen, share) or pt (print)
  // Everything on the page, or what a band of it (in the page's Units) touches.
  display::DisplayList display(uint32_t page) const;
  display::DisplayList display(uint32_t page, const Rect& band) const;

  // The view's words in reading order, a line a line of text, without page furniture.
  std::string text() const;
  // The layout as JSON: {version, unit, width, height, blocks, lines, actions, links}.
  std::string json() const;
  // Readable dumps for `warraq dump`: "text", "lines", "glyphs", "pages", "kashida", "kashida-vetoes", and
  // for `warraq measure`: "measure", "measure-json".
  Result<std::string> dump(std::string_view stage) const;

  // What the view is made of, for hosts that need the faces' names.
  const Content& content() const { return *content_; }

  // A page as PNG; `scale` in thousandths of device pixels in a px.
  Result<Nothing> png(uint32_t page, int32_t scale, ByteSink& sink) const;
  Result<Nothing> svg(uint32_t page, ByteSink& sink) const;
  Result<Nothing> pdf(ByteSink& sink) const;  // print views
  // Paints device pixels [x, x + width) × [y, y + height) of a page into straight RGBA rows.
  void paint(uint32_t page, int32_t scale, int32_t x, int32_t y, int32_t width, int32_t height, uint8_t* rgba,
             Ground ground = Ground::Paper) const;

 private:
  ViewKind kind_;
  std::unique_ptr<Content> content_;
};

}  // namespace warraq
