// SPDX-License-Identifier: MIT
#include "paint/pdf/pdf.h"
#include "views/content.h"
#include "views/view.h"

namespace warraq {
namespace {

class ViewPages final : public paint::pdf::PageSource {
 public:
  explicit ViewPages(const View& view) : view_(view) {}
  uint32_t count() const override { return view_.page_count(); }
  display::DisplayList page(uint32_t index) const override {
    display::DisplayList list = view_.display(index);
    list.background.a = 0;  // paper is white by itself
    return list;
  }
  std::string label(uint32_t index) const override {
    const std::string& printed = view_.content().pages[index].label;
    return printed.empty() ? PageSource::label(index) : printed;
  }

 private:
  const View& view_;
};

}  // namespace

Result<Nothing> View::pdf(ByteSink& sink) const {
  if (kind_ != ViewKind::Print) return Error{ErrorCode::Usage, "Only a print view becomes a PDF."};
  paint::pdf::Options options;
  // A file must have a title.
  options.title = !content_->title.empty() ? content_->title : !content_->site.empty() ? content_->site : "مقال";
  options.author = content_->author;
  options.subject = content_->subject;
  options.keywords = content_->keywords;
  options.lang = content_->lang;
  options.published = content_->published;
  options.modified = content_->modified;
  options.right_to_left = content_->right_to_left;
  options.profile = content_->pdf == "plain" ? paint::pdf::Profile::Plain : paint::pdf::Profile::Archive;
  options.text_order =
      content_->text_order == "strict" ? paint::pdf::TextOrder::Strict : paint::pdf::TextOrder::Interop;
  options.brackets = content_->brackets == "lrm" ? paint::pdf::Brackets::Lrm : paint::pdf::Brackets::Logical;
  paint::pdf::write(ViewPages(*this), *content_->library, options, sink);
  return Nothing{};
}

}  // namespace warraq
