/* SPDX-License-Identifier: MIT
   libunibreak less its tables: where it searches one of them, the packed data answers. */
#include <stddef.h>

#include "eastasianwidthdef.h"
#include "emojidef.h"
#include "graphemebreakdef.h"
#include "indicconjunctbreakdef.h"
#include "linebreakdef.h"
#include "unibreakdef.c"
#include "unicode_data.h"

/* A row as the library finds it in a table. */
struct row {
  utf32_t start, end;
  int value;
};

static const void *fill(struct row *row, enum UnicodeProperty property, int offset, utf32_t c) {
  row->value = unicode_value(property, c) - offset;
  return row->value < 0 ? NULL : row;
}

#define table_lb_prop_supplementary kUnicodeLineBreak, 0
#define table_gb_prop_default kUnicodeGrapheme, 1
#define table_eaw_prop kUnicodeEastAsianWidth, 1
#define table_incb_prop kUnicodeConjunct, 1
#define table_ep_prop kUnicodePictographic, 1

#define ub_bsearch(c, table, count, size) fill(&(struct row){0}, table_##table, c)
#define lb_prop_bmp unicode_line_breaks()

#include "eastasianwidthdef.c"
#include "emojidef.c"
#include "graphemebreak.c"
#include "linebreak.c"
