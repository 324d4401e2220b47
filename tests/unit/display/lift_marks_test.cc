// SPDX-License-Identifier: MIT
#include "display/lift_marks.h"

#include <catch_amalgamated.hpp>

#include "support/views.h"

using namespace warraq;
using test::lay_out;

namespace {

constexpr std::u16string_view kVowelled =
    u"كَتَبَ الوَرَّاقُ الرِّسَالَةَ بِخَطٍّ جَمِيلٍ يَلِيقُ بِشَيْءٍ مِنَ الذَّوْقِ وَأَهْدَاهَا إِلَى صَدِيقٍ لَا يُضِيعُ الكُتُبَ وَلَا يَبِيعُهَا";

std::u16string without_marks(std::u16string_view text) {
  std::u16string plain;
  for (char16_t c : text) {
    if (c < 0x64b || c > 0x652) plain += c;
  }
  return plain;
}

article::Article of(std::u16string_view text) {
  article::Article article;
  article.title.text = u"نص";
  article.blocks.emplace_back().content = article::Paragraph{{std::u16string(text), {}}, {}};
  return article;
}

display::DisplayList shown(const article::Article& article, const char* theme, const char* color) {
  Options options;
  options.theme = theme;
  options.width = 2000;
  options.tokens.emplace_back("measure.maxEm", "90");
  options.tashkeel_color = color;
  return lay_out(ViewKind::Screen, article, options)->display(0);
}

size_t paths_in(const display::DisplayList& list, Color color) {
  size_t paths = 0;
  for (const display::Item& item : list.items) {
    const auto* path = std::get_if<display::FillPath>(&item);
    paths += path && path->color == color;
  }
  return paths;
}

// Glyphs of the runs of the article's paragraph.
uint32_t glyphs_in(const display::DisplayList& list) {
  uint32_t glyphs = 0;
  for (const display::Item& item : list.items) {
    const auto* line = std::get_if<display::TextLine>(&item);
    if (!line || !list.sources[line->source].path.starts_with("/blocks")) continue;
    for (uint32_t r = line->runs.begin; r < line->runs.end; ++r) glyphs += list.runs[r].glyphs.size();
  }
  return glyphs;
}

constexpr Color kRed{0xc0, 0x18, 0x18, 255};

}  // namespace

TEST_CASE("without a colour of their own marks stay in their runs", "[display][marks]") {
  CHECK(paths_in(shown(of(kVowelled), "news", ""), kRed) == 0);
}

TEST_CASE("letters keep their glyphs and dots when their marks are lifted", "[display][marks]") {
  // Noto Naskh and Kufi draw dots by glyphs of their own, without advance like marks; Plex has dotted letters.
  for (const char* theme : {"news", "plain"}) {
    INFO(theme);
    const auto lifted = shown(of(kVowelled), theme, "#c01818"), bare = shown(of(without_marks(kVowelled)), theme, "");
    CHECK(paths_in(lifted, kRed) == 1);
    CHECK(glyphs_in(lifted) == glyphs_in(bare));
    CHECK(glyphs_in(shown(of(kVowelled), theme, "")) > glyphs_in(bare));
  }
}

TEST_CASE("a lifted run stands for the same text, at the same places", "[display][marks]") {
  for (const char* theme : {"news", "book", "plain"}) {
    const auto plain = shown(of(kVowelled), theme, ""), lifted = shown(of(kVowelled), theme, "#c01818");
    REQUIRE(plain.runs.size() == lifted.runs.size());
    for (size_t i = 0; i < plain.runs.size(); ++i) {
      const display::Run &a = plain.runs[i], &b = lifted.runs[i];
      CHECK(a.text == b.text);
      CHECK(a.x == b.x);
      CHECK(a.width == b.width);
      CHECK(a.color == b.color);
      int64_t from = 0, to = 0;
      for (uint32_t g = a.glyphs.begin; g < a.glyphs.end; ++g) from += plain.glyphs[g].advance;
      for (uint32_t g = b.glyphs.begin; g < b.glyphs.end; ++g) to += lifted.glyphs[g].advance;
      CHECK(from == to);
    }
  }
}

TEST_CASE("lifted marks are drawn where their glyphs stood", "[display][marks]") {
  struct Contours final : font::OutlineSink {
    size_t count = 0;
    void move_to(float, float) override { ++count; }
    void line_to(float, float) override {}
    void quadratic_to(float, float, float, float) override {}
    void cubic_to(float, float, float, float, float, float) override {}
    void close() override {}
  };
  for (const char* theme : {"news", "book", "plain"}) {
    Options options;
    options.theme = theme;
    const auto list_of = [&](const char* color) {
      options.tashkeel_color = color;
      return lay_out(ViewKind::Screen, of(kVowelled), options);
    };
    const auto with = list_of("#c01818"), without = list_of("");
    const font::Library& library = *with->content().library;
    const display::DisplayList lifted = with->display(0), plain = without->display(0);
    // By line: the path before it, and the glyphs that its runs have lost.
    const Path* path = nullptr;
    size_t at = 0, lines = 0;
    for (const display::Item& item : lifted.items) {
      if (const auto* fill = std::get_if<display::FillPath>(&item); fill && fill->color == kRed) path = &fill->path;
      const auto* line = std::get_if<display::TextLine>(&item);
      if (!line) continue;
      while (!std::holds_alternative<display::TextLine>(plain.items[at])) ++at;
      const auto& before = std::get<display::TextLine>(plain.items[at++]);
      Contours lost;
      for (uint32_t r = 0; r < line->runs.size(); ++r) {
        const display::Run &a = plain.runs[before.runs.begin + r], &b = lifted.runs[line->runs.begin + r];
        const font::Font& font = *library[a.face].font;
        const int64_t per_em = font.metrics().units_per_em;
        int64_t pen = 0;
        Unit extra;
        uint32_t left = b.glyphs.begin;
        for (uint32_t g = a.glyphs.begin; g < a.glyphs.end; ++g) {
          const display::Glyph& glyph = plain.glyphs[g];
          if (left < b.glyphs.end && lifted.glyphs[left].id == glyph.id &&
              lifted.glyphs[left].cluster == glyph.cluster) {
            ++left;
          } else {
            font.outline(glyph.id, lost);
            const font::InkBox ink = font.ink_box(glyph.id);
            const Unit middle = a.x + extra + scale(a.size, (pen + glyph.dx) * 2 + ink.left + ink.right, per_em * 2);
            const Unit height =
                before.baseline - a.rise - scale(a.size, glyph.dy * 2 + ink.top + ink.bottom, per_em * 2);
            // Some point of the path is as near as the mark is large.
            REQUIRE(path);
            const Unit reach = scale(a.size, std::max(ink.right - ink.left, ink.top - ink.bottom), per_em);
            CHECK(std::any_of(path->points.begin(), path->points.end(), [&](const PathPoint& point) {
              return std::abs((point.x - middle).raw) <= reach.raw && std::abs((point.y - height).raw) <= reach.raw;
            }));
          }
          pen += glyph.advance;
          extra += glyph.extra;
        }
        CHECK(left == b.glyphs.end);
      }
      const size_t drawn =
          path ? static_cast<size_t>(std::count(path->verbs.begin(), path->verbs.end(), PathVerb::Move)) : 0;
      CHECK(drawn == lost.count);
      lines += drawn > 0;
      path = nullptr;
    }
    CHECK(lines > 1);
  }
}

TEST_CASE("hamza and madda belong to their letters, scripture keeps its ink", "[display][marks]") {
  CHECK(paths_in(shown(of(u"سأل آدم القارئ"), "news", "#c01818"), kRed) == 0);
  CHECK(paths_in(shown(of(u"هـٔ ا\u0653"), "news", "#c01818"), kRed) == 0);
  article::Article article;
  article.title.text = u"نص";
  article::Scripture scripture;
  scripture.text.text = u"عَلَّمَ";
  article.blocks.emplace_back().content = std::move(scripture);
  CHECK(paths_in(shown(article, "news", "#c01818"), kRed) == 0);
}
