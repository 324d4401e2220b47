// SPDX-License-Identifier: MIT
#include "article/json_reader.h"

#include "article/arabic_date.h"
#include "article/json_blocks.h"
#include "article/json_fields.h"

namespace warraq::article {
namespace {

using Kind = JsonValue::Kind;
using Step = FieldReader::Step;

Site read_site(FieldReader& reader, const JsonValue& value) {
  Site site;
  if (!value.is(Kind::Object)) {
    site.name = reader.line_of(value);
    return site;
  }
  Fields fields(value);
  site.name = reader.line(fields, "name");
  site.url = reader.url(fields, "url");
  if (const JsonValue* logo = fields.take("logo")) {
    const Step step(reader, "logo");
    site.logo = reader.image_value(*logo);
  }
  site.slogan = reader.line(fields, "slogan");
  site.color = reader.line(fields, "color");
  bool hex = site.color.size() == 7 && site.color[0] == '#';
  for (size_t i = 1; hex && i < 7; ++i) {
    const char c = static_cast<char>(site.color[i] | 0x20);
    hex = (site.color[i] >= '0' && site.color[i] <= '9') || (c >= 'a' && c <= 'f');
  }
  if (!hex && !site.color.empty()) {
    reader.report("unknown-value", "A colour is written #RRGGBB; another one is left out.", site.color);
    site.color.clear();
  }
  site.extra = fields.rest();
  return site;
}

std::vector<Author> read_authors(FieldReader& reader, const JsonValue& list) {
  std::vector<Author> authors;
  for (size_t i = 0; i < list.items.size(); ++i) {
    const Step step(reader, i);
    if (!list.items[i].is(Kind::Object)) {
      reader.report("wrong-type", "An author is an object; the text is taken for the name.");
      authors.push_back({reader.line_of(list.items[i]), "", ""});
      continue;
    }
    Fields fields(list.items[i]);
    authors.push_back({reader.line(fields, "name"), reader.line(fields, "role"), reader.url(fields, "url")});
    authors.back().extra = fields.rest();
  }
  return authors;
}

Reference read_reference(FieldReader& reader, const JsonValue& value) {
  if (value.is(Kind::Object)) {
    Fields fields(value);
    return reader.reference(fields);
  }
  reader.report("wrong-type", "A reference is an object; the text is taken for its name.");
  return {reader.line_of(value), ""};
}

std::optional<Reference> read_optional_reference(FieldReader& reader, Fields& fields, std::string_view key) {
  const JsonValue* value = fields.take(key);
  if (value == nullptr) return std::nullopt;
  const Step step(reader, key);
  return read_reference(reader, *value);
}

std::vector<Reference> read_tags(FieldReader& reader, Fields& fields) {
  std::vector<Reference> tags;
  const JsonValue* list = reader.array(fields, "tags");
  if (list == nullptr) return tags;
  const Step step(reader, "tags");
  for (size_t i = 0; i < list->items.size(); ++i) {
    const Step item(reader, i);
    tags.push_back(read_reference(reader, list->items[i]));
  }
  return tags;
}

std::vector<Text> read_lead(FieldReader& reader, Fields& fields) {
  std::vector<Text> lead;
  const JsonValue* value = fields.take("lead");
  if (value == nullptr) return lead;
  const Step step(reader, "lead");
  if (!value->is(Kind::Array)) {
    reader.report("wrong-type", "The lead is a list of paragraphs; what is there is read as one.");
    lead.push_back(reader.inline_value(*value, Field::Body));
    return lead;
  }
  for (size_t i = 0; i < value->items.size(); ++i) {
    const Step item(reader, i);
    lead.push_back(reader.inline_value(value->items[i], Field::Body));
  }
  return lead;
}

std::optional<std::vector<Card>> read_cards(FieldReader& reader, Fields& fields, std::string_view key) {
  const JsonValue* list = reader.array(fields, key);
  if (list == nullptr) return std::nullopt;
  const Step step(reader, key);
  std::vector<Card> cards;
  for (size_t i = 0; i < list->items.size(); ++i) {
    const Step item(reader, i);
    cards.push_back(reader.card(list->items[i]));
  }
  return cards;
}

void read_comments(FieldReader& reader, Fields& fields, Article& article) {
  const JsonValue* value = fields.take("comments");
  if (value == nullptr) return;
  if (!value->is(Kind::Object)) {
    article.comment_count = reader.integer(fields, "comments", 0, 2'000'000'000, 0);
    return;
  }
  const Step step(reader, "comments");
  Fields parts(*value);
  if (value->find("count") != nullptr) {
    article.comment_count = reader.integer(parts, "count", 0, 2'000'000'000, 0);
  }
  article.comments_url = reader.url(parts, "url");
  article.comments_extra = parts.rest();
}

std::string read_date(FieldReader& reader, Fields& fields, std::string_view key) {
  std::string date = reader.line(fields, key);
  if (date.empty() || parse_iso_date(date)) return date;
  const Step step(reader, key);
  reader.report("odd-date", "A date is not written as ISO 8601; it is shown as it is.", date);
  return date;
}

void read_version(FieldReader& reader, Fields& fields) {
  const JsonValue* version = fields.take("version");
  int64_t number = 0;
  if (version == nullptr) {
    reader.report("missing-field", "The article does not say its version; it is read as version 1.", "version");
  } else if (!version->integer(number) || number != 1) {
    const Step step(reader, "version");
    reader.report("unknown-version", "The article is of another version; it is read as version 1.");
  }
}

// In the order of the schema, which is also the order of reading.
Article read_fields(FieldReader& reader, Fields& fields) {
  Article article;
  read_version(reader, fields);
  article.id = reader.line(fields, "id");
  if (std::string lang = reader.line(fields, "lang"); !lang.empty()) article.lang = std::move(lang);
  article.dir = reader.direction(fields);
  article.url = reader.url(fields, "url");
  article.short_url = reader.url(fields, "shortUrl");
  if (const JsonValue* site = fields.take("site")) {
    const Step step(reader, "site");
    article.site = read_site(reader, *site);
  }
  article.section = read_optional_reference(reader, fields, "section");
  article.kicker = reader.inline_text(fields, "kicker", Field::Line);
  article.title = reader.inline_text(fields, "title", Field::Line);
  article.subtitle = reader.inline_text(fields, "subtitle", Field::Line);
  if (const JsonValue* authors = reader.array(fields, "authors")) {
    const Step step(reader, "authors");
    article.authors = read_authors(reader, *authors);
  }
  article.published = read_date(reader, fields, "published");
  article.modified = read_date(reader, fields, "modified");
  if (const JsonValue* hero = fields.take("hero")) {
    const Step step(reader, "hero");
    article.hero = reader.figure_value(*hero);
  }
  article.dateline = reader.line(fields, "dateline");
  article.lead = read_lead(reader, fields);
  if (const JsonValue* blocks = fields.take("blocks")) {
    const Step step(reader, "blocks");
    article.blocks = read_block_list(reader, *blocks);
  }
  article.source = read_optional_reference(reader, fields, "source");
  article.tags = read_tags(reader, fields);
  article.picks = read_cards(reader, fields, "picks");
  article.related = read_cards(reader, fields, "related");
  read_comments(reader, fields, article);
  article.rights = reader.line(fields, "rights");
  article.extra = fields.rest();
  return article;
}

std::optional<Error> refusal(const JsonValue& document) {
  const auto refuse = [](std::string_view what, std::string_view detail) {
    return Error{ErrorCode::NotAnArticle, what, detail};
  };
  if (!document.is(Kind::Object))
    return refuse("The JSON is not an article: an article is an object with a title.", "");
  const JsonValue* title = document.find("title");
  if (title == nullptr || title->is(Kind::Null)) return refuse("The JSON is not an article: it has no title.", "title");
  if (!title->is(Kind::String) && !title->is(Kind::Array)) {
    return refuse("The JSON is not an article: its title is neither a text nor a list of spans.", "title");
  }
  const JsonValue* blocks = document.find("blocks");
  if (blocks != nullptr && !blocks->is(Kind::Array) && !blocks->is(Kind::Null)) {
    return refuse("The JSON is not an article: its blocks are not a list.", "blocks");
  }
  return std::nullopt;
}

}  // namespace

Result<Article> read_json(std::string_view bytes, Diagnostics& diagnostics) {
  const JsonValue parsed = WARRAQ_TRY(parse_json(bytes));
  const JsonValue* document = &parsed;
  FieldReader reader(diagnostics);
  if (parsed.is(Kind::Array) && !parsed.items.empty() && parsed.items.front().is(Kind::Object)) {
    document = &parsed.items.front();
    if (parsed.items.size() > 1)
      reader.report("several-articles", "The list holds several articles; the first one is read.");
  }
  if (const std::optional<Error> error = refusal(*document)) return *error;
  Fields fields(*document);
  return read_fields(reader, fields);
}

}  // namespace warraq::article
