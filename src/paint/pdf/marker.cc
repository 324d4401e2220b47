// SPDX-License-Identifier: MIT
#include "paint/pdf/marker.h"

namespace warraq::paint::pdf {

void Marker::content(Element& element) {
  if (!structure_ || element_ == &element) return;
  end();
  std::string& out = content_.out();
  append_name(out, element.role);
  out += "<</MCID ";
  append_integer(out, structure_->mark(element));
  out += ">>BDC\n";
  element_ = &element;
  open_ = true;
}

void Marker::artifact(Artifact kind) {
  if (!structure_ || (open_ && !element_ && kind_ == kind)) return;
  end();
  constexpr std::string_view kProperties[] = {"/Layout", "/Pagination", "/Pagination/Subtype/Header",
                                              "/Pagination/Subtype/Footer"};
  std::string& out = content_.out();
  out += "/Artifact<</Type";
  out += kProperties[static_cast<size_t>(kind)];
  out += ">>BDC\n";
  kind_ = kind;
  open_ = true;
}

void Marker::end() {
  if (open_) content_.out() += "EMC\n";
  open_ = false;
  element_ = nullptr;
}

}  // namespace warraq::paint::pdf
