// SPDX-License-Identifier: MIT
#include "article/arabic_format.h"

#include "article/arabic_date.h"
#include "base/number.h"
#include "base/utf.h"

namespace warraq::article {
namespace {

constexpr std::u16string_view kLevantine[] = {u"كانون الثاني", u"شباط",        u"آذار",         u"نيسان",
                                              u"أيار",         u"حزيران",      u"تموز",         u"آب",
                                              u"أيلول",        u"تشرين الأول", u"تشرين الثاني", u"كانون الأول"};
constexpr std::u16string_view kEgyptian[] = {u"يناير", u"فبراير", u"مارس",   u"أبريل",  u"مايو",   u"يونيو",
                                             u"يوليو", u"أغسطس",  u"سبتمبر", u"أكتوبر", u"نوفمبر", u"ديسمبر"};
constexpr std::u16string_view kMaghrebi[] = {u"جانفي",  u"فيفري", u"مارس",   u"أفريل",  u"ماي",    u"جوان",
                                             u"جويلية", u"أوت",   u"سبتمبر", u"أكتوبر", u"نوفمبر", u"ديسمبر"};
constexpr std::u16string_view kWeekdays[] = {u"الأحد",  u"الاثنين", u"الثلاثاء", u"الأربعاء",
                                             u"الخميس", u"الجمعة",  u"السبت"};

void append_month(std::u16string& out, int32_t month, MonthNames names) {
  const auto index = static_cast<size_t>(month - 1);
  switch (names) {
    case MonthNames::Both:
      out += kLevantine[index];
      out.push_back(u'/');
      out += kEgyptian[index];
      return;
    case MonthNames::Levantine: out += kLevantine[index]; return;
    case MonthNames::Egyptian: out += kEgyptian[index]; return;
    case MonthNames::Maghrebi: out += kMaghrebi[index]; return;
  }
}

void append_time(std::u16string& out, const DateTime& date, Digits digits) {
  out += format_number(date.hour % 12 == 0 ? 12 : date.hour % 12, digits);
  out.push_back(u':');
  if (date.minute < 10) out += format_number(0, digits);
  out += format_number(date.minute, digits);
  out += date.hour < 12 ? u" صباحًا" : date.hour == 12 ? u" ظهرًا" : u" مساءً";
}

}  // namespace

std::u16string format_arabic_date(std::string_view iso, const DateFormat& format) {
  const std::optional<DateTime> date = parse_iso_date(iso);
  if (!date) return to_utf16(iso);
  std::u16string out;
  if (format.weekday == WeekdayName::Shown) {
    out += kWeekdays[static_cast<size_t>(weekday(date->year, date->month, date->day))];
    out.push_back(u' ');
  }
  out += format_number(date->day, format.digits);
  out.push_back(u' ');
  append_month(out, date->month, format.months);
  out.push_back(u' ');
  out += format_number(date->year, format.digits);
  if (format.parts == DateParts::DateAndTime && date->has_time()) {
    out += u" – ";
    append_time(out, *date, format.digits);
  }
  return out;
}

std::u16string with_digits(std::u16string_view text, Digits digits) {
  std::u16string out(text);
  for (char16_t& c : out) {
    if (digits == Digits::Arabic && c >= u'0' && c <= u'9') c = static_cast<char16_t>(u'٠' + (c - u'0'));
    if (digits == Digits::Latin && c >= u'٠' && c <= u'٩') c = static_cast<char16_t>(u'0' + (c - u'٠'));
  }
  return out;
}

std::u16string format_abjad(int64_t number) {
  // In their order as numerals: 1–10, 20 … 100, 200 … 1000.
  constexpr std::u16string_view kLetters = u"ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";
  if (number < 1 || number > 1999) return {};
  if (number == 1) return u"أ";
  std::u16string text;
  const auto digit = [&](int64_t value, int64_t base) {
    if (value > 0) text.push_back(kLetters[static_cast<size_t>(base + value - 1)]);
  };
  digit(number / 1000, 27);
  digit(number / 100 % 10, 18);
  digit(number / 10 % 10, 9);
  digit(number % 10, 0);
  return text;
}

std::u16string format_number(int64_t number, Digits digits) {
  std::string latin;
  append_integer(latin, number);
  return with_digits(to_utf16(latin), digits);
}

std::u16string comment_count_words(int64_t count, Digits digits) {
  if (count <= 0) return u"لا تعليقات بعد";
  if (count == 1) return u"تعليق واحد";
  if (count == 2) return u"تعليقان";
  // The last two digits decide: 3–10 take the plural, 11–99 the accusative, whole hundreds the genitive.
  const int64_t last = count % 100;
  const std::u16string_view noun = last >= 3 && last <= 10 ? u" تعليقات" : last >= 11 ? u" تعليقًا" : u" تعليق";
  return format_number(count, digits).append(noun);
}

}  // namespace warraq::article
