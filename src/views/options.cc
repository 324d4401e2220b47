// SPDX-License-Identifier: MIT
#include "views/options.h"

#include <array>

#include "base/json_writer.h"
#include "base/number.h"
#include "style/tokens.h"

namespace warraq {
namespace {

constexpr uint8_t kAllViews = kScreenView | kPrintView | kShareView | kMeasurement;
constexpr uint8_t kFlowing = kScreenView | kPrintView | kMeasurement;

constexpr OptionSpec kTable[] = {
    {"theme", OptionKind::Choice, kAllViews, 0, 0, "news|book|plain", "faces, sizes and colours",
     "The theme is news, book or plain."},
    {"set", OptionKind::Pairs, kAllViews, 0, 0, "",
     "a token of the theme, as KEY=VALUE (color.light.accent=#0C5C58); repeatable",
     "A token of the theme is set by KEY=VALUE."},
    {"line-breaking", OptionKind::Choice, kAllViews, 0, 0, "optimal|first-fit",
     "whether lines are weighed by whole paragraphs or filled one by one", "Line breaking is optimal or first-fit."},
    {"kashida", OptionKind::Choice, kFlowing, 0, 0, "auto|off|light|normal|strong",
     "how far joins of letters are stretched in justified text", "Kashida is auto, off, light, normal or strong."},
    {"kashida-rules", OptionKind::Choice, kFlowing, 0, 0, "auto|naskh|simple|nastaliq|none",
     "which joins are stretched: auto is the theme's choice",
     "The rules of kashida are auto, naskh, simple, nastaliq or none."},
    {"kashida-share", OptionKind::Integer, kFlowing, 0, 100, "",
     "per cent of the stretch given to kashida before spaces grow further (default: the theme's)",
     "The share of kashida is a whole number from 0 to 100."},
    {"hanging-punctuation", OptionKind::Flag, kFlowing, 0, 0, "",
     "stops, commas and closing quotes at the end of a justified line stand outside the column",
     "Hanging punctuation is a switch: true, false or nothing."},
    {"measure", OptionKind::String, kMeasurement, 0, 0, "", "length of a line in em of each text, as 22em",
     "The measure is a number of em from 4 to 200, as 22em."},
    {"json", OptionKind::Flag, kMeasurement, 0, 0, "", "figures as JSON", "JSON is a switch: true, false or nothing."},
    {"width", OptionKind::Integer, kScreenView | kMeasurement, 120, 10000, "",
     "width of the container in px, side padding included", "The width is a whole number of px from 120 to 10,000."},
    {"scale", OptionKind::Decimal, kScreenView | kShareView, 250, 8000, "", "device pixels in a px",
     "The scale is a number from 0.25 to 8."},
    {"dark", OptionKind::Flag, kScreenView | kShareView, 0, 0, "", "light text on a dark ground",
     "Dark is a switch: true, false or nothing."},
    {"font-size", OptionKind::Decimal, kScreenView | kPrintView, 8000, 96000, "",
     "size of the body in px (in pt on paper); all else in proportion", "The body's size is a number from 8 to 96."},
    {"numerals", OptionKind::Choice, kAllViews, 0, 0, "as-typed|latn|arab|arabext|locale",
     "digits that are shown: as typed, European, Arabic-Indic, Extended, or those of the article's language",
     "The numerals are as-typed, latn, arab, arabext or locale."},
    {"tashkeel", OptionKind::Choice, kAllViews, 0, 0, "shown|hidden", "whether vowel marks are shown outside scripture",
     "Tashkeel is shown or hidden."},
    {"isolate", OptionKind::Choice, kAllViews, 0, 0, "auto|off",
     "whether addresses, phone numbers, ISO dates and the like keep their order in Arabic text",
     "Isolate is auto or off."},
    {"paper", OptionKind::String, kPrintView, 0, 0, "", "a3, a4, a5, letter, legal or WIDTHxHEIGHT in mm",
     "The paper is a3, a4, a5, letter, legal or WIDTHxHEIGHT in mm, 50 to 1200 each."},
    {"pdf", OptionKind::Choice, kPrintView, 0, 0, "archive|plain",
     "tagged, for PDF/A-2u and PDF/UA-1, or the smallest file", "The kind of PDF is archive or plain."},
    {"columns", OptionKind::Integer, kPrintView, 1, 3, "", "columns of text on a page (default: 1, in landscape 2)",
     "There are 1, 2 or 3 columns."},
    {"orientation", OptionKind::Choice, kPrintView, 0, 0, "portrait|landscape",
     "landscape: the paper's longer side across; in two columns where one would be too wide",
     "The orientation is portrait or landscape."},
    {"margins", OptionKind::String, kPrintView, 0, 0, "",
     "white around all that is printed, in mm: one to four lengths, top, right, bottom, left",
     "The margins are one to four lengths in mm, 0 to 200 each, that leave at least 25 by 25 mm of text."},
    {"duplex", OptionKind::Flag, kPrintView, 0, 0, "",
     "for both sides of the paper: a wider margin at the binding, page numbers outside",
     "Duplex is a switch: true, false or nothing."},
    {"one-page", OptionKind::Flag, kPrintView, 0, 0, "", "sizes down to 85 per cent where that saves the second page",
     "One page is a switch: true, false or nothing."},
    {"large-print", OptionKind::Flag, kPrintView, 0, 0, "", "for weak eyes: the body at 18 pt, all else in proportion",
     "Large print is a switch: true, false or nothing."},
    {"links", OptionKind::Choice, kPrintView, 0, 0, "plain|notes",
     "notes: the addresses of links, numbered, after the article", "Links are plain or notes."},
    {"extras", OptionKind::Choice, kPrintView, 0, 0, "none|picks|related|all",
     "what else stands after the article: its picks, related articles or both",
     "Extras are none, picks, related or all."},
    {"page-numbers", OptionKind::Choice, kPrintView, 0, 0, "auto|arab|latn|abjad",
     "numbers of pages, notes and lists: as in the article, or in these digits or letters",
     "Page numbers are auto, arab, latn or abjad."},
    {"text-order", OptionKind::Choice, kPrintView, 0, 0, "interop|strict",
     "how Arabic is written in the PDF: for today's readers, or by the letter of the standard",
     "The text order is interop or strict."},
    {"brackets", OptionKind::Choice, kPrintView, 0, 0, "logical|lrm",
     "whether brackets in the PDF carry direction marks", "Brackets are logical or lrm."},
    {"ink-saving", OptionKind::Flag, kPrintView, 0, 0, "", "black on white, thin rules, no margin column",
     "Ink saving is a switch: true, false or nothing."},
    {"layout", OptionKind::Choice, kPrintView, 0, 0, "article|newspaper",
     "a page of an article, or a newspaper's front page of three columns", "The layout is article or newspaper."},
    {"issue", OptionKind::String, kPrintView, 0, 0, "", "year and number of the issue, for the folio strip",
     "The issue is a line of text."},
    {"hijri", OptionKind::String, kPrintView, 0, 0, "", "the date in the Hijri calendar, in words",
     "The Hijri date is a line of text."},
    {"qr", OptionKind::Choice, kPrintView, 0, 0, "auto|on|off",
     "a code of the article's address: auto leaves it out where there is no room", "QR is auto, on or off."},
    {"card", OptionKind::Choice, kShareView, 0, 0, "og|square|portrait|story", "shape of the card",
     "The card is og, square, portrait or story."},
    {"quote", OptionKind::String, kShareView, 0, 0, "", "a quote card with these words", ""},
    {"tashkeel-color", OptionKind::String, kAllViews, 0, 0, "", "a colour for vowel marks, #RRGGBB",
     "The colour of marks is written #RRGGBB."},
};

// "textOrder" is "text-order".
bool same_name(std::string_view spec, std::string_view name) {
  size_t at = 0;
  for (size_t i = 0; i < spec.size(); ++i, ++at) {
    if (at >= name.size()) return false;
    if (spec[i] == '-' && name[at] != '-') {
      ++i;
      if (i >= spec.size() || name[at] != spec[i] - 'a' + 'A') return false;
    } else if (spec[i] != name[at]) {
      return false;
    }
  }
  return at == name.size();
}

bool among(std::string_view choices, std::string_view value) {
  while (!choices.empty()) {
    const size_t bar = choices.find('|');
    if (choices.substr(0, bar) == value) return true;
    choices = bar == std::string_view::npos ? std::string_view{} : choices.substr(bar + 1);
  }
  return false;
}

bool is_whole(std::string_view value) {
  if (value.empty() || value.size() > 9) return false;
  for (char c : value) {
    if (c < '0' || c > '9') return false;
  }
  return true;
}

Error wrong(const OptionSpec& spec) { return {ErrorCode::Usage, spec.fault, spec.name}; }

Result<Nothing> set_number(Options& options, const OptionSpec& spec, std::string_view value) {
  const bool whole = spec.kind == OptionKind::Integer;
  int64_t number = 0;
  if ((whole && !is_whole(value)) || value.size() > 12 || !parse_decimal(value, whole ? 1 : 1000, number)) {
    return wrong(spec);
  }
  if (number < spec.low || number > spec.high) return wrong(spec);
  const auto set = static_cast<int32_t>(number);
  if (spec.name == "width")
    options.width = set;
  else if (spec.name == "scale")
    options.scale = set;
  else if (spec.name == "font-size")
    options.font_size = set;
  else if (spec.name == "kashida-share")
    options.kashida_share = set;
  else
    options.columns = set;
  return Nothing{};
}

bool& flag_of(Options& options, std::string_view name) {
  if (name == "dark") return options.dark;
  if (name == "json") return options.json;
  if (name == "hanging-punctuation") return options.hanging_punctuation;
  if (name == "duplex") return options.duplex;
  if (name == "one-page") return options.one_page;
  if (name == "large-print") return options.large_print;
  return options.ink_saving;
}

Result<Nothing> set_flag(Options& options, const OptionSpec& spec, std::string_view value) {
  const bool on = value.empty() || value == "true" || value == "1";
  if (!on && value != "false" && value != "0") return wrong(spec);
  flag_of(options, spec.name) = on;
  return Nothing{};
}

// "22em", or "22".
Result<Nothing> set_measure(Options& options, const OptionSpec& spec, std::string_view value) {
  if (value.ends_with("em")) value.remove_suffix(2);
  int64_t em = 0;
  if (value.size() > 8 || !parse_decimal(value, 1000, em) || em < 4000 || em > 200'000) return wrong(spec);
  options.measure_em = static_cast<int32_t>(em);
  return Nothing{};
}

std::string& text_of(Options& options, std::string_view name) {
  if (name == "theme") return options.theme;
  if (name == "numerals") return options.numerals;
  if (name == "tashkeel") return options.tashkeel;
  if (name == "isolate") return options.isolate;
  if (name == "paper") return options.paper;
  if (name == "pdf") return options.pdf;
  if (name == "orientation") return options.orientation;
  if (name == "margins") return options.margins;
  if (name == "links") return options.links;
  if (name == "extras") return options.extras;
  if (name == "page-numbers") return options.page_numbers;
  if (name == "text-order") return options.text_order;
  if (name == "tashkeel-color") return options.tashkeel_color;
  if (name == "brackets") return options.brackets;
  if (name == "card") return options.card;
  if (name == "layout") return options.layout;
  if (name == "issue") return options.issue;
  if (name == "hijri") return options.hijri;
  if (name == "qr") return options.qr;
  if (name == "line-breaking") return options.line_breaking;
  if (name == "kashida") return options.kashida;
  if (name == "kashida-rules") return options.kashida_rules;
  return options.quote;
}

}  // namespace

std::span<const OptionSpec> option_table() { return kTable; }

const OptionSpec* find_option(std::string_view name) {
  for (const OptionSpec& spec : kTable) {
    if (same_name(spec.name, name)) return &spec;
  }
  return nullptr;
}

Result<Nothing> set_option(Options& options, std::string_view name, std::string_view value) {
  const OptionSpec* spec = find_option(name);
  if (!spec) return Error{ErrorCode::Usage, "There is no such option.", {}};
  switch (spec->kind) {
    case OptionKind::Integer:
    case OptionKind::Decimal: return set_number(options, *spec, value);
    case OptionKind::Flag: return set_flag(options, *spec, value);
    case OptionKind::Choice:
      if (!among(spec->choices, value)) return wrong(*spec);
      break;
    case OptionKind::String:
      if (spec->name == "measure") return set_measure(options, *spec, value);
      if (spec->name == "paper" && !style::page_geometry(value, nullptr)) return wrong(*spec);
      if (style::Margins margins; spec->name == "margins" && !style::parse_margins(value, margins)) return wrong(*spec);
      if (Color color; spec->name == "tashkeel-color" && !style::parse_color(value, color)) return wrong(*spec);
      break;
    case OptionKind::Pairs: {
      const size_t equals = value.find('=');
      if (equals == std::string_view::npos) return wrong(*spec);
      options.tokens.emplace_back(value.substr(0, equals), value.substr(equals + 1));
      return Nothing{};
    }
  }
  text_of(options, spec->name) = value;
  return Nothing{};
}

std::string option_table_json() {
  constexpr std::array<std::string_view, 6> kinds = {"integer", "decimal", "choice", "flag", "string", "pairs"};
  JsonWriter json(JsonWriter::Layout::Compact);
  json.begin_array();
  for (const OptionSpec& spec : kTable) {
    json.begin_object();
    json.key("name");
    json.string(spec.name);
    json.key("kind");
    json.string(kinds[static_cast<size_t>(spec.kind)]);
    json.key("views");
    json.begin_array();
    if ((spec.views & kScreenView) != 0) json.string("render");
    if ((spec.views & kPrintView) != 0) json.string("print");
    if ((spec.views & kShareView) != 0) json.string("share");
    if ((spec.views & kMeasurement) != 0) json.string("measure");
    json.end_array();
    if (spec.kind == OptionKind::Integer || spec.kind == OptionKind::Decimal) {
      const int64_t unit = spec.kind == OptionKind::Integer ? 1 : 1000;
      json.key("low");
      json.ratio(spec.low, unit, 3);
      json.key("high");
      json.ratio(spec.high, unit, 3);
    }
    if (!spec.choices.empty()) {
      json.key("choices");
      json.string(spec.choices);
    }
    json.key("help");
    json.string(spec.help);
    json.end_object();
  }
  json.end_array();
  return json.take();
}

}  // namespace warraq
