// SPDX-License-Identifier: MIT
// Shelf: sheets and fonts that were resolved before. Reading a theme costs as much as laying out a
// page of text, and a host asks for the same theme at every width.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "style/style.h"

namespace warraq::style {

class Shelf {
 public:
  Result<Sheet> resolve(const SheetRequest& request);
  Result<Fonts> fonts_of(std::string_view theme, const TokenOverrides* overrides, std::string_view lang);
  std::string_view icon_path(std::string_view name);

 private:
  template <typename Value>
  struct Kept {
    std::string key;
    std::optional<Value> value;
  };
  template <typename Value, typename Make>
  Result<Value> kept(std::array<Kept<Value>, 4>& all, uint32_t& next, std::string key, const Make& make);

  // The last four of each: light, dark, paper, card.
  std::array<Kept<Sheet>, 4> sheets_;
  std::array<Kept<Fonts>, 4> fonts_;
  uint32_t next_sheet_ = 0, next_fonts_ = 0;
  std::vector<std::pair<std::string, std::string_view>> icons_;
};

}  // namespace warraq::style
