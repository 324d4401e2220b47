// SPDX-License-Identifier: MIT
#include "article/plain_rules.h"

#include <algorithm>

#include "article/clean.h"
#include "article/letters.h"
#include "article/plain_lines.h"

namespace warraq::article {
namespace {

using Kind = Token::Kind;

bool is_comment_word(std::u16string_view word) {
  return is_one_of(word, {u"تعليق", u"تعليقات", u"تعليقا", u"تعليقان", u"تعليقين", u"التعليقات", u"التعليق", u"تعليقاً",
                          u"comments", u"comment"});
}
bool is_button_word(std::u16string_view word) {
  return is_one_of(word, {u"أرسل", u"إرسال", u"الإرسال", u"طباعة", u"اطبع", u"الطباعة", u"شارك", u"مشاركة", u"المشاركة",
                          u"شاركها", u"شاركه", u"مشاهدة", u"مشاهدات", u"المشاهدات", u"share", u"print", u"send"});
}
// Words that stand beside counts and buttons, and say nothing alone.
bool is_beside_counters(std::u16string_view word) {
  return is_one_of(word,
                   {u"لا",        u"توجد",       u"يوجد",     u"بدون",   u"بعد",     u"حتى",  u"الآن",      u"واحد",
                    u"على",       u"هذا",        u"الخبر",    u"المقال", u"الموضوع", u"حفظ",  u"نسخ",       u"انسخ",
                    u"الرابط",    u"رابط",       u"تكبير",    u"تصغير",  u"الخط",    u"حجم",  u"خط",        u"فيسبوك",
                    u"فيس",       u"بوك",        u"تويتر",    u"إكس",    u"واتساب",  u"واتس", u"اب",        u"تلغرام",
                    u"تليجرام",   u"تيليجرام",   u"تلجرام",   u"لينكد",  u"لينكدإن", u"إن",   u"بريد",      u"البريد",
                    u"إلكتروني",  u"الإلكتروني", u"قراءة",    u"قراءات", u"زيارة",   u"مرة",  u"مرات",      u"عبر",
                    u"أضف",       u"إضافة",      u"اترك",     u"تعليقك", u"كن",      u"أول",  u"من",        u"يعلق",
                    u"علق",       u"عدد",        u"و",        u"في",     u"إلى",     u"صديق", u"facebook",  u"twitter",
                    u"whatsapp",  u"telegram",   u"linkedin", u"email",  u"views",   u"x",    u"pinterest", u"بنترست",
                    u"بينتيريست", u"messenger",  u"ماسنجر",   u"ثريدز",  u"threads", u"copy", u"link",      u"أ",
                    u"دقيقة",     u"دقائق",      u"وقت"});
}

std::optional<int64_t> comment_count(std::u16string_view line, const std::vector<Token>& tokens) {
  bool none = false, invites = false;
  for (const Token& token : tokens) {
    const std::u16string_view word = at(line, token.range);
    none = none || is_one_of(word, {u"لا", u"بدون"});
    invites = invites || is_one_of(word, {u"أضف", u"إضافة", u"اترك", u"كن", u"تعليقك"});
  }
  for (size_t i = 0; i < tokens.size(); ++i) {
    const std::u16string_view word = at(line, tokens[i].range);
    if (!is_comment_word(word)) continue;
    if (i > 0 && tokens[i - 1].kind == Kind::Number && tokens[i - 1].number >= 0) return tokens[i - 1].number;
    size_t next = i + 1;
    while (next < tokens.size() && tokens[next].kind == Kind::Mark) ++next;
    const bool last_number = next + 1 >= tokens.size() || tokens[next + 1].kind != Kind::Word ||
                             !is_comment_word(at(line, tokens[next + 1].range));
    if (next < tokens.size() && tokens[next].kind == Kind::Number && last_number && tokens[next].number >= 0)
      return tokens[next].number;
    if (next < tokens.size() && same_word(at(line, tokens[next].range), u"واحد")) return 1;
    if (is_one_of(word, {u"تعليقان", u"تعليقين"})) return 2;
    if (none) return 0;
    // A bare «تعليقات» over a form, or an invitation, counts nothing.
    if (invites) return std::nullopt;
  }
  return std::nullopt;
}

bool is_beside_dates(std::u16string_view word) {
  return is_weekday_name(word) ||
         is_one_of(word, {u"يوم",    u"اليوم",  u"نشر",    u"نشرت",    u"النشر",   u"تم",      u"في",      u"بتاريخ",
                          u"تاريخ",  u"آخر",    u"اخر",    u"تحديث",   u"التحديث", u"الموافق", u"الساعة",  u"بتوقيت",
                          u"توقيت",  u"غرينتش", u"جرينتش", u"القاهرة", u"دمشق",    u"مكة",     u"المكرمة", u"الرياض",
                          u"بيروت",  u"بغداد",  u"GMT",    u"UTC",     u"أضيف",    u"كتب",     u"هـ",      u"م",
                          u"المحلي", u"على",    u"عند",    u"تعديل",   u"التعديل", u"من",      u"حدث",     u"محدث",
                          u"أبوظبي", u"تونس",   u"المغرب", u"الجزائر", u"القدس",   u"عمان",    u"السعودية"});
}

// «LABEL: value», «LABEL - value», «(LABEL: value)» with a label of one or two words.
std::optional<Labelled> match_label(std::u16string_view line, std::initializer_list<std::u16string_view> labels,
                                    std::u16string_view marks) {
  std::u16string_view inner = line;
  while (!inner.empty() && (inner.front() == u'(' || inner.front() == u'[' || inner.front() == u'*'))
    inner.remove_prefix(1);
  while (inner.size() < line.size() && !inner.empty() &&
         (inner.back() == u')' || inner.back() == u']' || inner.back() == u'*'))
    inner.remove_suffix(1);
  const size_t mark = inner.find_first_of(marks);
  if (mark == inner.npos) return std::nullopt;
  const std::u16string_view label = trim(inner.substr(0, mark));
  if (label.size() > 40) return std::nullopt;
  const std::u16string folded = fold(label);
  for (const std::u16string_view known : labels) {
    if (same_word(folded, known)) return Labelled{inner.substr(0, mark + 1), trim(inner.substr(mark + 1))};
  }
  return std::nullopt;
}

bool is_any(const std::u16string& folded, std::initializer_list<std::u16string_view> phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::u16string_view phrase) { return same_word(folded, phrase); });
}

}  // namespace

std::optional<Counters> match_counters(std::u16string_view line) {
  if (line.size() > 200) return std::nullopt;
  const std::vector<Token> tokens = tokenize(line);
  bool is_counters = false;
  size_t words = 0;
  for (const Token& token : tokens) {
    if (token.kind == Kind::Mark || token.kind == Kind::Number) continue;
    const std::u16string_view word = at(line, token.range);
    ++words;
    if (is_comment_word(word) || is_button_word(word))
      is_counters = true;
    else if (!is_beside_counters(word))
      return std::nullopt;
  }
  if (!is_counters || words > 20) return std::nullopt;
  return Counters{comment_count(line, tokens)};
}

std::optional<DateLine> match_date_line(std::u16string_view line) {
  if (line.size() > 240) return std::nullopt;
  const std::vector<FoundDate> dates = find_dates(line);
  if (dates.empty()) return std::nullopt;
  DateLine result;
  size_t next = 0;
  bool modified = false;
  const auto words_between = [&](size_t begin, size_t end) {
    const std::u16string_view part = line.substr(begin, end - begin);
    for (const Token& token : tokenize(part)) {
      if (token.kind != Kind::Word) continue;
      const std::u16string_view word = at(part, token.range);
      if (!is_beside_dates(word)) return false;
      if (is_one_of(word, {u"تحديث", u"التحديث", u"تعديل", u"التعديل", u"حدث", u"محدث"})) modified = true;
      if (is_one_of(word, {u"نشر", u"النشر", u"نشرت", u"أضيف"})) modified = false;
    }
    return true;
  };
  for (const FoundDate& date : dates) {
    if (!words_between(next, date.range.begin)) return std::nullopt;
    next = date.range.end;
    if (date.calendar != Calendar::Gregorian) continue;
    std::optional<DateTime>& place = modified ? result.modified : result.published;
    if (!place) place = date.value;
  }
  if (!words_between(next, line.size())) return std::nullopt;
  return result;
}

std::optional<Labelled> match_source(std::u16string_view line) {
  auto found = match_label(
      line, {u"المصدر", u"مصدر", u"المصادر", u"مصادر", u"مصدر الخبر", u"مصدر المقال", u"نقلا عن", u"المصدر الأصلي"},
      u":|–—-");
  if (!found && is_any(fold(line), {u"المصدر", u"المصادر"})) found = Labelled{line, {}};
  // A sentence that only begins so («مصدر: الحكومة تجتمع غدًا …») is none.
  if (!found || count_words(found->value) > 14) return std::nullopt;
  const bool bare = fold(found->label).starts_with(fold(u"مصدر"));
  return bare && count_words(found->value) > 5 ? std::nullopt : found;
}

std::optional<Labelled> match_byline(std::u16string_view line) {
  auto found = match_label(line,
                           {u"بقلم", u"كتب", u"كتبت", u"كتبه", u"كتبها", u"إعداد", u"تحرير", u"الكاتب", u"الكاتبة",
                            u"المحرر", u"ترجمة", u"إعداد وتحرير"},
                           u":|/");
  if (!found && same_word(line.substr(0, line.find(u' ')), u"بقلم") && line.find(u' ') != line.npos) {
    const size_t space = line.find(u' ');
    found = Labelled{line.substr(0, space), trim(line.substr(space))};
  }
  if (!found || found->value.empty() || count_words(found->value) > 8 || final_mark(found->value) != 0)
    return std::nullopt;
  return found;
}

std::optional<Labelled> match_tags(std::u16string_view line) {
  return match_label(line,
                     {u"الكلمات المفتاحية", u"كلمات مفتاحية", u"الكلمات الدلالية", u"كلمات دلالية", u"وسوم", u"الوسوم",
                      u"تاغات", u"tags", u"هاشتاغ"},
                     u":|");
}

std::optional<SectionLabel> match_section(std::u16string_view line) {
  Labelled parts{line, {}};
  if (const size_t mark = line.find_first_of(u":|"); mark != line.npos)
    parts = {line.substr(0, mark + 1), trim(line.substr(mark + 1))};
  if (parts.label.size() > 40) return std::nullopt;
  const std::u16string words = fold(parts.label);
  if (is_any(words, {u"اخترنا لك", u"اخترنا لكم", u"مختارات", u"مختارات لك", u"اختيارات المحرر", u"اختيار المحرر",
                     u"مختارات المحرر", u"نرشح لك", u"نرشح لكم"})) {
    return SectionLabel{Section::Picks, parts};
  }
  if (is_any(words, {u"أخبار ذات صلة", u"مواضيع ذات صلة", u"موضوعات ذات صلة", u"مقالات ذات صلة", u"روابط ذات صلة",
                     u"ذات صلة",       u"أخبار متعلقة",   u"مواضيع متعلقة",   u"موضوعات متعلقة", u"مقالات متعلقة",
                     u"اقرأ أيضا",     u"اقرا ايضا",      u"إقرأ أيضا",       u"اقرأ المزيد",    u"قد يهمك",
                     u"قد يهمك أيضا",  u"قد يعجبك أيضا",  u"شاهد أيضا",       u"أخبار مشابهة",   u"مواضيع مشابهة",
                     u"مقالات مشابهة", u"تابع أيضا",      u"للمزيد"})) {
    return SectionLabel{Section::Related, parts};
  }
  return std::nullopt;
}

bool is_rights(std::u16string_view line) {
  if (count_words(line) > 24) return false;
  const std::u16string words = fold(line);
  return line.find(u'©') != line.npos || words.find(fold(u"الحقوق محفوظة")) != words.npos ||
         words.starts_with(fold(u"حقوق النشر"));
}

bool is_breadcrumb(std::u16string_view line) {
  const bool parted = line.find_first_of(u"/»›>|•") != line.npos;
  return parted && count_words(line) <= 12 &&
         is_one_of(line.substr(0, line.find_first_of(u" /»›>|•")), {u"الرئيسية", u"الرئيسيه", u"رئيسية"});
}

bool begins_introduction(std::u16string_view line) {
  const std::u16string words = fold(line.substr(0, 80));
  for (const std::u16string_view opening :
       {u"نقدم لكم", u"نعرض لكم", u"نستعرض لكم", u"ننشر لكم", u"إليكم", u"نضع بين أيديكم", u"زوارنا الكرام",
        u"متابعينا الكرام", u"نقدم لزوارنا", u"نقدم لمتابعينا", u"اهلا بكم", u"مرحبا بكم", u"نتناول معكم",
        u"تابعوا معنا"}) {
    if (words.starts_with(fold(opening))) return true;
  }
  return false;
}

bool is_section_name(std::u16string_view words) {
  return is_any(fold(words),
                {u"أخبار",       u"الأخبار",      u"سياسة",       u"السياسة",         u"اقتصاد",     u"الاقتصاد",
                 u"رياضة",       u"الرياضة",      u"ثقافة",       u"الثقافة",         u"فن",         u"فنون",
                 u"منوعات",      u"تكنولوجيا",    u"علوم",        u"علوم وتكنولوجيا", u"صحة",        u"الصحة",
                 u"محليات",      u"عربي",         u"دولي",        u"العالم",          u"عربي ودولي", u"أخبار عربية",
                 u"أخبار محلية", u"أخبار العالم", u"أخبار دولية", u"أخبار عالمية",    u"مجتمع",      u"رأي",
                 u"مقالات",      u"تقارير",       u"حوادث",       u"تحقيقات",         u"سيارات"});
}

bool is_kicker(std::u16string_view word) {
  return is_any(fold(word), {u"عاجل", u"خاص", u"حصري", u"حصريا", u"فيديو", u"بالفيديو", u"صور", u"بالصور", u"شاهد",
                             u"مباشر", u"تحديث", u"متابعة"});
}

bool names_a_site(std::u16string_view words) {
  for (const Token& token : tokenize(words)) {
    if (is_one_of(at(words, token.range),
                  {u"موقع",  u"صحيفة",   u"جريدة",   u"وكالة", u"قناة",  u"شبكة", u"بوابة",        u"مجلة",
                   u"نت",    u"أونلاين", u"اونلاين", u"نيوز",  u"تايمز", u"بوست", u"اليوم السابع", u"تلفزيون",
                   u"راديو", u"إذاعة",   u"منصة",    u"news",  u"tv",    u"net",  u"com"})) {
      return true;
    }
  }
  return false;
}

bool is_plain_label(std::u16string_view line) {
  if (line == u"إخترنا لك" || line == u"اخترنا لك" || line == u"أخبار ذات صلة") return true;
  size_t digits = 0;
  while (digits < line.size() && digit_value(line[digits]) >= 0) ++digits;
  if (digits == 0) return false;
  line.remove_prefix(digits);
  constexpr std::u16string_view kButtons = u" ارسل طباعة";
  if (line.ends_with(kButtons)) line.remove_suffix(kButtons.size());
  return line == u" تعليق" || line == u" تعليقات" || line == u" تعليقا" || line == u" تعليقًا";
}

}  // namespace warraq::article
