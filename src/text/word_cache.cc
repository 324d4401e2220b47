// SPDX-License-Identifier: MIT
#include "text/word_cache.h"

#include <algorithm>

namespace warraq::text {
namespace {

// Longer windows are shaped each time: they are rare, and would push out what is common.
constexpr uint32_t kLongestKept = 256;
// Interned run keys; more of them means that somebody makes up languages.
constexpr size_t kMostRunKeys = 1024;

uint64_t hash_of(const WordCache::Store::Shape& shape, std::u16string_view key) {
  constexpr uint64_t kPrime = 0x9e3779b97f4a7c15u;
  uint64_t h = shape.run_key ^ (uint64_t{shape.begin} << 32) ^ (uint64_t{shape.keep_begin} << 40) ^
               (uint64_t{shape.keep_end} << 48) ^ (uint64_t{shape.end} << 56) ^ shape.starts_paragraph;
  for (const char16_t unit : key) {
    h = (h ^ unit) * kPrime;
    h ^= h >> 29;
  }
  h *= kPrime;
  return h ^ (h >> 32);
}

}  // namespace

WordCache::WordCache(size_t limit_bytes) : store_(std::make_unique<Store>(limit_bytes)) {}
WordCache::~WordCache() = default;
WordCache::WordCache(WordCache&&) noexcept = default;
WordCache& WordCache::operator=(WordCache&&) noexcept = default;

size_t WordCache::Store::Generation::bytes() const {
  return slots.size() * sizeof(uint32_t) + entries.size() * sizeof(Entry) + text.size() * sizeof(char16_t) +
         glyphs.size() * sizeof(font::Glyph);
}

void WordCache::Store::Generation::clear() {
  slots.clear();
  entries.clear();
  text.clear();
  glyphs.clear();
}

const WordCache::Store::Entry* WordCache::Store::Generation::find(uint64_t hash, const Shape& shape,
                                                                  std::u16string_view key) const {
  if (slots.empty()) return nullptr;
  const size_t mask = slots.size() - 1;
  for (size_t at = hash & mask; slots[at] != 0; at = (at + 1) & mask) {
    const Entry& entry = entries[slots[at] - 1];
    if (entry.hash != hash || entry.shape != shape) continue;
    if (std::u16string_view(text).substr(entry.text, shape.size) == key) return &entry;
  }
  return nullptr;
}

void WordCache::Store::Generation::place(uint32_t index) {
  const size_t mask = slots.size() - 1;
  size_t at = entries[index].hash & mask;
  while (slots[at] != 0) at = (at + 1) & mask;
  slots[at] = index + 1;
}

const WordCache::Store::Entry& WordCache::Store::Generation::insert(Entry entry, std::u16string_view key,
                                                                    std::span<const font::Glyph> found) {
  entry.text = static_cast<uint32_t>(text.size());
  entry.glyphs = static_cast<uint32_t>(glyphs.size());
  entry.glyph_count = static_cast<uint32_t>(found.size());
  text.append(key);
  glyphs.insert(glyphs.end(), found.begin(), found.end());
  entries.push_back(entry);
  if (entries.size() * 2 > slots.size()) {
    slots.assign(std::max<size_t>(1024, slots.size() * 2), 0);
    for (uint32_t i = 0; i < entries.size(); ++i) place(i);
  } else {
    place(static_cast<uint32_t>(entries.size() - 1));
  }
  return entries.back();
}

uint32_t WordCache::Store::intern(const RunKey& key) {
  if (last_run_key < run_keys.size() && run_keys[last_run_key] == key) return last_run_key;
  for (uint32_t i = 0; i < run_keys.size(); ++i) {
    if (run_keys[i] == key) return last_run_key = i;
  }
  if (run_keys.size() >= kMostRunKeys) {
    run_keys.clear();
    young.clear();
    old.clear();
  }
  run_keys.push_back(key);
  return last_run_key = static_cast<uint32_t>(run_keys.size() - 1);
}

std::span<const font::Glyph> WordCache::Store::shape(std::u16string_view key, const Window& window, const RunKey& run,
                                                     const font::Font& font) {
  const uint32_t base = window.context_begin;
  font::ShapeRequest request;
  request.text = key;
  request.range = {window.begin - base, window.end - base};
  request.script = run.script;
  request.right_to_left = run.right_to_left;
  request.language = run.lang;
  request.starts_paragraph = window.starts_paragraph;
  scratch.clear();
  font::shape(font, request, scratch);

  const auto first_at = [&](uint32_t offset) {
    return std::partition_point(scratch.begin(), scratch.end(),
                                [&](const font::Glyph& g) { return g.cluster < offset - base; });
  };
  const auto first = first_at(window.keep_begin), last = first_at(window.keep_end);
  for (auto glyph = first; glyph != last; ++glyph) glyph->cluster -= window.keep_begin - base;
  return {first, last};
}

std::span<const font::Glyph> WordCache::Store::find_or_shape(std::u16string_view text, const Window& window,
                                                             uint32_t run_key, const font::Font& font) {
  const uint32_t size = window.context_end - window.context_begin;
  const std::u16string_view key = text.substr(window.context_begin, size);
  if (size > kLongestKept) return shape(key, window, run_keys[run_key], font);

  if (young.bytes() > limit) {
    std::swap(young, old);
    young.clear();
  }
  const auto from = [&](uint32_t offset) { return static_cast<uint16_t>(offset - window.context_begin); };
  Entry entry;
  entry.shape = {run_key,          from(window.begin),       from(window.keep_begin), from(window.keep_end),
                 from(window.end), from(window.context_end), window.starts_paragraph};
  entry.hash = hash_of(entry.shape, key);
  if (const Entry* found = young.find(entry.hash, entry.shape, key)) return found->of(young.glyphs);
  if (const Entry* found = old.find(entry.hash, entry.shape, key)) {
    return young.insert(*found, key, found->of(old.glyphs)).of(young.glyphs);
  }
  return young.insert(entry, key, shape(key, window, run_keys[run_key], font)).of(young.glyphs);
}

}  // namespace warraq::text
