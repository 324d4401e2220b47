// SPDX-License-Identifier: MIT
#include "support/views.h"

#include <catch_amalgamated.hpp>

#include <algorithm>
#include <map>
#include <string>

#include "base/utf.h"
#include "engine.h"
#include "support/random_article.h"
#include "views/content.h"
#include "views/walk.h"

using namespace warraq;
using test::engine;
using test::example;
using test::lay_out;

namespace {

article::Article titled(std::u16string title) {
  article::Article article;
  article.title.text = std::move(title);
  article.site.emplace();
  article.site->name = "القنديل";
  return article;
}

// Which lines of each field are shown where, by path.
struct Shown {
  std::map<std::string, std::vector<uint32_t>> lines;  // indices in the order of pages and columns
  std::map<std::string, uint32_t> count;               // lines that the field has
};

Shown shown_lines(const View& view) {
  Shown shown;
  for (const View::Content::Page& page : view.content().pages) {
    views::walk(page, views::Furniture::LeftOut, [&](const flow::Fragment& fragment) {
      if (!fragment.box->text || fragment.box->text->path.empty()) return;
      const std::string& path = fragment.box->text->path;
      for (uint32_t i = fragment.shown.begin; i < fragment.shown.end; ++i) shown.lines[path].push_back(i);
      shown.count[path] = static_cast<uint32_t>(fragment.lines()->lines.lines.size());
    });
  }
  return shown;
}

}  // namespace

TEST_CASE("the screen view shows the article in reading order", "[views]") {
  const std::string text = lay_out(ViewKind::Screen, example("library.json"))->text();
  size_t at = 0;
  for (const char* word :
       {"خزائن الكتب", "تفتح أبوابها", "هند القنديلي", "السواقي – فتحت", "حجر يحفظ البرودة", "مديرة الخزانة، في كلمة",
        "ورشة خطّ", "الأدب والشعر", "ٱلۡأَكۡرَمُ", "سَرْجُ", "رحلة الورق", "المصدر", "ترميم", "اخترنا لك", "أخبار ذات صلة"}) {
    INFO(word);
    const size_t found = text.find(word, at);
    REQUIRE(found != std::string::npos);
    at = found;
  }
  CHECK(text.find("طباعة") == std::string::npos);  // buttons are furniture
}

TEST_CASE("justified lines fill the measure to the Unit, and the last line starts at the start", "[views]") {
  const auto view = lay_out(ViewKind::Screen, example("library.json"));
  int justified = 0;
  for (const View::Content::Page& page : view->content().pages) {
    views::walk(page, views::Furniture::LeftOut, [&](const flow::Fragment& fragment) {
      views::each_line(fragment, [&](const views::PlacedLine& placed) {
        if (placed.line.justified) {
          ++justified;
          CHECK(placed.line.width == placed.box.width);
        } else if (placed.text.measure.align == paragraph::Align::Justify && placed.line.ends_paragraph) {
          CHECK(placed.line.x + placed.line.width == placed.box.width);
        }
      });
    });
  }
  CHECK(justified > 10);
}

TEST_CASE("phones set the text ragged, wide columns justify it", "[views]") {
  Options phone;
  phone.width = 390;
  CHECK(lay_out(ViewKind::Screen, example("library.json"), phone)->json().find("\"spaceRatio\":1,") !=
        std::string::npos);
  const auto ragged = lay_out(ViewKind::Screen, example("library.json"), phone);
  for (const View::Content::Page& page : ragged->content().pages) {
    views::walk(page, views::Furniture::LeftOut, [&](const flow::Fragment& fragment) {
      if (fragment.box->text && fragment.box->text->path.starts_with("/blocks/0/"))
        CHECK(fragment.box->text->measure.align == paragraph::Align::Start);
    });
  }
}

TEST_CASE("the buttons of the toolbar are actions of at least 40 px", "[views]") {
  const auto view = lay_out(ViewKind::Screen, example("library.json"));
  const display::DisplayList list = view->display(0);
  std::vector<std::string> ids;
  for (const display::Item& item : list.items) {
    const auto* action = std::get_if<display::Action>(&item);
    if (!action) continue;
    ids.push_back(action->id);
    CHECK(action->box.height >= Unit::base(40));
    CHECK_FALSE(action->label.empty());
  }
  CHECK(ids == std::vector<std::string>{"send", "print", "size", "comments"});
}

TEST_CASE("begin and end of structure balance, on every page", "[views]") {
  for (ViewKind kind : {ViewKind::Screen, ViewKind::Print, ViewKind::Share}) {
    const auto view = lay_out(kind, example("library.json"));
    for (uint32_t page = 0; page < view->page_count(); ++page) {
      int depth = 0;
      for (const display::Item& item : view->display(page).items) {
        depth += std::holds_alternative<display::BeginTag>(item) ? 1
                 : std::holds_alternative<display::EndTag>(item) ? -1
                                                                 : 0;
        REQUIRE(depth >= 0);
      }
      CHECK(depth == 0);
    }
  }
}

TEST_CASE("pages lose no line, double none, and leave no widow or orphan", "[views]") {
  for (uint32_t seed = 1; seed <= 25; ++seed) {
    const article::Article article = article::RandomArticle(seed, article::RandomArticle::Content::Known).make();
    for (const char* paper : {"a4", "a5"}) {
      for (int32_t columns = 1; columns <= 3; ++columns) {
        Options options;
        options.paper = paper;
        options.columns = columns;
        const Shown shown = shown_lines(*lay_out(ViewKind::Print, article, options));
        for (const auto& [path, lines] : shown.lines) {
          INFO("seed " << seed << " " << paper << " columns " << columns << " " << path);
          REQUIRE(lines.size() == shown.count.at(path));
          for (uint32_t i = 0; i < lines.size(); ++i) REQUIRE(lines[i] == i);
        }
      }
    }
  }
}

TEST_CASE("no text stands below the page's text area", "[views]") {
  const auto view = lay_out(ViewKind::Print, example("library.json"));
  REQUIRE(view->page_count() >= 2);
  for (const View::Content::Page& page : view->content().pages) {
    views::walk(page, views::Furniture::LeftOut, [&](const flow::Fragment& fragment) {
      views::each_line(fragment,
                       [&](const views::PlacedLine& placed) { CHECK(placed.box.bottom() <= Unit::base(790)); });
    });
  }
}

TEST_CASE("a heading is never the last thing on a page", "[views]") {
  article::Article article = titled(u"عنوان");
  for (int i = 0; i < 40; ++i) {
    article::Block heading, paragraph;
    heading.content = article::Heading{2, {u"رأس الفقرة", {}}};
    std::u16string words;
    for (int w = 0; w < 20 + i * 3; ++w) words += u"كلمة ";
    paragraph.content = article::Paragraph{{words, {}}, ""};
    article.blocks.push_back(heading);
    article.blocks.push_back(paragraph);
  }
  const auto view = lay_out(ViewKind::Print, article);
  REQUIRE(view->page_count() > 3);
  for (const View::Content::Page& page : view->content().pages) {
    const flow::Fragment* last = nullptr;
    views::walk(page, views::Furniture::LeftOut, [&](const flow::Fragment& fragment) {
      if (fragment.box->text) last = &fragment;
    });
    REQUIRE(last);
    CHECK(last->box->tag != Tag::H2);
  }
}

TEST_CASE("a title takes the fewest lines that hold it, and a long one ends in an ellipsis", "[views]") {
  const auto lines = [](const std::u16string& title) {
    const auto view = lay_out(ViewKind::Share, titled(title));
    const Shown shown = shown_lines(*view);
    return shown.lines.at("/title").size();
  };
  CHECK(lines(u"عودة الترام") == 1);
  CHECK(lines(u"مكتبة متنقّلة تصل إلى قرى الجبل البعيدة") == 2);
  std::u16string endless;
  for (int i = 0; i < 80; ++i) endless += u"خبر طويل ";
  CHECK(lines(endless) == 4);
  CHECK(lay_out(ViewKind::Share, titled(endless))->text().find("…") != std::string::npos);
}

TEST_CASE("cards have the sizes that networks ask for", "[views]") {
  const std::map<std::string, std::pair<int64_t, int64_t>> sizes = {
      {"og", {1200, 630}}, {"square", {1080, 1080}}, {"portrait", {1080, 1350}}, {"story", {1080, 1920}}};
  for (const auto& [card, size] : sizes) {
    Options options;
    options.card = card;
    const auto view = lay_out(ViewKind::Share, example("library.json"), options);
    CHECK(view->page_size(0) == Size{Unit::base(size.first), Unit::base(size.second)});
    options.quote = "الكتاب لا يُقرأ مرّة واحدة";
    CHECK(lay_out(ViewKind::Share, example("library.json"), options)->text().find("الكتاب لا يُقرأ") !=
          std::string::npos);
  }
}

TEST_CASE("articles of every shape become every view", "[views]") {
  for (uint32_t seed = 100; seed < 130; ++seed) {
    const article::Article article = article::RandomArticle(seed, article::RandomArticle::Content::Strange).make();
    for (ViewKind kind : {ViewKind::Screen, ViewKind::Print, ViewKind::Share}) {
      for (int32_t width : {120, 280, 700, 2000}) {
        Options options;
        options.width = width;
        const auto view = lay_out(kind, article, options);
        CHECK(view->page_count() > 0);
        BufferSink sink;
        if (width == 280 && kind != ViewKind::Print) CHECK(view->svg(0, sink).ok());
        if (kind != ViewKind::Screen) break;
      }
    }
  }
}

TEST_CASE("a band of the display list holds what the whole list has there", "[views]") {
  const auto view = lay_out(ViewKind::Screen, example("library.json"));
  const Size size = view->page_size(0);
  const Rect band{Unit{}, Unit::base(1000), size.width, Unit::base(300)};
  const display::DisplayList part = view->display(0, band);
  CHECK(part.size == Size{band.width, band.height});
  size_t whole_lines = 0, part_lines = 0;
  for (const display::Item& item : view->display(0).items) {
    if (const auto* line = std::get_if<display::TextLine>(&item))
      whole_lines += line->box.y >= band.y && line->box.bottom() <= band.bottom();
  }
  for (const display::Item& item : part.items) {
    if (const auto* line = std::get_if<display::TextLine>(&item))
      part_lines += line->box.y.raw >= 0 && line->box.bottom() <= band.height;
  }
  CHECK(whole_lines == part_lines);
  CHECK(whole_lines > 3);
}

TEST_CASE("a block may have a direction and a language of its own", "[views]") {
  article::Article article = titled(u"خبر");
  article::Block english, arabic;
  english.content = article::Paragraph{{u"Printed in Beirut, 1972.", {}}, ""};
  english.lang = "en";
  arabic.content = article::Paragraph{{u"طُبع في بيروت.", {}}, ""};
  article.blocks = {english, arabic};
  const auto view = lay_out(ViewKind::Screen, article);
  int seen = 0;
  views::walk(view->content().pages[0], views::Furniture::LeftOut, [&](const flow::Fragment& fragment) {
    views::each_line(fragment, [&](const views::PlacedLine& placed) {
      if (!placed.text.path.starts_with("/blocks/")) return;
      ++seen;
      const bool left = placed.text.path == "/blocks/0/text";
      CHECK(placed.text.set.paragraph().right_to_left != left);
      CHECK((placed.line.x.raw == 0) == left);
    });
  });
  CHECK(seen == 2);
}

TEST_CASE("what is measured before it is set is counted and reported once", "[views]") {
  article::Article article = titled(u"عنوان");
  article::Text noted{u"كلمة وحاشية", {}};
  article::Span span;
  span.range = {0, 4};
  span.note.push_back({u"نصّ الحاشية.", {}});
  noted.spans.push_back(span);
  const article::Text isolated{u"أرقام 2024-05-17 هنا", {}};
  article::Block table, verse;
  article::Cell first, second;
  first.text = noted;
  second.text = isolated;
  table.content = article::Table{{}, {}, {{first, second}}};
  article::Couplet couplet;
  couplet.first = noted;
  couplet.second = isolated;
  verse.content = article::Verse{{couplet}, {}};
  article.blocks = {table, verse};
  for (const int32_t width : {200, 680}) {
    Options options;
    options.width = width;
    Diagnostics odd;
    const auto view = engine().lay_out(ViewKind::Screen, article, options, odd);
    REQUIRE(view.ok());
    CHECK(std::count_if(odd.begin(), odd.end(), [](const Diagnostic& d) { return d.code == "isolated"; }) == 2);
    const std::string text = view.value()->text();
    size_t notes = 0;
    for (size_t at = 0; (at = text.find("نصّ الحاشية", at)) != std::string::npos; ++at) ++notes;
    CHECK(notes == 2);
  }
}
