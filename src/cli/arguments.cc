// SPDX-License-Identifier: MIT
#include "cli/arguments.h"

#include <algorithm>
#include <array>

namespace warraq::cli {
namespace {

struct CommandName {
  std::string_view name;
  Command command;
  bool takes_input;
  uint8_t views;
};
constexpr std::array<CommandName, 10> kCommands = {{
    {"read", Command::Read, true, 0},
    {"render", Command::Render, true, kScreenView},
    {"print", Command::Print, true, kPrintView},
    {"share", Command::Share, true, kShareView},
    {"links", Command::Links, true, 0},
    {"dump", Command::Dump, true, kScreenView | kPrintView | kShareView},
    {"measure", Command::Measure, true, kMeasurement},
    {"info", Command::Info, true, 0},
    {"help", Command::Help, false, 0},
    {"version", Command::Version, false, 0},
}};

const CommandName* find_command(std::string_view name) {
  for (const CommandName& command : kCommands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

// Levenshtein's distance, for "did you mean".
size_t distance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

template <typename Names>
std::string did_you_mean(std::string_view word, const Names& names) {
  std::string_view best;
  size_t least = 3;
  for (std::string_view name : names) {
    const size_t d = distance(word.substr(0, 40), name);
    if (d < least) {
      least = d;
      best = name;
    }
  }
  return best.empty() ? std::string{} : " Did you mean " + std::string(best) + "?";
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const CommandName& command : kCommands) names.push_back(command.name);
  return names;
}

std::string allowed(const OptionSpec& spec) {
  const auto number = [&](int32_t value) {
    if (spec.kind == OptionKind::Integer) return std::to_string(value);
    std::string text = std::to_string(value / 1000);
    if (value % 1000 != 0) text += "." + std::to_string(value % 1000 + 1000).substr(1);
    while (text.find('.') != std::string::npos && text.back() == '0') text.pop_back();
    return text;
  };
  switch (spec.kind) {
    case OptionKind::Integer:
    case OptionKind::Decimal: return " (" + number(spec.low) + " to " + number(spec.high) + ")";
    case OptionKind::Choice: return " (" + std::string(spec.choices) + ")";
    default: return {};
  }
}

class Parser {
 public:
  Parser(const std::vector<std::string>& words, Arguments& out, std::string& complaint)
      : words_(words), out_(out), complaint_(complaint) {}

  bool run() {
    if (words_.empty()) return complain("Give a command: read, render, print, share, links, dump, measure or help.");
    std::string first = words_[0];
    if (first == "--help" || first == "-h") first = "help";
    if (first == "--version") first = "version";
    command_ = find_command(first);
    if (!command_) return complain("There is no command " + first + "." + did_you_mean(first, command_names()));
    out_.command = command_->command;
    out_.command_name = command_->name;
    for (at_ = 1; at_ < words_.size();) {
      if (!word(words_[at_++])) return false;
    }
    if (command_->takes_input && out_.command != Command::Help && out_.input.empty()) {
      return complain(std::string(command_->name) + " needs an input: a file, or - for standard input.");
    }
    return true;
  }

 private:
  bool complain(std::string sentence) {
    complaint_ = std::move(sentence);
    return false;
  }

  bool word(const std::string& text) {
    if (text == "--help" || text == "-h") {
      out_.command = Command::Help;
      return true;
    }
    if (text == "-o") return value_of(text, {}, out_.output);
    if (text.starts_with("--")) return option(text);
    if (text.size() > 1 && text[0] == '-') return complain("There is no option " + text + ".");
    if (out_.command == Command::Help && out_.command_name == "help") {
      out_.command_name = text;
      return true;
    }
    if (!out_.input.empty()) return complain("There is more than one input: " + out_.input + " and " + text + ".");
    out_.input = text;
    return true;
  }

  // The word after an option, or what stands after its equals sign.
  bool value_of(const std::string& name, const std::string* given, std::string& value) {
    if (given) {
      value = *given;
      return true;
    }
    if (at_ >= words_.size()) return complain(name + " needs a value.");
    value = words_[at_++];
    return true;
  }

  bool option(const std::string& text) {
    const size_t equals = text.find('=');
    const std::string name = text.substr(2, equals == std::string::npos ? std::string::npos : equals - 2);
    const std::string after = equals == std::string::npos ? std::string{} : text.substr(equals + 1);
    const std::string* given = equals == std::string::npos ? nullptr : &after;
    if (out_.command == Command::Dump && name == "vetoes" && !given) return out_.vetoes = true;
    if (bool handled = false; own_option(name, given, handled), handled) return complaint_.empty();
    // The dump of kashida calls its rules by a shorter name.
    const OptionSpec* spec = find_option(out_.command == Command::Dump && name == "rules" ? "kashida-rules" : name);
    if (!spec || (spec->name != name && name != "rules"))
      return complain("There is no option --" + name + "." + did_you_mean(name, option_names()));
    if ((spec->views & command_->views) == 0)
      return complain("--" + name + " has no meaning for " + std::string(command_->name) + ".");
    std::string value;
    if (spec->kind != OptionKind::Flag || given) {
      if (!value_of("--" + name, given, value)) return false;
    }
    const auto set = set_option(out_.options, spec->name, value);
    if (!set) return complain("--" + name + " " + value + ": " + std::string(set.error().what));
    return true;
  }

  std::vector<std::string_view> option_names() const {
    std::vector<std::string_view> names = {"as", "font", "images", "view", "stage", "rules", "vetoes"};
    for (const OptionSpec& spec : option_table()) names.push_back(spec.name);
    return names;
  }

  // Options of the command line itself.
  void own_option(const std::string& name, const std::string* given, bool& handled) {
    handled = name == "as" || name == "font" || name == "images" ||
              (out_.command == Command::Dump && (name == "view" || name == "stage"));
    std::string value;
    if (!handled || !value_of("--" + name, given, value)) return;
    if (name == "images")
      out_.images = value;
    else if (name == "font")
      add_font(value);
    else if (name == "as")
      choose_kind(value);
    else if (name == "view")
      choose_view(value);
    else
      choose_stage(value);
  }

  void add_font(const std::string& value) {
    const size_t equals = value.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == value.size()) {
      complain("--font takes ROLE=FILE, where ROLE is body, body-700, head, head-400 or scripture.");
      return;
    }
    out_.fonts.emplace_back(value.substr(0, equals), value.substr(equals + 1));
  }

  void choose_kind(const std::string& value) {
    if (value == "auto")
      out_.as = article::InputKind::Auto;
    else if (value == "json")
      out_.as = article::InputKind::Json;
    else if (value == "text")
      out_.as = article::InputKind::Text;
    else if (value == "html" || value == "wordpress" || value == "feed" || value == "markdown")
      out_.as = article::InputKind::Other;
    else
      complain("--as " + value + ": give auto, json, text or html.");
  }

  void choose_view(const std::string& value) {
    if (value == "screen")
      out_.view = ViewKind::Screen;
    else if (value == "print")
      out_.view = ViewKind::Print;
    else if (value == "share")
      out_.view = ViewKind::Share;
    else
      complain("--view " + value + ": give screen, print or share.");
  }

  void choose_stage(const std::string& value) {
    if (value == "text" || value == "lines" || value == "glyphs" || value == "pages" || value == "kashida")
      out_.stage = value;
    else
      complain("--stage " + value + ": give text, lines, glyphs, pages or kashida.");
  }

  const std::vector<std::string>& words_;
  Arguments& out_;
  std::string& complaint_;
  const CommandName* command_ = nullptr;
  size_t at_ = 0;
};

}  // namespace

bool parse_arguments(const std::vector<std::string>& words, Arguments& arguments, std::string& complaint) {
  return Parser(words, arguments, complaint).run() && complaint.empty();
}

std::string help_text() {
  return "warraq: an Arabic article becomes a screen, a paper and a card.\n"
         "\n"
         "  warraq read   IN [-o article.json]      the article's JSON; oddities on standard error\n"
         "  warraq render IN -o OUT.(png|svg|json)  the screen view\n"
         "  warraq print  IN -o OUT.pdf             pages\n"
         "  warraq share  IN -o OUT.png             a card for social networks\n"
         "  warraq links  IN                        share links, meta tags and JSON-LD\n"
         "  warraq dump   IN --view screen|print|share [--stage text|lines|glyphs|pages|kashida]\n"
         "  warraq measure IN --measure 22em       how well running text is set at a measure\n"
         "  warraq info   FONT                      what is inside a font\n"
         "  warraq help   [COMMAND]\n"
         "\n"
         "IN is article JSON or the text of a news page, a file or - for standard input. HTML, feeds and the\n"
         "like are read by the Node command: node web/dist/cli.mjs.\n"
         "Exit status: 0; 1 for input that cannot be used; 2 for wrong usage.\n";
}

std::string help_text(std::string_view name) {
  const CommandName* command = find_command(name);
  if (!command || command->views == 0) return help_text();
  std::string out = "warraq " + std::string(name) + " IN" +
                    (command->command == Command::Dump ? " --view screen|print|share" : " -o OUT") + "\n\n";
  const auto line = [&](std::string left, std::string_view help) {
    left.resize(std::max<size_t>(left.size() + 2, 34), ' ');
    out += "  " + left + std::string(help) + "\n";
  };
  for (const OptionSpec& spec : option_table()) {
    if ((spec.views & command->views) == 0) continue;
    std::string left = "--" + std::string(spec.name);
    if (spec.kind == OptionKind::Choice)
      left += " " + std::string(spec.choices);
    else if (spec.kind == OptionKind::Pairs)
      left += " KEY=VALUE";
    else if (spec.kind == OptionKind::String)
      left += " TEXT";
    else if (spec.kind != OptionKind::Flag)
      left += " N" + allowed(spec);
    line(std::move(left), spec.help);
  }
  line("--font ROLE=FILE", "a face of your own: body, body-700, head, head-400, scripture");
  line("--as auto|json|text|html", "what the input is");
  line("--images DIR", "where pictures are");
  return out;
}

}  // namespace warraq::cli
