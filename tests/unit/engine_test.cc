// SPDX-License-Identifier: MIT
#include "engine.h"

#include <catch_amalgamated.hpp>

#include "base/utf.h"
#include "style/faces.h"
#include "support/faces.h"
#include "support/random_article.h"

using namespace warraq;

namespace {

constexpr ViewKind kViews[] = {ViewKind::Screen, ViewKind::Print, ViewKind::Share};

// Faces as a host has them. Core cuts are there natively only; elsewhere the whole file stands for one.
struct Shelf {
  static font::FontBytes bytes(const std::string& key, FontCut cut) {
    auto data =
        test::file_bytes(std::string(WARRAQ_FONT_DIR "/") + key + (cut == FontCut::Core ? ".core.ttf" : ".ttf"));
    if (data.empty()) data = test::face_bytes(key);
    return std::make_shared<const std::vector<uint8_t>>(std::move(data));
  }
  static void add(Engine& engine, const NeededFont& font) {
    REQUIRE(engine.add_font(font.key, bytes(font.key, font.cut), font.cut).ok());
  }
  // As hosts do: whatever is asked for, until nothing is. The names of all of it.
  static std::vector<std::string> add_needed(Engine& engine, ViewKind kind, const article::Article& of,
                                             const Options& options) {
    std::vector<std::string> names;
    for (int round = 0; round < 12; ++round) {
      const auto needed = engine.needed_fonts(kind, of, options);
      if (needed.empty()) return names;
      for (const NeededFont& font : needed) {
        names.push_back(font.key + (font.cut == FontCut::Core ? ".core" : ""));
        add(engine, font);
      }
    }
    FAIL("the engine never has enough");
    return names;
  }
};

article::Article article_of(std::u16string_view title, std::u16string_view text) {
  article::Article made;
  made.title.text = title;
  article::Block block;
  block.content = article::Paragraph{article::Text{std::u16string(text), {}}, ""};
  made.blocks.push_back(std::move(block));
  return made;
}

std::unique_ptr<View> lay_out(Engine& engine, ViewKind kind, const article::Article& of, const Options& options,
                              Diagnostics& odd) {
  auto view = engine.lay_out(kind, of, options, odd);
  REQUIRE(view.ok());
  return std::move(view).value();
}

// The layout's JSON from an engine that has just what is asked for.
std::string fresh_json(ViewKind kind, const article::Article& of, const Options& options = {}) {
  Engine engine;
  Shelf::add_needed(engine, kind, of, options);
  Diagnostics odd;
  return lay_out(engine, kind, of, options, odd)->json();
}

bool has(const Diagnostics& odd, std::string_view code) {
  return std::any_of(odd.begin(), odd.end(), [&](const Diagnostic& one) { return one.code == code; });
}

article::Article usual() {
  return article_of(u"مكتبة في الحيّ", u"افتُتحت أمس مكتبةٌ صغيرة، وفيها ٣٢٠ كتابًا (بعضها قديم).");
}

}  // namespace

TEST_CASE("A plain article needs the three core faces of its theme and nothing more", "[engine]") {
  Engine engine;
  const auto names = Shelf::add_needed(engine, ViewKind::Screen, usual(), {});
  CHECK(names == std::vector<std::string>{"naskh-400.core", "naskh-700.core", "kufi-700.core"});
  CHECK(engine.needed_fonts(ViewKind::Print, usual(), {}).empty());
  Options book;
  book.theme = "book";
  CHECK(Shelf::add_needed(engine, ViewKind::Screen, usual(), book) ==
        std::vector<std::string>{"amiri-400.core", "amiri-700.core"});
  Options plain;
  plain.theme = "plain";
  const auto of_plain = Shelf::add_needed(engine, ViewKind::Screen, usual(), plain);
  CHECK(of_plain == std::vector<std::string>{"plex-400", "plex-700"});
}

TEST_CASE("Scripture asks for its own face", "[engine]") {
  article::Article of = usual();
  article::Block block;
  block.content = article::Scripture{"quran", article::Text{u"وَقُل رَّبِّ زِدْنِي عِلْمًا", {}}, "طه: ١١٤"};
  of.blocks.push_back(std::move(block));
  Engine engine;
  const auto names = Shelf::add_needed(engine, ViewKind::Screen, of, {});
  CHECK(std::find(names.begin(), names.end(), "quran-400") != names.end());
}

TEST_CASE("A core face is replaced by the whole one where a text needs more", "[engine]") {
  Engine engine;
  // U+0600, the Arabic number sign: in the whole Naskh, not in its core.
  const auto names = Shelf::add_needed(engine, ViewKind::Screen, article_of(u"عنوان", u"عدد \u0600٧"), {});
  if (test::file_bytes(WARRAQ_FONT_DIR "/naskh-400.core.ttf").empty()) SKIP("core cuts are made natively only");
  CHECK(std::find(names.begin(), names.end(), "naskh-400") != names.end());
}

TEST_CASE("No text makes the engine ask for ever, or for what cannot help", "[engine]") {
  std::u16string all;
  for (char32_t c = 0x20; c < 0x2fff; ++c) append_utf16(all, c);
  for (char32_t c : {char32_t{0x1f600}, char32_t{0x1eedd}, char32_t{0x10ffff}, char32_t{0x20000}}) append_utf16(all, c);
  for (std::string_view theme : {"news", "book", "plain"}) {
    Options options;
    options.theme = theme;
    Engine engine;
    Shelf::add_needed(engine, ViewKind::Screen, article_of(all, all), options);
    Diagnostics odd;
    lay_out(engine, ViewKind::Screen, article_of(all, all), options, odd);
    CHECK(has(odd, "missing-glyph"));
  }
  Engine engine;
  Shelf::add_needed(engine, ViewKind::Screen, usual(), {});
  // Emoji and Han: no face has them, so none is worth having.
  const auto needed = engine.needed_fonts(ViewKind::Screen, article_of(u"عنوان", u"نص 😀 漢"), {});
  for (const NeededFont& font : needed) CHECK(font.key.starts_with("naskh"));
}

TEST_CASE("A layout does not depend on what else an engine has", "[engine]") {
  const article::Article of = article_of(
      u"من «الشروق» إلى ﷺ",
      u"كلمة ۝ وأخرى ﴿نص﴾ ثم Latin — £ → ١٢٬٥٠٠ ﷲ ٱلكتاب گچپژ ڤ ہے");
  for (std::string_view theme : {"news", "book", "plain"}) {
    Options options;
    options.theme = theme;
    for (ViewKind kind : kViews) {
      Engine full;
      for (const style::FaceName& face : style::known_faces())
        Shelf::add(full, {std::string(face.key), FontCut::Whole});
      CHECK(full.needed_fonts(kind, of, options).empty());
      Diagnostics odd;
      CHECK(lay_out(full, kind, of, options, odd)->json() == fresh_json(kind, of, options));
    }
  }
}

TEST_CASE("A view is drawn the same after a fuller face came", "[engine]") {
  Engine engine;
  Shelf::add_needed(engine, ViewKind::Screen, usual(), {});
  Diagnostics odd;
  const auto view = lay_out(engine, ViewKind::Screen, usual(), {}, odd);
  const auto png = [&] {
    BufferSink sink;
    REQUIRE(view->png(0, 1000, sink).ok());
    return sink.take();
  };
  const auto before = png();
  const std::string json = view->json();
  for (const char* key : {"naskh-400", "naskh-700", "kufi-700"}) Shelf::add(engine, {key, FontCut::Whole});
  CHECK(png() == before);
  CHECK(view->json() == json);
  Diagnostics again;
  const auto anew = lay_out(engine, ViewKind::Screen, usual(), {}, again);
  CHECK(anew->json() == json);
  BufferSink sink;
  REQUIRE(anew->png(0, 1000, sink).ok());
  CHECK(sink.bytes() == before);
}

TEST_CASE("Laying out twice gives the same, warm or cold", "[engine]") {
  Engine engine;
  for (ViewKind kind : kViews) {
    Shelf::add_needed(engine, kind, usual(), {});
    Diagnostics first, second;
    const std::string cold = lay_out(engine, kind, usual(), {}, first)->json();
    CHECK(lay_out(engine, kind, usual(), {}, second)->json() == cold);
    CHECK(first.size() == second.size());
  }
}

TEST_CASE("Without a face there is no view; without some, another stands in and it is said", "[engine]") {
  Engine engine;
  Diagnostics odd;
  auto none = engine.lay_out(ViewKind::Screen, usual(), {}, odd);
  REQUIRE_FALSE(none.ok());
  CHECK(none.error().code == ErrorCode::MissingFont);
  Shelf::add(engine, {"naskh-400", FontCut::Whole});
  lay_out(engine, ViewKind::Screen, usual(), {}, odd);
  CHECK(has(odd, "missing-font"));
}

TEST_CASE("A face of the caller's own goes before the theme's", "[engine]") {
  Engine engine;
  REQUIRE(engine.set_font("body", Shelf::bytes("plex-400", FontCut::Whole)).ok());
  Shelf::add_needed(engine, ViewKind::Screen, usual(), {});
  Diagnostics odd;
  const std::string json = lay_out(engine, ViewKind::Screen, usual(), {}, odd)->json();
  CHECK(json.find("custom-body") != std::string::npos);
  CHECK(json.find("kufi-700") != std::string::npos);
  CHECK(json.find("naskh-400") == std::string::npos);
}

TEST_CASE("Files that are no faces, and keys and roles that are not there, are refused", "[engine]") {
  Engine engine;
  const auto junk = std::make_shared<const std::vector<uint8_t>>(std::vector<uint8_t>(100, 7));
  CHECK(engine.add_font("naskh-400", junk, FontCut::Core).error().code == ErrorCode::NotAFont);
  CHECK(engine.set_font("body", junk).error().code == ErrorCode::NotAFont);
  CHECK(engine.add_font("naskh-500", Shelf::bytes("naskh-400", FontCut::Whole), FontCut::Whole).error().code ==
        ErrorCode::NotFound);
  CHECK(engine.set_font("feet", Shelf::bytes("naskh-400", FontCut::Whole)).error().code == ErrorCode::Usage);
  // Nothing of it is left behind.
  Diagnostics odd;
  CHECK(engine.lay_out(ViewKind::Screen, usual(), {}, odd).error().code == ErrorCode::MissingFont);
}

TEST_CASE("Themes and tokens that are not there are refused in every view", "[engine]") {
  Engine engine;
  Shelf::add_needed(engine, ViewKind::Screen, usual(), {});
  for (ViewKind kind : kViews) {
    Options poster, token;
    poster.theme = "poster";
    token.tokens = {{"color.light.akcent", "#000000"}};
    Diagnostics odd;
    CHECK(engine.lay_out(kind, usual(), poster, odd).error().code == ErrorCode::BadTheme);
    CHECK(engine.lay_out(kind, usual(), token, odd).error().code == ErrorCode::BadTheme);
    CHECK(engine.needed_fonts(kind, usual(), poster).empty());
    token.tokens = {{"font.body", "Nobody's Naskh"}};
    auto unknown = engine.lay_out(kind, usual(), token, odd);
    CHECK(unknown.error().code == ErrorCode::BadTheme);
    CHECK(unknown.error().detail == "Nobody's Naskh");
  }
}

TEST_CASE("Any article becomes every view, at any width", "[engine]") {
  Engine engine;
  for (const style::FaceName& face : style::known_faces()) Shelf::add(engine, {std::string(face.key), FontCut::Whole});
  for (uint32_t seed = 1; seed <= 12; ++seed) {
    const article::Article of = article::RandomArticle(seed).make();
    for (ViewKind kind : kViews) {
      Options options;
      options.width = seed % 3 == 0 ? 120 : seed % 3 == 1 ? 360 : 10'000;
      options.columns = static_cast<int32_t>(seed % 3) + 1;
      options.paper = seed % 4 == 0 ? "50x50" : "a5";
      options.card = seed % 2 ? "story" : "square";
      INFO("seed " << seed << " view " << static_cast<int>(kind));
      Diagnostics odd;
      const auto view = lay_out(engine, kind, of, options, odd);
      CHECK(view->page_count() > 0);
      CHECK_FALSE(view->json().empty());
    }
  }
}

TEST_CASE("an engine that keeps no set text draws the same", "[engine]") {
  Diagnostics odd;
  const auto bytes = test::file_bytes(std::string(WARRAQ_PROJECT_DIR "/examples/articles/library.json"));
  Engine keeping, forgetting;
  forgetting.limit_set_text(0);
  const auto of = keeping.read({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, {}, odd);
  REQUIRE(of.ok());
  for (const ViewKind kind : kViews) {
    std::string drawn[2];
    for (Engine* engine : {&keeping, &forgetting}) {
      Shelf::add_needed(*engine, kind, of.value(), {});
      const auto view = lay_out(*engine, kind, of.value(), {}, odd);
      BufferSink sink;
      REQUIRE((kind == ViewKind::Print ? view->pdf(sink) : view->svg(0, sink)).ok());
      const auto made = sink.take();
      drawn[engine == &forgetting] = view->json() + std::string(made.begin(), made.end());
    }
    CHECK(drawn[0] == drawn[1]);
    CHECK(drawn[0].size() > 1000);
  }
}
