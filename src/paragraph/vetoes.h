// SPDX-License-Identifier: MIT
// What forbids to stretch a join that the rules of kashida offer: the word it is in, the letters on
// its two sides, the face, the style.
#pragma once

#include <cstdint>
#include <string_view>

#include "paragraph/lines.h"

namespace warraq::paragraph {

enum class Veto : uint8_t {
  None,
  DivineName,     // الله and all that is written with it: its shape is one
  Mixed,          // digits, Latin or signs inside the word: addresses, names of machines, abbreviations
  Short,          // fewer letters than Stretch::least_letters
  Priority,       // less than Stretch::least_priority
  Joiner,         // a zero-width joiner or non-joiner on either side
  LamAlef,        // one letter to the eye
  FinalYeh,       // the tail goes back under the word; after seen and sad it may in KashidaRules::Simple
  StyleBoundary,  // two faces, sizes or styles meet
  Scripture,      // its words are as they are
  Face,           // has no tatweel, or forbids it
  Ligature,       // HarfBuzz: a tatweel would change other glyphs
};

// As `warraq dump --stage kashida --vetoes` prints it.
std::string_view name_of(Veto veto);

// Asked by rising offset.
class VetoFinder {
 public:
  VetoFinder(const text::Paragraph& paragraph, const text::ShapedText& shaped, const font::Library& library,
             const Stretch& stretch)
      : text_(paragraph.text), paragraph_(paragraph), shaped_(shaped), library_(library), stretch_(stretch) {}

  Veto of(const text::KashidaPoint& point);
  // ShapedText::runs of the point that was asked about last, where only what is above Face forbids it.
  uint32_t run() const { return run_; }

 private:
  void enter_word(uint32_t offset);
  Veto of_word() const;
  Veto of_letters(const text::KashidaPoint& point) const;
  Veto of_shape(const text::KashidaPoint& point);
  bool has_joiner(uint32_t cluster) const;
  uint32_t cluster_end(uint32_t cluster) const;

  std::u16string_view text_;
  const text::Paragraph& paragraph_;
  const text::ShapedText& shaped_;
  const font::Library& library_;
  const Stretch& stretch_;
  TextRange word_;  // between white space
  Veto word_veto_ = Veto::None;
  uint32_t run_ = 0;
};

}  // namespace warraq::paragraph
