// SPDX-License-Identifier: MIT
#include "text/tokens.h"

#include <catch_amalgamated.hpp>

#include "base/utf.h"

using namespace warraq;
using text::TokenKind;

namespace {

// "url:https://a.b phone:+966 …": the tokens of a text with their kinds.
std::string tokens_of(std::u16string_view text) {
  constexpr std::string_view kNames[] = {"url", "mail", "handle", "phone", "date", "version", "name", "signed"};
  std::string out;
  for (const text::Token& token : text::find_tokens(text)) {
    if (!out.empty()) out += " | ";
    out += kNames[static_cast<size_t>(token.kind)];
    out += ':' + to_utf8(text.substr(token.range.begin, token.range.size()));
  }
  return out;
}

}  // namespace

TEST_CASE("Addresses end where the sentence goes on", "[text][tokens]") {
  CHECK(tokens_of(u"الموقع https://example.com/.") == "url:https://example.com/");
  CHECK(tokens_of(u"(انظر https://example.com/a_(b)/c?x=1&y=2#z)، ثم") == "url:https://example.com/a_(b)/c?x=1&y=2#z");
  CHECK(tokens_of(u"«http://example.org» و www.example.net/ar؟") == "url:http://example.org | url:www.example.net/ar");
  CHECK(tokens_of(u"على example.com/news وفي example.com وحدها") == "url:example.com/news");
  CHECK(tokens_of(u"https://example.com/أخبار/١٢ اليوم") == "url:https://example.com/أخبار/١٢");
  CHECK(tokens_of(u"راسلونا: first.last+a@mail.example.com.") == "mail:first.last+a@mail.example.com");
  CHECK(tokens_of(u"mailto:a@b.org") == "mail:a@b.org");
  CHECK(tokens_of(u"حساب @user_name. وكذلك و@abc") == "handle:@user_name | handle:@abc");
  for (const auto text :
       {u"http:// وحدها", u"@ وحدها", u"a@b بلا نقطة", u"@وكالة", u"و/أو", u"12/15", u"://", u"www."}) {
    CHECK(tokens_of(text).empty());
  }
}

TEST_CASE("Phone numbers have a sign of their own: a plus, a bracket, a zero, two hyphens", "[text][tokens]") {
  for (const std::u16string text :
       {u"+966 50 123 4567", u"+966501234567", u"+966-50-123-4567", u"(+966) 50-123-4567", u"(02) 2735-1234",
        u"050-1234567", u"050 123 4567", u"0501234567", u"00966 50 123 4567", u"800-123-4567", u"+1 (555) 123-4567",
        u"٠٥٠-١٢٣٤٥٦٧", u"+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧", u"978-3-16-148410-0"}) {
    CHECK(tokens_of(u"رقم " + text + u"، ثم") == "phone:" + to_utf8(text));
  }
  for (const std::u16string text :
       {u"2010-2020", u"12000-15000", u"1 234 567", u"8-12-2024", u"05-12-2024", u"3-1", u"8/12/2024", u"1,234,567",
        u"737-800", u"0.1234567", u"2010 2011 2012", u"2022-2023-2024", u"(2024) 1500-2000", u"12345678901234567890",
        u"1948–1967", u"A0501234567"}) {
    CHECK(tokens_of(u"بين " + text + u" فقط").empty());
  }
  CHECK(tokens_of(u"+966 50 123 4567 2024") == "phone:+966 50 123 4567");  // no more than 15 digits
}

TEST_CASE("ISO dates, versions, names with signs and signed numbers", "[text][tokens]") {
  CHECK(tokens_of(u"في 2024-12-08، أو 2024-12-08T10:30Z") == "date:2024-12-08 | date:2024-12-08T10:30Z");
  CHECK(tokens_of(u"2024-12-08 10:30") == "date:2024-12-08");
  CHECK(tokens_of(u"٢٠٢٤-١٢-٠٨") == "date:٢٠٢٤-١٢-٠٨");
  CHECK(tokens_of(u"2024-12-8 A2024-12-08").empty());
  CHECK(tokens_of(u"v2.0.1 و2.0.1-beta.2 و10.4.7") == "version:v2.0.1 | version:2.0.1-beta.2 | version:10.4.7");
  for (const auto text : {u"3.5", u"1.234.567", u"8.12.2024", u"1.234.567,89", u"dev2.0"})
    CHECK(tokens_of(text).empty());
  CHECK(tokens_of(u"لغة C++ وC# و.NET وC++20") == "name:C++ | name:C# | name:.NET | name:C++20");
  for (const auto text : {u"DC#", u"C#a", u"A+", u"1++", u"نص.NET"}) CHECK(tokens_of(text).empty());
  CHECK(tokens_of(u"-5 و(+7%) −3.5 +۷") == "signed:-5 | signed:+7% | signed:−3.5 | signed:+۷");
  for (const auto text : {u"-٥", u"إف-16", u"5-3", u"-5-3", u"12%", u"- 5", u"a -b"}) CHECK(tokens_of(text).empty());
}

TEST_CASE("Looking for tokens takes time in proportion to the text, whatever it is", "[text][tokens]") {
  for (const std::u16string_view part :
       {u"1.", u"a@", u"a.-", u"http:/", u"1-", u"(1", u"a+", u"-1,", u"a://!", u"+1 "}) {
    std::u16string text;
    for (int i = 0; i < 100000; ++i) text += part;
    text += u"1111";
    CHECK(text::find_tokens(text).size() <= text.size());
  }
}
