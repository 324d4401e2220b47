// SPDX-License-Identifier: MIT
// The native command. Exit status 0; 1 for unusable input, with one sentence on standard error and
// no output file left behind; 2 for wrong usage.
#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "base/number.h"
#include "cli/arguments.h"
#include "cli/embedded_fonts.h"
#include "cli/files.h"
#include "engine.h"

namespace warraq::cli {
namespace {

constexpr int kUnusable = 1, kUsage = 2;

int fail(int status, const std::string& sentence) {
  std::fprintf(stderr, "warraq: %s\n", sentence.c_str());
  return status;
}

int fail(const Error& error) {
  std::string sentence(error.what);
  if (!error.detail.empty()) sentence += " (" + std::string(error.detail) + ")";
  if (error.line != 0) {
    sentence += " Line ";
    append_integer(sentence, error.line);
    sentence += ", column ";
    append_integer(sentence, error.column);
    sentence += ".";
  }
  return fail(error.code == ErrorCode::Usage || error.code == ErrorCode::BadTheme ? kUsage : kUnusable, sentence);
}

void report(const Diagnostics& diagnostics) {
  for (const Diagnostic& odd : diagnostics) {
    std::string line = odd.severity == Severity::Note ? "note: " : "warning: ";
    if (!odd.path.empty()) {
      line += odd.path;
      if (!odd.range.empty()) line += " " + std::to_string(odd.range.begin) + "–" + std::to_string(odd.range.end);
      line += ": ";
    }
    line += odd.message;
    if (!odd.detail.empty()) line += " [" + odd.detail + "]";
    line += " (" + std::string(odd.code) + ")";
    std::fprintf(stderr, "%s\n", line.c_str());
  }
}

std::string extension_of(const std::string& path) {
  const size_t dot = path.rfind('.'), slash = path.find_last_of("/\\");
  if (dot == std::string::npos || (slash != std::string::npos && dot < slash)) return {};
  std::string extension = path.substr(dot + 1);
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return extension;
}

// A command lays out once: enough for what is drawn soon after it was laid out.
constexpr size_t kSetTextKept = size_t{8} << 20;

// What a view is written as.
enum class Format : uint8_t { Png, Svg, Json, Pdf, Unknown };

Format format_of(const Arguments& arguments) {
  const std::string extension = extension_of(arguments.output);
  switch (arguments.command) {
    case Command::Print:
      return extension == "pdf" || extension.empty() ? Format::Pdf
             : extension == "json"                   ? Format::Json
                                                     : Format::Unknown;
    case Command::Share:
      return extension == "png" || extension.empty() ? Format::Png : extension == "svg" ? Format::Svg : Format::Unknown;
    default:
      if (extension.empty() || extension == "json") return Format::Json;
      return extension == "png" ? Format::Png : extension == "svg" ? Format::Svg : Format::Unknown;
  }
}

class Program {
 public:
  explicit Program(Arguments arguments) : arguments_(std::move(arguments)) { engine_.limit_set_text(kSetTextKept); }

  int run() {
    if (arguments_.command == Command::Info) return info();
    const bool makes_file = arguments_.command == Command::Render || arguments_.command == Command::Print ||
                            arguments_.command == Command::Share;
    if (makes_file && format_of(arguments_) == Format::Unknown) {
      return fail(
          kUsage,
          arguments_.output +
              ": this command does not write such files (render: png, svg, json; print: pdf; share: png, svg).");
    }
    if (const int status = read_article(); status != 0) return status;
    switch (arguments_.command) {
      case Command::Read: return write_text(engine_.write(*article_));
      case Command::Links: return write_text(engine_.links(*article_, diagnostics_));
      default: break;
    }
    if (!arguments_.images.empty()) {
      diagnostics_.push_back({Severity::Note,
                              "images-not-read",
                              "Pictures are not decoded yet: a neutral ground stands for them.",
                              "",
                              {},
                              arguments_.images});
    }
    if (const int status = load_own_fonts(); status != 0) return status;
    return show_view();
  }

 private:
  int cannot_read(const std::string& path, ReadOutcome outcome) const {
    if (outcome == ReadOutcome::TooLarge)
      return fail(kUnusable, path + " is larger than 64 MB, the limit for an input.");
    return fail(kUnusable, path + " cannot be opened: check the name, and that it may be read.");
  }

  int read_article() {
    std::vector<uint8_t> bytes;
    const ReadOutcome outcome = read_file(arguments_.input, article::kMaxInputBytes, bytes);
    if (outcome != ReadOutcome::Read) return cannot_read(arguments_.input, outcome);
    article::ReadOptions how;
    how.as = arguments_.as;
    const std::string extension = arguments_.input == "-" ? std::string{} : extension_of(arguments_.input);
    how.extension = extension;
    auto read = engine_.read({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, how, diagnostics_);
    if (!read) return fail(read.error());
    article_ = std::move(read).value();
    return 0;
  }

  int load_own_fonts() {
    for (const auto& [role, path] : arguments_.fonts) {
      auto bytes = std::make_shared<std::vector<uint8_t>>();
      const ReadOutcome outcome = read_file(path, size_t{20} << 20, *bytes);
      if (outcome != ReadOutcome::Read) return cannot_read(path, outcome);
      if (const auto set = engine_.set_font(role, std::move(bytes)); !set) {
        if (set.error().code == ErrorCode::Usage) return fail(set.error());
        return fail(kUnusable, path + ": " + std::string(set.error().what));
      }
    }
    return 0;
  }

  // Gives the engine what it asks for, core cuts first, until it asks for nothing more.
  void load_faces(ViewKind kind) {
    std::vector<std::string> given;
    for (;;) {
      bool progress = false;
      for (const NeededFont& needed : engine_.needed_fonts(kind, *article_, arguments_.options)) {
        const bool whole = needed.cut == FontCut::Whole;
        const std::string name = needed.key + (whole ? "" : ".core");
        if (std::find(given.begin(), given.end(), name) != given.end()) continue;
        given.push_back(name);
        for (const EmbeddedFace& face : embedded_faces()) {
          if (face.key != needed.key) continue;
          const auto bytes = whole ? face.whole : face.core;
          const auto copy = std::make_shared<const std::vector<uint8_t>>(bytes.begin(), bytes.end());
          progress = engine_.add_font(face.key, copy, needed.cut).ok() || progress;
        }
      }
      if (!progress) return;
    }
  }

  int show_view() {
    const ViewKind kind = arguments_.command == Command::Print   ? ViewKind::Print
                          : arguments_.command == Command::Share ? ViewKind::Share
                          : arguments_.command == Command::Dump  ? arguments_.view
                                                                 : ViewKind::Screen;
    load_faces(kind);
    auto view = engine_.lay_out(kind, *article_, arguments_.options, diagnostics_);
    if (!view) return fail(view.error());
    if (arguments_.command == Command::Dump || arguments_.command == Command::Measure) {
      auto text = view.value()->dump(stage());
      return text ? write_text(text.value()) : fail(text.error());
    }
    return write_view(*view.value());
  }

  std::string stage() const {
    if (arguments_.command == Command::Measure) return arguments_.options.json ? "measure-json" : "measure";
    return arguments_.stage == "kashida" && arguments_.vetoes ? "kashida-vetoes" : arguments_.stage;
  }

  int write_view(const View& view) {
    const Format format = format_of(arguments_);
    if (format == Format::Json) return write_text(view.json());
    if (arguments_.output.empty() && is_terminal_output()) {
      return fail(kUsage, "A picture or PDF is not for the terminal: give -o FILE, or send the output somewhere.");
    }
    return write([&](ByteSink& sink) -> Result<Nothing> {
      if (format == Format::Svg) return view.svg(0, sink);
      if (format == Format::Pdf) return view.pdf(sink);
      return view.png(0, arguments_.options.scale, sink);
    });
  }

  int write_text(const std::string& text) {
    return write([&](ByteSink& sink) -> Result<Nothing> {
      sink.write(text);
      return Nothing{};
    });
  }

  template <typename Fill>
  int write(const Fill& fill) {
    OutputFile file(arguments_.output);
    if (!file.open())
      return fail(kUnusable,
                  arguments_.output + " cannot be written: check that its folder is there and may be written.");
    const Result<Nothing> filled = fill(file);
    if (!filled) return fail(filled.error());
    if (!file.commit()) return fail(kUnusable, "The output could not be written to its end: is the disk full?");
    report(diagnostics_);
    return 0;
  }

  int info() {
    auto bytes = std::make_shared<std::vector<uint8_t>>();
    const ReadOutcome outcome = read_file(arguments_.input, size_t{64} << 20, *bytes);
    if (outcome != ReadOutcome::Read) return cannot_read(arguments_.input, outcome);
    const auto font = font::Font::create(std::move(bytes));
    if (!font) return fail(font.error());
    const font::Font& face = *font.value();
    std::string text = "font " + face.postscript_name() + "\nunits per em ";
    append_integer(text, face.metrics().units_per_em);
    text += "\nascender ";
    append_integer(text, face.metrics().ascender);
    text += "\ndescender ";
    append_integer(text, face.metrics().descender);
    text += std::string("\nkerns across spaces ") + (face.shapes_across_spaces() ? "yes" : "no");
    text += std::string("\nembedding ") + (face.embedding_restricted() ? "restricted" : "allowed") + "\n";
    return write_text(text);
  }

  Arguments arguments_;
  Engine engine_;
  std::optional<article::Article> article_;
  Diagnostics diagnostics_;
};

int run(const std::vector<std::string>& words) {
  Arguments arguments;
  std::string complaint;
  if (!parse_arguments(words, arguments, complaint)) return fail(kUsage, complaint + " Try: warraq help");
  if (arguments.command == Command::Help) {
    std::fputs((arguments.command_name == "help" ? help_text() : help_text(arguments.command_name)).c_str(), stdout);
    return 0;
  }
  if (arguments.command == Command::Version) {
    std::puts("warraq " WARRAQ_VERSION);
    return 0;
  }
  return Program(std::move(arguments)).run();
}

}  // namespace
}  // namespace warraq::cli

int main(int count, char** words) { return warraq::cli::run(std::vector<std::string>(words + 1, words + count)); }
