// SPDX-License-Identifier: MIT
#include "article/arabic_date.h"
#include "base/number.h"

namespace warraq::article {
namespace {

void append_padded(std::string& out, int32_t value, int32_t width) {
  std::string digits;
  append_integer(digits, value);
  for (auto i = static_cast<int32_t>(digits.size()); i < width; ++i) out.push_back('0');
  out += digits;
}

// Digits of a fixed width from the front of the text; -1 when they are not there.
int32_t take_digits(std::string_view& text, size_t width) {
  if (text.size() < width) return -1;
  int32_t value = 0;
  for (size_t i = 0; i < width; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(width);
  return value;
}

bool take(std::string_view& text, char wanted) {
  if (!text.starts_with(wanted)) return false;
  text.remove_prefix(1);
  return true;
}

bool is_offset(std::string_view text) {
  if (text == "Z" || text == "z") return true;
  if (text.empty() || (text[0] != '+' && text[0] != '-')) return false;
  text.remove_prefix(1);
  const int32_t hours = take_digits(text, 2);
  take(text, ':');
  const int32_t minutes = text.empty() ? 0 : take_digits(text, 2);
  return hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && text.empty();
}

// T22:43, T22:43:05.120 and an offset
bool take_time(std::string_view text, DateTime& date) {
  if (!take(text, 'T') && !take(text, 't') && !take(text, ' ')) return false;
  date.hour = take_digits(text, 2);
  if (!take(text, ':')) return false;
  date.minute = take_digits(text, 2);
  if (take(text, ':')) {
    date.second = take_digits(text, 2);
    if (date.second < 0 || date.second > 60) return false;
    if (take(text, '.')) {
      while (!text.empty() && text[0] >= '0' && text[0] <= '9') text.remove_prefix(1);
    }
  }
  if (!text.empty() && !is_offset(text)) return false;
  date.offset = std::string(text);
  return date.hour >= 0 && date.hour < 24 && date.minute >= 0 && date.minute < 60;
}

}  // namespace

bool is_real_date(int32_t year, int32_t month, int32_t day) {
  constexpr int32_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return day <= kDays[month - 1] + (leap && month == 2 ? 1 : 0);
}

int32_t weekday(int32_t year, int32_t month, int32_t day) {
  // Sakamoto's method: the year begins with March, so that the leap day comes last.
  constexpr int32_t kOffsets[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
  if (month < 3) --year;
  return (year + year / 4 - year / 100 + year / 400 + kOffsets[month - 1] + day) % 7;
}

std::string iso_text(const DateTime& date) {
  std::string out;
  append_padded(out, date.year, 4);
  out.push_back('-');
  append_padded(out, date.month, 2);
  out.push_back('-');
  append_padded(out, date.day, 2);
  if (!date.has_time()) return out;
  out.push_back('T');
  append_padded(out, date.hour, 2);
  out.push_back(':');
  append_padded(out, date.minute, 2);
  if (date.second >= 0) {
    out.push_back(':');
    append_padded(out, date.second, 2);
  }
  return out + date.offset;
}

std::optional<DateTime> parse_iso_date(std::string_view iso) {
  DateTime date;
  date.year = take_digits(iso, 4);
  if (!take(iso, '-')) return std::nullopt;
  date.month = take_digits(iso, 2);
  if (!take(iso, '-')) return std::nullopt;
  date.day = take_digits(iso, 2);
  if (!is_real_date(date.year, date.month, date.day)) return std::nullopt;
  if (!iso.empty() && !take_time(iso, date)) return std::nullopt;
  return date;
}

}  // namespace warraq::article
