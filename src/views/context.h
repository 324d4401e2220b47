// SPDX-License-Identifier: MIT
// What the makers of boxes share while one view is built.
#pragma once

#include <string>
#include <vector>

#include "article/arabic_format.h"
#include "article/article.h"
#include "base/diagnostic.h"
#include "style/style.h"
#include "views/typesetting.h"
#include "views/workshop.h"

namespace warraq::views {

enum class Surface : uint8_t { Screen, Paper, Card };

// A pull quote that stands in the margin, beside the block with the path `beside` (empty: at the end).
struct MarginPull {
  const article::Quote* quote;
  std::string path, beside;
};

struct Context {
  const article::Article& article;
  const style::Sheet& sheet;
  const Options& options;
  const Workshop& workshop;
  Diagnostics& diagnostics;
  Surface surface = Surface::Screen;
  bool phone = false;           // container under 600 px
  bool right_to_left = true;    // of the block in hand; the article's where the block has none
  std::string lang;             // likewise, BCP 47
  bool arabic_digits = true;    // digits of generated text: those most used in the article
  bool eastern_digits = false;  // the Arabic ones are Persian's and Urdu's: ۴ ۵ ۶
  Unit hair = Unit::base(1), part = Unit::base(2), voice = Unit::base(3);  // rules: rows, parts, voices
  Unit measure;                                     // width of the column that boxes are made for
  Unit indent;                                      // first lines of paragraphs on paper
  Unit grid;                                        // between the lines of a baseline grid; 0: none
  std::vector<article::Text> notes;                 // called so far, in order
  std::vector<MarginPull>* margin_pulls = nullptr;  // where pull quotes go instead of into the text
  text::FontContext fonts;
  Typesetting setting;

  Context(const article::Article& a, const style::Sheet& s, const Options& o, const Workshop& w, Diagnostics& d);

  flow::Setter setter() const { return {workshop.texts, fonts, workshop.words}; }
  // A distance given for the screen (px); paper takes three quarters of it (pt).
  Unit px(int64_t value) const { return surface == Surface::Paper ? Unit::base(value) * 3 / 4 : Unit::base(value); }
  // Leading grows by whole px on screen, so that every line is equally sharp, and by half points on
  // paper; what stands on a grid grows by half its lines.
  Unit leading_step() const { return Unit::base(1) / (surface == Surface::Paper ? 2 : 1); }
  // A leading of whole steps, at least so much.
  Unit whole_leading(Unit least) const {
    const int64_t step = leading_step().raw;
    return Unit{(least.raw + step - 1) / step * step};
  }
  // Padding at the start (right in right-to-left) and the end of lines.
  Insets inset(Unit start, Unit end = Unit{}) const {
    return right_to_left ? Insets{Unit{}, start, Unit{}, end} : Insets{Unit{}, end, Unit{}, start};
  }
  flow::Edge start_edge() const { return right_to_left ? flow::Edge::Right : flow::Edge::Left; }
  article::Digits digits() const { return arabic_digits ? article::Digits::Arabic : article::Digits::Latin; }
  // The digits that are drawn, whatever was typed or generated.
  text::Numerals numerals() const;
  // A number in the article's digits.
  std::u16string number(int64_t value) const { return own_digits(article::format_number(value, digits())); }
  std::u16string own_digits(std::u16string text) const;
  bool in_arabic() const { return lang.substr(0, lang.find('-')) == "ar"; }
};

}  // namespace warraq::views
