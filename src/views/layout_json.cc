// SPDX-License-Identifier: MIT
#include "views/layout_json.h"

#include <algorithm>

#include "base/json_writer.h"
#include "views/walk.h"

namespace warraq::views {
namespace {

class LayoutWriter {
 public:
  explicit LayoutWriter(const View::Content& content) : content_(content) {}

  std::string write() {
    json_.begin_object();
    number("version", 1);
    number("unit", Unit::kPerBase);
    number("width", content_.pages.front().size.width.raw);
    number("height", content_.pages.front().size.height.raw);
    if (paged()) number("pages", static_cast<int64_t>(content_.pages.size()));
    list("blocks", [&](const flow::Fragment& fragment) { block(fragment); });
    list("lines", [&](const flow::Fragment& fragment) {
      each_line(fragment, [&](const PlacedLine& line) { write_line(line); });
    });
    list("actions", [&](const flow::Fragment& fragment) { action(fragment); }, Furniture::Included);
    list("links",
         [&](const flow::Fragment& fragment) { each_line(fragment, [&](const PlacedLine& line) { links(line); }); });
    json_.end_object();
    return json_.take() + "\n";
  }

 private:
  bool paged() const { return content_.pages.size() > 1; }

  void number(std::string_view key, int64_t value) {
    json_.key(key);
    json_.integer(value);
  }

  void rect(std::string_view key, const Rect& box) {
    json_.key(key);
    json_.begin_array();
    for (Unit side : {box.x, box.y, box.width, box.height}) json_.integer(side.raw);
    json_.end_array();
  }

  template <typename Visit>
  void list(std::string_view key, const Visit& visit, Furniture furniture = Furniture::LeftOut) {
    json_.key(key);
    json_.begin_array();
    for (page_ = 0; page_ < content_.pages.size(); ++page_) walk(content_.pages[page_], furniture, visit);
    json_.end_array();
  }

  void page() {
    if (paged()) number("page", static_cast<int64_t>(page_));
  }

  void block(const flow::Fragment& fragment) {
    if (fragment.box->path.empty()) return;
    json_.begin_object();
    json_.key("path");
    json_.string(fragment.box->path);
    page();
    rect("box", fragment.rect);
    json_.end_object();
  }

  // Offsets in the field; null where the stretch is generated.
  void text_range(const flow::TextContent& text, TextRange range) {
    json_.key("text");
    const uint32_t begin = std::max(range.begin, text.field.begin), end = std::min(range.end, text.field.end);
    if (text.path.empty() || begin >= end) return json_.raw("null");
    json_.begin_array();
    json_.integer(begin - text.field.begin);
    json_.integer(end - text.field.begin);
    json_.end_array();
  }

  void write_line(const PlacedLine& placed) {
    const paragraph::Line& line = placed.line;
    json_.begin_object();
    json_.key("path");
    if (placed.text.path.empty())
      json_.raw("null");
    else
      json_.string(placed.text.path);
    text_range(placed.text, line.visible);
    page();
    rect("box", placed.box);
    number("baseline", placed.baseline.raw);
    number("natural", line.natural.raw);
    json_.key("spaceRatio");
    json_.ratio(line.space_ratio, 1000, 3);
    kashidas(placed);
    runs(placed);
    json_.end_object();
  }

  void kashidas(const PlacedLine& placed) {
    json_.key("kashida");
    json_.begin_array();
    for (uint32_t i = placed.line.adjustments.begin; i < placed.line.adjustments.end; ++i) {
      const paragraph::Adjustment& adjustment = placed.lines.adjustments[i];
      if (adjustment.kind != paragraph::Adjustment::Kind::Kashida) continue;
      json_.begin_object();
      number("at", int64_t{adjustment.at} - placed.text.field.begin);
      number("width", adjustment.width.raw);
      json_.end_object();
    }
    json_.end_array();
  }

  void runs(const PlacedLine& placed) {
    json_.key("runs");
    json_.begin_array();
    for (uint32_t i = placed.line.pieces.begin; i < placed.line.pieces.end; ++i) {
      const paragraph::Piece& piece = placed.lines.pieces[i];
      const text::ShapedRun& run = placed.set.shaped.runs[piece.run];
      json_.begin_object();
      text_range(placed.text, piece.text);
      number("level", piece.level);
      json_.key("face");
      json_.string((*content_.library)[run.face].key);
      number("x", (placed.box.x + piece.x).raw);
      number("width", piece.width.raw);
      json_.end_object();
    }
    json_.end_array();
  }

  void action(const flow::Fragment& fragment) {
    if (fragment.box->action.empty()) return;
    json_.begin_object();
    json_.key("id");
    json_.string(fragment.box->action);
    rect("box", fragment.rect);
    json_.end_object();
  }

  void links(const PlacedLine& placed) {
    for (uint32_t i = placed.line.pieces.begin; i < placed.line.pieces.end; ++i) {
      const paragraph::Piece& piece = placed.lines.pieces[i];
      const text::ShapedRun& run = placed.set.shaped.runs[piece.run];
      const std::string& href = placed.text.marks[placed.text.set.paragraph().styles[run.style].tag].link;
      if (href.empty()) continue;
      json_.begin_object();
      page();
      rect("box", {placed.box.x + piece.x, placed.box.y, piece.width, placed.box.height});
      json_.key("href");
      json_.string(href);
      json_.end_object();
    }
  }

  const View::Content& content_;
  JsonWriter json_{JsonWriter::Layout::Compact};
  size_t page_ = 0;
};

}  // namespace

std::string layout_json(const View::Content& content) { return LayoutWriter(content).write(); }

}  // namespace warraq::views
