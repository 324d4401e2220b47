// SPDX-License-Identifier: MIT
#include "unicode/joining.h"

#include <algorithm>

#include "base/utf.h"
#include "unicode/properties.h"
#include "unicode/script.h"

namespace warraq::unicode {
namespace {

// U+0600 to U+08E2: the blocks of Arabic, Syriac, N'Ko and Mandaic. A dot stands for
// characters that the file does not list: transparent if they are marks or format controls.
constexpr char kTypes[] =
    "UUUUUU..U..U....................DURRRRDRDRDDDDDRRRRDDDDDDDDDDDDD"  // 0600
    "CDDDDDDDRDD...................................DD.RRRURRRDDDDDDDD"  // 0640
    "DDDDDDDDRRRRRRRRRRRRRRRRRRDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD"  // 0680
    "RDDRRRRRRRRRDRDRDDRR.R.......U................RR..........DDD..D"  // 06C0
    "...............TR.DDDRRRRRDDDDRDDDDDDDDDRDRDRDDR................"  // 0700
    ".............RDDDDDDDDDDDRRRDDDDDDDDDDDDDDDRRDDDDRDRRDDDRRDDDDDD"  // 0740
    "................................................................"  // 0780
    "..........DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD...............C....."  // 07C0
    "................................................................"  // 0800
    "RDDDDDRRDRDDDDDDDDDDRDRRR.......DUDDDDURDRR.....RRRRRRRRRRRRRRRR"  // 0840
    "RRRCCCDUUDDDDDR.UU..............DDDDDDDDDDRRRURDDRRDDDDDDRDDDDDD"  // 0880
    "DDDDDDDDD.........................U";                              // 08C0
constexpr char32_t kFirst = 0x0600, kLast = 0x08e2;
static_assert(sizeof kTypes == kLast - kFirst + 2);

bool is_other_cursive(Script script) {
  switch (script) {
    case 0x41646c6d:  // Adlm
    case 0x43687273:  // Chrs
    case 0x4d616e69:  // Mani
    case 0x4d6f6e67:  // Mong
    case 0x4f756772:  // Ougr
    case 0x50686167:  // Phag
    case 0x50686c70:  // Phlp
    case 0x526f6867:  // Rohg
    case 0x536f6764:  // Sogd
    case kArabicScript: return true;
    default: return false;
  }
}

Joining unlisted(char32_t c) {
  const bool format = is_default_ignorable(c) && c != 0x200c;
  return is_mark(c) || format ? Joining::Transparent : Joining::None;
}

}  // namespace

Joining joining_type(char32_t c) {
  if (c < kFirst) return c == 0x00ad ? Joining::Transparent : unlisted(c);
  if (c <= kLast) {
    switch (kTypes[c - kFirst]) {
      case 'R': return Joining::Right;
      case 'D': return Joining::Dual;
      case 'C': return Joining::Causing;
      case 'L': return Joining::Left;
      case 'T': return Joining::Transparent;
      case 'U': return Joining::None;
      default: return unlisted(c);
    }
  }
  if (c == 0x200d) return Joining::Causing;
  // NNBSP and the isolate controls are listed as non-joining.
  if (c == 0x200c || c == 0x202f || (c >= 0x2066 && c <= 0x2069)) return Joining::None;
  if (c >= 0x1800 && is_letter(c) && is_other_cursive(script_of(c))) return Joining::Dual;
  return unlisted(c);
}

bool joined_at(std::u16string_view text, uint32_t offset) {
  // Nobody writes so many marks; a text of nothing else must not cost its square.
  constexpr uint32_t kMostTransparent = 64;
  const uint32_t low = offset > kMostTransparent ? offset - kMostTransparent : 0;
  const uint32_t high = std::min(static_cast<uint32_t>(text.size()), offset + kMostTransparent);
  Joining before = Joining::None, after = Joining::None;
  for (uint32_t at = offset; at > low;) {
    const CodePoint point = code_point_before(text, at);
    before = joining_type(point.value);
    if (before != Joining::Transparent) break;
    at -= point.units;
  }
  if (!joins_forward(before)) return false;
  for (uint32_t at = offset; at < high;) {
    const CodePoint point = code_point_at(text, at);
    after = joining_type(point.value);
    if (after != Joining::Transparent) break;
    at += point.units;
  }
  return joins_backward(after);
}

}  // namespace warraq::unicode
