// SPDX-License-Identifier: MIT
// Ink and leading: what vowelled text needs, and that no band, page or picture cuts it off.
#include <catch_amalgamated.hpp>

#include "support/views.h"

using namespace warraq;
using test::lay_out;

namespace {

constexpr std::u16string_view kVowelled =
    u"كَتَبَ الوَرَّاقُ الرِّسَالَةَ بِخَطٍّ جَمِيلٍ، وَأَهْدَى النُّسْخَةَ إِلَى صَدِيقِهِ الَّذِي يُحِبُّ الكُتُبَ، فَقَرَأَهَا عَلَى أَهْلِ الحَيِّ ";

article::Article vowelled() {
  article::Article article;
  article.title.text = u"قَصِيدَةُ الخَطِّ وَالحِبْرِ";
  for (int i = 0; i < 4; ++i) {
    article::Paragraph paragraph;
    for (int j = 0; j <= i; ++j) paragraph.text.text += kVowelled;
    article.blocks.emplace_back().content = std::move(paragraph);
  }
  return article;
}

Options book(int32_t width) {
  Options options;
  options.theme = "book";
  options.width = width;
  return options;
}

std::vector<uint8_t> painted(const View& view, int32_t scale, int32_t tile) {
  const Size size = view.page_size(0);
  const auto width = static_cast<int32_t>(size.width.raw * scale / 1000 / Unit::kPerBase);
  const auto height = static_cast<int32_t>(size.height.raw * scale / 1000 / Unit::kPerBase);
  std::vector<uint8_t> pixels(static_cast<size_t>(width) * static_cast<size_t>(height) * 4);
  for (int32_t y = 0; y < height; y += tile) {
    const int32_t rows = std::min(tile, height - y);
    view.paint(0, scale, 0, y, width, rows, pixels.data() + static_cast<size_t>(y) * static_cast<size_t>(width) * 4);
  }
  return pixels;
}

}  // namespace

TEST_CASE("painting in bands equals painting at once, for vowelled Amiri too", "[views][ink]") {
  for (const char* size : {"", "72"}) {
    Options options = book(680);
    if (*size) REQUIRE(set_option(options, "font-size", size).ok());
    if (*size) options.tashkeel_color = "#c01818";
    const auto view = lay_out(ViewKind::Screen, vowelled(), options);
    const std::vector<uint8_t> whole = painted(*view, 1000, 1 << 20);
    for (int32_t tile : {1, 7, 64}) {
      INFO("tiles of " << tile << " rows, size " << size);
      CHECK(painted(*view, 1000, tile) == whole);
    }
    CHECK(painted(*view, 500, 13) == painted(*view, 500, 1 << 20));
  }
}

TEST_CASE("the ink of every line stays inside its fragment's bounds and inside the canvas", "[views][ink]") {
  for (const char* size : {"", "8", "96"}) {
    Options options = book(680);
    if (*size) REQUIRE(set_option(options, "font-size", size).ok());
    const auto view = lay_out(ViewKind::Screen, vowelled(), options);
    test::each_fragment(*view, [&](const flow::Fragment& fragment) {
      CHECK(fragment.rect.y - fragment.over >= Unit{});
      CHECK(fragment.rect.bottom() + fragment.under <= view->page_size(0).height);
      views::each_line(fragment, [&](const views::PlacedLine& line) {
        CHECK(line.baseline - fragment.lines()->ink.top >= fragment.rect.y - fragment.over);
        CHECK(line.baseline + fragment.lines()->ink.bottom <= fragment.rect.bottom() + fragment.under);
      });
    });
  }
}

TEST_CASE("ink of a text is that of its glyphs with their offsets", "[flow][ink]") {
  const auto view = lay_out(ViewKind::Screen, vowelled(), book(680));
  test::each_fragment(*view, [&](const flow::Fragment& fragment) {
    if (!fragment.box->text || !fragment.box->text->path.starts_with("/blocks")) return;
    const auto kept = fragment.box->text->set.get();
    const flow::SetText& set = *kept;
    int64_t top = 0, bottom = 0;
    for (const text::ShapedRun& run : set.shaped.runs) {
      const font::Font& font = *(*view->content().library)[run.face].font;
      const int64_t per_em = font.metrics().units_per_em;
      for (uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i) {
        const font::InkBox box = font.ink_box(set.shaped.glyphs[i].id);
        if (box.empty()) continue;
        top = std::max(top, ((box.top + set.shaped.glyphs[i].dy) * run.size.raw + per_em - 1) / per_em);
        bottom = std::max(bottom, (-(box.bottom + set.shaped.glyphs[i].dy) * run.size.raw + per_em - 1) / per_em);
      }
    }
    CHECK(set.ink.top.raw == top);
    CHECK(set.ink.bottom.raw == bottom);
    // Vowelled Amiri reaches beyond what its metrics say.
    CHECK(set.ink.top > fragment.box->text->ascent);
  });
}

TEST_CASE("leading grows by whole px where lines would touch, for all lines alike", "[views][ink]") {
  // A leading that is far too small for vowels, however the lines fall.
  Options options = book(680);
  for (const char* row : {"desktop", "phone"})
    options.tokens.emplace_back(std::string("type.") + row + ".body.leading", "24");
  bool grown = false;
  for (int32_t width : {320, 500, 680}) {
    options.width = width;
    const auto view = lay_out(ViewKind::Screen, vowelled(), options);
    test::each_fragment(*view, [&](const flow::Fragment& fragment) {
      if (!fragment.box->text || !fragment.box->text->path.starts_with("/blocks")) return;
      CHECK(fragment.leading >= fragment.lines()->reach);
      CHECK(fragment.leading.raw % Unit::kPerBase == 0);
      if (fragment.leading == fragment.box->text->leading) return;
      grown = true;
      CHECK(fragment.leading - Unit::base(1) < fragment.lines()->reach);
      CHECK(fragment.rect.height == fragment.leading * fragment.shown.size());
    });
  }
  CHECK(grown);
}

TEST_CASE("a vowelled word or two leave a paragraph's leading as it is", "[views][ink]") {
  article::Article article;
  article.title.text = u"عنوان";
  article::Paragraph paragraph;
  for (int i = 0; i < 20; ++i) paragraph.text.text += i == 9 ? u"وعُمِّرَ البيت " : u"وكتب الوراق رسالة ";
  article.blocks.emplace_back().content = std::move(paragraph);
  for (const char* theme : {"news", "book", "plain"}) {
    Options options;
    options.theme = theme;
    test::each_fragment(*lay_out(ViewKind::Screen, article, options), [&](const flow::Fragment& fragment) {
      if (!fragment.box->text || fragment.box->text->path != "/blocks/0/text") return;
      INFO(theme);
      CHECK(fragment.leading == fragment.box->text->leading);
    });
  }
}

TEST_CASE("cards and pages hold all of their ink", "[views][ink]") {
  for (const char* card : {"og", "square", "portrait", "story"}) {
    Options options = book(680);
    options.card = card;
    const auto view = lay_out(ViewKind::Share, vowelled(), options);
    test::each_fragment(*view, [&](const flow::Fragment& fragment) {
      CHECK(fragment.rect.y - fragment.over >= Unit{});
      CHECK(fragment.rect.bottom() + fragment.under <= view->page_size(0).height);
    });
  }
}
