// SPDX-License-Identifier: MIT
#include "paint/pdf/font_objects.h"

#include <algorithm>

#include "paint/pdf/glyph_list.h"

namespace warraq::paint::pdf {
namespace {

void append_hex16(std::string& out, uint16_t value) {
  constexpr char kHex[] = "0123456789ABCDEF";
  for (int shift = 12; shift >= 0; shift -= 4) out += kHex[value >> shift & 15];
}

struct Program {
  std::string bytes;
  TrueTypeMetrics metrics;
};

Program make_program(const Codes& codes, size_t index, const font::Library& library) {
  Program program;
  if (codes.main_face() != font::kNoFace) {
    const font::Metrics& face = library[codes.main_face()].font->metrics();
    const auto scaled = [&](int32_t value) {
      return static_cast<int16_t>(divide_rounded(int64_t{value} * kFontUnits, face.units_per_em));
    };
    program.metrics.ascender = scaled(face.ascender);
    program.metrics.descender = scaled(face.descender);
  }
  program.bytes = write_truetype(GlyphList(codes, codes.font(index)).glyphs(), program.metrics);
  return program;
}

// "ABCDEF+NotoNaskhArabic": six letters of a hash, as for any subset (9.6.4).
std::string font_name(const std::vector<Program>& programs, const Codes& codes, const font::Library& library) {
  Hasher hasher;
  for (const Program& program : programs) hasher.text(program.bytes);
  uint64_t digest = hasher.digest();
  std::string name;
  for (int i = 0; i < 6; ++i, digest /= 26) name += static_cast<char>('A' + digest % 26);
  name += '+';
  name += codes.main_face() == font::kNoFace ? "Blank" : library[codes.main_face()].font->postscript_name();
  return name;
}

void write_descriptor(Value value, const std::string& name, const TrueTypeMetrics& metrics, Ref program) {
  Dict dict = value.dict();
  dict["Type"].name("FontDescriptor");
  dict["FontName"].name(name);
  dict["Flags"].integer(4);  // symbolic: its characters are its own
  {
    Array box = dict["FontBBox"].array();
    for (const int16_t edge : {metrics.left, metrics.bottom, metrics.right, metrics.top}) box.add().integer(edge);
  }
  dict["ItalicAngle"].integer(0);
  dict["Ascent"].integer(metrics.ascender);
  dict["Descent"].integer(metrics.descender);
  dict["CapHeight"].integer(metrics.ascender);
  dict["StemV"].integer(80);
  dict["FontFile2"].ref(program);
}

void write_widths(Value value, std::span<const Codes::Entry> entries) {
  Array outer = value.array();
  outer.add().integer(Codes::kFirst);
  Array widths = outer.add().array();
  for (const Codes::Entry& entry : entries) widths.add().integer(entry.advance);
}

Ref write_font(const Program& program, const std::string& name, std::span<const Codes::Entry> entries, File& file) {
  const Ref bytes = file.stream(program.bytes, Filter::Deflate, [&](Dict& dict) {
    dict["Length1"].integer(static_cast<int64_t>(program.bytes.size()));
  });
  const Ref map = file.stream(to_unicode(entries), Filter::Deflate, [](Dict&) {});
  const Ref descriptor = file.object([&](Value value) { write_descriptor(value, name, program.metrics, bytes); });
  const Ref descendant = file.object([&](Value value) {
    Dict dict = value.dict();
    dict["Type"].name("Font");
    dict["Subtype"].name("CIDFontType2");
    dict["BaseFont"].name(name);
    {
      Dict system = dict["CIDSystemInfo"].dict();
      system["Registry"].bytes("Adobe");
      system["Ordering"].bytes("Identity");
      system["Supplement"].integer(0);
    }
    dict["FontDescriptor"].ref(descriptor);
    dict["CIDToGIDMap"].name("Identity");
    dict["DW"].integer(0);
    write_widths(dict["W"], entries);
  });
  return file.object([&](Value value) {
    Dict dict = value.dict();
    dict["Type"].name("Font");
    dict["Subtype"].name("Type0");
    dict["BaseFont"].name(name);
    dict["Encoding"].name("Identity-H");
    {
      Array descendants = dict["DescendantFonts"].array();
      descendants.add().ref(descendant);
    }
    dict["ToUnicode"].ref(map);
  });
}

}  // namespace

std::string to_unicode(std::span<const Codes::Entry> entries) {
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  // Codes of a range have one first byte.
  for (size_t begin = 0; begin < entries.size();) {
    const size_t code = begin + Codes::kFirst, end = std::min(entries.size(), begin + 256 - code % 256);
    out += "1 beginbfrange\n<";
    append_hex16(out, static_cast<uint16_t>(code));
    out += "><";
    append_hex16(out, static_cast<uint16_t>(end - 1 + Codes::kFirst));
    out += ">[";
    for (; begin < end; ++begin) {
      out += '<';
      for (const char16_t unit : entries[begin].text) append_hex16(out, unit);
      out += ">\n";
    }
    out += "]\nendbfrange\n";
  }
  out += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
  return out;
}

std::vector<Ref> write_fonts(const Codes& codes, const font::Library& library, File& file) {
  std::vector<Program> programs;
  for (size_t i = 0; i < codes.font_count(); ++i) programs.push_back(make_program(codes, i, library));
  const std::string name = font_name(programs, codes, library);
  std::vector<Ref> refs;
  for (size_t i = 0; i < programs.size(); ++i) refs.push_back(write_font(programs[i], name, codes.font(i), file));
  return refs;
}

}  // namespace warraq::paint::pdf
