// SPDX-License-Identifier: MIT
#include "views/print_plan.h"

#include <algorithm>

namespace warraq::views {
namespace {

using style::TypeRole;

constexpr int64_t kLeastLargeEm = 14;  // of a column in large print: eight words or so

class Planner {
 public:
  Planner(const article::Article& article, const Options& options, const Workshop& workshop, int32_t shrink)
      : article_(article), options_(options), workshop_(workshop), shrink_(shrink) {}

  Result<PrintPlan> run(Diagnostics& diagnostics) {
    int32_t columns = std::max(options_.columns, 1);
    WARRAQ_TRY(set(columns));
    const bool drawn = geometry().paper.width <= geometry().paper.height || !options_.margins.empty();
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
    geometry() = WARRAQ_TRY(style::page_geometry(options_.paper, &options_.tokens, columns, setup));
    plan_.frame.columns = columns;
    plan_.frame.duplex = options_.duplex;
    plan_.frame.right_to_left = article_.base_direction() != article::Direction::LeftToRight;
    plan_.frame.margin = columns == 1 && !options_.ink_saving && geometry().margin.raw > 0;
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
    request.medium = style::is_newspaper(options_.paper, columns) ? style::Medium::Newspaper : style::Medium::A4;
    request.ink_saving = options_.ink_saving;
    request.columns = columns;
    request.accent = article_.site ? std::string_view(article_.site->color) : std::string_view{};
    request.overrides = &options_.tokens;
    request.body_size = options_.font_size != 0 ? options_.font_size : geometry().body_size;
    plan_.sheet = WARRAQ_TRY(workshop_.styles.resolve(request));
    const int32_t wanted = wanted_size(request);
    if (wanted == 0) return Nothing{};
    request.body_size = wanted;
    plan_.sheet = WARRAQ_TRY(workshop_.styles.resolve(request));
    // Large print is 18 on 29 where in proportion it would be 18 on 30.
    if (options_.large_print) {
      for (style::TypeStyle& type : plan_.sheet.type) type.leading = scale(type.leading, 29, 30);
    }
    return Nothing{};
  }

  // The body's size in thousandths of pt; 0: as the sheet has it.
  int32_t wanted_size(const style::SheetRequest& request) const {
    int64_t size = body().size.raw * 1000 / Unit::kPerBase;
    if (options_.large_print && options_.font_size == 0)
      size = std::max<int64_t>(size, large_size(request));
    else if (shrink_ == 1000)
      return 0;
    return static_cast<int32_t>(size * shrink_ / 1000);
  }

  // Half as large again as the theme's body on A4, 18 pt of Naskh.
  int64_t large_size(style::SheetRequest request) const {
    request.body_size = 0;
    request.columns = 1;
    request.medium = style::Medium::A4;
    const auto sheet = workshop_.styles.resolve(request);
    return sheet.ok() ? sheet.value()[TypeRole::Body].size.raw * 1500 / Unit::kPerBase : 0;
  }

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
  PrintPlan plan_;
};

}  // namespace

Result<PrintPlan> plan_print(const article::Article& article, const Options& options, const Workshop& workshop,
                             int32_t shrink, Diagnostics& diagnostics) {
  return Planner(article, options, workshop, shrink).run(diagnostics);
}

}  // namespace warraq::views
