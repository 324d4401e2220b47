// HarfBuzz's configuration for the engine: HB_TINY, which the build defines, less what we use. A variable font is used
// at its default instance. What font/ reads of post, name, GSUB and GPOS by itself (font/table_bytes.h) saves 10 KB of
// warraq.wasm after compression.
#ifndef WARRAQ_HARFBUZZ_CONFIG_OVERRIDE_H
#define WARRAQ_HARFBUZZ_CONFIG_OVERRIDE_H

#undef HB_NO_DRAW                // outlines for every painter
#undef HB_NO_CFF                 // OpenType fonts with PostScript outlines
#undef HB_NO_OPEN                // natively HarfBuzz does not link without it
#undef HB_NO_OT_SHAPE_FRACTIONS  // the same glyphs as HarfBuzz's default configuration
#undef HB_NO_LAYOUT_RARELY_USED

// Its table of languages with codes of three letters (11 KB): font/shape.cc knows those that are written in Arabic.
#define HB_NO_LANGUAGE_LONG

#ifndef __EMSCRIPTEN__
#undef HB_NO_MT  // native programs may run engines in several threads
#endif

// Its caches: shaping takes half the time for 8 KB after compression.
#undef HB_OPTIMIZE_SIZE
#undef HB_OPTIMIZE_SIZE_MORE
#undef HB_MINIMIZE_MEMORY_USAGE

#endif
