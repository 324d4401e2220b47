// SPDX-License-Identifier: MIT
// Kashida in lines, with real faces: what is forbidden, what stays as it was, and that lines are filled
// to the Unit.
#include <catch_amalgamated.hpp>

#include <set>

#include "paragraph/candidates.h"
#include "paragraph/quality.h"
#include "paragraph/vetoes.h"
#include "text/sample.h"

using namespace warraq;
using paragraph::Adjustment;
using paragraph::Veto;
using text::KashidaRules;

namespace {

paragraph::Stretch stretch(KashidaRules rules = KashidaRules::Naskh, int32_t longest = 500) {
  paragraph::Stretch all;
  all.rules = rules;
  all.longest = longest;
  return all;
}

paragraph::Measure justified(Unit width, const paragraph::Stretch& how) {
  paragraph::Measure measure;
  measure.width = width;
  measure.align = paragraph::Align::Justify;
  measure.breaker = paragraph::Breaker::Optimal;
  measure.stretch = how;
  return measure;
}

struct Setting {
  test::Faces faces;
  text::WordCache cache;
  text::Paragraph paragraph;
  text::ShapedText shaped;

  Setting(const std::string& face, std::u16string text) : faces({face}), paragraph(test::paragraph(std::move(text))) {
    shaped = test::shape(paragraph, faces, cache);
  }
  text::FontContext fonts() const { return {faces.library, faces.chains}; }
  paragraph::Lines lines(const paragraph::Measure& measure) {
    return paragraph::lay_out(paragraph, shaped, measure, fonts(), cache);
  }
  // The vetoes of every point, in their order.
  std::vector<Veto> vetoes(const paragraph::Stretch& how) {
    std::vector<text::KashidaPoint> points;
    text::find_kashida_points(paragraph.text, shaped.graphemes, how.rules, points);
    paragraph::VetoFinder finder(paragraph, shaped, faces.library, how);
    std::vector<Veto> found;
    for (const auto& point : points) found.push_back(finder.of(point));
    return found;
  }
  bool all_vetoed(const paragraph::Stretch& how, Veto veto) {
    const auto found = vetoes(how);
    return !found.empty() && std::all_of(found.begin(), found.end(), [&](Veto v) { return v == veto; });
  }
};

std::u16string running_text() {
  std::u16string all;
  for (const std::u16string& sentence : test::sentences()) all += (all.empty() ? u"" : u" ") + sentence;
  return all;
}

// Glyphs of a line by cluster, without kashida: ids and advances in logical order.
using ClusterGlyphs = std::vector<std::tuple<uint32_t, font::GlyphId, int32_t>>;

}  // namespace

TEST_CASE("The divine name is never stretched, whatever stands before it", "[kashida]") {
  for (const auto* name : {u"الله", u"لله", u"والله", u"بالله", u"تالله", u"فلله", u"ولله", u"كالله", u"لِلَّهِ", u"اللّٰهُمَّ",
                           u"ٱللَّهِ", u"«الله»", u"الله،"}) {
    Setting simple("naskh-400", name);
    for (const Veto veto : simple.vetoes(stretch(KashidaRules::Simple))) CHECK(veto == Veto::DivineName);
    for (const Veto veto : simple.vetoes(stretch())) CHECK(veto == Veto::DivineName);
    CHECK(paragraph::find_candidates(simple.paragraph, simple.shaped, simple.fonts(), stretch(KashidaRules::Simple))
              .points.empty());
  }
  // Simple rules alone would stretch it: what is tested above is a veto.
  CHECK_FALSE(Setting("naskh-400", u"بالله").vetoes(stretch(KashidaRules::Simple)).empty());
  // Words that only look a little like it.
  CHECK_FALSE(Setting("naskh-400", u"سهله").all_vetoed(stretch(KashidaRules::Simple), Veto::DivineName));
}

TEST_CASE("What words forbid", "[kashida]") {
  const auto simple = stretch(KashidaRules::Simple);
  CHECK(Setting("naskh-400", u"الـ20بيت").all_vetoed(simple, Veto::Mixed));
  CHECK(Setting("naskh-400", u"#بيتنا").all_vetoed(simple, Veto::Mixed));
  CHECK(Setting("naskh-400", u"س.بيت").all_vetoed(simple, Veto::Mixed));
  CHECK(Setting("naskh-400", u"بيتهمWiFi").all_vetoed(simple, Veto::Mixed));
  CHECK(Setting("naskh-400", u"في").all_vetoed(simple, Veto::Short));
  CHECK(Setting("naskh-400", u"بيت").all_vetoed(simple, Veto::Short));
  CHECK(Setting("naskh-400", u"بِيْتَ").all_vetoed(simple, Veto::Short));
  // A stop at the end is none of the word's.
  CHECK_FALSE(Setting("naskh-400", u"كتابهم.").all_vetoed(simple, Veto::Mixed));
  CHECK_FALSE(Setting("naskh-400", u"سماء.").all_vetoed(simple, Veto::Mixed));
  CHECK(Setting("naskh-400", u"مكتبي").vetoes(simple).back() == Veto::FinalYeh);
  CHECK(Setting("naskh-400", u"كرسي").vetoes(simple).back() == Veto::None);
  CHECK(Setting("naskh-400", u"نوبه\u200d").vetoes(stretch(KashidaRules::Simple)) == std::vector<Veto>{Veto::None});
  auto choosy = stretch();
  choosy.least_priority = 9;
  CHECK(Setting("naskh-400", u"سماح").all_vetoed(choosy, Veto::Priority));
}

TEST_CASE("What faces and styles forbid", "[kashida]") {
  CHECK(Setting("nastaliq-400", u"سماحتهم").all_vetoed(stretch(), Veto::Face));
  // Amiri stacks letters that a tatweel would take apart.
  const auto found = Setting("amiri-400", u"يحتمل المجتمع نجمتها محمدا").vetoes(stretch());
  CHECK(std::count(found.begin(), found.end(), Veto::Ligature) > 0);
  Setting scripture("naskh-400", u"سماحتهم");
  scripture.paragraph.styles[0].role = font::Role::Scripture;
  CHECK(scripture.all_vetoed(stretch(), Veto::Scripture));
  Setting bold("naskh-400", u"سماحتهم");
  bold.paragraph.styles[0].range.end = 2;
  bold.paragraph.styles.push_back(bold.paragraph.styles[0]);
  bold.paragraph.styles[1].range = {2, 7};
  bold.paragraph.styles[1].size = Unit::base(20);
  bold.shaped = test::shape(bold.paragraph, bold.faces, bold.cache);
  CHECK(bold.vetoes(stretch())[1] == Veto::StyleBoundary);
}

TEST_CASE("Faces are asked how they stretch", "[kashida]") {
  using Kind = font::Tatweel::Kind;
  for (const auto* key : {"naskh-400", "naskh-700", "kufi-700", "plex-400", "plex-700"}) {
    const auto face = test::load_face(key);
    CHECK(face->tatweel().kind == Kind::Straight);
    CHECK(face->tatweel().advance > 0);
  }
  CHECK(test::load_face("amiri-400")->tatweel().kind == Kind::Curved);
  CHECK(test::load_face("amiri-700")->tatweel().kind == Kind::Curved);
  CHECK(test::load_face("nastaliq-400")->tatweel().kind == Kind::None);
}

TEST_CASE("A stretched tatweel keeps its ends and its height", "[kashida]") {
  for (const auto* key : {"naskh-400", "plex-400", "kufi-700"}) {
    const auto face = test::load_face(key);
    const font::InkBox own = face->ink_box(face->tatweel().glyph);
    for (const int32_t steps : {3, 5, 16, 26, 96}) {
      const font::InkBox wide = face->ink_box(face->stretched_tatweel(steps));
      CHECK(wide.left == own.left);
      CHECK(wide.bottom == own.bottom);
      CHECK(wide.top == own.top);
      // As far beyond the next letter as the face draws it.
      CHECK(wide.right - face->stretch(steps) == own.right - face->tatweel().advance);
    }
    CHECK(face->stretch(32) == face->metrics().units_per_em);
  }
}

TEST_CASE("Stretched lines fill their measure to the Unit, and lose and double nothing", "[kashida]") {
  for (const auto* key : {"naskh-400", "amiri-400", "plex-400"}) {
    Setting setting(key, running_text());
    int64_t kashidas = 0;
    for (int64_t width = 190; width < 190 + 40 * 9; width += 9) {
      const auto measure = justified(Unit::base(width), stretch());
      const auto lines = setting.lines(measure);
      uint32_t at = 0;
      for (const auto& line : lines.lines) {
        CHECK(line.text.begin == at);
        at = line.text.end;
        Unit pieces;
        std::set<uint32_t> clusters;
        for (uint32_t p = line.pieces.begin; p < line.pieces.end; ++p) pieces += lines.pieces[p].width;
        CHECK(pieces == line.width);
        if (line.justified) CHECK(line.width == measure.width);
        for (uint32_t a = line.adjustments.begin; a < line.adjustments.end; ++a) {
          const Adjustment& adjustment = lines.adjustments[a];
          CHECK(line.visible.contains(adjustment.at));
          if (adjustment.kind == Adjustment::Kind::Kashida) {
            ++kashidas;
            CHECK(adjustment.width > Unit{});
            CHECK(adjustment.width <= Unit::base(8));  // half an em of 16 px
          }
        }
      }
      CHECK(at == setting.paragraph.text.size());
    }
    CHECK(kashidas > 100);
  }
}

TEST_CASE("Nothing but the join changes in a word that is stretched", "[kashida]") {
  for (const auto* key : {"naskh-400", "amiri-400", "plex-400"}) {
    std::u16string text = running_text();
    std::erase(text, u'ـ');
    Setting setting(key, text);
    // The strokes that the face draws for tatweels.
    std::set<font::GlyphId> strokes;
    for (size_t count = 1; count <= 7; ++count) {
      std::vector<font::Glyph> shaped;
      const std::u16string join = u"ب" + std::u16string(count, u'ـ') + u"ب";
      font::ShapeRequest request;
      request.text = join;
      request.range = {0, static_cast<uint32_t>(join.size())};
      font::shape(*setting.faces.library[0].font, request, shaped);
      for (const font::Glyph& glyph : shaped) {
        if (glyph.cluster > 0 && glyph.cluster <= count) strokes.insert(glyph.id);
      }
    }
    const auto glyphs_of = [&](const Setting& of, const paragraph::Lines& lines, const paragraph::Line& line,
                               bool tatweels) {
      ClusterGlyphs out;
      for (uint32_t p = line.pieces.begin; p < line.pieces.end; ++p) {
        const auto& piece = lines.pieces[p];
        const auto& all = piece.own ? lines.own_glyphs : of.shaped.glyphs;
        for (uint32_t g = piece.glyphs.begin; g < piece.glyphs.end; ++g) {
          const bool tatweel = all[g].id >> 24 != 0 || strokes.contains(all[g].id);
          if (tatweel == tatweels) out.emplace_back(all[g].cluster, all[g].id, all[g].advance);
        }
      }
      return out;
    };
    // A measure at which all lines end with a space, which a forced break can stand for.
    const auto ends_with_space = [&](const paragraph::Line& line) {
      return line.ends_paragraph || setting.paragraph.text[line.text.end - 1] == u' ';
    };
    paragraph::Lines stretched;
    for (int64_t width = 300; width < 400; ++width) {
      stretched = setting.lines(justified(Unit::base(width), stretch()));
      if (std::all_of(stretched.lines.begin(), stretched.lines.end(), ends_with_space)) break;
    }
    // The same text with the same line ends, as it is without justification.
    std::u16string cut = setting.paragraph.text;
    for (const auto& line : stretched.lines) {
      if (line.text.end < cut.size()) cut[line.text.end - 1] = 0x2028;
    }
    Setting plain(key, cut);
    auto ragged = justified(Unit::base(5000), {});
    ragged.align = paragraph::Align::Start;
    const auto lines = plain.lines(ragged);
    REQUIRE(lines.lines.size() == stretched.lines.size());
    size_t added = 0;
    for (size_t i = 0; i < lines.lines.size(); ++i) {
      const auto got = glyphs_of(setting, stretched, stretched.lines[i], false),
                 expected = glyphs_of(plain, lines, lines.lines[i], false);
      INFO(key << " line " << i << ": "
               << to_utf8(std::u16string_view(text).substr(lines.lines[i].text.begin, lines.lines[i].text.size())));
      CHECK(got.size() == expected.size());
      const auto differ = std::mismatch(got.begin(), got.end(), expected.begin(), expected.end());
      if (differ.first != got.end() && differ.second != expected.end()) {
        CHECK(std::get<0>(*differ.first) == std::get<0>(*differ.second));
        CHECK(std::get<1>(*differ.first) == std::get<1>(*differ.second));
        CHECK(std::get<2>(*differ.first) == std::get<2>(*differ.second));
      }
      added += glyphs_of(setting, stretched, stretched.lines[i], true).size() -
               glyphs_of(plain, lines, lines.lines[i], true).size();
    }
    CHECK(added > 4);
  }
}

TEST_CASE("Never two in a word or in neighbouring words, never one above another", "[kashida]") {
  std::u16string text;
  test::Random random(7);
  for (int i = 0; i < 6; ++i) text += (i ? u" " : u"") + test::mixture(random, 90);
  for (const auto* key : {"naskh-400", "amiri-400", "plex-400"}) {
    for (const auto& how : {stretch(), stretch(KashidaRules::Simple, 800), stretch(KashidaRules::Naskh, 800)}) {
      Setting setting(key, text);
      for (int64_t em = 14; em < 34; em += 3) {
        const auto quality = paragraph::quality_of(setting.paragraph, setting.shaped,
                                                   justified(Unit::base(16 * em), how), setting.fonts(), setting.cache);
        CHECK(quality.kashidas > 0);
        CHECK(quality.in_word == 0);
        CHECK(quality.adjacent == 0);
        CHECK(quality.stacked == 0);
        CHECK(quality.kashidas <= 3 * quality.lines);
      }
    }
  }
}

TEST_CASE("Last lines, ragged lines and lines from left to right are not stretched", "[kashida]") {
  Setting setting("naskh-400", running_text());
  auto ragged = justified(Unit::base(300), stretch());
  ragged.align = paragraph::Align::Start;
  CHECK(setting.lines(ragged).adjustments.empty());
  const auto lines = setting.lines(justified(Unit::base(300), stretch()));
  CHECK(lines.lines.back().adjustments.empty());
  setting.paragraph.right_to_left = false;
  setting.shaped = test::shape(setting.paragraph, setting.faces, setting.cache);
  for (const Adjustment& adjustment : setting.lines(justified(Unit::base(300), stretch())).adjustments) {
    CHECK(adjustment.kind == Adjustment::Kind::Space);
  }
}

TEST_CASE("A line of six hundred words is filled as soon as any other", "[kashida]") {
  std::u16string words = u"بستانهم";
  for (int i = 1; i < 600; ++i) words += u" بستانهم";
  Setting setting("naskh-400", words);
  auto verse = stretch();
  verse.per_line = 4;
  verse.per_words = 1;
  verse.space_first = 1001;
  auto measure = justified(Unit{int64_t{1} << 46}, verse);
  measure.width = setting.lines(measure).widest + setting.shaped.runs[0].size * 2;
  measure.last = paragraph::Align::Justify;
  // Every four of its joins together would be 5,000,000,000 sets.
  const auto lines = setting.lines(measure);
  REQUIRE(lines.lines.size() == 1);
  CHECK(lines.lines[0].width == measure.width);
  const auto is_kashida = [](const Adjustment& one) { return one.kind == Adjustment::Kind::Kashida; };
  CHECK(std::count_if(lines.adjustments.begin(), lines.adjustments.end(), is_kashida) == 4);
}
