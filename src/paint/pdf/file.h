// SPDX-License-Identifier: MIT
// A PDF file being written: objects go to the sink as soon as they are known, in any order, and
// finish() adds what finds them again. Objects that are no streams are gathered into compressed
// object streams (ISO 32000-1, 7.5.7); the cross-reference table is a stream too (7.5.8). The file's
// identifier is a hash of its bytes.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "base/hash.h"
#include "paint/pdf/object.h"

namespace warraq::paint::pdf {

enum class Filter : uint8_t { None, Deflate };

class File {
 public:
  explicit File(ByteSink& sink);

  // A number for an object that will be written later, exactly once.
  Ref allocate();

  // Writes an object that is no stream: `fill` gets the Value to write.
  template <typename Fill>
  void object(Ref ref, Fill&& fill) {
    begin_packed(ref);
    fill(Value(packed_));
    end_packed();
  }
  template <typename Fill>
  Ref object(Fill&& fill) {
    const Ref ref = allocate();
    object(ref, std::forward<Fill>(fill));
    return ref;
  }

  // Writes a stream: `fill` gets the Dict for entries besides Length and Filter.
  template <typename Fill>
  void stream(Ref ref, std::string_view data, Filter filter, Fill&& fill) {
    std::string head;
    {
      Dict dict(head);
      fill(dict);
      data = encode(data, filter, dict);
    }
    write_stream(ref, head, data);
  }
  template <typename Fill>
  Ref stream(std::string_view data, Filter filter, Fill&& fill) {
    const Ref ref = allocate();
    stream(ref, data, filter, std::forward<Fill>(fill));
    return ref;
  }

  void finish(Ref catalog, Ref info);

 private:
  // Where an object is: at an offset of the file, or the n-th in an object stream.
  struct Place {
    uint64_t offset = 0;  // or the object stream's number
    uint32_t index = 0;
    enum class Kind : uint8_t { Unwritten, Plain, Packed } kind = Kind::Unwritten;
  };

  void write(std::string_view bytes);
  std::string_view encode(std::string_view data, Filter filter, Dict& dict);
  void write_stream(Ref ref, std::string_view head, std::string_view data);
  void begin_packed(Ref ref);
  void end_packed();
  void flush_packed();
  std::string cross_references() const;
  std::string identifier() const;

  ByteSink& sink_;
  Hasher hash_;
  uint64_t offset_ = 0;
  std::vector<Place> places_;
  std::vector<uint8_t> encoded_;
  std::string packed_;                                       // bodies of the objects gathered so far
  std::vector<std::pair<uint32_t, size_t>> packed_objects_;  // number, offset in packed_
};

}  // namespace warraq::paint::pdf
