// SPDX-License-Identifier: MIT
#include "display/lift_marks.h"

#include <algorithm>
#include <string>

#include "unicode/joining.h"
#include "unicode/properties.h"

namespace warraq::display {
namespace {

// Vowels, tanwin, shadda, sukun, the dagger alef and the small signs of the Qur'an; not hamza and
// madda, which belong to their letters.
bool is_vowel_mark(char16_t c) {
  return (c >= 0x64b && c <= 0x652) || (c >= 0x656 && c <= 0x65f) || c == 0x670 || (c >= 0x6d6 && c <= 0x6dc) ||
         (c >= 0x6df && c <= 0x6e4) || c == 0x6e7 || c == 0x6e8 || (c >= 0x6ea && c <= 0x6ed);
}

// Marks, and no others among them.
bool has_only_vowel_marks(std::u16string_view cluster) {
  bool any = false;
  for (const char16_t c : cluster) {
    any = any || is_vowel_mark(c);
    if (unicode::is_mark(c) && !is_vowel_mark(c)) return false;
  }
  return any;
}

// An outline at its place, in Units; curves become cubic.
class Tracer final : public font::OutlineSink {
 public:
  Tracer(Path& path, Point origin, Unit size, int64_t per_em)
      : path_(path), origin_(origin), size_(size), per_em_(per_em) {}

  void move_to(float x, float y) override { add(PathVerb::Move, {at(x, y)}); }
  void line_to(float x, float y) override { add(PathVerb::Line, {at(x, y)}); }
  void quadratic_to(float cx, float cy, float x, float y) override {
    const Point c = at(cx, cy), end = at(x, y);
    add(PathVerb::Cubic, {towards(last_, c), towards(end, c), end});
  }
  void cubic_to(float ax, float ay, float bx, float by, float x, float y) override {
    add(PathVerb::Cubic, {at(ax, ay), at(bx, by), at(x, y)});
  }
  void close() override { path_.verbs.push_back(PathVerb::Close); }

 private:
  // Outlines hold integers and halves.
  Unit along(float value) const {
    const auto doubled = static_cast<int64_t>(std::clamp(value, -131072.0f, 131072.0f) * 2);
    return Unit{divide_rounded(doubled * size_.raw, per_em_ * 2)};
  }
  Point at(float x, float y) const { return {origin_.x + along(x), origin_.y - along(y)}; }
  static Point towards(Point from, Point control) {
    return {from.x + scale(control.x - from.x, 2, 3), from.y + scale(control.y - from.y, 2, 3)};
  }
  void add(PathVerb verb, std::initializer_list<Point> points) {
    path_.verbs.push_back(verb);
    for (const Point point : points) path_.points.push_back({point.x, point.y});
    last_ = *(points.end() - 1);
  }

  Path& path_;
  const Point origin_;
  const Unit size_;
  const int64_t per_em_;
  Point last_;
};

}  // namespace

uint32_t MarkLifter::dots_of(std::u16string_view text, TextRange cluster, font::FaceId face) {
  // A tatweel at either side stands for what the letters join to.
  std::u16string letters;
  if (unicode::joined_at(text, cluster.begin)) letters += u'\u0640';
  font::ShapeRequest request;
  request.range.begin = static_cast<uint32_t>(letters.size());
  for (const char16_t c : text.substr(cluster.begin, cluster.size())) {
    if (!unicode::is_mark(c)) letters += c;
  }
  request.range.end = static_cast<uint32_t>(letters.size());
  if (cluster.end < text.size() && unicode::joined_at(text, cluster.end)) letters += u'\u0640';
  request.text = letters;
  uint64_t key = uint64_t{face} << 2 | uint64_t{request.range.begin} << 1 | (letters.size() - request.range.end);
  for (uint32_t i = request.range.begin; i < request.range.end; ++i) key = key * 0x100003 ^ letters[i];
  const auto [known, fresh] = dots_.try_emplace(key, 0);
  if (!fresh) return known->second;
  scratch_.clear();
  font::shape(*library_[face].font, request, scratch_);
  for (const font::Glyph& glyph : scratch_) known->second += glyph.advance == 0;
  return known->second;
}

uint32_t MarkLifter::marks_of(std::u16string_view text, TextRange cluster, font::FaceId face,
                              std::span<const Glyph> glyphs) {
  if (!has_only_vowel_marks(text.substr(cluster.begin, cluster.size()))) return 0;
  const auto still = static_cast<uint32_t>(
      std::count_if(glyphs.begin(), glyphs.end(), [](const Glyph& glyph) { return glyph.advance == 0; }));
  const uint32_t dots = dots_of(text, cluster, face);
  return still > dots ? still - dots : 0;
}

// Glyphs stand from left to right, so the last cluster is the first and its letter the last of its
// glyphs: marks come before dots, dots before the letter.
void MarkLifter::lift(std::u16string_view text, Run& run, Unit baseline, DisplayList& list, Path& path) {
  if ((run.level & 1) == 0) return;
  const font::Font& font = *library_[run.face].font;
  const int64_t per_em = font.metrics().units_per_em;
  const std::vector<Glyph> glyphs(list.glyphs.begin() + run.glyphs.begin, list.glyphs.begin() + run.glyphs.end);
  list.glyphs.resize(run.glyphs.begin);
  int64_t pen = 0;
  Unit extra;
  uint32_t end = run.text.end, marks = 0;
  for (size_t i = 0; i < glyphs.size(); ++i) {
    const Glyph& glyph = glyphs[i];
    if (i == 0 || glyph.cluster != glyphs[i - 1].cluster) {
      if (i > 0) end = glyphs[i - 1].cluster;
      size_t to = i;
      while (to < glyphs.size() && glyphs[to].cluster == glyph.cluster) ++to;
      marks = marks_of(text, {glyph.cluster, std::max(end, glyph.cluster)}, run.face, {glyphs.data() + i, to - i});
    }
    if (glyph.advance == 0 && marks > 0) {
      --marks;
      Tracer tracer(path,
                    {run.x + extra + scale(run.size, pen + glyph.dx, per_em),
                     baseline - run.rise - scale(run.size, glyph.dy, per_em)},
                    run.size, per_em);
      font.outline(glyph.id, tracer);
    } else {
      list.glyphs.push_back(glyph);
    }
    pen += glyph.advance;
    extra += glyph.extra;
  }
  run.glyphs.end = static_cast<uint32_t>(list.glyphs.size());
}

}  // namespace warraq::display
