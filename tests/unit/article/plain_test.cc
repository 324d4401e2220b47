// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "article/letters.h"
#include "article/read.h"
#include "article/write.h"
#include "base/json.h"
#include "base/utf.h"

using namespace warraq;
using namespace warraq::article;

namespace {

std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

Article read_text(std::string_view bytes) {
  Diagnostics diagnostics;
  Result<Article> result = read(bytes, {InputKind::Text}, diagnostics);
  REQUIRE(result.ok());
  return std::move(result).value();
}

Article page(const char* name) {
  return read_text(file_text(std::string(WARRAQ_PROJECT_DIR) + "/tests/unit/article/pages/" + name));
}

std::string types(const Article& article) {
  const char* names[] = {"p", "h", "q", "l"};
  std::string out;
  for (const Block& block : article.blocks) out += block.content.index() < 4 ? names[block.content.index()] : "?";
  return out;
}

std::u16string heading(const Article& article, size_t i) {
  REQUIRE(i < article.blocks.size());
  REQUIRE(std::holds_alternative<Heading>(article.blocks[i].content));
  return std::get<Heading>(article.blocks[i].content).text.text;
}

std::string furniture(const Article& article) {
  for (const auto& [key, json] : article.extra) {
    if (key == "furniture") return parse_json(json).value().text;
  }
  return {};
}

// ---- no word lost: every word of the source is among the article's strings, as often as it stands there.
void collect(const JsonValue& value, std::string& out) {
  if (value.is(JsonValue::Kind::String)) out += value.text + "\n";
  for (const JsonValue& item : value.items) collect(item, out);
  for (const auto& [key, member] : value.members) {
    const bool hidden = key == "type" || key == "lang" || key == "url" || key == "published" || key == "modified";
    if (!hidden) collect(member, out);
  }
}

std::map<std::u16string, int> word_counts(std::u16string_view text) {
  std::map<std::u16string, int> counts;
  std::u16string word;
  for (const char16_t c : fold(text) + u" ") {
    if (c != u' ') {
      word.push_back(c);
      continue;
    }
    if (!word.empty()) ++counts[word];
    word.clear();
  }
  return counts;
}

// The furniture that the model holds as facts alone.
bool is_fact(std::u16string_view line) {
  if (line == u"إخترنا لك" || line == u"اخترنا لك" || line == u"أخبار ذات صلة") return true;
  if (line.empty() || digit_value(line[0]) < 0) return false;
  while (!line.empty() && digit_value(line[0]) >= 0) line.remove_prefix(1);
  for (const std::u16string_view rest :
       {u" تعليق", u" تعليقات", u" تعليقًا", u" تعليق ارسل طباعة", u" تعليقات ارسل طباعة"}) {
    if (line == rest) return true;
  }
  return false;
}

std::u16string trimmed(std::u16string_view line) {
  while (!line.empty() && is_space(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
  return std::u16string(line);
}

std::string lost_words(const std::string& bytes, const Article& article) {
  std::string shown;
  collect(parse_json(write(article)).value(), shown);
  std::map<std::u16string, int> left = word_counts(to_utf16(shown));
  std::u16string all = to_utf16(bytes), wanted;
  // Only where every part stands between blank lines is such furniture certain.
  all.erase(std::remove(all.begin(), all.end(), u'\r'), all.end());
  std::u16string_view source = all;
  const bool parted = source.find(u"\n\n") != source.npos;
  while (!source.empty()) {
    const size_t end = parted ? source.find(u"\n\n") : source.find(u'\n');
    std::u16string part = trimmed(std::u16string(source.substr(0, end)));
    source.remove_prefix(end == source.npos ? source.size() : end + 1);
    if (parted && is_fact(part)) continue;
    if (parted && part.starts_with(u"المصدر") && part.substr(0, 10).find(u':') != part.npos)
      part.erase(0, part.find(u':'));
    wanted += part + u"\n";
  }
  std::string lost;
  for (const auto& [word, count] : word_counts(wanted)) {
    if (left[word] < count) lost += to_utf8(word) + " ";
  }
  return lost;
}

}  // namespace

TEST_CASE("No word of a page is lost", "[plain]") {
  size_t pages = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(WARRAQ_PROJECT_DIR) + "/tests/unit/article/pages")) {
    const std::string bytes = file_text(entry.path());
    INFO(entry.path().filename().string());
    CHECK(lost_words(bytes, read_text(bytes)) == "");
    ++pages;
    // Nor when its blank lines are gone, or its parts stand in another order.
    std::string single = bytes;
    for (size_t at = 0; (at = single.find("\n\n", at)) != single.npos;) single.erase(at, 1);
    CHECK(lost_words(single, read_text(single)) == "");
    std::string turned;
    for (size_t end = bytes.size(); end != bytes.npos && end > 0;) {
      const size_t begin = bytes.rfind("\n\n", end - 1);
      turned += bytes.substr(begin == bytes.npos ? 0 : begin + 2, end - (begin == bytes.npos ? 0 : begin + 2)) + "\n\n";
      end = begin;
    }
    CHECK(lost_words(turned, read_text(turned)) == "");
  }
  CHECK(pages >= 14);
}

TEST_CASE("A usual page is read into its parts", "[plain]") {
  const Article article = page("01-usual.txt");
  CHECK(article.title.text == u"افتتاح مكتبة عامة جديدة في مدينة السواقي بعد ثلاث سنوات من العمل");
  CHECK(article.site->name == "القنديل");
  CHECK(article.published == "2025-10-14T09:05");
  REQUIRE(article.lead.size() == 1);
  CHECK(article.lead[0].text.starts_with(u"نقدم لكم زوارنا الكرام"));
  CHECK(article.lead[0].text.ends_with(u"09:05 صباحاً"));
  CHECK(types(article) == "phpqp");
  CHECK(heading(article, 1) == u"قاعة للأطفال ومختبر للمخطوطات");
  CHECK(std::get<Quote>(article.blocks[3].content).by.text == u"ليلى الحمدان، مديرة المكتبة");
  CHECK(article.source->name == "وكالة أنباء السواقي");
  REQUIRE(article.picks->size() == 2);
  CHECK(article.picks->at(1).title == "كيف يقرأ الأطفال في زمن الشاشات؟");
  CHECK(article.related->size() == 1);
  CHECK(article.comment_count == 3);
  CHECK(furniture(article).empty());
}

TEST_CASE("Digits, separators and month names vary", "[plain]") {
  const Article article = page("02-arabic-digits.txt");
  CHECK(article.site->name == "صحيفة الواحة");
  CHECK(article.published == "2025-09-29T23:30");
  CHECK(types(article) == "php");
  CHECK(article.picks->empty());
  CHECK(article.related->empty());
  CHECK(article.comment_count == 0);
}

TEST_CASE("A page without blank lines has the same parts", "[plain]") {
  const Article article = page("03-single-newlines.txt");
  CHECK(article.title.text == u"قافلة طبية تصل إلى القرى الجبلية");
  CHECK(article.published == "2025-01-05T22:43");
  CHECK(types(article) == "php");
  CHECK(article.source->name == "مراسل القنديل");
  CHECK(article.picks->empty());
  CHECK(article.related->size() == 1);
  CHECK(article.comment_count == 5);
}

TEST_CASE("Paragraphs alone: the first is the title if it can be one, else one is made", "[plain]") {
  const Article titled = page("04-bare.txt");
  CHECK(titled.title.text == u"عن الخط الذي لا يقرؤه أحد");
  CHECK(types(titled) == "pp");
  CHECK_FALSE(titled.site.has_value());
  CHECK_FALSE(titled.picks.has_value());
  CHECK_FALSE(titled.comment_count.has_value());
  const Article untitled = page("05-untitled.txt");
  CHECK(untitled.title.text == u"في ذلك الصباح خرج الصيادون قبل الشمس بساعة");
  CHECK(types(untitled) == "pp");
  CHECK(page("13-one-line.txt").title.text == u"خبر قصير جدا");
}

TEST_CASE("Kicker, section, dates, author, tags and rights are found", "[plain]") {
  const Article article = page("06-kicker-and-date-line.txt");
  CHECK(article.kicker.text == u"عاجل");
  CHECK(article.title.text == u"المصرف المركزي يثبت سعر الفائدة للمرة الثالثة");
  CHECK(article.section->name == "اقتصاد");
  CHECK(article.site->name == "القنديل");
  CHECK(article.published == "2025-11-06T14:20");
  CHECK(article.modified == "2025-11-07T08:05");
  CHECK(article.authors.at(0).name == "سلمى الإدريسي");
  CHECK(article.tags.size() == 3);
  CHECK(types(article) == "php");
  CHECK(heading(article, 1) == u"لماذا الآن؟");
  CHECK(article.rights == "جميع الحقوق محفوظة لموقع القنديل © 2025");
}

TEST_CASE("Sections may come before the source, cards may have bullets", "[plain]") {
  const Article article = page("07-sections-first.txt");
  CHECK(article.site->name == "ملاعب نت");
  CHECK(article.comment_count == 0);
  CHECK(types(article) == "ppq");
  CHECK(std::get<Quote>(article.blocks[2].content).by.text == u"قائد المنتخب");
  CHECK(article.picks->empty());
  REQUIRE(article.related->size() == 2);
  CHECK(article.related->at(0).title == "قرعة البطولة تسفر عن مواجهات نارية");
  CHECK(article.source->name == "الاتحاد المحلي");
  CHECK(article.source->url == "https://example.org/news/12");
}

TEST_CASE("Wrapped lines are joined", "[plain]") {
  const Article article = page("08-wrapped.txt");
  CHECK(types(article) == "pp");
  CHECK(article.source->name == "وكالة الأرض");
}

TEST_CASE("Bullets in a row are a list", "[plain]") {
  const Article article = page("09-maghreb.txt");
  CHECK(article.published == "2026-01-03T19:00");
  CHECK(article.site->name == "صدى الجنوب");
  CHECK(types(article) == "plp");
  CHECK(std::get<List>(article.blocks[1].content).items.size() == 3);
  CHECK(article.related->at(0).title == "موسم الجني يبدأ مبكرا هذا العام");
  CHECK(article.comment_count == 12);
}

TEST_CASE("Of two calendars the Gregorian date is taken", "[plain]") {
  CHECK(page("10-hijri.txt").published == "2024-12-08T13:15");
}

TEST_CASE("A label in the midst of the text takes nothing of it away", "[plain]") {
  const Article article = page("11-mid-body-link.txt");
  CHECK(types(article) == "ppp");
  CHECK_FALSE(article.related.has_value());
  CHECK(furniture(article) == "أحمد: خبر جميل\nسعاد: شكرا لكم");
}

TEST_CASE("Lines of verse are no headings", "[plain]") {
  const Article article = page("12-verse-and-latin.txt");
  CHECK(types(article) == "phpppp");
  CHECK(article.site->name == "تقنية اليوم");
}

TEST_CASE("Byte order marks and returns do no harm, a source may be on the next line", "[plain]") {
  const Article article = page("14-bom-crlf.txt");
  CHECK(article.title.text == u"جسر جديد فوق الوادي");
  CHECK(article.lead.size() == 2);
  CHECK(article.published == "2025-09-01T00:05");
  CHECK(article.source->name == "وزارة الأشغال");
  CHECK(article.picks->empty());
}

TEST_CASE("A dash in a title is no site without a reason", "[plain]") {
  const Article article =
      read_text("لقاء القمة - دمشق\n\nيجتمع الوزراء في دمشق غدا لبحث ملفات المياه والحدود والطاقة.");
  CHECK(article.title.text == u"لقاء القمة - دمشق");
  CHECK_FALSE(article.site.has_value());
}

TEST_CASE("Counters are read in their many forms", "[plain]") {
  const std::pair<const char*, int64_t> cases[] = {{"0 تعليق ارسل طباعة", 0},
                                                   {"٣ تعليقات أرسل طباعة", 3},
                                                   {"لا تعليقات", 0},
                                                   {"لا توجد تعليقات بعد", 0},
                                                   {"تعليق واحد إرسال طباعة", 1},
                                                   {"تعليقان", 2},
                                                   {"التعليقات: 14", 14},
                                                   {"التعليقات (7) طباعة", 7},
                                                   {"11 تعليقًا ارسل طباعة", 11},
                                                   {"120 مشاهدة | 4 تعليقات | شارك", 4},
                                                   {"طباعة ارسل 5 تعليق", 5}};
  for (const auto& [line, count] : cases) {
    INFO(line);
    const Article article = read_text(std::string("عنوان الخبر الأول\n\n") + line +
                                      "\n\nهذه فقرة أولى فيها كلام كثير عن موضوع الخبر وما جرى فيه من حوادث.");
    CHECK(article.comment_count == count);
    CHECK(types(article) == "p");
  }
  for (const char* line :
       {"تعليق الدراسة في المحافظات الشمالية", "مشاركة المواطنين في الانتخابات", "التعليق على القانون الجديد"}) {
    const Article article = read_text(std::string("عنوان الخبر الأول\n\n") + line +
                                      "\n\nهذه فقرة أولى فيها كلام كثير عن موضوع الخبر وما جرى فيه من حوادث.");
    CHECK_FALSE(article.comment_count.has_value());
    CHECK(types(article) == "hp");
  }
}

TEST_CASE("Odd texts are read, quickly and whole", "[plain]") {
  std::string every_byte;
  for (int i = 0; i < 40; ++i) {
    for (int byte = 128; byte < 256; ++byte) every_byte.push_back(static_cast<char>(byte));
  }
  std::string letters, marks = "ب", lines, labels;
  for (int i = 0; i < 100000; ++i) letters += "ب";
  for (int i = 0; i < 10000; ++i) marks += "\xd9\x8b";
  for (int i = 0; i < 20000; ++i) lines += "سطر قصير\n";
  for (int i = 0; i < 20000; ++i) labels += "المصدر: وكالة\nأخبار ذات صلة\n0 تعليق\n";
  for (const std::string& text : {every_byte, letters, marks, lines, labels, std::string(5000, '['),
                                  std::string("\n\n\n:\n\n-\n\n"), std::string("ـ"), std::string("- - -\n|||")}) {
    const Article article = read_text(text);
    CHECK_FALSE(article.title.empty());
    CHECK(lost_words(text, article) == "");
  }
  const Article one_word = read_text(letters);
  CHECK(one_word.title.text.size() < 200);
  CHECK(one_word.blocks.size() == 1);
  CHECK(read_text(marks).title.text.size() == 10001);
}

TEST_CASE("The news page is read as the article that it is", "[plain]") {
  const char* shared = std::getenv("WARRAQ_SHARED");
  const std::filesystem::path path =
      (shared != nullptr ? std::filesystem::path(shared) : std::filesystem::path(WARRAQ_PROJECT_DIR) / "../shared") /
      "articles/news-page.txt";
  if (!std::filesystem::exists(path))
    SKIP("the news page is not beside the project (../shared/articles/news-page.txt, or WARRAQ_SHARED)");
  const std::string bytes = file_text(path);
  const Article article = read_text(bytes);
  CHECK(lost_words(bytes, article) == "");
  CHECK(article.site->name == "جورنالك");
  CHECK(article.published == "2024-12-08T22:43");
  CHECK(article.lead.size() == 1);
  CHECK(types(article) == "pppphppphppphppp");
  CHECK(article.picks->empty());
  CHECK(article.related->empty());
  CHECK(article.comment_count == 0);
  CHECK(article.extra.empty());
}
