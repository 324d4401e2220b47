// SPDX-License-Identifier: MIT
#include "style/site_color.h"

#include <catch_amalgamated.hpp>

#include <cstdlib>

#include "style/tokens.h"

using namespace warraq;
using namespace warraq::style;

namespace {

Color rgb(std::string_view text) {
  Color color;
  REQUIRE(parse_color(text, color));
  return color;
}

int farthest_channel(Color a, Color b) {
  return std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
}

const Color kLightTint = {0xf2, 0xf2, 0xee, 255}, kDarkTint = {0x20, 0x21, 0x1f, 255};
const Color kLightInk = {0x1b, 0x1c, 0x1a, 255}, kDarkInk = {0xe6, 0xe4, 0xdc, 255};

}  // namespace

TEST_CASE("contrast is that of WCAG 2", "[style]") {
  CHECK(contrast(rgb("#000000"), rgb("#FFFFFF")) == 21000);
  CHECK(contrast(rgb("#777777"), rgb("#FFFFFF")) == 4478);  // the well-known grey that just fails
  CHECK(contrast(rgb("#767676"), rgb("#FFFFFF")) == 4542);  // and the one that just passes
  CHECK(contrast(rgb("#1B1C1A"), rgb("#FCFCFA")) / 100 == 166);
}

TEST_CASE("the themes' own colours keep what they promise", "[style]") {
  auto tokens = tokens_of("news", nullptr);
  REQUIRE(tokens.ok());
  for (std::string_view scheme : {"light", "dark"}) {
    const Token colors = tokens.value()["color"][scheme];
    INFO(scheme);
    CHECK(contrast(rgb(colors["ink"].text()), rgb(colors["tint"].text())) >= 7000);
    CHECK(contrast(rgb(colors["inkSoft"].text()), rgb(colors["tint"].text())) >= 4500);
    CHECK(contrast(rgb(colors["accent"].text()), rgb(colors["tint"].text())) >= 4800);
    CHECK(contrast(rgb(colors["accentInk"].text()), rgb(colors["accent"].text())) >= 7000);
    CHECK(contrast(rgb(colors["ink"].text()), rgb(colors["mark"].text())) >= 4500);
  }
}

TEST_CASE("a site's colour becomes legible and keeps its hue", "[style]") {
  struct {
    std::string_view brand, light, dark;
  } cases[] = {{"#F2B233", "#8A6207", "#F2B233"},
               {"#5B1A2E", "#5B1A2E", "#C47889"},
               {"#E4002B", "#D40628", "#FE4B4F"},
               {"#00A651", "#08793A", "#00A651"}};
  for (const auto& one : cases) {
    INFO("brand " << one.brand);
    const Color light = text_accent(rgb(one.brand), kLightTint, kLightInk, Scheme::Light);
    const Color dark = text_accent(rgb(one.brand), kDarkTint, kDarkInk, Scheme::Dark);
    CHECK(farthest_channel(light, rgb(one.light)) <= 1);
    CHECK(farthest_channel(dark, rgb(one.dark)) <= 1);
  }
}

TEST_CASE("every brand is legible on its tint, whatever it is", "[style]") {
  for (int r = 0; r < 256; r += 51) {
    for (int g = 0; g < 256; g += 51) {
      for (int b = 0; b < 256; b += 51) {
        const Color brand{static_cast<uint8_t>(r), static_cast<uint8_t>(g), static_cast<uint8_t>(b), 255};
        INFO("brand " << r << " " << g << " " << b);
        CHECK(contrast(text_accent(brand, kLightTint, kLightInk, Scheme::Light), kLightTint) >= 4800);
        CHECK(contrast(text_accent(brand, kDarkTint, kDarkInk, Scheme::Dark), kDarkTint) >= 4800);
        CHECK(contrast(fill(brand), ink_on(fill(brand))) >= 4500);
        CHECK(contrast(card_ground(brand), ink_on(card_ground(brand))) >= 6500);
      }
    }
  }
}

TEST_CASE("black, white and grey brands have no colour to give: ink is the accent", "[style]") {
  for (std::string_view brand : {"#000000", "#FFFFFF", "#808080", "#7F8182"}) {
    CHECK(text_accent(rgb(brand), kLightTint, kLightInk, Scheme::Light) == kLightInk);
    CHECK(text_accent(rgb(brand), kDarkTint, kDarkInk, Scheme::Dark) == kDarkInk);
  }
}

TEST_CASE("going to OKLab and back changes no colour inside the gamut", "[style]") {
  for (std::string_view text : {"#0C5C58", "#5B1A2E", "#8A6207", "#C47889", "#808080", "#123456"}) {
    INFO(text);
    CHECK(farthest_channel(lightened(rgb(text), 0), rgb(text)) <= 1);
  }
}
