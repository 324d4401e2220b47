// SPDX-License-Identifier: MIT
#include "paint/png.h"

#include <algorithm>
#include <cstring>

#include "base/check.h"
#include "paint/deflate.h"
#include "paint/png_filter.h"
#include "paint/png_palette.h"

namespace warraq::paint {
namespace {

// Above this many pixels a palette is not tried: its indexes have to be kept until the end.
constexpr int64_t kPalettePixels = int64_t{16} << 20;
// 2 % larger than level 6 on pages of text, in four fifths of the time.
constexpr int kPngLevel = 3;
// Filtered bytes that are compressed together.
constexpr size_t kPartBytes = size_t{1} << 20;

enum class ColorType : uint8_t { Rgb = 2, Palette = 3, Rgba = 6 };

void append_big_endian(std::vector<uint8_t>& out, uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<uint8_t>(value >> shift));
}

void write_chunk(ByteSink& sink, const char* type, std::span<const uint8_t> data) {
  std::vector<uint8_t> bytes;
  append_big_endian(bytes, static_cast<uint32_t>(data.size()));
  bytes.insert(bytes.end(), type, type + 4);
  sink.write(bytes);
  sink.write(data);
  const uint32_t crc = crc32(crc32(0, std::span(bytes).subspan(4)), data);
  bytes.clear();
  append_big_endian(bytes, crc);
  sink.write(bytes);
}

void write_head(ByteSink& sink, const PngFormat& format, ColorType type) {
  constexpr uint8_t kSignature[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  sink.write(kSignature);
  std::vector<uint8_t> data;
  append_big_endian(data, static_cast<uint32_t>(format.width));
  append_big_endian(data, static_cast<uint32_t>(format.height));
  data.insert(data.end(), {8, static_cast<uint8_t>(type), 0, 0, 0});
  write_chunk(sink, "IHDR", data);
  constexpr uint8_t kPerceptual[] = {0};
  write_chunk(sink, "sRGB", kPerceptual);
  // A px is 1/96 inch: 3779.5 to the metre.
  data.clear();
  const auto per_metre = static_cast<uint32_t>(divide_rounded(int64_t{format.scale} * 960000, 254000));
  append_big_endian(data, per_metre);
  append_big_endian(data, per_metre);
  data.push_back(1);
  write_chunk(sink, "pHYs", data);
}

void write_palette(ByteSink& sink, const std::vector<uint32_t>& colors, bool opaque) {
  std::vector<uint8_t> rgb, alpha;
  for (const uint32_t color : colors) {
    for (int shift = 0; shift < 24; shift += 8) rgb.push_back(static_cast<uint8_t>(color >> shift));
    alpha.push_back(static_cast<uint8_t>(color >> 24));
  }
  write_chunk(sink, "PLTE", rgb);
  if (!opaque) write_chunk(sink, "tRNS", alpha);
}

}  // namespace

struct PngWriter::State {
  PngFormat format;
  ByteSink& sink;
  bool palette_possible;
  PngPalette palette;
  std::unique_ptr<PngFilter> filter;  // once RGB or RGBA is decided
  ZlibStream zlib;
  std::vector<uint8_t> raw, row;

  size_t pixel_bytes() const { return format.opaque ? 3 : 4; }

  void compress(ZlibStream::Part part) {
    write_chunk(sink, "IDAT", zlib.add(raw, part));
    raw.clear();
  }

  void add_raw_row(const uint8_t* bytes, size_t size) {
    raw.push_back(0);  // indexes are best left as they are
    raw.insert(raw.end(), bytes, bytes + size);
    if (raw.size() >= kPartBytes) compress(ZlibStream::Part::More);
  }

  void add_true_row(const uint8_t* rgba) {
    const auto width = static_cast<size_t>(format.width);
    row.resize(width * pixel_bytes());
    if (format.opaque) {
      for (size_t x = 0; x < width; ++x) std::memcpy(&row[x * 3], rgba + x * 4, 3);
    } else {
      std::memcpy(row.data(), rgba, width * 4);
    }
    filter->add(row, raw);
    if (raw.size() >= kPartBytes) compress(ZlibStream::Part::More);
  }

  // Too many colours: what has been collected is written in full colour, and all that follows.
  void give_up_palette() {
    palette_possible = false;
    write_head(sink, format, format.opaque ? ColorType::Rgb : ColorType::Rgba);
    const auto width = static_cast<size_t>(format.width);
    filter = std::make_unique<PngFilter>(pixel_bytes(), width * pixel_bytes());
    std::vector<uint8_t> rgba(width * 4);
    for (size_t at = 0; at < palette.indexes().size(); at += width) {
      for (size_t x = 0; x < width; ++x) std::memcpy(&rgba[x * 4], &palette.colors()[palette.indexes()[at + x]], 4);
      add_true_row(rgba.data());
    }
    palette = PngPalette();
  }
};

PngWriter::PngWriter(const PngFormat& format, ByteSink& sink)
    : state_(new State{format,
                       sink,
                       int64_t{format.width} * format.height <= kPalettePixels,
                       {},
                       nullptr,
                       ZlibStream(kPngLevel),
                       {},
                       {}}) {
  WARRAQ_CHECK(format.width > 0 && format.height > 0 && format.width <= kMaxPngSide && format.height <= kMaxPngSide);
  if (!state_->palette_possible) state_->give_up_palette();
}

PngWriter::~PngWriter() = default;

void PngWriter::band(const Band& band) {
  State& s = *state_;
  const size_t stride = static_cast<size_t>(band.width) * 4;
  for (int32_t y = 0; y < band.rows; ++y) {
    const std::span<const uint8_t> row = band.rgba.subspan(static_cast<size_t>(y) * stride, stride);
    if (s.palette_possible && s.palette.add(row)) continue;
    if (s.palette_possible) s.give_up_palette();
    s.add_true_row(row.data());
  }
}

void PngWriter::finish() {
  State& s = *state_;
  if (s.palette_possible) {
    write_head(s.sink, s.format, ColorType::Palette);
    write_palette(s.sink, s.palette.colors(), s.format.opaque);
    const auto width = static_cast<size_t>(s.format.width);
    const std::vector<uint8_t>& indexes = s.palette.indexes();
    for (size_t at = 0; at < indexes.size(); at += width) s.add_raw_row(indexes.data() + at, width);
  }
  s.compress(ZlibStream::Part::Last);
  write_chunk(s.sink, "IEND", {});
}

Result<Nothing> png(const display::DisplayList& list, const font::Library& library, const RasterOptions& options,
                    ByteSink& sink) {
  if (options.scale < 1 || options.scale > 16000)
    return Error{ErrorCode::Usage, "The scale must be between 0.001 and 16.", "scale"};
  PixelSize size = pixel_size(list.size, options.scale);
  if (!options.region.empty()) {
    size = {std::min<int64_t>(options.region.right, size.width) - std::max(options.region.left, 0),
            std::min<int64_t>(options.region.bottom, size.height) - std::max(options.region.top, 0)};
  }
  if (size.width < 1 || size.height < 1 || size.width > kMaxPngSide || size.height > kMaxPngSide) {
    return Error{ErrorCode::OutputTooLarge,
                 "A PNG has between 1 and 65,535 pixels a side; choose a smaller scale or width.", "scale"};
  }
  PngWriter writer(
      {static_cast<int32_t>(size.width), static_cast<int32_t>(size.height), list.background.a == 255, options.scale},
      sink);
  raster(list, library, options, writer);
  writer.finish();
  return Nothing{};
}

}  // namespace warraq::paint
