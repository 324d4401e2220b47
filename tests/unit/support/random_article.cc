// SPDX-License-Identifier: MIT
#include "support/random_article.h"

namespace warraq::article {

Extra RandomArticle::extra() {
  Extra extra;
  if (!strange_) return extra;
  if (next(4) == 0) extra.emplace_back("mood", one_of({"1.50", "\"هادئ\"", "[1,{\"a\":null}]", "false"}));
  if (next(6) == 0) extra.emplace_back("x-y", "{}");
  return extra;
}

Text RandomArticle::text(int depth) {
  Text text;
  const uint32_t pieces = next(5);
  for (uint32_t i = 0; i < pieces; ++i) {
    const char16_t* words[] = {u"كتابٌ ", u"", u"x", u"😀", u"سطر\u2028آخر", u"\u2028", u"«قول»", u"\"\\\n"};
    const auto begin = static_cast<uint32_t>(text.text.size());
    const uint32_t word = next(7);
    text.text += words[word];
    const auto end = static_cast<uint32_t>(text.text.size());
    Span span;
    span.range = {begin, end};
    if (maybe()) span.flags = static_cast<uint16_t>(next(256));
    if (next(4) == 0) span.link = url();
    if (next(6) == 0) span.lang = "en";
    if (next(6) == 0) span.dir = maybe() ? Direction::LeftToRight : Direction::RightToLeft;
    if (depth == 0 && next(6) == 0) span.note.push_back(this->text(1));
    span.extra = extra();
    const bool has_attributes =
        span.flags != 0 || !span.link.empty() || !span.lang.empty() || span.dir != Direction::Auto;
    const bool kept = !span.note.empty() || !span.extra.empty();
    if (kept || (has_attributes && begin < end)) text.spans.push_back(std::move(span));
  }
  return text;
}

Text RandomArticle::some_text() {
  Text made = text();
  if (made.empty() && made.spans.empty()) made.text = u"نص";
  return made;
}

Image RandomArticle::image() {
  Image image{"a.jpg",      name(), static_cast<int32_t>(next(3) * 100), static_cast<int32_t>(next(3) * 77),
              std::nullopt, extra()};
  if (maybe()) image.focal = {static_cast<int32_t>(next(1001)), static_cast<int32_t>(next(1001))};
  return image;
}

Figure RandomArticle::figure() { return {image(), text(), name(), one_of({"", "column", "wide", "inset"}), {}}; }

Card RandomArticle::card() {
  Card card{"بطاقة", url(), name(), one_of({"", "2024-12-08"}), std::nullopt, extra()};
  if (maybe()) card.image = image();
  return card;
}

Cell RandomArticle::cell() {
  Cell cell;
  cell.text = text();
  if (maybe()) return cell;
  cell.plain = false;
  cell.columns = 1 + static_cast<int32_t>(next(3));
  cell.rows = 1 + static_cast<int32_t>(next(3));
  cell.align = one_of({"", "start", "center", "end"});
  cell.extra = extra();
  return cell;
}

std::vector<std::vector<Cell>> RandomArticle::rows() {
  std::vector<std::vector<Cell>> rows(next(3));
  for (auto& row : rows) {
    for (uint32_t i = next(3); i > 0; --i) row.push_back(cell());
  }
  return rows;
}

std::vector<Block> RandomArticle::blocks(int depth) {
  std::vector<Block> blocks;
  for (uint32_t i = next(depth == 0 ? 8 : 3); i > 0; --i) blocks.push_back(block(depth));
  return blocks;
}

Block RandomArticle::block(int depth) {
  Block block;
  block.id = one_of({"", "b1"});
  block.lang = one_of({"", "en", "fa"});
  block.dir = static_cast<Direction>(next(3));
  switch (next(depth >= 2 ? 5 : strange_ ? 15 : 14)) {
    case 0: block.content = Paragraph{text(), one_of({"", "note", "question", "answer"})}; break;
    case 1: block.content = Heading{2 + static_cast<int32_t>(next(3)), text()}; break;
    case 2: block.content = Code{one_of({"", "js"}), u"a\n\tb"}; break;
    case 3: block.content = Rule{}; break;
    case 4: block.content = Break{one_of({"", "page", "column"})}; break;
    case 5: block.content = Quote{blocks(depth + 1), text(), url(), maybe()}; break;
    case 6: {
      List list{maybe(), static_cast<int32_t>(next(9)), one_of({"", "arab", "latn", "abjad", "disc"}), {}};
      for (uint32_t i = next(3); i > 0; --i) list.items.push_back(blocks(depth + 1));
      block.content = std::move(list);
      break;
    }
    case 7: block.content = figure(); break;
    case 8: {
      Gallery gallery;
      for (uint32_t i = next(3); i > 0; --i) {
        gallery.figures.push_back(figure());
        gallery.figures.back().extra = extra();
      }
      block.content = std::move(gallery);
      break;
    }
    case 9: block.content = Table{text(), rows(), rows()}; break;
    case 10: {
      Verse verse{{}, text()};
      for (uint32_t i = next(3); i > 0; --i) {
        verse.couplets.push_back({text(), std::nullopt, extra()});
        if (maybe()) verse.couplets.back().second = text();
      }
      block.content = std::move(verse);
      break;
    }
    case 11: block.content = Scripture{one_of({"", "quran", "hadith"}), text(), name()}; break;
    case 12: {
      Embed embed{name(), url(), name(), text(), std::nullopt};
      if (maybe()) embed.poster = image();
      block.content = std::move(embed);
      break;
    }
    case 13: block.content = Aside{text(), blocks(depth + 1)}; break;
    default:
      block.content = Unknown{"chart", {u"أعمدة", {}}};
      block.extra.emplace_back("caption", "\"أعمدة\"");
      return block;
  }
  block.extra = extra();
  return block;
}

std::optional<std::vector<Card>> RandomArticle::cards() {
  if (next(3) == 0) return std::nullopt;
  std::vector<Card> cards;
  for (uint32_t i = next(3); i > 0; --i) cards.push_back(card());
  return cards;
}

Article RandomArticle::make() {
  Article article;
  article.id = name();
  article.lang = one_of({"ar", "fa", "en"});
  article.dir = static_cast<Direction>(next(3));
  article.url = url();
  article.short_url = url();
  if (maybe())
    article.site =
        Site{name(), url(), name(), one_of({"", "#a1B2c3"}), maybe() ? std::optional(image()) : std::nullopt, extra()};
  if (maybe()) article.section = Reference{name(), url(), extra()};
  article.kicker = text();
  article.title = text();
  article.subtitle = text();
  for (uint32_t i = next(3); i > 0; --i) article.authors.push_back({name(), name(), url(), extra()});
  article.published = one_of({"", "2024-12-08T22:43", "2024-12-08"});
  article.modified = one_of({"", "2024-12-08T22:43:00+03:00"});
  if (maybe()) {
    article.hero = figure();
    article.hero->extra = extra();
  }
  article.dateline = name();
  for (uint32_t i = next(3); i > 0; --i) article.lead.push_back(some_text());
  article.blocks = blocks(0);
  if (maybe()) article.source = Reference{name(), url(), extra()};
  for (uint32_t i = next(3); i > 0; --i) article.tags.push_back({name(), url(), extra()});
  article.picks = cards();
  article.related = cards();
  if (maybe()) article.comment_count = next(1000);
  article.comments_url = url();
  article.comments_extra = extra();
  article.rights = name();
  article.extra = extra();
  return article;
}

}  // namespace warraq::article
