// SPDX-License-Identifier: MIT
#include "style/shelf.h"

#include "base/number.h"

namespace warraq::style {
namespace {

// Parts with their lengths, so that no two requests have the same key.
class KeyMaker {
 public:
  KeyMaker& text(std::string_view part) {
    number(static_cast<int64_t>(part.size()));
    key_ += part;
    return *this;
  }
  KeyMaker& number(int64_t part) {
    append_integer(key_, part);
    key_ += ' ';
    return *this;
  }
  KeyMaker& overrides(const TokenOverrides* all) {
    if (all) {
      for (const auto& [name, value] : *all) text(name).text(value);
    }
    return *this;
  }
  std::string take() { return std::move(key_); }

 private:
  std::string key_;
};

}  // namespace

template <typename Value, typename Make>
Result<Value> Shelf::kept(std::array<Kept<Value>, 4>& all, uint32_t& next, std::string key, const Make& make) {
  for (const Kept<Value>& one : all) {
    if (one.value && one.key == key) return *one.value;
  }
  Result<Value> made = make();
  if (made) {
    all[next] = {std::move(key), made.value()};
    next = (next + 1) % 4;
  }
  return made;
}

Result<Sheet> Shelf::resolve(const SheetRequest& request) {
  KeyMaker key;
  key.text(request.theme).text(request.lang).text(request.accent).text(request.mark_color);
  key.number(static_cast<int64_t>(request.medium)).number(request.dark).number(request.ink_saving);
  key.number(request.body_size).number(request.columns).overrides(request.overrides);
  return kept(sheets_, next_sheet_, key.take(), [&] { return style::resolve(request); });
}

Result<Fonts> Shelf::fonts_of(std::string_view theme, const TokenOverrides* overrides, std::string_view lang) {
  KeyMaker key;
  key.text(theme).text(lang).overrides(overrides);
  return kept(fonts_, next_fonts_, key.take(), [&] { return style::fonts_of(theme, overrides, lang); });
}

std::string_view Shelf::icon_path(std::string_view name) {
  for (const auto& [known, path] : icons_) {
    if (known == name) return path;
  }
  return icons_.emplace_back(name, style::icon_path(name)).second;
}

}  // namespace warraq::style
