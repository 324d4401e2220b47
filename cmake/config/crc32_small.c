/* SPDX-License-Identifier: MIT
   libdeflate's CRC-32 with its tables made on first use: as data they are 8 KB of warraq.wasm that nothing compresses.
   Only for WebAssembly, where there is one thread. */
#include "libdeflate.h"

#include <stdint.h>

static uint32_t tables[4][256];  /* [n]: the effect of a byte that n bytes follow */

static void make_tables(void) {
  for (uint32_t byte = 0; byte < 256; ++byte) {
    uint32_t crc = byte;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320u : 0);
    tables[0][byte] = crc;
  }
  for (int n = 1; n < 4; ++n) {
    for (int byte = 0; byte < 256; ++byte) {
      const uint32_t crc = tables[n - 1][byte];
      tables[n][byte] = (crc >> 8) ^ tables[0][crc & 0xff];
    }
  }
}

uint32_t libdeflate_crc32(uint32_t crc, const void *buffer, size_t length) {
  const uint8_t *at = buffer;
  if (buffer == NULL) return 0;
  if (tables[0][1] == 0) make_tables();
  crc = ~crc;
  for (; length >= 4; length -= 4, at += 4) {
    crc ^= at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
    crc = tables[3][crc & 0xff] ^ tables[2][crc >> 8 & 0xff] ^ tables[1][crc >> 16 & 0xff] ^ tables[0][crc >> 24];
  }
  for (; length > 0; --length) crc = (crc >> 8) ^ tables[0][(crc ^ *at++) & 0xff];
  return ~crc;
}
