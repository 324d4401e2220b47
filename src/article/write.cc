// SPDX-License-Identifier: MIT
#include "article/write.h"

#include "article/write_parts.h"

namespace warraq::article {
namespace {

void write_reference(JsonWriter& out, const Reference& reference) {
  out.begin_object();
  out.key("name");
  out.string(reference.name);
  write_string(out, "url", reference.url);
  write_extra(out, reference.extra);
  out.end_object();
}

void write_optional_reference(JsonWriter& out, std::string_view key, const std::optional<Reference>& reference) {
  if (!reference) return;
  out.key(key);
  write_reference(out, *reference);
}

void write_site(JsonWriter& out, const Site& site) {
  out.key("site");
  out.begin_object();
  write_string(out, "name", site.name);
  write_string(out, "url", site.url);
  if (site.logo) out.key("logo"), write_image(out, *site.logo);
  write_string(out, "slogan", site.slogan);
  write_string(out, "color", site.color);
  write_extra(out, site.extra);
  out.end_object();
}

void write_authors(JsonWriter& out, const std::vector<Author>& authors) {
  if (authors.empty()) return;
  out.key("authors");
  out.begin_array();
  for (const Author& author : authors) {
    out.begin_object();
    out.key("name");
    out.string(author.name);
    write_string(out, "role", author.role);
    write_string(out, "url", author.url);
    write_extra(out, author.extra);
    out.end_object();
  }
  out.end_array();
}

void write_lead(JsonWriter& out, const std::vector<Text>& lead) {
  if (lead.empty()) return;
  out.key("lead");
  out.begin_array();
  for (const Text& paragraph : lead) write_inline_value(out, paragraph);
  out.end_array();
}

void write_tags(JsonWriter& out, const std::vector<Reference>& tags) {
  if (tags.empty()) return;
  out.key("tags");
  out.begin_array();
  for (const Reference& tag : tags) write_reference(out, tag);
  out.end_array();
}

void write_cards(JsonWriter& out, std::string_view key, const std::optional<std::vector<Card>>& cards) {
  if (!cards) return;
  out.key(key);
  out.begin_array();
  for (const Card& card : *cards) {
    out.begin_object();
    out.key("title");
    out.string(card.title);
    write_string(out, "url", card.url);
    write_string(out, "section", card.section);
    write_string(out, "published", card.published);
    if (card.image) out.key("image"), write_image(out, *card.image);
    write_extra(out, card.extra);
    out.end_object();
  }
  out.end_array();
}

void write_comments(JsonWriter& out, const Article& article) {
  if (!article.comment_count && article.comments_url.empty() && article.comments_extra.empty()) return;
  out.key("comments");
  out.begin_object();
  if (article.comment_count) out.key("count"), out.integer(*article.comment_count);
  write_string(out, "url", article.comments_url);
  write_extra(out, article.comments_extra);
  out.end_object();
}

void write_front(JsonWriter& out, const Article& article) {
  out.key("version");
  out.integer(1);
  write_string(out, "id", article.id);
  write_string(out, "lang", article.lang);
  write_direction(out, article.dir);
  write_string(out, "url", article.url);
  write_string(out, "shortUrl", article.short_url);
  if (article.site) write_site(out, *article.site);
  write_optional_reference(out, "section", article.section);
  write_inline(out, "kicker", article.kicker);
  out.key("title");
  write_inline_value(out, article.title);
  write_inline(out, "subtitle", article.subtitle);
  write_authors(out, article.authors);
  write_string(out, "published", article.published);
  write_string(out, "modified", article.modified);
}

}  // namespace

std::string write(const Article& article) {
  JsonWriter out(JsonWriter::Layout::Pretty);
  out.begin_object();
  write_front(out, article);
  if (article.hero) {
    out.key("hero");
    out.begin_object();
    write_figure_fields(out, *article.hero);
    out.end_object();
  }
  write_string(out, "dateline", article.dateline);
  write_lead(out, article.lead);
  out.key("blocks");
  write_blocks(out, article.blocks);
  write_optional_reference(out, "source", article.source);
  write_tags(out, article.tags);
  write_cards(out, "picks", article.picks);
  write_cards(out, "related", article.related);
  write_comments(out, article);
  write_string(out, "rights", article.rights);
  write_extra(out, article.extra);
  out.end_object();
  std::string json = out.take();
  json.push_back('\n');
  return json;
}

}  // namespace warraq::article
