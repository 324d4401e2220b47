// SPDX-License-Identifier: MIT
// Display list → pixels, in bands from top to bottom, so that memory does not grow with the page.
// The same list and scale give the same bytes for every height of band, region and host: positions
// are integers (device pixels = Units × scale, rounded once), coverage comes from FreeType's
// rasteriser, blending is in sRGB space as in browsers.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "display/display_list.h"
#include "font/library.h"

namespace warraq::paint {

// Device pixels, half-open.
struct PixelBox {
  int32_t left = 0, top = 0, right = 0, bottom = 0;
  constexpr int32_t width() const { return right - left; }
  constexpr int32_t height() const { return bottom - top; }
  constexpr bool empty() const { return left >= right || top >= bottom; }
  bool operator==(const PixelBox&) const = default;
};

struct PixelSize {
  int64_t width, height;
};
// Size of a list at a scale in thousandths of device pixels in a px, a broken pixel counting whole.
PixelSize pixel_size(Size size, int32_t scale);

// A decoded picture: straight RGBA, rows from the top.
struct Picture {
  int32_t width = 0, height = 0;
  std::vector<uint8_t> rgba;
};
using ImageStore = std::map<std::string, Picture, std::less<>>;

// Outlines and glyph masks, kept between calls (tiles of one page, pages of one document). Bounded.
class RasterCache {
 public:
  explicit RasterCache(const font::Library& library);
  ~RasterCache();
  RasterCache(RasterCache&&) noexcept;
  struct State;
  State& state() { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

struct RasterOptions {
  int32_t scale = 1000;  // thousandths of device pixels in a px, 1 to 16,000
  int32_t band_rows = 128;
  PixelBox region;                     // what to paint; empty: all of the list
  const ImageStore* images = nullptr;  // by DrawImage::key; a picture that is missing is a tinted box
  RasterCache* cache = nullptr;        // null: one for this call
};

// Rows [top, top + rows) of the region, straight RGBA, `width` × 4 bytes a row.
struct Band {
  int32_t top = 0, rows = 0, width = 0;
  std::span<const uint8_t> rgba;
};

class BandSink {
 public:
  virtual ~BandSink() = default;
  virtual void band(const Band& band) = 0;
};

// The list is clipped to its own size, and to nothing else: ink outside a glyph's metrics shows.
void raster(const display::DisplayList& list, const font::Library& library, const RasterOptions& options,
            BandSink& sink);

// Paints `options.region`, which may reach beyond the list (clear there), into the caller's rows of
// straight RGBA, `stride` bytes apart.
void raster_region(const display::DisplayList& list, const font::Library& library, const RasterOptions& options,
                   uint8_t* rgba, size_t stride);

}  // namespace warraq::paint
