/* SPDX-License-Identifier: MIT
   SheenBidi's look-ups of properties, in place of its Data/BidiTypeLookup.c, GeneralCategoryLookup.c and ScriptLookup.c. */
#include <API/SBBase.h>
#include <Data/BidiTypeLookup.h>
#include <Data/GeneralCategoryLookup.h>
#include <Data/ScriptLookup.h>

#include "unicode_data.h"

/* Beyond U+10FFFF, as the last code point, which is no character either. */
SB_INTERNAL SBBidiType LookupBidiType(SBCodepoint c) { return c > 0x10FFFF ? SBBidiTypeON : unicode_value(kUnicodeBidi, c); }
SB_INTERNAL SBGeneralCategory LookupGeneralCategory(SBCodepoint c) { return unicode_value(kUnicodeCategory, c); }
SB_INTERNAL SBScript LookupScript(SBCodepoint c) { return unicode_value(kUnicodeScript, c); }
