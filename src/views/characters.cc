// SPDX-License-Identifier: MIT
#include "views/characters.h"

#include "base/utf.h"
#include "views/furniture_words.h"

namespace warraq::views {

void CharacterSet::add(std::u16string_view text) {
  for (uint32_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.units == 1) {
      bits_[point.value >> 6] |= uint64_t{1} << (point.value & 63);
    } else {
      beyond_.insert(point.value);
    }
    at += point.units;
  }
}

void CharacterSet::add_utf8(std::string_view text) { add(to_utf16(text)); }

namespace {

// The words of dates, counts, labels and furniture.
constexpr std::u16string_view kGenerated = u"0123456789٠١٢٣٤٥٦٧٨٩ ابتثجحخدذرزسشصضطظعغفقكلمنهوي ءأإآؤئةىًَُّْ–—…،.:/()«»•٪";

class Collector {
 public:
  explicit Collector(Characters& out) : out_(out) {}

  void body(const article::Text& text) {
    out_.body.add(text.text);
    for (const article::Span& span : text.spans) {
      for (const article::Text& note : span.note) body(note);
    }
  }
  void head(const article::Text& text) {
    out_.head.add(text.text);
    for (const article::Span& span : text.spans) {
      for (const article::Text& note : span.note) body(note);
    }
  }
  void figure(const article::Figure& figure) {
    body(figure.caption);
    out_.body.add_utf8(figure.credit);
  }
  void blocks(const std::vector<article::Block>& blocks) {
    for (const article::Block& block : blocks) std::visit([&](const auto& content) { add(content); }, block.content);
  }
  void cards(const std::optional<std::vector<article::Card>>& cards) {
    if (!cards) return;
    for (const article::Card& card : *cards) {
      out_.head.add_utf8(card.title);
      out_.head.add_utf8(card.section);
    }
  }

 private:
  void add(const article::Paragraph& paragraph) { body(paragraph.text); }
  void add(const article::Heading& heading) { head(heading.text); }
  void add(const article::Quote& quote) {
    blocks(quote.blocks);
    body(quote.by);
  }
  void add(const article::List& list) {
    for (const auto& item : list.items) blocks(item);
  }
  void add(const article::Figure& content) { figure(content); }
  void add(const article::Gallery& gallery) {
    for (const article::Figure& item : gallery.figures) figure(item);
  }
  void add(const article::Table& table) {
    body(table.caption);
    for (const auto& row : table.head) {
      for (const article::Cell& cell : row) head(cell.text);
    }
    for (const auto& row : table.rows) {
      for (const article::Cell& cell : row) body(cell.text);
    }
  }
  void add(const article::Verse& verse) {
    for (const article::Couplet& couplet : verse.couplets) {
      body(couplet.first);
      if (couplet.second) body(*couplet.second);
    }
    body(verse.by);
  }
  void add(const article::Scripture& scripture) {
    out_.has_scripture = true;
    out_.scripture.add(scripture.text.text);
    out_.scripture.add(u"\ufd3e\ufd3f");  // generated where the text lacks them
    out_.body.add_utf8(scripture.reference);
  }
  void add(const article::Code& code) { out_.body.add(code.text); }
  void add(const article::Embed& embed) {
    for (const std::string* text : {&embed.title, &embed.url}) out_.body.add_utf8(*text);
    body(embed.text);
  }
  void add(const article::Aside& aside) {
    head(aside.title);
    blocks(aside.blocks);
  }
  void add(const article::Rule&) {}
  void add(const article::Break&) {}
  void add(const article::Unknown& unknown) { body(unknown.text); }

  Characters& out_;
};

}  // namespace

Characters characters_of(const article::Article& article, const Options& options) {
  Characters characters;
  Collector collect(characters);
  characters.body.add(kGenerated);
  for (const std::string* words : {&options.quote, &options.issue, &options.hijri}) characters.body.add_utf8(*words);
  const bool from_right = article.base_direction() != article::Direction::LeftToRight;
  const FurnitureWords& own = furniture_words(article.lang, from_right);
  for (std::u16string_view words : {own.page, own.of, own.online, own.also, own.pages}) characters.body.add(words);
  for (std::u16string_view words : {own.also, own.source}) characters.head.add(words);
  characters.head.add(kGenerated);
  if (options.numerals != "as-typed") {
    for (CharacterSet* set : {&characters.body, &characters.head}) set->add(u"۰۱۲۳۴۵۶۷۸۹٫٬.,%");
  }
  for (const article::Text* text : {&article.kicker, &article.title}) collect.head(*text);
  collect.body(article.subtitle);
  for (const article::Author& author : article.authors) characters.body.add_utf8(author.name + author.role);
  // A newspaper sets names in the head's face and the section, the title and other articles' in the body's.
  if (options.layout == "newspaper") {
    for (const article::Author& author : article.authors) characters.head.add_utf8(author.name);
    if (article.section) characters.body.add_utf8(article.section->name);
    collect.body(article.title);
    for (const auto* cards : {&article.picks, &article.related}) {
      for (size_t i = 0; *cards && i < (*cards)->size(); ++i) characters.body.add_utf8((**cards)[i].title);
    }
  }
  if (article.site) {
    characters.body.add_utf8(article.site->name);
    characters.head.add_utf8(article.site->name);
    characters.body.add_utf8(article.site->slogan);
  }
  if (article.section) characters.head.add_utf8(article.section->name);
  characters.body.add_utf8(article.dateline);
  for (const article::Text& text : article.lead) collect.body(text);
  if (article.hero) collect.figure(*article.hero);
  collect.blocks(article.blocks);
  if (article.source) characters.body.add_utf8(article.source->name);
  for (const article::Reference& tag : article.tags) characters.head.add_utf8(tag.name);
  collect.cards(article.picks);
  collect.cards(article.related);
  return characters;
}

}  // namespace warraq::views
