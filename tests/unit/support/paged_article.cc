// SPDX-License-Identifier: MIT
#include "support/paged_article.h"

namespace warraq::test {
namespace {

constexpr std::u16string_view kWords[] = {u"كتب",     u"الورّاق",  u"رسالة",   u"إلى",     u"صديقه", u"في المدينة",
                                          u"البعيدة", u"ثمّ",      u"انتظر",   u"جوابًا",   u"طويلًا", u"من خزانة",
                                          u"الكتب",   u"سنة ١٢٣", u"والقارئ", u"Lumen 4", u"بعدها", u"يسأل"};

article::Block block_of(auto content) {
  article::Block block;
  block.content = std::move(content);
  return block;
}

}  // namespace

article::Text PagedArticle::words(uint32_t count) {
  article::Text text;
  for (uint32_t i = 0; i < count; ++i)
    text.text += std::u16string(i > 0 ? u" " : u"").append(kWords[next(std::size(kWords))]);
  return text;
}

// One to a dozen lines on A4.
article::Text PagedArticle::paragraph() {
  article::Text text = words(3 + next(maybe(4) ? 130 : 50));
  if (maybe(9)) {
    article::Span span;
    span.range = {0, 3};
    span.note.push_back(words(2 + next(20)));
    text.spans.push_back(std::move(span));
  }
  text.text += u".";
  return text;
}

std::vector<article::Block> PagedArticle::paragraphs(uint32_t count, uint32_t most_words) {
  std::vector<article::Block> blocks;
  for (uint32_t i = 0; i < count; ++i) blocks.push_back(block_of(article::Paragraph{words(2 + next(most_words)), {}}));
  return blocks;
}

article::Block PagedArticle::list(int depth) {
  article::List list;
  list.ordered = maybe(2);
  for (uint32_t i = 1 + next(maybe(4) ? 20 : 5); i > 0; --i) {
    list.items.push_back(paragraphs(1 + (maybe(4) ? 1 : 0), maybe(5) ? 120 : 20));
    if (depth == 0 && maybe(6)) list.items.back().push_back(this->list(1));
  }
  return block_of(std::move(list));
}

article::Block PagedArticle::table() {
  article::Table table;
  if (maybe(2)) table.caption = words(2 + next(8));
  const uint32_t columns = 2 + next(2);
  const auto row = [&](uint32_t most) {
    std::vector<article::Cell> cells(columns);
    for (article::Cell& cell : cells) cell.text = words(1 + next(most));
    return cells;
  };
  for (uint32_t i = maybe(5) ? 0 : 1 + (maybe(5) ? 1 : 0); i > 0; --i) table.head.push_back(row(2));
  for (uint32_t i = 1 + next(maybe(3) ? 70 : 8); i > 0; --i) table.rows.push_back(row(maybe(8) ? 25 : 3));
  if (maybe(2)) table.rows.back().front().text.text = u"المجموع";
  if (maybe(5) && table.rows.size() > 2) {
    table.rows[1][0].plain = false;
    table.rows[1][0].rows = 2;
    table.rows[2].pop_back();
  }
  return block_of(std::move(table));
}

article::Block PagedArticle::verse() {
  article::Verse verse;
  for (uint32_t i = 1 + next(maybe(5) ? 60 : 6); i > 0; --i) verse.couplets.push_back({words(4), words(4), {}});
  if (maybe(2)) verse.by = words(2);
  return block_of(std::move(verse));
}

article::Block PagedArticle::block(int depth) {
  switch (next(depth > 0 ? 20 : 26)) {
    case 0:
    case 1:
    case 2: return block_of(article::Heading{static_cast<int32_t>(2 + next(3)), words(2 + next(9))});
    case 3:
    case 4: return list(depth);
    case 5: {
      article::Quote quote;
      quote.blocks = paragraphs(1 + next(2), maybe(5) ? 250 : 40);
      if (maybe(2)) quote.by = words(1 + next(5));
      return block_of(std::move(quote));
    }
    case 6: return table();
    case 7: return verse();
    case 8: {
      article::Code code;
      for (uint32_t i = 1 + next(maybe(4) ? 90 : 8); i > 0; --i) code.text += u"let x = read(line);\n";
      return block_of(std::move(code));
    }
    case 20: {
      article::Quote quote;
      quote.pull = true;
      quote.blocks = paragraphs(1, 12);
      return block_of(std::move(quote));
    }
    case 21: {
      article::Figure figure;
      figure.image.src = "x.png";
      figure.image.width = 100 + static_cast<int32_t>(next(200));
      figure.image.height = 100 + static_cast<int32_t>(next(300));
      figure.caption = words(next(20));
      return block_of(std::move(figure));
    }
    case 22: {
      article::Scripture scripture;
      scripture.text = words(4 + next(maybe(4) ? 100 : 12));
      if (maybe(2)) scripture.reference = "سورة ٣";
      return block_of(std::move(scripture));
    }
    case 23: {
      article::Aside aside{words(next(4)), {}};
      for (uint32_t i = 1 + next(3); i > 0; --i) aside.blocks.push_back(block(1));
      return block_of(std::move(aside));
    }
    case 24: return maybe(2) ? block_of(article::Rule{}) : block_of(article::Heading{2, words(3)});
    case 25:
      if (maybe(2)) return block_of(article::Break{maybe(2) ? "page" : "column"});
      [[fallthrough]];
    default: return block_of(article::Paragraph{paragraph(), {}});
  }
}

article::Article PagedArticle::make() {
  article::Article article;
  article.title = words(3 + next(14));
  if (maybe(2)) article.subtitle = words(5 + next(10));
  if (maybe(2)) article.site = article::Site{"القنديل", "https://example.org", {}, {}, std::nullopt, {}};
  if (maybe(3)) {
    article.hero.emplace();
    article.hero->image.src = "hero.png";
    if (maybe(2)) article.hero->image.width = 300, article.hero->image.height = 100 + static_cast<int32_t>(next(500));
    article.hero->caption = words(next(20));
  }
  if (maybe(2)) article.lead.push_back(words(10 + next(50)));
  for (uint32_t i = 4 + next(maybe(4) ? 60 : 20); i > 0; --i) {
    article.blocks.push_back(block(0));
    if (maybe(6)) {
      article::Text intro = words(2 + next(40));
      intro.text += u":";
      article.blocks.push_back(block_of(article::Paragraph{std::move(intro), {}}));
      article.blocks.push_back(maybe(2) ? list(0) : verse());
    }
  }
  if (maybe(2)) article.source = article::Reference{"القنديل", {}, {}};
  return article;
}

}  // namespace warraq::test
