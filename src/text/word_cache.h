// SPDX-License-Identifier: MIT
// The store behind WordCache: shaped windows of text, found by hash and compared in full. Two
// generations bound it: when the young one is full it becomes the old one, whose entries live
// on only if they are asked for again.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "font/library.h"
#include "font/shape.h"
#include "text/shape_text.h"

namespace warraq::text {

// What all words of a run share; interned, since words are many and this is few.
struct RunKey {
  font::FaceId face = 0;
  uint32_t revision = 0;
  font::ScriptTag script = 0;
  bool right_to_left = true;
  std::string lang;
  bool operator==(const RunKey&) const = default;
};

// A stretch of text as it is shaped, and which part of it is wanted. Offsets into the collected text:
// context_begin ≤ begin ≤ keep_begin ≤ keep_end ≤ end ≤ context_end.
struct Window {
  uint32_t context_begin = 0;  // from here characters only decide how the first letters join
  uint32_t begin = 0;          // from here characters are shaped
  uint32_t keep_begin = 0;     // from here glyphs are wanted
  uint32_t keep_end = 0, end = 0, context_end = 0;
  bool starts_paragraph = false;
};

struct WordCache::Store {
  explicit Store(size_t limit_bytes) : limit(limit_bytes / 2) {}

  uint32_t intern(const RunKey& key);
  // The glyphs of a window's wanted part, clusters counted from keep_begin; valid until the next call.
  // Shapes what is not there yet.
  std::span<const font::Glyph> find_or_shape(std::u16string_view text, const Window& window, uint32_t run_key,
                                             const font::Font& font);
  size_t bytes() const { return young.bytes() + old.bytes(); }

  // What the window is found by, but for its text.
  struct Shape {
    uint32_t run_key = 0;
    uint16_t begin = 0, keep_begin = 0, keep_end = 0, end = 0, size = 0;  // from context_begin
    uint16_t starts_paragraph = 0;
    bool operator==(const Shape&) const = default;
  };

  struct Entry {
    uint64_t hash = 0;
    Shape shape;
    uint32_t text = 0;    // Generation::text
    uint32_t glyphs = 0;  // Generation::glyphs
    uint32_t glyph_count = 0;

    std::span<const font::Glyph> of(const std::vector<font::Glyph>& all) const {
      return std::span(all).subspan(glyphs, glyph_count);
    }
  };

  struct Generation {
    std::vector<uint32_t> slots;  // entry + 1, or 0; a power of two, at most half full
    std::vector<Entry> entries;
    std::u16string text;
    std::vector<font::Glyph> glyphs;

    size_t bytes() const;
    void clear();
    const Entry* find(uint64_t hash, const Shape& shape, std::u16string_view key) const;
    const Entry& insert(Entry entry, std::u16string_view key, std::span<const font::Glyph> found);

   private:
    void place(uint32_t index);
  };

  // The wanted glyphs of a window, shaped now.
  std::span<const font::Glyph> shape(std::u16string_view key, const Window& window, const RunKey& run,
                                     const font::Font& font);

  Generation young, old;
  size_t limit;  // of a generation, in bytes
  std::vector<RunKey> run_keys;
  uint32_t last_run_key = 0;
  std::vector<font::Glyph> scratch;  // of shape()
};

}  // namespace warraq::text
