/* SPDX-License-Identifier: MIT
   libdeflate's compressor with the two levels that the painters use (paint/png.cc: 3, paint/pdf/file.cc: 9) and so without three
   of its five algorithms: 4 KB less of warraq.wasm after compression. The bytes that come out are the same. */
#include "lib/lib_common.h"
#include "libdeflate.h"

/* The function that chooses the algorithm, renamed, and inlined where the level is known. */
__attribute__((always_inline)) struct libdeflate_compressor *any_level(int level, const struct libdeflate_options *options);
#define libdeflate_alloc_compressor_ex any_level
#define libdeflate_alloc_compressor any_level_by_default
#include "lib/deflate_compress.c"
#undef libdeflate_alloc_compressor

struct libdeflate_compressor *libdeflate_alloc_compressor(int level) {
  static const struct libdeflate_options defaults = {.sizeof_options = sizeof(defaults)};
  if (level == 3) return any_level(3, &defaults);
  return level == 9 ? any_level(9, &defaults) : NULL;
}
