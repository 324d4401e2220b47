// SPDX-License-Identifier: MIT
// Where rules alone stretch. Vectors are those that LibreOffice and raqim-kashida publish for their
// own implementations (words and results, not code); where ours differ it is said why.
#include "text/kashida_rules.h"

#include <catch_amalgamated.hpp>

#include <string>
#include <vector>

#include "base/utf.h"
#include "unicode/graphemes.h"

using namespace warraq;
using text::KashidaRules;

namespace {

// "1:9 3:2": index of the grapheme after which the stretch lies, and its priority.
std::string points(std::u16string_view word, KashidaRules rules) {
  std::vector<uint8_t> graphemes;
  unicode::find_graphemes(word, graphemes);
  std::vector<text::KashidaPoint> found;
  text::find_kashida_points(word, graphemes, rules, found);
  std::string out;
  for (const text::KashidaPoint& point : found) {
    int index = -1;
    for (uint32_t i = 0; i < point.at; ++i) index += graphemes[i];
    if (!out.empty()) out += ' ';
    out += std::to_string(index) + ":" + std::to_string(point.priority);
  }
  return out;
}

std::string naskh(std::u16string_view word) { return points(word, KashidaRules::Naskh); }
std::string simple(std::u16string_view word) { return points(word, KashidaRules::Simple); }
std::string nastaliq(std::u16string_view word) { return points(word, KashidaRules::Nastaliq); }

// The place that the order of Internet Explorer 5.5 takes: the best, and of equals the last.
int best(std::u16string_view word) {
  const std::string all = simple(word);
  int index = -1, priority = -1;
  for (size_t at = 0; at < all.size();) {
    const size_t colon = all.find(':', at), end = std::min(all.find(' ', at), all.size());
    const int here = std::stoi(all.substr(colon + 1, end - colon - 1));
    if (here >= priority) {
      priority = here;
      index = std::stoi(all.substr(at, colon - at));
    }
    at = end + 1;
  }
  return index;
}

}  // namespace

TEST_CASE("Naskh: the matrix of followers, highest in a run of four letters", "[kashida]") {
  CHECK(naskh(u"بط") == "0:7");
  CHECK(naskh(u"مبط") == "1:8");
  CHECK(naskh(u"ممبط") == "0:3 2:9");
  CHECK(naskh(u"مممبط") == "0:2 1:2 3:8");
  CHECK(naskh(u"بم") == "0:4");
  CHECK(naskh(u"ممبم") == "0:3 2:6");
  CHECK(naskh(u"بب") == "");
  CHECK(naskh(u"ممبب") == "0:3");
}

TEST_CASE("Naskh: what the masters forbid", "[kashida]") {
  CHECK(naskh(u"بحه") == "1:9");  // a final heh, whatever the length
  CHECK(naskh(u"به") == "0:9");
  CHECK(naskh(u"مسعد") == "2:3");  // not before ain
  CHECK(naskh(u"كلمة") == "2:9");  // not after kaf and lam; teh marbuta is a heh
  CHECK(naskh(u"سعي") == "");      // not before a final yeh
  CHECK(naskh(u"يهتم") == "0:6 1:6 2:6");
  CHECK(naskh(u"سقتم") == "0:3 2:6");
  CHECK(naskh(u"لا") == "");
  CHECK(naskh(u"صف") == "");       // nor before a final feh
  CHECK(naskh(u"صحف") == "");      // nor before hah
  CHECK(naskh(u"كگبل") == "2:3");  // gaf is a kaf but at the end of a run
}

TEST_CASE("Naskh: two teeth at the beginning of a run", "[kashida]") {
  CHECK(naskh(u"ببب") == "0:2");
  CHECK(naskh(u"ببس") == "0:2");
  CHECK(naskh(u"تبسم") == "0:2 2:3");
  CHECK(naskh(u"ببر") == "0:6 1:2");
  CHECK(naskh(u"ببن") == "0:6 1:5");
  CHECK(naskh(u"ببم") == "1:5");
  CHECK(naskh(u"بببر") == "2:3");
  CHECK(naskh(u"تبين") == "2:6");
}

TEST_CASE("Marks and their seats belong to the letter before them", "[kashida]") {
  CHECK(naskh(u"ٱلرَّحۡمَـٰنِ") == "3:2 5:2");
  CHECK(naskh(u"ٱلۡعَـٰلَمِینَ") == "3:1 6:4");
  CHECK(naskh(u"ٱلصَّـٰلِحَـٰتِ") == "3:5");
  CHECK(naskh(u"تَأۡمَـ۫نَّا") == "0:4 4:5");
}

TEST_CASE("A tatweel that was typed is looked through, or is the best place of all", "[kashida]") {
  // Naskh takes it out before it looks; the index is that of the word as typed.
  CHECK(naskh(u"بــم") == "0:4");
  CHECK(naskh(u"كتـاب") == "1:5");
  CHECK(simple(u"بـت") == "1:9");
  CHECK(simple(u"سـبت") == "0:8 1:9 2:3");
  // With nothing behind it there is no join, and what stands before it is not final.
  CHECK(simple(u"هـ") == "");
  CHECK(naskh(u"هـ") == "");
}

TEST_CASE("Joiners cut a run or leave it open", "[kashida]") {
  CHECK(naskh(u"ب\u200cم") == "");
  CHECK(simple(u"ب\u200cت") == "");
  CHECK(simple(u"سف\u200d") == "0:8");
  CHECK(naskh(u"به\u200d") == "0:4");  // a heh that goes on is not final
}

TEST_CASE("Simple: the seven rules in their order", "[kashida]") {
  CHECK(simple(u"سبت") == "0:8 1:3");
  CHECK(simple(u"سي") == "0:8");
  CHECK(simple(u"بيبت") == "2:3");
  CHECK(simple(u"بني") == "0:5 1:3");
  CHECK(simple(u"لا") == "");
  CHECK(simple(u"لب") == "0:3");
  CHECK(simple(u"صف") == "0:8");
  CHECK(simple(u"بو") == "0:4");
  CHECK(simple(u"بك") == "0:6");
  CHECK(simple(u"بد") == "0:7");
}

TEST_CASE("Simple: the place that LibreOffice takes", "[kashida]") {
  CHECK(best(u"متن") == 1);
  CHECK(best(u"فارسی") == 3);
  CHECK(best(u"با") == 0);
  CHECK(best(u"نویسه") == 3);
  CHECK(best(u"کشیده") == 1);
  CHECK(best(u"برای") == 0);
  CHECK(best(u"چینش") == 2);
  CHECK(best(u"بهتر") == 1);
  CHECK(best(u"ببببب") == 3);
  CHECK(best(u"تطویل") == 3);
  CHECK(best(u"بپ") == 0);
  CHECK(best(u"تطوی") == 1);
  CHECK(best(u"تحویل") == 3);
  CHECK(best(u"تشویل") == 1);
  CHECK(best(u"تمثیل") == 3);
  CHECK(best(u"كرسي") == 2);
  CHECK(best(u"نویس\u200cه") == 0);
  // LibreOffice looks at the end of the word; by runs, the teh before a non-joiner is final, too.
  CHECK(simple(u"مت\u200cن") == "0:3");
  // LibreOffice refuses a final yeh here; with us that is a veto (paragraph/vetoes.h), not a rule.
  CHECK(simple(u"نیمِي") == "2:3");
}

TEST_CASE("Nastaliq: after seen, seldom before thick strokes", "[kashida]") {
  CHECK(nastaliq(u"سم") == "0:9");
  CHECK(nastaliq(u"مسم") == "1:9");
  CHECK(nastaliq(u"مه") == "0:6");   // a final heh is no more than another letter
  CHECK(nastaliq(u"بم") == "");      // an initial tooth would read as a seen
  CHECK(nastaliq(u"مبط") == "");     // not before tah
  CHECK(nastaliq(u"سعد") == "1:2");  // nor before ain
  CHECK(nastaliq(u"مهم") == "");     // nor before a middle heh
}

TEST_CASE("Texts without joins, and none at all", "[kashida]") {
  CHECK(naskh(u"") == "");
  CHECK(naskh(u"دار ورد") == "");
  CHECK(naskh(u"Latin 123") == "");
  CHECK(points(u"بط", KashidaRules::None) == "");
  // Two words are two runs.
  CHECK(naskh(u"بط بط") == "0:7 3:7");
}
