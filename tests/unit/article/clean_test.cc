// SPDX-License-Identifier: MIT
#include "article/clean.h"

#include <catch_amalgamated.hpp>

#include "article/letters.h"

using namespace warraq;
using namespace warraq::article;

TEST_CASE("Control characters become spaces and are reported once", "[clean]") {
  TextCleaner cleaner(Field::Body);
  std::u16string out;
  cleaner.append(out, std::u16string(u"a\0b\u0007c\ufdd0", 6));
  CHECK(out == u"a b c ");
  Diagnostics diagnostics;
  cleaner.report(diagnostics, "/title");
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == "control-character");
  CHECK(diagnostics[0].path == "/title");
  CHECK(diagnostics[0].detail == "U+0000 × 3");
}

TEST_CASE("Newlines mean what the field makes of them", "[clean]") {
  CHECK(clean(u"أ\r\nب\nج\rد\u2029ه", Field::Body) == u"أ\u2028ب\u2028ج\u2028د\u2028ه");
  CHECK(clean(u"أ\r\nب\u2028ج", Field::Line) == u"أ ب ج");
  CHECK(clean(u"أ\r\n\tب", Field::Verbatim) == u"أ\n\tب");
}

TEST_CASE("One-line fields lose embeddings and overrides, and have their isolates balanced", "[clean]") {
  CHECK(clean(u"\u202eعنوان\u202c \u202a\u202d\u202bx", Field::Line) == u"عنوان x");
  CHECK(clean(u"\u2067عنوان", Field::Line) == u"\u2067عنوان\u2069");
  CHECK(clean(u"عنوان\u2069\u2069", Field::Line) == u"عنوان");
  CHECK(clean(u"\u2066a\u2069\u200eb", Field::Line) == u"\u2066a\u2069\u200eb");
}

TEST_CASE("In the body an override becomes the embedding of the same direction", "[clean]") {
  CHECK(clean(u"\u202eنص\u202c\u202dtext\u202c", Field::Body) == u"\u202bنص\u202c\u202atext\u202c");
  CHECK(clean(u"ن\u200cص", Field::Body) == u"ن\u200cص");
}

TEST_CASE("Only addresses that are safe to follow pass", "[clean]") {
  CHECK(clean_url("https://example.org/a?b=c#d") == "https://example.org/a?b=c#d");
  CHECK(clean_url(" HTTP://example.org/ ") == "HTTP://example.org/");
  CHECK(clean_url("mailto:a@example.org") == "mailto:a@example.org");
  CHECK(clean_url("tel:+96311") == "tel:+96311");
  CHECK(clean_url("https://example.org/خبر جديد") == "https://example.org/خبر%20جديد");
  CHECK(clean_url("ht\ntps://exam\u202eple.org") == "https://example.org");
  for (const char* bad : {"javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "vbscript:x",
                          "file:///etc/passwd", "//example.org", "/a/b", "#note", "https:", "https://",
                          "http:example.org", "mailto:", "ftp://example.org", ""}) {
    INFO(bad);
    CHECK_FALSE(clean_url(bad));
  }
}

TEST_CASE("Words are compared as a reader would", "[letters]") {
  CHECK(same_word(u"إِخْتَرْنَا", u"اخترنا"));
  CHECK(same_word(u"أرســل", u"ارسل"));
  CHECK(same_word(u"مساءً", u"مساء"));
  CHECK(same_word(u"الإثنين", u"الاثنين"));
  CHECK_FALSE(same_word(u"تعليق", u"تعليقات"));
  CHECK(fold(u"  «المصدرُ»: وكالةٌ 12 ") == u"المصدر وكاله 12");
}

TEST_CASE("Tokens are words, numbers and marks with their ranges", "[letters]") {
  const std::u16string text = u"٢٠٢٤م، 10:43";
  const std::vector<Token> tokens = tokenize(text);
  REQUIRE(tokens.size() == 6);
  CHECK(tokens[0].number == 2024);
  CHECK(at(text, tokens[1].range) == u"م");
  CHECK(tokens[2].kind == Token::Kind::Mark);
  CHECK(tokens[3].number == 10);
  CHECK(tokens[5].number == 43);
  CHECK(tokenize(u"1234567890123456").front().number == -1);
}
