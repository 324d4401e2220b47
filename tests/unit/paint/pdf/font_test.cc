// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include <string>
#include <vector>

#include "paint/lists.h"
#include "paint/pdf/codes.h"
#include "paint/pdf/font_objects.h"
#include "paint/pdf/glyph_list.h"
#include "paint/pdf/pdf.h"
#include "paint/pdf/truetype.h"

using namespace warraq;
using namespace warraq::paint;
using namespace warraq::paint::pdf;
using namespace warraq::test;

namespace {

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  int64_t u8() { return static_cast<unsigned char>(bytes_[at_++]); }
  int64_t u16() {
    const int64_t high = u8();
    return high << 8 | u8();
  }
  int64_t i16() { return static_cast<int16_t>(u16()); }
  int64_t u32() {
    const int64_t high = u16();
    return high << 16 | u16();
  }
  void seek(size_t at) { at_ = at; }

 private:
  std::string_view bytes_;
  size_t at_ = 0;
};

struct Corner {
  int64_t x, y;
  bool on;
  bool operator==(const Corner&) const = default;
};

// The points of a simple glyph, as the OpenType specification describes its bytes.
std::vector<Corner> points_of(const GlyfData& data) {
  std::vector<Corner> points;
  if (data.bytes.empty()) return points;
  Reader reader(data.bytes);
  const int64_t contours = reader.i16();
  for (int i = 0; i < 4; ++i) reader.i16();
  int64_t count = 0;
  for (int64_t i = 0; i < contours; ++i) count = reader.u16() + 1;
  REQUIRE(reader.u16() == 0);
  std::vector<int64_t> flags;
  while (static_cast<int64_t>(flags.size()) < count) {
    const int64_t flag = reader.u8(), repeat = (flag & 8) != 0 ? reader.u8() : 0;
    flags.insert(flags.end(), static_cast<size_t>(repeat) + 1, flag);
  }
  REQUIRE(static_cast<int64_t>(flags.size()) == count);
  const auto axis = [&](int64_t is_short, int64_t same, auto&& put) {
    int64_t at = 0;
    for (size_t i = 0; i < flags.size(); ++i) {
      if ((flags[i] & is_short) != 0) {
        const int64_t delta = reader.u8();
        at += (flags[i] & same) != 0 ? delta : -delta;
      } else if ((flags[i] & same) == 0) {
        at += reader.i16();
      }
      put(i, at);
    }
  };
  points.resize(flags.size());
  axis(2, 16, [&](size_t i, int64_t x) {
    points[i].x = x;
    points[i].on = (flags[i] & 1) != 0;
  });
  axis(4, 32, [&](size_t i, int64_t y) { points[i].y = y; });
  return points;
}

GlyphPart part(const Faces& faces, char32_t c, int64_t dx = 0, int64_t dy = 0) {
  return {0, faces.library[0].font->glyph(c), dx, dy, kFontUnits, faces.library[0].font->metrics().units_per_em};
}

GlyfData glyf_of(const std::vector<GlyphPart>& parts, OutlineStore& outlines) {
  return make_simple(make_outline(parts, outlines));
}

}  // namespace

TEST_CASE("a glyph keeps its quadratic curves and its box", "[pdf]") {
  for (const char* key : {"naskh-400", "amiri-400", "kufi-700", "plex-400"}) {
    INFO(key);
    const Faces faces({key});
    OutlineStore outlines(faces.library);
    const GlyphPart letter = part(faces, U'ع');
    const GlyfData data = glyf_of({letter}, outlines);
    const font::InkBox box = faces.library[0].font->ink_box(letter.glyph);
    REQUIRE(data.points > 10);
    CHECK(data.left <= box.left);
    CHECK(data.right >= box.right);
    CHECK(data.left >= box.left - 30);
    const std::vector<Corner> points = points_of(data);
    CHECK(points.size() == data.points);
    // No written point is new: each is one of the source's, unless it was cubic.
    for (const Corner& p : points) {
      bool found = false;
      for (const OutlinePoint& source : outlines.get(0, letter.glyph).points)
        found |= source.x == p.x * 64 && source.y == p.y * 64;
      CHECK(found);
    }
  }
}

TEST_CASE("parts stand where they are put", "[pdf]") {
  const Faces faces({"naskh-400"});
  OutlineStore outlines(faces.library);
  const std::vector<Corner> alone = points_of(glyf_of({part(faces, U'ا')}, outlines));
  const std::vector<Corner> moved = points_of(glyf_of({part(faces, U'ا', 120, -35)}, outlines));
  REQUIRE(alone.size() == moved.size());
  for (size_t i = 0; i < alone.size(); ++i) CHECK((moved[i] == Corner{alone[i].x + 120, alone[i].y - 35, alone[i].on}));
  GlyphPart half = part(faces, U'ا');
  half.denominator *= 2;
  CHECK(glyf_of({half}, outlines).top == (glyf_of({part(faces, U'ا')}, outlines).top + 1) / 2);
  CHECK(glyf_of({part(faces, U'ا'), part(faces, U'ا', 300)}, outlines).points == 2 * alone.size());
}

TEST_CASE("a font program holds its six tables, and widths as asked for", "[pdf]") {
  const Faces faces({"naskh-400"});
  OutlineStore outlines(faces.library);
  const GlyfData empty, letter = glyf_of({part(faces, U'ب')}, outlines);
  TrueTypeMetrics metrics;
  const std::vector<TrueTypeGlyph> glyphs{{&empty, 0}, {&letter, 777}};
  const std::string font = write_truetype(glyphs, metrics);
  Reader reader(font);
  CHECK(reader.u32() == 0x00010000);
  REQUIRE(reader.u16() == 6);
  uint64_t sum = 0;
  for (size_t at = 0; at < font.size(); at += 4) {
    reader.seek(at);
    sum += static_cast<uint64_t>(reader.u32());
  }
  CHECK((sum & 0xffffffff) == 0xb1b0afba);
  const size_t hmtx_entry = font.find("hmtx");
  reader.seek(hmtx_entry + 8);
  reader.seek(static_cast<size_t>(reader.u32()) + 4);
  CHECK(reader.u16() == 777);
  CHECK(reader.i16() == letter.left);
  CHECK(metrics.top == letter.top);
}

TEST_CASE("composite glyphs draw their components", "[pdf]") {
  const Faces faces({"naskh-400"});
  OutlineStore outlines(faces.library);
  const GlyfData letter = glyf_of({part(faces, U'ب')}, outlines), dot = glyf_of({part(faces, U'.')}, outlines);
  const GlyfData both = make_composite({{&letter, 5, 0, 0}, {&dot, 7, 300, -20}});
  CHECK(both.components == 2);
  CHECK(both.points == letter.points + dot.points);
  CHECK(both.right == std::max<int>(letter.right, dot.right + 300));
  CHECK(both.bottom == std::min<int>(letter.bottom, dot.bottom - 20));
  Reader reader(both.bytes);
  CHECK(reader.i16() == -1);
  reader.seek(10);
  CHECK(reader.u16() == 0x22);  // bytes are offsets, and more follow
  CHECK(reader.u16() == 5);
  CHECK(reader.u16() == 0);
  CHECK(reader.u16() == 0x3);  // words are offsets
  CHECK(reader.u16() == 7);
  CHECK(reader.i16() == 300);
  CHECK(reader.i16() == -20);
  CHECK(both.bytes.size() == 24);
}

TEST_CASE("contours that letters share are written once", "[pdf]") {
  const Faces faces({"naskh-400"});
  OutlineStore outlines(faces.library);
  Codes codes(outlines);
  const OutlineId letter = codes.outline({part(faces, U'ب')}), moved = codes.outline({part(faces, U'ب', 7, 41)});
  REQUIRE(letter != moved);
  codes.code(letter, 500, u"ب");
  codes.code(letter, 600, u"ب");
  codes.code(moved, 500, u"ب");
  const GlyphList list(codes, codes.font(0));
  const std::span<const TrueTypeGlyph> glyphs = list.glyphs();
  REQUIRE(glyphs.size() == 7);  // .notdef, the space, three codes, the stroke, the dot
  const GlyfData whole = make_simple(codes.outline(letter)), higher = make_simple(codes.outline(moved));
  for (size_t i = 2; i < 5; ++i) {
    const GlyfData& glyph = *glyphs[i].outline;
    CHECK(glyph.components == 2);
    CHECK(glyph.points == whole.points);
    CHECK(glyph.top == (i == 4 ? higher.top : whole.top));
    CHECK(glyph.left == (i == 4 ? higher.left : whole.left));
  }
  CHECK(glyphs[3].advance == 600);
  CHECK(glyphs[5].outline->contours == 1);
}

TEST_CASE("a code is an outline, an advance and a text", "[pdf]") {
  const Faces faces({"naskh-400"});
  OutlineStore outlines(faces.library);
  Codes codes(outlines);
  const OutlineId beh = codes.outline({part(faces, U'ب')}), again = codes.outline({part(faces, U'ب')});
  CHECK(beh == again);
  CHECK(codes.outline({part(faces, U' ')}) == 0);
  const Code code = codes.code(beh, 500, u"ب");
  CHECK(codes.code(beh, 500, u"ب").value == code.value);
  CHECK(codes.code(beh, 501, u"ب").value == code.value + 1);
  CHECK(codes.code(beh, 500, u"ت").value == code.value + 2);
  CHECK(codes.font_count() == 1);
}

TEST_CASE("past 65,000 codes another font begins", "[pdf]") {
  const Faces faces({"naskh-400"});
  OutlineStore outlines(faces.library);
  Codes codes(outlines);
  Code last;
  for (int i = 0; i < 66000; ++i) last = codes.code(0, i % 30000, i < 30000 ? u"a" : i < 60000 ? u"b" : u"c");
  CHECK(codes.font_count() == 2);
  CHECK(last.font == 1);
  CHECK(codes.font(0).size() == 65000);
  CHECK(codes.font(1)[last.value - Codes::kFirst].text == u"c");
}

TEST_CASE("character maps come in ranges of one first byte", "[pdf]") {
  std::vector<Codes::Entry> entries;
  for (int i = 0; i < 301; ++i) entries.push_back({0, 1, i == 255 ? u"\xd83d\xdcda" : u"\x628"});
  const std::string map = to_unicode(entries);
  CHECK(map.find("\n1 beginbfrange\n<0001><00FF>[<0628>\n<0628>\n") != std::string::npos);
  CHECK(map.find("\n1 beginbfrange\n<0100><012D>[<D83DDCDA>\n<0628>\n") != std::string::npos);
  size_t texts = 0;
  for (size_t at = map.find(">\n"); at != std::string::npos; at = map.find(">\n", at + 1)) ++texts;
  CHECK(texts == entries.size() + 1);  // and the space of codes
}

TEST_CASE("a cut face and the whole one give the same file", "[pdf]") {
  for (const char* key : {"naskh-400", "amiri-400"}) {
    INFO(key);
    const std::vector<uint8_t> cut = file_bytes(std::string(WARRAQ_FONT_DIR "/") + key + ".core.ttf");
    if (cut.empty()) continue;
    const auto written = [&](std::vector<uint8_t> bytes) {
      font::Library library;
      REQUIRE(library.add(key, key, 400, std::make_shared<const std::vector<uint8_t>>(std::move(bytes))).ok());
      struct Pages final : PageSource {
        display::DisplayList list;
        uint32_t count() const override { return 1; }
        display::DisplayList page(uint32_t) const override { return list; }
      } pages;
      pages.list = empty_list(400, 100);
      add_text(pages.list, library, 0, u"كِتَابٌ جَدِيدٌ، ثُمَّ قَلَمٌ", Unit::base(14), Unit::base(20), Unit::base(50));
      BufferSink sink;
      write(pages, library, {}, sink);
      return sink.take();
    };
    CHECK(written(cut) == written(face_bytes(key)));
  }
}
