// SPDX-License-Identifier: MIT
#include <algorithm>

#include "flow/layout_kinds.h"

namespace warraq::flow {
namespace {

// How many of the lines from `begin` may stand in `height`: never a lone first line at the foot of
// a column (orphan) nor a lone last line at the head of the next (widow). 0: none.
uint32_t lines_that_fit(const TextContent& text, Unit leading, IndexRange rest, Unit height, bool top) {
  const uint32_t left = rest.size();
  const auto room = static_cast<uint32_t>(std::max<int64_t>(0, std::min<int64_t>(height.raw / leading.raw, left)));
  if (room >= left) return left;
  const auto orphans = static_cast<uint32_t>(text.orphans), widows = static_cast<uint32_t>(text.widows);
  uint32_t fit = room;
  if (left - fit < widows) fit = left > widows ? std::min(fit, left - widows) : 0;
  if (rest.begin == 0 && fit < orphans) fit = 0;
  // Alone at the top of a column nothing better will come: take what there is room for.
  if (fit == 0 && top) fit = std::max<uint32_t>(1, room);
  return fit;
}

std::shared_ptr<const SetLines> set_lines(const Box& box, Unit width) {
  paragraph::Measure measure = box.text->measure;
  measure.width = max(width - box.padding.across(), Unit{1});
  return box.text->set.lines(measure, box.text->leading);
}

// The paragraph's leading, larger by whole steps where its lines would touch: for all lines alike.
Unit leading_of(const TextContent& text, const SetLines& lines) {
  const Unit more = lines.reach - text.leading_slack - text.leading;
  if (more.raw <= 0) return text.leading;
  return text.leading + text.leading_step * ((more.raw + text.leading_step.raw - 1) / text.leading_step.raw);
}

}  // namespace

std::shared_ptr<const SetLines> Fragment::lines() const { return set_lines(*box, rect.width); }

Ink raised(Ink ink, const std::vector<Mark>& marks) {
  Ink most = ink;
  for (const Mark& mark : marks) most = united(most, {ink.top + mark.rise, ink.bottom - mark.rise});
  return most;
}

Unit first_text_baseline(const Box& box, Unit width, const Setter& setter) {
  return box.padding.top + box.text->baseline(leading_of(*box.text, *set_lines(box, width)));
}

Unit natural_text_width(const Box& box, const Setter& setter) {
  // The whole text on one line; forced breaks make several, of which the widest counts.
  return set_lines(box, kEndless)->lines.widest;
}

Unit least_width(const Box& box) {
  const auto set = box.text->set.get();
  const text::ShapedText& shaped = set->shaped;
  int64_t widest = 0, begin = 0;
  for (const paragraph::Candidate& end : paragraph::find_candidates(*set->paragraph, shaped).list) {
    widest = std::max(widest, end.visible_position - begin);
    begin = end.next_position;
  }
  return Unit{(widest + shaped.fine_per_unit - 1) / shaped.fine_per_unit} + box.padding.across();
}

Outcome layout_text(const Box& box, const Space& space, const Token* from, const Setter& setter) {
  const auto lines = set_lines(box, space.width);
  const auto count = static_cast<uint32_t>(lines->lines.lines.size());
  const uint32_t begin = from ? from->index : 0;
  const Unit leading = leading_of(*box.text, *lines);
  const uint32_t fit = lines_that_fit(*box.text, leading, {begin, count}, space.height - box.padding.down(), space.top);
  if (fit == 0 || (box.keep_together && fit < count && !space.top)) return {std::nullopt, Token{begin, {}}};
  Fragment fragment;
  fragment.box = &box;
  fragment.shown = {begin, begin + fit};
  fragment.first = begin == 0;
  fragment.last = begin + fit == count;
  const Unit height = max(leading * fit + box.padding.down(), box.height);
  fragment.rect = {Unit{}, Unit{}, space.width, height};
  fragment.leading = leading;
  const Unit first = box.padding.top + box.text->baseline(leading), last = first + leading * (int64_t{fit} - 1);
  const Ink ink = raised(lines->ink, box.text->marks);
  fragment.over = max(ink.top - first, Unit{});
  fragment.under = max(last + ink.bottom - height, Unit{});
  if (fragment.last) return {std::move(fragment), std::nullopt};
  return {std::move(fragment), Token{begin + fit, {}}};
}

}  // namespace warraq::flow
