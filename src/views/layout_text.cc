// SPDX-License-Identifier: MIT
// Readable forms of a view, for people, tests and `warraq dump`.
#include "base/number.h"
#include "base/utf.h"
#include "views/layout_json.h"
#include "views/walk.h"

namespace warraq::views {
namespace {

std::string words_of(const PlacedLine& placed, TextRange range) {
  std::u16string text(std::u16string_view(placed.text.set.paragraph().text).substr(range.begin, range.size()));
  if (placed.lines.cut && &placed.line == &placed.lines.lines.back()) text += u"…";
  return to_utf8(text);
}

void append_rect(std::string& out, const Rect& box) {
  for (Unit side : {box.x, box.y, box.width, box.height}) {
    out.push_back(' ');
    append_unit(out, side, 2);
  }
}

}  // namespace

std::string text_of(const View::Content& content) {
  std::string out;
  for (const View::Content::Page& page : content.pages) {
    walk(page, Furniture::LeftOut, [&](const flow::Fragment& fragment) {
      each_line(fragment, [&](const PlacedLine& placed) {
        const std::string words = words_of(placed, placed.line.visible);
        if (words.empty() || words == "\u200b") return;
        out += words;
        out.push_back('\n');
      });
    });
  }
  return out;
}

std::string dump_lines(const View::Content& content) {
  std::string out;
  for (size_t i = 0; i < content.pages.size(); ++i) {
    walk(content.pages[i], Furniture::Included, [&](const flow::Fragment& fragment) {
      each_line(fragment, [&](const PlacedLine& placed) {
        append_integer(out, static_cast<int64_t>(i) + 1);
        out += ' ' + (placed.text.path.empty() ? std::string("-") : placed.text.path);
        append_rect(out, {placed.box.x + placed.line.x, placed.box.y, placed.line.width, placed.box.height});
        out += " base ";
        append_unit(out, placed.baseline, 2);
        if (placed.line.justified) {
          out += " spaces ×";
          append_ratio(out, placed.line.space_ratio, 1000, 3);
        }
        out += "\t" + words_of(placed, placed.line.visible) + "\n";
      });
    });
  }
  return out;
}

std::string dump_glyphs(const View::Content& content) {
  std::string out;
  for (const View::Content::Page& page : content.pages) {
    walk(page, Furniture::Included, [&](const flow::Fragment& fragment) {
      each_line(fragment, [&](const PlacedLine& placed) {
        out += words_of(placed, placed.line.visible) + "\n";
        for (uint32_t i = placed.line.pieces.begin; i < placed.line.pieces.end; ++i) {
          const paragraph::Piece& piece = placed.lines.pieces[i];
          const text::ShapedRun& run = placed.set.shaped.runs[piece.run];
          out += "  " + (*content.library)[run.face].key + " level ";
          append_integer(out, piece.level);
          const auto& glyphs = piece.own ? placed.lines.own_glyphs : placed.set.shaped.glyphs;
          for (uint32_t g = piece.glyphs.begin; g < piece.glyphs.end; ++g) {
            out += g == piece.glyphs.begin ? ": " : " ";
            append_integer(out, glyphs[g].cluster);
            out.push_back('+');
            append_integer(out, glyphs[g].advance);
            if (glyphs[g].dx == 0 && glyphs[g].dy == 0) continue;
            out.push_back('@');
            append_integer(out, glyphs[g].dx);
            out.push_back(',');
            append_integer(out, glyphs[g].dy);
          }
          out.push_back('\n');
        }
      });
    });
  }
  return out;
}

std::string dump_pages(const View::Content& content) {
  std::string out;
  for (size_t i = 0; i < content.pages.size(); ++i) {
    out += "page ";
    append_integer(out, static_cast<int64_t>(i) + 1);
    append_rect(out, {Unit{}, Unit{}, content.pages[i].size.width, content.pages[i].size.height});
    out.push_back('\n');
    walk(content.pages[i], Furniture::Included, [&](const flow::Fragment& fragment) {
      if (fragment.box->path.empty()) return;
      out += "  " + fragment.box->path;
      append_rect(out, fragment.rect);
      if (fragment.box->kind == flow::BoxKind::Text) {
        out += " lines ";
        append_integer(out, fragment.shown.begin);
        out.push_back('-');
        append_integer(out, fragment.shown.end);
      }
      out.push_back('\n');
    });
  }
  return out;
}

}  // namespace warraq::views
