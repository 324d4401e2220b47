// SPDX-License-Identifier: MIT
// BidiTest.txt: every sequence of up to four bidirectional classes (and some longer ones), in every base
// direction. Half a million paragraphs: the file is walked by hand, without strings in between.
#include <catch_amalgamated.hpp>

#include <array>

#include "support/faces.h"
#include "unicode/bidi.h"

using namespace warraq;
using namespace warraq::unicode;

namespace {

constexpr uint8_t kRemoved = 0xff;

// A character of each class; none is longer than one unit or has a bracket's or a mirror's business.
struct ClassName {
  std::string_view name;
  char16_t character;
};
constexpr ClassName kClasses[] = {
    {"L", u'a'},     {"R", 0x05d0},   {"EN", u'1'},    {"ES", u'+'},    {"ET", u'$'},    {"AN", 0x0661},
    {"CS", u','},    {"B", 0x2029},   {"S", u'\t'},    {"WS", u' '},    {"ON", u'!'},    {"LRE", 0x202a},
    {"LRO", 0x202d}, {"AL", 0x0628},  {"RLE", 0x202b}, {"RLO", 0x202e}, {"PDF", 0x202c}, {"NSM", 0x0301},
    {"BN", 0x200b},  {"LRI", 0x2066}, {"RLI", 0x2067}, {"FSI", 0x2068}, {"PDI", 0x2069},
};

char16_t character_of(std::string_view name) {
  for (const ClassName& entry : kClasses) {
    if (entry.name == name) return entry.character;
  }
  FAIL("unknown class " << name);
  return 0;
}

// Calls `use` for each word; a tab or a space ends one.
template <typename Use>
void for_each_word(std::string_view text, const Use& use) {
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    while (end < text.size() && text[end] != ' ' && text[end] != '\t') ++end;
    if (end > at) use(text.substr(at, end - at));
    at = end + 1;
  }
}

uint8_t number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return static_cast<uint8_t>(value);
}

// What is expected of all lines up to the next "@".
struct Expected {
  std::vector<uint8_t> levels;  // kRemoved: of no interest
  std::vector<uint8_t> order;   // from left to right, those removed left out
};

bool holds(const Expected& expected, const std::u16string& text, bool rtl, std::vector<uint8_t>& levels) {
  resolve_levels(text, rtl, {}, levels);
  const auto runs = visual_runs(text, levels, {0, static_cast<uint32_t>(text.size())}, rtl);
  size_t seen = 0;
  for (const LevelRun& run : runs) {
    const uint32_t size = run.text.size();
    for (uint32_t i = 0; i < size; ++i) {
      const uint32_t at = run.level % 2 == 1 ? run.text.end - 1 - i : run.text.begin + i;
      if (expected.levels[at] == kRemoved) continue;
      if (expected.levels[at] != run.level) return false;
      if (seen == expected.order.size() || expected.order[seen++] != at) return false;
    }
  }
  return seen == expected.order.size();
}

// The direction of the first strong character outside isolates (UAX #9, P2 and P3), as a caller would
// find it who wants it: the core itself never does.
bool first_strong_is_rtl(std::u16string_view text) {
  int isolates = 0;
  for (const char16_t c : text) {
    if (c >= 0x2066 && c <= 0x2068) ++isolates;
    if (c == 0x2069 && isolates > 0) --isolates;
    if (isolates > 0) continue;
    if (c == u'a') return false;
    if (c == 0x05d0 || c == 0x0628) return true;
  }
  return false;
}

struct Outcome {
  int lines = 0, tried = 0, failed = 0;
};

Outcome run_file(std::string_view file) {
  Outcome outcome;
  Expected expected;
  std::u16string text;
  std::vector<uint8_t> levels;
  for (size_t at = 0; at < file.size();) {
    const size_t end = std::min(file.find('\n', at), file.size());
    std::string_view line = file.substr(at, end - at);
    at = end + 1;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line[0] == '#') continue;
    if (line.starts_with("@Levels:")) {
      expected.levels.clear();
      for_each_word(line.substr(8),
                    [&](std::string_view word) { expected.levels.push_back(word == "x" ? kRemoved : number(word)); });
    } else if (line.starts_with("@Reorder:")) {
      expected.order.clear();
      for_each_word(line.substr(9), [&](std::string_view word) { expected.order.push_back(number(word)); });
    } else if (line[0] != '@') {
      ++outcome.lines;
      const size_t semicolon = line.find(';');
      text.clear();
      for_each_word(line.substr(0, semicolon), [&](std::string_view word) { text.push_back(character_of(word)); });
      // 1: that of the first strong character; 2: left to right; 4: right to left.
      const int directions = line.back() - '0';
      for (const int direction : {1, 2, 4}) {
        if ((directions & direction) == 0) continue;
        ++outcome.tried;
        const bool rtl = direction == 1 ? first_strong_is_rtl(text) : direction == 4;
        if (!holds(expected, text, rtl, levels) && ++outcome.failed <= 5) WARN(line << " in " << direction);
      }
    }
  }
  return outcome;
}

}  // namespace

TEST_CASE("Every line of BidiTest holds, in every direction", "[unicode][bidi]") {
  const auto bytes = test::file_bytes(WARRAQ_SHEENBIDI_DIR "/Tools/Unicode/BidiTest.txt");
  const Outcome outcome = run_file({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  CHECK(outcome.lines > 490000);
  CHECK(outcome.tried > 770000);
  CHECK(outcome.failed == 0);
}
