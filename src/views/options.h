// SPDX-License-Identifier: MIT
// Every option of every view, for all hosts: one table gives the command line's `--text-order`, the
// JavaScript API's `textOrder`, the ranges, the defaults and the help texts.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace warraq {

enum ViewBit : uint8_t { kScreenView = 1, kPrintView = 2, kShareView = 4, kMeasurement = 8 };

struct Options {
  // Common
  std::string theme = "news";
  std::vector<std::pair<std::string, std::string>> tokens;  // --set KEY=VALUE
  std::string tashkeel_color;                               // #RRGGBB: vowel marks in a colour of their own
  std::string numerals = "as-typed";                        // as-typed | latn | arab | arabext | locale
  std::string tashkeel = "shown";                           // shown | hidden
  std::string isolate = "auto";                             // auto | off
  // Screen
  int32_t width = 680;   // px of the container, side padding included; 120–10,000
  int32_t scale = 1000;  // thousandths: device pixels in a px; 250–8000 (also share)
  bool dark = false;
  std::string line_breaking = "optimal";  // optimal | first-fit
  bool hanging_punctuation = false;
  std::string kashida = "auto";        // auto | off | light | normal | strong
  std::string kashida_rules = "auto";  // auto | naskh | simple | nastaliq | none
  int32_t kashida_share = -1;          // per cent of the stretch that kashida has; −1: the theme's
  int32_t font_size = 0;               // thousandths of px (pt in print) for the body; 0: the theme's; 8–96
  // Measurement
  int32_t measure_em = 0;  // thousandths of an em: of every text's own; 0: the measure that the width gives
  bool json = false;
  // Print
  std::string paper = "a4";              // a3 a4 a5 letter legal or WxH in mm (50–1200 each)
  int32_t columns = 0;                   // 1–3; 0: one, or two where one would be too wide
  std::string orientation = "portrait";  // portrait (as the paper is named) | landscape
  std::string margins;                   // one to four lengths in mm, in the order of CSS; empty: the paper's
  std::string links = "plain";           // plain | notes
  std::string extras = "none";           // none | picks | related | all
  std::string page_numbers = "auto";     // auto | arab | latn | abjad
  bool duplex = false, one_page = false, large_print = false;
  std::string text_order = "interop";  // interop | strict
  std::string brackets = "logical";    // logical | lrm
  bool ink_saving = false;
  // Share
  std::string card = "og";  // og | square | portrait | story
  std::string quote;        // set: a quote card with this text
};

enum class OptionKind : uint8_t { Integer, Decimal, Choice, Flag, String, Pairs };

struct OptionSpec {
  std::string_view name;  // kebab case, as on the command line; JavaScript's is its camel case
  OptionKind kind;
  uint8_t views;              // ViewBit
  int32_t low = 0, high = 0;  // Integer: the value; Decimal: thousandths
  std::string_view choices;   // Choice: separated by |
  std::string_view help;      // one line, English
  std::string_view fault;     // the sentence for a value that is none: what is allowed
};

std::span<const OptionSpec> option_table();
const OptionSpec* find_option(std::string_view name);  // kebab or camel case
// Sets one option from its text. Usage errors name the option and what is allowed.
Result<Nothing> set_option(Options& options, std::string_view name, std::string_view value);
// The table as JSON, for hosts that build their own command line or documentation.
std::string option_table_json();

}  // namespace warraq
