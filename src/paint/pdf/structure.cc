// SPDX-License-Identifier: MIT
#include "paint/pdf/structure.h"

#include <algorithm>
#include <array>

namespace warraq::paint::pdf {
namespace {

// Names of Tag's values: standard types, and two that the RoleMap explains.
constexpr std::array<std::string_view, 24> kRoles = {
    "",  "Document", "Art", "Sect",  "H1",    "H2", "H3", "H4", "P",    "BlockQuote", "Caption", "Figure",
    "L", "LI",       "Lbl", "LBody", "Table", "TR", "TH", "TD", "Note", "Listing",    "Aside",   ""};

bool is_heading(Tag tag) { return tag >= Tag::H1 && tag <= Tag::H4; }

// What an element that holds no text itself holds its text in (ISO 32000-1, 14.8.4.3).
Tag holder_in(Tag tag) {
  switch (tag) {
    case Tag::None:
    case Tag::Document:
    case Tag::Article:
    case Tag::Section:
    case Tag::BlockQuote:
    case Tag::Aside: return Tag::Paragraph;
    case Tag::List: return Tag::ListItem;
    case Tag::ListItem: return Tag::ListBody;
    case Tag::Table: return Tag::TableRow;
    case Tag::TableRow: return Tag::TableCell;
    default: return Tag::None;
  }
}

bool holds_caption(Tag tag) { return tag == Tag::Figure || tag == Tag::Table; }

}  // namespace

Structure::Structure(File& file, std::string_view lang, bool right_to_left)
    : file_(file), lang_(lang), right_to_left_(right_to_left), root_(file.allocate()) {
  Element top;
  top.ref = root_;
  Element& document = add(top, Tag::Document);
  attach(document);
  document.parent = nullptr;
  open_.push_back(&document);
}

Element& Structure::add(Element& parent, Tag tag) {
  live_.push_back(std::make_unique<Element>());
  Element& element = *live_.back();
  element.tag = tag;
  element.role = kRoles[static_cast<size_t>(tag)];
  element.parent = &parent;
  return element;
}

// Makes an element part of the tree: it has something in it.
void Structure::attach(Element& element) {
  if (element.ref.id != 0) return;
  Element& parent = element.tag == Tag::Caption ? home_of(element) : *element.parent;
  attach(parent);
  if (element.ref.id != 0) return;  // a row took its cells along
  // What holds paragraphs is none.
  if (parent.tag == Tag::Paragraph && parent.kids.empty() && element.tag != Tag::None) {
    parent.tag = Tag::Section;
    parent.role = "Div";
  }
  if (is_heading(element.tag)) fit_heading(element);
  element.ref = file_.allocate();
  element.parent_ref = parent.ref;
  parent.kids.push_back({element.ref.id, {}, false, element.key});
  if (element.tag == Tag::Note) {
    note_ids_.push_back(element.ref);
    element.note = static_cast<int32_t>(note_ids_.size());
  }
  if (element.tag == Tag::TableRow) attach_cells(element);
}

// Cells are there in their order, empty ones too.
void Structure::attach_cells(Element& row) {
  for (size_t i = 0; i < live_.size(); ++i) {
    if (live_[i]->parent == &row) attach(*live_[i]);
  }
}

// A row that is short of cells gets one more: rows of a table have the same columns.
void Structure::end_row(Element& row) {
  if (row.ref.id == 0 || !row.complete) return;
  if (row.filled < row.columns) {
    Element& rest = add(row, Tag::TableCell);
    rest.columns = row.columns - row.filled;
    rest.complete = true;
  }
  attach_cells(row);
}

// Few are live: those of this page, and what is open around them.
Element* Structure::existing(const display::BeginTag& tag) const {
  for (size_t i = live_.size(); tag.key && i > 0; --i) {
    if (live_[i - 1]->key == tag.key) return live_[i - 1].get();
  }
  return nullptr;
}

// A table shows its head again in each part. The first rows are enough to look at.
bool Structure::is_repeated(const display::BeginTag& tag) const {
  if (tag.tag != Tag::TableRow || !tag.first || !tag.key) return false;
  const std::vector<Kid>& kids = open_.back()->kids;
  const auto end = kids.begin() + static_cast<ptrdiff_t>(std::min<size_t>(kids.size(), 8));
  return std::any_of(kids.begin(), end, [&](const Kid& kid) { return kid.key == tag.key; });
}

// No level is left out on the way down (ISO 14289-1, 7.4.2).
void Structure::fit_heading(Element& element) {
  constexpr auto kFirst = static_cast<int32_t>(Tag::H1);
  heading_ = std::min(static_cast<int32_t>(element.tag) - kFirst + 1, heading_ + 1);
  element.tag = static_cast<Tag>(kFirst + heading_ - 1);
  element.role = kRoles[static_cast<size_t>(element.tag)];
}

// A caption that stands beside the text belongs to the page's picture that has none. Where there is
// no such picture it is a paragraph.
Element& Structure::home_of(Element& caption) {
  if (holds_caption(caption.parent->tag)) return *caption.parent;
  for (auto at = live_.rbegin(); at != live_.rend(); ++at) {
    Element& figure = **at;
    if (figure.tag == Tag::Figure && figure.kids.size() == 1 && figure.kids[0].page.id == page_.id) return figure;
  }
  caption.tag = Tag::Paragraph;
  caption.role = kRoles[static_cast<size_t>(Tag::Paragraph)];
  return *caption.parent;
}

void Structure::open(const display::BeginTag& tag) {
  implicit_ = nullptr;
  const bool nothing = tag.tag == Tag::Figure && tag.alt.empty();
  if (artifacts_ > 0 || tag.tag == Tag::Artifact || nothing || is_repeated(tag)) {
    ++artifacts_;
    return;
  }
  Element* element = existing(tag);
  if (!element) {
    Element& parent = *open_.back();
    element = &add(parent, tag.tag);
    element->key = tag.key;
    element->columns = tag.columns;
    element->alt = tag.alt;
    if (tag.lang != lang_) element->lang = tag.lang;
    parent.filled += tag.columns;
    if (parent.tag == Tag::TableRow && parent.ref.id != 0) attach_cells(parent);
  }
  element->complete = tag.last || !tag.key;
  open_.push_back(element);
}

void Structure::close() {
  implicit_ = nullptr;
  if (artifacts_ > 0) {
    --artifacts_;
  } else if (open_.size() > 1) {
    Element& element = *open_.back();
    open_.pop_back();
    if (element.tag == Tag::TableRow) end_row(element);
  }
}

Element* Structure::text_element(bool right_to_left) {
  if (artifacts_ > 0) return nullptr;
  Element* element = implicit_ ? implicit_ : open_.back();
  for (Tag tag; (tag = holder_in(element->tag)) != Tag::None;) {
    element = implicit_ = &add(*element, tag);
    element->complete = true;
  }
  element->against = right_to_left != right_to_left_;
  return element;
}

Element* Structure::picture_element(std::string_view alt, const Rect& box, Unit page_height) {
  if (artifacts_ > 0) return nullptr;
  Element* figure = open_.back();
  if (figure->tag != Tag::Figure) {
    if (alt.empty()) return nullptr;
    figure = &add(*figure, Tag::Figure);
    figure->complete = true;
    figure->alt = alt;
    implicit_ = nullptr;
  }
  const Unit bottom = page_height - box.bottom(), top = page_height - box.y;
  const bool fresh = figure->right <= figure->left;
  figure->left = fresh ? box.x : min(figure->left, box.x);
  figure->bottom = fresh ? bottom : min(figure->bottom, bottom);
  figure->right = fresh ? box.right() : max(figure->right, box.right());
  figure->top = fresh ? top : max(figure->top, top);
  return figure;
}

void Structure::label(std::u16string_view text) {
  if (artifacts_ > 0 || text.empty() || open_.back()->tag != Tag::Label) return;
  const char16_t c = text[0];
  const bool digit = (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6f0 && c <= 0x6f9);
  for (auto at = open_.rbegin(); at != open_.rend(); ++at) {
    if ((*at)->tag != Tag::List) continue;
    (*at)->numbering = digit ? Numbering::Decimal : Numbering::Letters;
    return;
  }
}

int64_t Structure::mark(Element& element) {
  const size_t id = marked_.size();
  attach(element);
  marked_.push_back(element.ref);
  element.kids.push_back({static_cast<uint32_t>(id), page_, false, nullptr});
  return static_cast<int64_t>(id);
}

Element& Structure::link_element(Element* element, std::string_view target, bool reference) {
  for (const Target& known : targets_) {
    if (known.element == element && known.address == target) return *known.link;
  }
  Element* parent = element ? element : open_.front();
  if (reference) {
    parent = &add(*parent, Tag::None);
    parent->role = "Reference";
    parent->complete = true;
  }
  Element& link = add(*parent, Tag::None);
  link.role = "Link";
  link.complete = element != nullptr;
  targets_.push_back({element, std::string(target), &link});
  return link;
}

int64_t Structure::link(Element* element, std::string_view target, bool reference, Ref annotation) {
  Element& link = link_element(element, target, reference);
  attach(link);
  link.kids.push_back({annotation.id, page_, true, nullptr});
  parents_.push_back(link.ref);
  return static_cast<int64_t>(parents_.size()) - 1;
}

int64_t Structure::end_page() {
  std::erase_if(targets_, [](const Target& target) { return target.element != nullptr; });
  implicit_ = nullptr;
  write_complete();
  if (marked_.empty()) return -1;
  parents_.push_back(file_.object([&](Value value) {
    Array owners = value.array();
    for (const Ref owner : marked_) owners.add().ref(owner);
  }));
  marked_.clear();
  return static_cast<int64_t>(parents_.size()) - 1;
}

}  // namespace warraq::paint::pdf
