// SPDX-License-Identifier: MIT
#include "article/arabic_months.h"

namespace warraq::article {
namespace {

struct MonthName {
  std::u16string_view first, second;  // second: another word, or empty
  int32_t month;
};

// Spellings that differ only by hamza, vowels or teh marbuta are one entry. Longer names come first.
constexpr MonthName kGregorian[] = {
    // Syria, Lebanon, Jordan, Palestine, Iraq
    {u"كانون", u"الثاني", 1},
    {u"كانون", u"ثاني", 1},
    {u"كانون", u"الأول", 12},
    {u"كانون", u"أول", 12},
    {u"تشرين", u"الثاني", 11},
    {u"تشرين", u"ثاني", 11},
    {u"تشرين", u"الأول", 10},
    {u"تشرين", u"أول", 10},
    {u"شباط", u"", 2},
    {u"آذار", u"", 3},
    {u"نيسان", u"", 4},
    {u"أيار", u"", 5},
    {u"حزيران", u"", 6},
    {u"تموز", u"", 7},
    {u"آب", u"", 8},
    {u"أيلول", u"", 9},
    // Egypt, Sudan, the Gulf, Libya
    {u"يناير", u"", 1},
    {u"فبراير", u"", 2},
    {u"مارس", u"", 3},
    {u"أبريل", u"", 4},
    {u"مايو", u"", 5},
    {u"يونيو", u"", 6},
    {u"يونية", u"", 6},
    {u"يوليو", u"", 7},
    {u"يولية", u"", 7},
    {u"أغسطس", u"", 8},
    {u"سبتمبر", u"", 9},
    {u"أكتوبر", u"", 10},
    {u"نوفمبر", u"", 11},
    {u"ديسمبر", u"", 12},
    // Tunisia, Algeria
    {u"جانفي", u"", 1},
    {u"فيفري", u"", 2},
    {u"أفريل", u"", 4},
    {u"ماي", u"", 5},
    {u"جوان", u"", 6},
    {u"جويلية", u"", 7},
    {u"أوت", u"", 8},
    // Morocco, Mauritania
    {u"يوليوز", u"", 7},
    {u"غشت", u"", 8},
    {u"شتنبر", u"", 9},
    {u"شتمبر", u"", 9},
    {u"نونبر", u"", 11},
    {u"دجنبر", u"", 12},
    {u"دجمبر", u"", 12}};

constexpr MonthName kHijri[] = {
    {u"ربيع", u"الأول", 3},  {u"ربيع", u"أول", 3},      {u"ربيع", u"الآخر", 4},   {u"ربيع", u"الثاني", 4},
    {u"ربيع", u"ثاني", 4},   {u"جمادى", u"الأولى", 5},  {u"جمادى", u"الأول", 5},  {u"جمادى", u"الآخرة", 6},
    {u"جمادى", u"الآخر", 6}, {u"جمادى", u"الثانية", 6}, {u"جمادى", u"الثاني", 6}, {u"ذو", u"القعدة", 11},
    {u"ذي", u"القعدة", 11},  {u"ذو", u"الحجة", 12},     {u"ذي", u"الحجة", 12},    {u"محرم", u"", 1},
    {u"المحرم", u"", 1},     {u"صفر", u"", 2},          {u"رجب", u"", 7},         {u"شعبان", u"", 8},
    {u"رمضان", u"", 9},      {u"شوال", u"", 10}};

constexpr std::u16string_view kOrdinals[] = {u"",       u"الأول",  u"الثاني", u"الثالث", u"الرابع", u"الخامس",
                                             u"السادس", u"السابع", u"الثامن", u"التاسع", u"العاشر"};

bool is_word(std::u16string_view text, const std::vector<Token>& tokens, size_t i, std::u16string_view word) {
  return i < tokens.size() && tokens[i].kind == Token::Kind::Word && same_word(at(text, tokens[i].range), word);
}

template <size_t N>
std::optional<MonthMatch> match_name(std::u16string_view text, const std::vector<Token>& tokens, size_t first,
                                     const MonthName (&names)[N], Calendar calendar) {
  for (const MonthName& name : names) {
    if (!is_word(text, tokens, first, name.first)) continue;
    if (name.second.empty()) return MonthMatch{name.month, calendar, 1};
    if (is_word(text, tokens, first + 1, name.second)) return MonthMatch{name.month, calendar, 2};
  }
  return std::nullopt;
}

}  // namespace

std::optional<MonthMatch> match_month(std::u16string_view text, const std::vector<Token>& tokens, size_t first) {
  if (auto match = match_name(text, tokens, first, kGregorian, Calendar::Gregorian)) return match;
  return match_name(text, tokens, first, kHijri, Calendar::Hijri);
}

std::optional<DayMatch> match_ordinal_day(std::u16string_view text, const std::vector<Token>& tokens, size_t first) {
  const auto is = [&](size_t i, std::u16string_view word) { return is_word(text, tokens, i, word); };
  if (is(first, u"العشرون") || is(first, u"العشرين")) return DayMatch{20, 1};
  if (is(first, u"الثلاثون") || is(first, u"الثلاثين")) return DayMatch{30, 1};
  int32_t unit = is(first, u"الحادي") ? 1 : 0;
  for (int32_t i = 1; i <= 10 && unit == 0; ++i) {
    if (is(first, kOrdinals[i])) unit = i;
  }
  if (unit == 0) return std::nullopt;
  if (is(first + 1, u"عشر")) return DayMatch{10 + unit, 2};
  if (is(first + 1, u"والعشرون") || is(first + 1, u"والعشرين")) return DayMatch{20 + unit, 2};
  if (is(first + 1, u"والثلاثون") || is(first + 1, u"والثلاثين")) return DayMatch{30 + unit, 2};
  return is(first, u"الحادي") ? std::nullopt : std::optional(DayMatch{unit, 1});
}

std::optional<DayPartMatch> match_day_part(std::u16string_view text, const std::vector<Token>& tokens, size_t first) {
  if (first >= tokens.size() || tokens[first].kind != Token::Kind::Word) return std::nullopt;
  const std::u16string_view word = at(text, tokens[first].range);
  const auto followed = [&](std::u16string_view next) { return is_word(text, tokens, first + 1, next); };
  if (is_one_of(word, {u"بعد"}) && (followed(u"الظهر") || followed(u"ظهر"))) return DayPartMatch{DayPart::Evening, 2};
  if (is_one_of(word, {u"قبل"}) && (followed(u"الظهر") || followed(u"ظهر"))) return DayPartMatch{DayPart::Morning, 2};
  if (is_one_of(word, {u"ص", u"صباحا", u"صباح", u"فجرا", u"فجر", u"ضحى", u"AM"}))
    return DayPartMatch{DayPart::Morning, 1};
  if (is_one_of(word, {u"م", u"مساء", u"مساءا", u"عصرا", u"عصر", u"PM"})) return DayPartMatch{DayPart::Evening, 1};
  if (is_one_of(word, {u"ظهرا", u"ظهر"})) return DayPartMatch{DayPart::Noon, 1};
  if (is_one_of(word, {u"ليلا", u"ليل"})) return DayPartMatch{DayPart::Night, 1};
  return std::nullopt;
}

int32_t hour_of_day(int32_t hour, DayPart part) {
  if (hour > 12) return hour;
  switch (part) {
    case DayPart::Morning: return hour % 12;
    case DayPart::Evening: return hour % 12 + 12;
    case DayPart::Noon: return hour >= 1 && hour <= 5 ? hour + 12 : hour;  // from eleven until five
    case DayPart::Night: return hour >= 6 && hour < 12 ? hour + 12 : hour % 12;
  }
  return hour;
}

}  // namespace warraq::article
