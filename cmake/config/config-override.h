// HarfBuzz's configuration for the engine: HB_TINY, which the build defines, less what we use.
#ifndef WARRAQ_HARFBUZZ_CONFIG_OVERRIDE_H
#define WARRAQ_HARFBUZZ_CONFIG_OVERRIDE_H

#undef HB_NO_DRAW               // outlines for every painter
#undef HB_NO_CFF                // OpenType fonts with PostScript outlines
#undef HB_NO_VAR                // variable fonts given by --font
#undef HB_NO_METRICS            // ascent, descent, underline
#undef HB_NO_OPEN               // natively HarfBuzz does not link without it
#undef HB_NO_NAME               // family names, for diagnostics and PDF
#undef HB_NO_FACE_COLLECT_UNICODES    // which characters a face covers
#undef HB_NO_LAYOUT_COLLECT_GLYPHS    // whether the space takes part in GSUB or GPOS
#undef HB_NO_OT_SHAPE_FRACTIONS       // the same glyphs as HarfBuzz's default configuration
#undef HB_NO_LAYOUT_RARELY_USED

#ifndef __EMSCRIPTEN__
#undef HB_NO_MT                 // native programs may run engines in several threads
#endif

// Its caches: shaping takes half the time for 8 KB after compression.
#undef HB_OPTIMIZE_SIZE
#undef HB_OPTIMIZE_SIZE_MORE
#undef HB_MINIMIZE_MEMORY_USAGE

#endif
