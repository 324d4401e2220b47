// SPDX-License-Identifier: MIT
// The command line: command, input, output and options, by the one table of options.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/read.h"
#include "views/options.h"
#include "views/view.h"

namespace warraq::cli {

enum class Command : uint8_t { Read, Render, Print, Share, Links, Dump, Measure, Info, Help, Version };

struct Arguments {
  Command command = Command::Help;
  std::string command_name;
  std::string input, output;
  article::InputKind as = article::InputKind::Auto;
  ViewKind view = ViewKind::Screen;                        // dump
  std::string stage = "text";                              // dump
  bool vetoes = false;                                     // dump --stage kashida
  std::vector<std::pair<std::string, std::string>> fonts;  // --font ROLE=FILE
  std::string images;                                      // --images DIR
  Options options;
};

// False, with a sentence in `complaint`, where the line is wrong.
bool parse_arguments(const std::vector<std::string>& words, Arguments& arguments, std::string& complaint);

std::string help_text();
std::string help_text(std::string_view command);

}  // namespace warraq::cli
