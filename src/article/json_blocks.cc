// SPDX-License-Identifier: MIT
#include "article/json_blocks.h"

#include "base/utf.h"

namespace warraq::article {
namespace {

using Kind = JsonValue::Kind;
using Step = FieldReader::Step;

Block read_block(FieldReader& reader, const JsonValue& value);

std::vector<Block> blocks_of(FieldReader& reader, Fields& fields, std::string_view key) {
  const JsonValue* list = reader.array(fields, key);
  if (list == nullptr) return {};
  const Step step(reader, key);
  return read_block_list(reader, *list);
}

Block paragraph_of(Text text) {
  Block block;
  block.content = Paragraph{std::move(text), ""};
  return block;
}

Paragraph read_paragraph(FieldReader& reader, Fields& fields) {
  return {reader.inline_text(fields, "text"), reader.one_of(fields, "role", {"note", "question", "answer"})};
}

Heading read_heading(FieldReader& reader, Fields& fields) {
  const int32_t level = reader.integer(fields, "level", 2, 4, 2);
  return {level, reader.inline_text(fields, "text", Field::Line)};
}

Quote read_quote(FieldReader& reader, Fields& fields) {
  Quote quote;
  quote.blocks = blocks_of(reader, fields, "blocks");
  // Many sources have the words of a quote as text.
  if (Text text = reader.inline_text(fields, "text"); !text.empty()) {
    reader.report("odd-block", "A quote has text instead of blocks; it is read as a paragraph.");
    quote.blocks.push_back(paragraph_of(std::move(text)));
  }
  quote.by = reader.inline_text(fields, "by", Field::Line);
  quote.url = reader.url(fields, "url");
  quote.pull = reader.flag(fields, "pull");
  return quote;
}

// An item is a list of blocks; a string, inline text or a single block is understood too.
std::vector<Block> read_item(FieldReader& reader, const JsonValue& item) {
  const bool is_blocks = item.is(Kind::Array) && (item.items.empty() || item.items.front().find("type") != nullptr);
  if (is_blocks) return read_block_list(reader, item);
  reader.report("odd-block", "An item of a list is not a list of blocks; it is read as one.");
  std::vector<Block> blocks;
  if (item.is(Kind::Object))
    blocks.push_back(read_block(reader, item));
  else
    blocks.push_back(paragraph_of(reader.inline_value(item, Field::Body)));
  return blocks;
}

List read_list(FieldReader& reader, Fields& fields) {
  List list;
  list.ordered = reader.flag(fields, "ordered");
  list.start = reader.integer(fields, "start", -1'000'000, 1'000'000'000, 1);
  list.marker = reader.one_of(fields, "marker", {"arab", "latn", "abjad", "disc"});
  const JsonValue* items = reader.array(fields, "items");
  if (items == nullptr) return list;
  const Step step(reader, "items");
  for (size_t i = 0; i < items->items.size(); ++i) {
    const Step item(reader, i);
    list.items.push_back(read_item(reader, items->items[i]));
  }
  return list;
}

Gallery read_gallery(FieldReader& reader, Fields& fields) {
  Gallery gallery;
  const JsonValue* figures = reader.array(fields, "figures");
  if (figures == nullptr) return gallery;
  const Step step(reader, "figures");
  for (size_t i = 0; i < figures->items.size(); ++i) {
    const Step item(reader, i);
    gallery.figures.push_back(reader.figure_value(figures->items[i]));
  }
  return gallery;
}

Cell read_cell(FieldReader& reader, const JsonValue& value) {
  Cell cell;
  cell.plain = !value.is(Kind::Object);
  if (cell.plain) {
    if (!value.is(Kind::Null)) cell.text = reader.inline_value(value, Field::Body);
    return cell;
  }
  Fields fields(value);
  cell.text = reader.inline_text(fields, "text");
  cell.columns = reader.integer(fields, "columns", 1, 1000, 1);
  cell.rows = reader.integer(fields, "rows", 1, 10'000, 1);
  cell.align = reader.one_of(fields, "align", {"start", "center", "end"});
  cell.extra = fields.rest();
  return cell;
}

std::vector<std::vector<Cell>> read_rows(FieldReader& reader, Fields& fields, std::string_view key) {
  std::vector<std::vector<Cell>> rows;
  const JsonValue* list = reader.array(fields, key);
  if (list == nullptr) return rows;
  const Step step(reader, key);
  for (size_t i = 0; i < list->items.size(); ++i) {
    const Step row_step(reader, i);
    std::vector<Cell>& row = rows.emplace_back();
    const JsonValue& source = list->items[i];
    if (!source.is(Kind::Array)) {
      reader.report("odd-block", "A row of a table is not a list; it is read as one cell.");
      row.push_back(read_cell(reader, source));
      continue;
    }
    for (size_t j = 0; j < source.items.size(); ++j) {
      const Step cell_step(reader, j);
      row.push_back(read_cell(reader, source.items[j]));
    }
  }
  return rows;
}

Table read_table(FieldReader& reader, Fields& fields) {
  Table table;
  table.caption = reader.inline_text(fields, "caption");
  table.head = read_rows(reader, fields, "head");
  table.rows = read_rows(reader, fields, "rows");
  return table;
}

Couplet read_couplet(FieldReader& reader, const JsonValue& value) {
  Couplet couplet;
  if (!value.is(Kind::Object)) {
    reader.report("odd-block", "A couplet is not an object; it is read as its first half.");
    couplet.first = reader.inline_value(value, Field::Line);
    return couplet;
  }
  Fields fields(value);
  couplet.first = reader.inline_text(fields, "first", Field::Line);
  if (value.find("second") != nullptr && !value.find("second")->is(Kind::Null)) {
    couplet.second = reader.inline_text(fields, "second", Field::Line);
  }
  couplet.extra = fields.rest();
  return couplet;
}

Verse read_verse(FieldReader& reader, Fields& fields) {
  Verse verse;
  if (const JsonValue* couplets = reader.array(fields, "couplets")) {
    const Step step(reader, "couplets");
    for (size_t i = 0; i < couplets->items.size(); ++i) {
      const Step item(reader, i);
      verse.couplets.push_back(read_couplet(reader, couplets->items[i]));
    }
  }
  verse.by = reader.inline_text(fields, "by", Field::Line);
  return verse;
}

Scripture read_scripture(FieldReader& reader, Fields& fields) {
  Scripture scripture;
  scripture.kind = reader.one_of(fields, "kind", {"quran", "hadith"});
  scripture.text = reader.inline_text(fields, "text");
  scripture.reference = reader.line(fields, "reference");
  return scripture;
}

Embed read_embed(FieldReader& reader, Fields& fields) {
  Embed embed;
  embed.provider = reader.line(fields, "provider");
  embed.url = reader.url(fields, "url");
  embed.title = reader.line(fields, "title");
  embed.text = reader.inline_text(fields, "text");
  if (const JsonValue* poster = fields.take("poster")) {
    const Step step(reader, "poster");
    embed.poster = reader.image_value(*poster);
  }
  return embed;
}

Aside read_aside(FieldReader& reader, Fields& fields) {
  return {reader.inline_text(fields, "title", Field::Line), blocks_of(reader, fields, "blocks")};
}

// All keys stay where they are, so that the rest holds them; only the text is drawn out of them.
Unknown read_unknown(FieldReader& reader, const JsonValue& value, std::string type) {
  reader.report("unknown-block", "A block of an unknown type shows its text.", type);
  TextCleaner cleaner(Field::Body);
  Unknown unknown{std::move(type), {}};
  cleaner.append(unknown.text.text, to_utf16(visible_text(value)));
  return unknown;
}

// A list without its list, a table without its rows: nothing of the type but the name.
bool lacks_its_list(const JsonValue& value, std::string_view type) {
  constexpr std::pair<std::string_view, std::string_view> kLists[] = {{"quote", "blocks"},    {"list", "items"},
                                                                      {"gallery", "figures"}, {"table", "rows"},
                                                                      {"verse", "couplets"},  {"aside", "blocks"}};
  for (const auto& [name, key] : kLists) {
    if (type != name) continue;
    const JsonValue* list = value.find(key);
    return list != nullptr && !list->is(Kind::Array) && !list->is(Kind::Null);
  }
  return false;
}

void read_content(FieldReader& reader, Fields& fields, const JsonValue& value, const std::string& type, Block& block) {
  auto& content = block.content;
  if (lacks_its_list(value, type))
    content = read_unknown(reader, value, type);
  else if (type == "paragraph")
    content = read_paragraph(reader, fields);
  else if (type == "heading")
    content = read_heading(reader, fields);
  else if (type == "quote")
    content = read_quote(reader, fields);
  else if (type == "list")
    content = read_list(reader, fields);
  else if (type == "figure")
    content = reader.figure(fields);
  else if (type == "gallery")
    content = read_gallery(reader, fields);
  else if (type == "table")
    content = read_table(reader, fields);
  else if (type == "verse")
    content = read_verse(reader, fields);
  else if (type == "scripture")
    content = read_scripture(reader, fields);
  else if (type == "code")
    content = Code{reader.line(fields, "language"), reader.verbatim(fields, "text")};
  else if (type == "embed")
    content = read_embed(reader, fields);
  else if (type == "aside")
    content = read_aside(reader, fields);
  else if (type == "rule")
    content = Rule{};
  else if (type == "break")
    content = Break{reader.one_of(fields, "kind", {"page", "column"})};
  else
    content = read_unknown(reader, value, type);
}

Block read_block(FieldReader& reader, const JsonValue& value) {
  if (!value.is(Kind::Object)) {
    reader.report("odd-block", "A block is not an object; it is read as a paragraph.");
    return paragraph_of(reader.inline_value(value, Field::Body));
  }
  Block block;
  Fields fields(value);
  block.id = reader.line(fields, "id");
  block.lang = reader.line(fields, "lang");
  block.dir = reader.direction(fields);
  std::string type = reader.line(fields, "type");
  if (type.empty() && value.find("text") != nullptr) {
    reader.report("odd-block", "A block has no type; it is read as a paragraph.");
    type = "paragraph";
  }
  read_content(reader, fields, value, type, block);
  block.extra = fields.rest();
  return block;
}

}  // namespace

std::vector<Block> read_block_list(FieldReader& reader, const JsonValue& list) {
  std::vector<Block> blocks;
  blocks.reserve(list.items.size());
  for (size_t i = 0; i < list.items.size(); ++i) {
    const Step step(reader, i);
    blocks.push_back(read_block(reader, list.items[i]));
  }
  return blocks;
}

}  // namespace warraq::article
