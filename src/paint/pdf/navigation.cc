// SPDX-License-Identifier: MIT
#include "paint/pdf/navigation.h"

#include "base/utf.h"

namespace warraq::paint::pdf {
namespace {

std::string with_number(std::string_view name, size_t number) {
  std::string out(name);
  append_integer(out, static_cast<int64_t>(number));
  return out;
}

// A heading as one line.
std::string one_line(std::u16string_view text) {
  std::u16string out;
  for (const char16_t c : text) {
    const bool control = c < 0x20 || c == 0x2028 || c == 0x2029;
    if (c != 0x200b) out += control ? u' ' : c;
  }
  return to_utf8(out);
}

// What is below a bookmark, and who its neighbours are; indices, −1 for none.
struct Links {
  int32_t parent = -1, previous = -1, next = -1, first = -1, last = -1, below = 0;
};

}  // namespace

void Navigation::add_page(Ref page, std::string label) {
  pages_.push_back(page);
  labels_.push_back(std::move(label));
  places_.push_back({with_number("page.", pages_.size()), page, -1});
}

void Navigation::add_place(std::string name, Unit y) { places_.push_back({std::move(name), pages_.back(), y.raw}); }

void Navigation::add_heading(int32_t level, std::u16string_view text, std::string_view path, Unit y) {
  std::string title = one_line(text);
  if (title.empty()) return;
  // "/blocks/3/text" is called "blocks/3"; a heading that the article does not have, by its number.
  if (path.starts_with('/')) path.remove_prefix(1);
  if (path.ends_with("/text")) path.remove_suffix(5);
  std::string name = path.empty() ? with_number("heading.", headings_.size() + 1) : std::string(path);
  add_place(name, y);
  headings_.push_back({level, std::move(title), std::move(name)});
}

void Navigation::write(File& file) {
  write_places(file);
  write_labels(file);
  if (has_outlines()) write_outlines(file);
}

// A heading belongs to the one of a higher rank that stands before it.
void Navigation::write_outlines(File& file) {
  std::vector<Links> links(headings_.size() + 1);  // the last is the root
  const auto root = static_cast<int32_t>(headings_.size());
  for (int32_t i = 0; i < root; ++i) {
    int32_t above = i - 1;
    while (above >= 0 && headings_[static_cast<size_t>(above)].level >= headings_[static_cast<size_t>(i)].level)
      above = links[static_cast<size_t>(above)].parent == root ? -1 : links[static_cast<size_t>(above)].parent;
    Links& here = links[static_cast<size_t>(i)];
    here.parent = above < 0 ? root : above;
    Links& parent = links[static_cast<size_t>(here.parent)];
    here.previous = parent.last;
    if (parent.last >= 0) links[static_cast<size_t>(parent.last)].next = i;
    if (parent.first < 0) parent.first = i;
    parent.last = i;
    for (int32_t up = here.parent; up >= 0; up = links[static_cast<size_t>(up)].parent)
      ++links[static_cast<size_t>(up)].below;
  }
  const Ref base = file.allocate();
  for (int32_t i = 1; i <= root; ++i) file.allocate();
  // One after the other: the root first, then the headings.
  const auto ref = [&](int32_t index) { return Ref{base.id + (index == root ? 0 : static_cast<uint32_t>(index) + 1)}; };
  for (int32_t i = 0; i <= root; ++i) {
    const Links& here = links[static_cast<size_t>(i)];
    file.object(ref(i), [&](Value value) {
      Dict dict = value.dict();
      const auto point = [&](std::string_view key, int32_t index) {
        if (index >= 0) dict[key].ref(ref(index));
      };
      if (i < root) {
        dict["Title"].text(headings_[static_cast<size_t>(i)].title);
        dict["Dest"].bytes(headings_[static_cast<size_t>(i)].name);
      }
      point("Parent", here.parent);
      point("Prev", here.previous);
      point("Next", here.next);
      point("First", here.first);
      point("Last", here.last);
      if (here.below > 0) dict["Count"].integer(here.below);
    });
  }
  outlines_ = base;
}

// Names in the order of their bytes; the first place of a name counts.
std::vector<uint32_t> Navigation::order_of_places() const {
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < places_.size(); ++i) {
    size_t low = 0, high = order.size();
    while (low < high) {
      const size_t middle = (low + high) / 2;
      if (places_[order[middle]].name < places_[i].name)
        low = middle + 1;
      else
        high = middle;
    }
    if (low < order.size() && places_[order[low]].name == places_[i].name) continue;
    order.insert(order.begin() + static_cast<ptrdiff_t>(low), i);
  }
  return order;
}

void Navigation::write_places(File& file) {
  names_ = file.object([&](Value value) {
    Dict dict = value.dict();
    Array names = dict["Names"].array();
    for (const uint32_t index : order_of_places()) {
      const Place& place = places_[index];
      names.add().bytes(place.name);
      Array where = names.add().array();
      where.add().ref(place.page);
      where.add().name(place.y < 0 ? "Fit" : "XYZ");
      if (place.y < 0) continue;
      where.add().null();
      where.add().unit(Unit{place.y});
      where.add().null();
    }
  });
}

// Ranges of plain numbers are one entry; another label is a prefix without a number.
void Navigation::write_labels(File& file) {
  page_labels_ = file.object([&](Value value) {
    Dict dict = value.dict();
    Array numbers = dict["Nums"].array();
    bool plain = false;
    for (size_t i = 0; i < labels_.size(); ++i) {
      const bool is_plain = labels_[i] == with_number("", i + 1);
      if (is_plain && plain) continue;
      plain = is_plain;
      numbers.add().integer(static_cast<int64_t>(i));
      Dict label = numbers.add().dict();
      if (!is_plain) {
        label["P"].text(labels_[i]);
        continue;
      }
      label["S"].name("D");
      if (i > 0) label["St"].integer(static_cast<int64_t>(i) + 1);
    }
  });
}

void Navigation::add_to(Dict& catalog) const {
  catalog["PageLabels"].ref(page_labels_);
  {
    Dict names = catalog["Names"].dict();
    names["Dests"].ref(names_);
  }
  if (!has_outlines()) return;
  catalog["Outlines"].ref(outlines_);
  catalog["PageMode"].name("UseOutlines");
}

}  // namespace warraq::paint::pdf
