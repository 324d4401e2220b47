// SPDX-License-Identifier: MIT
// Rasm: the skeleton of an Arabic letter without its dots, by the place it has in its joined run.
// From the joining groups of ArabicShaping.txt (Unicode 14): groups that share a skeleton in some
// forms (the tooth of beh, noon and yeh; the head of feh and qaf; the bowl of heh and teh marbuta)
// are one there and apart elsewhere.
#pragma once

#include <cstdint>

namespace warraq::unicode {

enum class Rasm : uint8_t {
  None,  // not a letter of a group below
  Alef,
  Beh,
  Hah,
  Dal,
  Reh,
  Seen,
  Sad,
  Tah,
  Ain,
  Feh,
  Qaf,
  Kaf,
  Gaf,
  Lam,
  Meem,
  Noon,
  Heh,
  Waw,
  Yeh,
  YehBarree,
};

// Where a letter stands in its joined run.
enum class Form : uint8_t { Isolated, Initial, Medial, Final };

// In Initial and Medial, noon and yeh are Beh, qaf is Feh, gaf is Kaf; in Isolated and Final, teh
// marbuta and heh goal are Heh. None for a letter whose skeleton is its own there.
Rasm rasm_of(char32_t letter, Form form);

// The joining group YEH and those that look like it at the end of a word (ى ي ئ ے).
bool is_final_yeh(char32_t letter);

}  // namespace warraq::unicode
