// SPDX-License-Identifier: MIT
#include "article/arabic_date.h"

#include "article/arabic_months.h"
#include "base/utf.h"

namespace warraq::article {
namespace {

using Kind = Token::Kind;

// A time of day, and the tokens that it takes.
struct TimeMatch {
  int32_t hour, minute, second;
  size_t first, end;
};

struct DateMatch {
  FoundDate date;
  size_t end;  // the token after it
};

class DateFinder {
 public:
  explicit DateFinder(std::u16string_view text) : text_(text), tokens_(tokenize(text)) {}

  std::vector<FoundDate> find() {
    std::vector<FoundDate> found;
    std::optional<TimeMatch> before;
    for (size_t i = 0; i < tokens_.size();) {
      std::optional<DateMatch> date = match_date(i);
      if (!date) {
        const std::optional<TimeMatch> time = match_time(i, TimeWords::None);
        if (time) before = time;
        i = time ? time->end : i + 1;
        continue;
      }
      attach_time(*date, i, before);
      before.reset();
      found.push_back(date->date);
      i = date->end;
    }
    return found;
  }

 private:
  enum class TimeWords { None, Hour };  // Hour: «الساعة» stands before it, so that a bare number is an hour

  std::u16string_view word(size_t i) const { return at(text_, tokens_[i].range); }
  bool is_number(size_t i) const {
    return i < tokens_.size() && tokens_[i].kind == Kind::Number && tokens_[i].number >= 0;
  }
  bool is_word(size_t i) const { return i < tokens_.size() && tokens_[i].kind == Kind::Word; }
  bool is_word(size_t i, std::initializer_list<std::u16string_view> words) const {
    return is_word(i) && is_one_of(word(i), words);
  }
  bool is_mark(size_t i, std::u16string_view marks) const {
    return i < tokens_.size() && tokens_[i].kind == Kind::Mark &&
           marks.find(text_[tokens_[i].range.begin]) != marks.npos;
  }
  size_t length(size_t i) const {
    size_t digits = 0;
    for (const char16_t c : word(i)) digits += digit_value(c) >= 0 ? 1 : 0;
    return digits;
  }
  bool touches(size_t i) const { return i + 1 < tokens_.size() && tokens_[i].range.end == tokens_[i + 1].range.begin; }

  std::optional<DateMatch> match_date(size_t first) const {
    if (is_number(first)) {
      if (auto date = match_numeric(first)) return date;
      if (tokens_[first].number >= 1 && tokens_[first].number <= 31) {
        return match_named(first, static_cast<int32_t>(tokens_[first].number), first + 1);
      }
      return std::nullopt;
    }
    if (const auto ordinal = match_ordinal_day(text_, tokens_, first)) {
      if (auto date = match_named(first, ordinal->day, first + ordinal->tokens)) return date;
    }
    return match_month_first(first);
  }

  // 8 ديسمبر 2024; 8 من كانون الأول/ ديسمبر عام 2024; 8-ديسمبر-2024
  std::optional<DateMatch> match_named(size_t first, int32_t day, size_t next) const {
    while (is_word(next, {u"من", u"شهر"}) || is_mark(next, u"-–/")) ++next;
    const auto month = match_month(text_, tokens_, next);
    if (!month) return std::nullopt;
    next = skip_second_name(next + month->tokens, *month);
    for (int32_t steps = 0;
         steps < 3 && (is_word(next, {u"من", u"عام", u"سنة", u"لعام", u"لسنة"}) || is_mark(next, u"-–/،,")); ++steps)
      ++next;
    return with_year(first, next, day, month->month, month->calendar);
  }

  // ديسمبر 8, 2024
  std::optional<DateMatch> match_month_first(size_t first) const {
    const auto month = match_month(text_, tokens_, first);
    if (!month) return std::nullopt;
    size_t next = first + month->tokens;
    if (!is_number(next) || tokens_[next].number < 1 || tokens_[next].number > 31) return std::nullopt;
    const auto day = static_cast<int32_t>(tokens_[next].number);
    ++next;
    if (is_mark(next, u"،,")) ++next;
    return with_year(first, next, day, month->month, month->calendar);
  }

  // The same month by its other name: «كانون الأول/ ديسمبر», «تشرين الأول (أكتوبر)».
  size_t skip_second_name(size_t next, const MonthMatch& month) const {
    size_t at_name = next;
    const bool bracket = is_mark(at_name, u"(");
    if (!bracket && !is_mark(at_name, u"/-–")) return next;
    const auto other = match_month(text_, tokens_, ++at_name);
    if (!other || other->month != month.month || other->calendar != month.calendar) return next;
    at_name += other->tokens;
    return bracket && is_mark(at_name, u")") ? at_name + 1 : at_name;
  }

  std::optional<DateMatch> with_year(size_t first, size_t next, int32_t day, int32_t month, Calendar calendar) const {
    if (!is_number(next) || length(next) != 4) return std::nullopt;
    return finish(first, next + 1, static_cast<int32_t>(tokens_[next].number), month, day, calendar);
  }

  // 8/12/2024, 08-12-2024, 2024/12/08, 2024-12-08T22:43Z; day before month unless that cannot be.
  std::optional<DateMatch> match_numeric(size_t first) const {
    constexpr std::u16string_view kSeparators = u"/-.–؍";
    if (!is_mark(first + 1, kSeparators) || !is_number(first + 2) || !is_mark(first + 3, kSeparators) ||
        !is_number(first + 4))
      return std::nullopt;
    if (text_[tokens_[first + 1].range.begin] != text_[tokens_[first + 3].range.begin]) return std::nullopt;
    if (length(first) > 4 || length(first + 2) > 2 || length(first + 4) > 4) return std::nullopt;
    auto year = static_cast<int32_t>(tokens_[first + 4].number),
         month = static_cast<int32_t>(tokens_[first + 2].number), day = static_cast<int32_t>(tokens_[first].number);
    if (length(first) == 4)
      std::swap(year, day);
    else if (length(first + 4) != 4)
      return std::nullopt;
    if (year < 1000) return std::nullopt;
    if (month > 12 && day <= 12) std::swap(month, day);
    return finish(first, first + 5, year, month, day, year < 1700 ? Calendar::Hijri : Calendar::Gregorian);
  }

  // Takes the era after the year, and refuses days that are not.
  std::optional<DateMatch> finish(size_t first, size_t next, int32_t year, int32_t month, int32_t day,
                                  Calendar calendar) const {
    if (is_word(next, {u"ه", u"هجري", u"هجرية"})) {
      calendar = Calendar::Hijri;
      ++next;
    } else if (is_word(next, {u"م", u"ميلادي", u"ميلادية"})) {
      ++next;
    }
    const bool hijri = calendar == Calendar::Hijri;
    if (hijri ? (month < 1 || month > 12 || day < 1 || day > 30) : (year < 1000 || !is_real_date(year, month, day)))
      return std::nullopt;
    DateMatch match{{{tokens_[first].range.begin, tokens_[next - 1].range.end}, calendar, {}}, next};
    match.date.value.year = year;
    match.date.value.month = month;
    match.date.value.day = day;
    return match;
  }

  // Whether the token may stand between a date and its time.
  bool is_filler(size_t i) const {
    if (is_mark(i, u"-–—|،,(:•·/")) return true;
    return is_word(i, {u"الساعة", u"ساعة", u"في", u"عند", u"تمام", u"بتمام", u"على", u"من", u"يوم", u"اليوم", u"مساء",
                       u"صباح", u"الموافق", u"الوقت", u"بتاريخ", u"تاريخ", u"T"}) ||
           (is_word(i) && is_weekday_name(word(i)));
  }

  void attach_time(DateMatch& date, size_t first, const std::optional<TimeMatch>& before) const {
    TimeWords words = TimeWords::None;
    for (size_t i = date.end, steps = 0; steps < 8; ++i, ++steps) {
      if (const auto time = match_time(i, words)) {
        date.date.range.end = tokens_[time->end - 1].range.end;
        set_time(date.date.value, *time);
        date.end = time->end;
        take_offset(date);
        return;
      }
      if (!is_filler(i)) break;
      if (is_word(i, {u"الساعة", u"ساعة"})) words = TimeWords::Hour;
    }
    if (!before || first - before->end > 8) return;
    for (size_t i = before->end; i < first; ++i) {
      if (!is_filler(i)) return;
    }
    date.date.range.begin = tokens_[before->first].range.begin;
    set_time(date.date.value, *before);
  }

  static void set_time(DateTime& value, const TimeMatch& time) {
    value.hour = time.hour;
    value.minute = time.minute;
    value.second = time.second;
  }

  // Z or +03:00 right after the time.
  void take_offset(DateMatch& date) const {
    const size_t next = date.end;
    if (!touches(next - 1)) return;
    size_t end = next;
    if (is_word(next, {u"Z"})) end = next + 1;
    if (is_mark(next, u"+-") && is_number(next + 1) && length(next + 1) == 2 && is_mark(next + 2, u":") &&
        is_number(next + 3))
      end = next + 4;
    if (end == next) return;
    for (size_t i = next; i < end; ++i) date.date.value.offset += to_utf8(word(i));
    if (end == next + 1) date.date.value.offset = "Z";
    date.date.range.end = tokens_[end - 1].range.end;
    date.end = end;
  }

  // 10:43, 10:43:05 م, 10.43 مساءً, 10 صباحًا
  std::optional<TimeMatch> match_time(size_t first, TimeWords words) const {
    if (!is_number(first) || length(first) > 2 || tokens_[first].number > 24) return std::nullopt;
    TimeMatch time{static_cast<int32_t>(tokens_[first].number), 0, -1, first, first + 1};
    const bool colon = is_mark(first + 1, u":"), point = is_mark(first + 1, u".٫");
    const bool minutes =
        (colon || point) && is_number(first + 2) && length(first + 2) == 2 && tokens_[first + 2].number < 60;
    if (minutes) {
      time.minute = static_cast<int32_t>(tokens_[first + 2].number);
      time.end = first + 3;
      if (colon && is_mark(first + 3, u":") && is_number(first + 4) && length(first + 4) == 2 &&
          tokens_[first + 4].number < 60) {
        time.second = static_cast<int32_t>(tokens_[first + 4].number);
        time.end = first + 5;
      }
    }
    const auto part = match_day_part(text_, tokens_, time.end);
    // Without minutes, or with a point, it is a time only where a word says so.
    if (!part && !(minutes && colon) && words != TimeWords::Hour) return std::nullopt;
    if (part) {
      time.hour = hour_of_day(time.hour, part->part);
      time.end += part->tokens;
    }
    if (time.hour == 24) time.hour = 0;
    return time;
  }

  std::u16string_view text_;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<FoundDate> find_dates(std::u16string_view text) { return DateFinder(text).find(); }

std::optional<DateTime> find_publication_date(std::u16string_view text) {
  std::optional<DateTime> best;
  for (const FoundDate& found : find_dates(text)) {
    if (found.calendar == Calendar::Gregorian && (!best || found.value.has_time() || !best->has_time()))
      best = found.value;
  }
  return best;
}

bool is_weekday_name(std::u16string_view word) {
  return is_one_of(
      word, {u"السبت", u"الأحد", u"الاثنين", u"الإثنين", u"الثلاثاء", u"الأربعاء", u"الخميس", u"الجمعة", u"سبت", u"أحد",
             u"اثنين", u"ثلاثاء", u"أربعاء", u"خميس", u"جمعة", u"الثلثاء", u"الاربعا", u"الثلاثا"});
}

}  // namespace warraq::article
