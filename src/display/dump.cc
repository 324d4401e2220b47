// SPDX-License-Identifier: MIT
// One item a line. Glyph ids are left out, so that a face and its subset give the same text.
#include <string_view>

#include "base/number.h"
#include "base/utf.h"
#include "display/display_list.h"

namespace warraq::display {
namespace {

constexpr std::string_view tag_name(Tag tag) {
  switch (tag) {
    case Tag::None: return "none";
    case Tag::Document: return "document";
    case Tag::Article: return "article";
    case Tag::Section: return "section";
    case Tag::H1: return "h1";
    case Tag::H2: return "h2";
    case Tag::H3: return "h3";
    case Tag::H4: return "h4";
    case Tag::Paragraph: return "paragraph";
    case Tag::BlockQuote: return "blockquote";
    case Tag::Caption: return "caption";
    case Tag::Figure: return "figure";
    case Tag::List: return "list";
    case Tag::ListItem: return "list-item";
    case Tag::Label: return "label";
    case Tag::ListBody: return "list-body";
    case Tag::Table: return "table";
    case Tag::TableRow: return "table-row";
    case Tag::TableHead: return "table-head";
    case Tag::TableCell: return "table-cell";
    case Tag::Note: return "note";
    case Tag::Code: return "code";
    case Tag::Aside: return "aside";
    case Tag::Artifact: return "artifact";
  }
  return "unknown";
}

class Dumper {
 public:
  explicit Dumper(const DisplayList& list) : list_(list) {}

  std::string write() {
    word("list");
    size(list_.size.width, list_.size.height);
    if (list_.background.a != 0) color(list_.background);
    end();
    for (const Item& item : list_.items) std::visit(*this, item);
    return std::move(out_);
  }

  void operator()(const BeginTag& begin) {
    word(tag_name(begin.tag));
    named("lang", begin.lang);
    named("alt", begin.alt);
    end();
    ++depth_;
  }
  void operator()(const EndTag&) {
    if (depth_ > 0) --depth_;
  }
  void operator()(const FillRect& fill) {
    word("rect");
    rect(fill.box);
    color(fill.color);
    if (fill.radius.raw != 0) named("radius", fill.radius);
    end();
  }
  void operator()(const FillPath& fill) {
    word("path");
    if (!fill.path.points.empty()) rect(box_of(fill.path));
    color(fill.color);
    if (fill.stroke.raw != 0) named("stroke", fill.stroke);
    named("points", static_cast<int64_t>(fill.path.points.size()));
    end();
  }
  void operator()(const Scrim& scrim) {
    word("scrim");
    rect(scrim.box);
    color(scrim.color);
    for (const auto& [at, alpha] : scrim.stops) {
      out_ += ' ';
      append_integer(out_, at);
      out_ += ':';
      append_integer(out_, alpha);
    }
    end();
  }
  void operator()(const DrawImage& image) {
    word("image");
    rect(image.box);
    named("key", image.key);
    if (image.crop != std::array<int32_t, 4>{0, 0, 1000, 1000}) {
      out_ += " crop";
      for (const int32_t edge : image.crop) {
        out_ += ' ';
        append_integer(out_, edge);
      }
    }
    if (image.radius.raw != 0) named("radius", image.radius);
    named("alt", image.alt);
    end();
  }
  void operator()(const Action& action) {
    word("action");
    rect(action.box);
    named("id", action.id);
    named("label", action.label);
    end();
  }
  void operator()(const TextLine& line) {
    const Source& source = list_.sources[line.source];
    word("line");
    rect(line.box);
    named("baseline", line.baseline);
    if (!line.right_to_left) out_ += " ltr";
    if (line.ends_paragraph) out_ += " end";
    out_ += ' ';
    out_ += source.path.empty() ? "-" : source.path;
    range(line.text);
    quoted(to_utf8(std::u16string_view(source.text).substr(line.text.begin, line.text.size())));
    end();
    ++depth_;
    for (uint32_t i = line.runs.begin; i < line.runs.end; ++i) run(list_.runs[i]);
    --depth_;
  }

 private:
  void run(const Run& run) {
    word("run");
    range(run.text);
    named("face", int64_t{run.face});
    named("level", int64_t{run.level});
    named("size", run.size);
    named("x", run.x);
    named("width", run.width);
    if (run.rise.raw != 0) named("rise", run.rise);
    color(run.color);
    if (run.flags & kUnderline) out_ += " underline";
    if (run.flags & kStrike) out_ += " strike";
    if (run.flags & kGenerated) out_ += " generated";
    if (run.link >= 0) named("link", list_.links[static_cast<size_t>(run.link)].href);
    if (run.lang >= 0) named("lang", list_.strings[static_cast<size_t>(run.lang)]);
    named("glyphs", int64_t{run.glyphs.size()});
    Unit extra;
    for (uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i) extra += list_.glyphs[i].extra;
    if (extra.raw != 0) named("extra", extra);
    end();
  }

  static Rect box_of(const Path& path) {
    PathPoint low = path.points[0], high = low;
    for (const PathPoint p : path.points) {
      low = {min(low.x, p.x), min(low.y, p.y)};
      high = {max(high.x, p.x), max(high.y, p.y)};
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
  }

  void word(std::string_view name) {
    out_.append(depth_ * 2, ' ');
    out_ += name;
  }
  void end() { out_ += '\n'; }
  void size(Unit width, Unit height) {
    out_ += ' ';
    append_unit(out_, width);
    out_ += 'x';
    append_unit(out_, height);
  }
  void rect(const Rect& box) {
    out_ += ' ';
    append_unit(out_, box.x);
    out_ += ',';
    append_unit(out_, box.y);
    size(box.width, box.height);
  }
  void range(TextRange range) {
    out_ += " [";
    append_integer(out_, range.begin);
    out_ += ',';
    append_integer(out_, range.end);
    out_ += ')';
  }
  void color(Color color) {
    constexpr char kDigits[] = "0123456789abcdef";
    out_ += " #";
    const uint8_t channels[] = {color.r, color.g, color.b, color.a};
    for (size_t i = 0; i < (color.a == 255 ? 3u : 4u); ++i) {
      out_ += kDigits[channels[i] >> 4];
      out_ += kDigits[channels[i] & 15];
    }
  }
  void named(std::string_view name, Unit value) { label(name), append_unit(out_, value); }
  void named(std::string_view name, int64_t value) { label(name), append_integer(out_, value); }
  void named(std::string_view name, const std::string& value) {
    if (value.empty()) return;
    out_ += ' ';
    out_ += name;
    quoted(value);
  }
  void label(std::string_view name) {
    out_ += ' ';
    out_ += name;
    out_ += ' ';
  }
  // Line ends would break "one item a line".
  void quoted(const std::string& text) {
    out_ += " \"";
    for (const char c : text) {
      if (c == '\n')
        out_ += "\\n";
      else if (c == '"' || c == '\\')
        (out_ += '\\') += c;
      else
        out_ += c;
    }
    out_ += '"';
  }

  const DisplayList& list_;
  size_t depth_ = 0;
  std::string out_;
};

}  // namespace

std::string dump(const DisplayList& list) { return Dumper(list).write(); }

}  // namespace warraq::display
