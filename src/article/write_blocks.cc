// SPDX-License-Identifier: MIT
#include "article/write_parts.h"

namespace warraq::article {
namespace {

void begin(JsonWriter& out, std::string_view type) {
  out.key("type");
  out.string(type);
}

// A required field is written even where it is empty.
void write_required(JsonWriter& out, std::string_view key, const Text& text) {
  out.key(key);
  write_inline_value(out, text);
}

void write_content(JsonWriter& out, const Paragraph& paragraph) {
  begin(out, "paragraph");
  write_required(out, "text", paragraph.text);
  write_string(out, "role", paragraph.role);
}

void write_content(JsonWriter& out, const Heading& heading) {
  begin(out, "heading");
  out.key("level");
  out.integer(heading.level);
  write_required(out, "text", heading.text);
}

void write_content(JsonWriter& out, const Quote& quote) {
  begin(out, "quote");
  out.key("blocks");
  write_blocks(out, quote.blocks);
  write_inline(out, "by", quote.by);
  write_string(out, "url", quote.url);
  if (quote.pull) out.key("pull"), out.boolean(true);
}

void write_content(JsonWriter& out, const List& list) {
  begin(out, "list");
  if (list.ordered) out.key("ordered"), out.boolean(true);
  if (list.start != 1) out.key("start"), out.integer(list.start);
  write_string(out, "marker", list.marker);
  out.key("items");
  out.begin_array();
  for (const std::vector<Block>& item : list.items) write_blocks(out, item);
  out.end_array();
}

void write_content(JsonWriter& out, const Figure& figure) {
  begin(out, "figure");
  write_figure_fields(out, figure);
}

void write_content(JsonWriter& out, const Gallery& gallery) {
  begin(out, "gallery");
  out.key("figures");
  out.begin_array();
  for (const Figure& figure : gallery.figures) {
    out.begin_object();
    write_figure_fields(out, figure);
    out.end_object();
  }
  out.end_array();
}

void write_cell(JsonWriter& out, const Cell& cell) {
  if (cell.plain) return write_inline_value(out, cell.text);
  out.begin_object();
  write_inline(out, "text", cell.text);
  if (cell.columns != 1) out.key("columns"), out.integer(cell.columns);
  if (cell.rows != 1) out.key("rows"), out.integer(cell.rows);
  write_string(out, "align", cell.align);
  write_extra(out, cell.extra);
  out.end_object();
}

void write_rows(JsonWriter& out, std::string_view key, const std::vector<std::vector<Cell>>& rows) {
  out.key(key);
  out.begin_array();
  for (const std::vector<Cell>& row : rows) {
    out.begin_array();
    for (const Cell& cell : row) write_cell(out, cell);
    out.end_array();
  }
  out.end_array();
}

void write_content(JsonWriter& out, const Table& table) {
  begin(out, "table");
  write_inline(out, "caption", table.caption);
  if (!table.head.empty()) write_rows(out, "head", table.head);
  write_rows(out, "rows", table.rows);
}

void write_content(JsonWriter& out, const Verse& verse) {
  begin(out, "verse");
  out.key("couplets");
  out.begin_array();
  for (const Couplet& couplet : verse.couplets) {
    out.begin_object();
    write_required(out, "first", couplet.first);
    if (couplet.second) write_required(out, "second", *couplet.second);
    write_extra(out, couplet.extra);
    out.end_object();
  }
  out.end_array();
  write_inline(out, "by", verse.by);
}

void write_content(JsonWriter& out, const Scripture& scripture) {
  begin(out, "scripture");
  write_string(out, "kind", scripture.kind);
  write_required(out, "text", scripture.text);
  write_string(out, "reference", scripture.reference);
}

void write_content(JsonWriter& out, const Code& code) {
  begin(out, "code");
  write_string(out, "language", code.language);
  out.key("text");
  out.string(code.text);
}

void write_content(JsonWriter& out, const Embed& embed) {
  begin(out, "embed");
  write_string(out, "provider", embed.provider);
  out.key("url");
  out.string(embed.url);
  write_string(out, "title", embed.title);
  write_inline(out, "text", embed.text);
  if (embed.poster) out.key("poster"), write_image(out, *embed.poster);
}

void write_content(JsonWriter& out, const Aside& aside) {
  begin(out, "aside");
  write_inline(out, "title", aside.title);
  out.key("blocks");
  write_blocks(out, aside.blocks);
}

void write_content(JsonWriter& out, const Rule&) { begin(out, "rule"); }

void write_content(JsonWriter& out, const Break& page_break) {
  begin(out, "break");
  write_string(out, "kind", page_break.kind);
}

void write_content(JsonWriter& out, const Unknown& unknown) { write_string(out, "type", unknown.type); }

void write_block(JsonWriter& out, const Block& block) {
  out.begin_object();
  std::visit([&](const auto& content) { write_content(out, content); }, block.content);
  write_string(out, "id", block.id);
  write_string(out, "lang", block.lang);
  write_direction(out, block.dir);
  write_extra(out, block.extra);
  // One that was made in a program has only its text.
  const auto* unknown = std::get_if<Unknown>(&block.content);
  if (unknown != nullptr && block.extra.empty()) write_inline(out, "text", unknown->text);
  out.end_object();
}

}  // namespace

void write_blocks(JsonWriter& out, const std::vector<Block>& blocks) {
  out.begin_array();
  for (const Block& block : blocks) write_block(out, block);
  out.end_array();
}

}  // namespace warraq::article
