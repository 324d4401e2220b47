// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include "support/views.h"

using namespace warraq;
using test::lay_out;

namespace {

article::Article verse_of(std::u16string text, std::string kind = "quran") {
  article::Scripture scripture;
  scripture.kind = std::move(kind);
  scripture.text.text = std::move(text);
  scripture.reference = "[العلق: ٣–٤]";
  article::Article article;
  article.title.text = u"نص";
  article.blocks.emplace_back().content = std::move(scripture);
  return article;
}

const flow::Fragment* find(const View& view, std::string_view path) {
  const flow::Fragment* found = nullptr;
  test::each_fragment(view, [&](const flow::Fragment& fragment) {
    if (fragment.box->text && fragment.box->text->path == path) found = &fragment;
  });
  REQUIRE(found);
  return found;
}

std::u16string set_text(const View& view) { return find(view, "/blocks/0/text")->box->text->set.paragraph().text; }

}  // namespace

TEST_CASE("ornate brackets stand around the Qur'an where the text lacks them", "[views][scripture]") {
  CHECK(set_text(*lay_out(ViewKind::Screen, verse_of(u"علم بالقلم"))) == u"\ufd3fعلم بالقلم\ufd3e");
  CHECK(set_text(*lay_out(ViewKind::Screen, verse_of(u"علم بالقلم", ""))) == u"\ufd3fعلم بالقلم\ufd3e");
  CHECK(set_text(*lay_out(ViewKind::Screen, verse_of(u"﴿علم بالقلم﴾"))) == u"﴿علم بالقلم﴾");
  CHECK(set_text(*lay_out(ViewKind::Screen, verse_of(u"«علم بالقلم»", "hadith"))) == u"«علم بالقلم»");
}

TEST_CASE("brackets that are generated are not the field's", "[views][scripture]") {
  const auto view = lay_out(ViewKind::Screen, verse_of(u"علم بالقلم"));
  const flow::TextContent& text = *find(*view, "/blocks/0/text")->box->text;
  CHECK(text.field.begin == 1);
  CHECK(text.field.end == 11);
}

TEST_CASE("scripture is centred, never justified, in its own face; the reference is soft", "[views][scripture]") {
  std::u16string longer;
  for (int i = 0; i < 12; ++i) longer += u"ٱلَّذِي عَلَّمَ بِٱلۡقَلَمِ ۝٤ ";
  for (const char* theme : {"news", "book", "plain"}) {
    Options options;
    options.theme = theme;
    for (const ViewKind kind : {ViewKind::Screen, ViewKind::Print}) {
      const auto view = lay_out(kind, verse_of(longer), options);
      const flow::Fragment& text = *find(*view, "/blocks/0/text");
      CHECK(text.lines()->lines.lines.size() > 1);
      views::each_line(text, [&](const views::PlacedLine& line) {
        CHECK_FALSE(line.line.justified);
        CHECK(std::abs((line.line.x * 2 + line.line.width - line.box.width).raw) <= 2);
      });
      const auto set = text.box->text->set.get();
      for (const text::ShapedRun& run : set->shaped.runs)
        CHECK((*view->content().library)[run.face].key == "quran-400");
      const flow::Fragment& reference = *find(*view, "/blocks/0/reference");
      CHECK(reference.box->text->marks.front().color != text.box->text->marks.front().color);
      CHECK(reference.rect.y >= text.rect.bottom());
    }
  }
}

TEST_CASE("every face that has the signs of scripture shows them with ink", "[views][scripture]") {
  for (const std::string& key : test::face_keys()) {
    const auto font = test::load_face(key);
    for (const char32_t sign : {U'\ufd3e', U'\ufd3f', U'\u06dd'}) {
      INFO(key << " U+" << std::hex << static_cast<uint32_t>(sign));
      const font::GlyphId glyph = font->glyph(sign);
      if (glyph != 0) CHECK_FALSE(font->ink_box(glyph).empty());
    }
  }
  for (const char* key : {"quran-400", "amiri-400", "naskh-400"}) {
    const auto font = test::load_face(key);
    for (const char32_t sign : {U'\ufd3e', U'\ufd3f', U'\u06dd'}) CHECK(font->glyph(sign) != 0);
  }
}
