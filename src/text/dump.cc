// SPDX-License-Identifier: MIT
#include "text/dump.h"

#include "base/number.h"

namespace warraq::text {
namespace {

void append_range(std::string& out, TextRange range) {
  append_integer(out, range.begin);
  out += "..";
  append_integer(out, range.end);
}

void append_glyph(std::string& out, const font::Glyph& glyph) {
  out += ' ';
  append_integer(out, glyph.cluster);
  out += ':';
  append_integer(out, glyph.advance);
  if (glyph.dx == 0 && glyph.dy == 0) return;
  out += '@';
  append_integer(out, glyph.dx);
  out += ',';
  append_integer(out, glyph.dy);
}

}  // namespace

void append_dump(const ShapedText& shaped, const font::Library& library, std::string& out) {
  size_t word = 0;
  for (uint32_t i = 0; i < shaped.runs.size(); ++i) {
    const ShapedRun& run = shaped.runs[i];
    out += "run ";
    append_range(out, run.text);
    out += " level ";
    append_integer(out, run.level);
    out += ' ';
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((run.script >> shift) & 0xff);
    out += ' ';
    out += library[run.face].key;
    out += " size ";
    append_integer(out, run.size.raw);
    out += "\n ";
    const size_t first = word;
    for (; word < shaped.words.size() && shaped.words[word].run == i; ++word) {
      if (word > first) out += " |";
      const IndexRange glyphs = shaped.words[word].glyphs;
      for (uint32_t g = glyphs.begin; g < glyphs.end; ++g) append_glyph(out, shaped.glyphs[g]);
    }
    out += '\n';
  }
}

}  // namespace warraq::text
