// SPDX-License-Identifier: MIT
// Dates as Arabic pages write them → calendar fields and ISO 8601. Month names of Egypt and the Gulf,
// the Levant and the Maghreb, alone or doubled («كانون الأول/ ديسمبر»), numeric dates, European and
// both kinds of Arabic digits, twelve-hour times. Hijri dates are recognised, so that they are not
// taken for others. No zone is ever invented.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace warraq::article {

enum class Calendar : uint8_t { Gregorian, Hijri };

struct DateTime {
  int32_t year = 0, month = 0, day = 0;        // months and days from 1
  int32_t hour = -1, minute = 0, second = -1;  // of 24; hour -1: no time; second -1: none
  std::string offset;                          // "Z", "+03:00" or empty, as in the source
  bool has_time() const { return hour >= 0; }
  bool operator==(const DateTime&) const = default;
};

struct FoundDate {
  TextRange range;  // from its first to its last character, its time included
  Calendar calendar;
  DateTime value;
};

// Every full date (day, month and year) in a text, in its order.
std::vector<FoundDate> find_dates(std::u16string_view text);
// When the text says that something was published: the last Gregorian date with a time, else the last one.
std::optional<DateTime> find_publication_date(std::u16string_view text);

// "2024-12-08", "2024-12-08T22:43", with seconds and offset where there are any.
std::string iso_text(const DateTime& date);
std::optional<DateTime> parse_iso_date(std::string_view iso);

// Whether the day exists in the Gregorian calendar.
bool is_real_date(int32_t year, int32_t month, int32_t day);
// 0 Sunday … 6 Saturday.
int32_t weekday(int32_t year, int32_t month, int32_t day);
// A weekday's name, with or without its article.
bool is_weekday_name(std::u16string_view word);

}  // namespace warraq::article
