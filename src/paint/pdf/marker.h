// SPDX-License-Identifier: MIT
// Marked content of a page (ISO 32000-1, 14.6): everything is painted inside a sequence that belongs
// to an element, or inside an artifact. One that is open is gone on with as long as what comes
// belongs to it. Without a structure nothing is marked.
#pragma once

#include "paint/pdf/content.h"
#include "paint/pdf/structure.h"

namespace warraq::paint::pdf {

// Layout: rules and tints. The others are page furniture (14.8.2.2.2).
enum class Artifact : uint8_t { Layout, Page, Header, Footer };

class Marker {
 public:
  Marker(Content& content, Structure* structure) : content_(content), structure_(structure) {}

  void content(Element& element);
  void artifact(Artifact kind);
  void end();
  // Whose sequence is open, if one is.
  const Element* element() const { return element_; }

 private:
  Content& content_;
  Structure* const structure_;
  const Element* element_ = nullptr;
  Artifact kind_{};
  bool open_ = false;
};

}  // namespace warraq::paint::pdf
