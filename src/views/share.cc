// SPDX-License-Identifier: MIT
// The share view: one card. Fewest lines whose step fits the title; never smaller than the last
// step, then cut at a word. Text is not justified and never stretched on cards.
#include <algorithm>

#include "base/utf.h"
#include "views/content.h"
#include "views/parts.h"
#include "views/workshop.h"

namespace warraq::views {
namespace {

using style::Ink;
using style::TypeRole;

style::TypeStyle card_type(const Context& context, TypeRole role, Unit size, Unit leading, Ink ink) {
  return sized(context.sheet[role], size, leading, ink);
}

// The first letter of the site's name, without the article ال.
std::u16string ghost_letter(std::string_view site) {
  std::u16string name = to_utf16(site);
  if (name.starts_with(u"ال") && name.size() > 3) name.erase(0, 2);
  if (name.empty()) return {};
  return name.substr(0, code_point_at(name, 0).units);
}

// A little of `over` in `ground`, in thousandths.
Color mixed(Color ground, Color over, int32_t share) {
  const auto channel = [&](uint8_t a, uint8_t b) {
    return static_cast<uint8_t>((a * (1000 - share) + b * share + 500) / 1000);
  };
  return {channel(ground.r, over.r), channel(ground.g, over.g), channel(ground.b, over.b), 255};
}

// What is the same on all cards: size, sides, and where the foot and head stand.
struct Frame {
  Size size;
  Unit side;          // to the right edge and the left
  Unit top, bottom;   // of the area between which everything stands
  bool tall = false;  // square and taller: the site's name at the foot
};

Frame frame_of(std::string_view card, const style::CardGeometry& geometry) {
  Frame frame;
  frame.size = geometry.size;
  frame.side = geometry.right;
  frame.tall = card != "og";
  frame.top = max(geometry.safe, Unit::base(frame.tall ? 72 : 52));
  frame.bottom = geometry.size.height - max(geometry.safe, Unit::base(frame.tall ? 64 : 46));
  return frame;
}

class CardMaker {
 public:
  CardMaker(Context& context, const Frame& frame, View::Content& content)
      : context_(context), frame_(frame), content_(content) {
    content_.pages.emplace_back();
    page().size = frame.size;
  }

  void article_card(const std::vector<style::CardStep>& steps) {
    put_ghost();
    const Unit top = put_head();
    const Unit foot = put_foot();
    put_rule(foot - Unit::base(24));
    put_title(steps, top + Unit::base(8), foot - Unit::base(36));
  }

  void quote_card(std::u16string_view words, style::CardStep step) {
    const Unit top = put_quote_sign();
    Unit foot = put_foot();
    foot = put_speaker(foot);
    put_rule(foot - Unit::base(24));
    fit_quote(words, step, top, foot - Unit::base(40));
  }

 private:
  View::Content::Page& page() { return content_.pages.back(); }
  Unit width() const { return frame_.size.width - frame_.side * 2; }

  flow::Fragment lay_out(flow::Box box, Unit measure) {
    content_.boxes.push_back(std::make_unique<flow::Box>(std::move(box)));
    flow::Outcome outcome =
        flow::layout(*content_.boxes.back(), {measure, flow::kEndless, true}, nullptr, context_.setter());
    return std::move(*outcome.fragment);
  }

  void put(flow::Fragment fragment, Point at) {
    flow::place(fragment, at);
    page().fragments.push_back(std::move(fragment));
  }

  // A line of text at the card's start or end side; returns its box.
  Rect put_words(const style::TypeStyle& type, std::u16string_view words, Unit y, paragraph::Align align) {
    flow::Box box = TextBuilder(context_, type).generated(words).align(align).lines_at_most(1).box(Tag::Paragraph);
    flow::Fragment fragment = lay_out(std::move(box), width());
    const Rect rect{frame_.side, y, width(), fragment.rect.height};
    put(std::move(fragment), {rect.x, rect.y});
    return rect;
  }

  void put_ghost() {
    const std::u16string letter = ghost_letter(site_name(context_.article));
    if (letter.empty()) return;
    const Unit size = scale(frame_.size.height, 760, 630);
    style::TypeStyle type = card_type(context_, TypeRole::Title, size, size, Ink::Tint);
    TextBuilder text(context_, type);
    flow::Box box = text.generated(letter).align(paragraph::Align::End).box(Tag::None);
    box.furniture = true;
    for (flow::Mark& mark : box.text->marks)
      mark.color = mixed(context_.sheet[Ink::Paper], context_.sheet[Ink::Accent], 70);
    put(lay_out(std::move(box), frame_.size.width), {Unit::base(-20), scale(frame_.size.height, -70, 630)});
  }

  // Site (og) and section at the top; returns where the title may begin.
  Unit put_head() {
    Unit bottom = frame_.top;
    const std::string_view site = site_name(context_.article);
    if (!frame_.tall && !site.empty()) {
      const style::TypeStyle name = card_type(context_, TypeRole::Title, Unit::base(42), Unit::base(64), Ink::Accent);
      bottom = put_words(name, to_utf16(site), frame_.top, paragraph::Align::Start).bottom();
    }
    if (const auto& section = context_.article.section; section && !section->name.empty()) {
      const style::TypeStyle kicker = card_type(context_, TypeRole::Kicker, Unit::base(29), Unit::base(64),
                                                frame_.tall ? Ink::Accent : Ink::InkSoft);
      const auto align = frame_.tall ? paragraph::Align::Start : paragraph::Align::End;
      bottom = max(bottom, put_words(kicker, to_utf16(section->name), frame_.top, align).bottom());
    }
    return bottom;
  }

  // Date (and on tall cards the site's name); returns its top edge.
  Unit put_foot() {
    const std::u16string date = date_words(context_, context_.article.published, Clock::Without);
    const style::TypeStyle small = card_type(context_, TypeRole::Byline, Unit::base(30), Unit::base(46), Ink::InkSoft);
    Unit top = frame_.bottom;
    if (frame_.tall && !site_name(context_.article).empty()) {
      const style::TypeStyle name = card_type(context_, TypeRole::Title, Unit::base(46), Unit::base(72), Ink::Accent);
      top = frame_.bottom - Unit::base(72);
      put_words(name, to_utf16(site_name(context_.article)), top, paragraph::Align::Start);
      if (!date.empty()) put_words(small, date, top + Unit::base(13), paragraph::Align::End);
    } else if (!date.empty()) {
      top = frame_.bottom - Unit::base(46);
      put_words(small, date, top, paragraph::Align::Start);
    }
    return top;
  }

  void put_rule(Unit y) {
    flow::Box rule;
    rule.kind = flow::BoxKind::Drawing;
    rule.furniture = true;
    rule.height = Unit::base(6);
    rule.background = context_.sheet[Ink::Accent];
    const Unit long_side = Unit::base(88);
    const Unit x = context_.right_to_left ? frame_.size.width - frame_.side - long_side : frame_.side;
    put(lay_out(std::move(rule), long_side), {x, y - Unit::base(6)});
  }

  // The fewest lines whose step holds the title; the last step is cut at a word.
  void put_title(const std::vector<style::CardStep>& steps, Unit top, Unit bottom) {
    std::optional<flow::Fragment> chosen;
    for (size_t i = 0; i < steps.size(); ++i) {
      const style::CardStep& step = steps[i];
      if (step.size.raw == 0) continue;
      TextBuilder text(context_, card_type(context_, TypeRole::Title, step.size, step.leading, Ink::Ink));
      text.field(context_.article.title, "/title").balanced();
      if (i + 1 == steps.size()) text.lines_at_most(step.lines);
      chosen = lay_out(text.box(Tag::H1), width());
      if (chosen->shown.size() <= static_cast<uint32_t>(step.lines) && chosen->rect.height <= bottom - top) break;
    }
    if (!chosen) return;
    const Unit free = max(bottom - top - chosen->rect.height, Unit{});
    put(std::move(*chosen), {frame_.side, top + free / 2});
  }

  Unit put_quote_sign() {
    const style::TypeStyle type = card_type(context_, TypeRole::Title, Unit::base(frame_.tall ? 230 : 150),
                                            Unit::base(frame_.tall ? 190 : 110), Ink::Accent);
    flow::Box box = TextBuilder(context_, type).generated(u"«").box(Tag::None);
    box.furniture = true;
    flow::Fragment sign = lay_out(std::move(box), width());
    const Unit bottom = frame_.top + sign.rect.height;
    put(std::move(sign), {frame_.side, frame_.top});
    return bottom;
  }

  // Who is quoted where: the article's title.
  Unit put_speaker(Unit foot) {
    const style::TypeStyle where = card_type(context_, TypeRole::Byline, Unit::base(28), Unit::base(44), Ink::InkSoft);
    flow::Box box =
        TextBuilder(context_, where).field(context_.article.title, "/title").lines_at_most(2).box(Tag::Paragraph);
    flow::Fragment fragment = lay_out(std::move(box), width());
    const Unit top = foot - fragment.rect.height - Unit::base(20);
    put(std::move(fragment), {frame_.side, top});
    return top;
  }

  void fit_quote(std::u16string_view words, style::CardStep step, Unit top, Unit bottom) {
    constexpr int64_t kLeast = 24;
    for (;;) {
      style::TypeStyle type = card_type(context_, TypeRole::Pull, step.size, step.leading, Ink::Ink);
      TextBuilder text(context_, type);
      text.generated(words).balanced();
      const auto room = static_cast<int32_t>(std::max<int64_t>((bottom - top).raw / step.leading.raw, 1));
      const bool last = step.size <= Unit::base(kLeast * 2);
      if (last) text.lines_at_most(room);
      flow::Fragment fragment = lay_out(text.box(Tag::BlockQuote), width());
      if (last || fragment.rect.height <= bottom - top) {
        const Unit free = max(bottom - top - fragment.rect.height, Unit{});
        return put(std::move(fragment), {frame_.side, top + free / 2});
      }
      step.leading = Unit::base(scale(step.leading, 9, 10).raw / Unit::kPerBase);
      step.size = Unit::base(scale(step.size, 9, 10).raw / Unit::kPerBase);
    }
  }

  Context& context_;
  const Frame frame_;
  View::Content& content_;
};

int32_t letter_count(std::u16string_view text) {
  return static_cast<int32_t>(std::count_if(text.begin(), text.end(), [](char16_t c) {
    return c != u' ' && !(c >= 0x64b && c <= 0x652) && !is_low_surrogate(c);
  }));
}

}  // namespace

Result<std::unique_ptr<View>> share(const article::Article& article, const Options& options, const Workshop& workshop,
                                    Diagnostics& diagnostics) {
  style::SheetRequest request;
  request.theme = options.theme;
  request.lang = article.lang;
  request.mark_color = options.tashkeel_color;
  request.medium = style::Medium::Desktop;
  request.dark = options.dark;
  request.accent = article.site ? std::string_view(article.site->color) : std::string_view{};
  request.overrides = &options.tokens;
  const style::Sheet sheet = WARRAQ_TRY(workshop.styles.resolve(request));
  const style::CardGeometry geometry = WARRAQ_TRY(style::card_geometry(
      options.card == "og" ? std::string_view("ogText") : std::string_view(options.card), &options.tokens));

  Context context(article, sheet, options, workshop, diagnostics);
  context.setting = typesetting_of(options, sheet);
  context.surface = Surface::Card;
  const Frame frame = frame_of(options.card, geometry);
  context.measure = frame.size.width - frame.side * 2;
  auto content = std::make_unique<View::Content>();
  CardMaker maker(context, frame, *content);
  if (options.quote.empty()) {
    maker.article_card(geometry.steps);
  } else {
    const std::u16string words = to_utf16(options.quote);
    style::CardStep step = style::quote_step(letter_count(words), &options.tokens);
    maker.quote_card(words, step);
  }
  content->paper = sheet[Ink::Paper];
  content->stretch = context.setting.body;
  describe(article, workshop, *content);
  return std::make_unique<View>(ViewKind::Share, std::move(content));
}

}  // namespace warraq::views
