// SPDX-License-Identifier: MIT
// Structure elements as objects (ISO 32000-1, 14.7.2), and what finds them again.
#include <algorithm>

#include "paint/pdf/structure.h"

namespace warraq::paint::pdf {
namespace {

// Names of notes are written with six digits, so that their order is that of their bytes.
std::string note_name(int32_t number) {
  std::string digits;
  append_integer(digits, number);
  return "n" + std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

void write_kid(Value value, const Kid& kid, Ref page) {
  if (kid.page.id == 0) return value.ref({kid.id});
  if (!kid.object && kid.page.id == page.id) return value.integer(kid.id);
  Dict dict = value.dict();
  dict["Type"].name(kid.object ? "OBJR" : "MCR");
  if (kid.page.id != page.id) dict["Pg"].ref(kid.page);
  if (kid.object) return dict["Obj"].ref({kid.id});
  dict["MCID"].integer(kid.id);
}

void write_kids(const std::vector<Kid>& kids, Dict& dict) {
  if (kids.empty()) return;
  const auto leaf = std::find_if(kids.begin(), kids.end(), [](const Kid& kid) { return kid.page.id != 0; });
  const Ref page = leaf == kids.end() ? Ref{} : leaf->page;
  if (page.id != 0) dict["Pg"].ref(page);
  if (kids.size() == 1) return write_kid(dict["K"], kids[0], page);
  Array array = dict["K"].array();
  for (const Kid& kid : kids) write_kid(array.add(), kid, page);
}

}  // namespace

void Structure::write_attributes(const Element& element, Dict& dict) const {
  if (element.tag == Tag::TableHead || (element.tag == Tag::TableCell && element.columns > 1)) {
    Dict table = dict["A"].dict();
    table["O"].name("Table");
    if (element.tag == Tag::TableHead) table["Scope"].name("Column");
    if (element.columns > 1) table["ColSpan"].integer(element.columns);
    return;
  }
  if (element.numbering != Numbering::None) {
    Dict list = dict["A"].dict();
    list["O"].name("List");
    list["ListNumbering"].name(element.numbering == Numbering::Decimal ? "Decimal" : "LowerAlpha");
    return;
  }
  const bool figure = element.tag == Tag::Figure, document = element.tag == Tag::Document;
  // The writing mode is inherited.
  const bool turned = (document && right_to_left_) || element.against;
  if (!figure && !turned) return;
  Dict layout = dict["A"].dict();
  layout["O"].name("Layout");
  if (turned) layout["WritingMode"].name(right_to_left_ == document ? "RlTb" : "LrTb");
  if (!figure) return;
  layout["Placement"].name("Block");
  Array box = layout["BBox"].array();
  for (const Unit edge : {element.left, element.bottom, element.right, element.top}) box.add().unit(edge);
}

void Structure::write(const Element& element) {
  file_.object(element.ref, [&](Value value) {
    Dict dict = value.dict();
    dict["S"].name(element.role);
    dict["P"].ref(element.parent_ref);
    write_kids(element.kids, dict);
    if (!element.lang.empty()) dict["Lang"].text(element.lang);
    if (!element.alt.empty()) dict["Alt"].text(element.alt);
    if (element.note > 0) dict["ID"].bytes(note_name(element.note));
    write_attributes(element, dict);
  });
}

void Structure::write_complete() {
  size_t kept = 0;
  for (std::unique_ptr<Element>& element : live_) {
    if (!element->complete) {
      std::swap(live_[kept++], element);
      continue;
    }
    if (element->ref.id != 0) write(*element);
  }
  live_.resize(kept);
}

Ref Structure::finish() {
  const Ref document = open_.front()->ref;
  for (const auto& element : live_) element->complete = true;
  write_complete();
  file_.object(root_, [&](Value value) {
    Dict dict = value.dict();
    dict["Type"].name("StructTreeRoot");
    dict["K"].ref(document);
    {
      Dict tree = dict["ParentTree"].dict();
      Array numbers = tree["Nums"].array();
      for (size_t key = 0; key < parents_.size(); ++key) {
        numbers.add().integer(static_cast<int64_t>(key));
        numbers.add().ref(parents_[key]);
      }
    }
    dict["ParentTreeNextKey"].integer(static_cast<int64_t>(parents_.size()));
    {
      Dict roles = dict["RoleMap"].dict();
      roles["Listing"].name("P");
      roles["Aside"].name("Sect");
    }
    if (note_ids_.empty()) return;
    Dict ids = dict["IDTree"].dict();
    Array names = ids["Names"].array();
    for (size_t i = 0; i < note_ids_.size(); ++i) {
      names.add().bytes(note_name(static_cast<int32_t>(i) + 1));
      names.add().ref(note_ids_[i]);
    }
  });
  return root_;
}

}  // namespace warraq::paint::pdf
