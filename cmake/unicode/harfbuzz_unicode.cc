// SPDX-License-Identifier: MIT
// HarfBuzz's default functions for Unicode, in place of its hb-ucd.cc. It asks for a character's script only to guess
// what a buffer holds, which is never left open here.
#include <SheenBidi/SheenBidi.h>
#include <hb.h>

#include "unicode_data.h"

namespace {

// Hangul syllables by the arithmetic of the Unicode standard, chapter 3.12.
constexpr uint32_t kSyllables = 0xac00, kLeading = 0x1100, kVowels = 0x1161, kTrailing = 0x11a7;
constexpr uint32_t kLeadingCount = 19, kVowelCount = 21, kTrailingCount = 28;
constexpr uint32_t kSyllableCount = kLeadingCount * kVowelCount * kTrailingCount;

hb_unicode_combining_class_t combining_class(hb_unicode_funcs_t*, hb_codepoint_t c, void*) {
  return static_cast<hb_unicode_combining_class_t>(unicode_value(kUnicodeCombiningClass, c));
}

hb_unicode_general_category_t category(hb_unicode_funcs_t*, hb_codepoint_t c, void*) {
  return static_cast<hb_unicode_general_category_t>(unicode_value(kUnicodeShapingCategory, c));
}

hb_codepoint_t mirroring(hb_unicode_funcs_t*, hb_codepoint_t c, void*) {
  const SBCodepoint mirror = SBCodepointGetMirror(c);
  return mirror != 0 ? mirror : c;
}

hb_bool_t compose(hb_unicode_funcs_t*, hb_codepoint_t a, hb_codepoint_t b, hb_codepoint_t* composed, void*) {
  if (a - kLeading < kLeadingCount && b - kVowels < kVowelCount) {
    *composed = kSyllables + ((a - kLeading) * kVowelCount + (b - kVowels)) * kTrailingCount;
    return true;
  }
  if (a - kSyllables < kSyllableCount && (a - kSyllables) % kTrailingCount == 0 &&
      b - kTrailing - 1 < kTrailingCount - 1) {
    *composed = a + (b - kTrailing);
    return true;
  }
  return unicode_compose(a, b, composed);
}

hb_bool_t decompose(hb_unicode_funcs_t*, hb_codepoint_t composed, hb_codepoint_t* a, hb_codepoint_t* b, void*) {
  const uint32_t syllable = composed - kSyllables;
  if (syllable >= kSyllableCount) return unicode_decompose(composed, a, b);
  const uint32_t trailing = syllable % kTrailingCount, open = syllable / kTrailingCount;
  *a = trailing != 0 ? composed - trailing : kLeading + open / kVowelCount;
  *b = trailing != 0 ? kTrailing + trailing : kVowels + open % kVowelCount;
  return true;
}

hb_unicode_funcs_t* make() {
  hb_unicode_funcs_t* functions = hb_unicode_funcs_create(nullptr);
  hb_unicode_funcs_set_combining_class_func(functions, combining_class, nullptr, nullptr);
  hb_unicode_funcs_set_general_category_func(functions, category, nullptr, nullptr);
  hb_unicode_funcs_set_mirroring_func(functions, mirroring, nullptr, nullptr);
  hb_unicode_funcs_set_compose_func(functions, compose, nullptr, nullptr);
  hb_unicode_funcs_set_decompose_func(functions, decompose, nullptr, nullptr);
  hb_unicode_funcs_make_immutable(functions);
  return functions;
}

}  // namespace

// Declared in HarfBuzz's own hb-unicode.hh.
extern "C" __attribute__((visibility("hidden"))) hb_unicode_funcs_t* hb_ucd_get_unicode_funcs() {
  static hb_unicode_funcs_t* const functions = make();
  return functions;
}
