// SPDX-License-Identifier: MIT
// shape-ref: a reference shaper, HarfBuzz in its default configuration, to compare the engine's shaping with.
//
// Reads one JSON object a line on stdin, answers each with one line on stdout.
//
//   {"font": "FILE", "text": "…", "start": 0, "end": 12, "direction": "rtl", "script": "Arab", "language": "ar",
//    "features": "-liga,ss01", "clusterLevel": 0, "flags": 3}
//
//   font          path of a TrueType or OpenType file; sizes are its units
//   text          the whole paragraph or line; what lies outside start..end is context
//   start, end    the run, in UTF-16 units of text (default: all of it)
//   direction     "rtl" (default) or "ltr"; script: ISO 15924 (default "Arab"); language: BCP 47 (default: none)
//   features      HarfBuzz's feature syntax, separated by commas (default: none beyond HarfBuzz's own)
//   clusterLevel  0 graphemes (default), 1 characters, 2 characters not ordered
//   flags         hb_buffer_flags_t (default: those of the run's place: 1 at the text's start, 2 at its end)
//
// Answers {"glyphs": [[id, cluster, advance, dx, dy], …]} in visual order, clusters in UTF-16 units of text; or
// {"error": "…"}.

#include <hb-ot.h>
#include <hb.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace {

using Json = nlohmann::ordered_json;

// UTF-8 → UTF-16, malformed bytes as U+FFFD.
std::vector<uint16_t> utf16(const std::string& text) {
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, -1);
  unsigned count = 0;
  const hb_glyph_info_t* characters = hb_buffer_get_glyph_infos(buffer, &count);
  std::vector<uint16_t> units;
  for (unsigned i = 0; i < count; ++i) {
    const hb_codepoint_t c = characters[i].codepoint;
    if (c >= 0x10000) units.push_back(static_cast<uint16_t>(0xd7c0 + (c >> 10)));
    units.push_back(static_cast<uint16_t>(c >= 0x10000 ? 0xdc00 + (c & 0x3ff) : c));
  }
  hb_buffer_destroy(buffer);
  return units;
}

// Opened once for all lines; null when it is not a font.
hb_font_t* open_font(const std::string& path) {
  static std::map<std::string, hb_font_t*> fonts;
  auto [found, is_new] = fonts.try_emplace(path, nullptr);
  if (is_new) {
    if (hb_face_t* face = hb_face_create_from_file_or_fail(path.c_str(), 0)) found->second = hb_font_create(face);
  }
  return found->second;
}

std::vector<hb_feature_t> parse_features(const std::string& list) {
  std::vector<hb_feature_t> features;
  for (size_t at = 0; at < list.size();) {
    const size_t end = std::min(list.find(',', at), list.size());
    hb_feature_t feature;
    if (hb_feature_from_string(list.data() + at, static_cast<int>(end - at), &feature)) features.push_back(feature);
    at = end + 1;
  }
  return features;
}

hb_buffer_t* make_buffer(const Json& request, const std::vector<uint16_t>& text) {
  const auto size = static_cast<unsigned>(text.size());
  const unsigned start = std::min(request.value("start", 0U), size);
  const unsigned end = std::max(start, std::min(request.value("end", size), size));
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf16(buffer, text.data(), static_cast<int>(size), start, static_cast<int>(end - start));
  hb_buffer_set_direction(buffer, hb_direction_from_string(request.value("direction", "rtl").c_str(), -1));
  hb_buffer_set_script(buffer, hb_script_from_string(request.value("script", "Arab").c_str(), -1));
  const std::string language = request.value("language", "");
  if (!language.empty()) hb_buffer_set_language(buffer, hb_language_from_string(language.c_str(), -1));
  unsigned place = HB_BUFFER_FLAG_DEFAULT;
  if (start == 0) place |= HB_BUFFER_FLAG_BOT;
  if (end == size) place |= HB_BUFFER_FLAG_EOT;
  hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(request.value("flags", place)));
  hb_buffer_set_cluster_level(buffer, static_cast<hb_buffer_cluster_level_t>(request.value("clusterLevel", 0)));
  return buffer;
}

Json shape(const Json& request) {
  hb_font_t* font = open_font(request.value("font", ""));
  if (!font) return {{"error", "not a font: " + request.value("font", "")}};
  const std::vector<uint16_t> text = utf16(request.value("text", ""));
  const std::vector<hb_feature_t> features = parse_features(request.value("features", ""));
  hb_buffer_t* buffer = make_buffer(request, text);
  hb_shape(font, buffer, features.data(), static_cast<unsigned>(features.size()));
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  Json glyphs = Json::array();
  for (unsigned i = 0; i < count; ++i) {
    const hb_glyph_position_t& p = positions[i];
    glyphs.push_back({infos[i].codepoint, infos[i].cluster, p.x_advance, p.x_offset, p.y_offset});
  }
  hb_buffer_destroy(buffer);
  return {{"glyphs", glyphs}};
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const Json request = Json::parse(line, nullptr, false);
    const Json answer = request.is_object() ? shape(request) : Json{{"error", "not a JSON object"}};
    std::cout << answer.dump() << '\n' << std::flush;
  }
  return 0;
}
