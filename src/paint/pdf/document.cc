// SPDX-License-Identifier: MIT
#include "paint/pdf/file.h"
#include "paint/pdf/font_objects.h"
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
        tree_(file_.allocate()) {}

  void add(const display::DisplayList& list) {
    const PaintedPage page = paint_page(list, {library_, options_, outlines_, codes_, resources_});
    const Ref content = file_.stream(page.content, Filter::Deflate, [](Dict&) {});
    const std::vector<Ref> links = write_links(list, page.links, file_);
    pages_.push_back(file_.object([&](Value value) {
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
      if (links.empty()) return;
      Array annotations = dict["Annots"].array();
      for (const Ref link : links) annotations.add().ref(link);
    }));
  }

  void finish() {
    resources_.write(write_fonts(codes_, library_, file_));
    write_tree();
    const Ref metadata = write_xmp(options_, file_);
    const Ref info = write_info(options_, file_);
    file_.finish(write_catalog(metadata), info);
  }

 private:
  void write_tree() {
    file_.object(tree_, [&](Value value) {
      Dict dict = value.dict();
      dict["Type"].name("Pages");
      dict["Count"].integer(static_cast<int64_t>(pages_.size()));
      Array kids = dict["Kids"].array();
      for (const Ref page : pages_) kids.add().ref(page);
    });
  }

  Ref write_catalog(Ref metadata) {
    return file_.object([&](Value value) {
      Dict dict = value.dict();
      dict["Type"].name("Catalog");
      dict["Pages"].ref(tree_);
      dict["Metadata"].ref(metadata);
      if (!options_.lang.empty()) dict["Lang"].text(options_.lang);
      Dict viewer = dict["ViewerPreferences"].dict();
      // Facing pages and the binding follow it, and PDFium takes every line for right-to-left then.
      if (options_.right_to_left) viewer["Direction"].name("R2L");
      if (!options_.title.empty()) viewer["DisplayDocTitle"].boolean(true);
    });
  }

  const font::Library& library_;
  const Options& options_;
  File file_;
  OutlineStore outlines_;
  Codes codes_;
  Resources resources_;
  const Ref tree_;
  std::vector<Ref> pages_;
};

}  // namespace

void write(const PageSource& pages, const font::Library& library, const Options& options, ByteSink& sink) {
  Document document(library, options, sink);
  for (uint32_t i = 0; i < pages.count(); ++i) document.add(pages.page(i));
  document.finish();
}

}  // namespace warraq::paint::pdf
