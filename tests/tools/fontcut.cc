// SPDX-License-Identifier: MIT
// fontcut: cuts a font down to the characters of a coverage, or prints the coverage that a font has.
//
//   fontcut IN.ttf 0020-007E,00A0,… OUT.ttf
//   fontcut coverage FONT.ttf
//
// What is kept: every glyph that these characters can become by any feature of the font, in any language, with all of
// its GSUB, GPOS and GDEF data; so that text within the coverage is shaped and drawn as with the whole face. What goes:
// hinting, the names but for family, style, version, PostScript name and licence, and the glyph names.

#include <hb-subset.h>

#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <string_view>

namespace {

[[noreturn]] void fail(const char* what, const char* detail) {
  std::fprintf(stderr, "fontcut: %s %s\n", what, detail);
  std::exit(1);
}

// Adds ranges like "0020-007E,00A0" to a set.
void add_ranges(hb_set_t* set, const char* text) {
  while (*text) {
    char* end = nullptr;
    const auto first = static_cast<hb_codepoint_t>(std::strtoul(text, &end, 16));
    if (end == text) fail("not a list of ranges:", text);
    auto last = first;
    if (*end == '-') last = static_cast<hb_codepoint_t>(std::strtoul(end + 1, &end, 16));
    hb_set_add_range(set, first, last);
    text = *end == ',' ? end + 1 : end;
    if (*end && *end != ',') fail("not a list of ranges:", end);
  }
}

void keep_names(hb_set_t* names) {
  hb_set_clear(names);
  for (hb_codepoint_t id : {0U, 1U, 2U, 5U, 6U, 13U, 14U}) hb_set_add(names, id);
}

hb_subset_input_t* make_input(const char* ranges) {
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  if (!input) fail("out of memory", "");
  add_ranges(hb_subset_input_unicode_set(input), ranges);
  hb_set_t* features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
  hb_set_clear(features);
  hb_set_invert(features);
  keep_names(hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID));
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  return input;
}

void write_file(const char* path, hb_blob_t* blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  std::FILE* file = std::fopen(path, "wb");
  const bool written = file && std::fwrite(data, 1, length, file) == length;
  if (!file || std::fclose(file) != 0 || !written) fail("cannot write", path);
}

hb_face_t* open_face(const char* path) {
  hb_face_t* face = hb_face_create_from_file_or_fail(path, 0);
  if (!face) fail("not a font:", path);
  return face;
}

void print_coverage(hb_face_t* face) {
  hb_set_t* characters = hb_set_create();
  hb_face_collect_unicodes(face, characters);
  const char* separator = "";
  for (hb_codepoint_t first = HB_SET_VALUE_INVALID, last = first; hb_set_next_range(characters, &first, &last);) {
    std::printf("%s%04X", separator, first);
    if (last > first) std::printf("-%04X", last);
    separator = ",";
  }
  std::printf("\n");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3 && std::string_view(argv[1]) == "coverage") {
    print_coverage(open_face(argv[2]));
    return 0;
  }
  if (argc != 4) fail("usage: fontcut IN.ttf RANGES OUT.ttf, or: fontcut coverage FONT.ttf", "");
  hb_face_t* cut = hb_subset_or_fail(open_face(argv[1]), make_input(argv[2]));
  if (!cut) fail("cannot cut", argv[1]);
  write_file(argv[3], hb_face_reference_blob(cut));
  return 0;
}
