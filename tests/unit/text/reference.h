// SPDX-License-Identifier: MIT
// The reference shaper as a child process: requests are gathered, shaped in one go, and answered in
// logical order, as the engine's glyphs are.
#pragma once

#ifdef WARRAQ_SHAPE_REF

#include <nlohmann/json.hpp>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "base/utf.h"
#include "font/shape.h"
#include "text/shaped_text.h"

namespace warraq::test {

class Reference {
 public:
  // A run of a line; clusters of the answer count from the line's beginning.
  void ask(const std::string& face, std::u16string_view line, TextRange run, const text::ShapedRun& of,
           const std::string& lang) {
    nlohmann::ordered_json request;
    request["font"] = std::string(WARRAQ_FONT_DIR "/") + face + ".ttf";
    request["text"] = to_utf8(line);
    request["start"] = run.begin;
    request["end"] = run.end;
    request["direction"] = of.level % 2 == 1 ? "rtl" : "ltr";
    std::string script;
    for (int shift = 24; shift >= 0; shift -= 8) script += static_cast<char>((of.script >> shift) & 0xff);
    request["script"] = script;
    request["language"] = lang;
    requests_ += request.dump() + "\n";
    reversed_.push_back(of.level % 2 == 1);
  }

  size_t size() const { return reversed_.size(); }

  std::vector<std::vector<font::Glyph>> answers() const {
    const std::string base = std::string(WARRAQ_FONT_DIR "/../shape-ref-") + std::to_string(getpid());
    std::ofstream(base + ".in") << requests_;
    const int status = std::system((std::string(WARRAQ_SHAPE_REF) + " < " + base + ".in > " + base + ".out").c_str());
    std::vector<std::vector<font::Glyph>> all;
    std::ifstream out(base + ".out");
    for (std::string line; status == 0 && std::getline(out, line);) {
      const auto answer = nlohmann::json::parse(line, nullptr, false);
      std::vector<font::Glyph> glyphs;
      for (const auto& g : answer["glyphs"]) {
        font::Glyph glyph;
        glyph.id = g[0].get<uint32_t>();
        glyph.cluster = g[1].get<uint32_t>();
        glyph.advance = g[2].get<int32_t>();
        glyph.dx = g[3].get<int32_t>();
        glyph.dy = g[4].get<int32_t>();
        glyphs.push_back(glyph);
      }
      if (reversed_[all.size()]) std::reverse(glyphs.begin(), glyphs.end());
      all.push_back(std::move(glyphs));
    }
    std::remove((base + ".in").c_str());
    std::remove((base + ".out").c_str());
    return all;
  }

 private:
  std::string requests_;
  std::vector<bool> reversed_;
};

}  // namespace warraq::test

#endif
