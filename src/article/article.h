// SPDX-License-Identifier: MIT
// The article as received, version 1 of the model (schema: src/article/article.schema.json).
// Plain data without layout. Inline text is held flat: the text of a field with its spans joined,
// and the spans as ranges over it, so that an offset means the same here, in the layout's JSON
// and in the text layer: UTF-16 code units of the field's text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/range.h"

namespace warraq::article {

enum class Direction : uint8_t { Auto, RightToLeft, LeftToRight };

// The direction of a language (BCP 47) by its script; right to left where the tag is empty. Never Auto.
Direction direction_of(std::string_view lang);

// Attributes of a span, combined where spans nest.
enum SpanFlag : uint16_t {
  kBold = 1,
  kItalic = 2,
  kUnderline = 4,
  kStrike = 8,
  kMark = 16,
  kCode = 32,
  kSuperscript = 64,
  kSubscript = 128,
};

// Keys that the model does not know, as JSON text, kept and written back.
using Extra = std::vector<std::pair<std::string, std::string>>;

struct Text;

struct Span {
  TextRange range;                  // over Text::text; spans are ordered, do not overlap, and may leave gaps
  uint16_t flags = 0;               // SpanFlag
  std::string link;                 // address, or empty
  std::string lang;                 // BCP 47, or empty
  Direction dir = Direction::Auto;  // set: the span is an isolate of that direction
  std::vector<Text> note;           // none or one: the text of a note called after the span
  Extra extra = {};
  bool operator==(const Span&) const = default;
};

// Inline text. A forced line break is U+2028 in `text`.
struct Text {
  std::u16string text;
  std::vector<Span> spans;
  bool empty() const { return text.empty(); }
  bool operator==(const Text&) const = default;
};

struct Reference {
  std::string name, url;
  Extra extra = {};
  bool operator==(const Reference&) const = default;
};

struct Image {
  std::string src, alt;
  int32_t width = 0, height = 0;                     // px; 0 when the model does not say
  std::optional<std::pair<int32_t, int32_t>> focal;  // thousandths of width and height from the left top
  Extra extra = {};
  bool operator==(const Image&) const = default;
};

struct Figure {
  Image image;
  Text caption;
  std::string credit;
  std::string size;  // "column", "wide", "inset" or empty
  Extra extra = {};  // of a hero; a block has its own
  bool operator==(const Figure&) const = default;
};

struct Author {
  std::string name, role, url;
  Extra extra = {};
  bool operator==(const Author&) const = default;
};

struct Card {
  std::string title, url, section, published;
  std::optional<Image> image;
  Extra extra = {};
  bool operator==(const Card&) const = default;
};

struct Site {
  std::string name, url, slogan, color;  // color: #RRGGBB or empty
  std::optional<Image> logo;
  Extra extra = {};
  bool operator==(const Site&) const = default;
};

struct Block;

// role: "note", "question", "answer" or empty
struct Paragraph {
  Text text;
  std::string role;
  bool operator==(const Paragraph&) const = default;
};

// level: 2–4
struct Heading {
  int32_t level = 2;
  Text text;
  bool operator==(const Heading&) const = default;
};

struct Quote {
  std::vector<Block> blocks;
  Text by;
  std::string url;
  bool pull = false;
  bool operator==(const Quote&) const = default;
};

struct List {
  bool ordered = false;
  int32_t start = 1;
  std::string marker;  // "arab", "latn", "abjad", "disc" or empty
  std::vector<std::vector<Block>> items;
  bool operator==(const List&) const = default;
};

struct Gallery {
  std::vector<Figure> figures;
  bool operator==(const Gallery&) const = default;
};

// plain: written as inline text, without an object
struct Cell {
  Text text;
  int32_t columns = 1, rows = 1;
  std::string align;
  bool plain = true;
  Extra extra = {};
  bool operator==(const Cell&) const = default;
};

struct Table {
  Text caption;
  std::vector<std::vector<Cell>> head, rows;
  bool operator==(const Table&) const = default;
};

struct Couplet {
  Text first;
  std::optional<Text> second;
  Extra extra = {};
  bool operator==(const Couplet&) const = default;
};

struct Verse {
  std::vector<Couplet> couplets;
  Text by;
  bool operator==(const Verse&) const = default;
};

// kind: "quran", "hadith" or empty
struct Scripture {
  std::string kind;
  Text text;
  std::string reference;
  bool operator==(const Scripture&) const = default;
};

struct Code {
  std::string language;
  std::u16string text;
  bool operator==(const Code&) const = default;
};

struct Embed {
  std::string provider, url, title;
  Text text;
  std::optional<Image> poster;
  bool operator==(const Embed&) const = default;
};

struct Aside {
  Text title;
  std::vector<Block> blocks;
  bool operator==(const Aside&) const = default;
};

struct Rule {
  bool operator==(const Rule&) const = default;
};

// kind: "page" or "column"
struct Break {
  std::string kind;
  bool operator==(const Break&) const = default;
};

// A block of a type that the model does not know: its text is shown, its keys are in the block's `extra`.
struct Unknown {
  std::string type;
  Text text;
  bool operator==(const Unknown&) const = default;
};

struct Block {
  std::string id, lang;
  Direction dir = Direction::Auto;
  std::variant<Paragraph, Heading, Quote, List, Figure, Gallery, Table, Verse, Scripture, Code, Embed, Aside, Rule,
               Break, Unknown>
      content;
  Extra extra = {};
  bool operator==(const Block&) const = default;
};

struct Article {
  std::string id, lang = "ar";
  Direction dir = Direction::Auto;  // Auto: from `lang`, never from the first strong letter
  std::string url, short_url;
  std::optional<Site> site;
  std::optional<Reference> section;
  Text kicker, title, subtitle;
  std::vector<Author> authors;
  std::string published, modified;  // ISO 8601 local date and time; an offset only where the source has one
  std::optional<Figure> hero;
  std::string dateline;
  std::vector<Text> lead;  // exactly as typed
  std::vector<Block> blocks;
  std::optional<Reference> source;
  std::vector<Reference> tags;
  std::optional<std::vector<Card>> picks, related;  // an empty list: the section was there and empty
  std::optional<int64_t> comment_count;
  std::string comments_url, rights;
  Extra comments_extra, extra;

  // The base direction of the article: `dir`, else that of the language's script.
  Direction base_direction() const;
  bool operator==(const Article&) const = default;
};

}  // namespace warraq::article
