// SPDX-License-Identifier: MIT
#include "font/font.h"

#include <hb-ot.h>

#include <algorithm>

#include "base/unit.h"
#include "font/handle.h"
#include "font/table_bytes.h"
#include "unicode/properties.h"

namespace warraq::font {
namespace {

using SharedBytes = FontBytes;

Blob make_blob(FontBytes bytes) {
  auto* keeper = new SharedBytes(std::move(bytes));
  const auto& data = **keeper;
  return Blob(hb_blob_create(reinterpret_cast<const char*>(data.data()), static_cast<unsigned>(data.size()),
                             HB_MEMORY_MODE_READONLY, keeper, [](void* p) { delete static_cast<SharedBytes*>(p); }));
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
  const Blob table(hb_face_reference_table(face, tag));
  return hb_blob_get_length(table.get()) > 0;
}

bool has_outlines(hb_face_t* face) {
  return has_table(face, HB_TAG('g', 'l', 'y', 'f')) || has_table(face, HB_TAG('C', 'F', 'F', ' ')) ||
         has_table(face, HB_TAG('C', 'F', 'F', '2'));
}

// Whether any character is mapped to a glyph; in a real face the first ones are.
bool has_characters(hb_font_t* font) {
  hb_codepoint_t glyph = 0;
  for (hb_codepoint_t c = ' '; c < 0x20000; ++c) {
    if (hb_font_get_nominal_glyph(font, c, &glyph) && glyph != 0) return true;
  }
  return false;
}

Metrics read_metrics(hb_face_t* face, hb_font_t* font) {
  Metrics metrics;
  metrics.units_per_em = static_cast<int32_t>(hb_face_get_upem(face));
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font, &extents);
  metrics.ascender = extents.ascender;
  metrics.descender = extents.descender;
  metrics.line_gap = extents.line_gap;
  const TableBytes post(face, HB_TAG('p', 'o', 's', 't'));
  const int32_t position = post.i16(8), thickness = post.i16(10);
  // Fonts without a post table: a tenth of the em below the baseline, a twentieth thick.
  metrics.underline_position = position != 0 ? position : -metrics.units_per_em / 10;
  metrics.underline_thickness = thickness > 0 ? thickness : metrics.units_per_em / 20;
  return metrics;
}

// OS/2 fsType: of the licence bits the least restrictive counts, so only bit 1 alone forbids;
// bit 9 allows bitmaps only.
bool embedding_forbidden(hb_face_t* face) {
  const uint32_t type = TableBytes(face, HB_TAG('O', 'S', '/', '2')).u16(8);
  return (type & 0x000f) == 0x0002 || (type & 0x0200) != 0;
}

// Only what a PDF name may hold unescaped.
bool fits_pdf_name(uint32_t c) {
  return c > ' ' && c < 0x7f && std::string_view("()[]{}<>/%#").find(static_cast<char>(c)) == std::string_view::npos;
}

// The name table's entry 6: in UTF-16 for Windows (platform 3), in ASCII for the Macintosh (1).
std::string read_postscript_name(hb_face_t* face) {
  const TableBytes table(face, HB_TAG('n', 'a', 'm', 'e'));
  const uint32_t count = table.u16(2), texts = table.u16(4);
  std::string name;
  for (uint32_t i = 0; i < count && name.empty(); ++i) {
    const uint64_t record = 6 + 12 * uint64_t{i};
    const uint32_t platform = table.u16(record), length = table.u16(record + 8);
    if (table.u16(record + 6) != 6 || (platform != 1 && platform != 3)) continue;
    const uint64_t text = texts + table.u16(record + 10);
    const uint32_t width = platform == 3 ? 2 : 1;
    for (uint32_t k = 0; k + width <= length && name.size() < 127; k += width) {
      const uint32_t c = width == 2 ? table.u16(text + k) : table.u8(text + k);
      if (fits_pdf_name(c)) name.push_back(static_cast<char>(c));
    }
  }
  return name.empty() ? "Unnamed" : name;
}

// Spaces and hyphens that HarfBuzz makes from plain ones where the face has none of their own.
char32_t plain_form(char32_t c) {
  if (c == 0x00a0 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f || c == 0x3000) return ' ';
  return c == 0x2011 ? 0x2010 : 0;
}

OutlineSink& sink_of(void* data) { return *static_cast<OutlineSink*>(data); }

DrawFunctions make_draw_functions() {
  DrawFunctions draw(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(
      draw.get(),
      [](hb_draw_funcs_t*, void* d, hb_draw_state_t*, float x, float y, void*) { sink_of(d).move_to(x, y); }, nullptr,
      nullptr);
  hb_draw_funcs_set_line_to_func(
      draw.get(),
      [](hb_draw_funcs_t*, void* d, hb_draw_state_t*, float x, float y, void*) { sink_of(d).line_to(x, y); }, nullptr,
      nullptr);
  hb_draw_funcs_set_quadratic_to_func(
      draw.get(),
      [](hb_draw_funcs_t*, void* d, hb_draw_state_t*, float cx, float cy, float x, float y, void*) {
        sink_of(d).quadratic_to(cx, cy, x, y);
      },
      nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(
      draw.get(),
      [](hb_draw_funcs_t*, void* d, hb_draw_state_t*, float ax, float ay, float bx, float by, float x, float y, void*) {
        sink_of(d).cubic_to(ax, ay, bx, by, x, y);
      },
      nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(
      draw.get(), [](hb_draw_funcs_t*, void* d, hb_draw_state_t*, void*) { sink_of(d).close(); }, nullptr, nullptr);
  hb_draw_funcs_make_immutable(draw.get());
  return draw;
}

constexpr GlyphId kGlyphOfFile = 0x00ffffff;
constexpr uint32_t steps_of(GlyphId glyph) { return glyph >> 24; }

// Draws a tatweel wider or narrower: its ends, which overlap the letters, stay what they are, and all
// beyond its middle moves.
class Stretcher final : public OutlineSink {
 public:
  Stretcher(OutlineSink& sink, int32_t from, int32_t to)
      : sink_(sink), middle_(static_cast<float>(from) / 2), more_(static_cast<float>(to - from)) {}
  void move_to(float x, float y) override { sink_.move_to(moved(x), y); }
  void line_to(float x, float y) override { sink_.line_to(moved(x), y); }
  void quadratic_to(float cx, float cy, float x, float y) override { sink_.quadratic_to(moved(cx), cy, moved(x), y); }
  void cubic_to(float ax, float ay, float bx, float by, float x, float y) override {
    sink_.cubic_to(moved(ax), ay, moved(bx), by, moved(x), y);
  }
  void close() override { sink_.close(); }

 private:
  float moved(float x) const { return x < middle_ ? x : x + more_; }
  OutlineSink& sink_;
  const float middle_, more_;
};

constexpr Error kNotAFont{ErrorCode::NotAFont, "This is not a usable TrueType or OpenType font.", "", 0};

}  // namespace

Font::Font() : handle_(std::make_unique<Handle>()) {}
Font::~Font() = default;

Result<std::unique_ptr<Font>> Font::create(FontBytes bytes) {
  if (!bytes || bytes->empty() || bytes->size() > 0x7fffffff) return kNotAFont;
  const Blob blob = make_blob(std::move(bytes));
  if (hb_face_count(blob.get()) == 0) return kNotAFont;

  std::unique_ptr<Font> font(new Font);
  Handle& handle = *font->handle_;
  handle.face = FaceObject(hb_face_create(blob.get(), 0));
  hb_face_t* face = handle.face.get();
  if (hb_face_get_glyph_count(face) == 0 || !has_outlines(face)) return kNotAFont;
  handle.font = FontObject(hb_font_create(face));
  if (!has_characters(handle.font.get())) return kNotAFont;

  handle.draw = make_draw_functions();
  handle.buffer = Buffer(hb_buffer_create());
  handle.metrics = read_metrics(face, handle.font.get());
  handle.postscript_name = read_postscript_name(face);
  handle.restricted = embedding_forbidden(face);
  handle.across_spaces = space_takes_part(face, handle.font.get());
  hb_font_make_immutable(handle.font.get());
  handle.tatweel = find_tatweel(*font);
  handle.encloses = encloses_digits(*font);
  return font;
}

const Metrics& Font::metrics() const { return handle_->metrics; }
bool Font::shapes_across_spaces() const { return handle_->across_spaces; }
const Tatweel& Font::tatweel() const { return handle_->tatweel; }
GlyphId Font::stretched_tatweel(int32_t steps) const {
  return handle_->tatweel.glyph | static_cast<GlyphId>(std::clamp(steps, 1, 255)) << 24;
}
int32_t Font::stretch(int32_t steps) const {
  return static_cast<int32_t>(divide_rounded(int64_t{steps} * handle_->metrics.units_per_em, kStretchSteps));
}
bool Font::embedding_restricted() const { return handle_->restricted; }
const std::string& Font::postscript_name() const { return handle_->postscript_name; }

GlyphId Font::glyph(char32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(handle_->font.get(), character, &glyph) ? glyph : 0;
}

bool Font::covers(char32_t character) const {
  // An ayah sign that leaves its number outside is none: another face has a better one.
  if (character == 0x06dd && !handle_->encloses) return false;
  if (glyph(character) != 0 || unicode::is_default_ignorable(character)) return true;
  if (const char32_t plain = plain_form(character)) return glyph(plain) != 0;
  hb_codepoint_t first = 0, second = 0;
  if (!hb_unicode_decompose(hb_unicode_funcs_get_default(), character, &first, &second)) return false;
  // Canonical decompositions are finite and the second part never decomposes further.
  return covers(first) && (second == 0 || covers(second));
}

void Font::outline(GlyphId glyph, OutlineSink& sink) const {
  if (const uint32_t steps = steps_of(glyph)) {
    Stretcher stretcher(sink, handle_->tatweel.advance, stretch(static_cast<int32_t>(steps)));
    return outline(glyph & kGlyphOfFile, stretcher);
  }
  hb_font_draw_glyph(handle_->font.get(), glyph, handle_->draw.get(), &sink);
}

InkBox Font::ink_box(GlyphId glyph) const {
  hb_glyph_extents_t extents{};
  if (!hb_font_get_glyph_extents(handle_->font.get(), glyph & kGlyphOfFile, &extents)) return {};
  if (const uint32_t steps = steps_of(glyph)) {
    extents.width += stretch(static_cast<int32_t>(steps)) - handle_->tatweel.advance;
  }
  const InkBox box{extents.x_bearing, extents.y_bearing + extents.height, extents.x_bearing + extents.width,
                   extents.y_bearing};
  return box.empty() ? InkBox{} : box;
}

}  // namespace warraq::font
