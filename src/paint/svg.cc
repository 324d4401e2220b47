// SPDX-License-Identifier: MIT
#include "paint/svg.h"

#include <utility>

#include "base/hash.h"
#include "base/index_table.h"
#include "base/number.h"
#include "base/utf.h"
#include "paint/decoration.h"
#include "paint/pen.h"
#include "paint/svg_picture.h"
#include "paint/svg_write.h"
#include "paint/xml.h"

namespace warraq::paint {
namespace {

using display::DisplayList;
using display::Run;
using display::TextLine;

constexpr Color kPlaceholder{128, 128, 120, 40};

struct DefinedGlyph {
  font::FaceId face;
  font::GlyphId glyph;
  std::string id;  // empty: without ink
};

class SvgWriter {
 public:
  SvgWriter(const DisplayList& list, const font::Library& library, const SvgOptions& options, ByteSink& sink)
      : list_(list), options_(options), outlines_(library), sink_(sink) {}

  void write() {
    head();
    describe();
    define_glyphs();
    if (list_.background.a != 0) {
      out_ += "<rect";
      append_box(out_, {Unit{}, Unit{}, list_.size.width, list_.size.height});
      append_paint(out_, "fill", list_.background);
      out_ += "/>\n";
    }
    for (const display::Item& item : list_.items) {
      std::visit(*this, item);
      flush();
    }
    out_ += "</svg>\n";
    flush();
  }

  void operator()(const display::BeginTag&) {}
  void operator()(const display::EndTag&) {}
  void operator()(const display::Action&) {}

  void operator()(const display::FillRect& fill) {
    out_ += "<rect";
    append_box(out_, fill.box);
    if (fill.radius.raw > 0) append_attribute(out_, "rx", fill.radius);
    append_paint(out_, "fill", fill.color);
    out_ += "/>\n";
  }

  void operator()(const display::FillPath& fill) {
    out_ += "<path";
    if (fill.stroke.raw > 0) {
      out_ += " fill=\"none\"";
      append_paint(out_, "stroke", fill.color);
      append_attribute(out_, "stroke-width", fill.stroke);
      out_ += " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
    } else {
      append_paint(out_, "fill", fill.color);
    }
    out_ += " d=\"";
    append_path(out_, fill.path);
    out_ += "\"/>\n";
  }

  void operator()(const display::Scrim& scrim) {
    const std::string id = next_id('s');
    out_ += "<linearGradient id=\"" + id + "\" x2=\"0\" y2=\"1\">";
    for (const auto& [at, alpha] : scrim.stops) {
      out_ += "<stop offset=\"";
      append_ratio(out_, at, 1000, 3);
      out_ += '"';
      Color color = scrim.color;
      append_paint(out_, "stop-color", {color.r, color.g, color.b, 255});
      out_ += " stop-opacity=\"";
      append_ratio(out_, int64_t{color.a} * alpha, 255 * 255, 4);
      out_ += "\"/>";
    }
    out_ += "</linearGradient><rect";
    append_box(out_, scrim.box);
    out_ += " fill=\"url(#" + id + ")\"/>\n";
  }

  void operator()(const display::DrawImage& image) {
    const Picture* picture = nullptr;
    if (options_.images) {
      const auto found = options_.images->find(image.key);
      if (found != options_.images->end() && found->second.width > 0 && found->second.height > 0)
        picture = &found->second;
    }
    if (picture)
      append_picture(out_, image, *picture, next_id('c'));
    else
      (*this)(display::FillRect{image.box, kPlaceholder, image.radius});
  }

  void operator()(const TextLine& line) {
    const std::vector<Decoration> drawn = decorations(list_, line, outlines_);
    auto decoration = drawn.begin();
    int32_t link = -1;
    for (uint32_t r = line.runs.begin; r < line.runs.end; ++r) {
      const Run& run = list_.runs[r];
      if (run.link != link) {
        close_link(link);
        link = open_link(line, r);
      }
      for (; decoration != drawn.end() && decoration->run == r; ++decoration)
        (*this)(display::FillRect{decoration->box, decoration->color, Unit{}});
      glyphs(line, run);
    }
    close_link(link);
    outlines_.trim();
  }

 private:
  void head() {
    out_ += "<svg xmlns=\"http://www.w3.org/2000/svg\"";
    append_attribute(out_, "width", list_.size.width);
    append_attribute(out_, "height", list_.size.height);
    out_ += " viewBox=\"0 0 ";
    append_unit(out_, list_.size.width);
    out_ += ' ';
    append_unit(out_, list_.size.height);
    out_ += "\" role=\"img\"";
    if (!options_.lang.empty()) {
      append_attribute(out_, "lang", options_.lang);
      append_attribute(out_, "xml:lang", options_.lang);
    }
    out_ += ">\n";
    if (!options_.title.empty()) element("title", options_.title);
  }

  void element(std::string_view name, std::string_view text) {
    out_ += '<';
    out_ += name;
    out_ += '>';
    append_xml(out_, text);
    out_ += "</";
    out_ += name;
    out_ += ">\n";
  }

  // The words of the page, a paragraph a line, without page furniture.
  void describe() {
    std::string text;
    std::vector<bool> furniture{false};
    for (const display::Item& item : list_.items) {
      if (const auto* tag = std::get_if<display::BeginTag>(&item))
        furniture.push_back(furniture.back() || tag->tag == Tag::Artifact);
      if (std::holds_alternative<display::EndTag>(item) && furniture.size() > 1) furniture.pop_back();
      if (furniture.back()) continue;
      if (const auto* image = std::get_if<display::DrawImage>(&item); image && !image->alt.empty())
        text += image->alt + '\n';
      const auto* line = std::get_if<TextLine>(&item);
      if (!line) continue;
      text +=
          to_utf8(std::u16string_view(list_.sources[line->source].text).substr(line->text.begin, line->text.size()));
      text += line->ends_paragraph ? '\n' : ' ';
    }
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
    if (!text.empty()) element("desc", text);
  }

  void define_glyphs() {
    out_ += "<defs>\n";
    for (const display::Item& item : list_.items) {
      const auto* line = std::get_if<TextLine>(&item);
      if (!line) continue;
      for (uint32_t r = line->runs.begin; r < line->runs.end; ++r) define(list_.runs[r]);
      outlines_.trim();
      flush();
    }
    out_ += "</defs>\n";
  }

  void define(const Run& run) {
    for (uint32_t g = run.glyphs.begin; g < run.glyphs.end; ++g) {
      if (defined(run.face, list_.glyphs[g].id)) continue;
      const GlyphOutline& outline = outlines_.get(run.face, list_.glyphs[g].id);
      if (outline.points.empty()) continue;  // a space: used nowhere
      defined_.back().id = next_id('g');
      out_ += "<path id=\"" + defined_.back().id + "\" d=\"";
      append_glyph(out_, outline);
      out_ += "\"/>\n";
    }
  }

  // What a glyph is called in the file, or null and an entry for it.
  const DefinedGlyph* defined(font::FaceId face, font::GlyphId glyph) {
    Hasher hasher;
    hasher.mix(uint64_t{face} << 32 | glyph);
    const uint64_t hash = hasher.digest();
    const uint32_t known =
        by_glyph_.find(hash, [&](uint32_t i) { return defined_[i].face == face && defined_[i].glyph == glyph; });
    if (known != IndexTable::kNone) return &defined_[known];
    by_glyph_.add(hash, static_cast<uint32_t>(defined_.size()));
    defined_.push_back({face, glyph, {}});
    return nullptr;
  }

  int32_t open_link(const TextLine& line, uint32_t first) {
    const int32_t link = list_.runs[first].link;
    if (link < 0) return -1;
    const std::string& href = list_.links[static_cast<size_t>(link)].href;
    if (!is_safe_href(href)) return link;
    out_ += "<a";
    append_attribute(out_, "href", href);
    out_ += '>';
    Unit right = list_.runs[first].x;
    for (uint32_t r = first; r < line.runs.end && list_.runs[r].link == link; ++r)
      right = list_.runs[r].x + list_.runs[r].width;
    // The whole line box can be clicked, not only the ink.
    out_ += "<rect";
    append_box(out_, {list_.runs[first].x, line.box.y, right - list_.runs[first].x, line.box.height});
    out_ += " fill=\"none\" pointer-events=\"all\"/>\n";
    return link;
  }

  void close_link(int32_t link) {
    if (link >= 0 && is_safe_href(list_.links[static_cast<size_t>(link)].href)) out_ += "</a>\n";
  }

  // One group a run, in font units with the origin at its left end on the baseline.
  void glyphs(const TextLine& line, const Run& run) {
    if (run.size.raw <= 0) return;
    Pen pen(run, outlines_.library());
    const size_t before = out_.size();
    out_ += "<g";
    append_paint(out_, "fill", run.color);
    out_ += " transform=\"translate(";
    append_unit(out_, run.x);
    out_ += ' ';
    append_unit(out_, line.baseline - run.rise);
    out_ += ")scale(";
    append_ratio(out_, run.size.raw, pen.upem() * Unit::kPerBase, 8);
    out_ += ")\">";
    bool any = false;
    for (uint32_t g = run.glyphs.begin; g < run.glyphs.end; pen.pass(list_.glyphs[g]), ++g) {
      const display::Glyph& glyph = list_.glyphs[g];
      const DefinedGlyph* known = defined(run.face, glyph.id);
      if (!known || known->id.empty()) continue;
      any = true;
      out_ += "<use href=\"#" + known->id + "\" x=\"";
      append_ratio(out_, pen.fine_x(glyph) - run.x.raw * pen.upem(), run.size.raw, 1);
      out_ += '"';
      if (glyph.dy != 0) {
        out_ += " y=\"";
        append_integer(out_, -glyph.dy);
        out_ += '"';
      }
      out_ += "/>";
    }
    if (any)
      out_ += "</g>\n";
    else
      out_.resize(before);
  }

  std::string next_id(char kind) {
    std::string id(1, kind);
    append_integer(id, ids_++);
    return id;
  }
  void flush() {
    sink_.write(out_);
    out_.clear();
  }

  const DisplayList& list_;
  const SvgOptions& options_;
  OutlineStore outlines_;
  ByteSink& sink_;
  std::string out_;
  int64_t ids_ = 0;
  std::vector<DefinedGlyph> defined_;
  IndexTable by_glyph_;
};

}  // namespace

void svg(const DisplayList& list, const font::Library& library, const SvgOptions& options, ByteSink& sink) {
  SvgWriter(list, library, options, sink).write();
}

}  // namespace warraq::paint
