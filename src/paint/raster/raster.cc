// SPDX-License-Identifier: MIT
#include "paint/raster/raster.h"

#include <algorithm>
#include <variant>

#include "base/check.h"
#include "paint/raster/canvas.h"
#include "paint/raster/picture.h"
#include "paint/raster/shapes.h"
#include "paint/raster/text.h"

namespace warraq::paint {

struct RasterCache::State {
  explicit State(const font::Library& library) : outlines(library), masks(outlines) {}
  OutlineStore outlines;
  GlyphMasks masks;
  Grays grays;
};

RasterCache::RasterCache(const font::Library& library) : state_(std::make_unique<State>(library)) {}
RasterCache::~RasterCache() = default;
RasterCache::RasterCache(RasterCache&&) noexcept = default;

namespace {

using display::DisplayList;

int32_t to_int32(int64_t value) { return static_cast<int32_t>(std::clamp<int64_t>(value, 0, 1 << 30)); }

PixelBox whole(const DisplayList& list, int32_t scale) {
  const PixelSize size = pixel_size(list.size, scale);
  return {0, 0, to_int32(size.width), to_int32(size.height)};
}

// Alpha of a scrim at a height in thousandths, between its stops.
uint8_t alpha_at(const display::Scrim& scrim, int64_t height) {
  if (scrim.stops.empty()) return 0;
  std::pair<int32_t, uint8_t> before = scrim.stops.front();
  for (const auto& stop : scrim.stops) {
    if (height < stop.first) {
      const int64_t span = stop.first - before.first;
      if (span <= 0) return stop.second;
      return static_cast<uint8_t>(
          before.second + divide_rounded((int64_t{stop.second} - before.second) * (height - before.first), span));
    }
    before = stop;
  }
  return before.second;
}

class Painter {
 public:
  Painter(const DisplayList& list, const RasterOptions& options, RasterCache::State& state)
      : list_(list),
        options_(options),
        state_(state),
        scale_{options.scale},
        text_(list, state.masks, state.outlines, scale_) {
    rows_.reserve(list.items.size());
    for (const display::Item& item : list.items) rows_.push_back(rows_of(item));
  }

  // Paints what touches `box`; pixels outside the list stay clear.
  void paint(const PixelBox& box) {
    canvas_.reset(box, list_.background);
    for (size_t i = 0; i < list_.items.size(); ++i) {
      if (rows_[i].top < box.bottom && rows_[i].bottom > box.top) std::visit(*this, list_.items[i]);
    }
  }
  const Canvas& canvas() const { return canvas_; }

  void operator()(const display::BeginTag&) {}
  void operator()(const display::EndTag&) {}
  void operator()(const display::Action&) {}
  void operator()(const display::TextLine& line) { text_.paint(line, canvas_); }
  void operator()(const display::FillRect& fill) {
    const PixelBox box = snapped(fill.box, scale_);
    if (fill.radius.raw <= 0) return canvas_.fill(box, fill.color);
    cover_round_box(box, scale_.fine(fill.radius), canvas_.box(), state_.grays, mask_);
    canvas_.fill(mask_, fill.color, plain_table(fill.color.a));
  }
  void operator()(const display::FillPath& fill) {
    if (fill.stroke.raw > 0)
      cover_stroke(fill.path, fill.stroke, scale_, canvas_.box(), state_.grays, mask_);
    else
      cover_path(fill.path, scale_, canvas_.box(), state_.grays, mask_);
    canvas_.fill(mask_, fill.color, plain_table(fill.color.a));
  }
  void operator()(const display::Scrim& scrim) {
    const PixelBox box = snapped(scrim.box, scale_);
    for (int32_t y = std::max(box.top, canvas_.box().top); y < std::min(box.bottom, canvas_.box().bottom); ++y) {
      Color color = scrim.color;
      color.a = static_cast<uint8_t>(
          divide_255(uint32_t{color.a} * alpha_at(scrim, (int64_t{y - box.top} * 2 + 1) * 500 / box.height())));
      canvas_.fill({box.left, y, box.right, y + 1}, color);
    }
  }
  void operator()(const display::DrawImage& image) {
    const Picture* picture = nullptr;
    if (options_.images) {
      const auto found = options_.images->find(image.key);
      if (found != options_.images->end()) picture = &found->second;
    }
    paint_picture(image, picture, scale_, state_.grays, canvas_);
  }

 private:
  RowSpan rows_of(const display::Item& item) {
    const auto box_rows = [this](const Rect& box) {
      return RowSpan{snapped(box, scale_).top, snapped(box, scale_).bottom};
    };
    if (const auto* line = std::get_if<display::TextLine>(&item)) return text_.rows(*line);
    if (const auto* fill = std::get_if<display::FillRect>(&item)) return box_rows(fill->box);
    if (const auto* scrim = std::get_if<display::Scrim>(&item)) return box_rows(scrim->box);
    if (const auto* image = std::get_if<display::DrawImage>(&item)) return box_rows(image->box);
    if (const auto* fill = std::get_if<display::FillPath>(&item)) return path_rows(*fill);
    return {};
  }

  RowSpan path_rows(const display::FillPath& fill) const {
    if (fill.path.points.empty()) return {};
    Unit top = fill.path.points[0].y, bottom = top;
    for (const PathPoint p : fill.path.points) {
      top = min(top, p.y);
      bottom = max(bottom, p.y);
    }
    return {scale_.pixel(top - fill.stroke) - 1, scale_.pixel(bottom + fill.stroke) + 1};
  }

  const DisplayList& list_;
  const RasterOptions& options_;
  RasterCache::State& state_;
  const Scale scale_;
  TextPainter text_;
  Canvas canvas_;
  Mask mask_;
  std::vector<RowSpan> rows_;
};

class Session {
 public:
  Session(const DisplayList& list, const font::Library& library, const RasterOptions& options)
      : own_(options.cache ? nullptr : std::make_unique<RasterCache>(library)),
        painter_(list, options, (options.cache ? options.cache : own_.get())->state()) {
    WARRAQ_CHECK(options.scale >= 1 && options.scale <= 16000 && options.band_rows > 0);
  }
  Painter& painter() { return painter_; }

 private:
  std::unique_ptr<RasterCache> own_;
  Painter painter_;
};

}  // namespace

PixelSize pixel_size(Size size, int32_t scale) {
  const auto up = [scale](Unit v) { return v.raw <= 0 ? 0 : (v.raw * scale + 63999) / 64000; };
  return {up(size.width), up(size.height)};
}

void raster(const DisplayList& list, const font::Library& library, const RasterOptions& options, BandSink& sink) {
  const PixelBox all = whole(list, options.scale);
  const PixelBox region = options.region.empty() ? all : intersection(options.region, all);
  if (region.empty()) return;
  Session session(list, library, options);
  std::vector<uint8_t> rgba;
  const size_t stride = static_cast<size_t>(region.width()) * 4;
  for (int32_t top = region.top; top < region.bottom; top += options.band_rows) {
    const PixelBox box{region.left, top, region.right, std::min(region.bottom, top + options.band_rows)};
    session.painter().paint(box);
    rgba.resize(stride * static_cast<size_t>(box.height()));
    session.painter().canvas().copy_straight(rgba.data(), stride);
    sink.band({top - region.top, box.height(), box.width(), rgba});
  }
}

void raster_region(const DisplayList& list, const font::Library& library, const RasterOptions& options, uint8_t* rgba,
                   size_t stride) {
  const PixelBox& region = options.region;
  if (region.empty()) return;
  for (int32_t y = 0; y < region.height(); ++y)
    std::fill_n(rgba + static_cast<size_t>(y) * stride, static_cast<size_t>(region.width()) * 4, uint8_t{0});
  const PixelBox part = intersection(region, whole(list, options.scale));
  if (part.empty()) return;
  Session session(list, library, options);
  for (int32_t top = part.top; top < part.bottom; top += options.band_rows) {
    const PixelBox box{part.left, top, part.right, std::min(part.bottom, top + options.band_rows)};
    session.painter().paint(box);
    uint8_t* to =
        rgba + static_cast<size_t>(top - region.top) * stride + static_cast<size_t>(part.left - region.left) * 4;
    session.painter().canvas().copy_straight(to, stride);
  }
}

}  // namespace warraq::paint
