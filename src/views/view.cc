// SPDX-License-Identifier: MIT
#include "views/view.h"

#include "article/article.h"
#include "base/utf.h"
#include "display/record.h"
#include "paint/png.h"
#include "paint/svg.h"
#include "views/content.h"
#include "views/layout_json.h"
#include "views/workshop.h"

namespace warraq {

View::View(ViewKind kind, std::unique_ptr<Content> content) : kind_(kind), content_(std::move(content)) {}
View::~View() = default;

uint32_t View::page_count() const { return static_cast<uint32_t>(content_->pages.size()); }

Size View::page_size(uint32_t page) const {
  WARRAQ_CHECK(page < content_->pages.size());
  return content_->pages[page].size;
}

display::DisplayList View::display(uint32_t page) const {
  const Size size = page_size(page);
  return display(page, {Unit{}, Unit{}, size.width, size.height});
}

display::DisplayList View::display(uint32_t page, const Rect& band) const {
  WARRAQ_CHECK(page < content_->pages.size());
  return display::record(content_->pages[page].fragments,
                         {{band.width, band.height}, content_->paper, band, content_->library});
}

std::string View::text() const { return views::text_of(*content_); }
std::string View::json() const { return views::layout_json(*content_); }

Result<std::string> View::dump(std::string_view stage) const {
  if (stage == "text") return views::text_of(*content_);
  if (stage == "lines") return views::dump_lines(*content_);
  if (stage == "glyphs") return views::dump_glyphs(*content_);
  if (stage == "pages") return views::dump_pages(*content_);
  if (stage == "kashida" || stage == "kashida-vetoes") return views::dump_kashida(*content_, stage != "kashida");
  if (stage == "measure") return views::measure_text(*content_);
  if (stage == "measure-json") return views::measure_json(*content_);
  return Error{ErrorCode::Usage, "There is no such stage: choose text, lines, glyphs, pages or kashida.", "stage"};
}

void View::paint(uint32_t page, int32_t scale, int32_t x, int32_t y, int32_t width, int32_t height, uint8_t* rgba,
                 Ground ground) const {
  // Only the lines that the tile touches are recorded; the list keeps the page's origin.
  const auto units = [&](int64_t pixels) { return Unit{pixels * Unit::kPerBase * 1000 / scale}; };
  const Size size = page_size(page);
  display::RecordRequest request{size, content_->paper, {Unit{}, Unit{}, size.width, size.height}, content_->library};
  request.wanted = {units(y) - Unit::base(1), units(y + height) + Unit::base(1)};
  if (ground == Ground::Clear) request.background.a = 0;
  const display::DisplayList list = display::record(content_->pages[page].fragments, request);
  paint::RasterOptions options;
  options.scale = scale;
  options.region = {x, y, x + width, y + height};
  if (!content_->raster_cache) content_->raster_cache = std::make_unique<paint::RasterCache>(*content_->library);
  options.cache = content_->raster_cache.get();
  paint::raster_region(list, *content_->library, options, rgba, static_cast<size_t>(width) * 4);
}

Result<Nothing> View::png(uint32_t page, int32_t scale, ByteSink& sink) const {
  if (page >= page_count()) return Error{ErrorCode::NotFound, "There is no such page."};
  paint::RasterOptions options;
  options.scale = scale;
  return paint::png(display(page), *content_->library, options, sink);
}

Result<Nothing> View::svg(uint32_t page, ByteSink& sink) const {
  if (page >= page_count()) return Error{ErrorCode::NotFound, "There is no such page."};
  paint::svg(display(page), *content_->library, {content_->title, content_->lang, nullptr}, sink);
  return Nothing{};
}

namespace views {

void describe(const article::Article& article, const Workshop& workshop, View::Content& content) {
  content.library = &workshop.library;
  content.title = to_utf8(article.title.text);
  content.lang = article.lang;
  content.right_to_left = article.base_direction() != article::Direction::LeftToRight;
  content.published = article.published;
  content.modified = article.modified;
  if (article.site) content.site = article.site->name;
  content.subject = to_utf8(article.subtitle.text);
  for (const article::Reference& tag : article.tags) {
    if (!content.keywords.empty()) content.keywords += "، ";
    content.keywords += tag.name;
  }
  for (const article::Author& author : article.authors) {
    if (!content.author.empty()) content.author += "، ";
    content.author += author.name;
  }
}

}  // namespace views
}  // namespace warraq
