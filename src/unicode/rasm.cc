// SPDX-License-Identifier: MIT
#include "unicode/rasm.h"

namespace warraq::unicode {
namespace {

// A letter for each joining group, from U+0620, U+0750 and U+0870: T is teh marbuta and heh goal, Y
// yeh with tail, o a letter of another group, a dot no letter.
constexpr char kArabic[] =
    "y.aawayabTbbhhhddrrssSStteeggyyy"   // 0620
    ".fqklmnHwyy....................."   // 0640
    "..............bq.aaa.awwybbbbbbb"   // 0660
    "bhhhhhhhdddddddddrrrrrrrrrsssSSt"   // 0680
    "effffffqqgogkkkggggggllllnnnnnoh"   // 06A0
    "TTTTwwwwwwwwyYywyyBB.T.........."   // 06C0
    "..............dr..........sSe..o";  // 06E0
constexpr char kSupplement[] = "bbbbbbbhhddrseeeffgggmmnnnlrrshhsrhaayyywwBBhssk";
constexpr char kExtended[] =
    "aaaaaaaaaaaaaaaaaaa...o..nhttgo................."  // 0870
    "bbhtfqlmyyrwo.dSgorekqbbbryfqnbbbhgeqhhlg";        // 08A0

template <uint32_t size>
char in(const char (&table)[size], char32_t first, char32_t letter) {
  return letter >= first && letter - first < size - 1 ? table[letter - first] : '.';
}

char group_of(char32_t letter) {
  if (letter < 0x700) return in(kArabic, 0x620, letter);
  return letter < 0x870 ? in(kSupplement, 0x750, letter) : in(kExtended, 0x870, letter);
}

}  // namespace

Rasm rasm_of(char32_t letter, Form form) {
  const bool opens = form == Form::Initial || form == Form::Medial;
  switch (group_of(letter)) {
    case 'a': return Rasm::Alef;
    case 'b': return Rasm::Beh;
    case 'h': return Rasm::Hah;
    case 'd': return Rasm::Dal;
    case 'r': return Rasm::Reh;
    case 's': return Rasm::Seen;
    case 'S': return Rasm::Sad;
    case 't': return Rasm::Tah;
    case 'e': return Rasm::Ain;
    case 'f': return Rasm::Feh;
    case 'q': return opens ? Rasm::Feh : Rasm::Qaf;
    case 'k': return Rasm::Kaf;
    case 'g': return opens ? Rasm::Kaf : Rasm::Gaf;
    case 'l': return Rasm::Lam;
    case 'm': return Rasm::Meem;
    case 'n': return opens ? Rasm::Beh : Rasm::Noon;
    case 'H': return Rasm::Heh;
    case 'T': return opens ? Rasm::None : Rasm::Heh;
    case 'w': return Rasm::Waw;
    case 'y': return opens ? Rasm::Beh : Rasm::Yeh;
    case 'Y': return opens ? Rasm::None : Rasm::Yeh;
    case 'B': return opens ? Rasm::None : Rasm::YehBarree;
    default: return Rasm::None;
  }
}

bool is_final_yeh(char32_t letter) {
  const Rasm rasm = rasm_of(letter, Form::Final);
  return rasm == Rasm::Yeh || rasm == Rasm::YehBarree;
}

}  // namespace warraq::unicode
