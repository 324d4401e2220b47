// SPDX-License-Identifier: MIT
// Quotes and scripture: other voices than the article's own.
#include <algorithm>

#include "views/blocks.h"

namespace warraq::views {

using style::Ink;
using style::TypeRole;

// "— Name", in the caption's size; the dash is ours.
flow::Box attribution(Context& context, const article::Text& by, const std::string& path, paragraph::Align align) {
  flow::Box box =
      TextBuilder(context, TypeRole::Caption).generated(u"— ").field(by, path).align(align).box(Tag::Paragraph);
  box.before = context.px(6);
  box.has_after = false;
  return box;
}

namespace {

// Its words, with quotation marks in the accent's colour, and who said them.
flow::Box pull_words(Context& context, const article::Quote& quote, const std::string& path, paragraph::Align align) {
  flow::Box box = stack(context, Tag::BlockQuote);
  for (size_t i = 0; i < quote.blocks.size(); ++i) {
    flow::Box line =
        TextBuilder(context, TypeRole::Pull)
            .accent_quotes()
            .field(std::get<article::Paragraph>(quote.blocks[i].content).text, item_path(path + "/blocks", i) + "/text")
            .align(align)
            .balanced()
            .box(Tag::Paragraph);
    line.has_after = false;
    box.children.push_back(std::move(line));
  }
  if (!quote.by.empty()) box.children.push_back(attribution(context, quote.by, path + "/by", align));
  box.borders = {{flow::Edge::Top, context.voice, context.sheet[Ink::Accent]}};
  return box;
}

// Newspapers centre it.
flow::Box pull_quote(Context& context, const article::Quote& quote, const std::string& path) {
  const style::TypeStyle& type = context.sheet[TypeRole::Pull];
  const bool newspaper = context.sheet.newspaper;
  flow::Box box = pull_words(context, quote, path, newspaper ? paragraph::Align::Center : paragraph::Align::Start);
  box.before = type.before.raw > 0 ? type.before : context.px(24);
  box.has_after = type.has_after;
  box.after = type.after;
  if (newspaper) box.borders[0].thickness = context.part;
  box.borders.push_back({flow::Edge::Bottom, context.hair, context.sheet[newspaper ? Ink::Ink : Ink::Hairline]});
  box.padding = {context.px(newspaper ? 10 : 18), Unit{}, context.px(newspaper ? 12 : 24), Unit{}};
  return box;
}

}  // namespace

bool is_pull_quote(const article::Quote& quote) {
  return quote.pull && std::all_of(quote.blocks.begin(), quote.blocks.end(), [](const article::Block& block) {
           return std::holds_alternative<article::Paragraph>(block.content);
         });
}

namespace {

bool says(const std::vector<article::Block>& blocks, std::u16string_view words) {
  return std::any_of(blocks.begin(), blocks.end(), [&](const article::Block& block) {
    if (const auto* paragraph = std::get_if<article::Paragraph>(&block.content))
      return paragraph->text.text.find(words) != std::u16string::npos;
    const auto* quote = std::get_if<article::Quote>(&block.content);
    return quote && !quote->pull && says(quote->blocks, words);
  });
}

}  // namespace

bool repeats_the_text(const article::Article& article, const article::Quote& quote) {
  return std::all_of(quote.blocks.begin(), quote.blocks.end(), [&](const article::Block& block) {
    // Its own quotation marks and its stop need not be the text's.
    std::u16string_view words = std::get<article::Paragraph>(block.content).text.text;
    constexpr std::u16string_view kEdges = u"«»“”\".،… ";
    words.remove_prefix(std::min(words.find_first_not_of(kEdges), words.size()));
    words.remove_suffix(words.size() - words.find_last_not_of(kEdges) - 1);
    return says(article.blocks, words) ||
           std::any_of(article.lead.begin(), article.lead.end(),
                       [&](const article::Text& text) { return text.text.find(words) != std::u16string::npos; });
  });
}

flow::Box margin_pull_box(Context& context, const article::Quote& quote, const std::string& path) {
  flow::Box box = pull_words(context, quote, path, paragraph::Align::Start);
  box.path = path;
  box.furniture = true;
  box.padding.top = context.px(10);
  return box;
}

flow::Box quote_box(Context& context, const article::Quote& quote, const std::string& path) {
  if (is_pull_quote(quote)) return pull_quote(context, quote, path);
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

// Ornate brackets stand around the Qur'an's words, and only around them: U+FD3F opens, U+FD3E closes.
// Where the text has them already it is left as it is.
bool wants_brackets(const Context& context, const article::Scripture& scripture) {
  return scripture.kind != "hadith" && context.right_to_left && !scripture.text.empty() &&
         scripture.text.text.find_first_of(u"\ufd3e\ufd3f") == std::u16string::npos;
}

// Centred, in ink alone, in a face and leading of its own.
flow::Box scripture_box(Context& context, const article::Scripture& scripture, const std::string& path) {
  const style::TypeStyle& type = context.sheet[TypeRole::Scripture];
  flow::Box box = stack(context, Tag::BlockQuote);
  box.before = type.before;
  box.after = type.after;
  box.has_after = type.has_after;
  const bool brackets = wants_brackets(context, scripture);
  TextBuilder words(context, TypeRole::Scripture);
  words.generated(brackets ? u"\ufd3f" : u"")
      .field(scripture.text, path + "/text")
      .generated(brackets ? u"\ufd3e" : u"");
  flow::Box text = words.align(paragraph::Align::Center).balanced().box(Tag::Paragraph);
  text.before = Unit{};
  text.has_after = false;
  text.keep_with_next = !scripture.reference.empty();
  box.children.push_back(std::move(text));
  if (!scripture.reference.empty()) {
    flow::Box reference = TextBuilder(context, TypeRole::Caption)
                              .field(scripture.reference, path + "/reference")
                              .align(paragraph::Align::Center)
                              .box(Tag::Paragraph);
    reference.before = Unit{};
    box.children.push_back(std::move(reference));
  }
  return box;
}

}  // namespace warraq::views
