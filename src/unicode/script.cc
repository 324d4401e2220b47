// SPDX-License-Identifier: MIT
#include "unicode/script.h"

#include <SheenBidi/SheenBidi.h>

namespace warraq::unicode {

Script script_of(char32_t c) {
  if (c < 0x80) return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ? kLatinScript : kCommonScript;
  if (c >= 0x0620 && c <= 0x064a && c != 0x0640) return kArabicScript;
  return SBScriptGetUnicodeTag(SBCodepointGetScript(c));
}

}  // namespace warraq::unicode
