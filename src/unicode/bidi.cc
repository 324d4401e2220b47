// SPDX-License-Identifier: MIT
#include "unicode/bidi.h"

#include <SheenBidi/SheenBidi.h>

#include <algorithm>
#include <memory>
#include <string>

#include "base/utf.h"

namespace warraq::unicode {
namespace {

struct AlgorithmRelease {
  void operator()(SBAlgorithmRef p) const { SBAlgorithmRelease(p); }
};
struct ParagraphRelease {
  void operator()(SBParagraphRef p) const { SBParagraphRelease(p); }
};
using Algorithm = std::unique_ptr<std::remove_pointer_t<SBAlgorithmRef>, AlgorithmRelease>;
using Paragraph = std::unique_ptr<std::remove_pointer_t<SBParagraphRef>, ParagraphRelease>;

// Removed by rule X9.
bool is_removed(SBBidiType type) {
  switch (type) {
    case SBBidiTypeBN:
    case SBBidiTypeLRE:
    case SBBidiTypeRLE:
    case SBBidiTypeLRO:
    case SBBidiTypeRLO:
    case SBBidiTypePDF: return true;
    default: return false;
  }
}

// Whether every level is the base level: in a right-to-left paragraph no left-to-right letter, no
// number and no control; in a left-to-right one no right-to-left letter, no Arabic number, no control.
bool has_one_direction(std::u16string_view text, bool right_to_left) {
  for (uint32_t at = 0; at < text.size();) {
    const char16_t unit = text[at];
    // By far the most: Arabic letters and marks, the space.
    if (right_to_left && ((unit >= 0x0620 && unit <= 0x065f) || unit == ' ')) {
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    at += point.units;
    switch (SBCodepointGetBidiType(point.value)) {
      case SBBidiTypeL:
      case SBBidiTypeEN:
        if (right_to_left) return false;
        break;
      case SBBidiTypeR:
      case SBBidiTypeAL:
        if (!right_to_left) return false;
        break;
      case SBBidiTypeNSM:
      case SBBidiTypeWS:
      case SBBidiTypeS:
      case SBBidiTypeB:
      case SBBidiTypeON:
      case SBBidiTypeCS:
      case SBBidiTypeES:
      case SBBidiTypeET:
      case SBBidiTypeBN: break;
      default: return false;
    }
  }
  return true;
}

void analyse(std::u16string_view text, SBLevel base, std::vector<uint8_t>& levels) {
  levels.assign(text.size(), base);
  const SBCodepointSequence sequence{SBStringEncodingUTF16, text.data(), text.size()};
  const Algorithm algorithm(SBAlgorithmCreate(&sequence));
  if (!algorithm) return;
  for (SBUInteger at = 0; at < text.size();) {
    const Paragraph paragraph(SBAlgorithmCreateParagraph(algorithm.get(), at, text.size() - at, base));
    if (!paragraph) return;
    const SBUInteger length = SBParagraphGetLength(paragraph.get());
    if (length == 0) return;
    const SBLevel* found = SBParagraphGetLevelsPtr(paragraph.get());
    std::copy(found, found + length, levels.begin() + static_cast<std::ptrdiff_t>(at));
    at += length;
  }
  const SBBidiType* types = SBAlgorithmGetBidiTypesPtr(algorithm.get());
  for (size_t i = 0; i < text.size(); ++i) {
    if (is_removed(types[i])) levels[i] = i > 0 ? levels[i - 1] : base;
  }
}

constexpr char16_t kLri = 0x2066, kRli = 0x2067, kFsi = 0x2068, kPdi = 0x2069;
constexpr char16_t kNeutralised = 0x200b;  // of class BN: as if it were not there
constexpr uint32_t kInserted = 0xffffffff;

// A copy of the text with controls around the isolates, and where each of its units came from.
struct Marked {
  std::u16string text;
  std::vector<uint32_t> origin;

  void push(char16_t unit, uint32_t from) {
    text.push_back(unit);
    origin.push_back(from);
  }
};

// The controls of the text itself must neither end our isolate nor outlive it.
void copy_isolate(std::u16string_view text, const IsolateRange& isolate, Marked& marked) {
  uint32_t open = 0;
  marked.push(isolate.right_to_left ? kRli : kLri, kInserted);
  for (uint32_t i = isolate.range.begin; i < isolate.range.end; ++i) {
    char16_t unit = text[i];
    if (unit >= kLri && unit <= kFsi) ++open;
    if (unit == kPdi) {
      if (open > 0) {
        --open;
      } else {
        unit = kNeutralised;
      }
    }
    marked.push(unit, i);
  }
  for (uint32_t i = 0; i <= open; ++i) marked.push(kPdi, kInserted);
}

Marked mark_isolates(std::u16string_view text, std::span<const IsolateRange> isolates) {
  Marked marked;
  uint32_t at = 0;
  for (const IsolateRange& isolate : isolates) {
    for (; at < isolate.range.begin; ++at) marked.push(text[at], at);
    copy_isolate(text, isolate, marked);
    at = isolate.range.end;
  }
  for (; at < text.size(); ++at) marked.push(text[at], at);
  return marked;
}

// Rule L1, 3 and 4: what takes the paragraph's level at the end of a line. Characters removed by
// X9 count as white space there (UAX #9, 5.2).
bool is_trailing(char32_t c) {
  const SBBidiType type = SBCodepointGetBidiType(c);
  switch (type) {
    case SBBidiTypeWS:
    case SBBidiTypeB:
    case SBBidiTypeS:
    case SBBidiTypeLRI:
    case SBBidiTypeRLI:
    case SBBidiTypeFSI:
    case SBBidiTypePDI: return true;
    default: return is_removed(type);
  }
}

uint32_t trailing_from(std::u16string_view text, uint32_t begin, uint32_t end) {
  while (end > begin) {
    const CodePoint point = code_point_before(text, end);
    if (!is_trailing(point.value)) break;
    end -= std::min(point.units, end - begin);
  }
  return end;
}

// Segment and paragraph separators: rule L1, 1 and 2.
bool is_separator(char16_t unit) {
  return (unit >= 0x09 && unit <= 0x0d && unit != 0x0c) || (unit >= 0x1c && unit <= 0x1f) || unit == 0x85 ||
         unit == 0x2029;
}

// Tiles [begin, end) of a line with runs of one level, logical order. Levels from `base_from` on are the base level.
void append_runs(std::span<const uint8_t> levels, uint32_t begin, uint32_t base_from, uint32_t end, uint8_t base,
                 std::vector<LevelRun>& runs) {
  for (uint32_t at = begin; at < end;) {
    const uint8_t level = at < base_from ? levels[at] : base;
    uint32_t stop = at + 1;
    while (stop < end && (stop < base_from ? levels[stop] : base) == level) ++stop;
    if (!runs.empty() && runs.back().level == level) {
      runs.back().text.end = stop;
    } else {
      runs.push_back({{at, stop}, level});
    }
    at = stop;
  }
}

}  // namespace

void resolve_levels(std::u16string_view text, bool right_to_left, std::span<const IsolateRange> isolates,
                    std::vector<uint8_t>& levels) {
  const SBLevel base = right_to_left ? 1 : 0;
  if (isolates.empty()) {
    if (has_one_direction(text, right_to_left)) {
      levels.assign(text.size(), base);
    } else {
      analyse(text, base, levels);
    }
    return;
  }
  const Marked marked = mark_isolates(text, isolates);
  std::vector<uint8_t> found;
  analyse(marked.text, base, found);
  levels.assign(text.size(), base);
  for (size_t i = 0; i < found.size(); ++i) {
    if (marked.origin[i] != kInserted) levels[marked.origin[i]] = found[i];
  }
}

std::vector<LevelRun> visual_runs(std::u16string_view text, std::span<const uint8_t> levels, TextRange line,
                                  bool right_to_left) {
  const uint8_t base = right_to_left ? 1 : 0;
  std::vector<LevelRun> runs;
  uint32_t begin = line.begin;
  for (uint32_t at = line.begin; at < line.end; ++at) {
    if (!is_separator(text[at])) continue;
    append_runs(levels, begin, trailing_from(text, begin, at), at + 1, base, runs);
    begin = at + 1;
  }
  append_runs(levels, begin, trailing_from(text, begin, line.end), line.end, base, runs);

  // L2: from the highest level to the lowest odd one, reverse what is at that level or higher.
  uint8_t highest = 0, lowest_odd = 255;
  for (const LevelRun& run : runs) {
    highest = std::max(highest, run.level);
    if (run.level % 2 == 1) lowest_odd = std::min(lowest_odd, run.level);
  }
  for (int level = highest; level >= lowest_odd; --level) {
    for (size_t i = 0; i < runs.size();) {
      size_t stop = i;
      while (stop < runs.size() && runs[stop].level >= level) ++stop;
      std::reverse(runs.begin() + static_cast<std::ptrdiff_t>(i), runs.begin() + static_cast<std::ptrdiff_t>(stop));
      i = stop + 1;
    }
  }
  return runs;
}

}  // namespace warraq::unicode
