/* SPDX-License-Identifier: MIT
   The Unicode properties that SheenBidi, libunibreak and HarfBuzz ask for, from one packed copy. Their own tables are
   39 KB of warraq.wasm after compression and say most things three times over; what pack_unicode makes of them at build
   time is 12 KB, and answers the same for every code point. */
#ifndef WARRAQ_UNICODE_DATA_H
#define WARRAQ_UNICODE_DATA_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Values are those of the library that asks. Libraries are of different versions of Unicode: HarfBuzz's general
 * category is its own. */
enum UnicodeProperty {
  kUnicodeNothing, /* 0 everywhere */
  kUnicodeScript,  /* SBScript */
  kUnicodeCategory,
  kUnicodeBidi,
  kUnicodeLineBreak, /* enum LineBreakClass */
  kUnicodeGrapheme,  /* enum GraphemeBreakClass + 1, or 0; the next three likewise */
  kUnicodeEastAsianWidth,
  kUnicodeConjunct,
  kUnicodePictographic,
  kUnicodeShapingCategory, /* hb_unicode_general_category_t */
  kUnicodeCombiningClass,
  kUnicodePropertyCount
};

uint8_t unicode_value(enum UnicodeProperty property, uint32_t c);

/* The values of line breaking below U+10000, one by one. */
const char* unicode_line_breaks(void);

/* Canonical mappings less Hangul's: false where there is none. `second` is 0 where one character becomes one other. */
int unicode_decompose(uint32_t composed, uint32_t* first, uint32_t* second);
int unicode_compose(uint32_t first, uint32_t second, uint32_t* composed);

#ifdef __cplusplus
}
#endif
#endif
