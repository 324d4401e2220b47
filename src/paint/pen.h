// SPDX-License-Identifier: MIT
// Where the glyphs of a run stand: sums of advances in font units and of extras in Units, kept
// apart and exact, so that every painter rounds the same number, once, to what it needs.
#pragma once

#include "display/display_list.h"
#include "font/library.h"

namespace warraq::paint {

class Pen {
 public:
  Pen(const display::Run& run, const font::Library& library)
      : x_(run.x.raw), size_(run.size.raw), upem_(library[run.face].font->metrics().units_per_em) {}

  // x of the glyph's origin, its own offset included, in Units × upem().
  int64_t fine_x(const display::Glyph& glyph) const { return (x_ + extra_) * upem_ + (advance_ + glyph.dx) * size_; }
  void pass(const display::Glyph& glyph) {
    advance_ += glyph.advance;
    extra_ += glyph.extra.raw;
  }
  int64_t upem() const { return upem_; }
  // A length in font units, in Units × upem().
  int64_t fine(int64_t font_units) const { return font_units * size_; }

 private:
  const int64_t x_, size_, upem_;
  int64_t advance_ = 0, extra_ = 0;
};

}  // namespace warraq::paint
