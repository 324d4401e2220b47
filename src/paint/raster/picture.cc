// SPDX-License-Identifier: MIT
#include "paint/raster/picture.h"

#include <algorithm>

namespace warraq::paint {
namespace {

constexpr Color kPlaceholder{128, 128, 120, 40};
constexpr int64_t kWhole = 16384;  // sum of a pixel's weights

// The source pixels that one pixel along an axis is made of.
struct Taps {
  int32_t first = 0;
  std::vector<uint16_t> weights;
};

// An axis of the source: `size` pixels, of which [from, to) (1/65,536 of a pixel) fills `count`.
class Axis {
 public:
  Axis(int32_t size, int64_t crop_begin, int64_t crop_end, int32_t count)
      : size_(size),
        from_(crop_begin * size * 65536 / 1000),
        step_(((crop_end - crop_begin) * size * 65536 / 1000) / std::max(count, 1)) {}

  Taps taps(int32_t index) const {
    const int64_t begin = from_ + index * step_;
    return step_ >= 65536 ? average(begin, begin + step_) : between(begin + step_ / 2 - 32768);
  }

 private:
  int32_t inside(int64_t pixel) const { return static_cast<int32_t>(std::clamp<int64_t>(pixel, 0, size_ - 1)); }

  Taps average(int64_t begin, int64_t end) const {
    Taps taps;
    taps.first = inside(begin >> 16);
    const int32_t last = inside((end - 1) >> 16);
    int64_t left = kWhole;
    for (int64_t p = taps.first; p <= last; ++p) {
      const int64_t part = std::min(end, (p + 1) * 65536) - std::max(begin, p * 65536);
      const int64_t weight = p == last ? left : std::min(left, std::max<int64_t>(0, part * kWhole / (end - begin)));
      taps.weights.push_back(static_cast<uint16_t>(weight));
      left -= weight;
    }
    return taps;
  }

  Taps between(int64_t center) const {
    const int64_t pixel = center >> 16;
    const int32_t a = inside(pixel), b = inside(pixel + 1);
    const auto second = static_cast<uint16_t>((center & 0xffff) * kWhole >> 16);
    if (a == b) return {a, {static_cast<uint16_t>(kWhole)}};
    return {a, {static_cast<uint16_t>(kWhole - second), second}};
  }

  const int32_t size_;
  const int64_t from_, step_;
};

// Rows of the source scaled across, premultiplied, 16 bits a channel. The two used last are kept:
// neighbouring rows of the result share no more.
class ScaledRows {
 public:
  ScaledRows(const Picture& picture, std::vector<Taps> columns) : picture_(picture), columns_(std::move(columns)) {}

  const uint16_t* row(int32_t y) {
    for (const Row& row : rows_) {
      if (row.y == y) return row.values.data();
    }
    Row& row = rows_[next_];
    next_ ^= 1;
    row.y = y;
    row.values.resize(columns_.size() * 4);
    for (size_t i = 0; i < columns_.size(); ++i) pixel(y, columns_[i], &row.values[i * 4]);
    return row.values.data();
  }

 private:
  void pixel(int32_t y, const Taps& taps, uint16_t* out) const {
    uint32_t sums[4] = {0, 0, 0, 0};
    const uint8_t* p =
        picture_.rgba.data() +
        (static_cast<size_t>(y) * static_cast<size_t>(picture_.width) + static_cast<size_t>(taps.first)) * 4;
    for (const uint16_t weight : taps.weights) {
      const uint32_t alpha = p[3];
      for (int c = 0; c < 3; ++c) sums[c] += divide_255(p[c] * alpha) * weight;
      sums[3] += alpha * weight;
      p += 4;
    }
    for (int c = 0; c < 4; ++c) out[c] = static_cast<uint16_t>(sums[c] >> 6);
  }

  struct Row {
    int32_t y = -1;
    std::vector<uint16_t> values;
  };
  const Picture& picture_;
  const std::vector<Taps> columns_;
  Row rows_[2];
  size_t next_ = 0;
};

// One row of the result from rows of the source.
void mix_rows(ScaledRows& rows, const Taps& taps, std::vector<uint32_t>& sums, std::vector<Pixel>& out) {
  std::fill(sums.begin(), sums.end(), 0);
  for (size_t k = 0; k < taps.weights.size(); ++k) {
    const uint16_t* from = rows.row(taps.first + static_cast<int32_t>(k));
    for (size_t i = 0; i < sums.size(); ++i) sums[i] += from[i] * uint32_t{taps.weights[k]};
  }
  const auto eight = [](uint32_t sum) { return (sum + (1u << 21)) >> 22; };
  for (size_t i = 0; i < out.size(); ++i) {
    const uint32_t* s = &sums[i * 4];
    const uint32_t a = eight(s[3]);
    out[i] = pack(std::min(eight(s[0]), a), std::min(eight(s[1]), a), std::min(eight(s[2]), a), a);
  }
}

bool usable(const Picture& picture) {
  return picture.width > 0 && picture.height > 0 &&
         picture.rgba.size() >= static_cast<size_t>(picture.width) * static_cast<size_t>(picture.height) * 4;
}

}  // namespace

void paint_picture(const display::DrawImage& image, const Picture* picture, Scale scale, Grays& grays, Canvas& canvas) {
  const PixelBox box = snapped(image.box, scale), clip = intersection(box, canvas.box());
  if (clip.empty()) return;
  Mask corners;
  if (image.radius.raw > 0) cover_round_box(box, scale.fine(image.radius), clip, grays, corners);
  if (!picture || !usable(*picture)) {
    if (corners.coverage.empty())
      canvas.fill(box, kPlaceholder);
    else
      canvas.fill(corners, kPlaceholder, plain_table(kPlaceholder.a));
    return;
  }
  const Axis across(picture->width, image.crop[0], image.crop[2], box.width());
  const Axis down(picture->height, image.crop[1], image.crop[3], box.height());
  std::vector<Taps> columns;
  for (int32_t x = clip.left; x < clip.right; ++x) columns.push_back(across.taps(x - box.left));
  ScaledRows rows(*picture, std::move(columns));
  std::vector<uint32_t> sums(static_cast<size_t>(clip.width()) * 4);
  std::vector<Pixel> pixels(static_cast<size_t>(clip.width()));
  for (int32_t y = clip.top; y < clip.bottom; ++y) {
    mix_rows(rows, down.taps(y - box.top), sums, pixels);
    canvas.draw(clip.left, y, pixels.data(), clip.width(), corners.coverage.empty() ? nullptr : corners.row(y));
  }
}

}  // namespace warraq::paint
