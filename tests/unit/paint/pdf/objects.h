// SPDX-License-Identifier: MIT
// The packed objects of a PDF file as text, by number.
#pragma once

#include <libdeflate.h>

#include <string>
#include <vector>

#include "paint/pdf/file.h"

namespace warraq::test {

inline std::string inflated(std::string_view zlib) {
  std::string out(1 << 20, '\0');
  size_t size = 0;
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  REQUIRE(libdeflate_zlib_decompress(decompressor, zlib.data(), zlib.size(), out.data(), out.size(), &size) ==
          LIBDEFLATE_SUCCESS);
  libdeflate_free_decompressor(decompressor);
  out.resize(size);
  return out;
}

inline size_t number_after(std::string_view text, std::string_view key, size_t from = 0) {
  size_t at = text.find(key, from);
  REQUIRE(at != std::string_view::npos);
  size_t number = 0;
  at = text.find_first_not_of(' ', at + key.size());
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
    number = number * 10 + static_cast<size_t>(text[at] - '0');
  return number;
}

// Ends the file and takes it apart; objects that are streams are left empty.
class Objects {
 public:
  Objects(paint::pdf::File& file, const BufferSink& sink) {
    const paint::pdf::Ref none = file.object([](paint::pdf::Value value) { value.null(); });
    file.finish(none, none);
    const std::string bytes(sink.bytes().begin(), sink.bytes().end());
    for (size_t at = bytes.find("/Type/ObjStm"); at != std::string::npos; at = bytes.find("/Type/ObjStm", at + 1)) {
      const size_t head = bytes.rfind("<<", at), data = bytes.find("stream\n", at) + 7;
      const size_t length = number_after(bytes, "/Length", head), count = number_after(bytes, "/N", head);
      take(inflated(std::string_view(bytes).substr(data, length)), count, number_after(bytes, "/First", head));
    }
  }

  const std::string& operator[](paint::pdf::Ref ref) const {
    static const std::string nothing;
    return ref.id < texts_.size() ? texts_[ref.id] : nothing;
  }
  // The first object that holds these words.
  paint::pdf::Ref with(std::string_view words) const {
    for (size_t id = 0; id < texts_.size(); ++id)
      if (texts_[id].find(words) != std::string::npos) return {static_cast<uint32_t>(id)};
    return {};
  }

 private:
  void take(const std::string& data, size_t count, size_t first) {
    std::vector<size_t> table;
    for (size_t at = 0; at < first && table.size() < count * 2; ++at) {
      table.push_back(0);
      for (; data[at] != ' '; ++at) table.back() = table.back() * 10 + static_cast<size_t>(data[at] - '0');
    }
    for (size_t i = 0; i < count; ++i) {
      const size_t begin = first + table[2 * i + 1];
      const size_t end = i + 1 < count ? first + table[2 * i + 3] : data.size();
      if (texts_.size() <= table[2 * i]) texts_.resize(table[2 * i] + 1);
      texts_[table[2 * i]] = data.substr(begin, end - begin - 1);
    }
  }

  std::vector<std::string> texts_;
};

}  // namespace warraq::test
