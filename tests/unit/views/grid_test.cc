// SPDX-License-Identifier: MIT
// The baseline grid of pages with several columns.
#include <catch_amalgamated.hpp>

#include <set>

#include "support/random_article.h"
#include "support/views.h"

using namespace warraq;
using test::lay_out;

namespace {

// Articles of everything that stands between paragraphs, of any length.
article::Article made_up(uint32_t seed) {
  uint32_t state = seed * 2654435761u + 1;
  const auto next = [&](uint32_t limit) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % limit;
  };
  const auto words = [&](uint32_t count) {
    constexpr std::u16string_view kWords[] = {u"كتب",   u"الوراق",     u"رسالة",   u"إلى",
                                              u"صديقه", u"في المدينة", u"البعيدة", u"كَتَبَ"};
    article::Text text;
    for (uint32_t i = 0; i < count; ++i) text.text += std::u16string(i > 0 ? u" " : u"").append(kWords[next(8)]);
    return text;
  };
  article::Article article;
  article.title = words(3 + next(12));
  if (next(2)) article.lead.push_back(words(10 + next(40)));
  for (uint32_t i = 0; i < 30 + next(30); ++i) {
    article::Block block;
    switch (next(12)) {
      case 0: block.content = article::Heading{static_cast<int32_t>(2 + next(3)), words(2 + next(8))}; break;
      case 1: {
        article::Quote quote;
        quote.blocks.emplace_back().content = article::Paragraph{words(5 + next(30)), {}};
        quote.by = words(next(3));
        quote.pull = next(3) == 0;
        block.content = std::move(quote);
        break;
      }
      case 2: {
        article::Figure figure;
        figure.image.src = "x.png";
        figure.image.width = 100 + static_cast<int32_t>(next(200));
        figure.image.height = 100;
        figure.caption = words(next(9));
        block.content = std::move(figure);
        break;
      }
      case 3: {
        article::List list;
        list.ordered = next(2) != 0;
        for (uint32_t j = 0; j < 1 + next(5); ++j)
          list.items.emplace_back().emplace_back().content = article::Paragraph{words(3 + next(20)), {}};
        block.content = std::move(list);
        break;
      }
      case 4: {
        article::Verse verse;
        for (uint32_t j = 0; j < 1 + next(4); ++j) verse.couplets.push_back({words(4), words(4), {}});
        block.content = std::move(verse);
        break;
      }
      case 5: block.content = article::Rule{}; break;
      default: block.content = article::Paragraph{words(5 + next(90)), {}};
    }
    article.blocks.push_back(std::move(block));
  }
  return article;
}

bool is_body(const flow::Fragment& fragment) { return fragment.box->text && fragment.box->text->on_grid; }

}  // namespace

TEST_CASE("on pages with columns all baselines of running text lie on one grid", "[views][grid]") {
  int lines = 0;
  for (uint32_t seed = 0; seed < 12; ++seed) {
    for (const char* theme : {"news", "book"}) {
      for (int32_t columns : {2, 3}) {
        Options options;
        options.theme = theme;
        options.columns = columns;
        const auto view = lay_out(ViewKind::Print, made_up(seed), options);
        for (const View::Content::Page& page : view->content().pages) {
          std::set<int64_t> places;
          views::walk(page, views::Furniture::LeftOut, [&](const flow::Fragment& fragment) {
            if (!is_body(fragment)) return;
            const Unit grid = fragment.leading;
            INFO(theme << columns << " seed " << seed << " " << fragment.box->text->path << " leading " << grid.raw
                       << " of " << fragment.box->text->leading.raw << " reach " << fragment.lines()->reach.raw
                       << " ink " << fragment.lines()->ink.top.raw << "+" << fragment.lines()->ink.bottom.raw << " em "
                       << fragment.box->text->em.raw);
            REQUIRE(grid == fragment.box->text->leading);  // nothing here is vowelled
            views::each_line(fragment, [&](const views::PlacedLine& line) {
              places.insert(line.baseline.raw % grid.raw);
              ++lines;
            });
          });
          INFO(theme << ", " << columns << " columns, seed " << seed);
          CHECK(places.size() <= 1);
        }
      }
    }
  }
  CHECK(lines > 5000);
}

TEST_CASE("vowelled paragraphs on a grid take half lines more and begin on the grid", "[views][grid]") {
  article::Article article;
  article.title.text = u"عنوان";
  for (int i = 0; i < 6; ++i) {
    article::Paragraph paragraph;
    for (int j = 0; j < 9; ++j) paragraph.text.text += i % 2 ? u"كَتَبَ الوَرَّاقُ رِسَالَةً بِخَطِّهِ " : u"كتب الوراق رسالة بخطه ";
    article.blocks.emplace_back().content = std::move(paragraph);
  }
  for (int32_t columns : {2, 3}) {
    Options options;
    options.columns = columns;
    std::set<int64_t> places;
    Unit grid;
    test::each_fragment(*lay_out(ViewKind::Print, article, options), [&](const flow::Fragment& fragment) {
      if (!is_body(fragment)) return;
      const bool vowelled = fragment.box->text->path.find_first_of("135") != std::string::npos;
      if (!vowelled)
        grid = fragment.leading;
      else
        CHECK(fragment.leading * 2 == grid * 3);
      bool first = true;
      views::each_line(fragment, [&](const views::PlacedLine& line) {
        if (first) places.insert(line.baseline.raw % grid.raw);
        first = false;
      });
    });
    CHECK(places.size() == 1);
  }
}

TEST_CASE("on a grid a heading stays with its text: the room goes above it", "[views][grid]") {
  int headings = 0;
  for (uint32_t seed = 0; seed < 24; ++seed) {
    Options options;
    options.columns = 3;
    const auto view = lay_out(ViewKind::Print, made_up(seed), options);
    test::each_fragment(*view, [&](const flow::Fragment& parent) {
      for (size_t i = 1; i + 1 < parent.children.size(); ++i) {
        const flow::Fragment &above = parent.children[i - 1], &heading = parent.children[i],
                             &below = parent.children[i + 1];
        if (heading.box->tag != Tag::H2 || !is_body(below)) continue;
        ++headings;
        CHECK(below.rect.y - heading.rect.bottom() == flow::gap_between(*heading.box, *below.box));
        CHECK(heading.rect.y - above.rect.bottom() >= flow::gap_between(*above.box, *heading.box));
      }
    });
  }
  CHECK(headings > 5);
}

TEST_CASE("one column and screens have no grid", "[views][grid]") {
  for (const ViewKind kind : {ViewKind::Screen, ViewKind::Print}) {
    test::each_fragment(*lay_out(kind, made_up(1)),
                        [&](const flow::Fragment& fragment) { CHECK_FALSE(is_body(fragment)); });
  }
}
