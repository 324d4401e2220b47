// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include <map>
#include <set>

#include "support/views.h"

using namespace warraq;
using test::lay_out;

namespace {

using Halves = std::vector<std::pair<std::u16string, std::u16string>>;  // an empty second: a lone first

article::Article poem(const Halves& couplets, std::u16string by = {}) {
  article::Verse verse;
  for (const auto& [first, second] : couplets) {
    article::Couplet couplet;
    couplet.first.text = first;
    if (!second.empty()) couplet.second.emplace().text = second;
    verse.couplets.push_back(std::move(couplet));
  }
  verse.by.text = std::move(by);
  article::Article article;
  article.title.text = u"شعر";
  article.blocks.emplace_back().content = std::move(verse);
  return article;
}

const Halves kTwo = {{u"الخَطُّ يَبْقَى زَمَانًا بَعْدَ كَاتِبِهِ", u"وَكَاتِبُ الخَطِّ تَحْتَ الأَرْضِ مَدْفُونُ"},
                     {u"وَالحِبْرُ نَهْرٌ عَلَى الأَوْرَاقِ", u"فِيهِ المَعَانِي وَفِيهِ الدُّرُّ"}};

// The lines of a view by the path of their text.
struct Placed {
  Rect box;       // of the line
  Unit x, width;  // of its ink, from the left of the page
  Unit natural, baseline, size;
  uint32_t page, lines;
};
using ByPath = std::map<std::string, Placed>;

ByPath placed(const View& view) {
  ByPath found;
  for (uint32_t i = 0; i < view.page_count(); ++i) {
    views::walk(view.content().pages[i], views::Furniture::LeftOut, [&](const flow::Fragment& fragment) {
      views::each_line(fragment, [&](const views::PlacedLine& line) {
        const auto [at, fresh] = found.try_emplace(
            line.text.path, Placed{line.box, line.box.x + line.line.x, line.line.width, line.line.natural,
                                   line.baseline, line.text.set.paragraph().styles.front().size, i, 0});
        ++at->second.lines;
      });
    });
  }
  return found;
}

std::string half(size_t couplet, const char* name) {
  return "/blocks/0/couplets/" + std::to_string(couplet) + "/" + name;
}

Options wide(int32_t width) {
  Options options;
  options.width = width;
  return options;
}

std::u16string words(int count) {
  std::u16string text = u"كتبنا";
  for (int i = 1; i < count; ++i) text += u" كتبنا";
  return text;
}

}  // namespace

TEST_CASE("the hemistichs of a poem are four per cent wider than the widest and share their columns",
          "[views][verse]") {
  const ByPath lines = placed(*lay_out(ViewKind::Screen, poem(kTwo)));
  Unit widest;
  for (const auto& [path, line] : lines) {
    if (path.starts_with("/blocks")) widest = max(widest, line.natural);
  }
  const Placed first = lines.at(half(0, "first")), second = lines.at(half(0, "second"));
  CHECK(first.box.width == scale(widest, 104, 100));
  CHECK(first.box.x - second.box.right() == scale(first.size, 5, 2));
  CHECK((first.box.right() + second.box.x) / 2 == Unit::base(340));
  for (size_t i = 0; i < 2; ++i) {
    for (const char* name : {"first", "second"}) {
      const Placed& line = lines.at(half(i, name));
      INFO(half(i, name));
      CHECK(line.box.x == lines.at(half(0, name)).box.x);
      CHECK(line.width == first.box.width);  // filled, although each is a last line
      CHECK(line.baseline == lines.at(half(i, "first")).baseline);
    }
  }
}

TEST_CASE("a poem that is a little too wide is set smaller, then stacked", "[views][verse]") {
  const Unit full = placed(*lay_out(ViewKind::Screen, poem({{words(2), words(2)}}))).at(half(0, "first")).size;
  int smaller = 0, stacked = 0;
  for (int count = 2; count < 20; ++count) {
    const ByPath lines = placed(*lay_out(ViewKind::Screen, poem({{words(count), words(count)}}), wide(700)));
    const Placed first = lines.at(half(0, "first")), second = lines.at(half(0, "second"));
    INFO(count << " words");
    CHECK(first.size * 20 >= full * 17);
    if (first.baseline == second.baseline) {
      CHECK(stacked == 0);
      CHECK(first.lines == 1);
      CHECK(first.natural <= first.box.width);
      CHECK(first.box.width * 2 + scale(first.size, 5, 2) <= Unit::base(700 - 48));
      smaller += first.size < full;
    } else {
      ++stacked;
    }
  }
  CHECK(smaller > 0);
  CHECK(stacked > 0);
}

TEST_CASE("on a narrow measure the second hemistich stands below the first, further in", "[views][verse]") {
  for (int32_t width : {320, 390, 560}) {
    const ByPath lines = placed(*lay_out(ViewKind::Screen, poem(kTwo), wide(width)));
    const Placed first = lines.at(half(0, "first")), second = lines.at(half(0, "second"));
    INFO(width);
    CHECK(second.baseline > first.baseline);
    CHECK(first.box.right() >= second.box.right() + first.size);
    CHECK(first.width == second.width);
    CHECK(lines.at(half(1, "first")).x == first.x);
    CHECK(lines.at(half(1, "second")).x == second.x);
  }
}

TEST_CASE("a hemistich that no size fits has turned lines, and all of it is there", "[views][verse]") {
  const ByPath lines = placed(*lay_out(ViewKind::Screen, poem({{words(24), words(3)}}), wide(320)));
  CHECK(lines.at(half(0, "first")).lines > 1);
  const Placed second = lines.at(half(0, "second"));
  CHECK(second.x == Unit::base(16));
  CHECK(second.width == second.natural);
}

TEST_CASE("a lone hemistich stands in the middle", "[views][verse]") {
  Halves couplets = kTwo;
  couplets.push_back({u"سَلِ الدَّفَاتِرَ عَنْ قَوْمٍ", {}});
  for (int32_t width : {680, 390}) {
    const ByPath lines = placed(*lay_out(ViewKind::Screen, poem(couplets), wide(width)));
    const Placed lone = lines.at(half(2, "first"));
    CHECK(lone.width == lines.at(half(0, "first")).width);
    CHECK(lone.x + lone.width / 2 == Unit::base(width) / 2);
  }
}

TEST_CASE("lines alone and of unequal lengths are free verse: ragged", "[views][verse]") {
  const ByPath lines =
      placed(*lay_out(ViewKind::Screen, poem({{u"أكتبُ كي لا ينامَ الطريقُ وحيدًا", {}}, {u"وأمضي", {}}})));
  const Placed first = lines.at(half(0, "first")), second = lines.at(half(1, "first"));
  CHECK(second.width == second.natural);
  CHECK(first.x + first.width == second.x + second.width);
  // Lines of one metre are filled.
  const ByPath even = placed(*lay_out(ViewKind::Screen, poem({{words(5), {}}, {words(6), {}}})));
  CHECK(even.at(half(0, "first")).width == even.at(half(1, "first")).width);
}

TEST_CASE("the poet stands below, in the middle", "[views][verse]") {
  const ByPath lines = placed(*lay_out(ViewKind::Screen, poem(kTwo, u"من محفوظات الورّاقين (١١٥٠–١٢١٠هـ)")));
  const Placed by = lines.at("/blocks/0/by");
  CHECK(by.baseline > lines.at(half(1, "first")).baseline);
  CHECK(std::abs((by.x + by.width / 2 - Unit::base(340)).raw) <= 1);
}

TEST_CASE("no couplet is split between columns and pages, and none is lost", "[views][verse]") {
  Halves couplets;
  for (int i = 0; i < 120; ++i) couplets.push_back(kTwo[static_cast<size_t>(i) % 2]);
  for (int32_t columns : {1, 2, 3}) {
    Options options;
    options.columns = columns;
    options.paper = columns == 1 ? "a5" : "a4";
    const auto view = lay_out(ViewKind::Print, poem(couplets, u"شاعر"), options);
    const ByPath lines = placed(*view);
    INFO(columns << " columns");
    CHECK(view->page_count() > 1);
    CHECK(lines.count("/blocks/0/by") == 1);
    for (size_t i = 0; i < couplets.size(); ++i) {
      const Placed first = lines.at(half(i, "first")), second = lines.at(half(i, "second"));
      CHECK(first.page == second.page);
      CHECK(first.lines + second.lines == 2);
      if (columns > 1) CHECK(second.baseline - first.baseline < first.box.height * 2);
      if (columns > 1) CHECK(second.baseline > first.baseline);
    }
    // The poet goes with the last couplet.
    CHECK(lines.at("/blocks/0/by").page == lines.at(half(119, "second")).page);
  }
}

TEST_CASE("a word that both hemistichs share keeps its join where it is typed with a joiner", "[views][verse]") {
  // No field of the model marks such a word; a ZWJ at both cut ends does, and the text stays as typed.
  const auto last_glyph = [](const std::u16string& first) {
    std::pair<font::GlyphId, std::u16string> found;
    test::each_fragment(*lay_out(ViewKind::Screen, poem({{first, u"كتبنا"}})), [&](const flow::Fragment& fragment) {
      if (!fragment.box->text || fragment.box->text->path != half(0, "first")) return;
      const auto kept = fragment.box->text->set.get();
      const flow::SetText& set = *kept;
      for (const font::Glyph& glyph : set.shaped.glyphs) {
        if (set.paragraph->text[glyph.cluster] == u'ح' && found.first == 0) found.first = glyph.id;
      }
      found.second = set.paragraph->text;
    });
    return found;
  };
  const auto joined = last_glyph(u"قال المح\u200d"), cut = last_glyph(u"قال المح"), whole = last_glyph(u"قال المحبر");
  CHECK(joined.first == whole.first);
  CHECK(joined.first != cut.first);
  CHECK(joined.second == u"قال المح\u200d");
}
