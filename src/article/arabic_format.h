// SPDX-License-Identifier: MIT
// Facts put into Arabic words for the views: dates with both month names, numbers in the digits that
// are asked for, and counts with the noun in its right form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace warraq::article {

enum class Digits : uint8_t { Latin, Arabic };                            // 0123 or ٠١٢٣
enum class MonthNames : uint8_t { Both, Levantine, Egyptian, Maghrebi };  // Both: تشرين الأول/أكتوبر
enum class DateParts : uint8_t { Date, DateAndTime };                     // the time is shown where the date has one
enum class WeekdayName : uint8_t { Shown, Hidden };

struct DateFormat {
  MonthNames months = MonthNames::Both;
  Digits digits = Digits::Arabic;
  DateParts parts = DateParts::DateAndTime;
  WeekdayName weekday = WeekdayName::Shown;
};

// «الثلاثاء ١٤ تشرين الأول/أكتوبر ٢٠٢٥ – ١٠:٤٣ صباحًا» of "2025-10-14T10:43"; a date that is not ISO 8601
// comes back as it is. An offset is not shown: the time is the source's own.
std::u16string format_arabic_date(std::string_view iso, const DateFormat& format = {});

std::u16string format_number(int64_t number, Digits digits);
// A number in letters, from أ (1) and يا (11) to 1999; empty for others. One that is a letter alone is written as
// it is by itself: أ with its hamza.
std::u16string format_abjad(int64_t number);
// The digits of a text in the other set; all else stays.
std::u16string with_digits(std::u16string_view text, Digits digits);

// لا تعليقات بعد، تعليق واحد، تعليقان، ٣ تعليقات، ١١ تعليقًا، ١٠٠ تعليق
std::u16string comment_count_words(int64_t count, Digits digits);

}  // namespace warraq::article
