// SPDX-License-Identifier: MIT
// `warraq measure`: how well the running text of an article is set, and how well it would be by
// lesser means, at one measure.
#include <array>

#include "base/json_writer.h"
#include "base/number.h"
#include "paragraph/quality.h"
#include "views/layout_json.h"
#include "views/walk.h"

namespace warraq::views {
namespace {

using paragraph::Breaker;
using paragraph::Quality;

// A way to set the text, and what came of it.
struct Way {
  std::string_view name;
  Breaker breaker = Breaker::Optimal;
  bool kashida = true;
  Quality quality;
};

// Thousandths of the whole, as per cent with one place.
int64_t share(int64_t part, int64_t whole) { return whole == 0 ? 0 : divide_rounded(part * 1000, whole); }

class Report {
 public:
  explicit Report(const View::Content& content) : content_(content), fonts_{*content.library, chains_} {
    for (const View::Content::Page& page : content.pages) {
      walk(page, Furniture::LeftOut, [&](const flow::Fragment& fragment) {
        if (fragment.box->text && fragment.box->text->running && fragment.first) add(fragment);
      });
    }
  }

  std::string text() const {
    std::string out =
        "setting               lines  mean × worst ×  > 1.5 ×  > 2 ×  kashidas/line  adjacent  stacked  least "
        "possible\n";
    for (const Way& way : ways_) append_row(out, way);
    return out;
  }

  std::string json() const {
    JsonWriter json(JsonWriter::Layout::Pretty);
    json.begin_object();
    for (const Way& way : ways_) {
      json.key(way.name);
      write(json, way.quality);
    }
    json.end_object();
    return json.take() + "\n";
  }

 private:
  void add(const flow::Fragment& fragment) {
    const flow::TextContent& text = *fragment.box->text;
    paragraph::Measure measure = text.measure;
    measure.align = paragraph::Align::Justify;
    measure.last = paragraph::Align::Start;
    measure.balance = false;
    measure.width = content_.measure_em > 0 ? scale(text.em, content_.measure_em, 1000)
                                            : fragment.rect.width - fragment.box->padding.across();
    const auto set = text.set.get();
    for (Way& way : ways_) {
      measure.breaker = way.breaker;
      measure.stretch = content_.stretch;
      if (!way.kashida) measure.stretch.longest = 0;
      way.quality.add(paragraph::quality_of(*set->paragraph, set->shaped, measure, fonts_, words_));
    }
  }

  static void append_cell(std::string& out, std::string cell, size_t width) {
    size_t letters = 0;
    for (const char c : cell) letters += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    if (letters < width) out.append(width - letters, ' ');
    out += cell;
  }

  static std::string ratio(int64_t value, int64_t of, int places) {
    std::string out;
    append_ratio(out, value, of, places);
    return out;
  }

  static void append_row(std::string& out, const Way& way) {
    const Quality& q = way.quality;
    std::string name(way.name);
    name.resize(20, ' ');
    out += name;
    append_cell(out, ratio(q.lines, 1, 0), 7);
    append_cell(out, ratio(q.filled == 0 ? 1000 : q.ratios / q.filled, 1000, 2), 8);
    append_cell(out, ratio(q.worst, 1000, 2), 8);
    append_cell(out, ratio(share(q.over_half, q.filled), 10, 1) + " %", 9);
    append_cell(out, ratio(share(q.over_double, q.filled), 10, 1) + " %", 9);
    append_cell(out, ratio(q.filled == 0 ? 0 : q.kashidas * 1000 / q.filled, 1000, 2), 13);
    append_cell(out, ratio(q.in_word + q.adjacent, 1, 0), 10);
    append_cell(out, ratio(q.stacked, 1, 0), 9);
    append_cell(out, ratio(share(q.least, q.least_of), 10, 1) + " %", 14);
    out += '\n';
  }

  static void write(JsonWriter& json, const Quality& q) {
    json.begin_object();
    const auto put = [&](std::string_view key, int64_t value, int64_t of, int places) {
      json.key(key);
      json.ratio(value, of, places);
    };
    put("lines", q.lines, 1, 0);
    put("justified", q.filled, 1, 0);
    put("meanSpaceRatio", q.filled == 0 ? 1000 : q.ratios / q.filled, 1000, 3);
    put("worstSpaceRatio", q.worst, 1000, 3);
    put("over1.5", share(q.over_half, q.filled), 1000, 3);
    put("over2", share(q.over_double, q.filled), 1000, 3);
    put("kashidasPerLine", q.filled == 0 ? 0 : q.kashidas * 1000 / q.filled, 1000, 3);
    put("kashidasInOneWord", q.in_word, 1, 0);
    put("adjacentKashidas", q.adjacent, 1, 0);
    put("stackedKashidas", q.stacked, 1, 0);
    put("leastPossibleOver1.5", share(q.least, q.least_of), 1000, 3);
    put("overLeast", share(q.over_half, q.filled) - share(q.least, q.least_of), 1000, 3);
    json.end_object();
  }

  const View::Content& content_;
  const font::Chains chains_;  // shaped text needs none
  const text::FontContext fonts_;
  text::WordCache words_;
  std::array<Way, 4> ways_ = {{{"optimal + kashida", Breaker::Optimal, true, {}},
                               {"optimal + spaces", Breaker::Optimal, false, {}},
                               {"first-fit + kashida", Breaker::FirstFit, true, {}},
                               {"first-fit + spaces", Breaker::FirstFit, false, {}}}};
};

}  // namespace

std::string measure_text(const View::Content& content) { return Report(content).text(); }
std::string measure_json(const View::Content& content) { return Report(content).json(); }

}  // namespace warraq::views
