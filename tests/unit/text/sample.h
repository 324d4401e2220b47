// SPDX-License-Identifier: MIT
// Texts for the tests of this room: sentences of our own, the example articles, and mixtures.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "base/utf.h"
#include "support/faces.h"
#include "text/shape_text.h"

namespace warraq::test {

inline text::Paragraph paragraph(std::u16string text, bool rtl = true) {
  text::Paragraph p;
  p.text = std::move(text);
  p.right_to_left = rtl;
  text::StyleRun style;
  style.range = {0, static_cast<uint32_t>(p.text.size())};
  style.size = Unit::base(16);
  p.styles.push_back(style);
  return p;
}

inline text::ShapedText shape(const text::Paragraph& p, const Faces& faces, text::WordCache& cache) {
  Diagnostics diagnostics;
  return text::shape(p, {faces.library, faces.chains}, cache, "", diagnostics);
}

inline std::vector<std::u16string> sentences() {
  return {
      u"خرجتُ من البيتِ صباحًا، وكان المطرُ خفيفًا؛ فعدتُ لآخذَ المظلّة.",
      u"بلغ عدد الزوّار 12,450 زائرًا (بزيادة 3.5%) في عام 2024، أي ما يقارب ١٢٫٤ ألف.",
      u"قالت الشركة إن هاتف iPhone 15 Pro سيصدر يوم 8/12/2024 في «معرض دبي» الدولي.",
      u"إنَّ اللهَ لطيفٌ بعبادِه، والحمدُ للهِ ربِّ العالمين.",
      u"لا إله إلا الله، محمدٌ رسولُ الله ﷺ.",
      u"كتب الكاتب كتابًا كبيرًا عن كركوك وعكّا والكرك، وكان كل كلامه كافيًا.",
      u"سألها: «أين المفتاح؟» فأجابت: “على الرفّ، بجانب الساعة…”",
      u"پاکستان کا دارالحکومت اسلام آباد ہے اور لاہور ایک بڑا شہر ہے۔",
      u"در زبان فارسی می‌خواهم و می‌نویسم و کتاب‌ها را می‌خوانم.",
      u"الرقم +966 50 123 4567 والموقع https://example.com/ والبريد info@example.com.",
      u"هٰذا بَيْتٌ مِنَ الشِّعْرِ العَرَبِيِّ القَديمِ يَتَغَنَّى بِهِ الرُّواةُ",
      u"جـــديد ومـمـدود وهـ وفي 1446هـ",
  };
}

class Random {
 public:
  explicit Random(uint32_t seed) : state_(seed) {}
  uint32_t below(size_t n) { return (state_ = state_ * 1664525u + 1013904223u) / 65536u % static_cast<uint32_t>(n); }

 private:
  uint32_t state_;
};

// Words of all sentences in disorder, sometimes with letters put together at random.
inline std::u16string mixture(Random& random, size_t words) {
  std::vector<std::u16string> stock;
  for (const std::u16string& sentence : sentences()) {
    for (size_t at = 0; at < sentence.size();) {
      const size_t end = std::min(sentence.find(u' ', at), sentence.size());
      stock.push_back(sentence.substr(at, end - at));
      at = end + 1;
    }
  }
  const std::u16string letters = u"ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئکیگپچ";
  const std::u16string marks = u"\u064b\u064c\u064e\u064f\u0650\u0651\u0652\u0670";
  std::u16string text;
  for (size_t i = 0; i < words; ++i) {
    if (i > 0) text += random.below(30) == 0 ? u"  " : u" ";
    if (random.below(3) != 0) {
      text += stock[random.below(stock.size())];
      continue;
    }
    for (uint32_t n = 1 + random.below(6); n > 0; --n) {
      text += letters[random.below(letters.size())];
      for (uint32_t m = random.below(8); m < 3; ++m) text += marks[random.below(marks.size())];
    }
  }
  return text;
}

// The paragraphs of a text file; none where there is no such file.
inline std::vector<std::u16string> file_paragraphs(const std::string& path) {
  const auto bytes = file_bytes(path);
  const std::u16string all = to_utf16({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  std::vector<std::u16string> paragraphs;
  for (size_t at = 0; at < all.size();) {
    const size_t end = std::min(all.find(u'\n', at), all.size());
    if (end > at) paragraphs.push_back(all.substr(at, end - at));
    at = end + 1;
  }
  return paragraphs;
}

// Every string of the project's example articles, in their order.
inline void collect_strings(const nlohmann::ordered_json& value, std::vector<std::u16string>& found) {
  if (value.is_string()) {
    const std::u16string text = to_utf16(value.get<std::string>());
    if (!text.empty()) found.push_back(text);
  }
  if (value.is_structured()) {
    for (const auto& child : value) collect_strings(child, found);
  }
}

inline std::vector<std::u16string> example_articles() {
  std::vector<std::u16string> found;
  for (const std::string name : {"library", "lamp"}) {
    const auto bytes = file_bytes(WARRAQ_PROJECT_DIR "/examples/articles/" + name + ".json");
    collect_strings(nlohmann::ordered_json::parse(bytes.begin(), bytes.end(), nullptr, false), found);
  }
  return found;
}

inline std::vector<std::u16string> news_page() {
  return file_paragraphs(WARRAQ_PROJECT_DIR "/../shared/articles/news-page.txt");
}

}  // namespace warraq::test
