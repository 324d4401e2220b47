// SPDX-License-Identifier: MIT
// The text stage: analyse (UAX #9, #14, #29, #24) → itemise (script, face, level) → shape, with a
// bounded cache of shaped words that serves every paragraph and article of an engine.
#pragma once

#include <memory>
#include <span>

#include "base/diagnostic.h"
#include "text/shaped_text.h"

namespace warraq::text {

// Words by text, face, script, direction, language and (for faces that shape across spaces) by
// their neighbours' edges. Bounded; what is evicted is shaped again.
class WordCache {
 public:
  explicit WordCache(size_t limit_bytes = size_t{16} << 20);
  ~WordCache();
  WordCache(WordCache&&) noexcept;
  WordCache& operator=(WordCache&&) noexcept;

  struct Store;
  Store& store() { return *store_; }

 private:
  std::unique_ptr<Store> store_;
};

struct FontContext {
  const font::Library& library;
  const font::Chains& chains;
};

// Shapes a paragraph. `path` is only for diagnostics (missing glyphs, marks beyond 8 on a letter).
ShapedText shape(const Paragraph& paragraph, const FontContext& fonts, WordCache& cache, std::string_view path,
                 Diagnostics& diagnostics);

// Fills sizes and `position` again from the paragraph's styles: another size, the same glyphs.
void measure(const Paragraph& paragraph, const FontContext& fonts, ShapedText& shaped);

// The glyphs of one piece of a paragraph as they are when it is alone on a line: pieces begin and
// end a line, or cut a word in an emergency break (joins across the cut are kept: the neighbours
// stay as context). Appends to `glyphs`, clusters as paragraph offsets, logical order; `range` lies
// within one ShapedRun. Used for line edges of faces that shape across spaces, for emergency breaks,
// and, with `tatweels` (by rising offset), for joins that a face stretches by a stroke of its own.
struct Tatweels {
  uint32_t at = 0;  // where a cluster of the paragraph begins: they are shaped before it, and belong to the one before
  int32_t count = 0;
};
void shape_piece(const Paragraph& paragraph, const ShapedText& shaped, uint32_t run, TextRange range, TextRange line,
                 const FontContext& fonts, WordCache& cache, std::vector<font::Glyph>& glyphs,
                 std::span<const Tatweels> tatweels = {});

}  // namespace warraq::text
