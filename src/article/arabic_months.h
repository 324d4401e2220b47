// SPDX-License-Identifier: MIT
// The names of the months and the hours of the day, as words of a text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "article/arabic_date.h"
#include "article/letters.h"

namespace warraq::article {

struct MonthMatch {
  int32_t month;
  Calendar calendar;
  size_t tokens;  // how many of them it takes
};
// The month that begins at tokens[first].
std::optional<MonthMatch> match_month(std::u16string_view text, const std::vector<Token>& tokens, size_t first);

// The day of the month as an ordinal («الثامن», «الحادي والعشرين») that begins at tokens[first].
struct DayMatch {
  int32_t day;
  size_t tokens;
};
std::optional<DayMatch> match_ordinal_day(std::u16string_view text, const std::vector<Token>& tokens, size_t first);

enum class DayPart : uint8_t { Morning, Noon, Evening, Night };  // Noon: «ظهرًا»; Evening: any p.m.; Night: «ليلًا»
struct DayPartMatch {
  DayPart part;
  size_t tokens;
};
// «صباحًا», «م», «بعد الظهر» … at tokens[first].
std::optional<DayPartMatch> match_day_part(std::u16string_view text, const std::vector<Token>& tokens, size_t first);

// The hour of 24 that an hour with such words means.
int32_t hour_of_day(int32_t hour, DayPart part);

}  // namespace warraq::article
