// SPDX-License-Identifier: MIT
// The copy that is shaped: digits and marks as they are drawn, while the text stays as typed.
#include "text/collect.h"

#include <catch_amalgamated.hpp>

#include "base/utf.h"
#include "text/sample.h"

using namespace warraq;
using text::Numerals;

namespace {

std::string mapped(std::u16string text, Numerals to) {
  text::map_numerals(text, to);
  return to_utf8(text);
}

std::string without_marks(std::u16string text, std::string lang = "ar") {
  auto p = test::paragraph(std::move(text));
  p.drawing.hide_tashkeel = true;
  p.lang = std::move(lang);
  text::Collected collected;
  text::collect(p, collected);
  return to_utf8(collected.text);
}

}  // namespace

TEST_CASE("Digits are mapped one to one, and what parts them follows", "[text][numerals]") {
  CHECK(mapped(u"عام 2024 و١٤٤٦ و۱۴۰۳", Numerals::Latin) == "عام 2024 و1446 و1403");
  CHECK(mapped(u"عام 2024 و١٤٤٦ و۱۴۰۳", Numerals::Arabic) == "عام ٢٠٢٤ و١٤٤٦ و١٤٠٣");
  CHECK(mapped(u"عام 2024 و١٤٤٦ و۱۴۰۳", Numerals::Extended) == "عام ۲۰۲۴ و۱۴۴۶ و۱۴۰۳");
  CHECK(mapped(u"عام 2024 و١٤٤٦", Numerals::AsTyped) == "عام 2024 و١٤٤٦");
  CHECK(mapped(u"1,234,567.89 و3.5 و3,5 و1,234", Numerals::Arabic) == "١٬٢٣٤٬٥٦٧٫٨٩ و٣٫٥ و٣٫٥ و١٬٢٣٤");
  CHECK(mapped(u"1.234.567,89 و1.234.567", Numerals::Arabic) == "١٬٢٣٤٬٥٦٧٫٨٩ و١٬٢٣٤٬٥٦٧");
  CHECK(mapped(u"8.12.2024 و1,2,3 و8/12/2024 و10:30", Numerals::Arabic) == "٨.١٢.٢٠٢٤ و١,٢,٣ و٨/١٢/٢٠٢٤ و١٠:٣٠");
  CHECK(mapped(u"12% و%12 و(12%)، 100% نص %", Numerals::Arabic) == "١٢٪ و٪١٢ و(١٢٪)، ١٠٠٪ نص %");
  CHECK(mapped(u"١٬٢٣٤٫٥٪", Numerals::Latin) == "1,234.5%");
  CHECK(mapped(u"١٬٢٣٤٫٥٪", Numerals::Extended) == "۱٬۲۳۴٫۵٪");
  CHECK(mapped(u"انتهى في 12.", Numerals::Arabic) == "انتهى في ١٢.");
  CHECK(mapped(u"2024-12-08 و-5", Numerals::Arabic) == "٢٠٢٤-١٢-٠٨ و-٥");
}

TEST_CASE("Digits of addresses, phone numbers, versions, Latin words and scripture stay", "[text][numerals]") {
  for (const std::u16string text :
       {u"https://example.com/2024/12", u"a1@example.com", u"@user_12", u"+966 50 123 4567", u"(02) 2735-1234",
        u"v2.0.1", u"2.0.1-beta", u"C++20", u"F-16", u"COVID-19", u"iPhone 15", u"iPhone 15-16", u"4K", u"G20", u"F‑16",
        u"﴿نص 12 نص﴾", u"نص ۝12"}) {
    CHECK(mapped(text, Numerals::Arabic) == to_utf8(text));
  }
  CHECK(mapped(u"إف-16 و﴿ن 1﴾ 2", Numerals::Arabic) == "إف-١٦ و﴿ن 1﴾ ٢");
}

TEST_CASE("A language's own digits are those of CLDR", "[text][numerals]") {
  for (const auto tag :
       {"ar", "ar-AE", "ar-MA", "ar-DZ", "ar-TN", "ar-LY", "ar-EH", "ur", "ur-PK", "ug", "en", "uz", "ar-Latn"})
    CHECK(text::numerals_of_language(tag) == Numerals::Latin);
  for (const auto tag : {"ar-EG", "ar-SA", "ar-QA", "ar-KW", "ar-BH", "ar-OM", "ar-IQ", "ar-SY", "ar-LB", "ar-JO",
                         "ar-PS", "ar-YE", "ar-SD", "ar-MR", "ar-SO", "ar-DJ", "ar-Arab-EG", "ckb", "sd"})
    CHECK(text::numerals_of_language(tag) == Numerals::Arabic);
  for (const auto tag : {"fa", "fa-AF", "ps", "ur-IN", "ks", "uz-Arab-AF"})
    CHECK(text::numerals_of_language(tag) == Numerals::Extended);
}

TEST_CASE("Mapped digits take part in bidi as what they are drawn as, and the text keeps its own", "[text][numerals]") {
  test::Faces faces({"naskh-400"});
  text::WordCache cache;
  auto p = test::paragraph(u"بين 10-20 يوما");
  p.drawing.numerals = Numerals::Extended;
  const auto extended = test::shape(p, faces, cache);
  CHECK(to_utf8(extended.drawn.text) == "بين ۱۰-۲۰ يوما");
  CHECK(to_utf8(p.text) == "بين 10-20 يوما");
  // The same glyphs as if they had been typed.
  auto typed = test::paragraph(extended.drawn.text);
  const auto expected = test::shape(typed, faces, cache);
  CHECK(extended.levels == expected.levels);
  REQUIRE(extended.glyphs.size() == expected.glyphs.size());
  for (size_t i = 0; i < expected.glyphs.size(); ++i) {
    CHECK(extended.glyphs[i].id == expected.glyphs[i].id);
    CHECK(extended.glyphs[i].cluster == expected.glyphs[i].cluster);
  }
  std::vector<font::Glyph> piece;
  text::shape_piece(p, extended, 0, {0, 4}, {0, 4}, {faces.library, faces.chains}, cache, piece);
  size_t count = 0;
  for (const font::Glyph& glyph : extended.glyphs) count += glyph.cluster < 4;
  CHECK(piece.size() == count);
}

TEST_CASE("Hidden marks are vowels and signs of recitation, not spelling", "[text][tashkeel]") {
  CHECK(without_marks(u"الكِتَابُ المُفَضَّلُ") == "الكتاب المفضل");
  CHECK(without_marks(u"هٰذا الرَّحْمـٰن") == "هذا الرحمن");
  CHECK(without_marks(u"رحمٰن", "ur") == "رحمٰن");
  CHECK(without_marks(u"آية سا\u0654ل \u0627\u0653\u064e") == "آية سا\u0654ل \u0627\u0653");
  CHECK(without_marks(u"علامة \u064e وحدها") == "علامة \u064e وحدها");
  CHECK(without_marks(u"قَالَ ﴿قُلْ﴾ ثُمَّ") == "قال ﴿قُلْ﴾ ثم");
  CHECK(without_marks(u"\u064e\u064f") == "\u064e");
  CHECK(without_marks(u"جـــديد") == "جـــديد");
}

TEST_CASE("A text without its marks is set as one typed without them, and keeps them", "[text][tashkeel]") {
  test::Faces faces({"naskh-400", "amiri-400"});
  text::WordCache cache;
  auto p = test::paragraph(u"خَرَجْتُ مِنَ البَيْتِ صَبَاحًا");
  p.drawing.hide_tashkeel = true;
  const auto s = test::shape(p, faces, cache);
  const auto bare = test::shape(test::paragraph(u"خرجت من البيت صباحا"), faces, cache);
  REQUIRE(s.glyphs.size() == bare.glyphs.size());
  for (size_t i = 0; i < bare.glyphs.size(); ++i) CHECK(s.glyphs[i].id == bare.glyphs[i].id);
  CHECK(s.width({0, static_cast<uint32_t>(p.text.size())}) == bare.width({0, 19}));
  CHECK(s.breaks.size() == p.text.size());
  CHECK(s.breaks[8] == text::Break::Allowed);

  // A line's part is shaped from the same copy.
  std::vector<font::Glyph> piece;
  text::shape_piece(p, s, 0, {9, 14}, {9, 14}, {faces.library, faces.chains}, cache, piece);
  REQUIRE_FALSE(piece.empty());
  CHECK(piece.front().cluster == 9);
  size_t count = 0;
  for (const font::Glyph& glyph : s.glyphs) count += TextRange{9, 14}.contains(glyph.cluster);
  CHECK(piece.size() == count);
}

TEST_CASE("Persian and Urdu: joiners hold, digits are numbers of Latin order, the language reaches the face",
          "[text]") {
  test::Faces faces({"naskh-400", "nastaliq-400"});
  text::WordCache cache;
  auto fa = test::paragraph(u"می‌خواهم «کتاب‌ها» را در ۱۴۰۳/۱۲/۲۹ و ۵–۷");
  fa.lang = "fa";
  const auto s = test::shape(fa, faces, cache);
  for (size_t i = 0; i + 1 < fa.text.size(); ++i) {
    if (fa.text[i] == 0x200c) CHECK(s.breaks[i] == text::Break::Never);
    if (fa.text[i + 1] == 0x200c) CHECK(s.breaks[i] == text::Break::Never);
  }
  // EN after an Arabic letter is AN by rule W2, which keeps 1403/12/29 in one piece.
  const size_t date = fa.text.find(u'۱');
  for (size_t i = date; i < date + 10; ++i) CHECK(s.levels[i] == 2);
  // Locale-dependent shapes: Urdu has another four and seven.
  auto ur = test::paragraph(u"۴ ۷");
  const auto before = test::shape(ur, faces, cache);
  ur.lang = "ur";
  const auto after = test::shape(ur, faces, cache);
  REQUIRE(before.glyphs.size() == after.glyphs.size());
  CHECK(before.glyphs.front().id != after.glyphs.front().id);
}
