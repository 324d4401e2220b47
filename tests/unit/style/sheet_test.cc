// SPDX-License-Identifier: MIT
#include <catch_amalgamated.hpp>

#include "style/site_color.h"
#include "style/style.h"

using namespace warraq;
using namespace warraq::style;

namespace {

Sheet sheet(const SheetRequest& request) {
  auto resolved = resolve(request);
  REQUIRE(resolved.ok());
  return std::move(resolved).value();
}

SheetRequest request(std::string_view theme, Medium medium) {
  SheetRequest asked;
  asked.theme = theme;
  asked.medium = medium;
  return asked;
}

// A length of so many hundredths.
Unit hundredths(int64_t value) { return Unit{divide_rounded(value * Unit::kPerBase, 100)}; }

void expect(const TypeStyle& type, int64_t size, int64_t leading) {
  CHECK(type.size == hundredths(size));
  CHECK(type.leading == hundredths(leading));
}

bool is_whole(Unit length) { return length.raw % Unit::kPerBase == 0; }

constexpr Medium kMedia[] = {Medium::Phone, Medium::Desktop, Medium::A4, Medium::Newspaper};

}  // namespace

TEST_CASE("a language has its faces in every theme, and the caller's go before them", "[style]") {
  for (const char* theme : {"news", "book", "plain"}) {
    SheetRequest asked = request(theme, Medium::Desktop);
    const Fonts own = sheet(asked).fonts;
    for (const char* lang : {"ar", "fa", "en", "", "u", "urd"}) {
      asked.lang = lang;
      CHECK(sheet(asked).fonts.family == own.family);
    }
    for (const char* lang : {"ur", "ur-PK"}) {
      asked.lang = lang;
      CHECK(sheet(asked).fonts.family[0] == "Noto Nastaliq Urdu");
      CHECK(fonts_of(theme, nullptr, lang).value().family == sheet(asked).fonts.family);
      // Nastaliq climbs: 1.9 em above the baseline, .6 below by its own metrics.
      const TypeStyle body = sheet(asked)[TypeRole::Body];
      CHECK(body.leading * 10 >= body.size * 24);
    }
    const TokenOverrides set = {{"font.body", "Amiri"}};
    asked.overrides = &set;
    CHECK(sheet(asked).fonts.family[0] == "Amiri");
    CHECK(fonts_of(theme, &set, "ur").value().family[0] == "Amiri");
  }
}

TEST_CASE("Latin beside Arabic is neither larger than its own nor under four fifths", "[style]") {
  for (const char* theme : {"news", "book", "plain"}) {
    for (const char* lang : {"ar", "ur"}) {
      SheetRequest asked = request(theme, Medium::Desktop);
      asked.lang = lang;
      for (const int32_t scale : sheet(asked).fonts.latin_scale) {
        CHECK(scale >= 820);
        CHECK(scale <= 1000);
      }
    }
  }
}

TEST_CASE("the news theme is the tables as they are written", "[style]") {
  const Sheet phone = sheet(request("news", Medium::Phone)), desktop = sheet(request("news", Medium::Desktop));
  expect(phone[TypeRole::Body], 1900, 3400);
  expect(desktop[TypeRole::Body], 2100, 3800);
  expect(desktop[TypeRole::Title], 4000, 5800);
  expect(desktop[TypeRole::Button], 1350, 2000);
  const Sheet a4 = sheet(request("news", Medium::A4)), newspaper = sheet(request("news", Medium::Newspaper));
  expect(a4[TypeRole::Heading2], 1450, 2200);
  CHECK(newspaper[TypeRole::Lead].leading.raw == 1160);  // 18.125 pt
  CHECK(newspaper[TypeRole::Body].size.raw == 614);      // 9.6 pt, to the nearest 64th
  const TypeStyle& heading = desktop[TypeRole::Heading2];
  CHECK(heading.font == font::Role::Head);
  CHECK(heading.weight == 700);
  CHECK(heading.before == Unit::base(52));
  CHECK(heading.has_after);
  CHECK(heading.after == Unit::base(10));
  CHECK_FALSE(desktop[TypeRole::Body].has_after);
  CHECK(desktop[TypeRole::Subtitle].color == Ink::InkSoft);
  CHECK(desktop[TypeRole::Kicker].color == Ink::Accent);
  CHECK(desktop[TypeRole::Scripture].font == font::Role::Scripture);
}

TEST_CASE("every role has a style in every theme and medium", "[style]") {
  for (std::string_view theme : {"news", "book", "plain"}) {
    for (Medium medium : kMedia) {
      const Sheet made = sheet(request(theme, medium));
      for (const TypeStyle& type : made.type) {
        CHECK(type.size > Unit::base(5));
        CHECK(type.leading.raw * 5 >= type.size.raw * 6);
        CHECK((type.weight == 400 || type.weight == 700));
      }
    }
  }
}

TEST_CASE("a theme of larger or smaller faces scales them; on screen to whole pixels", "[style]") {
  expect(sheet(request("plain", Medium::Phone))[TypeRole::Body], 1800, 3200);
  expect(sheet(request("plain", Medium::Desktop))[TypeRole::Body], 2000, 3600);
  expect(sheet(request("plain", Medium::Desktop))[TypeRole::Title], 4100, 5900);
  expect(sheet(request("book", Medium::Desktop))[TypeRole::Body], 2300, 4000);
  expect(sheet(request("book", Medium::A4))[TypeRole::Body], 1320, 2100);
  // Scripture is the same face in every theme.
  expect(sheet(request("book", Medium::Desktop))[TypeRole::Scripture], 3100, 7000);
  for (std::string_view theme : {"news", "book", "plain"}) {
    for (Medium medium : {Medium::Phone, Medium::Desktop}) {
      for (const TypeStyle& type : sheet(request(theme, medium)).type) CHECK(is_whole(type.leading));
    }
  }
}

TEST_CASE("a book in columns has sizes of its own", "[style]") {
  SheetRequest asked = request("book", Medium::A4);
  asked.columns = 2;
  const Sheet made = sheet(asked);
  expect(made[TypeRole::Body], 1250, 2000);
  expect(made[TypeRole::Lead], 1500, 2500);
  expect(made[TypeRole::Title], 3100, 4800);
  expect(made[TypeRole::Caption], 990, 1575);  // what the table leaves out is A4's, scaled
}

TEST_CASE("roles that the newspaper's table lacks stand on its grid", "[style]") {
  const Sheet made = sheet(request("news", Medium::Newspaper));
  const Unit grid = made[TypeRole::Body].leading;
  for (TypeRole role : {TypeRole::Quote, TypeRole::List, TypeRole::Part, TypeRole::Card}) {
    CHECK(made[role].leading.raw % grid.raw == 0);
    CHECK(made[role].before.raw % grid.raw == 0);
  }
  CHECK(made[TypeRole::List].size == made[TypeRole::Body].size);
}

TEST_CASE("the body's size is what the reader asks for, and the rest follows", "[style]") {
  SheetRequest asked = request("news", Medium::Desktop);
  asked.body_size = 28'000;
  const Sheet large = sheet(asked);
  expect(large[TypeRole::Body], 2800, 5100);
  expect(large[TypeRole::Title], 5300, 7700);
  expect(large[TypeRole::Kicker], 1900, 3000);  // labels: a quarter more and no further
  CHECK(large[TypeRole::Body].before == Unit::base(29));
  asked.body_size = 20'500;
  CHECK(sheet(asked)[TypeRole::Body].size == hundredths(2050));
  for (const TypeStyle& type : large.type) CHECK(is_whole(type.leading));
  asked.theme = "book";
  asked.body_size = 23'000;
  expect(sheet(asked)[TypeRole::Body], 2300, 4000);
}

TEST_CASE("palettes: light, dark, paper and ink saving", "[style]") {
  SheetRequest asked = request("news", Medium::Desktop);
  CHECK(sheet(asked)[Ink::Paper] == Color{0xfc, 0xfc, 0xfa, 255});
  CHECK(sheet(asked)[Ink::Accent] == Color{0x0c, 0x5c, 0x58, 255});
  asked.dark = true;
  CHECK(sheet(asked)[Ink::Ink] == Color{0xe6, 0xe4, 0xdc, 255});
  asked = request("news", Medium::A4);
  CHECK(sheet(asked)[Ink::Paper] == Color{255, 255, 255, 255});
  CHECK(sheet(asked)[Ink::Ink] == Color{0x11, 0x11, 0x11, 255});
  CHECK(sheet(asked)[Ink::Accent] == Color{0x0c, 0x5c, 0x58, 255});
  asked.ink_saving = true;
  asked.accent = "#E4002B";
  CHECK(sheet(asked)[Ink::Accent] == Color{0, 0, 0, 255});
  CHECK(sheet(asked)[Ink::Rule] == Color{0x4d, 0x4d, 0x4d, 255});
}

TEST_CASE("the site's colour is the accent, unless the caller sets one", "[style]") {
  SheetRequest asked = request("news", Medium::Desktop);
  asked.accent = "#F2B233";
  Sheet made = sheet(asked);
  CHECK(made[Ink::Accent] != Color{0x0c, 0x5c, 0x58, 255});
  CHECK(contrast(made[Ink::Accent], made[Ink::Tint]) >= 4800);
  CHECK(made[Ink::AccentInk] == Color{255, 255, 255, 255});
  asked.dark = true;
  made = sheet(asked);
  CHECK(made[Ink::Accent] == Color{0xf2, 0xb2, 0x33, 255});
  CHECK(made[Ink::AccentInk] == Color{0x1b, 0x1c, 0x1a, 255});
  const TokenOverrides set{{"color.dark.accent", "#AABBCC"}};
  asked.overrides = &set;
  CHECK(sheet(asked)[Ink::Accent] == Color{0xaa, 0xbb, 0xcc, 255});
  asked.overrides = nullptr;
  asked.accent = "orange";
  CHECK(sheet(asked)[Ink::Accent] == Color{0x72, 0xc5, 0xbb, 255});
}

TEST_CASE("faces, scales and rules of justification come from the tokens", "[style]") {
  const Sheet news = sheet(request("news", Medium::Desktop));
  CHECK(news.fonts.family[0] == "Noto Naskh Arabic");
  CHECK(news.fonts.family[1] == "Noto Kufi Arabic");
  CHECK(news.fonts.family[2] == "Amiri Quran");
  CHECK(news.fonts.latin_scale == std::array<int32_t, font::kRoles>{880, 950, 1000});
  CHECK(news.fonts.head_word_space == -60);
  CHECK(news.max_measure == Unit::base(714));
  CHECK(news.justify_em == 24);
  CHECK(sheet(request("news", Medium::A4)).justify_em == 16);
  CHECK(news.vowelled_share == 250);
  CHECK(news.vowelled_add == 300);
  CHECK(news.space_first == 1160);
  CHECK(news.space_last == 1600);
}

TEST_CASE("what cannot be resolved says so", "[style]") {
  auto none = resolve(request("poster", Medium::Desktop));
  REQUIRE_FALSE(none.ok());
  CHECK(none.error().code == ErrorCode::BadTheme);
  SheetRequest asked = request("news", Medium::Desktop);
  const TokenOverrides set{{"color.light.ackcent", "#000000"}};
  asked.overrides = &set;
  auto wrong = resolve(asked);
  REQUIRE_FALSE(wrong.ok());
  CHECK(wrong.error().code == ErrorCode::BadTheme);
  CHECK(wrong.error().detail == "color.light.ackcent");
}
