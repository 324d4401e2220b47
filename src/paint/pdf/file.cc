// SPDX-License-Identifier: MIT
#include "paint/pdf/file.h"

#include "base/check.h"
#include "paint/deflate.h"

namespace warraq::paint::pdf {
namespace {

// Objects in an object stream: a reader that wants one unpacks all of its neighbours.
constexpr size_t kPackedObjects = 200;
// Content streams are small and read for years: worth a slower level.
constexpr int kLevel = 9;

std::span<const uint8_t> bytes_of(std::string_view text) {
  return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

void append_big_endian(std::string& out, uint64_t value, int bytes) {
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xff);
}

int bytes_for(uint64_t value) {
  int bytes = 1;
  while (bytes < 8 && value >> (bytes * 8) != 0) ++bytes;
  return bytes;
}

}  // namespace

File::File(ByteSink& sink) : sink_(sink), places_(1) {
  // The second line tells programs that the file is binary (7.5.2).
  write("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
}

Ref File::allocate() {
  places_.emplace_back();
  return {static_cast<uint32_t>(places_.size() - 1)};
}

void File::write(std::string_view bytes) {
  hash_.bytes(bytes.data(), bytes.size());
  offset_ += bytes.size();
  sink_.write(bytes);
}

std::string_view File::encode(std::string_view data, Filter filter, Dict& dict) {
  if (filter == Filter::Deflate) {
    encoded_ = zlib_compress(bytes_of(data), kLevel);
    dict["Filter"].name("FlateDecode");
    data = {reinterpret_cast<const char*>(encoded_.data()), encoded_.size()};
  }
  dict["Length"].integer(static_cast<int64_t>(data.size()));
  return data;
}

void File::write_stream(Ref ref, std::string_view head, std::string_view data) {
  Place& place = places_[ref.id];
  WARRAQ_CHECK(place.kind == Place::Kind::Unwritten);
  place = {offset_, 0, Place::Kind::Plain};
  std::string begin;
  append_integer(begin, ref.id);
  begin += " 0 obj\n";
  begin += head;
  begin += "\nstream\n";
  write(begin);
  write(data);
  write("\nendstream\nendobj\n");
}

void File::begin_packed(Ref ref) {
  Place& place = places_[ref.id];
  WARRAQ_CHECK(place.kind == Place::Kind::Unwritten);
  place.kind = Place::Kind::Packed;
  place.index = static_cast<uint32_t>(packed_objects_.size());
  packed_objects_.emplace_back(ref.id, packed_.size());
}

void File::end_packed() {
  packed_ += '\n';
  if (packed_objects_.size() >= kPackedObjects) flush_packed();
}

void File::flush_packed() {
  if (packed_objects_.empty()) return;
  const Ref ref = allocate();
  std::string data;
  for (const auto& [id, offset] : packed_objects_) {
    places_[id].offset = ref.id;
    append_integer(data, id);
    data += ' ';
    append_integer(data, static_cast<int64_t>(offset));
    data += ' ';
  }
  const size_t first = data.size(), count = packed_objects_.size();
  data += packed_;
  packed_.clear();
  packed_objects_.clear();
  stream(ref, data, Filter::Deflate, [&](Dict& dict) {
    dict["Type"].name("ObjStm");
    dict["N"].integer(static_cast<int64_t>(count));
    dict["First"].integer(static_cast<int64_t>(first));
  });
}

std::string File::identifier() const {
  std::string id;
  append_big_endian(id, hash_.digest(), 8);
  Hasher second = hash_;
  second.number(offset_);
  append_big_endian(id, second.digest(), 8);
  return id;
}

// Rows of type, offset or stream, and index (7.5.8.3).
std::string File::cross_references() const {
  const int wide = bytes_for(offset_);
  std::string rows;
  for (const Place& place : places_) {
    append_big_endian(rows, static_cast<uint64_t>(place.kind), 1);
    append_big_endian(rows, place.offset, wide);
    append_big_endian(rows, place.kind == Place::Kind::Unwritten ? 0xff : place.index, 1);
  }
  return rows;
}

void File::finish(Ref catalog, Ref info) {
  flush_packed();
  const std::string id = identifier();
  const uint64_t start = offset_;
  const Ref ref = allocate();
  places_[ref.id] = {offset_, 0, Place::Kind::Plain};
  const std::string rows = cross_references();
  places_[ref.id].kind = Place::Kind::Unwritten;
  stream(ref, rows, Filter::Deflate, [&](Dict& dict) {
    dict["Type"].name("XRef");
    dict["Size"].integer(static_cast<int64_t>(places_.size()));
    dict["Root"].ref(catalog);
    dict["Info"].ref(info);
    {
      Array ids = dict["ID"].array();
      ids.add().hex(id);
      ids.add().hex(id);
    }
    Array widths = dict["W"].array();
    widths.add().integer(1);
    widths.add().integer(bytes_for(start));
    widths.add().integer(1);
  });
  std::string tail = "startxref\n";
  append_integer(tail, static_cast<int64_t>(start));
  tail += "\n%%EOF\n";
  write(tail);
}

}  // namespace warraq::paint::pdf
