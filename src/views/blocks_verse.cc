// SPDX-License-Identifier: MIT
// Verse. A line of classical Arabic verse has two halves, hemistichs, which stand beside each other
// and are filled to one width in all of the poem, so that its beginnings and its rhymes make four
// straight edges. Where the measure is too narrow the halves stand below each other.
#include <algorithm>

#include "views/blocks.h"

namespace warraq::views {

using style::TypeRole;

namespace {

constexpr int64_t kFilled = 104;     // per cent of the widest hemistich's natural width
constexpr int64_t kLeastType = 850;  // thousandths that the type may shrink to before the halves are stacked

struct Hemistich {
  flow::Box box;
  Unit width;  // natural
};
using Couplet = std::vector<Hemistich>;  // one or two

struct Poem {
  std::vector<Couplet> couplets;
  Unit widest, narrowest = flow::kEndless;
  Unit em;
  bool paired = false;  // some line has two halves

  Unit gutter() const { return scale(em, 5, 2); }
  // Lines without halves and of quite unequal lengths: free verse, whose lines end where the poet says.
  bool is_free() const { return !paired && narrowest * 4 < widest * 3; }
};

class VerseMaker {
 public:
  VerseMaker(Context& context, const article::Verse& verse, const std::string& path)
      : context_(context),
        verse_(verse),
        path_(path),
        type_(context.sheet[TypeRole::Verse]),
        before_(context.before()) {}

  flow::Box make() {
    flow::Box box = stack(context_, Tag::BlockQuote);
    box.before = type_.before;
    poem_ = set(type_);
    const bool wide = context_.measure >= context_.sheet[TypeRole::Body].size * context_.sheet.verse_beside_em;
    const bool beside = poem_.paired && wide && fit(poem_.widest * 2 + poem_.gutter());
    const bool fits = beside || fit(poem_.widest);
    for (Couplet& couplet : poem_.couplets) {
      flow::Box line = poem_.is_free() ? free_line(couplet)
                       : beside        ? couplet_row(couplet)
                                       : couplet_stack(couplet, fits);
      line.keep_together = true;
      line.before = box.children.empty() || beside || !poem_.paired ? Unit{} : context_.px(8);
      box.children.push_back(std::move(line));
    }
    if (verse_.by.empty()) return box;
    if (!box.children.empty()) box.children.back().keep_with_next = true;
    box.children.push_back(attribution(context_, verse_.by, path_ + "/by", paragraph::Align::Center));
    return box;
  }

 private:
  // All hemistichs in this type, with one leading: neighbours' baselines agree, and the ink of one
  // line stays clear of the next.
  Poem set(const style::TypeStyle& type) const {
    Poem poem;
    poem.em = type.size;
    flow::Ink ink;
    Unit leading;
    const auto add = [&](Couplet& couplet, const article::Text& text, const std::string& path) {
      flow::Box box = TextBuilder(context_, type).own_leading().field(text, path).box(Tag::None);
      box.before = Unit{};
      const Unit width = flow::natural_width(box, context_.setter());
      poem.widest = max(poem.widest, width);
      poem.narrowest = min(poem.narrowest, width);
      ink = flow::united(ink, box.text->set->ink);
      leading = max(leading, box.text->leading);
      couplet.push_back({std::move(box), width});
    };
    for (size_t i = 0; i < verse_.couplets.size(); ++i) {
      const std::string at = item_path(path_ + "/couplets", i);
      Couplet couplet;
      add(couplet, verse_.couplets[i].first, at + "/first");
      if (verse_.couplets[i].second) add(couplet, *verse_.couplets[i].second, at + "/second");
      poem.paired = poem.paired || couplet.size() > 1;
      poem.couplets.push_back(std::move(couplet));
    }
    leading = max(leading, context_.whole_leading(ink.top + ink.bottom));
    for (Couplet& couplet : poem.couplets) {
      for (Hemistich& half : couplet) half.box.text->leading = leading;
    }
    return poem;
  }

  // Whether so much fits the measure, the type a little smaller if need be; then the poem is set so.
  bool fit(Unit needed) {
    if (needed <= context_.measure) return true;
    const int64_t k = context_.measure.raw * 1000 / needed.raw;
    if (k < kLeastType) return false;
    style::TypeStyle smaller = type_;
    smaller.size = scale(type_.size, k, 1000);
    smaller.leading = context_.whole_leading(scale(type_.leading, k, 1000));
    context_.back_to(before_);
    poem_ = set(smaller);
    return true;
  }

  // Filled to `width`, also the last line: it has no other. What fills it (spaces, kashida) is set here.
  void fill(flow::Box& box, Unit width) const {
    box.sizing = flow::Sizing::Fixed;
    box.width = width;
    paragraph::Measure& measure = box.text->measure;
    measure.align = measure.last = paragraph::Align::Justify;
    measure.stretch = context_.setting.verse;
  }

  Unit filled(Unit room) const { return min(scale(poem_.widest, kFilled, 100), room); }

  // Two equal halves beside each other; a lone one stands in the middle.
  flow::Box couplet_row(Couplet& couplet) const {
    const Unit gutter = poem_.gutter(), width = filled((context_.measure - gutter) / 2);
    flow::Box line = row(context_, Tag::Paragraph);
    line.sizing = flow::Sizing::Fixed;
    line.cross = flow::Cross::Center;
    line.gap = gutter;
    line.width = couplet.size() > 1 ? width * 2 + gutter : width;
    for (Hemistich& half : couplet) {
      fill(half.box, width);
      line.children.push_back(std::move(half.box));
    }
    return line;
  }

  // The first half at the start, the second below it at the end, at least an em further in. A half
  // that is wider than the measure at any size has turned lines, and none is filled.
  flow::Box couplet_stack(Couplet& couplet, bool fits) const {
    flow::Box box = stack(context_, Tag::Paragraph);
    box.sizing = flow::Sizing::Fixed;
    box.cross = flow::Cross::Center;
    const Unit width = filled(max(poem_.widest, context_.measure - poem_.em));
    box.width = fits ? min(context_.measure, poem_.paired ? width + poem_.gutter() * 2 : width) : context_.measure;
    for (size_t i = 0; i < couplet.size(); ++i) {
      flow::Box& half = couplet[i].box;
      half.cross = couplet.size() == 1 ? flow::Cross::Center : i == 0 ? flow::Cross::Start : flow::Cross::End;
      if (fits) {
        fill(half, width);
      } else if (i == 1) {
        half.text->measure.align = half.text->measure.last = paragraph::Align::End;
      }
      box.children.push_back(std::move(half));
    }
    return box;
  }

  // Ragged, all lines hanging from one edge, the longest in the middle of the measure.
  flow::Box free_line(Couplet& couplet) const {
    flow::Box& line = couplet.front().box;
    line.tag = Tag::Paragraph;
    line.sizing = flow::Sizing::Fixed;
    line.cross = flow::Cross::Center;
    line.width = min(poem_.widest, context_.measure);
    return std::move(line);
  }

  Context& context_;
  const article::Verse& verse_;
  const std::string& path_;
  const style::TypeStyle type_;
  const Context::Before before_;
  Poem poem_;
};

}  // namespace

flow::Box verse_box(Context& context, const article::Verse& verse, const std::string& path) {
  return VerseMaker(context, verse, path).make();
}

}  // namespace warraq::views
