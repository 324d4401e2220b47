// SPDX-License-Identifier: MIT
#include "views/margin_notes.h"

#include <algorithm>

#include "views/furniture.h"
#include "views/parts.h"

namespace warraq::views {
namespace {

struct Note {
  flow::Fragment fragment;
  Unit y;                                  // its top
  Rect beside;                             // what it belongs to
  bool ruled = false, to_the_end = false;  // a thin rule towards the text, as tall as what it belongs to
};

class MarginMaker {
 public:
  explicit MarginMaker(PageSheets& sheets)
      : sheets_(sheets),
        context_(sheets.context()),
        frame_(sheets.frame()),
        inside_(min(mm(30), frame_.geometry.margin / 4)) {}

  bool run(const std::vector<MarginPull>& pulls) {
    size_t next = 0;
    for (page_ = 0; page_ < sheets_.pages().size(); ++page_) {
      View::Content::Page& page = sheets_.pages()[page_];
      notes_.clear();
      if (&page == &sheets_.first()) add_first_notes(page);
      const size_t fixed = notes_.size();
      for (; next < pulls.size(); ++next) {
        const bool ends = pulls[next].beside.empty() && &page == &sheets_.last();
        const flow::Fragment* beside = sheets_.find(page, pulls[next].beside);
        if (!ends && (!beside || pulls[next].beside.empty())) break;
        const Rect at = ends ? Rect{Unit{}, frame_.geometry.text_bottom, Unit{}, Unit{}} : beside->rect;
        add(margin_pull_box(context_, *pulls[next].quote, pulls[next].path), at);
      }
      if (!pack(top_of(page))) {
        if (notes_.size() > fixed) return false;
        notes_.resize(fixed < 2 ? 0 : 1);
        if (!pack(top_of(page))) notes_.clear();
      }
      put(page);
    }
    return next == pulls.size();
  }

 private:
  Unit width() const { return frame_.geometry.margin - inside_; }

  void add(flow::Box box, const Rect& beside) {
    flow::Outcome outcome =
        flow::layout(sheets_.keep(std::move(box)), {width(), flow::kEndless, true}, nullptr, context_.setter());
    notes_.push_back({std::move(*outcome.fragment), beside.y, beside});
  }

  void add_first_notes(const View::Content::Page& page) {
    const article::Article& article = context_.article;
    const flow::Fragment* hero = article.hero ? sheets_.find(page, "/hero") : nullptr;
    if (hero && (!article.hero->caption.empty() || !article.hero->credit.empty())) {
      TextBuilder caption(context_, style::TypeRole::Caption);
      caption.field(article.hero->caption, "/hero/caption");
      if (!article.hero->credit.empty()) caption.generated(u" (" + plain(article.hero->credit).text + u")");
      flow::Box box = caption.box(Tag::Caption);
      box.before = Unit{};
      add(std::move(box), hero->rect);
      notes_.back().ruled = notes_.back().to_the_end = true;
    }
    const flow::Fragment* lead = sheets_.find(page, "/lead/0");
    if (!lead) lead = sheets_.find(page, "/blocks/0/text");
    if (lead && !printed_address(article).empty()) add_address(lead->rect);
  }

  // The code stands four modules and more away from the rule.
  void add_address(const Rect& beside) {
    flow::Box note = stack(context_);
    if (auto code = qr_box(context_, min(frame_.geometry.qr, width() * 4 / 5))) {
      note.padding = context_.inset(mm(8));
      code->after = mm(35);
      code->has_after = true;
      note.children.push_back(std::move(*code));
    }
    note.children.push_back(address_box(context_));
    add(std::move(note), beside);
    notes_.back().ruled = true;
  }

  static std::vector<flow::Fragment>::iterator article_on(View::Content::Page& page) {
    return std::find_if(page.fragments.begin(), page.fragments.end(),
                        [](const flow::Fragment& fragment) { return fragment.box->tag == Tag::Article; });
  }
  // The text's top on this page.
  static Unit top_of(View::Content::Page& page) {
    const auto article = article_on(page);
    return article == page.fragments.end() ? Unit{} : article->rect.y;
  }

  // Notes go down where one above is in the way, and up again where the page ends.
  bool pack(Unit top) {
    const Unit gap = mm(50);
    for (size_t i = 0; i < notes_.size(); ++i) {
      notes_[i].y = max(notes_[i].beside.y, top);
      if (i > 0) notes_[i].y = max(notes_[i].y, notes_[i - 1].y + notes_[i - 1].fragment.rect.height + gap);
    }
    Unit bottom = frame_.geometry.text_bottom;
    for (size_t i = notes_.size(); i-- > 0;) {
      notes_[i].y = min(notes_[i].y, bottom - notes_[i].fragment.rect.height);
      bottom = notes_[i].y - gap;
    }
    return notes_.empty() || notes_.front().y >= top;
  }

  void put(View::Content::Page& page) {
    if (notes_.empty()) return;
    const bool at_right = frame_.bound_at_right(page_);
    const Unit left = frame_.margin_left(page_), edge = at_right ? left + frame_.geometry.margin : left;
    const Unit top = top_of(page);
    sheets_.put_column_edge(page, {edge, top, kThinRule, frame_.geometry.text_bottom - top}, PageSheets::Edge::Unseen);
    for (Note& note : notes_) {
      const Unit x = at_right ? left : left + inside_;
      flow::place(note.fragment, {x, note.y});
      const Rect rect = note.fragment.rect;
      // The hero's caption is read before the text, the others after it.
      const auto at = note.to_the_end ? article_on(page) : page.fragments.end();
      page.fragments.insert(at, std::move(note.fragment));
      if (!note.ruled) continue;
      const Unit bottom = note.to_the_end ? max(rect.bottom(), note.beside.bottom()) : rect.bottom();
      sheets_.put_rule(page, {edge, rect.y, kThinRule, bottom - rect.y});
    }
  }

  PageSheets& sheets_;
  Context& context_;
  const PageFrame& frame_;
  const Unit inside_;  // between the rule and a note
  std::vector<Note> notes_;
  size_t page_ = 0;
};

}  // namespace

bool add_margin_notes(PageSheets& sheets, const std::vector<MarginPull>& pulls) {
  return MarginMaker(sheets).run(pulls);
}

}  // namespace warraq::views
