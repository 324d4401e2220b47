// SPDX-License-Identifier: MIT
// Pages that are hardly any, and what is broken between them.
#include <catch_amalgamated.hpp>

#include "support/random_article.h"
#include "support/views.h"

using namespace warraq;

namespace {

size_t count(const std::string& text, std::string_view words) {
  size_t found = 0;
  for (size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
  return found;
}

article::Article with(article::Block block) {
  article::Article article;
  article.title.text = u"عنوان";
  article.blocks.push_back(std::move(block));
  return article;
}

article::Cell cell(std::u16string text) {
  article::Cell cell;
  cell.text.text = std::move(text);
  return cell;
}

}  // namespace

TEST_CASE("any article comes to an end on any paper", "[views][pages]") {
  for (uint32_t seed = 1; seed <= 12; ++seed) {
    const article::Article article = article::RandomArticle(seed).make();
    for (const char* paper : {"50x50", "50x1200", "1200x50", "90x60", "a4"}) {
      for (const int32_t columns : {0, 3}) {
        Options options;
        options.paper = paper;
        options.columns = columns;
        options.links = "notes";
        options.extras = "all";
        options.duplex = seed % 2 == 0;
        options.large_print = seed % 3 == 0;
        options.orientation = seed % 4 == 0 ? "landscape" : "portrait";
        const auto view = test::lay_out(ViewKind::Print, article, options);
        INFO(seed << " on " << paper);
        CHECK(view->page_count() >= 1);
        CHECK(view->page_count() < 300);
      }
    }
  }
}

TEST_CASE("a line that is taller than the page is shown and reported", "[views][pages]") {
  article::Block block;
  block.content = article::Paragraph{{u"من ذا", {}}, {}};
  Options options;
  options.paper = "60x60";
  options.font_size = 96'000;
  Diagnostics odd;
  const auto view = test::engine().lay_out(ViewKind::Print, with(block), options, odd);
  REQUIRE(view.ok());
  CHECK(view.value()->text().find("من") != std::string::npos);
  CHECK(std::any_of(odd.begin(), odd.end(), [](const Diagnostic& d) { return d.code == "overfull-page"; }));
}

TEST_CASE("a long table repeats its head, which stays out of the text", "[views][pages]") {
  article::Table table;
  table.head.push_back({cell(u"المدينة"), cell(u"السكان")});
  for (int i = 0; i < 90; ++i) table.rows.push_back({cell(u"بلدة"), cell(u"١٠٠")});
  table.rows.push_back({cell(u"المجموع"), cell(u"٩٠٠٠")});
  article::Block block;
  block.content = std::move(table);
  const auto view = test::lay_out(ViewKind::Print, with(block));
  REQUIRE(view->page_count() == 3);
  CHECK(count(view->text(), "المدينة") == 1);
  CHECK(count(view->text(), "بلدة") == 90);
  for (uint32_t page = 0; page < 3; ++page) {
    int heads = 0, artifacts = 0, rows = 0;
    for (const display::Item& item : view->display(page).items) {
      const auto* tag = std::get_if<display::BeginTag>(&item);
      if (!tag) continue;
      heads += tag->tag == Tag::TableHead;
      artifacts += tag->tag == Tag::Artifact;
      rows += tag->tag == Tag::TableRow;
    }
    CHECK(heads == (page == 0 ? 2 : 0));
    CHECK(artifacts >= (page == 0 ? 0 : 1));
    CHECK(rows > 2);  // the total is not alone
  }
}

TEST_CASE("rows that share a cell stand together, in their columns", "[views][pages]") {
  article::Table table;
  for (int i = 0; i < 30; ++i) {
    table.rows.push_back({cell(u"المنطقة"), cell(u"أولى")});
    table.rows.back()[0].plain = false;
    table.rows.back()[0].rows = 3;
    table.rows.push_back({cell(u"ثانية")});
    table.rows.push_back({cell(u"ثالثة")});
  }
  article::Block block;
  block.content = std::move(table);
  const auto view = test::lay_out(ViewKind::Print, with(block));
  REQUIRE(view->page_count() > 1);
  Unit start;
  for (const View::Content::Page& page : view->content().pages) {
    std::vector<std::u16string> cells;
    views::walk(page, views::Furniture::LeftOut, [&](const flow::Fragment& fragment) {
      if (!fragment.box->path.starts_with("/blocks/0/rows")) return;
      cells.push_back(fragment.box->text->set.paragraph().text);
      if (cells.back() == u"المنطقة")
        start = fragment.rect.x;
      else
        CHECK(fragment.rect.right() <= start);
    });
    REQUIRE_FALSE(cells.empty());
    CHECK(cells.front() == u"المنطقة");
    CHECK(cells.back() == u"ثالثة");
  }
}

TEST_CASE("a long poem is broken between its lines, a short one is not", "[views][pages]") {
  for (const int couplets : {3, 80}) {
    article::Article article = with({});
    article.blocks.clear();
    for (int i = 0; i < 31; ++i) article.blocks.emplace_back().content = article::Paragraph{{u"سطر.", {}}, {}};
    article::Verse verse;
    for (int i = 0; i < couplets; ++i)
      verse.couplets.push_back({{u"صدر البيت هنا", {}}, article::Text{u"وعجزه هناك", {}}, {}});
    verse.by.text = u"شاعر";
    article.blocks.emplace_back().content = std::move(verse);
    const auto view = test::lay_out(ViewKind::Print, article);
    int pages = 0;
    for (const View::Content::Page& page : view->content().pages) {
      size_t halves = 0;
      views::walk(page, views::Furniture::LeftOut, [&](const flow::Fragment& fragment) {
        halves += fragment.box->text && fragment.box->text->path.starts_with("/blocks/31/couplets");
      });
      pages += halves > 0;
      CHECK(halves % 2 == 0);
      CHECK((halves == 0 || halves >= 4));
    }
    CHECK(pages == (couplets == 3 ? 1 : 4));
  }
}
