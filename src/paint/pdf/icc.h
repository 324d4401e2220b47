// SPDX-License-Identifier: MIT
// The sRGB colour space (IEC 61966-2-1) as a small ICC profile (ICC.1:2004-10, version 4.2): three
// primaries and one curve.
#pragma once

#include <string>

namespace warraq::paint::pdf {

std::string srgb_profile();

}  // namespace warraq::paint::pdf
