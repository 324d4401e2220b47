// SPDX-License-Identifier: MIT
// The WebAssembly surface: plain functions over one Session, no generated glue.
//
// One convention. Text and bytes come in as a pointer and a size, in memory from warraq_alloc();
// options and articles are JSON. A call answers 0, and its result is at warraq_result(); or 1, and
// the result is the error as JSON {code, message, detail, line, column}. A result is valid until
// the session's next call. Views are numbers, from 1, until warraq_view_release().
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine.h"
#include "wasm/answers.h"
#include "wasm/layer.h"

using namespace warraq;

#define WARRAQ_EXPORT(name) extern "C" __attribute__((used, visibility("default"), export_name(#name)))

namespace {

constexpr int32_t kDone = 0, kFailed = 1;

// What warraq_result() points at: read by the host as two 32-bit numbers.
struct Answer {
  const uint8_t* data = nullptr;
  uint32_t size = 0;
};

struct Session {
  Engine engine;
  std::vector<std::unique_ptr<View>> views;  // by handle − 1; null once released
  std::string article_text;                  // the last article that was asked for, and what it says
  std::optional<article::Article> article;
  Diagnostics article_odd;
  std::vector<uint8_t> bytes;
  std::string text;
  Answer answer;

  int32_t done(std::string value) {
    bytes = {};
    text = std::move(value);
    answer = {reinterpret_cast<const uint8_t*>(text.data()), static_cast<uint32_t>(text.size())};
    return kDone;
  }
  int32_t done(std::vector<uint8_t> value) {
    bytes = std::move(value);
    answer = {bytes.data(), static_cast<uint32_t>(bytes.size())};
    return kDone;
  }
  int32_t fail(const Error& error) {
    done(wasm::error_json(error));
    return kFailed;
  }
  View* view(uint32_t handle) { return handle - 1 < views.size() ? views[handle - 1].get() : nullptr; }
};

const Error kNoView{ErrorCode::NotFound, "There is no such view: it was disposed of, or never made.", "view"};
const Error kNoPage{ErrorCode::NotFound, "There is no such page in this view.", "page"};

font::FontBytes font_bytes(const uint8_t* data, uint32_t size) {
  return std::make_shared<const std::vector<uint8_t>>(data, data + size);
}

// What lay_out() and needed_fonts() are asked for.
struct Request {
  const article::Article& article;
  Options options;
  wasm::Oddities odd;
};

// The article is read again only when its text is another: hosts ask for the same one at many widths.
Result<Request> request(Session& session, std::string_view article, std::string_view options) {
  Options set = WARRAQ_TRY(wasm::options_from_json(options));
  if (!session.article || session.article_text != article) {
    session.article.reset();
    article::ReadOptions how;
    how.as = article::InputKind::Json;
    Diagnostics odd;
    session.article = WARRAQ_TRY(session.engine.read(article, how, odd));
    session.article_odd = std::move(odd);
    session.article_text = article;
  }
  return Request{*session.article, std::move(set), {session.article_odd, session.article_odd.size()}};
}

// Runs `write` on a page of a view with a sink for what it makes.
template <typename Write>
int32_t paint_into(Session* session, uint32_t handle, uint32_t page, Write write) {
  View* view = session->view(handle);
  if (!view) return session->fail(kNoView);
  if (page >= view->page_count()) return session->fail(kNoPage);
  BufferSink sink;
  Result<Nothing> written = write(*view, sink);
  return written ? session->done(sink.take()) : session->fail(written.error());
}

}  // namespace

// ---- memory and session
WARRAQ_EXPORT(warraq_alloc) void* warraq_alloc(uint32_t size) { return std::malloc(size ? size : 1); }
WARRAQ_EXPORT(warraq_free) void warraq_free(void* memory) { std::free(memory); }
WARRAQ_EXPORT(warraq_session) Session* warraq_session() { return new Session; }
WARRAQ_EXPORT(warraq_result) const Answer* warraq_result(Session* session) { return &session->answer; }

// The table of options, for command lines and documentation.
WARRAQ_EXPORT(warraq_options) int32_t warraq_options(Session* session) { return session->done(option_table_json()); }

// Nothing, or why this text is no value for this option: the sentences of every host are the core's.
WARRAQ_EXPORT(warraq_check_option)
int32_t warraq_check_option(Session* session, const char* name, uint32_t name_size, const char* value,
                            uint32_t value_size) {
  Options options;
  auto set = set_option(options, {name, name_size}, {value, value_size});
  return set ? session->done(std::string()) : session->fail(set.error());
}

// ---- fonts. `whole`: the whole face, not its core
WARRAQ_EXPORT(warraq_add_font)
int32_t warraq_add_font(Session* session, const char* key, uint32_t key_size, const uint8_t* data, uint32_t size,
                        uint32_t whole) {
  auto added =
      session->engine.add_font({key, key_size}, font_bytes(data, size), whole ? FontCut::Whole : FontCut::Core);
  return added ? session->done(std::string()) : session->fail(added.error());
}

WARRAQ_EXPORT(warraq_set_font)
int32_t warraq_set_font(Session* session, const char* role, uint32_t role_size, const uint8_t* data, uint32_t size) {
  auto set = session->engine.set_font({role, role_size}, font_bytes(data, size));
  return set ? session->done(std::string()) : session->fail(set.error());
}

// What is inside a font file, as text.
WARRAQ_EXPORT(warraq_font_info) int32_t warraq_font_info(Session* session, const uint8_t* data, uint32_t size) {
  auto font = font::Font::create(font_bytes(data, size));
  return font ? session->done(wasm::font_text(*font.value())) : session->fail(font.error());
}

// [{key, whole}] that a view still lacks. `kind` is ViewKind's number.
WARRAQ_EXPORT(warraq_needed_fonts)
int32_t warraq_needed_fonts(Session* session, uint32_t kind, const char* article, uint32_t article_size,
                            const char* options, uint32_t options_size) {
  auto asked = request(*session, {article, article_size}, {options, options_size});
  if (!asked) return session->fail(asked.error());
  const Request& of = asked.value();
  return session->done(
      wasm::needed_fonts_json(session->engine.needed_fonts(static_cast<ViewKind>(kind), of.article, of.options)));
}

// ---- articles
// {article, read, diagnostics}; `as` is "auto", "json", "text", "other" or a file name's extension (".txt").
WARRAQ_EXPORT(warraq_read)
int32_t warraq_read(Session* session, const char* input, uint32_t input_size, const char* as, uint32_t as_size) {
  wasm::Oddities odd;
  auto read = session->engine.read({input, input_size}, wasm::read_options({as, as_size}), odd.all);
  if (!read) return session->fail(read.error());
  odd.read = odd.all.size();
  return session->done(wasm::read_json(session->engine.write(read.value()), odd));
}

// {links, read, diagnostics}
WARRAQ_EXPORT(warraq_links) int32_t warraq_links(Session* session, const char* article, uint32_t article_size) {
  auto asked = request(*session, {article, article_size}, "{}");
  if (!asked) return session->fail(asked.error());
  Request& of = asked.value();
  std::string links = session->engine.links(of.article, of.odd.all);
  return session->done(wasm::links_json(links, of.odd));
}

// The colours of a theme by name; `accent` is the site's colour (#RRGGBB) or empty.
WARRAQ_EXPORT(warraq_palette)
int32_t warraq_palette(Session* session, const char* options, uint32_t options_size, const char* accent,
                       uint32_t accent_size) {
  auto set = wasm::options_from_json({options, options_size});
  if (!set) return session->fail(set.error());
  auto palette = wasm::palette_json(set.value(), {accent, accent_size});
  return palette ? session->done(std::move(palette).value()) : session->fail(palette.error());
}

// ---- views
// {view, pages: [[width, height]], read, diagnostics}, sizes in Units.
WARRAQ_EXPORT(warraq_lay_out)
int32_t warraq_lay_out(Session* session, uint32_t kind, const char* article, uint32_t article_size, const char* options,
                       uint32_t options_size) {
  auto asked = request(*session, {article, article_size}, {options, options_size});
  if (!asked) return session->fail(asked.error());
  Request& of = asked.value();
  auto view = session->engine.lay_out(static_cast<ViewKind>(kind), of.article, of.options, of.odd.all);
  if (!view) return session->fail(view.error());
  session->views.push_back(std::move(view).value());
  return session->done(wasm::view_json(static_cast<uint32_t>(session->views.size()), *session->views.back(), of.odd));
}

WARRAQ_EXPORT(warraq_view_release) int32_t warraq_view_release(Session* session, uint32_t handle) {
  if (!session->view(handle)) return session->fail(kNoView);
  session->views[handle - 1].reset();
  while (!session->views.empty() && !session->views.back()) session->views.pop_back();
  return session->done(std::string());
}

WARRAQ_EXPORT(warraq_view_text) int32_t warraq_view_text(Session* session, uint32_t handle) {
  View* view = session->view(handle);
  return view ? session->done(view->text()) : session->fail(kNoView);
}

WARRAQ_EXPORT(warraq_view_json) int32_t warraq_view_json(Session* session, uint32_t handle) {
  View* view = session->view(handle);
  return view ? session->done(view->json()) : session->fail(kNoView);
}

WARRAQ_EXPORT(warraq_view_dump)
int32_t warraq_view_dump(Session* session, uint32_t handle, const char* stage, uint32_t size) {
  View* view = session->view(handle);
  if (!view) return session->fail(kNoView);
  auto dumped = view->dump({stage, size});
  return dumped ? session->done(std::move(dumped).value()) : session->fail(dumped.error());
}

// The structure, text, links and buttons of a page as JSON, for a layer of real elements: wasm/layer.h.
WARRAQ_EXPORT(warraq_view_layer) int32_t warraq_view_layer(Session* session, uint32_t handle, uint32_t page) {
  View* view = session->view(handle);
  if (!view) return session->fail(kNoView);
  return page < view->page_count() ? session->done(wasm::layer_json(*view, page)) : session->fail(kNoPage);
}

// Four 32-bit numbers: index of the line among the page's lines or −1, UTF-16 offset in its field's
// text (less than 0 in words that the view put before it), 1 where the point is on its trailing side, index of the link
// or −1. x, y in Units.
WARRAQ_EXPORT(warraq_view_hit)
int32_t warraq_view_hit(Session* session, uint32_t handle, uint32_t page, int32_t x, int32_t y) {
  View* view = session->view(handle);
  if (!view) return session->fail(kNoView);
  return page < view->page_count() ? session->done(wasm::hit_bytes(*view, page, {Unit{x}, Unit{y}}))
                                   : session->fail(kNoPage);
}

WARRAQ_EXPORT(warraq_view_png)
int32_t warraq_view_png(Session* session, uint32_t handle, uint32_t page, int32_t scale) {
  return paint_into(session, handle, page, [&](View& view, ByteSink& sink) { return view.png(page, scale, sink); });
}

WARRAQ_EXPORT(warraq_view_svg) int32_t warraq_view_svg(Session* session, uint32_t handle, uint32_t page) {
  return paint_into(session, handle, page, [&](View& view, ByteSink& sink) { return view.svg(page, sink); });
}

WARRAQ_EXPORT(warraq_view_pdf) int32_t warraq_view_pdf(Session* session, uint32_t handle) {
  return paint_into(session, handle, 0, [](View& view, ByteSink& sink) { return view.pdf(sink); });
}

// Straight RGBA rows of a part of a page, in device pixels at `scale` thousandths; `ground` 0: clear where there is no
// ink.
WARRAQ_EXPORT(warraq_view_paint)
int32_t warraq_view_paint(Session* session, uint32_t handle, uint32_t page, int32_t scale, int32_t x, int32_t y,
                          int32_t width, int32_t height, uint32_t ground) {
  constexpr int32_t kMost = 16384;
  View* view = session->view(handle);
  if (!view) return session->fail(kNoView);
  if (page >= view->page_count()) return session->fail(kNoPage);
  if (width < 1 || height < 1 || width > kMost || height > kMost || scale < 1 || scale > 16000) {
    return session->fail(
        {ErrorCode::Usage, "A part of at most 16,384 pixels a side can be painted at a time.", "paint"});
  }
  std::vector<uint8_t> rgba(static_cast<size_t>(width) * static_cast<size_t>(height) * 4);
  view->paint(page, scale, x, y, width, height, rgba.data(), ground ? Ground::Paper : Ground::Clear);
  return session->done(std::move(rgba));
}
