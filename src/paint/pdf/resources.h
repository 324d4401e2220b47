// SPDX-License-Identifier: MIT
// What pages share: graphics states of alpha, scrims, fonts. One dictionary for all pages, written
// at the end, so that pages can be written before their fonts are complete.
#pragma once

#include <bitset>
#include <string>
#include <vector>

#include "display/display_list.h"
#include "paint/pdf/file.h"

namespace warraq::paint::pdf {

class Resources {
 public:
  explicit Resources(File& file) : file_(file), ref_(file.allocate()) { alphas_.set(255); }

  Ref ref() const { return ref_; }
  void use_alpha(uint8_t alpha) { alphas_.set(alpha); }
  // A soft mask over the page box whose alpha falls with the scrim's stops: the name of a graphics
  // state under which a fill of its box is the scrim.
  std::string scrim(const display::Scrim& scrim, Unit page_height);
  void write(const std::vector<Ref>& fonts);

 private:
  File& file_;
  const Ref ref_;
  std::bitset<256> alphas_;
  std::vector<Ref> scrims_;
};

}  // namespace warraq::paint::pdf
