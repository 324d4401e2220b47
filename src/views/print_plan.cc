// SPDX-License-Identifier: MIT
#include "views/print_plan.h"

#include <algorithm>

#include "views/newspaper.h"

namespace warraq::views {
namespace {

using style::TypeRole;

constexpr int64_t kLeastLargeEm = 14;  // of a column in large print: eight words or so

class Planner {
 public:
  Planner(const article::Article& article, const Options& options, const Workshop& workshop, int32_t shrink)
      : article_(article), options_(options), workshop_(workshop), shrink_(shrink) {}

  Result<PrintPlan> run(Diagnostics& diagnostics) {
    int32_t columns = newspaper_ ? newspaper_columns(options_) : std::max(options_.columns, 1);
    WARRAQ_TRY(set(columns));
    const bool drawn = newspaper_ || geometry().paper.width <= geometry().paper.height || !options_.margins.empty();
    const Unit longest = body().size * 34;
    if (options_.columns == 0 && !drawn && plan_.frame.column_width() > longest) WARRAQ_TRY(set(columns = 2));
    // Pages that lie have wide margins rather than lines that nobody can follow.
    if (columns == 1 && !drawn) narrow(longest);
    while (options_.large_print && columns > 1 && plan_.frame.column_width() < body().size * kLeastLargeEm) {
      WARRAQ_TRY(set(--columns));
      if (columns == 1 || plan_.frame.column_width() >= body().size * kLeastLargeEm)
        diagnostics.push_back(
            {Severity::Note, "fewer-columns", "Large print has no room for so many columns.", {}, {}, {}});
    }
    return std::move(plan_);
  }

 private:
  style::PageGeometry& geometry() { return plan_.frame.geometry; }
  const style::TypeStyle& body() const { return plan_.sheet[TypeRole::Body]; }

  Result<Nothing> set(int32_t columns) {
    const style::PageSetup setup{options_.orientation == "landscape", options_.margins};
    geometry() = WARRAQ_TRY(style::page_geometry(options_.paper, &options_.tokens, newspaper_ ? 3 : columns, setup));
    plan_.frame.columns = columns;
    plan_.frame.duplex = options_.duplex;
    plan_.frame.right_to_left = article_.base_direction() != article::Direction::LeftToRight;
    plan_.frame.margin = columns == 1 && !newspaper_ && !options_.ink_saving && geometry().margin.raw > 0;
    if (options_.duplex && options_.margins.empty()) widen_binding();
    return set_sheet(columns);
  }

  // Three millimetres go from the outer edge to the one that is bound.
  void widen_binding() {
    const Unit more = plan_.frame.right_to_left ? mm(30) : -mm(30);
    if (min(geometry().left, geometry().right) <= mm(60)) return;
    geometry().right += more;
    geometry().left -= more;
  }

  Result<Nothing> set_sheet(int32_t columns) {
    style::SheetRequest request;
    request.theme = options_.theme;
    request.lang = article_.lang;
    request.mark_color = options_.tashkeel_color;
    request.ink_saving = options_.ink_saving;
    request.accent = article_.site ? std::string_view(article_.site->color) : std::string_view{};
    request.overrides = &options_.tokens;
    request.medium = style::Medium::A4;
    int32_t size = options_.font_size != 0 ? options_.font_size : geometry().body_size;
    // Narrow paper has the newspaper's own sizes.
    if (newspaper_ && options_.font_size == 0 && !style::is_newspaper(options_.paper, 3)) size = 0;
    // Half as large again as the theme's body on A4: 18 pt of Naskh.
    if (options_.large_print && options_.font_size == 0) {
      WARRAQ_TRY(resolve(request));
      size = std::max(size, body_size() * 3 / 2);
    }
    request.body_size = size;
    if (newspaper_ || style::is_newspaper(options_.paper, columns)) request.medium = style::Medium::Newspaper;
    request.columns = columns;
    WARRAQ_TRY(resolve(request));
    if (shrink_ != 1000) {
      request.body_size = body_size() * shrink_ / 1000;
      WARRAQ_TRY(resolve(request));
    }
    // A newspaper's columns are filled, narrow as they are: their kashida is longer.
    if (newspaper_) plan_.sheet.justify_em = 13;
    // Large print is 18 on 29 where in proportion it would be 18 on 30.
    if (options_.large_print) {
      for (style::TypeStyle& type : plan_.sheet.type) type.leading = scale(type.leading, 29, 30);
    }
    return Nothing{};
  }

  Result<Nothing> resolve(const style::SheetRequest& request) {
    plan_.sheet = WARRAQ_TRY(workshop_.styles.resolve(request));
    return Nothing{};
  }

  // Thousandths of pt.
  int32_t body_size() const { return static_cast<int32_t>(body().size.raw * 1000 / Unit::kPerBase); }

  void narrow(Unit longest) {
    style::PageGeometry& g = geometry();
    const Unit more = plan_.frame.column_width() - longest;
    if (more.raw <= 0) return;
    g.text = min(g.text, longest);
    g.right += more / 2;
    g.left += more - more / 2;
  }

  const article::Article& article_;
  const Options& options_;
  const Workshop& workshop_;
  const int32_t shrink_;
  const bool newspaper_ = options_.layout == "newspaper";
  PrintPlan plan_;
};

}  // namespace

Result<PrintPlan> plan_print(const article::Article& article, const Options& options, const Workshop& workshop,
                             int32_t shrink, Diagnostics& diagnostics) {
  return Planner(article, options, workshop, shrink).run(diagnostics);
}

}  // namespace warraq::views
