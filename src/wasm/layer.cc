// SPDX-License-Identifier: MIT
#include "wasm/layer.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <variant>

#include "base/json_writer.h"
#include "base/sort.h"
#include "display/display_list.h"
#include "views/content.h"

namespace warraq::wasm {
namespace {

using display::DisplayList;
using display::Run;
using display::TextLine;

std::string_view tag_name(Tag tag) {
  switch (tag) {
    case Tag::None: return "";
    case Tag::Document: return "document";
    case Tag::Article: return "article";
    case Tag::Section: return "section";
    case Tag::H1: return "h1";
    case Tag::H2: return "h2";
    case Tag::H3: return "h3";
    case Tag::H4: return "h4";
    case Tag::Paragraph: return "p";
    case Tag::BlockQuote: return "blockquote";
    case Tag::Caption: return "caption";
    case Tag::Figure: return "figure";
    case Tag::List: return "list";
    case Tag::ListItem: return "item";
    case Tag::Label: return "label";
    case Tag::ListBody: return "body";
    case Tag::Table: return "table";
    case Tag::TableRow: return "row";
    case Tag::TableHead: return "head";
    case Tag::TableCell: return "cell";
    case Tag::Note: return "note";
    case Tag::Code: return "code";
    case Tag::Aside: return "aside";
    case Tag::Artifact: return "artifact";
  }
  return "";
}

// Lines outside page furniture, in the order of the list.
template <typename Visit>
void each_item(const DisplayList& list, Visit visit) {
  int furniture = 0, depth = 0;
  for (const display::Item& item : list.items) {
    if (const auto* begin = std::get_if<display::BeginTag>(&item)) {
      ++depth;
      if (furniture == 0 && begin->tag == Tag::Artifact) furniture = depth;
    }
    if (furniture == 0 || std::holds_alternative<display::Action>(item)) visit(item);
    if (std::holds_alternative<display::EndTag>(item)) {
      if (furniture == depth) furniture = 0;
      --depth;
    }
  }
}

class LayerWriter {
 public:
  LayerWriter(const DisplayList& list, const font::Library& library)
      : list_(list), library_(library), json_(JsonWriter::Layout::Compact) {}

  std::string write() {
    json_.begin_object();
    json_.key("sources");
    json_.begin_array();
    for (const display::Source& source : list_.sources) {
      json_.begin_array();
      json_.string(source.path);
      json_.string(source.text);
      json_.end_array();
    }
    json_.end_array();
    json_.key("links");
    json_.begin_array();
    for (const display::Link& link : list_.links) json_.string(link.href);
    json_.end_array();
    json_.key("langs");
    json_.begin_array();
    for (const std::string& lang : list_.strings) json_.string(lang);
    json_.end_array();
    json_.key("items");
    json_.begin_array();
    each_item(list_, [this](const display::Item& item) { write(item); });
    json_.end_array();
    json_.end_object();
    return json_.take();
  }

 private:
  void write(const display::Item& item) {
    if (const auto* begin = std::get_if<display::BeginTag>(&item)) {
      open("b");
      json_.string(tag_name(begin->tag));
      json_.string(begin->lang);
      json_.string(begin->alt);
      json_.end_array();
    } else if (std::holds_alternative<display::EndTag>(item)) {
      open("e");
      json_.end_array();
    } else if (const auto* line = std::get_if<TextLine>(&item)) {
      write_line(*line);
    } else if (const auto* action = std::get_if<display::Action>(&item)) {
      open("a");
      json_.string(action->id);
      write(action->box);
      json_.string(action->label);
      json_.end_array();
    } else if (const auto* image = std::get_if<display::DrawImage>(&item)) {
      open("i");
      json_.string(image->key);
      write(image->box);
      json_.string(image->alt);
      json_.end_array();
    }
  }

  void write_line(const TextLine& line) {
    open("l");
    json_.integer(line.source);
    json_.integer(line.text.begin);
    json_.integer(line.text.end);
    write(line.box);
    json_.integer(line.baseline.raw);
    json_.boolean(line.right_to_left);
    json_.boolean(line.ends_paragraph);
    std::vector<const Run*> runs;
    Unit left = line.box.right(), right = line.box.x;
    for (uint32_t i = line.runs.begin; i < line.runs.end; ++i) {
      const Run& run = list_.runs[i];
      runs.push_back(&run);
      left = min(left, run.x);
      right = max(right, run.x + run.width);
    }
    json_.integer(left.raw);
    json_.integer(max(right - left, Unit{}).raw);
    insertion_sort(runs, [](const Run* a, const Run* b) { return a->text.begin < b->text.begin; });
    write_segments(runs);
    json_.end_array();
  }

  void write_segments(const std::vector<const Run*>& runs) {
    json_.begin_array();
    for (size_t i = 0; i < runs.size();) {
      const Run& first = *runs[i];
      uint32_t end = first.text.end;
      size_t next = i + 1;
      while (next < runs.size() && alike(first, *runs[next])) end = std::max(end, runs[next++]->text.end);
      json_.begin_array();
      json_.integer(first.text.begin);
      json_.integer(end);
      json_.string(first.face < library_.size() ? std::string_view(library_[first.face].key) : std::string_view());
      json_.integer(first.size.raw);
      json_.integer(first.link);
      json_.integer(first.lang);
      json_.end_array();
      i = next;
    }
    json_.end_array();
  }

  static bool alike(const Run& a, const Run& b) {
    return a.face == b.face && a.size == b.size && a.link == b.link && a.lang == b.lang;
  }
  void open(std::string_view kind) {
    json_.begin_array();
    json_.string(kind);
  }
  void write(const Rect& box) {
    for (Unit side : {box.x, box.y, box.width, box.height}) json_.integer(side.raw);
  }

  const DisplayList& list_;
  const font::Library& library_;
  JsonWriter json_;
};

struct Hit {
  int32_t line = -1, offset = 0, trailing = 0, link = -1;
};

// The cluster of a run that lies under x. Letters of one cluster share its width evenly.
void hit_run(const DisplayList& list, const font::Library& library, const Run& run, Unit x, Hit& hit) {
  const int64_t upem = library[run.face].font->metrics().units_per_em;
  const bool right_to_left = (run.level & 1) != 0;
  int64_t sum = 0;
  Unit extra, left = run.x;
  for (uint32_t i = run.glyphs.begin; i < run.glyphs.end;) {
    const uint32_t cluster = list.glyphs[i].cluster;
    uint32_t next = i;
    for (; next < run.glyphs.end && list.glyphs[next].cluster == cluster; ++next) {
      sum += list.glyphs[next].advance;
      extra += list.glyphs[next].extra;
    }
    const Unit right = run.x + scale(run.size, sum, upem) + extra;
    if (x < right || next == run.glyphs.end) {
      hit.offset = static_cast<int32_t>(cluster);
      hit.trailing = (x >= left + (right - left) / 2) != right_to_left;
      return;
    }
    left = right;
    i = next;
  }
}

void hit_line(const DisplayList& list, const font::Library& library, const TextLine& line, Unit x, Hit& hit) {
  if (line.runs.empty()) return;
  const Run* nearest = &list.runs[line.runs.begin];
  for (uint32_t i = line.runs.begin; i < line.runs.end; ++i) {
    if (list.runs[i].x <= x) nearest = &list.runs[i];
  }
  hit_run(list, library, *nearest, x, hit);
  if (x >= nearest->x && x < nearest->x + nearest->width) hit.link = nearest->link;
}

}  // namespace

std::string layer_json(const View& view, uint32_t page) {
  const DisplayList list = view.display(page);
  return LayerWriter(list, *view.content().library).write();
}

std::vector<uint8_t> hit_bytes(const View& view, uint32_t page, Point at) {
  const DisplayList list = view.display(page);
  Hit hit;
  int32_t index = -1;
  each_item(list, [&](const display::Item& item) {
    const auto* line = std::get_if<TextLine>(&item);
    if (!line) return;
    ++index;
    if (!line->box.contains(at)) return;
    hit.line = index;
    hit_line(list, *view.content().library, *line, at.x, hit);
    hit.offset -= static_cast<int32_t>(list.sources[line->source].field.begin);
  });
  const std::array<int32_t, 4> answer{hit.line, hit.offset, hit.trailing, hit.link};
  std::vector<uint8_t> bytes(sizeof answer);
  std::memcpy(bytes.data(), answer.data(), sizeof answer);
  return bytes;
}

}  // namespace warraq::wasm
