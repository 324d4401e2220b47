// SPDX-License-Identifier: MIT
#include "views/blocks.h"

#include <algorithm>

#include "base/number.h"
#include "base/utf.h"

namespace warraq::views {

using style::Ink;
using style::TypeRole;

flow::Box stack(const Context& context, Tag tag) {
  flow::Box box;
  box.right_to_left = context.right_to_left;
  box.kind = flow::BoxKind::Stack;
  box.tag = tag;
  return box;
}

flow::Box row(const Context& context, Tag tag) {
  flow::Box box;
  box.right_to_left = context.right_to_left;
  box.kind = flow::BoxKind::Row;
  box.tag = tag;
  return box;
}

flow::Box spacer() { return flow::Box{}; }

std::string item_path(const std::string& path, size_t index) {
  std::string out = path;
  out.push_back('/');
  append_integer(out, static_cast<int64_t>(index));
  return out;
}

namespace {

// After a heading, the lead, a figure, a list or another voice a paragraph is not indented on paper.
bool opens_flush(const flow::Box& above) { return above.tag != Tag::Paragraph || above.path.starts_with("/lead"); }

class BlockMaker {
 public:
  BlockMaker(Context& context, Voice voice, std::vector<flow::Box>& out)
      : context_(context), voice_(voice), out_(out) {}

  void add(const article::Block& block, const std::string& path) {
    const size_t begin = out_.size();
    keep_introduction(block);
    const bool outer_direction = context_.right_to_left;
    const std::string outer_lang = context_.lang;
    enter(block);
    std::visit([&](const auto& content) { make(content, path); }, block.content);
    context_.right_to_left = outer_direction;
    context_.lang = outer_lang;
    for (size_t i = begin; i < out_.size(); ++i) {
      if (out_[i].path.empty() || out_[i].kind != flow::BoxKind::Text) out_[i].path = path;
      if (!block.lang.empty()) out_[i].lang = block.lang;
      // On paper paragraphs stand without gaps; what is not one keeps some air below.
      const bool other = out_[i].kind != flow::BoxKind::Text && !out_[i].has_after;
      if (context_.surface == Surface::Paper && other) {
        out_[i].has_after = true;
        out_[i].after = context_.px(10);
      }
    }
    if (out_.size() == begin) return;
    if (break_next_ != flow::BreakKind::None) out_[begin].break_before = break_next_;
    break_next_ = flow::BreakKind::None;
    if (!context_.margin_pulls) return;
    for (MarginPull& pull : *context_.margin_pulls) {
      if (pull.beside.empty()) pull.beside = out_[begin].path;
    }
  }

 private:
  // A line that ends in a colon introduces what is not a paragraph.
  void keep_introduction(const article::Block& block) {
    if (out_.empty() || out_.back().kind != flow::BoxKind::Text || out_.back().tag != Tag::Paragraph) return;
    const bool introduced =
        std::holds_alternative<article::Quote>(block.content) || std::holds_alternative<article::List>(block.content) ||
        std::holds_alternative<article::Verse>(block.content) ||
        std::holds_alternative<article::Scripture>(block.content) ||
        std::holds_alternative<article::Table>(block.content) || std::holds_alternative<article::Code>(block.content);
    std::u16string_view text = out_.back().text->set.paragraph().text;
    while (text.ends_with(u' ') || text.ends_with(u'\u00a0')) text.remove_suffix(1);
    if (introduced && text.ends_with(u':')) out_.back().keep_with_next = true;
  }

  // A block may have a language and a direction of its own.
  void enter(const article::Block& block) {
    if (!block.lang.empty()) context_.lang = block.lang;
    article::Direction direction = block.dir;
    if (direction == article::Direction::Auto && !block.lang.empty()) direction = article::direction_of(block.lang);
    if (direction != article::Direction::Auto) context_.right_to_left = direction == article::Direction::RightToLeft;
  }

  TypeRole role() const {
    return voice_ == Voice::Body ? TypeRole::Body : voice_ == Voice::Quote ? TypeRole::Quote : TypeRole::List;
  }

  void make(const article::Paragraph& paragraph, const std::string& path) {
    TextBuilder text(context_, role());
    text.field(paragraph.text, path + "/text", paragraph.role == "question" ? Tone::strong() : Tone{});
    constexpr int64_t kListEm = 20;  // narrower lists stay ragged
    if (voice_ == Voice::Quote) {
      text.balanced();
    } else if (voice_ == Voice::Body || context_.measure >= context_.sheet[TypeRole::List].size * kListEm) {
      text.justified_in(context_.measure);
    }
    if (voice_ == Voice::Body && context_.indent.raw > 0 && !out_.empty() && !opens_flush(out_.back()))
      text.indented(context_.indent);
    flow::Box box = text.box(paragraph.role == "note" ? Tag::Note : Tag::Paragraph);
    if (voice_ != Voice::Body && out_.empty()) box.before = Unit{};
    out_.push_back(std::move(box));
  }

  void make(const article::Heading& heading, const std::string& path) {
    const TypeRole role = heading.level <= 2 ? TypeRole::Heading2 : TypeRole::Heading3;
    flow::Box box = TextBuilder(context_, role)
                        .field(heading.text, path + "/text")
                        .balanced()
                        .box(heading.level <= 2   ? Tag::H2
                             : heading.level == 3 ? Tag::H3
                                                  : Tag::H4);
    box.keep_with_next = box.keep_together = box.heading = true;
    out_.push_back(std::move(box));
  }

  void make(const article::Quote& quote, const std::string& path) {
    if (context_.margin_pulls && is_pull_quote(quote) && repeats_the_text(context_.article, quote))
      context_.margin_pulls->push_back({&quote, path, {}});
    else
      out_.push_back(quote_box(context_, quote, path));
  }
  void make(const article::List& list, const std::string& path) {
    const bool follows_list = !out_.empty() && out_.back().tag == Tag::List;
    out_.push_back(list_box(context_, list, path));
    if (follows_list) out_.back().before = context_.sheet[TypeRole::Body].before;
  }
  void make(const article::Table& table, const std::string& path) { out_.push_back(table_box(context_, table, path)); }
  void make(const article::Verse& verse, const std::string& path) { out_.push_back(verse_box(context_, verse, path)); }
  void make(const article::Scripture& text, const std::string& path) {
    out_.push_back(scripture_box(context_, text, path));
  }
  void make(const article::Figure& figure, const std::string& path) {
    out_.push_back(figure_box(context_, figure, path, context_.px(32)));
  }

  void make(const article::Gallery& gallery, const std::string& path) {
    for (size_t i = 0; i < gallery.figures.size(); ++i) {
      out_.push_back(
          figure_box(context_, gallery.figures[i], item_path(path + "/figures", i), context_.px(i == 0 ? 32 : 16)));
    }
  }

  void make(const article::Code& code, const std::string& path) {
    article::Text text{code.text, {}};
    std::replace(text.text.begin(), text.text.end(), u'\n', u'\u2028');
    flow::Box box = TextBuilder(context_, TypeRole::Table).direction(false).field(text, path + "/text").box(Tag::Code);
    box.background = context_.sheet[Ink::Tint];
    const Unit room = context_.px(12);
    box.padding = {room, room, room, room};
    out_.push_back(std::move(box));
  }

  void make(const article::Embed& embed, const std::string& path) {
    flow::Box box = stack(context_, Tag::Aside);
    box.before = context_.sheet[TypeRole::Quote].before;
    box.borders = {{context_.start_edge(), context_.voice, context_.sheet[Ink::Rule]}};
    box.padding = context_.inset(context_.px(context_.phone ? 20 : 26));
    if (!embed.title.empty()) {
      box.children.push_back(TextBuilder(context_, TypeRole::Body)
                                 .field(embed.title, path + "/title", Tone::strong())
                                 .box(Tag::Paragraph));
    }
    if (!embed.text.empty())
      box.children.push_back(
          TextBuilder(context_, TypeRole::Quote).field(embed.text, path + "/text").box(Tag::Paragraph));
    box.children.push_back(TextBuilder(context_, TypeRole::Caption)
                               .link(embed.url)
                               .field(embed.url, path + "/url", Tone::colored(Ink::Accent))
                               .box(Tag::Paragraph));
    for (flow::Box& child : box.children) child.before = Unit{};
    out_.push_back(std::move(box));
  }

  // A part of its own between two rules.
  void make(const article::Aside& aside, const std::string& path) {
    flow::Box box = stack(context_, Tag::Aside);
    box.before = context_.sheet[TypeRole::Quote].before;
    const Unit room = context_.px(12);
    box.padding = {room, Unit{}, room, Unit{}};
    box.borders = {{flow::Edge::Top, context_.part, context_.sheet[Ink::Ink]},
                   {flow::Edge::Bottom, context_.hair, context_.sheet[Ink::Hairline]}};
    if (!aside.title.empty()) {
      flow::Box title =
          TextBuilder(context_, TypeRole::Heading3).field(aside.title, path + "/title").balanced().box(Tag::H3);
      title.keep_with_next = title.heading = true;
      box.children.push_back(std::move(title));
    }
    add_blocks(context_, aside.blocks, path + "/blocks", Voice::Body, box.children);
    out_.push_back(std::move(box));
  }

  void make(const article::Rule&, const std::string&) { out_.push_back(ornament_box(context_)); }
  // A forced break shows only where there are pages; the block after it obeys.
  void make(const article::Break& pause, const std::string&) {
    break_next_ = pause.kind == "column" ? flow::BreakKind::Column : flow::BreakKind::Page;
  }

  void make(const article::Unknown& unknown, const std::string& path) {
    if (unknown.text.empty()) return;
    make(article::Paragraph{unknown.text, {}}, path);
  }

  Context& context_;
  const Voice voice_;
  std::vector<flow::Box>& out_;
  flow::BreakKind break_next_ = flow::BreakKind::None;
};

}  // namespace

void add_blocks(Context& context, const std::vector<article::Block>& blocks, const std::string& path, Voice voice,
                std::vector<flow::Box>& out) {
  out.reserve(out.size() + blocks.size());
  BlockMaker maker(context, voice, out);
  for (size_t i = 0; i < blocks.size(); ++i) maker.add(blocks[i], item_path(path, i));
}

}  // namespace warraq::views
