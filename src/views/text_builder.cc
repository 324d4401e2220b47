// SPDX-License-Identifier: MIT
#include "views/text_builder.h"

#include <algorithm>
#include <utility>

#include "base/utf.h"

namespace warraq::views {
namespace {

bool is_mark(char16_t c) {
  return (c >= 0x64b && c <= 0x652) || c == 0x670 || (c >= 0x6d6 && c <= 0x6dc) || (c >= 0x6df && c <= 0x6e4);
}
bool is_arabic_letter(char16_t c) { return (c >= 0x620 && c <= 0x64a) || (c >= 0x671 && c <= 0x6d3); }

// More than `share` thousandths of the letters carry vowel marks. A word or two with marks do not
// make a vowelled paragraph: labels keep their leading.
bool is_vowelled(std::u16string_view text, int32_t share) {
  int64_t letters = 0, marks = 0;
  for (char16_t c : text) {
    letters += is_arabic_letter(c);
    marks += is_mark(c);
  }
  return letters >= 24 && marks * 1000 > letters * share;
}

bool same(const flow::Mark& a, const flow::Mark& b) {
  return a.color == b.color && a.background == b.background && a.underline == b.underline && a.strike == b.strike &&
         a.generated == b.generated && a.rise == b.rise && a.link == b.link && a.lang == b.lang;
}

text::StyleRun::Isolate isolate_of(article::Direction dir) {
  switch (dir) {
    case article::Direction::Auto: return text::StyleRun::Isolate::None;
    case article::Direction::RightToLeft: return text::StyleRun::Isolate::RightToLeft;
    case article::Direction::LeftToRight: return text::StyleRun::Isolate::LeftToRight;
  }
  return text::StyleRun::Isolate::None;
}

}  // namespace

article::Text plain(std::string_view utf8) { return {to_utf16(utf8), {}}; }

style::TypeStyle sized(style::TypeStyle type, Unit size, Unit leading, style::Ink ink) {
  type.size = size;
  type.leading = leading;
  type.color = ink;
  type.before = type.after = Unit{};
  type.has_after = false;
  return type;
}

TextBuilder::TextBuilder(Context& context, const style::TypeStyle& type)
    : context_(context), type_(type), right_to_left_(context.right_to_left) {
  paragraph_.lang = context.lang;
}

TextBuilder& TextBuilder::justified_in(Unit measure) {
  running_ = true;
  if (measure >= type_.size * context_.sheet.justify_em) align(paragraph::Align::Justify);
  return *this;
}

TextBuilder& TextBuilder::generated(std::u16string_view text, const Tone& tone) {
  append(text, tone, {0, link_, {}, article::Direction::Auto});
  return *this;
}

TextBuilder& TextBuilder::field(std::string_view utf8, std::string path, const Tone& tone) {
  return field(plain(utf8), std::move(path), tone);
}

TextBuilder& TextBuilder::field(const article::Text& text, std::string path, const Tone& tone) {
  path_ = std::move(path);
  field_.begin = static_cast<uint32_t>(paragraph_.text.size());
  const std::u16string_view all = text.text;
  uint32_t done = 0;
  // Between words of the field, calls would shift the offsets that a screen's text layer shares with
  // the article: there they stand after it.
  const bool in_place = context_.surface == Surface::Paper;
  std::u16string calls;
  const auto upto = [&](uint32_t end, const Stretch& stretch) {
    if (end > done) append(all.substr(done, end - done), tone, stretch);
    done = std::max(done, end);
  };
  const Stretch bare{0, link_, {}, article::Direction::Auto};
  for (size_t i = 0; i < text.spans.size(); ++i) {
    const article::Span& span = text.spans[i];
    upto(span.range.begin, bare);
    upto(span.range.end, {span.flags, span.link.empty() ? std::string_view(link_) : span.link, span.lang, span.dir});
    if (in_place) calls = link_call(text.spans, i, all);
    for (const article::Text& note : span.note) calls += note_call(note);
    if (!in_place) continue;
    const auto begin = static_cast<uint32_t>(paragraph_.text.size());
    append_call(std::exchange(calls, {}));
    if (paragraph_.text.size() > begin) calls_.push_back({begin, static_cast<uint32_t>(paragraph_.text.size())});
  }
  upto(static_cast<uint32_t>(all.size()), bare);
  field_.end = static_cast<uint32_t>(paragraph_.text.size());
  append_call(std::move(calls));
  return *this;
}

std::u16string TextBuilder::note_call(const article::Text& note) {
  context_.notes.push_back(note);
  return u"\u2060" + context_.number(static_cast<int64_t>(context_.notes.size()));
}

// «[٢]» after the last span of a link, where addresses are printed; none after one that is its own text.
std::u16string TextBuilder::link_call(const std::vector<article::Span>& spans, size_t index, std::u16string_view text) {
  const article::Span& span = spans[index];
  if (context_.options.links != "notes" || span.link.empty()) return {};
  if (index + 1 < spans.size() && spans[index + 1].range.begin == span.range.end && spans[index + 1].link == span.link)
    return {};
  const std::string words = to_utf8(text.substr(span.range.begin, span.range.size()));
  std::string_view address = span.link;
  if (address.ends_with('/')) address.remove_suffix(1);
  if (!words.empty() && address.ends_with(words) && words.size() + 8 >= address.size()) return {};
  std::vector<std::string>& known = context_.links;
  const auto at = static_cast<size_t>(std::find(known.begin(), known.end(), span.link) - known.begin());
  if (at == known.size()) known.push_back(span.link);
  return u"\u2060[" + context_.number(static_cast<int64_t>(at) + 1) + u"]";
}

void TextBuilder::append_call(std::u16string words) {
  append(words, Tone::colored(style::Ink::Accent), {article::kSuperscript, {}, {}, article::Direction::Auto, true});
}

uint16_t TextBuilder::mark_for(const Tone& tone, const Stretch& stretch, const style::TypeStyle& type) {
  flow::Mark mark;
  const bool linked = !stretch.link.empty();
  mark.color = context_.sheet[tone.own_ink ? tone.ink : linked ? style::Ink::Accent : type.color];
  if ((stretch.flags & article::kMark) != 0) mark.background = context_.sheet[style::Ink::Mark];
  mark.underline = (stretch.flags & article::kUnderline) != 0 || (linked && link_.empty());
  mark.strike = (stretch.flags & article::kStrike) != 0;
  if ((stretch.flags & article::kSuperscript) != 0) mark.rise = scale(type.size, 400, 1000);
  if ((stretch.flags & article::kSubscript) != 0) mark.rise = -scale(type.size, 160, 1000);
  mark.link = stretch.link;
  mark.lang = stretch.lang;
  mark.generated = stretch.generated;
  // Looking back a little finds what repeats; a paragraph of thousands of links stays linear.
  for (size_t i = marks_.size(); i > 0 && i + 16 > marks_.size(); --i) {
    if (same(marks_[i - 1], mark)) return static_cast<uint16_t>(i - 1);
  }
  if (marks_.size() < 0xffff) marks_.push_back(std::move(mark));
  return static_cast<uint16_t>(marks_.size() - 1);
}

// Quotation marks in a colour of their own; what they enclose keeps its tone.
void TextBuilder::append(std::u16string_view text, const Tone& tone, const Stretch& stretch) {
  if (!accent_quotes_) return append_run(text, tone, stretch);
  while (!text.empty()) {
    const size_t at = text.find_first_of(u"«»“”");
    append_run(text.substr(0, at), tone, stretch);
    if (at == std::u16string_view::npos) return;
    Tone colored = tone;
    colored.ink = style::Ink::Accent;
    colored.own_ink = true;
    append_run(text.substr(at, 1), colored, stretch);
    text.remove_prefix(at + 1);
  }
}

void TextBuilder::append_run(std::u16string_view text, const Tone& tone, const Stretch& stretch) {
  if (text.empty()) return;
  const style::TypeStyle& type = tone.type ? *tone.type : type_;
  const auto begin = static_cast<uint32_t>(paragraph_.text.size());
  paragraph_.text += text;
  text::StyleRun run;
  run.range = {begin, static_cast<uint32_t>(paragraph_.text.size())};
  run.role = type.font;
  const auto role = static_cast<size_t>(type.font);
  // Emphasis is weight: Arabic has no slant.
  const bool bold = tone.bold || (stretch.flags & (article::kBold | article::kItalic)) != 0;
  run.weight = bold ? 700 : type.weight;
  run.size = type.size;
  if ((stretch.flags & (article::kSuperscript | article::kSubscript)) != 0) run.size = scale(type.size, 680, 1000);
  run.latin_scale = context_.sheet.fonts.latin_scale[role];
  run.word_space = type.font == font::Role::Head   ? context_.sheet.fonts.head_word_space
                   : type.font == font::Role::Body ? context_.sheet.fonts.body_word_space
                                                   : 0;
  run.lang = stretch.lang;
  run.isolate = isolate_of(stretch.dir);
  run.tag = mark_for(tone, stretch, type);
  paragraph_.styles.push_back(std::move(run));
}

// Running text stands on the grid; labels and captions keep to what they belong to.
bool TextBuilder::on_grid() const {
  const style::TypeStyle& body = context_.sheet[style::TypeRole::Body];
  return context_.grid.raw > 0 && type_.font == body.font && type_.size == body.size && type_.leading == body.leading;
}

Unit TextBuilder::leading() const {
  const bool as_it_is = own_leading_ || type_.font == font::Role::Scripture || paragraph_.drawing.hide_tashkeel;
  if (as_it_is || !is_vowelled(paragraph_.text, context_.sheet.vowelled_share)) return type_.leading;
  const Unit more = scale(type_.size, context_.sheet.vowelled_add, 1000);
  if (on_grid())
    return type_.leading + context_.grid / 2 * ((more * 2 + context_.grid - Unit{1}).raw / context_.grid.raw);
  if (context_.surface == Surface::Paper) return type_.leading + more;
  return type_.leading + Unit::base((more.raw + Unit::kPerBase / 2) / Unit::kPerBase);
}

// How the text is drawn other than it was typed. Scripture and code are left alone.
void TextBuilder::apply_options() {
  paragraph_.right_to_left = right_to_left_;
  if (!right_to_left_ || type_.font == font::Role::Scripture) return;
  paragraph_.drawing.numerals = context_.numerals();
  paragraph_.drawing.hide_tashkeel = context_.options.tashkeel == "hidden";
  paragraph_.drawing.isolate_tokens = context_.options.isolate == "auto";
}

void TextBuilder::set(flow::TextContent& content) {
  Diagnostics& diagnostics = context_.diagnostics;
  const size_t known = diagnostics.size();
  content.set = flow::TextHandle(std::move(paragraph_), context_.bench, path_, diagnostics);
  // Ranges are those of the field, which generated words may stand before.
  for (size_t i = known; i < diagnostics.size(); ++i) {
    TextRange& range = diagnostics[i].range;
    const bool inside = range.begin >= field_.begin && range.end <= field_.end;
    range = inside ? TextRange{range.begin - field_.begin, range.end - field_.begin} : TextRange{};
  }
}

flow::Box TextBuilder::box(Tag tag) {
  flow::Box box;
  box.kind = flow::BoxKind::Text;
  box.tag = tag;
  box.path = path_;
  box.before = type_.before;
  box.after = type_.after;
  box.has_after = type_.has_after;
  box.right_to_left = right_to_left_;
  auto content = std::make_unique<flow::TextContent>();
  if (paragraph_.styles.empty()) append(u"\u200b", {}, {});
  apply_options();
  content->leading = leading();
  content->on_grid = on_grid();
  // Newspapers have always let a tail touch a mark here and there.
  if (content->on_grid) content->leading_slack = type_.size / (context_.sheet.newspaper ? 3 : 8);
  content->leading_step = content->on_grid ? context_.grid / 2 : context_.leading_step();
  const font::FaceId face = context_.workshop.chains.of(type_.font, type_.weight).front();
  const font::Metrics& metrics = context_.workshop.library[face].font->metrics();
  content->ascent = scale(type_.size, metrics.ascender, metrics.units_per_em);
  content->descent = scale(type_.size, -metrics.descender, metrics.units_per_em);
  content->em = type_.size;
  // Scripture is set in ink alone.
  if (type_.font != font::Role::Scripture) content->mark_color = context_.sheet.mark_color;
  content->path = path_;
  content->field = field_;
  content->calls = std::move(calls_);
  content->measure = measure_;
  content->running = running_;
  content->measure.breaker = context_.setting.breaker;
  content->measure.hang = context_.setting.hang;
  if (measure_.align == paragraph::Align::Justify) content->measure.stretch = context_.setting.body;
  content->marks = std::move(marks_);
  set(*content);
  box.text = std::move(content);
  return box;
}

}  // namespace warraq::views
