// SPDX-License-Identifier: MIT
// Every difference to UAX #14 that the tailoring makes: what the standard gives, and what is set.
#include "text/tailor_breaks.h"

#include <catch_amalgamated.hpp>

#include <algorithm>

#include "base/utf.h"

using namespace warraq;
using unicode::Break;

namespace {

std::string with_bars(std::u16string_view text, const std::vector<Break>& breaks) {
  std::u16string out;
  for (size_t i = 0; i < text.size(); ++i) {
    out.push_back(text[i]);
    if (breaks[i] == Break::Allowed) out.push_back(u'|');
  }
  return to_utf8(out);
}

std::vector<Break> standard(std::u16string_view text) {
  std::vector<Break> breaks;
  unicode::find_line_breaks(text, breaks);
  return breaks;
}

std::vector<Break> tailored(std::u16string_view text) {
  auto breaks = standard(text);
  text::tailor_breaks(text, text::find_tokens(text), breaks);
  return breaks;
}

struct Row {
  std::u16string before, after;  // bars where a line may end
};

std::u16string without_bars(std::u16string text) {
  text.erase(std::remove(text.begin(), text.end(), u'|'), text.end());
  return text;
}

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    const std::u16string text = without_bars(row.before);
    REQUIRE(without_bars(row.after) == text);
    CHECK(with_bars(text, standard(text)) == to_utf8(row.before));
    CHECK(with_bars(text, tailored(text)) == to_utf8(row.after));
  }
}

void check_unchanged(std::initializer_list<std::u16string> texts) {
  for (const std::u16string& text : texts) CHECK(with_bars(text, tailored(text)) == with_bars(text, standard(text)));
}

}  // namespace

TEST_CASE("A bracket after a closing quotation mark may begin a line", "[text][breaks]") {
  check({{u"كتاب |\"الأيام\" (1929).", u"كتاب |\"الأيام\" |(1929)."},
         {u"رواية |«الحرافيش» (1977)", u"رواية |«الحرافيش» |(1977)"},
         {u"قال |“نعم” [كذا]", u"قال |“نعم” |[كذا]"}});
  check_unchanged({u"قال \" (نعم)", u"قال ( \"نعم\")", u"كتاب \"الأيام\" و(غيره)"});
}

TEST_CASE("An abbreviation keeps what it introduces, a lone letter the word it leads", "[text][breaks]") {
  check({{u"قال |د. |أحمد", u"قال |د. أحمد"},
         {u"رأى |أ.د. |سامي", u"رأى |أ.د. سامي"},
         {u"انظر |ص. |15 |وج. |2", u"انظر |ص. 15 |وج. |2"},
         {u"(م. |ع. |العقاد)", u"(م. ع. العقاد)"},
         {u"ت. |1031 |هـ. |وقال", u"ت. 1031 هـ. |وقال"},
         {u"عام |2024 |م. |وأضاف", u"عام |2024 م. |وأضاف"},
         {u"محمد |و |برشلونة", u"محمد |و برشلونة"},
         {u"بين |٨ |و |١٢", u"بين |٨ |و ١٢"},
         {u"قالَ |وَ |مضى |(ف |لا)", u"قالَ |وَ مضى |(ف لا)"}});
  check_unchanged({u"انتهى الدرس. ثم خرج", u"هو ذو لب كبير", u"قال: \"لا\". ثم"});
}

TEST_CASE("A number keeps its unit, but not the words that count", "[text][breaks]") {
  check({{u"نحو |12 |كم |شمالا", u"نحو |12 كم |شمالا"},
         {u"بلغ |1,234.56 |ر.س |فقط", u"بلغ |1,234.56 ر.س |فقط"},
         {u"عام |323 |ق.م. |وبعده", u"عام |323 ق.م. |وبعده"},
         {u"سنة |١٤٤٦ |هـ، |أي |٢٠٢٤ |م", u"سنة |١٤٤٦ هـ، |أي |٢٠٢٤ م"},
         {u"زاد |12 |% |و |١٢ |٪", u"زاد |12 % |و ١٢ ٪"},
         {u"سعره |50 |€ |أو |$ |60 |أو |70 |USD", u"سعره |50 € |أو |$ 60 |أو |70 USD"},
         {u"سرعة |90 |كم/|س |أو |56 |km/|h", u"سرعة |90 كم/س |أو |56 km/h"},
         {u"في |10 |ص |غدا", u"في |10 ص |غدا"}});
  check_unchanged({u"بلغ 5 مليون ريال", u"قبل 3 سنوات", u"نحو 12 كماشة", u"عشرة كم"});
}

TEST_CASE("Dashes between digits, short tokens and short parts of names hold together", "[text][breaks]") {
  check({{u"بين |1948–|1967 |و10–|20", u"بين |1948–1967 |و10–20"},
         {u"المادة |5/|أ |و(أ/2) |وkm/|h", u"المادة |5/أ |و(أ/2) |وkm/h"},
         {u"قناة |Al-|Jazeera |وAbu-|Dhabi", u"قناة |Al-Jazeera |وAbu-Dhabi"},
         {u"لغة |C+|+ |وC+|+/|C#", u"لغة |C++ |وC++/C#"}});
  check_unchanged({u"كلمة/كلمة", u"Anglo-Saxon", u"كلمة–كلمة", u"الأول – الثاني"});
  CHECK(with_bars(u"كلمة/كلمة", tailored(u"كلمة/كلمة")) == "كلمة/|كلمة");
}

TEST_CASE("Addresses break by rules of their own, other tokens not at all", "[text][breaks]") {
  const auto set = [](std::u16string_view text) { return with_bars(text, tailored(text)); };
  CHECK(set(u"https://example.com/news/2024/12-08/a_b?x=1&y=2") ==
        "https://example|.com/|news/|2024/|12-|08/|a_|b?|x=|1&|y=|2");
  CHECK(set(u"first-last@mail.example.com") == "first-|last@mail|.example|.com");
  CHECK(set(u"هاتف +966 50 123 4567 الآن") == "هاتف |+966 50 123 4567 |الآن");
  CHECK(set(u"هاتف (02) 2735-1234 الآن") == "هاتف |(02) 2735-1234 |الآن");
  CHECK(set(u"يوم 2024-12-08 الآن") == "يوم |2024-12-08 |الآن");
}

TEST_CASE("Honorifics, verses and references stay with what they belong to", "[text][breaks]") {
  check({{u"النبي |محمد |ﷺ |قال", u"النبي |محمد ﷺ |قال"},
         {u"موسى |\ufd40 |قال |\ufdff", u"موسى \ufd40 |قال \ufdff"},
         {u"﴿قُلْ |هُوَ |اللَّهُ |أَحَدٌ﴾ |[الإخلاص: |١] |وقال", u"﴿قُلْ |هُوَ |اللَّهُ |أَحَدٌ﴾ [الإخلاص: ١] |وقال"},
         {u"الكبير |۝١ |ثم |﴿نص﴾ |۝٢", u"الكبير ۝١ |ثم |﴿نص﴾ ۝٢"},
         {u"﴿نص﴾|۝٢", u"﴿نص﴾۝٢"}});
  check_unchanged({u"قال [المحرر: كذا وكذا] ثم", u"[هذه عبارة طويلة جدا وفيها: ١٢]", u"الثمن ﷼ فقط"});
}

TEST_CASE("Persian and Urdu break as words are parted", "[text][breaks]") {
  CHECK(with_bars(u"می‌خواهم «کتاب‌ها» را",
                  tailored(u"می‌خواهم «کتاب‌ها» را")) ==
        "می‌خواهم |«کتاب‌ها» |را");
  CHECK(with_bars(u"اسلام آباد ہے۔ لاہور", tailored(u"اسلام آباد ہے۔ لاہور")) == "اسلام |آباد |ہے۔ |لاہور");
}
