// SPDX-License-Identifier: MIT
// Any bytes are read as text and as JSON without harm, and what was read is written and read again
// as the same article.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "article/read.h"
#include "article/write.h"
#include "base/check.h"

using namespace warraq;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const article::InputKind kind : {article::InputKind::Auto, article::InputKind::Json, article::InputKind::Text}) {
    Diagnostics diagnostics;
    const Result<article::Article> once = article::read(bytes, {kind}, diagnostics);
    if (!once.ok()) continue;
    const Result<article::Article> twice =
        article::read(article::write(once.value()), {article::InputKind::Json}, diagnostics);
    // An article may nest one level deeper than what it was mended from.
    if (!twice.ok() && twice.error().code == ErrorCode::JsonTooDeep) continue;
    WARRAQ_CHECK(twice.ok());
    WARRAQ_CHECK(once.value() == twice.value());
  }
  return 0;
}
