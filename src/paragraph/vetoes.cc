// SPDX-License-Identifier: MIT
#include "paragraph/vetoes.h"

#include <algorithm>
#include <array>

#include "base/utf.h"
#include "paragraph/candidates.h"
#include "paragraph/places.h"
#include "unicode/joining.h"
#include "unicode/properties.h"
#include "unicode/rasm.h"
#include "unicode/script.h"

namespace warraq::paragraph {
namespace {

using unicode::Form;
using unicode::Rasm;

bool is_arabic_letter(char32_t c) {
  return unicode::is_letter(c) && (c == 0x0640 || unicode::script_of(c) == unicode::kArabicScript);
}

// A sign that makes a word something else than a word wherever it stands in it.
bool is_sign(char32_t c) { return c == '@' || c == '#' || c == '/' || c == '_' || c == '\\' || c == '&' || c == '='; }

// The letters of a word, one after the other: whether it is the divine name, whatever stands before it
// and with whatever marks: … lam lam heh, with no third lam, and with meem after it (اللهم).
class NameMatcher {
 public:
  void take(char32_t letter) {
    for (size_t i = last_.size(); i-- > 1;) last_[i] = last_[i - 1];
    last_[0] = letter;
  }
  bool matches() const {
    const size_t from = last_[0] == 0x0645 ? 1 : 0;
    return last_[from] == 0x0647 && last_[from + 1] == kLam && last_[from + 2] == kLam && last_[from + 3] != kLam;
  }

 private:
  static constexpr char32_t kLam = 0x0644;
  std::array<char32_t, 5> last_{};  // the latest first
};

}  // namespace

std::string_view name_of(Veto veto) {
  switch (veto) {
    case Veto::None: return "";
    case Veto::DivineName: return "divine-name";
    case Veto::Mixed: return "mixed-word";
    case Veto::Short: return "short-word";
    case Veto::Priority: return "priority";
    case Veto::Joiner: return "joiner";
    case Veto::LamAlef: return "lam-alef";
    case Veto::FinalYeh: return "final-yeh";
    case Veto::StyleBoundary: return "style-boundary";
    case Veto::Scripture: return "scripture";
    case Veto::Face: return "face";
    case Veto::Ligature: return "ligature";
  }
  return "";
}

void VetoFinder::enter_word(uint32_t offset) {
  const auto size = static_cast<uint32_t>(text_.size());
  word_ = {offset, offset};
  while (word_.begin > 0 && !hangs(text_[word_.begin - 1]) && text_[word_.begin - 1] != 0x00a0) --word_.begin;
  while (word_.end < size && !hangs(text_[word_.end]) && text_[word_.end] != 0x00a0) ++word_.end;
  word_veto_ = of_word();
}

Veto VetoFinder::of_word() const {
  NameMatcher name;
  int32_t letters = 0;
  bool dot = false;  // a full stop that letters follow
  for (uint32_t at = word_.begin; at < word_.end;) {
    const CodePoint point = code_point_at(text_, at);
    at += point.units;
    const char32_t c = point.value;
    if (is_arabic_letter(c)) {
      if (dot) return Veto::Mixed;
      if (c == 0x0640) continue;
      ++letters;
      name.take(c);
    } else if (unicode::is_letter(c) || unicode::is_decimal_digit(c) || is_sign(c)) {
      return Veto::Mixed;
    } else if (c == '.') {
      dot = true;
    }
  }
  if (name.matches()) return Veto::DivineName;
  return letters < stretch_.least_letters ? Veto::Short : Veto::None;
}

uint32_t VetoFinder::cluster_end(uint32_t cluster) const {
  const auto size = static_cast<uint32_t>(text_.size());
  uint32_t end = cluster + 1;
  while (end < size && shaped_.graphemes[end] == 0) ++end;
  return end;
}

bool VetoFinder::has_joiner(uint32_t cluster) const {
  const std::u16string_view units = text_.substr(cluster, cluster_end(cluster) - cluster);
  return units.find_first_of(u"\u200c\u200d") != std::u16string_view::npos;
}

Veto VetoFinder::of_letters(const text::KashidaPoint& point) const {
  if (has_joiner(point.letter) || has_joiner(point.at)) return Veto::Joiner;
  const char32_t right = code_point_at(text_, point.letter).value, left = code_point_at(text_, point.at).value;
  const Rasm above = unicode::rasm_of(right, Form::Medial);
  if (above == Rasm::Lam && unicode::rasm_of(left, Form::Final) == Rasm::Alef) return Veto::LamAlef;
  const bool ends = !unicode::joined_at(text_, cluster_end(point.at));
  const bool after_seen = stretch_.rules == text::KashidaRules::Simple && (above == Rasm::Seen || above == Rasm::Sad);
  return ends && unicode::is_final_yeh(left) && !after_seen ? Veto::FinalYeh : Veto::None;
}

Veto VetoFinder::of_shape(const text::KashidaPoint& point) {
  while (run_ + 1 < shaped_.runs.size() && shaped_.runs[run_].text.end <= point.letter) ++run_;
  const text::ShapedRun& run = shaped_.runs[run_];
  if (!run.text.contains(point.letter) || !run.text.contains(point.at)) return Veto::StyleBoundary;
  if (paragraph_.styles[run.style].role == font::Role::Scripture) return Veto::Scripture;
  if (library_[run.face].font->tatweel().kind == font::Tatweel::Kind::None) return Veto::Face;
  // Deeper levels are Arabic inside other text, whose place on the line is another one.
  if (run.level != 1) return Veto::StyleBoundary;
  const uint32_t letter = glyph_at(shaped_, run, point.letter), next = glyph_at(shaped_, run, point.at);
  const bool own = next < run.glyphs.end && shaped_.glyphs[letter].cluster == point.letter &&
                   shaped_.glyphs[next].cluster == point.at;
  return own && (shaped_.glyphs[next].flags & font::kSafeToInsertTatweel) != 0 ? Veto::None : Veto::Ligature;
}

Veto VetoFinder::of(const text::KashidaPoint& point) {
  if (!word_.contains(point.letter)) enter_word(point.letter);
  // From the plainest reason to the most particular one.
  if (word_veto_ != Veto::None) return word_veto_;
  if (const Veto veto = of_letters(point); veto != Veto::None) return veto;
  if (point.priority < stretch_.least_priority) return Veto::Priority;
  return of_shape(point);
}

}  // namespace warraq::paragraph
