// SPDX-License-Identifier: MIT
// What the options of the print view do to its pages.
#include <catch_amalgamated.hpp>

#include "base/utf.h"
#include "support/views.h"

using namespace warraq;

namespace {

article::Article article_of(uint32_t paragraphs) {
  article::Article article;
  article.title.text = u"الوراق";
  article.url = "https://example.org/a";
  article.published = "2025-10-14";
  for (uint32_t i = 0; i < paragraphs; ++i) {
    article::Paragraph paragraph;
    for (int j = 0; j < 12; ++j) paragraph.text.text += u"كتب الوراق رسالة إلى صديقه في المدينة البعيدة. ";
    article.blocks.emplace_back().content = std::move(paragraph);
  }
  return article;
}

Options with(std::initializer_list<std::pair<const char*, const char*>> list) {
  Options options;
  for (const auto& [name, value] : list) REQUIRE(set_option(options, name, value).ok());
  return options;
}

struct Laid {
  std::unique_ptr<View> view;
  Diagnostics odd;
  bool says(std::string_view code) const {
    return std::any_of(odd.begin(), odd.end(), [&](const Diagnostic& d) { return d.code == code; });
  }
};

Laid print(const article::Article& article, const Options& options) {
  Laid laid;
  auto view = test::engine().lay_out(ViewKind::Print, article, options, laid.odd);
  REQUIRE(view.ok());
  laid.view = std::move(view).value();
  return laid;
}

// The columns of the body on a page.
std::vector<Rect> columns(const View& view, uint32_t page) {
  std::vector<Rect> found;
  for (const flow::Fragment& fragment : view.content().pages[page].fragments) {
    if (fragment.box->tag == Tag::Article) found.push_back(fragment.rect);
  }
  return found;
}

const flow::TextContent& body_text(const View& view) {
  const flow::TextContent* found = nullptr;
  test::each_fragment(view, [&](const flow::Fragment& fragment) {
    if (!found && fragment.box->text && fragment.box->path == "/blocks/0/text") found = fragment.box->text.get();
  });
  REQUIRE(found);
  return *found;
}

// Where a piece of page furniture with these words stands.
Rect furniture(const View& view, uint32_t page, std::u16string_view words) {
  Rect found;
  views::walk(view.content().pages[page], views::Furniture::Included, [&](const flow::Fragment& fragment) {
    if (fragment.box->text && fragment.box->text->set.paragraph().text.find(words) != std::u16string::npos &&
        fragment.box->path.empty())
      found = fragment.rect;
  });
  return found;
}

constexpr Unit millimetres(int64_t mm) { return Unit{divide_rounded(mm * 720 * Unit::kPerBase, 254)}; }
bool near(Unit a, Unit b) { return a - b <= Unit::base(1) && b - a <= Unit::base(1); }

}  // namespace

TEST_CASE("a page that lies has two columns, or one that is not too wide", "[views][print-options]") {
  const auto article = article_of(30);
  const auto two = print(article, with({{"orientation", "landscape"}}));
  CHECK(two.view->page_size(0).width > two.view->page_size(0).height);
  CHECK(columns(*two.view, 0).size() == 2);
  const auto one = print(article, with({{"orientation", "landscape"}, {"columns", "1"}}));
  REQUIRE(columns(*one.view, 0).size() == 1);
  CHECK(columns(*one.view, 0)[0].width <= body_text(*one.view).em * 34);
  CHECK(columns(*print(article, with({})).view, 0).size() == 1);
  CHECK(columns(*print(article, with({{"orientation", "landscape"}, {"paper", "a5"}})).view, 0)[0].width <=
        Unit::base(12) * 34);
}

TEST_CASE("margins are what stays white", "[views][print-options]") {
  const auto article = article_of(30);
  const auto laid = print(article, with({{"margins", "30 25 40 50"}, {"columns", "2"}}));
  const Size paper = laid.view->page_size(0);
  for (uint32_t page = 0; page < laid.view->page_count(); ++page) {
    views::walk(laid.view->content().pages[page], views::Furniture::Included, [&](const flow::Fragment& fragment) {
      CHECK(fragment.rect.x >= millimetres(50) - Unit::base(1));
      CHECK(fragment.rect.right() <= paper.width - millimetres(25) + Unit::base(1));
      CHECK(fragment.rect.y >= millimetres(30) - Unit::base(1));
    });
  }
  CHECK(near(columns(*laid.view, 0)[0].right(), paper.width - millimetres(25)));
  CHECK(near(columns(*laid.view, 0)[1].x, millimetres(50)));
  Diagnostics odd;
  const auto none = test::engine().lay_out(ViewKind::Print, article, with({{"margins", "100"}}), odd);
  REQUIRE_FALSE(none.ok());
  CHECK(none.error().code == ErrorCode::Usage);
}

TEST_CASE("two-sided paper is mirrored, and numbers stand outside", "[views][print-options]") {
  const auto laid = print(article_of(30), with({{"duplex", ""}}));
  REQUIRE(laid.view->page_count() >= 2);
  const Unit width = laid.view->page_size(0).width;
  const Rect odd = columns(*laid.view, 0)[0], even = columns(*laid.view, 1)[0];
  CHECK(odd.width == even.width);
  CHECK(width - odd.right() == even.x);  // the binding
  CHECK(near(even.x, millimetres(23)));
  CHECK(furniture(*laid.view, 0, u"صفحة").x < width / 4);
  CHECK(furniture(*laid.view, 1, u"صفحة").right() > width * 3 / 4);
  const auto single = print(article_of(30), with({}));
  CHECK(furniture(*single.view, 0, u"صفحة").right() > width * 3 / 4);
  CHECK(furniture(*single.view, 1, u"صفحة").right() > width * 3 / 4);
}

TEST_CASE("what overflows a page by a little is set smaller, what does not stays as it is", "[views][print-options]") {
  const Options smaller = with({{"one-page", "true"}});
  uint32_t most = 1;
  while (print(article_of(most + 1), with({})).view->page_count() == 1) ++most;
  const auto fits = print(article_of(most), smaller);
  CHECK(body_text(*fits.view).em == Unit::base(12));
  const auto shrunk = print(article_of(most + 1), smaller);
  CHECK(shrunk.view->page_count() == 1);
  CHECK(body_text(*shrunk.view).em < Unit::base(12));
  CHECK(body_text(*shrunk.view).em >= Unit::base(12) * 85 / 100 - Unit{1});
  CHECK_FALSE(shrunk.says("more-than-a-page"));
  const auto all = print(article_of(most * 3), smaller);
  CHECK(all.view->page_count() > 1);
  CHECK(body_text(*all.view).em == Unit::base(12));
  CHECK(all.says("more-than-a-page"));
}

TEST_CASE("large print is 18 on 29, in as many columns as that leaves room for", "[views][print-options]") {
  for (const char* paper : {"a4", "a5"}) {
    const auto large = print(article_of(5), with({{"large-print", ""}, {"paper", paper}}));
    CHECK(near(body_text(*large.view).em, Unit::base(18)));
    CHECK(near(body_text(*large.view).leading, Unit::base(29)));
    CHECK_FALSE(large.says("fewer-columns"));
  }
  const auto narrow = print(article_of(5), with({{"large-print", ""}, {"columns", "3"}}));
  CHECK(columns(*narrow.view, 0).size() == 1);
  CHECK(narrow.says("fewer-columns"));
  CHECK(
      columns(*print(article_of(20), with({{"large-print", ""}, {"columns", "2"}, {"paper", "a3"}})).view, 0).size() ==
      2);
}

TEST_CASE("addresses of links are listed once, and called where they are linked", "[views][print-options]") {
  article::Article article;
  article.title.text = u"روابط كثيرة";
  const auto add = [&](std::u16string_view before, std::u16string_view linked, const char* url) {
    article::Paragraph paragraph;
    paragraph.text.text = std::u16string(before).append(linked).append(u" ثم انصرف.");
    article::Span span;
    span.range = {static_cast<uint32_t>(before.size()), static_cast<uint32_t>(before.size() + linked.size())};
    span.link = url;
    paragraph.text.spans.push_back(span);
    article.blocks.emplace_back().content = std::move(paragraph);
  };
  add(u"قرأ ", u"التقرير", "https://example.org/report");
  add(u"ثم ", u"الفهرس", "https://example.org/index");
  add(u"ثم عاد إلى ", u"التقرير", "https://example.org/report");
  add(u"موقعه ", u"example.org", "https://example.org/");
  const auto plain = print(article, with({}));
  CHECK(plain.view->text().find("روابط\n") == std::string::npos);
  const auto notes = print(article, with({{"links", "notes"}}));
  const std::string text = notes.view->text();
  CHECK(text.find("قرأ التقرير\u2060[١] ثم انصرف.") != std::string::npos);
  CHECK(text.find("ثم الفهرس\u2060[٢] ثم انصرف.") != std::string::npos);
  CHECK(text.find("ثم عاد إلى التقرير\u2060[١] ثم انصرف.") != std::string::npos);
  CHECK(text.find("موقعه example.org ثم انصرف.") != std::string::npos);
  CHECK(text.find("روابط\n١.\nhttps://example.org/report\n٢.\nhttps://example.org/index\n") != std::string::npos);
  // Offsets are those of the field all the same.
  test::each_fragment(*notes.view, [&](const flow::Fragment& fragment) {
    if (fragment.box->path != "/blocks/0/text") return;
    const flow::TextContent& content = *fragment.box->text;
    const std::u16string& laid = content.set.paragraph().text;
    const auto at = static_cast<uint32_t>(laid.find(u"انصرف"));
    CHECK(content.in_field(at) == std::u16string_view(u"قرأ التقرير ثم ").size());
    CHECK(content.in_field(content.field.end) == std::u16string_view(u"قرأ التقرير ثم انصرف.").size());
  });
}

TEST_CASE("picks and related articles are printed where they are asked for", "[views][print-options]") {
  article::Article article = article_of(1);
  article.picks.emplace().push_back({"ترام الساحل", "https://example.org/1", "مدن", "", std::nullopt, {}});
  article.related.emplace().push_back({"مكتبة متنقلة", "https://example.org/2", "", "2025-10-01", std::nullopt, {}});
  for (const auto& [value, picks, related] :
       {std::tuple{"none", false, false}, {"picks", true, false}, {"related", false, true}, {"all", true, true}}) {
    const std::string text = print(article, with({{"extras", value}})).view->text();
    INFO(value);
    CHECK((text.find("ترام الساحل") != std::string::npos) == picks);
    CHECK((text.find("مكتبة متنقلة") != std::string::npos) == related);
  }
}

TEST_CASE("numbers of pages and notes are in the digits or letters that are asked for", "[views][print-options]") {
  article::Article article = article_of(30);
  auto& text = std::get<article::Paragraph>(article.blocks[0].content).text;
  article::Span span;
  span.range = {0, 3};
  span.note.push_back({u"حاشية", {}});
  text.spans.push_back(span);
  for (const auto& [value, second, note] : {std::tuple{"auto", u"صفحة ٢ من", "١. حاشية"},
                                            {"latn", u"صفحة 2 من", "1. حاشية"},
                                            {"arab", u"صفحة ٢ من", "١. حاشية"},
                                            {"abjad", u"صفحة ب من", "أ. حاشية"}}) {
    const auto laid = print(article, with({{"page-numbers", value}}));
    INFO(value);
    CHECK(furniture(*laid.view, 1, second).width.raw > 0);
    CHECK(laid.view->text().find(note) != std::string::npos);
  }
}
