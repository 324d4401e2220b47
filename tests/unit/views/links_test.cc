// SPDX-License-Identifier: MIT
#include "views/links.h"

#include <catch_amalgamated.hpp>

#include "base/json.h"
#include "base/utf.h"

using namespace warraq;

namespace {

article::Article report() {
  article::Article made;
  made.title.text = u"افتتاح مكتبة الحيّ & «بيت الحكمة»";
  made.url = "https://example.org/أخبار/٧?a=1&b=2";
  made.lead.push_back({u"افتُتحت أمس مكتبة الحي بعد ترميم دام عامين.", {}});
  made.published = "2025-10-14T10:43";
  made.site = article::Site{"القنديل", "https://example.org/", "", "", {}, {}};
  made.section = article::Reference{"ثقافة", "", {}};
  made.tags = {{"كتب", "", {}}, {"مكتبات", "", {}}};
  made.authors = {{"سلمى النجار", "", "javascript:alert(1)", {}}};
  return made;
}

JsonValue links(const article::Article& of, Diagnostics& odd) {
  auto parsed = parse_json(views::links_json(of, odd));
  REQUIRE(parsed.ok());
  return std::move(parsed).value();
}

std::string meta(const JsonValue& value, std::string_view name) {
  for (const JsonValue& one : value.find("meta")->items) {
    const JsonValue* key = one.find("property") ? one.find("property") : one.find("name");
    if (key->text == name) return one.find("content")->text;
  }
  return {};
}

const std::string& share(const JsonValue& value, std::string_view service) {
  const JsonValue* href = value.find("share")->find(service);
  INFO("service " << service);
  REQUIRE(href);
  return href->text;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%')
      out += text[i];
    else
      out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16)), i += 2;
  }
  return out;
}

}  // namespace

TEST_CASE("share links carry title and address, encoded", "[links]") {
  Diagnostics odd;
  const article::Article of = report();
  const JsonValue made = links(of, odd);
  CHECK(odd.empty());
  const std::string address = "https://example.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%D9%A7?a=1&b=2",
                    title = to_utf8(of.title.text);
  CHECK(made.find("url")->text == address);
  CHECK(made.find("canonical")->text == address);
  CHECK(made.find("text")->text == title + "\n" + address);
  CHECK(percent_decoded(share(made, "whatsapp")) == "https://wa.me/?text=" + title + "\n" + address);
  CHECK(percent_decoded(share(made, "telegram")) == "https://t.me/share/url?url=" + address + "&text=" + title);
  CHECK(percent_decoded(share(made, "x")) == "https://x.com/intent/tweet?text=" + title + "&url=" + address);
  CHECK(percent_decoded(share(made, "facebook")) == "https://www.facebook.com/sharer/sharer.php?u=" + address);
  CHECK(percent_decoded(share(made, "linkedin")) == "https://www.linkedin.com/sharing/share-offsite/?url=" + address);
  CHECK(percent_decoded(share(made, "threads")) ==
        "https://www.threads.com/intent/post?text=" + title + "&url=" + address);
  CHECK(percent_decoded(share(made, "email")) == "mailto:?subject=" + title + "&body=" + title + "\r\n" + address);
  for (const auto& [service, href] : made.find("share")->members) {
    INFO(service);
    for (char c : href.text) CHECK((c > 0x20 && c < 0x7f && c != '"' && c != '<'));
    // Nothing of the article's own can end a parameter.
    CHECK(std::count(href.text.begin(), href.text.end(), '&') <= 1);
  }
}

TEST_CASE("the short address is what is shared, the long one what is meant", "[links]") {
  article::Article of = report();
  of.short_url = "https://ex.org/7";
  Diagnostics odd;
  const JsonValue made = links(of, odd);
  CHECK(made.find("canonical")->text.starts_with("https://example.org/"));
  CHECK(share(made, "facebook").ends_with("u=https%3A%2F%2Fex.org%2F7"));
}

TEST_CASE("without a web address there is what is possible, and a diagnostic", "[links]") {
  for (const char* url : {"", "javascript:alert(1)", "/7", "file:///etc/passwd"}) {
    INFO(url);
    article::Article of = report();
    of.url = url;
    Diagnostics odd;
    const JsonValue made = links(of, odd);
    REQUIRE(odd.size() == 1);
    CHECK(odd[0].code == "no-url");
    CHECK(made.find("url") == nullptr);
    CHECK(made.find("canonical") == nullptr);
    CHECK(made.find("share")->find("facebook") == nullptr);
    CHECK(percent_decoded(share(made, "whatsapp")) == "https://wa.me/?text=" + to_utf8(of.title.text));
    CHECK(share(made, "x").find("url=") == std::string::npos);
  }
}

TEST_CASE("meta tags and JSON-LD say what the article knows, and nothing else", "[links]") {
  Diagnostics odd;
  const JsonValue made = links(report(), odd);
  CHECK(meta(made, "og:type") == "article");
  CHECK(meta(made, "og:title") == to_utf8(report().title.text));
  CHECK(meta(made, "og:site_name") == "القنديل");
  CHECK(meta(made, "og:locale") == "ar_AR");
  CHECK(meta(made, "article:published_time") == "2025-10-14T10:43");
  CHECK(meta(made, "article:modified_time").empty());
  CHECK(meta(made, "article:section") == "ثقافة");
  CHECK(meta(made, "twitter:card") == "summary_large_image");
  CHECK(meta(made, "og:image").empty());
  const JsonValue* data = made.find("jsonLd");
  REQUIRE(data);
  CHECK(data->find("@type")->text == "NewsArticle");
  CHECK(data->find("headline")->text == to_utf8(report().title.text));
  CHECK(data->find("datePublished")->text == "2025-10-14T10:43");
  CHECK(data->find("dateModified") == nullptr);
  CHECK(data->find("author")->items[0].find("name")->text == "سلمى النجار");
  CHECK(data->find("author")->items[0].find("url") == nullptr);
  CHECK(data->find("keywords")->items.size() == 2);
  CHECK(data->find("publisher")->find("url")->text == "https://example.org/");
}

TEST_CASE("a description is at most 160 units and ends at a word", "[links]") {
  article::Article of = report();
  of.lead[0].text.clear();
  for (int i = 0; i < 60; ++i) of.lead[0].text += u"كلمة ";
  Diagnostics odd;
  const std::string description = meta(links(of, odd), "description");
  const std::u16string text = to_utf16(description);
  CHECK(text.size() <= 160);
  CHECK(text.size() > 140);
  CHECK(text.ends_with(u"كلمة…"));
  of.lead[0].text = std::u16string(500, u'ب');
  CHECK(to_utf16(meta(links(of, odd), "description")).size() == 160);
  of.title.text = u"سطر\u2028وسطر";
  CHECK(meta(links(of, odd), "og:title") == "سطر وسطر");
}

TEST_CASE("a post on X fits, as X counts", "[links]") {
  CHECK(views::weighted_length(u"") == 0);
  CHECK(views::weighted_length(u"سلام") == 4);
  CHECK(views::weighted_length(u"سَلامٌ") == 6);
  CHECK(views::weighted_length(u"ﷺ") == 2);
  CHECK(views::weighted_length(u"\u2066a\u2069") == 5);
  CHECK(views::weighted_length(u"漢字") == 4);
  CHECK(views::weighted_length(u"😀") == 2);
  article::Article of = report();
  of.title.text.clear();
  for (int i = 0; i < 80; ++i) of.title.text += u"كلمة ";
  Diagnostics odd;
  const JsonValue made = links(of, odd);
  const std::string& href = share(made, "x");
  const size_t begin = href.find("text=") + 5, end = href.find("&url=");
  const std::u16string post = to_utf16(percent_decoded(href.substr(begin, end - begin)));
  CHECK(views::weighted_length(post) <= 256);
  CHECK(views::weighted_length(post) > 230);
  CHECK(post.ends_with(u"…"));
}

TEST_CASE("an empty article still gives JSON", "[links]") {
  Diagnostics odd;
  const JsonValue made = links(article::Article{}, odd);
  CHECK(made.find("share") != nullptr);
  CHECK(made.find("jsonLd") != nullptr);
}
