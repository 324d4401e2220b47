// SPDX-License-Identifier: MIT
// Page furniture and the margin column: what is long is cut or goes, and nothing overlaps.
#include <catch_amalgamated.hpp>

#include <algorithm>

#include "base/utf.h"
#include "support/views.h"

using namespace warraq;
using test::lay_out;

namespace {

std::u16string words_of(const flow::Fragment& fragment) { return fragment.box->text->set.paragraph().text; }

template <typename Visit>
void each_piece(const View& view, const Visit& visit) {
  for (const View::Content::Page& page : view.content().pages) views::walk(page, views::Furniture::Included, visit);
}

bool says(const View& view, std::u16string_view words) {
  bool found = false;
  each_piece(view, [&](const flow::Fragment& fragment) {
    found = found || (fragment.box->text && words_of(fragment) == words);
  });
  return found;
}

std::vector<Rect> notes_in_margin(const View::Content::Page& page, Unit right) {
  std::vector<Rect> notes;
  for (const flow::Fragment& fragment : page.fragments) {
    if (fragment.rect.right() <= right && fragment.rect.width > Unit::base(5)) notes.push_back(fragment.rect);
  }
  return notes;
}

const flow::Fragment* find_code(const View& view) {
  const flow::Fragment* code = nullptr;
  each_piece(view, [&](const flow::Fragment& fragment) {
    if (fragment.box->tag == Tag::Figure && fragment.box->kind == flow::BoxKind::Drawing) code = &fragment;
  });
  return code;
}

}  // namespace

TEST_CASE("pages are numbered in the words and digits of the article's language", "[furniture]") {
  article::Article article;
  article.title.text = u"x";
  const std::pair<const char*, std::u16string_view> kPages[] = {
      {"ar", u"صفحة ١ من ١"}, {"fa", u"صفحه ۱ از ۱"}, {"ur", u"صفحہ ۱ از ۱"}, {"en-GB", u"Page 1 of 1"}};
  for (const auto& [lang, words] : kPages) {
    article.lang = lang;
    CAPTURE(lang);
    CHECK(says(*lay_out(ViewKind::Print, article), words));
  }
}

TEST_CASE("names of any length leave furniture in order", "[furniture]") {
  article::Article article = test::example("library.json");
  const std::string name = article.site->name, section = article.section->name;
  for (int times = 1; times < 30; times += 4) {
    article.site->name.clear();
    article.section->name.clear();
    article.title.text.clear();
    article.short_url = "https://qandil.example/";
    for (int i = 0; i < times; ++i) {
      article.site->name += name + " ";
      article.section->name += section + " ";
      article.title.text += u"خزانة السواقي ";
      article.short_url += "k7f2-";
    }
    for (const char* layout : {"article", "newspaper"}) {
      for (const char* theme : {"news", "book"}) {
        Options options;
        options.layout = layout;
        options.theme = theme;
        options.hijri = "22 ربيع الآخر 1447هـ";
        options.columns = times % 8 == 1 ? 2 : 1;
        const auto view = lay_out(ViewKind::Print, article, options);
        each_piece(*view, [&](const flow::Fragment& row) {
          if (row.box->kind != flow::BoxKind::Row || !row.box->furniture) return;
          CAPTURE(times, layout, theme);
          for (size_t i = 0; i < row.children.size(); ++i) {
            const Rect& box = row.children[i].rect;
            CHECK(box.x >= row.rect.x);
            CHECK(box.right() <= row.rect.right());
            if (row.children[i].box->text) {
              CHECK(row.children[i].shown.size() == 1);
              const auto lines = row.children[i].lines();
              for (const paragraph::Line& line : lines->lines.lines) CHECK(line.width <= box.width);
            }
            if (i > 0) CHECK(row.children[i - 1].rect.x >= box.right());
          }
        });
      }
    }
  }
}

TEST_CASE("a code of the address stands in the margin, else at the end, else nowhere", "[furniture]") {
  const article::Article article = test::example("library.json");
  Options options;
  const auto one = lay_out(ViewKind::Print, article, options);
  const flow::Fragment* code = find_code(*one);
  REQUIRE(code);
  CHECK(code->box->alt == "رمز الاستجابة السريعة: https://qandil.example/k7f2");
  // 22 mm.
  CHECK(code->rect.width == Unit{divide_rounded(220 * 72 * 64, 254)});
  CHECK(code->rect.height == code->rect.width);
  const display::DisplayList list = one->display(0);
  const bool black = std::any_of(list.items.begin(), list.items.end(), [](const display::Item& item) {
    const auto* path = std::get_if<display::FillPath>(&item);
    return path && path->path.verbs.size() > 500 && path->color == Color{0, 0, 0, 255};
  });
  CHECK(black);
  for (const char* qr : {"auto", "off"}) {
    options.qr = qr;
    options.columns = 2;
    CHECK((find_code(*lay_out(ViewKind::Print, article, options)) != nullptr) == (options.qr == "auto"));
  }
  CHECK(find_code(*lay_out(ViewKind::Print, test::read(R"({"version":1,"title":"x"})"))) == nullptr);
}

TEST_CASE("pull quotes that repeat the text stand in the margin, one below the other", "[furniture]") {
  article::Article article;
  article.title.text = u"عنوان";
  article.short_url = "https://qandil.example/k7f2";
  constexpr std::u16string_view kWords = u"كتب الوراق رسالة بخطه ثم طواها ومضى إلى السوق ";
  for (int i = 0; i < 6; ++i) {
    article::Paragraph paragraph;
    for (int j = 0; j < 12; ++j) paragraph.text.text += kWords;
    article.blocks.emplace_back().content = std::move(paragraph);
    for (int j = 0; j < (i == 1 ? 2 : 1); ++j) {
      article::Quote quote;
      quote.pull = true;
      quote.blocks.emplace_back().content =
          article::Paragraph{{i == 5 ? u"ليس في النص" : u"«كتب الوراق رسالة بخطه ثم طواها.»", {}}, {}};
      article.blocks.emplace_back().content = std::move(quote);
    }
  }
  const auto view = lay_out(ViewKind::Print, article);
  int in_margin = 0, in_text = 0;
  for (const View::Content::Page& page : view->content().pages) {
    const auto notes = notes_in_margin(page, Unit::base(160));
    for (size_t i = 1; i < notes.size(); ++i) CHECK(notes[i - 1].bottom() < notes[i].y);
    for (const Rect& note : notes) CHECK(note.bottom() <= page.size.height - Unit::base(50));
  }
  each_piece(*view, [&](const flow::Fragment& fragment) {
    if (fragment.box->tag != Tag::BlockQuote) return;
    (fragment.box->furniture ? in_margin : in_text) += 1;
  });
  CHECK(in_margin == 6);
  CHECK(in_text == 1);
}

TEST_CASE("where the margins are full pull quotes stand in the text", "[furniture]") {
  article::Article article;
  article.title.text = u"عنوان";
  article.blocks.emplace_back().content =
      article::Paragraph{{u"كتب الوراق رسالة بخطه ثم طواها ومضى إلى السوق", {}}, {}};
  for (int i = 0; i < 12; ++i) {
    article::Quote quote;
    quote.pull = true;
    quote.blocks.emplace_back().content = article::Paragraph{{u"كتب الوراق رسالة بخطه ثم طواها ومضى", {}}, {}};
    article.blocks.emplace_back().content = std::move(quote);
  }
  int quotes = 0;
  test::each_fragment(*lay_out(ViewKind::Print, article), [&](const flow::Fragment& fragment) {
    quotes += fragment.box->tag == Tag::BlockQuote && fragment.first;
  });
  CHECK(quotes == 12);
}
