// SPDX-License-Identifier: MIT
// Times the stages of the core on one article, by processor time, each figure a line "name milliseconds".
//
//   bench-stages FONT-FOLDER ARTICLE.json SAME-WORDS-IN-ANOTHER-ORDER.json… [--only shape|screen|print|share]
//
// "first" is the first time in this process, with the font files already in memory. The articles after the first one
// hold its words in another order: the cache of words knows them, the cache of paragraphs does not.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/utf.h"
#include "engine.h"
#include "paragraph/lines.h"

#ifndef __EMSCRIPTEN__
#include <sys/resource.h>
#endif

using namespace warraq;

namespace {

struct Counter final : ByteSink {
  using ByteSink::write;
  void write(std::span<const uint8_t> bytes) override { count += bytes.size(); }
  size_t count = 0;
};

// Processor time; under Node, where it is counted in whole milliseconds, the time of day.
double now() {
#ifdef __EMSCRIPTEN__
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
#else
  return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
}

template <typename Work>
double once(Work work) {
  const double start = now();
  work();
  return now() - start;
}

// The median of up to nine times, fewer where they are long.
template <typename Work>
double median(Work work) {
  std::vector<double> times;
  double sum = 0;
  while (times.size() < 9 && sum < 700) {
    times.push_back(once([&] { work(times.size()); }));
    sum += times.back();
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

void say(const char* name, double value) { std::printf("%s %.4f\n", name, value); }

[[noreturn]] void fail(const std::string& sentence) {
  std::fprintf(stderr, "bench-stages: %s\n", sentence.c_str());
  std::exit(1);
}

std::string file_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) fail(path + " cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

font::FontBytes file_font(const std::string& path) {
  const std::string text = file_text(path);
  return std::make_shared<const std::vector<uint8_t>>(text.begin(), text.end());
}

struct Bench {
  std::string fonts;
  std::vector<std::string> inputs;
  std::vector<article::Article> articles;
  Engine engine;
  Diagnostics odd;

  void load() {
    for (const std::string& input : inputs) {
      auto read = engine.read(input, {}, odd);
      if (!read) fail(std::string(read.error().what));
      articles.push_back(std::move(read.value()));
    }
    for (int round = 0; round < 4; ++round) {
      for (const NeededFont& needed : engine.needed_fonts(ViewKind::Screen, articles[0], {})) {
        const bool core = needed.cut == FontCut::Core;
        if (!engine.add_font(needed.key, file_font(fonts + "/" + needed.key + (core ? ".core.ttf" : ".ttf")),
                             needed.cut))
          fail("a font cannot be used");
      }
    }
  }

  std::unique_ptr<View> lay_out(ViewKind kind, size_t which = 0, int32_t width = 680, bool plain = false) {
    Options options;
    options.width = width;
    if (plain) {
      options.line_breaking = "first-fit";
      options.kashida = "off";
    }
    auto view = engine.lay_out(kind, articles[which], options, odd);
    if (!view) fail(std::string(view.error().what));
    return std::move(view.value());
  }
};

void screen(Bench& bench) {
  say("layout_first", once([&] { bench.lay_out(ViewKind::Screen); }));
  say("layout_again", median([&](size_t) { bench.lay_out(ViewKind::Screen); }));
  say("layout_width", median([&](size_t i) { bench.lay_out(ViewKind::Screen, 0, 660 - 2 * static_cast<int32_t>(i)); }));
  bench.lay_out(ViewKind::Screen, 0, 680, true);
  say("layout_width_first_fit",
      median([&](size_t i) { bench.lay_out(ViewKind::Screen, 0, 640 - 2 * static_cast<int32_t>(i), true); }));
  std::vector<double> known;
  for (size_t i = 1; i < bench.articles.size(); ++i) known.push_back(once([&] { bench.lay_out(ViewKind::Screen, i); }));
  std::sort(known.begin(), known.end());
  if (!known.empty()) say("layout_known", known[known.size() / 2]);
  const auto view = bench.lay_out(ViewKind::Screen);
  Counter sink;
  const double first = once([&] {
    if (!view->png(0, 1000, sink)) sink.count = 0;
  });
  if (!sink.count) return;  // a picture that is too high
  say("png_first", first);
  say("png", median([&](size_t) { (void)view->png(0, 1000, sink); }));
}

void print(Bench& bench) {
  say("print_first", once([&] { bench.lay_out(ViewKind::Print); }));
  say("print_again", median([&](size_t) { bench.lay_out(ViewKind::Print); }));
  const auto view = bench.lay_out(ViewKind::Print);
  Counter sink;
  say("pdf_first", once([&] {
        if (!view->pdf(sink)) fail("the PDF cannot be written");
      }));
  say("pdf_bytes", static_cast<double>(sink.count));
  say("pdf", median([&](size_t) { (void)view->pdf(sink); }));
}

void share(Bench& bench) {
  Counter sink;
  const auto card = [&](size_t) {
    if (!bench.lay_out(ViewKind::Share)->png(0, 1000, sink)) fail("the card cannot be painted");
  };
  say("card_first", once([&] { card(0); }));
  say("card", median(card));
}

// ---- shaping and lines alone: all running text at the body's size, in one face
void collect(const std::vector<article::Block>& blocks, std::vector<std::u16string>& texts) {
  for (const article::Block& block : blocks) {
    if (const auto* paragraph = std::get_if<article::Paragraph>(&block.content)) texts.push_back(paragraph->text.text);
    if (const auto* heading = std::get_if<article::Heading>(&block.content)) texts.push_back(heading->text.text);
    if (const auto* quote = std::get_if<article::Quote>(&block.content)) collect(quote->blocks, texts);
    if (const auto* list = std::get_if<article::List>(&block.content)) {
      for (const auto& item : list->items) collect(item, texts);
    }
  }
}

void shape(Bench& bench) {
  font::Library library;
  if (!library.add("naskh-400", "Noto Naskh Arabic", 400, file_font(bench.fonts + "/naskh-400.core.ttf")))
    fail("naskh-400 cannot be used");
  font::Chains chains;
  for (auto& weights : chains.faces) weights = {std::vector<font::FaceId>{0}, {0}};
  const text::FontContext fonts{library, chains};
  std::vector<std::u16string> texts;
  collect(bench.articles[0].blocks, texts);
  std::vector<text::Paragraph> paragraphs;
  for (std::u16string& text : texts) {
    text::StyleRun style;
    style.range = {0, static_cast<uint32_t>(text.size())};
    style.size = Unit::base(21);
    paragraphs.push_back({std::move(text), {style}, true, "ar", {}});
  }
  std::vector<text::ShapedText> shaped(paragraphs.size());
  text::WordCache words;
  const auto all = [&](size_t) {
    for (size_t i = 0; i < paragraphs.size(); ++i) shaped[i] = text::shape(paragraphs[i], fonts, words, "", bench.odd);
  };
  say("shape_first", once([&] { all(0); }));
  say("shape_warm", median(all));
  paragraph::Measure measure;
  measure.width = Unit::base(632);
  measure.align = paragraph::Align::Justify;
  measure.breaker = paragraph::Breaker::Optimal;
  measure.stretch.rules = text::KashidaRules::Naskh;
  measure.stretch.longest = 500;
  size_t lines = 0;
  say("lines", median([&](size_t) {
        for (size_t i = 0; i < paragraphs.size(); ++i)
          lines += paragraph::lay_out(paragraphs[i], shaped[i], measure, fonts, words).lines.size();
      }));
  if (!lines) fail("there are no lines");
}

}  // namespace

int main(int argc, char** argv) {
  Bench bench;
  std::string only;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--only" && i + 1 < argc)
      only = argv[++i];
    else if (bench.fonts.empty())
      bench.fonts = word;
    else
      bench.inputs.push_back(file_text(word));
  }
  if (bench.inputs.empty()) fail("give the folder of the fonts and an article");
  bench.load();
  const auto wanted = [&](const char* name) { return only.empty() || only == name; };
  if (wanted("screen")) screen(bench);
  if (wanted("print")) print(bench);
  if (wanted("share")) share(bench);
  say("read", median([&](size_t) { (void)bench.engine.read(bench.inputs[0], {}, bench.odd); }));
  if (wanted("shape")) shape(bench);
#ifndef __EMSCRIPTEN__
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  say("peak_kb", static_cast<double>(usage.ru_maxrss));
#endif
}
