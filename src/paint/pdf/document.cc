// SPDX-License-Identifier: MIT
#include <optional>

#include "paint/pdf/file.h"
#include "paint/pdf/font_objects.h"
#include "paint/pdf/icc.h"
#include "paint/pdf/metadata.h"
#include "paint/pdf/page.h"
#include "paint/pdf/pdf.h"

namespace warraq::paint::pdf {
namespace {

class Document {
 public:
  Document(const font::Library& library, const Options& options, ByteSink& sink)
      : library_(library),
        options_(options),
        file_(sink),
        outlines_(library),
        codes_(outlines_),
        resources_(file_),
        tree_(file_.allocate()) {
    if (archive()) structure_.emplace(file_, options.lang, options.right_to_left);
  }

  void add(const display::DisplayList& list, std::string label) {
    const Ref ref = file_.allocate();
    pages_.push_back(ref);
    navigation_.add_page(ref, std::move(label));
    Structure* const structure = structure_ ? &*structure_ : nullptr;
    if (structure) structure->begin_page(ref);
    const PaintedPage page =
        paint_page(list, {library_, options_, outlines_, codes_, resources_, structure, &navigation_});
    const Ref content = file_.stream(page.content, Filter::Deflate, [](Dict&) {});
    const std::vector<Ref> links = write_links(list, page.links, file_, structure);
    const int64_t parents = structure ? structure->end_page() : -1;
    file_.object(ref, [&](Value value) {
      Dict dict = value.dict();
      dict["Type"].name("Page");
      dict["Parent"].ref(tree_);
      {
        Array box = dict["MediaBox"].array();
        box.add().integer(0);
        box.add().integer(0);
        box.add().unit(list.size.width);
        box.add().unit(list.size.height);
      }
      dict["Resources"].ref(resources_.ref());
      dict["Contents"].ref(content);
      if (archive() && page.transparent) {
        // The colour space to blend in (ISO 19005-2, 6.2.10).
        Dict group = dict["Group"].dict();
        group["S"].name("Transparency");
        group["CS"].name("DeviceRGB");
      }
      if (parents >= 0) dict["StructParents"].integer(parents);
      if (links.empty()) return;
      // By structure (ISO 14289-1, 7.18.3).
      if (archive()) dict["Tabs"].name("S");
      Array annotations = dict["Annots"].array();
      for (const Ref link : links) annotations.add().ref(link);
    });
  }

  void finish() {
    resources_.write(write_fonts(codes_, library_, file_));
    write_tree();
    navigation_.write(file_);
    if (archive()) {
      root_ = structure_->finish();
      metadata_ = write_xmp(options_, file_);
      intent_ = write_intent();
    }
    const Ref info = write_info(options_, file_);
    file_.finish(write_catalog(), info);
  }

 private:
  bool archive() const { return options_.profile == Profile::Archive; }

  void write_tree() {
    file_.object(tree_, [&](Value value) {
      Dict dict = value.dict();
      dict["Type"].name("Pages");
      dict["Count"].integer(static_cast<int64_t>(pages_.size()));
      Array kids = dict["Kids"].array();
      for (const Ref page : pages_) kids.add().ref(page);
    });
  }

  // What device colours mean (ISO 19005-2, 6.2.3).
  Ref write_intent() {
    const Ref profile = file_.stream(srgb_profile(), Filter::Deflate, [](Dict& dict) { dict["N"].integer(3); });
    return file_.object([&](Value value) {
      Dict dict = value.dict();
      dict["Type"].name("OutputIntent");
      dict["S"].name("GTS_PDFA1");
      dict["OutputConditionIdentifier"].bytes("sRGB");
      dict["Info"].bytes("sRGB");
      dict["DestOutputProfile"].ref(profile);
    });
  }

  Ref write_catalog() {
    return file_.object([&](Value value) {
      Dict dict = value.dict();
      dict["Type"].name("Catalog");
      dict["Pages"].ref(tree_);
      if (!options_.lang.empty()) dict["Lang"].text(options_.lang);
      navigation_.add_to(dict);
      if (archive()) write_claims(dict);
      Dict viewer = dict["ViewerPreferences"].dict();
      // Facing pages and the binding follow it, and PDFium takes every line for right-to-left then.
      if (options_.right_to_left) viewer["Direction"].name("R2L");
      if (!options_.title.empty()) viewer["DisplayDocTitle"].boolean(true);
      // Pages turn like those of a book.
      if (pages_.size() > 1) viewer["Duplex"].name("DuplexFlipLongEdge");
    });
  }

  void write_claims(Dict& dict) {
    dict["Metadata"].ref(metadata_);
    dict["StructTreeRoot"].ref(root_);
    {
      Dict mark = dict["MarkInfo"].dict();
      mark["Marked"].boolean(true);
    }
    Array intents = dict["OutputIntents"].array();
    intents.add().ref(intent_);
  }

  const font::Library& library_;
  const Options& options_;
  File file_;
  OutlineStore outlines_;
  Codes codes_;
  Resources resources_;
  Navigation navigation_;
  std::optional<Structure> structure_;
  const Ref tree_;
  Ref root_{}, metadata_{}, intent_{};
  std::vector<Ref> pages_;
};

}  // namespace

std::string PageSource::label(uint32_t index) const {
  std::string out;
  append_integer(out, int64_t{index} + 1);
  return out;
}

void write(const PageSource& pages, const font::Library& library, const Options& options, ByteSink& sink) {
  Document document(library, options, sink);
  for (uint32_t i = 0; i < pages.count(); ++i) document.add(pages.page(i), pages.label(i));
  document.finish();
}

}  // namespace warraq::paint::pdf
