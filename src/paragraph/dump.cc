// SPDX-License-Identifier: MIT
#include "paragraph/dump.h"

#include "base/number.h"
#include "base/utf.h"

namespace warraq::paragraph {
namespace {

void append_range(TextRange range, std::string& out) {
  append_integer(out, range.begin);
  out += "..";
  append_integer(out, range.end);
}

void append_length(std::string_view name, Unit value, std::string& out) {
  out += name;
  append_unit(out, value);
}

void append_piece(const Piece& piece, std::string& out) {
  out += ' ';
  append_range(piece.text, out);
  append_length("@", piece.x, out);
  append_length("+", piece.width, out);
  out += 'L';
  append_integer(out, piece.level);
  if (piece.generated) {
    out += "…";
  } else if (piece.own) {
    out += '*';
  }
}

void append_line(const text::Paragraph& paragraph, const Lines& lines, const Line& line, std::string& out) {
  append_range(line.text, out);
  if (line.visible.end != line.text.end) {
    out += '/';
    append_integer(out, line.visible.end);
  }
  append_length(" x ", line.x, out);
  append_length(" w ", line.width, out);
  if (line.natural != line.width) append_length(" natural ", line.natural, out);
  out += " spaces ";
  append_integer(out, line.spaces);
  if (line.space_ratio != 1000) {
    out += " ratio ";
    append_ratio(out, line.space_ratio, 1000, 3);
  }
  if (line.justified) out += " justified";
  if (line.hang.raw > 0) append_length(" hang ", line.hang, out);
  if (line.forced) out += " forced";
  if (line.ends_paragraph) out += lines.cut ? " cut" : " last";
  out += " |";
  for (uint32_t i = line.pieces.begin; i < line.pieces.end; ++i) append_piece(lines.pieces[i], out);
  out += " | ";
  out += to_utf8(std::u16string_view(paragraph.text).substr(line.visible.begin, line.visible.size()));
  out += '\n';
}

}  // namespace

void append_dump(const text::Paragraph& paragraph, const Lines& lines, std::string& out) {
  for (const Line& line : lines.lines) append_line(paragraph, lines, line, out);
}

}  // namespace warraq::paragraph
