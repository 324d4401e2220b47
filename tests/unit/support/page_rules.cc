// SPDX-License-Identifier: MIT
#include "support/page_rules.h"

#include <unordered_map>

#include "base/utf.h"
#include "views/content.h"

namespace warraq::test {
namespace {

using flow::Box;
using flow::BoxKind;
using flow::Fragment;

uint32_t line_count(const Fragment& fragment) { return static_cast<uint32_t>(fragment.lines()->lines.lines.size()); }

bool is_heading(Tag tag) { return tag == Tag::H2 || tag == Tag::H3 || tag == Tag::H4; }

std::string name_of(const Box& box) {
  std::string name = box.path;
  if (box.text) name += " \"" + to_utf8(box.text->set.paragraph().text.substr(0, 24)) + "\"";
  return name;
}

class Checker {
 public:
  Checker(const View& view, Unit bottom, int32_t columns)
      : content_(view.content()), bottom_(bottom), columns_(columns) {}

  PageFindings run() {
    for (const auto& box : content_.boxes) {
      if (box->tag == Tag::Article) body_ = box.get();
    }
    number(*body_);
    for (page_ = 0; page_ < content_.pages.size(); ++page_) {
      std::vector<const Fragment*> columns;
      for (const Fragment& fragment : content_.pages[page_].fragments) {
        if (fragment.box == body_) columns.push_back(&fragment);
      }
      if (columns.size() > static_cast<size_t>(columns_)) fault("more columns than there are", *body_);
      for (const Fragment* column : columns) check_column(*column);
      if (columns_ > 1 && page_ + 1 == content_.pages.size()) check_balance(columns);
    }
    for (const auto& [box, order] : order_) {
      const bool whole = lines_.contains(box) && lines_[box].first == lines_[box].second;
      if (box->kind == BoxKind::Text ? !whole : !seen_[box]) fault("lost", *box);
    }
    return std::move(found_);
  }

 private:
  void fault(std::string what, const Box& box) {
    found_.faults.push_back("page " + std::to_string(page_ + 1) + ": " + what + " " + name_of(box));
  }

  // Every box that shows something, in reading order.
  void number(const Box& box) {
    if (box.kind != BoxKind::Stack && box.kind != BoxKind::Row) order_.emplace(&box, order_.size());
    for (const Box& child : box.children) number(child);
  }

  void check_column(const Fragment& column) {
    ++found_.columns;
    leaves_.clear();
    free_ = false;
    kept_lines_ = 2;
    needed_ = 0;
    column_ = &column;
    check(column);
    if (column.rect.bottom() > bottom_)
      fault("overfull by " + std::to_string((column.rect.bottom() - bottom_).raw / 64), *leaves_.back()->box);
    if (leaves_.empty()) return fault("an empty column", *body_);
    if (!column.last) check_end();
    if (leaves_.front()->box->text) {
      const Box& first = *leaves_.front()->box;
      if (first.text->set.paragraph().text.starts_with(u"— ")) fault("an attribution alone", first);
    }
  }

  // At the foot of a column that is not the last.
  void check_end() {
    int after = 100;
    for (size_t i = 0; i < leaves_.size(); ++i) {
      const Box& box = *leaves_[i]->box;
      if (is_heading(box.tag))
        after = 0;
      else if (box.text && box.tag != Tag::Label)
        after += static_cast<int>(leaves_[i]->shown.size());
      else if (box.kind == BoxKind::Image)
        after = 100;
    }
    if (after < 2 && !forced_break()) fault("a heading with " + std::to_string(after) + " lines", *leaves_.back()->box);
    const Fragment& last = *leaves_.back();
    if (last.box->text && last.last && last.box->tag == Tag::Paragraph &&
        last.box->text->set.paragraph().text.ends_with(u":") && !forced_break())
      fault("an introduction without what it introduces", *last.box);
  }

  // Whether the next thing in the article asks for a new column.
  bool forced_break() const {
    const Fragment* at = column_;
    while (!at->children.empty()) {
      const Fragment& child = at->children.back();
      const size_t next = static_cast<size_t>(child.box - at->box->children.data()) + 1;
      if (child.last && at->box->kind == BoxKind::Stack && next < at->box->children.size() &&
          at->box->children[next].break_before != flow::BreakKind::None)
        return true;
      at = &child;
    }
    return false;
  }

  void check(const Fragment& fragment, bool kept = false, bool heading = false) {
    const Box& box = *fragment.box;
    if (fragment.repeated) return;
    kept = kept || box.keep_with_next;
    heading = heading || box.heading;
    if (box.keep_together && !(fragment.first && fragment.last)) check_split(fragment);
    if (box.kind == BoxKind::Text) check_text(fragment);
    if (box.kind != BoxKind::Stack && box.kind != BoxKind::Row) {
      if (fragment.first) {
        if (seen_[&box]) fault("doubled", box);
        if (order_.at(&box) < last_order_) fault("out of order", box);
        seen_[&box] = true;
        last_order_ = order_.at(&box);
      }
      leaves_.push_back(&fragment);
      if (kept) needed_ = heading ? 2 : 1;
      kept_lines_ = kept ? 0
                         : kept_lines_ + (box.text        ? static_cast<int>(fragment.shown.size())
                                          : box.furniture ? 0
                                                          : 2);
      free_ = free_ || kept_lines_ >= needed_;
    }
    for (const Fragment& child : fragment.children) check(child, kept, heading);
    if (box.kind == BoxKind::Row && box.tag == Tag::ListItem && fragment.first && !fragment.last &&
        (fragment.children.size() < 2 || leaves_.empty() || leaves_.back()->box->tag == Tag::Label))
      fault("a label without its text", box);
    if (box.kind == BoxKind::Stack && !fragment.children.empty() && !fragment.last) {
      const Fragment& end = fragment.children.back();
      // What heads a column and is with its next taller than that cannot be kept.
      if (end.box->keep_with_next && end.last && !forced_break()) {
        if (free_) fault("not kept with its next", *end.box);
        ++found_.unkept;
      }
    }
  }

  // Only what is taller than a column may be split: it begins at the top and fills the column.
  void check_split(const Fragment& fragment) {
    if (fragment.first && free_) fault("split below the top", *fragment.box);
    if (fragment.first && bottom_ - fragment.rect.bottom() > Unit::base(80))
      fault("split with room left", *fragment.box);
  }

  void check_text(const Fragment& fragment) {
    const uint32_t count = line_count(fragment);
    auto& [done, whole] = lines_[fragment.box];
    if (fragment.shown.begin != done) fault("lines lost or doubled", *fragment.box);
    done = fragment.shown.end;
    whole = count;
    found_.lines += static_cast<int>(fragment.shown.size());
    if (fragment.shown.size() == 0) fault("no lines", *fragment.box);
    if (fragment.shown.begin == 0 && fragment.shown.end < count && fragment.shown.end < 2)
      fault("an orphan", *fragment.box);
    if (fragment.shown.begin > 0 && fragment.shown.end == count && fragment.shown.size() < 2)
      fault("a widow", *fragment.box);
  }

  // ---- balance: no column could end a line higher, by the flow's own rules

  void check_balance(const std::vector<const Fragment*>& columns) {
    Unit grid = grid_of(*body_);
    if (grid.raw == 0) return;
    for (size_t i = 0; i + 1 < static_cast<size_t>(columns_) && i < columns.size(); ++i) {
      Unit tallest;
      for (size_t j = i; j < columns.size(); ++j) tallest = max(tallest, columns[j]->rect.height);
      const auto token = token_of(*columns[i]);
      if (!token) return;
      ++found_.balanced;
      if (fits(*token, columns[i]->rect.width, tallest - grid, columns_ - static_cast<int32_t>(i), grid)) {
        fault("could end a line higher: column " + std::to_string(i), *body_);
        return;
      }
    }
  }

  Unit grid_of(const Box& box) {
    if (box.text && box.text->on_grid && box.text->leading.raw > 0) {
      phase_ = box.text->baseline(box.text->leading_step * 2);
      return box.text->leading_step * 2;
    }
    for (const Box& child : box.children) {
      if (const Unit grid = grid_of(child); grid.raw > 0) return grid;
    }
    return Unit{};
  }

  // Where a column begins; none inside of a broken row.
  std::optional<flow::Token> token_of(const Fragment& fragment) {
    flow::Token token;
    if (fragment.box->kind == BoxKind::Text) {
      token.index = fragment.shown.begin;
      return token;
    }
    if (fragment.box->kind == BoxKind::Row && !fragment.first) return std::nullopt;
    if (fragment.box->kind != BoxKind::Stack || fragment.first) return token;
    for (const Fragment& child : fragment.children) {
      if (child.repeated) continue;
      token.index = static_cast<uint32_t>(child.box - fragment.box->children.data());
      if (child.first) return token;
      auto inside = token_of(child);
      if (!inside) return std::nullopt;
      token.child.push_back(std::move(*inside));
      return token;
    }
    return std::nullopt;
  }

  bool fits(flow::Token token, Unit width, Unit height, int32_t columns, Unit grid) {
    if (height.raw <= 0) return false;
    for (int32_t i = 0; i < columns; ++i) {
      flow::Space space{width, height, true};
      space.grid = grid;
      space.may_refuse = true;
      space.phase = phase_;
      const flow::Setter setter{texts_, {*content_.library, chains_}, words_};
      flow::Outcome outcome = flow::layout(*body_, space, &token, setter);
      if (!outcome.fragment || outcome.fragment->rect.height > height) return false;
      if (!outcome.rest) return true;
      token = std::move(*outcome.rest);
    }
    return false;
  }

  const View::Content& content_;
  const Unit bottom_;
  const int32_t columns_;
  const Box* body_ = nullptr;
  const Fragment* column_ = nullptr;
  size_t page_ = 0, last_order_ = 0;
  std::unordered_map<const Box*, size_t> order_;
  std::unordered_map<const Box*, bool> seen_;
  std::unordered_map<const Box*, std::pair<uint32_t, uint32_t>> lines_;  // shown, of how many
  std::vector<const Fragment*> leaves_;                                  // of the column in hand
  bool free_ = false;                // something stands above in the column that keeps with nothing
  int kept_lines_ = 2, needed_ = 0;  // lines since what keeps with its next, and how many it needs
  Unit phase_;
  flow::TextCache texts_;
  font::Chains chains_;
  text::WordCache words_;
  PageFindings found_;
};

}  // namespace

PageFindings check_pages(const View& view, Unit text_bottom, int32_t columns) {
  return Checker(view, text_bottom, columns).run();
}

}  // namespace warraq::test
