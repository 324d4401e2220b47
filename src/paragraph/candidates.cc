// SPDX-License-Identifier: MIT
#include "paragraph/candidates.h"

#include <algorithm>

#include "paragraph/vetoes.h"

namespace warraq::paragraph {
namespace {

class Finder {
 public:
  Finder(const text::Paragraph& paragraph, const text::ShapedText& shaped)
      : paragraph_(paragraph), text_(paragraph.text), shaped_(shaped) {}

  Candidates run() {
    const auto size = static_cast<uint32_t>(text_.size());
    found_.list.reserve(size / 6 + 1);
    found_.spaces.reserve(size / 6);
    for (uint32_t at = 0; at < size; ++at) {
      look_at(at);
      if (shaped_.breaks[at] == text::Break::Mandatory) {
        add(at + 1, true);
      } else if (shaped_.breaks[at] == text::Break::Allowed && has_text()) {
        add(at + 1, false);
      } else if (shaped_.breaks[at] == text::Break::Allowed) {
        allow_after_white_space(at + 1);
      }
    }
    if (found_.list.empty() || has_text()) {
      add(size, false);
    } else {
      stretch_last(size);
    }
    return std::move(found_);
  }

 private:
  void look_at(uint32_t at) {
    const char16_t unit = text_[at];
    const bool white = hangs(unit);
    if ((unit == u' ' || unit == 0x00a0) && ink_ && !carries_mark(at)) found_.spaces.push_back(at);
    if (white) return;
    ink_ = ink_ || unit != 0x00a0;
    visible_end_ = at + 1;
    visible_spaces_ = static_cast<uint32_t>(found_.spaces.size());
  }

  // A space with a mark on it is a letter of its own.
  bool carries_mark(uint32_t at) const { return at + 1 < text_.size() && shaped_.graphemes[at + 1] == 0; }

  bool has_text() const { return visible_end_ > line_; }

  void add(uint32_t next, bool forced) {
    Candidate candidate;
    candidate.visible_end = std::max(visible_end_, line_);
    candidate.next = next;
    candidate.visible_position = shaped_.position[candidate.visible_end];
    candidate.next_position = shaped_.position[next];
    candidate.visible_spaces = visible_spaces_;
    candidate.next_spaces = static_cast<uint32_t>(found_.spaces.size());
    candidate.hang = protrusion(paragraph_, shaped_, candidate.visible_end);
    candidate.forced = forced;
    found_.list.push_back(candidate);
    line_ = next;
    if (!forced) return;
    ink_ = false;
    visible_end_ = next;
    visible_spaces_ = candidate.next_spaces;
  }

  // More white space after a candidate hangs there too; at the start of a line it stays, as an indent.
  void allow_after_white_space(uint32_t next) {
    if (!found_.list.empty() && !found_.list.back().forced) stretch_last(next);
  }

  void stretch_last(uint32_t next) {
    Candidate& last = found_.list.back();
    last.next = line_ = next;
    last.next_position = shaped_.position[next];
    last.next_spaces = static_cast<uint32_t>(found_.spaces.size());
  }

  const text::Paragraph& paragraph_;
  const std::u16string& text_;
  const text::ShapedText& shaped_;
  Candidates found_;
  bool ink_ = false;   // something other than spaces since the last forced break
  uint32_t line_ = 0;  // end of the last candidate
  uint32_t visible_end_ = 0;
  uint32_t visible_spaces_ = 0;
};

}  // namespace

bool hangs(char16_t unit) {
  if (unit == u' ') return true;
  if (unit > 0x0d && unit < 0x85) return false;
  if (unit >= 0x09 && unit <= 0x0d) return true;
  if (unit >= 0x2000 && unit <= 0x200b) return unit != 0x2007;
  return unit == 0x85 || unit == 0x1680 || unit == 0x2028 || unit == 0x2029 || unit == 0x205f || unit == 0x3000;
}

int64_t protrusion(const text::Paragraph& paragraph, const text::ShapedText& shaped, uint32_t end) {
  if (end == 0 || std::u16string_view(u".,;،؛۔»”\"").find(paragraph.text[end - 1]) == std::u16string_view::npos)
    return 0;
  const int64_t most = paragraph.styles.front().size.raw * shaped.fine_per_unit * 3 / 10;
  return std::clamp<int64_t>(shaped.position[end] - shaped.position[end - 1], 0, most);
}

Candidates find_candidates(const text::Paragraph& paragraph, const text::ShapedText& shaped) {
  return Finder(paragraph, shaped).run();
}

// The least priority of a join that bears the longest stroke.
constexpr uint8_t kWilling = 4;

Candidates find_candidates(const text::Paragraph& paragraph, const text::ShapedText& shaped,
                           const text::FontContext& fonts, const Stretch& stretch) {
  Candidates found = find_candidates(paragraph, shaped);
  // Where lines run from left to right, what is stretched at their start would not be at their right.
  if (!stretch.has_kashida() || !paragraph.right_to_left) return found;
  const auto count = static_cast<uint32_t>(found.list.size());
  uint32_t segment = 0;
  VetoFinder vetoes(paragraph, shaped, fonts.library, stretch);
  std::vector<text::KashidaPoint> points;
  text::find_kashida_points(paragraph.text, shaped.graphemes, stretch.rules, points);
  for (const text::KashidaPoint& point : points) {
    if (vetoes.of(point) != Veto::None) continue;
    while (segment + 1 < count && found.list[segment].next <= point.letter) ++segment;
    const bool weak = !stretch.all_alike && (point.priority < kWilling || (point.pair && point.priority < 9));
    found.points.push_back({point.letter, point.at, vetoes.run(), segment, point.priority, weak});
  }
  found.strong.assign(count + 1, false);
  for (const StretchPoint& point : found.points)
    found.strong[point.segment] = found.strong[point.segment] || !point.weak;
  found.stretchable.assign(count + 1, count);
  size_t at = found.points.size();
  for (uint32_t i = count; i-- > 0;) {
    while (at > 0 && found.points[at - 1].segment > i) --at;
    found.stretchable[i] = at > 0 && found.points[at - 1].segment == i ? i : found.stretchable[i + 1];
  }
  return found;
}

}  // namespace warraq::paragraph
