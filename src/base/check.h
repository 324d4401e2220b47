// SPDX-License-Identifier: MIT
// WARRAQ_CHECK: a broken invariant of ours, never a property of the input. It traps, natively
// and in WebAssembly, where the shell survives it by loading a new instance.
#pragma once

#define WARRAQ_CHECK(condition)         \
  do {                                  \
    if (!(condition)) __builtin_trap(); \
  } while (false)
