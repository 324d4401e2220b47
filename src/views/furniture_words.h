// SPDX-License-Identifier: MIT
// The words of page furniture, by the article's language.
#pragma once

#include <string_view>

namespace warraq::views {

struct FurnitureWords {
  std::string_view lang;  // primary subtag of BCP 47
  std::u16string_view page, of, online, also, pages, source;
};

inline constexpr FurnitureWords kFurnitureWords[] = {
    {"ar", u"صفحة ", u" من ", u"اقرأ الخبر على الشبكة", u"اقرأ أيضًا", u" صفحات", u"المصدر"},
    {"fa", u"صفحه ", u" از ", u"خبر را در وب بخوانید", u"همچنین بخوانید", u" صفحه", u"منبع"},
    {"ur", u"صفحہ ", u" از ", u"خبر ویب پر پڑھیں", u"یہ بھی پڑھیں", u" صفحات", u"ماخذ"},
    {"en", u"Page ", u" of ", u"Read this online", u"Read also", u" pages", u"Source"},
};

// Those of the language, else Arabic for what is written from right to left, else English.
constexpr const FurnitureWords& furniture_words(std::string_view lang, bool right_to_left) {
  for (const FurnitureWords& words : kFurnitureWords) {
    if (words.lang == lang.substr(0, lang.find('-'))) return words;
  }
  return kFurnitureWords[right_to_left ? 0 : 3];
}

}  // namespace warraq::views
