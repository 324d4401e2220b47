// SPDX-License-Identifier: MIT
// The HarfBuzz objects of a face. Only files of font/ include this.
#pragma once

#include <hb.h>

#include <memory>
#include <string>
#include <vector>

#include "font/font.h"

namespace warraq::font {

// Frees a HarfBuzz object by its own function.
template <auto destroy>
struct HarfBuzzDeleter {
  template <typename T>
  void operator()(T* object) const {
    destroy(object);
  }
};

using Blob = std::unique_ptr<hb_blob_t, HarfBuzzDeleter<hb_blob_destroy>>;
using FaceObject = std::unique_ptr<hb_face_t, HarfBuzzDeleter<hb_face_destroy>>;
using FontObject = std::unique_ptr<hb_font_t, HarfBuzzDeleter<hb_font_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, HarfBuzzDeleter<hb_buffer_destroy>>;
using DrawFunctions = std::unique_ptr<hb_draw_funcs_t, HarfBuzzDeleter<hb_draw_funcs_destroy>>;

struct Font::Handle {
  FaceObject face;
  FontObject font;
  DrawFunctions draw;
  Buffer buffer;  // of shape(), kept for its memory
  Metrics metrics;
  std::string postscript_name;
  Tatweel tatweel;
  bool encloses = false;  // U+06DD stands around the digits after it
  bool across_spaces = false;
  bool restricted = false;
};

// Whether the lookups that shape() applies by itself take the space into account.
bool space_takes_part(hb_face_t* face, hb_font_t* font);

// What U+0640 does between two letters of the face, found by trying.
Tatweel find_tatweel(const Font& font);
// Whether the end-of-ayah sign and a digit after it become one.
bool encloses_digits(const Font& font);

}  // namespace warraq::font
