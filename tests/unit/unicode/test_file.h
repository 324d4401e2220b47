// SPDX-License-Identifier: MIT
// Lines of the Unicode conformance files.
#pragma once

#include <fstream>
#include <functional>
#include <string>

namespace warraq::test {

// Calls `use` for each line without its comment; returns how many there were.
inline int for_each_line(const std::string& path, const std::function<void(const std::string&)>& use) {
  std::ifstream file(path);
  int count = 0;
  for (std::string line; std::getline(file, line);) {
    line.erase(std::min(line.find('#'), line.size()));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.pop_back();
    if (line.empty()) continue;
    use(line);
    ++count;
  }
  return count;
}

}  // namespace warraq::test
