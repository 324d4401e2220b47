// SPDX-License-Identifier: MIT
#include "views/options.h"

#include <catch_amalgamated.hpp>

#include "base/json.h"
#include "style/themes_embedded.h"

using namespace warraq;

namespace {

bool accepts(std::string_view name, std::string_view value) {
  Options options;
  auto set = set_option(options, name, value);
  if (!set) {
    CHECK(set.error().code == ErrorCode::Usage);
    CHECK_FALSE(set.error().what.empty());
  }
  return set.ok();
}

Options with(std::string_view name, std::string_view value) {
  Options options;
  INFO(name << " = " << value);
  REQUIRE(set_option(options, name, value).ok());
  return options;
}

}  // namespace

TEST_CASE("options are set from text, named as on a command line or in JavaScript", "[options]") {
  CHECK(with("width", "360").width == 360);
  CHECK(with("scale", "1.5").scale == 1500);
  CHECK(with("font-size", "20.5").font_size == 20'500);
  CHECK(with("fontSize", "18").font_size == 18'000);
  CHECK(with("textOrder", "strict").text_order == "strict");
  CHECK(with("ink-saving", "true").ink_saving);
  CHECK(with("inkSaving", "").ink_saving);
  CHECK_FALSE(with("dark", "false").dark);
  CHECK(with("paper", "100.5x200").paper == "100.5x200");
  CHECK(with("quote", "كلام = كلام").quote == "كلام = كلام");
  CHECK(with("columns", "3").columns == 3);
  CHECK(with("card", "story").card == "story");
  CHECK(with("tashkeelColor", "#C01818").tashkeel_color == "#C01818");
  CHECK(with("theme", "book").theme == "book");
}

TEST_CASE("numbers are numbers and in their range", "[options]") {
  for (std::string_view value : {"120", "680", "10000"}) CHECK(accepts("width", value));
  for (std::string_view value : {"wide", "", "0", "119", "10001", "1000000000", "99999999999999999999", "-680", "+680",
                                 "680px", "12abc", " 680", "680 ", "6.8e2", "680.5", "0x2a8", "٦٨٠"}) {
    INFO(value);
    CHECK_FALSE(accepts("width", value));
  }
  for (std::string_view value : {".25", "0.25", "1", "8", "8.0"}) CHECK(accepts("scale", value));
  for (std::string_view value : {"", ".", "0.249", "8.001", "1,5", "1.5.0", "1e1", "NaN", "-1", "2x"}) {
    INFO(value);
    CHECK_FALSE(accepts("scale", value));
  }
  for (std::string_view value : {"7.9", "96.5", "large"}) CHECK_FALSE(accepts("font-size", value));
  for (std::string_view value : {"0", "4", "2.0", "two"}) CHECK_FALSE(accepts("columns", value));
}

TEST_CASE("choices, switches and papers take what they list", "[options]") {
  for (std::string_view value : {"", "red", "#c0181", "c01818", "#c0181g"})
    CHECK_FALSE(accepts("tashkeel-color", value));
  for (std::string_view value : {"", "News", "news|book", "poster"}) CHECK_FALSE(accepts("theme", value));
  for (std::string_view value : {"og", "square", "portrait", "story"}) CHECK(accepts("card", value));
  CHECK_FALSE(accepts("card", "round"));
  CHECK(with("numerals", "arabext").numerals == "arabext");
  CHECK_FALSE(accepts("numerals", "roman"));
  CHECK(with("tashkeel", "hidden").tashkeel == "hidden");
  CHECK_FALSE(accepts("tashkeel", "none"));
  CHECK(with("isolate", "off").isolate == "off");
  CHECK_FALSE(accepts("isolate", "on"));
  CHECK_FALSE(accepts("dark", "maybe"));
  for (std::string_view value : {"a3", "a4", "a5", "letter", "legal", "50x50", "1200x1200", "210x297"})
    CHECK(accepts("paper", value));
  for (std::string_view value : {"", "a9", "A4", "49.9x100", "100x1200.1", "100", "100x", "x", "100X100", "size"}) {
    INFO(value);
    CHECK_FALSE(accepts("paper", value));
  }
  for (std::string_view value : {"portrait", "landscape"}) CHECK(accepts("orientation", value));
  CHECK_FALSE(accepts("orientation", "upside-down"));
  for (std::string_view value : {"0", "10", "10 20", "10,20", "10 20 30", "10 20 30 200"})
    CHECK(accepts("margins", value));
  for (std::string_view value : {"", "wide", "-1", "10 20 30 40 50", "201"}) CHECK_FALSE(accepts("margins", value));
  CHECK(with("links", "notes").links == "notes");
  CHECK_FALSE(accepts("links", "feet"));
  CHECK(with("extras", "related").extras == "related");
  CHECK_FALSE(accepts("extras", ""));
  CHECK(with("pageNumbers", "abjad").page_numbers == "abjad");
  CHECK_FALSE(accepts("page-numbers", "roman"));
  CHECK(with("duplex", "").duplex);
  CHECK(with("onePage", "true").one_page);
  CHECK(with("large-print", "1").large_print);
  CHECK_FALSE(accepts("large-print", "huge"));
  CHECK_FALSE(accepts("set", "color.light.accent"));
}

TEST_CASE("tokens are kept in their order", "[options]") {
  Options options;
  REQUIRE(set_option(options, "set", "color.light.accent=#0C5C58").ok());
  REQUIRE(set_option(options, "set", "font.body=A=B").ok());
  REQUIRE(options.tokens.size() == 2);
  CHECK(options.tokens[0].first == "color.light.accent");
  CHECK(options.tokens[0].second == "#0C5C58");
  CHECK(options.tokens[1].second == "A=B");
}

TEST_CASE("there are no other options", "[options]") {
  for (std::string_view name :
       {"", "widht", "Width", "font_size", "fontsize", "text-Order", "textorder", "font-", "width-"}) {
    INFO(name);
    CHECK(find_option(name) == nullptr);
    CHECK_FALSE(accepts(name, "1"));
  }
}

TEST_CASE("what is refused leaves the options as they were and says which it was", "[options]") {
  Options options;
  auto set = set_option(options, "fontSize", "huge");
  REQUIRE_FALSE(set.ok());
  CHECK(set.error().detail == "font-size");
  CHECK(options.font_size == 0);
}

TEST_CASE("the table in JSON is the table", "[options]") {
  auto parsed = parse_json(option_table_json());
  REQUIRE(parsed.ok());
  REQUIRE(parsed.value().items.size() == option_table().size());
  for (size_t i = 0; i < option_table().size(); ++i) {
    const JsonValue& row = parsed.value().items[i];
    CHECK(row.find("name")->text == option_table()[i].name);
    CHECK_FALSE(row.find("help")->text.empty());
    CHECK_FALSE(row.find("views")->items.empty());
  }
  const auto scale = std::find_if(parsed.value().items.begin(), parsed.value().items.end(),
                                  [](const JsonValue& row) { return row.find("name")->text == "scale"; });
  REQUIRE(scale != parsed.value().items.end());
  CHECK(scale->find("low")->text == "0.25");
  CHECK(scale->find("high")->text == "8");
}

TEST_CASE("the themes of the table are those that are there", "[options]") {
  std::string choices;
  for (std::string_view name : style::theme_names()) {
    if (name == "base") continue;
    CHECK(accepts("theme", name));
    choices += std::string(name) + "|";
  }
  CHECK(choices.size() == find_option("theme")->choices.size() + 1);
}

TEST_CASE("the sentence for a wrong value says what is allowed", "[options]") {
  for (const OptionSpec& spec : option_table()) {
    INFO(spec.name);
    std::string_view choices = spec.choices;
    while (!choices.empty()) {
      const size_t bar = choices.find('|');
      CHECK(spec.fault.find(choices.substr(0, bar)) != std::string_view::npos);
      choices = bar == choices.npos ? std::string_view() : choices.substr(bar + 1);
    }
    if (spec.name != "quote") CHECK(spec.fault.ends_with('.'));
  }
  CHECK(find_option("width")->fault.find("120 to 10,000") != std::string_view::npos);
  CHECK(find_option("scale")->fault.find("0.25 to 8") != std::string_view::npos);
  CHECK(find_option("font-size")->fault.find("8 to 96") != std::string_view::npos);
}
