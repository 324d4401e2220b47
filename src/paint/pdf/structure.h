// SPDX-License-Identifier: MIT
// The logical structure of a tagged file (ISO 32000-1, 14.7 and 14.8): a tree of elements whose
// leaves are marked sequences of the pages' content streams, and annotations. An element is written
// at the end of the page that holds its last part, so that only those are kept that are still open.
//
// What is claimed of the file (PDF/UA-1, PDF/A-2u) and where it bends the standards' words:
//  - Marked content never begins within the text of an element, since pdf.js takes a line apart
//    there. The words of a link or of a note's call belong to their paragraph's sequence, the Link
//    element holds the annotation alone; /Lang stands on blocks, not on words.
//  - Within a line codes stand from left to right, as they are painted. ISO 32000-1, 14.8.2.3.3 wants
//    such strings inside /ReversedChars; readers do not look for it and turn Arabic round by
//    themselves. So it is with both text orders: `strict` adds no invisible marks, no more.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "display/display_list.h"
#include "paint/pdf/file.h"

namespace warraq::paint::pdf {

// A leaf or a branch of an element. Where there is a page, it is on that page: a marked sequence, or,
// as `object`, an annotation. Else `id` is the number of an element's object.
struct Kid {
  uint32_t id = 0;
  Ref page{};
  bool object = false;
  const void* key = nullptr;  // of an element
};

// How the items of a list are labelled.
enum class Numbering : uint8_t { None, Decimal, Letters };

struct Element {
  std::string_view role;
  Tag tag = Tag::None;
  Ref ref{}, parent_ref{};  // 0 as long as there is nothing in it: what stays empty is not written
  Element* parent = nullptr;
  const void* key = nullptr;
  bool complete = false;          // no part is to follow
  bool against = false;           // its lines run against the document's direction
  Numbering numbering{};          // lists
  int32_t columns = 1;            // cells: spanned; rows: of the table
  int32_t filled = 0;             // rows: columns of their cells so far
  int32_t note = 0;               // notes: the how-manieth, from 1
  std::string lang;               // where it differs from the document's
  std::string alt;                // figures
  Unit left, top, right, bottom;  // figures: what is drawn, in PDF's space
  std::vector<Kid> kids;
};

class Structure {
 public:
  Structure(File& file, std::string_view lang, bool right_to_left);

  void begin_page(Ref page) { page_ = page; }
  // Opens an element, or goes on with one of an earlier part.
  void open(const display::BeginTag& tag);
  void close();

  // Whether what comes now is no content: page furniture, or a head row that is repeated.
  bool in_artifact() const { return artifacts_ > 0; }
  bool in_element() const { return artifacts_ > 0 || open_.size() > 1; }
  // The element that text belongs to here: the open one, or one made for it. Null in artifacts.
  Element* text_element(bool right_to_left);
  // The same for what is drawn in `box`; null where that is no content.
  Element* picture_element(std::string_view alt, const Rect& box, Unit page_height);
  bool is_open(const Element* element) const {
    return artifacts_ == 0 && (element == open_.back() || element == implicit_);
  }
  // Labels of lists tell how they are numbered.
  void label(std::u16string_view text);

  // A new sequence of marked content on this page: its identifier (MCID).
  int64_t mark(Element& element);
  // An annotation in `element` (null: in page furniture): gives its StructParent. What goes to one
  // `target` from one element is one Link; a `reference` is the call of a note.
  int64_t link(Element* element, std::string_view target, bool reference, Ref annotation);
  // Ends the page: gives its StructParents, or −1 where nothing on it is marked.
  int64_t end_page();

  // Writes what is left; gives the StructTreeRoot.
  Ref finish();

 private:
  struct Target {
    const Element* element;
    std::string address;
    Element* link;
  };

  Element& add(Element& parent, Tag tag);
  void attach(Element& element);
  void attach_cells(Element& row);
  void end_row(Element& row);
  Element& home_of(Element& caption);
  Element* existing(const display::BeginTag& tag) const;
  bool is_repeated(const display::BeginTag& tag) const;
  void fit_heading(Element& element);
  Element& link_element(Element* element, std::string_view target, bool reference);
  void write_complete();
  void write(const Element& element);
  void write_attributes(const Element& element, Dict& dict) const;

  File& file_;
  const std::string lang_;
  const bool right_to_left_;
  const Ref root_;
  Ref page_{};
  std::vector<std::unique_ptr<Element>> live_;
  std::vector<Element*> open_;   // the document first
  Element* implicit_ = nullptr;  // made for text that had no element of its own
  std::vector<Target> targets_;  // of this page; furniture's are kept
  int32_t artifacts_ = 0, heading_ = 0, notes_ = 0;
  std::vector<Ref> marked_;    // this page's sequences: whose they are
  std::vector<Ref> parents_;   // the parent tree, by key
  std::vector<Ref> note_ids_;  // by number
};

}  // namespace warraq::paint::pdf
