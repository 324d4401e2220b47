// SPDX-License-Identifier: MIT
#include "paint/pdf/metadata.h"

#include "paint/xml.h"

namespace warraq::paint::pdf {
namespace {

constexpr std::string_view kProducer = "Warraq";

// What the file claims: PDF/A-2u and PDF/UA-1 (structure.h says where it bends the words).
constexpr std::string_view kClaims =
    "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>U</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n";

// The schema of the second, which PDF/A wants to be told (ISO 19005-2, 6.6.2.3). In a description of
// its own: validators look for it before they read the rest.
constexpr std::string_view kSchema =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";

// A date's parts, as far as they are there: the text after the date is "T22:43", "T22:43:05.5Z" …
struct Moment {
  std::string_view date;  // yyyy-mm-dd; empty: no date
  std::string_view time;  // hh:mm or hh:mm:ss, or empty
  std::string_view zone;  // "Z", "+03:00", or empty
};

// '0' in `shape` stands for a digit.
bool is_like(std::string_view text, std::string_view shape) {
  if (text.size() < shape.size()) return false;
  for (size_t i = 0; i < shape.size(); ++i) {
    const bool fits = shape[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == shape[i];
    if (!fits) return false;
  }
  return true;
}

Moment parse(std::string_view iso) {
  Moment moment;
  if (!is_like(iso, "0000-00-00")) return moment;
  moment.date = iso.substr(0, 10);
  iso.remove_prefix(10);
  if (!is_like(iso, "T00:00")) return moment;
  const bool seconds = is_like(iso, "T00:00:00");
  moment.time = iso.substr(1, seconds ? 8 : 5);
  iso.remove_prefix(seconds ? 9 : 6);
  if (iso.starts_with('.')) {
    iso.remove_prefix(1);
    while (!iso.empty() && iso[0] >= '0' && iso[0] <= '9') iso.remove_prefix(1);
  }
  if (iso == "Z" || (iso.size() == 6 && (is_like(iso, "+00:00") || is_like(iso, "-00:00")))) moment.zone = iso;
  return moment;
}

void append_digits(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c >= '0' && c <= '9') out += c;
  }
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  out += "<";
  out += name;
  out += ">";
  append_xml(out, text);
  out += "</";
  out += name;
  out += ">\n";
}

// dc:title and dc:description are language alternatives, dc:creator a sequence.
void append_alternative(std::string& out, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  out += "<";
  out += name;
  out += "><rdf:Alt><rdf:li xml:lang=\"x-default\">";
  append_xml(out, text);
  out += "</rdf:li></rdf:Alt></";
  out += name;
  out += ">\n";
}

void append_list(std::string& out, std::string_view name, std::string_view kind, std::string_view text) {
  if (text.empty()) return;
  out += "<";
  out += name;
  out += "><rdf:";
  out += kind;
  out += "><rdf:li>";
  append_xml(out, text);
  out += "</rdf:li></rdf:";
  out += kind;
  out += "></";
  out += name;
  out += ">\n";
}

}  // namespace

std::string pdf_date(std::string_view iso) {
  const Moment moment = parse(iso);
  std::string out;
  if (moment.date.empty()) return out;
  out = "D:";
  append_digits(out, moment.date);
  if (moment.time.empty()) return out;
  append_digits(out, moment.time);
  if (moment.time.size() == 5) out += "00";
  if (moment.zone == "Z") {
    out += 'Z';
  } else if (!moment.zone.empty()) {
    out += moment.zone.substr(0, 3);
    out += '\'';
    out += moment.zone.substr(4);
    out += '\'';
  }
  return out;
}

std::string xmp_date(std::string_view iso) {
  const Moment moment = parse(iso);
  std::string out(moment.date);
  if (moment.time.empty()) return out;
  out += 'T';
  out += moment.time;
  if (moment.time.size() == 5) out += ":00";
  out += moment.zone;
  return out;
}

std::string xmp(const Options& options) {
  // The packet's identifier is a constant of the format; the byte order mark before it says UTF-8.
  std::string out =
      "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
      " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
  append_element(out, "dc:format", "application/pdf");
  append_alternative(out, "dc:title", options.title);
  append_alternative(out, "dc:description", options.subject);
  append_list(out, "dc:creator", "Seq", options.author);
  append_list(out, "dc:language", "Bag", options.lang);
  append_element(out, "xmp:CreateDate", xmp_date(options.published));
  append_element(out, "xmp:ModifyDate", xmp_date(options.modified.empty() ? options.published : options.modified));
  append_element(out, "xmp:CreatorTool", kProducer);
  append_element(out, "pdf:Keywords", options.keywords);
  append_element(out, "pdf:Producer", kProducer);
  out += kClaims;
  out += "</rdf:Description>\n";
  out += kSchema;
  out += "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
  return out;
}

Ref write_info(const Options& options, File& file) {
  return file.object([&](Value value) {
    Dict dict = value.dict();
    const auto text = [&](std::string_view key, std::string_view what) {
      if (!what.empty()) dict[key].text(what);
    };
    text("Title", options.title);
    text("Author", options.author);
    text("Subject", options.subject);
    text("Keywords", options.keywords);
    text("Creator", kProducer);
    text("Producer", kProducer);
    text("CreationDate", pdf_date(options.published));
    text("ModDate", pdf_date(options.modified.empty() ? options.published : options.modified));
  });
}

Ref write_xmp(const Options& options, File& file) {
  // Not compressed, so that programs that know nothing of PDF find it.
  return file.stream(xmp(options), Filter::None, [](Dict& dict) {
    dict["Type"].name("Metadata");
    dict["Subtype"].name("XML");
  });
}

}  // namespace warraq::paint::pdf
