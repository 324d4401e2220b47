// SPDX-License-Identifier: MIT
// Pages, cards and icons from the tokens.
#include <algorithm>

#include "base/number.h"
#include "style/style.h"
#include "style/themes_embedded.h"
#include "style/tokens.h"

namespace warraq::style {
namespace {

// Thousandths of a millimetre to Units of pt: 72 pt in 25.4 mm.
constexpr Unit from_mm(int64_t thousandths) { return Unit{divide_rounded(thousandths * 72 * Unit::kPerBase, 25400)}; }

struct Paper { std::string_view name; int64_t width, height; };  // thousandths of a millimetre
constexpr Paper kPapers[] = {{"a3", 297000, 420000}, {"a4", 210000, 297000}, {"a5", 148000, 210000},
                             {"letter", 215900, 279400}, {"legal", 215900, 355600}};

bool paper_size(std::string_view name, int64_t& width, int64_t& height) {
  for (const Paper& paper : kPapers) {
    if (paper.name != name) continue;
    width = paper.width;
    height = paper.height;
    return true;
  }
  const size_t x = name.find('x');
  if (x == std::string_view::npos || !parse_decimal(name.substr(0, x), 1000, width) ||
      !parse_decimal(name.substr(x + 1), 1000, height)) {
    return false;
  }
  return width >= 50'000 && width <= 1'200'000 && height >= 50'000 && height <= 1'200'000;
}

CardStep step_of(const JsonValue& entry, int32_t lines) {
  if (entry.items.size() < 2) return {lines, Unit{}, Unit{}};
  return {lines, Unit{number_of(entry.items[0], Unit::kPerBase)}, Unit{number_of(entry.items[1], Unit::kPerBase)}};
}

}  // namespace

Result<PageGeometry> page_geometry(std::string_view paper, const TokenOverrides* overrides) {
  const Tokens tokens = WARRAQ_TRY(Tokens::load("news", overrides));
  int64_t width = 0, height = 0;
  if (!paper_size(paper, width, height)) {
    return Error{ErrorCode::Usage, "This is no paper: give a3, a4, a5, letter, legal or WIDTHxHEIGHT in mm, 50 to 1200 each.", "paper"};
  }
  const auto mm = [&](std::string_view key) { return tokens.number("pageMm.a4." + std::string(key), 1000); };
  // Papers that are not A4 keep its proportions: A3 is the same page enlarged, A5 has narrower margins
  // and no margin column; small papers have theirs in proportion to their width.
  const bool a5 = paper == "a5" || width < 180'000;
  const bool a3 = paper == "a3";
  const int64_t k = a3 ? 1414 : std::min<int64_t>(1000, width * 1000 / 148'000 > 1000 ? 1000 : width * 1000 / 148'000);
  const auto length = [&](int64_t thousandths) { return from_mm(thousandths * k / 1000); };
  PageGeometry page;
  page.paper = {from_mm(width), from_mm(height)};
  page.right = a5 ? length(14'000) : length(mm("right"));
  page.left = a5 ? length(14'000) : length(mm("left"));
  page.gap = length(mm("gap"));
  page.margin = a5 ? Unit{} : length(mm("margin"));
  page.text = page.paper.width - page.right - page.left - (a5 ? Unit{} : page.gap + page.margin);
  page.text_top = length(a5 ? 22'000 : mm("textTop"));
  page.text_bottom = page.paper.height - length(297'000 - mm("textBottom"));
  page.head_top = length(mm("headTop"));
  page.foot_bottom = length(mm("footBottom"));
  page.qr = length(mm("qr"));
  page.indent_em = static_cast<int32_t>(tokens.number("pageMm.a4.indentEm", 1000, 1400));
  page.scotch_thick = Unit{tokens.number("scotchPt.thick", Unit::kPerBase)};
  page.scotch_thin = Unit{tokens.number("scotchPt.thin", Unit::kPerBase)};
  page.scotch_height = Unit{tokens.number("scotchPt.height", Unit::kPerBase)};
  return page;
}

Result<CardGeometry> card_geometry(std::string_view card, const TokenOverrides* overrides) {
  const Tokens tokens = WARRAQ_TRY(Tokens::load("news", overrides));
  const JsonValue* entry = tokens.find("card." + std::string(card));
  if (!entry || !entry->find("size")) return Error{ErrorCode::Usage, "There is no such card: choose og, square, portrait or story.", "card"};
  const std::string at = "card." + std::string(card) + ".";
  const auto px = [&](std::string_view key) { return Unit{tokens.number(at + std::string(key), Unit::kPerBase)}; };
  CardGeometry geometry;
  geometry.size = {px("size.0"), px("size.1")};
  if (entry->find("picture")) geometry.picture = {px("picture.0"), px("picture.1"), px("picture.2"), px("picture.3")};
  geometry.right = px("right");
  geometry.width = px("width");
  geometry.safe = px("safe");
  if (const JsonValue* steps = entry->find("steps")) {
    for (size_t i = 0; i < steps->items.size(); ++i) geometry.steps.push_back(step_of(steps->items[i], static_cast<int32_t>(i) + 1));
  }
  return geometry;
}

CardStep quote_step(int32_t letters, const TokenOverrides* overrides) {
  auto loaded = Tokens::load("news", overrides);
  if (!loaded) loaded = Tokens::load("news", nullptr);
  const JsonValue* steps = loaded.value().find("card.quote.byLetters");
  CardStep step{0, Unit::base(48), Unit::base(82)};
  if (!steps) return step;
  for (const JsonValue& entry : steps->items) {
    if (entry.items.size() < 3) continue;
    step.size = Unit{number_of(entry.items[1], Unit::kPerBase)};
    step.leading = Unit{number_of(entry.items[2], Unit::kPerBase)};
    if (letters <= number_of(entry.items[0], 1)) break;
  }
  return step;
}

std::string icon_path(std::string_view name) {
  const auto tokens = Tokens::load("news", nullptr);
  return tokens ? std::string(tokens.value().text("icon.path." + std::string(name))) : std::string{};
}

}  // namespace warraq::style
