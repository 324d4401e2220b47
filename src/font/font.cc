// SPDX-License-Identifier: MIT
#include "font/font.h"

#include <hb-ot.h>

#include "font/handle.h"
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

Metrics read_metrics(hb_face_t* face, hb_font_t* font) {
  Metrics metrics;
  metrics.units_per_em = static_cast<int32_t>(hb_face_get_upem(face));
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font, &extents);
  metrics.ascender = extents.ascender;
  metrics.descender = extents.descender;
  metrics.line_gap = extents.line_gap;
  hb_position_t position = 0, thickness = 0;
  hb_ot_metrics_get_position_with_fallback(font, HB_OT_METRICS_TAG_UNDERLINE_OFFSET, &position);
  hb_ot_metrics_get_position_with_fallback(font, HB_OT_METRICS_TAG_UNDERLINE_SIZE, &thickness);
  // Fonts without a post table: a tenth of the em below the baseline, a twentieth thick.
  metrics.underline_position = position != 0 ? position : -metrics.units_per_em / 10;
  metrics.underline_thickness = thickness > 0 ? thickness : metrics.units_per_em / 20;
  return metrics;
}

// OS/2 fsType: of the licence bits the least restrictive counts, so only bit 1 alone forbids;
// bit 9 allows bitmaps only.
bool embedding_forbidden(hb_face_t* face) {
  const Blob table(hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2')));
  unsigned size = 0;
  const auto* data = reinterpret_cast<const uint8_t*>(hb_blob_get_data(table.get(), &size));
  if (size < 10) return false;
  const unsigned type = (unsigned{data[8]} << 8) | data[9];
  return (type & 0x000f) == 0x0002 || (type & 0x0200) != 0;
}

// Only what a PDF name may hold unescaped.
std::string read_postscript_name(hb_face_t* face) {
  char text[128];
  unsigned size = sizeof text;
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, text);
  std::string name;
  for (unsigned i = 0; i < size && i < sizeof text; ++i) {
    const char c = text[i];
    if (c > ' ' && c < 0x7f && std::string_view("()[]{}<>/%#").find(c) == std::string_view::npos) name.push_back(c);
  }
  return name.empty() ? "Unnamed" : name;
}

// Spaces and hyphens that HarfBuzz makes from plain ones where the face has none of their own.
char32_t plain_form(char32_t c) {
  if (c == 0x00a0 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f || c == 0x3000) return ' ';
  return c == 0x2011 ? 0x2010 : 0;
}

std::vector<uint64_t> read_coverage(hb_face_t* face) {
  std::vector<uint64_t> bits(0x10000 / 64, 0);
  const Set characters(hb_set_create());
  hb_face_collect_unicodes(face, characters.get());
  hb_codepoint_t c = HB_SET_VALUE_INVALID;
  while (hb_set_next(characters.get(), &c) && c < 0x10000) bits[c / 64] |= uint64_t{1} << (c % 64);
  return bits;
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
  const Set characters(hb_set_create());
  hb_face_collect_unicodes(face, characters.get());
  if (hb_set_is_empty(characters.get())) return kNotAFont;

  handle.font = FontObject(hb_font_create(face));
  handle.draw = make_draw_functions();
  handle.buffer = Buffer(hb_buffer_create());
  handle.covered = read_coverage(face);
  handle.metrics = read_metrics(face, handle.font.get());
  handle.postscript_name = read_postscript_name(face);
  handle.restricted = embedding_forbidden(face);
  handle.across_spaces = space_takes_part(face, handle.font.get());
  hb_font_make_immutable(handle.font.get());
  return font;
}

const Metrics& Font::metrics() const { return handle_->metrics; }
bool Font::shapes_across_spaces() const { return handle_->across_spaces; }
bool Font::embedding_restricted() const { return handle_->restricted; }
const std::string& Font::postscript_name() const { return handle_->postscript_name; }

GlyphId Font::glyph(char32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(handle_->font.get(), character, &glyph) ? glyph : 0;
}

bool Font::covers(char32_t character) const {
  if (character < 0x10000 && ((handle_->covered[character / 64] >> (character % 64)) & 1)) return true;
  if (unicode::is_default_ignorable(character)) return true;
  if (character >= 0x10000 && glyph(character) != 0) return true;
  if (const char32_t plain = plain_form(character)) return glyph(plain) != 0;
  hb_codepoint_t first = 0, second = 0;
  if (!hb_unicode_decompose(hb_unicode_funcs_get_default(), character, &first, &second)) return false;
  // Canonical decompositions are finite and the second part never decomposes further.
  return covers(first) && (second == 0 || covers(second));
}

void Font::outline(GlyphId glyph, OutlineSink& sink) const {
  hb_font_draw_glyph(handle_->font.get(), glyph, handle_->draw.get(), &sink);
}

InkBox Font::ink_box(GlyphId glyph) const {
  hb_glyph_extents_t extents{};
  if (!hb_font_get_glyph_extents(handle_->font.get(), glyph, &extents)) return {};
  const InkBox box{extents.x_bearing, extents.y_bearing + extents.height, extents.x_bearing + extents.width,
                   extents.y_bearing};
  return box.empty() ? InkBox{} : box;
}

}  // namespace warraq::font
