// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include "article/arabic_date.h"
#include "article/arabic_format.h"
#include "base/utf.h"

using namespace warraq;
using namespace warraq::article;

namespace {
std::string iso_of(std::u16string_view text) {
  const std::optional<DateTime> date = find_publication_date(text);
  return date ? iso_text(*date) : "";
}
struct Case {
  std::u16string_view text;
  std::string_view iso;  // empty: no Gregorian date
};
}  // namespace

TEST_CASE("Dates as Arabic pages write them become ISO 8601", "[date]") {
  const Case cases[] = {
      // Egypt and the Gulf
      {u"اليوم الأحد 8 ديسمبر 2024 10:43 مساءً", "2024-12-08T22:43"},
      {u"8 ديسمبر 2024", "2024-12-08"},
      {u"٨ ديسمبر ٢٠٢٤ ٠٩:٠٥ صباحًا", "2024-12-08T09:05"},
      {u"۸ ديسمبر ۲۰۲۴", "2024-12-08"},
      {u"الثلاثاء، 1 إبريل 2025، الساعة 3:15 م", "2025-04-01T15:15"},
      {u"15 أبريل 2025 - 12:00 ظهرا", "2025-04-15T12:00"},
      {u"30 يونيه 2025", "2025-06-30"},
      {u"31 يوليه 2025", "2025-07-31"},
      {u"1 اغسطس 2025", "2025-08-01"},
      {u"ديسمبر 8, 2024", "2024-12-08"},
      {u"ديسمبر 8، 2024 11:59 م", "2024-12-08T23:59"},
      {u"8 ديسمبر 2024م", "2024-12-08"},
      {u"8 ديسمبر 2024 م 10:43 م", "2024-12-08T22:43"},
      {u"8-ديسمبر-2024", "2024-12-08"},
      // the Levant and Iraq
      {u"14 كانون الثاني 2025", "2025-01-14"},
      {u"5 شباط 2025", "2025-02-05"},
      {u"5 آذار 2025", "2025-03-05"},
      {u"5 نيسان 2025", "2025-04-05"},
      {u"5 أيار 2025", "2025-05-05"},
      {u"5 حزيران 2025", "2025-06-05"},
      {u"5 تموز 2025", "2025-07-05"},
      {u"5 آب 2025", "2025-08-05"},
      {u"5 أيلول 2025", "2025-09-05"},
      {u"5 تشرين الأول 2025", "2025-10-05"},
      {u"5 تشرين ثاني 2025", "2025-11-05"},
      {u"9 كانون الأول 2024", "2024-12-09"},
      // both names
      {u"الثلاثاء ١٤ تشرين الأول/أكتوبر ٢٠٢٥ – ١٠:٤٣ صباحًا", "2025-10-14T10:43"},
      {u"9 كانون الأول/ ديسمبر 2024", "2024-12-09"},
      {u"9 ديسمبر/كانون الأول 2024", "2024-12-09"},
      {u"9 تشرين الثاني (نوفمبر) 2024", "2024-11-09"},
      // the Maghreb
      {u"السبت 3 جانفي 2026 على الساعة 7 مساء", "2026-01-03T19:00"},
      {u"12 فيفري 2026", "2026-02-12"},
      {u"12 أفريل 2026", "2026-04-12"},
      {u"12 ماي 2026", "2026-05-12"},
      {u"12 جوان 2026", "2026-06-12"},
      {u"12 جويلية 2026", "2026-07-12"},
      {u"12 أوت 2026", "2026-08-12"},
      {u"الخميس 6 نونبر 2025 - 14:20", "2025-11-06T14:20"},
      {u"6 يوليوز 2025", "2025-07-06"},
      {u"6 غشت 2025", "2025-08-06"},
      {u"6 شتنبر 2025", "2025-09-06"},
      {u"6 دجنبر 2025", "2025-12-06"},
      // words for days and years
      {u"الثامن من ديسمبر 2024", "2024-12-08"},
      {u"الحادي والعشرين من آذار عام 2025", "2025-03-21"},
      {u"الخامس عشر من شهر أيار سنة 2025", "2025-05-15"},
      {u"الثلاثين من يونيو 2025", "2025-06-30"},
      // numbers
      {u"8/12/2024", "2024-12-08"},
      {u"٢٠٢٤/١٢/٠٨ ١٠:٤٣ م", "2024-12-08T22:43"},
      {u"08-12-2024 22:43", "2024-12-08T22:43"},
      {u"8.12.2024", "2024-12-08"},
      {u"12/25/2024", "2024-12-25"},
      {u"2024-12-08T22:43", "2024-12-08T22:43"},
      {u"2024-12-08T22:43:05Z", "2024-12-08T22:43:05Z"},
      {u"2024-12-08T22:43:05+03:00", "2024-12-08T22:43:05+03:00"},
      // time first, and hours
      {u"10:43 مساءً - الأحد 8 ديسمبر 2024", "2024-12-08T22:43"},
      {u"الساعة 9 صباحا يوم الأحد 8 ديسمبر 2024", "2024-12-08T09:00"},
      {u"8 ديسمبر 2024 12:30 ص", "2024-12-08T00:30"},
      {u"8 ديسمبر 2024 12:30 م", "2024-12-08T12:30"},
      {u"8 ديسمبر 2024 1:15 ظهراً", "2024-12-08T13:15"},
      {u"8 ديسمبر 2024 4:10 بعد الظهر", "2024-12-08T16:10"},
      {u"8 ديسمبر 2024 4:10 عصرا", "2024-12-08T16:10"},
      {u"8 ديسمبر 2024 5:00 فجرا", "2024-12-08T05:00"},
      {u"8 ديسمبر 2024 11:30 ليلا", "2024-12-08T23:30"},
      {u"8 ديسمبر 2024 1:30 ليلا", "2024-12-08T01:30"},
      {u"8 ديسمبر 2024 10.43 مساءً", "2024-12-08T22:43"},
      {u"8 ديسمبر 2024 10:43 PM", "2024-12-08T22:43"},
      {u"8 ديسمبر 2024 10:43م", "2024-12-08T22:43"},
      // both calendars
      {u"الأحد 7 جمادى الآخرة 1446 هـ الموافق 8 ديسمبر 2024 م", "2024-12-08"},
      // no date
      {u"7 جمادى الآخرة 1446 هـ", ""},
      {u"15 رمضان 1446", ""},
      {u"1446/06/07", ""},
      {u"التاسع من كانون الأول/ ديسمبر", ""},
      {u"31 فبراير 2025", ""},
      {u"29 شباط 2025", ""},
      {u"القرار رقم 2254 لعام 2015", ""},
      {u"قتل 8 مارس كثير", ""},
      {u"", ""},
  };
  for (const Case& c : cases) {
    INFO(to_utf8(c.text));
    CHECK(iso_of(c.text) == c.iso);
  }
  CHECK(iso_of(u"29 شباط 2024") == "2024-02-29");
}

TEST_CASE("A Hijri date is found as one", "[date]") {
  const std::vector<FoundDate> dates = find_dates(u"الأحد 7 جمادى الآخرة 1446 هـ الموافق 8 ديسمبر 2024 م");
  REQUIRE(dates.size() == 2);
  CHECK(dates[0].calendar == Calendar::Hijri);
  CHECK(dates[0].value.month == 6);
  CHECK(dates[0].value.year == 1446);
  CHECK(dates[1].calendar == Calendar::Gregorian);
}

TEST_CASE("A found date has the range of its text", "[date]") {
  const std::u16string text = u"نشر في 8 ديسمبر 2024 الساعة 10:43 مساءً بتوقيت دمشق";
  const std::vector<FoundDate> dates = find_dates(text);
  REQUIRE(dates.size() == 1);
  CHECK(text.substr(dates[0].range.begin, dates[0].range.size()) == u"8 ديسمبر 2024 الساعة 10:43 مساءً");
}

TEST_CASE("Of several dates the last with a time is that of publication", "[date]") {
  CHECK(iso_of(u"اتفاق 5 يونيو 1967 - اليوم الأحد 8 ديسمبر 2024 10:43 مساءً") == "2024-12-08T22:43");
  CHECK(iso_of(u"الأحد 8 ديسمبر 2024 10:43 مساءً، عن اتفاق 5 يونيو 1967") == "2024-12-08T22:43");
}

TEST_CASE("ISO dates are parsed and refused", "[date]") {
  for (const char* good :
       {"2024-12-08", "2024-12-08T22:43", "2024-12-08T22:43:05", "2024-12-08T22:43Z", "2024-12-08T22:43:05+03:00"}) {
    const std::optional<DateTime> date = parse_iso_date(good);
    REQUIRE(date);
    CHECK(iso_text(*date) == good);
  }
  CHECK(parse_iso_date("2024-12-08T22:43:05.250Z"));
  for (const char* bad : {"", "2024", "2024-13-01", "2023-02-29", "2024-12-08T", "2024-12-08T25:00", "2024-12-08T22:61",
                          "8/12/2024", "2024-12-08T22:43+3"}) {
    INFO(bad);
    CHECK_FALSE(parse_iso_date(bad));
  }
}

TEST_CASE("Weekdays are computed", "[date]") {
  CHECK(weekday(2024, 12, 8) == 0);
  CHECK(weekday(2025, 10, 14) == 2);
  CHECK(weekday(2000, 2, 29) == 2);
  CHECK(weekday(1900, 1, 1) == 1);
}

TEST_CASE("Dates are written with both month names", "[date]") {
  CHECK(format_arabic_date("2025-10-14T10:43") == u"الثلاثاء ١٤ تشرين الأول/أكتوبر ٢٠٢٥ – ١٠:٤٣ صباحًا");
  DateFormat format;
  format.digits = Digits::Latin;
  CHECK(format_arabic_date("2024-12-08T22:05", format) == u"الأحد 8 كانون الأول/ديسمبر 2024 – 10:05 مساءً");
  format.parts = DateParts::Date;
  format.months = MonthNames::Egyptian;
  format.weekday = WeekdayName::Hidden;
  CHECK(format_arabic_date("2024-12-08T22:05", format) == u"8 ديسمبر 2024");
  format.months = MonthNames::Maghrebi;
  CHECK(format_arabic_date("2024-08-08", format) == u"8 أوت 2024");
  CHECK(format_arabic_date("2024-12-08") == u"الأحد ٨ كانون الأول/ديسمبر ٢٠٢٤");
  CHECK(format_arabic_date("2024-12-08T12:30Z") == u"الأحد ٨ كانون الأول/ديسمبر ٢٠٢٤ – ١٢:٣٠ ظهرًا");
  CHECK(format_arabic_date("أمس") == u"أمس");
}

TEST_CASE("What is written is read again as the same date", "[date]") {
  for (const MonthNames months :
       {MonthNames::Both, MonthNames::Levantine, MonthNames::Egyptian, MonthNames::Maghrebi}) {
    for (const Digits digits : {Digits::Latin, Digits::Arabic}) {
      for (int32_t month = 1; month <= 12; ++month) {
        for (int32_t hour = 0; hour < 24; ++hour) {
          const DateTime date{2025, month, 1 + (hour + month) % 28, hour, (hour * 7) % 60, -1, ""};
          const std::string iso = iso_text(date);
          DateFormat format;
          format.months = months;
          format.digits = digits;
          CHECK(iso_of(format_arabic_date(iso, format)) == iso);
        }
      }
    }
  }
}

TEST_CASE("Comments are counted in words", "[date]") {
  const auto words = [](int64_t count) { return comment_count_words(count, Digits::Arabic); };
  CHECK(words(0) == u"لا تعليقات بعد");
  CHECK(words(1) == u"تعليق واحد");
  CHECK(words(2) == u"تعليقان");
  CHECK(words(3) == u"٣ تعليقات");
  CHECK(words(10) == u"١٠ تعليقات");
  CHECK(words(11) == u"١١ تعليقًا");
  CHECK(words(99) == u"٩٩ تعليقًا");
  CHECK(words(100) == u"١٠٠ تعليق");
  CHECK(words(101) == u"١٠١ تعليق");
  CHECK(words(103) == u"١٠٣ تعليقات");
  CHECK(words(111) == u"١١١ تعليقًا");
  CHECK(comment_count_words(1000, Digits::Latin) == u"1000 تعليق");
}
