// SPDX-License-Identifier: MIT
// Display lists → a PDF file (ISO 32000-1) whose Arabic can be searched and copied. Text is real
// text in fonts made of the outlines in use; how it is written so that every reader gets it back
// whole is the business of the text_* files here. Pages are asked for one by one and written at
// once, so that memory does not grow with them. The same input gives the same bytes on every host.
#pragma once

#include <cstdint>
#include <string>

#include "base/bytes.h"
#include "display/display_list.h"
#include "font/library.h"

namespace warraq::paint::pdf {

// Where the pages come from; each is asked for once, in order.
class PageSource {
 public:
  virtual ~PageSource() = default;
  virtual uint32_t count() const = 0;
  virtual display::DisplayList page(uint32_t index) const = 0;
  // What readers call the page: by default its number, from 1.
  virtual std::string label(uint32_t index) const;
};

// Interop: as today's readers take text back best. Strict: without what bends the standard's words
// (marks of their own left of the letter, invisible direction marks).
enum class TextOrder : uint8_t { Interop, Strict };
// Lrm: direction marks around brackets and quotes, which PDFium mirrors without them.
enum class Brackets : uint8_t { Logical, Lrm };

// Archive: tagged, and what PDF/A-2u and PDF/UA-1 want. Plain: the smallest file that searches and
// copies as well.
enum class Profile : uint8_t { Archive, Plain };

struct Options {
  std::string title, author, subject, keywords;  // UTF-8
  std::string lang = "ar";                       // BCP 47
  std::string published, modified;               // ISO 8601, with or without time and offset; empty: no date
  bool right_to_left = true;                     // reading direction of the document
  TextOrder text_order = TextOrder::Interop;
  Brackets brackets = Brackets::Logical;
  Profile profile = Profile::Archive;
};

void write(const PageSource& pages, const font::Library& library, const Options& options, ByteSink& sink);

}  // namespace warraq::paint::pdf
