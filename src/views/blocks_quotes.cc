// SPDX-License-Identifier: MIT
// Quotes, verse, scripture: other voices than the article's own.
#include <algorithm>

#include "views/blocks.h"

namespace warraq::views {

using style::Ink;
using style::TypeRole;

namespace {

// "— Name", in the caption's size; the dash is ours.
flow::Box attribution(Context& context, const article::Text& by, const std::string& path, paragraph::Align align) {
  flow::Box box = TextBuilder(context, TypeRole::Caption).generated(u"— ").field(by, path).align(align).box(Tag::Paragraph);
  box.before = context.px(6);
  box.has_after = false;
  return box;
}

flow::Box pull_quote(Context& context, const article::Quote& quote, const std::string& path) {
  const style::TypeStyle& type = context.sheet[TypeRole::Pull];
  flow::Box box = stack(context, Tag::BlockQuote);
  box.before = type.before.raw > 0 ? type.before : context.px(24);
  box.has_after = type.has_after;
  box.after = type.after;
  box.borders = {{flow::Edge::Top, context.voice, context.sheet[Ink::Accent]}, {flow::Edge::Bottom, context.hair, context.sheet[Ink::Hairline]}};
  box.padding = {context.px(18), Unit{}, context.px(24), Unit{}};
  for (size_t i = 0; i < quote.blocks.size(); ++i) {
    const auto* paragraph = std::get_if<article::Paragraph>(&quote.blocks[i].content);
    if (!paragraph) continue;
    flow::Box line = TextBuilder(context, TypeRole::Pull).accent_quotes().field(paragraph->text, item_path(path + "/blocks", i) + "/text").balanced()
                         .box(Tag::Paragraph);
    line.has_after = false;
    box.children.push_back(std::move(line));
  }
  if (!quote.by.empty()) box.children.push_back(attribution(context, quote.by, path + "/by", paragraph::Align::Start));
  return box;
}

}  // namespace

flow::Box quote_box(Context& context, const article::Quote& quote, const std::string& path) {
  const bool simple = std::all_of(quote.blocks.begin(), quote.blocks.end(),
                                  [](const article::Block& block) { return std::holds_alternative<article::Paragraph>(block.content); });
  if (quote.pull && simple) return pull_quote(context, quote, path);
  const style::TypeStyle& type = context.sheet[TypeRole::Quote];
  flow::Box box = stack(context, Tag::BlockQuote);
  box.before = type.before;
  box.after = type.after;
  box.has_after = type.has_after;
  const Unit inset = context.px(context.phone ? 20 : 26);
  box.padding = context.inset(inset);
  box.borders = {{context.start_edge(), context.voice, context.sheet[Ink::Accent]}};
  const Unit outer = context.measure;
  context.measure -= inset;
  add_blocks(context, quote.blocks, path + "/blocks", Voice::Quote, box.children);
  context.measure = outer;
  for (flow::Box& child : box.children) child.has_after = false;
  for (size_t i = 1; i < box.children.size(); ++i) box.children[i].before = context.px(8);
  if (!quote.by.empty()) {
    if (!box.children.empty()) box.children.back().keep_with_next = true;
    box.children.push_back(attribution(context, quote.by, path + "/by", paragraph::Align::Start));
  }
  return box;
}

namespace {

struct Hemistich { flow::Box box; Unit width; };

Hemistich hemistich(Context& context, const article::Text& text, const std::string& path) {
  flow::Box box = TextBuilder(context, TypeRole::Verse).field(text, path).box(Tag::Paragraph);
  box.before = Unit{};
  const Unit width = flow::natural_width(box, context.setter());
  return {std::move(box), width};
}

// Two equal hemistichs beside each other, each filled to the poem's common width.
flow::Box couplet_row(const Context& context, std::vector<Hemistich> halves, Unit width, Unit gutter) {
  flow::Box line = row(context, Tag::Paragraph);
  line.gap = gutter;
  line.sizing = flow::Sizing::Fixed;
  line.width = width * 2 + gutter;
  line.cross = flow::Cross::Center;
  for (Hemistich& half : halves) {
    half.box.tag = Tag::None;
    half.box.sizing = flow::Sizing::Fixed;
    half.box.width = width;
    half.box.text->measure.align = half.box.text->measure.last = paragraph::Align::Justify;
    half.box.text->measure.stretch = context.setting.verse;
    line.children.push_back(std::move(half.box));
  }
  if (line.children.size() == 1) {
    // A lone hemistich stands in the middle.
    line.gap = Unit{};
    line.width = width;
  }
  return line;
}

// The first hemistich at the start, the second at the end, below it.
flow::Box couplet_stack(const Context& context, std::vector<Hemistich> halves) {
  flow::Box box = stack(context, Tag::Paragraph);
  for (size_t i = 0; i < halves.size(); ++i) {
    halves[i].box.tag = Tag::None;
    if (i == 1) halves[i].box.text->measure.align = halves[i].box.text->measure.last = paragraph::Align::End;
    box.children.push_back(std::move(halves[i].box));
  }
  return box;
}

}  // namespace

flow::Box verse_box(Context& context, const article::Verse& verse, const std::string& path) {
  const style::TypeStyle& type = context.sheet[TypeRole::Verse];
  flow::Box box = stack(context, Tag::BlockQuote);
  box.before = type.before;
  std::vector<std::vector<Hemistich>> couplets;
  Unit widest;
  for (size_t i = 0; i < verse.couplets.size(); ++i) {
    const std::string at = item_path(path + "/couplets", i);
    std::vector<Hemistich> halves;
    halves.push_back(hemistich(context, verse.couplets[i].first, at + "/first"));
    if (verse.couplets[i].second) halves.push_back(hemistich(context, *verse.couplets[i].second, at + "/second"));
    for (const Hemistich& half : halves) widest = max(widest, half.width);
    couplets.push_back(std::move(halves));
  }
  const Unit filled = scale(widest, 104, 100), gutter = scale(type.size, 5, 2);
  const bool beside = filled * 2 + gutter <= context.measure;
  for (auto& halves : couplets) {
    flow::Box couplet = beside ? couplet_row(context, std::move(halves), filled, gutter) : couplet_stack(context, std::move(halves));
    couplet.keep_together = true;
    couplet.before = box.children.empty() || beside ? Unit{} : context.px(8);
    box.children.push_back(std::move(couplet));
  }
  if (!verse.by.empty()) {
    if (!box.children.empty()) box.children.back().keep_with_next = true;
    box.children.push_back(attribution(context, verse.by, path + "/by", paragraph::Align::Center));
  }
  return box;
}

flow::Box scripture_box(Context& context, const article::Scripture& scripture, const std::string& path) {
  const style::TypeStyle& type = context.sheet[TypeRole::Scripture];
  flow::Box box = stack(context, Tag::BlockQuote);
  box.before = type.before;
  box.after = type.after;
  box.has_after = type.has_after;
  flow::Box text = TextBuilder(context, TypeRole::Scripture).field(scripture.text, path + "/text").align(paragraph::Align::Center).balanced()
                       .box(Tag::Paragraph);
  text.before = Unit{};
  text.has_after = false;
  text.keep_with_next = !scripture.reference.empty();
  box.children.push_back(std::move(text));
  if (!scripture.reference.empty()) {
    flow::Box reference = TextBuilder(context, TypeRole::Caption).field(scripture.reference, path + "/reference")
                              .align(paragraph::Align::Center).box(Tag::Paragraph);
    reference.before = Unit{};
    box.children.push_back(std::move(reference));
  }
  return box;
}

}  // namespace warraq::views
