// SPDX-License-Identifier: MIT
// Display list → PNG, written as bands come: pixels are never in memory as a whole. Small pages of
// few colours become palette pictures; the rest is RGB, or RGBA where the list's background is not
// opaque. No time, no text: the same list and scale give the same bytes.
#pragma once

#include <memory>

#include "base/bytes.h"
#include "base/result.h"
#include "paint/raster/raster.h"

namespace warraq::paint {

inline constexpr int64_t kMaxPngSide = 65535;

// Usage for a scale outside 0.001–16, OutputTooLarge for a side over 65,535 pixels or none.
// Nothing is written before an error. `options.region` counts.
Result<Nothing> png(const display::DisplayList& list, const font::Library& library, const RasterOptions& options,
                    ByteSink& sink);

// The encoder by itself: bands of straight RGBA in, then finish().
struct PngFormat {
  int32_t width = 0, height = 0;  // 1 to 65,535
  bool opaque = false;            // all alphas are 255
  int32_t scale = 1000;           // for the physical size: thousandths of pixels in a px of 1/96 inch
};

class PngWriter final : public BandSink {
 public:
  PngWriter(const PngFormat& format, ByteSink& sink);
  ~PngWriter() override;
  void band(const Band& band) override;
  // After the last row.
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace warraq::paint
