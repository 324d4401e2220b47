// SPDX-License-Identifier: MIT
#include "views/typesetting.h"

#include <algorithm>

namespace warraq::views {
namespace {

using paragraph::Stretch;

// The share of the stretch that kashida has: at 0 it comes after spaces that have grown as far as they
// may, at 100 before they grow at all.
int32_t first_limit(int32_t share, const style::Sheet& sheet) {
  if (share < 0) return sheet.space_first;
  return 1000 + (sheet.space_last - 1000) * (100 - share) / 100;
}

// light: one in a line, at the best joins; normal: the theme's limits; strong: a newspaper's.
void apply_level(std::string_view level, const style::Sheet& sheet, Stretch& stretch) {
  if (level == "off") stretch.longest = 0;
  if (level == "strong") stretch.longest = sheet.kashida_strong;
  if (level == "strong" || (level == "auto" && sheet.newspaper)) stretch.least_priority = 1;
  if (level != "light") return;
  stretch.per_line = 1;
  stretch.least_priority = 6;
}

}  // namespace

text::KashidaRules kashida_rules(std::string_view name) {
  if (name == "naskh") return text::KashidaRules::Naskh;
  if (name == "simple") return text::KashidaRules::Simple;
  if (name == "nastaliq") return text::KashidaRules::Nastaliq;
  return text::KashidaRules::None;
}

Typesetting typesetting_of(const Options& options, const style::Sheet& sheet) {
  Typesetting setting;
  if (options.line_breaking == "first-fit") setting.breaker = paragraph::Breaker::FirstFit;
  setting.hang = options.hanging_punctuation;
  Stretch& body = setting.body;
  body.rules = kashida_rules(options.kashida_rules == "auto" ? sheet.kashida_rules : options.kashida_rules);
  body.longest = sheet.kashida_longest;
  body.per_line = sheet.kashida_per_line;
  body.per_words = sheet.kashida_per_words;
  body.least_priority = 2;
  body.space_first = first_limit(options.kashida_share, sheet);
  body.space_last = std::max(sheet.space_last, body.space_first);
  setting.verse = body;
  apply_level(options.kashida, sheet, body);
  if (options.kashida != "off") {
    setting.verse.longest = sheet.kashida_verse;
    setting.verse.per_line = 4;
    setting.verse.per_words = 1;
    setting.verse.least_priority = 3;
    setting.verse.least_letters = 3;
    setting.verse.space_first = 1300;
    setting.verse.all_alike = true;
  } else {
    setting.verse.longest = 0;
  }
  return setting;
}

}  // namespace warraq::views
