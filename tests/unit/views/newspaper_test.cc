// SPDX-License-Identifier: MIT
// The newspaper layout: its columns share one grid, nothing overlaps, nothing is lost.
#include <catch_amalgamated.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "support/random_article.h"
#include "support/views.h"

using namespace warraq;
using test::lay_out;

namespace {

// Articles of everything, long enough for several pages.
article::Article long_article(uint64_t seed) {
  article::Article article = article::RandomArticle(seed, article::RandomArticle::Content::Known).make();
  for (uint64_t more = 1; more < 5; ++more) {
    article::Article other = article::RandomArticle(seed * 31 + more, article::RandomArticle::Content::Known).make();
    for (article::Block& block : other.blocks) article.blocks.push_back(std::move(block));
    article::Paragraph paragraph;
    for (uint64_t i = 0; i < 30 + seed % 7 * 20; ++i) paragraph.text.text += u"كتب الوراق رسالة بخطه ";
    article.blocks.emplace_back().content = article::Heading{2, {u"عنوان في الطريق", {}}};
    article.blocks.emplace_back().content = std::move(paragraph);
  }
  return article;
}

Options newspaper(std::string paper = "a4", int32_t columns = 1) {
  Options options;
  options.layout = "newspaper";
  options.paper = std::move(paper);
  options.columns = columns;
  return options;
}

bool is_column(const flow::Fragment& fragment) { return fragment.box->tag == Tag::Article; }
bool is_text(const flow::Fragment& fragment) { return fragment.box->kind == flow::BoxKind::Text; }
bool is_heading(const flow::Fragment& fragment) { return fragment.box->tag >= Tag::H2 && fragment.box->tag <= Tag::H4; }

template <typename Visit>
void each_column(const View& view, const Visit& visit) {
  for (const View::Content::Page& page : view.content().pages) {
    for (const flow::Fragment& fragment : page.fragments) {
      if (is_column(fragment)) visit(fragment);
    }
  }
}

// Article path of a text → how many of its lines are shown, each of them once and in order.
std::map<std::string, uint32_t> lines_of(const View& view) {
  std::map<std::string, uint32_t> shown;
  std::map<const flow::Box*, uint32_t> next;
  test::each_fragment(view, [&](const flow::Fragment& fragment) {
    if (!fragment.box->text) return;
    CHECK(fragment.shown.begin == next[fragment.box]);
    next[fragment.box] = fragment.shown.end;
    if (fragment.last) CHECK(fragment.shown.end == fragment.lines()->lines.lines.size());
    const std::string& path = fragment.box->text->path;
    if (!path.empty() && !path.starts_with("/related")) shown[path] += fragment.shown.size();
  });
  return shown;
}

const Options kPapers[] = {newspaper(),         newspaper("a4", 2),  newspaper("a3"),      newspaper("a5"),
                           newspaper("90x180"), newspaper("letter"), newspaper("legal", 3)};

}  // namespace

TEST_CASE("a newspaper shows every line of the article once", "[newspaper]") {
  for (uint64_t seed = 0; seed < 12; ++seed) {
    const article::Article article = long_article(seed);
    Options plain;
    plain.columns = 2;
    std::set<std::string> expected;
    for (const auto& entry : lines_of(*lay_out(ViewKind::Print, article, plain))) expected.insert(entry.first);
    for (const Options& options : kPapers) {
      CAPTURE(seed, options.paper, options.columns);
      const auto view = lay_out(ViewKind::Print, article, options);
      std::set<std::string> found;
      for (const auto& entry : lines_of(*view)) found.insert(entry.first);
      CHECK(found == expected);
    }
  }
}

TEST_CASE("columns of a newspaper share one grid, whatever stands above", "[newspaper]") {
  int64_t lines = 0;
  for (uint64_t seed = 0; seed < 12; ++seed) {
    for (const Options& options : kPapers) {
      CAPTURE(seed, options.paper, options.columns);
      std::set<int64_t> places;
      each_column(*lay_out(ViewKind::Print, long_article(seed), options), [&](const flow::Fragment& column) {
        for (const flow::Fragment& child : column.children) {
          if (!is_text(child) || !child.box->text->on_grid || child.leading != child.box->text->leading_step * 2)
            continue;
          views::each_line(child, [&](const views::PlacedLine& line) {
            places.insert(line.baseline.raw % child.leading.raw);
            ++lines;
          });
        }
      });
      CHECK(places.size() <= 1);
    }
  }
  CHECK(lines > 2000);
}

TEST_CASE("nothing overlaps on a newspaper's page, and nothing leaves it", "[newspaper]") {
  for (uint64_t seed = 0; seed < 12; ++seed) {
    for (const Options& options : kPapers) {
      CAPTURE(seed, options.paper, options.columns);
      const auto view = lay_out(ViewKind::Print, long_article(seed), options);
      for (const View::Content::Page& page : view->content().pages) {
        std::vector<Rect> boxes;
        for (const flow::Fragment& fragment : page.fragments) {
          if (is_column(fragment)) {
            for (const flow::Fragment& child : fragment.children) boxes.push_back(child.rect);
          } else if (fragment.rect.width > Unit::base(2) && fragment.rect.height > Unit::base(3)) {
            boxes.push_back(fragment.rect);
          }
        }
        for (size_t i = 0; i < boxes.size(); ++i) {
          CHECK(boxes[i].x.raw >= 0);
          CHECK(boxes[i].right() <= page.size.width);
          CHECK(boxes[i].bottom() <= page.size.height);
          for (size_t j = i + 1; j < boxes.size(); ++j) {
            const Rect &a = boxes[i], &b = boxes[j];
            INFO(a.x.raw / 64 << ' ' << a.y.raw / 64 << ' ' << a.width.raw / 64 << ' ' << a.height.raw / 64 << " and "
                              << b.x.raw / 64 << ' ' << b.y.raw / 64 << ' ' << b.width.raw / 64 << ' '
                              << b.height.raw / 64);
            CHECK_FALSE(a.intersects(b));
          }
        }
      }
    }
  }
}

TEST_CASE("no heading ends a newspaper's column", "[newspaper]") {
  int headings = 0;
  for (uint64_t seed = 0; seed < 24; ++seed) {
    const auto view = lay_out(ViewKind::Print, long_article(seed), newspaper());
    bool last_is_heading = false;
    each_column(*view, [&](const flow::Fragment& column) {
      CHECK_FALSE(last_is_heading);
      for (const flow::Fragment& child : column.children) headings += is_heading(child);
      last_is_heading = is_heading(column.children.back()) && column.children.size() > 1;
    });
  }
  CHECK(headings > 50);
}

TEST_CASE("the last page's columns end together, and begin below the picture", "[newspaper]") {
  article::Article article;
  article.title.text = u"عنوان قصير";
  article.hero.emplace().image = {"x.png", "صورة", 1600, 900, {}, {}};
  for (int i = 0; i < 9; ++i) {
    article::Paragraph paragraph;
    for (int j = 0; j < 20 + i % 3 * 9; ++j) paragraph.text.text += u"كتب الوراق رسالة بخطه ";
    article.blocks.emplace_back().content = std::move(paragraph);
    const auto view = lay_out(ViewKind::Print, article, newspaper());
    const View::Content::Page& page = view->content().pages.back();
    std::vector<Unit> ends;
    Unit grid;
    for (const flow::Fragment& fragment : page.fragments) {
      if (!is_column(fragment)) continue;
      ends.push_back(fragment.children.back().rect.bottom());
      grid = fragment.children.back().leading;
    }
    CAPTURE(i, ends.size(), view->page_count());
    if (ends.size() < 3) continue;
    // Rules against widows and orphans may cost a line in each column.
    CHECK(ends[0] - ends[1] <= grid * 2);
    CHECK(ends[1] - ends[0] <= grid * 2);
    CHECK(ends[2] <= max(ends[0], ends[1]) + grid);
  }
}

TEST_CASE("a newspaper's first column is the one where lines begin; the picture stands over the others",
          "[newspaper]") {
  article::Article article = test::example("library.json");
  article.hero.emplace().image = {"x.png", "صورة", 1600, 900, {}, {}};
  for (const auto direction : {article::Direction::RightToLeft, article::Direction::LeftToRight}) {
    article.dir = direction;
    const auto view = lay_out(ViewKind::Print, article, newspaper());
    const View::Content::Page& page = view->content().pages.front();
    const auto of = [&](auto matches) {
      return std::find_if(page.fragments.begin(), page.fragments.end(), matches)->rect;
    };
    const Rect first = of(is_column), hero = of([](const auto& f) { return f.box->path == "/hero"; });
    const bool right = direction == article::Direction::RightToLeft;
    CHECK((right ? first.x > hero.right() : first.right() < hero.x));
    // Two columns and a gutter, from the first column's top.
    CHECK(hero.width == first.width * 2 + Unit{divide_rounded(6 * 72 * 640, 254)});
    const Rect byline = of([&](const auto& f) { return f.box->text && f.rect.x == first.x; });
    CHECK(byline.y == hero.y);
  }
}

TEST_CASE("a headline has two lines as long as its type stays large", "[newspaper]") {
  article::Article article;
  for (int words = 2; words < 60; words += 3) {
    article.title.text += u"خزانة المدينة القديمة ";
    const auto view = lay_out(ViewKind::Print, article, newspaper());
    test::each_fragment(*view, [&](const flow::Fragment& fragment) {
      if (fragment.box->tag != Tag::H1) return;
      const Unit em = fragment.box->text->em;
      CAPTURE(words, em.raw, fragment.shown.size());
      CHECK(em <= Unit::base(33));
      CHECK(em >= Unit::base(18));
      if (fragment.shown.size() > 2) CHECK(em < Unit::base(19));
    });
  }
}

TEST_CASE("an empty article, and one of a headline alone, are newspapers too", "[newspaper]") {
  article::Article article;
  for (const Options& options : kPapers) {
    CHECK(lay_out(ViewKind::Print, article, options)->page_count() == 1);
  }
  CHECK(lay_out(ViewKind::Print, long_article(3), newspaper("50x50"))->page_count() > 9);
  article.title.text = u"عنوان";
  article.related.emplace().push_back({"خبر آخر", "", "", "", {}, {}});
  CHECK(lay_out(ViewKind::Print, article, newspaper())->page_count() == 1);
}
