// SPDX-License-Identifier: MIT
#include "font/shape.h"

#include <hb-ot.h>

#include <algorithm>

#include "base/utf.h"
#include "font/handle.h"

namespace warraq::font {
namespace {

// Languages written in Arabic that have a code of two letters or share the OpenType tag of one; HarfBuzz is built
// to know no longer ones (OpenType specification, language system tags).
std::string_view short_code(std::string_view language) {
  constexpr std::string_view kCodes[][2] = {{"ara", "ar"}, {"arb", "ar"}, {"ckb", "ku"}, {"fas", "fa"},
                                            {"kmr", "ku"}, {"kur", "ku"}, {"pes", "fa"}, {"pus", "ps"},
                                            {"snd", "sd"}, {"uig", "ug"}, {"urd", "ur"}};
  const std::string_view first = language.substr(0, language.find('-'));
  for (const auto& [code, known] : kCodes) {
    if (first == code) return known;
  }
  return language;
}

void prepare(hb_buffer_t* buffer, const ShapeRequest& request) {
  hb_buffer_clear_contents(buffer);
  unsigned flags = HB_BUFFER_FLAG_PRODUCE_SAFE_TO_INSERT_TATWEEL;
  // BOT makes HarfBuzz seat a lone mark on a dotted circle; EOT changes nothing for our scripts.
  if (request.starts_paragraph) flags |= HB_BUFFER_FLAG_BOT;
  hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(flags));
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  hb_buffer_set_direction(buffer, request.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, hb_script_from_iso15924_tag(request.script));
  const std::string_view language = short_code(request.language);
  hb_buffer_set_language(buffer, language.empty()
                                     ? HB_LANGUAGE_INVALID
                                     : hb_language_from_string(language.data(), static_cast<int>(language.size())));
  hb_buffer_add_utf16(buffer, reinterpret_cast<const uint16_t*>(request.text.data()),
                      static_cast<int>(request.text.size()), request.range.begin,
                      static_cast<int>(request.range.size()));
}

void append_nominal(const Font& font, const ShapeRequest& request, std::vector<Glyph>& glyphs) {
  for (uint32_t at = request.range.begin; at < request.range.end;) {
    const CodePoint point = code_point_at(request.text, at);
    Glyph glyph;
    glyph.id = font.glyph(point.value);
    glyph.cluster = request.cluster_base + at;
    glyph.advance = hb_font_get_glyph_h_advance(font.handle().font.get(), glyph.id);
    glyphs.push_back(glyph);
    at += point.units;
  }
}

}  // namespace

void shape(const Font& font, const ShapeRequest& request, std::vector<Glyph>& glyphs) {
  if (request.range.empty()) return;
  hb_buffer_t* buffer = font.handle().buffer.get();
  prepare(buffer, request);
  hb_shape(font.handle().font.get(), buffer, nullptr, 0);
  if (!hb_buffer_allocation_successful(buffer)) return append_nominal(font, request, glyphs);

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
  glyphs.reserve(glyphs.size() + count);
  uint32_t lowest = request.range.begin;
  for (unsigned i = 0; i < count; ++i) {
    const unsigned at = request.right_to_left ? count - 1 - i : i;
    // Monotone by HarfBuzz's promise; a broken font must not break what is built on it.
    lowest = std::clamp(infos[at].cluster, lowest, request.range.end - 1);
    Glyph glyph;
    glyph.id = infos[at].codepoint;
    glyph.cluster = request.cluster_base + lowest;
    glyph.advance = positions[at].x_advance;
    glyph.dx = positions[at].x_offset;
    glyph.dy = positions[at].y_offset;
    glyph.flags =
        static_cast<uint8_t>(hb_glyph_info_get_glyph_flags(&infos[at]) & (kUnsafeToBreak | kSafeToInsertTatweel));
    glyphs.push_back(glyph);
  }
}

}  // namespace warraq::font
