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
  display::DisplayList page(uint32_t index) const override { return view_.display(index); }

 private:
  const View& view_;
};

}  // namespace

Result<Nothing> View::pdf(ByteSink& sink) const {
  if (kind_ != ViewKind::Print) return Error{ErrorCode::Usage, "Only the print view can become a PDF."};
  paint::pdf::Options options;
  options.title = content_->title;
  options.author = content_->author;
  options.lang = content_->lang;
  options.published = content_->published;
  options.modified = content_->modified;
  options.right_to_left = content_->right_to_left;
  if (content_->text_order == "strict") options.text_order = paint::pdf::TextOrder::Strict;
  if (content_->brackets == "lrm") options.brackets = paint::pdf::Brackets::Lrm;
  paint::pdf::write(ViewPages(*this), *content_->library, options, sink);
  return Nothing{};
}

}  // namespace warraq
