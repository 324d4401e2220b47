// SPDX-License-Identifier: MIT
#include "paint/pdf/links.h"

#include "base/utf.h"

namespace warraq::paint::pdf {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool has_scheme(std::string_view address, std::string_view scheme) {
  if (address.size() <= scheme.size()) return false;
  for (size_t i = 0; i < scheme.size(); ++i) {
    if (lower(address[i]) != scheme[i]) return false;
  }
  return true;
}

// URI actions hold 7-bit ASCII (ISO 32000-1, 12.6.4.7): other bytes as RFC 3987, 3.1 maps them.
std::string ascii_address(std::string_view address) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7f) {
      out += c;
    } else {
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
  return out;
}

// A number with what only holds it to its neighbours left out.
std::string first_word(std::u16string_view text) {
  std::u16string out;
  for (const char16_t c : text) {
    if (c == u' ' || c == u'.') break;
    if (c != 0x2060) out += c;
  }
  return to_utf8(out);
}

}  // namespace

std::string note_name(const display::Source& source) {
  return first_word(std::u16string_view(source.text).substr(0, source.field.begin));
}

bool is_safe_address(std::string_view address) {
  return has_scheme(address, "https://") || has_scheme(address, "http://") || has_scheme(address, "mailto:");
}

void collect_links(const display::DisplayList& list, const display::TextLine& line, std::vector<LinkBox>& boxes) {
  const size_t first = boxes.size();
  for (uint32_t r = line.runs.begin; r < line.runs.end; ++r) {
    const display::Run& run = list.runs[r];
    if (run.rise.raw > 0 && (run.flags & display::kGenerated) != 0) {
      const std::u16string_view text = list.sources[line.source].text;
      std::string name = first_word(text.substr(run.text.begin, run.text.size()));
      if (!name.empty())
        boxes.push_back({{run.x, line.box.y, run.width, line.box.height}, -1, std::move(name), nullptr});
      continue;
    }
    if (run.link < 0 || run.width.raw <= 0 || !is_safe_address(list.links[static_cast<size_t>(run.link)].href))
      continue;
    const Rect box{run.x, line.box.y, run.width, line.box.height};
    if (boxes.size() > first && boxes.back().link == run.link && boxes.back().box.right() + Unit::base(1) >= box.x) {
      boxes.back().box.width = box.right() - boxes.back().box.x;
    } else {
      boxes.push_back({box, run.link, {}, nullptr});
    }
  }
}

std::vector<Ref> write_links(const display::DisplayList& list, const std::vector<LinkBox>& boxes, File& file,
                             Structure* structure) {
  std::vector<Ref> refs;
  for (const LinkBox& link : boxes) {
    const bool call = link.link < 0;
    const std::string address = call ? "note." + link.note : list.links[static_cast<size_t>(link.link)].href;
    const Ref ref = file.allocate();
    const int64_t parent = structure ? structure->link(link.element, address, call, ref) : -1;
    refs.push_back(ref);
    file.object(ref, [&](Value value) {
      Dict dict = value.dict();
      dict["Type"].name("Annot");
      dict["Subtype"].name("Link");
      {
        Array rect = dict["Rect"].array();
        rect.add().unit(link.box.x);
        rect.add().unit(list.size.height - link.box.bottom());
        rect.add().unit(link.box.right());
        rect.add().unit(list.size.height - link.box.y);
      }
      {
        Array border = dict["Border"].array();
        for (int i = 0; i < 3; ++i) border.add().integer(0);
      }
      dict["F"].integer(4);  // printed
      dict["Contents"].text(call ? link.note : address);
      if (parent >= 0) dict["StructParent"].integer(parent);
      if (call) return dict["Dest"].bytes(address);
      Dict action = dict["A"].dict();
      action["S"].name("URI");
      action["URI"].bytes(ascii_address(address));
    });
  }
  return refs;
}

}  // namespace warraq::paint::pdf
