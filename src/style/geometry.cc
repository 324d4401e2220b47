// SPDX-License-Identifier: MIT
// Pages, cards and icons from the tokens.
#include <algorithm>
#include <utility>

#include "base/number.h"
#include "style/style.h"
#include "style/tokens.h"

namespace warraq::style {
namespace {

// Micrometres to Units of pt: 25.4 mm are 72 pt, 1 mm is 360 ÷ 127 pt.
constexpr Unit from_um(int64_t um) { return Unit{divide_rounded(um * 360 * Unit::kPerBase, 127 * 1000)}; }

constexpr int64_t kNarrow = 180'000, kWide = 230'000;  // µm

struct PaperSize {
  int64_t width = 0, height = 0;
  int64_t narrow() const { return std::min(width, height); }
  int64_t wide() const { return std::max(width, height); }
};  // µm

bool custom_size(std::string_view name, PaperSize& size) {
  constexpr int64_t kLeast = 50'000, kMost = 1'200'000;
  const size_t x = name.find('x');
  return x != name.npos && name.size() <= 20 && parse_decimal(name.substr(0, x), 1000, size.width) &&
         parse_decimal(name.substr(x + 1), 1000, size.height) && size.width >= kLeast && size.width <= kMost &&
         size.height >= kLeast && size.height <= kMost;
}

bool paper_size(const Token& pages, std::string_view name, PaperSize& size) {
  Token token = pages["size"][name];
  if (name == "a4" || name == "a5") token = pages[name]["size"];
  if (!token.present()) return custom_size(name, size);
  size = {token[0].number(1000), token[1].number(1000)};
  return true;
}

// A page that the tokens draw, on a sheet of another size: margins, furniture and what is inside keep
// their distance from the edges, times `k` thousandths.
class PageMaker {
 public:
  PageMaker(const Token& pages, const Token& drawn, PaperSize size, int64_t k)
      : pages_(pages), drawn_(drawn), size_(size), k_(k) {}

  PageGeometry make() const {
    PageGeometry page;
    page.paper = {from_um(size_.width), from_um(size_.height)};
    page.right = length("right");
    page.left = length("left");
    page.gap = length("gap");
    page.margin = length("margin");
    page.text = page.paper.width - page.right - page.left - page.gap - page.margin;
    page.gutter = length("gutter");
    page.text_top = length(drawn_["nextTextTop"].present() ? "nextTextTop" : "textTop");
    page.text_bottom =
        page.paper.height - from_um((drawn_["size"][1].number(1000) - drawn_["textBottom"].number(1000)) * k_ / 1000);
    page.head_top = length("headTop");
    page.foot_bottom = length("footBottom");
    page.qr = length("qr");
    page.indent_em = drawn_["indentEm"].thousandths();
    const Token scotch = pages_["scotchPt"];
    page.scotch_thick = scotch["thick"].unit();
    page.scotch_thin = scotch["thin"].unit();
    page.scotch_height = scotch["height"].unit();
    page.body_size = drawn_["bodyPt"].thousandths();
    return page;
  }

 private:
  Unit length(std::string_view name) const { return from_um(drawn_[name].number(1000) * k_ / 1000); }

  const Token& pages_;
  const Token drawn_;
  PaperSize size_;
  int64_t k_;
};

}  // namespace

bool is_newspaper(std::string_view paper, int32_t columns) {
  PaperSize size;
  return columns >= 3 && paper_size(shared_tokens(nullptr)["pageMm"], paper, size) && size.narrow() >= kNarrow;
}

namespace {

constexpr int64_t kLeastText = 25'000, kLeastBesideMargin = 80'000;  // µm

// Furniture keeps its distance from the text; the column for notes goes where the text would be too narrow.
void apply_margins(PageGeometry& page, const Margins& margins) {
  const Unit top = from_um(margins[0]), bottom = from_um(margins[2]);
  const Unit foot = page.paper.height - page.text_bottom - page.foot_bottom;
  page.text_top += top - page.head_top;
  page.head_top = top;
  page.foot_bottom = bottom;
  page.text_bottom = page.paper.height - bottom - foot;
  page.right = from_um(margins[1]);
  page.left = from_um(margins[3]);
  const Unit width = page.paper.width - page.right - page.left;
  page.text = width - page.gap - page.margin;
  if (page.text >= from_um(kLeastBesideMargin)) return;
  page.gap = page.margin = Unit{};
  page.text = width;
}

Result<PageGeometry> drawn_page(std::string_view paper, const TokenOverrides* overrides, int32_t columns,
                                bool landscape) {
  const Token pages = shared_tokens(overrides)["pageMm"];
  PaperSize size;
  if (!paper_size(pages, paper, size)) {
    return Error{ErrorCode::Usage,
                 "This is no paper: give a3, a4, a5, letter, legal or WIDTHxHEIGHT in mm, 50 to 1200 each.", "paper"};
  }
  if (landscape && size.width < size.height) std::swap(size.width, size.height);
  // Narrow sheets are A5 pages or smaller ones of its proportions, wide ones enlarged A4 pages.
  if (size.narrow() < kNarrow) {
    const Token a5 = pages["a5"];
    const int64_t k = std::min({int64_t{1000}, size.narrow() * 1000 / a5["size"][0].number(1000),
                                size.wide() * 1000 / a5["size"][1].number(1000)});
    return PageMaker(pages, a5, size, k).make();
  }
  const bool newspaper = is_newspaper(paper, columns);
  const Token drawn = pages[newspaper ? "newspaper" : "a4"];
  const int64_t across = size.narrow() * 1000 / drawn["size"][0].number(1000),
                down = size.wide() * 1000 / drawn["size"][1].number(1000);
  const int64_t k = size.narrow() > kWide ? std::max<int64_t>(1000, std::min(across, down)) : 1000;
  PageGeometry page = PageMaker(pages, drawn, size, k).make();
  if (k > 1000) {
    const Token body = shared_tokens(overrides)["type"][newspaper ? "newspaperPt" : "a4pt"]["body"];
    page.body_size = static_cast<int32_t>(body["size"].number(1000) * k / 1000);
  }
  return page;
}

}  // namespace

bool parse_margins(std::string_view text, Margins& margins) {
  constexpr int64_t kMost = 200'000;
  size_t count = 0;
  while (!text.empty()) {
    const size_t end = std::min(text.find_first_of(" ,"), text.size());
    if (end > 0) {
      if (count == 4 || !parse_decimal(text.substr(0, end), 1000, margins[count]) || margins[count] < 0 ||
          margins[count] > kMost)
        return false;
      ++count;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  // Missing ones are their opposites, or the top.
  if (count == 1) margins[1] = margins[0];
  if (count <= 2) margins[2] = margins[0];
  if (count <= 3) margins[3] = margins[1];
  return count > 0;
}

Result<PageGeometry> page_geometry(std::string_view paper, const TokenOverrides* overrides, int32_t columns,
                                   const PageSetup& setup) {
  PageGeometry page = WARRAQ_TRY(drawn_page(paper, overrides, columns, setup.landscape));
  Margins margins;
  if (!parse_margins(setup.margins, margins)) return page;
  apply_margins(page, margins);
  if (page.text < from_um(kLeastText) || page.text_bottom - page.text_top < from_um(kLeastText))
    return Error{ErrorCode::Usage, "The margins leave no room for text: at least 25 by 25 mm.", "margins"};
  return page;
}

Result<CardGeometry> card_geometry(std::string_view card, const TokenOverrides* overrides) {
  const Token token = shared_tokens(overrides)["card"][card];
  if (!token["size"].present())
    return Error{ErrorCode::Usage, "There is no such card: choose og, square, portrait or story.", "card"};
  CardGeometry geometry;
  geometry.size = {token["size"][0].unit(), token["size"][1].unit()};
  const Token picture = token["picture"];
  geometry.picture = {picture[0].unit(), picture[1].unit(), picture[2].unit(), picture[3].unit()};
  geometry.right = token["right"].unit();
  geometry.width = token["width"].unit();
  geometry.safe = token["safe"].unit();
  int32_t lines = 0;
  for (const Token& step : token["steps"].items()) {
    ++lines;
    if (!step.is_null()) geometry.steps.push_back({lines, step[0].unit(), step[1].unit()});
  }
  return geometry;
}

CardStep quote_step(int32_t letters, const TokenOverrides* overrides) {
  CardStep step{};
  for (const Token& token : shared_tokens(overrides)["card"]["quote"]["byLetters"].items()) {
    step = {0, token[1].unit(), token[2].unit()};
    if (letters <= token[0].number()) break;
  }
  return step;
}

std::string_view icon_path(std::string_view name) { return shared_tokens(nullptr)["icon"]["path"][name].text(); }

}  // namespace warraq::style
