// SPDX-License-Identifier: MIT
#include "article/json_fields.h"

#include <algorithm>

#include "base/number.h"
#include "base/utf.h"

namespace warraq::article {
namespace {

using Kind = JsonValue::Kind;

// Keys whose strings are not words of the article.
constexpr std::string_view kHidden[] = {"type",     "version", "id",     "url",       "shortUrl", "link",  "src",
                                        "alt",      "lang",    "dir",    "published", "modified", "color", "kind",
                                        "provider", "role",    "marker", "size",      "language", "align"};

void append_visible(std::string& out, const JsonValue& value) {
  if (value.is(Kind::String)) out += value.text;
  if (value.is(Kind::Array)) {
    // Spans of inline text join without a space, anything else with one.
    const bool is_inline = std::any_of(value.items.begin(), value.items.end(),
                                       [](const JsonValue& item) { return item.is(Kind::String); });
    for (const JsonValue& item : value.items) {
      if (!is_inline && !out.empty() && out.back() != ' ') out.push_back(' ');
      append_visible(out, item);
    }
  }
  for (const auto& [key, member] : value.members) {
    if (std::find(std::begin(kHidden), std::end(kHidden), key) != std::end(kHidden)) continue;
    if (!out.empty() && out.back() != ' ') out.push_back(' ');
    append_visible(out, member);
  }
}

}  // namespace

const JsonValue* Fields::take(std::string_view key) {
  const JsonValue* found = object_.find(key);
  if (found == nullptr) return nullptr;
  mark(key, true);
  return found->is(Kind::Null) ? nullptr : found;
}

void Fields::mark(std::string_view key, bool taken) {
  for (size_t i = 0; i < object_.members.size(); ++i) {
    if (object_.members[i].key == key) taken_[i] = taken;
  }
}

Extra Fields::rest() const {
  Extra extra;
  for (size_t i = 0; i < object_.members.size(); ++i) {
    if (taken_[i]) continue;
    extra.emplace_back(object_.members[i].key, std::string());
    append_json(extra.back().second, object_.members[i].value);
  }
  return extra;
}

std::string visible_text(const JsonValue& value) {
  std::string out;
  append_visible(out, value);
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

FieldReader::Step::Step(FieldReader& reader, std::string_view name) : reader_(reader), length_(reader.path_.size()) {
  reader.path_.push_back('/');
  reader.path_ += name;
}

FieldReader::Step::Step(FieldReader& reader, size_t index) : reader_(reader), length_(reader.path_.size()) {
  reader.path_.push_back('/');
  append_integer(reader.path_, static_cast<int64_t>(index));
}

void FieldReader::report(std::string_view code, std::string_view message, std::string detail) {
  diagnostics_.push_back({Severity::Warning, code, message, path_, {}, std::move(detail)});
}

void FieldReader::wrong_type(Fields& fields, std::string_view key) {
  const Step step(*this, key);
  fields.leave(key);
  report("wrong-type", "A value is not of the type that the field has; it is kept but not shown.");
}

std::string FieldReader::line_value(std::string_view utf8) {
  TextCleaner cleaner(Field::Line);
  std::u16string text;
  cleaner.append(text, to_utf16(utf8));
  cleaner.finish(text);
  cleaner.report(diagnostics_, path_);
  return to_utf8(trim(text));
}

std::string FieldReader::line(Fields& fields, std::string_view key) {
  const JsonValue* value = fields.take(key);
  if (value == nullptr) return {};
  const Step step(*this, key);
  return line_of(*value);
}

std::string FieldReader::line_of(const JsonValue& value) {
  if (value.is(Kind::String)) return line_value(value.text);
  report("wrong-type", "A text was expected; the words of what is there are read as one.");
  return line_value(value.is(Kind::Number) ? value.text : visible_text(value));
}

std::u16string FieldReader::verbatim(Fields& fields, std::string_view key) {
  const JsonValue* value = fields.take(key);
  if (value == nullptr) return {};
  const Step step(*this, key);
  if (!value->is(Kind::String))
    report("wrong-type", "A text was expected; the words of what is there are read as one.");
  TextCleaner cleaner(Field::Verbatim);
  std::u16string text;
  cleaner.append(text, to_utf16(value->is(Kind::String) ? value->text : visible_text(*value)));
  cleaner.report(diagnostics_, path_);
  return text;
}

std::string FieldReader::url(Fields& fields, std::string_view key) {
  const JsonValue* value = fields.take(key);
  if (value == nullptr) return {};
  if (value->is(Kind::String) && value->text.empty()) return {};
  if (std::optional<std::string> address = clean_url(value->text)) return *std::move(address);
  const Step step(*this, key);
  report("unsafe-link", "An address that is not http, https, mailto or tel was left out.",
         line_value(value->text.substr(0, 200)));
  return {};
}

std::string FieldReader::one_of(Fields& fields, std::string_view key, std::initializer_list<std::string_view> words) {
  const JsonValue* value = fields.take(key);
  if (value == nullptr) return {};
  if (value->is(Kind::String) && std::find(words.begin(), words.end(), value->text) != words.end()) return value->text;
  const Step step(*this, key);
  fields.leave(key);
  report("unknown-value", "The value is none of those that the field can have; it is kept but has no effect.");
  return {};
}

int32_t FieldReader::integer(Fields& fields, std::string_view key, int32_t least, int32_t most, int32_t fallback) {
  const JsonValue* value = fields.take(key);
  if (value == nullptr) return fallback;
  int64_t number = 0;
  const Step step(*this, key);
  if (!value->integer(number)) {
    report("wrong-type", "A whole number was expected.");
    return fallback;
  }
  if (number >= least && number <= most) return static_cast<int32_t>(number);
  report("out-of-range", "A number is outside the range of its field; the nearest in it is used.", value->text);
  return number < least ? least : most;
}

bool FieldReader::flag(Fields& fields, std::string_view key) {
  const JsonValue* value = fields.take(key);
  if (value == nullptr) return false;
  if (value->is(Kind::Boolean)) return value->boolean;
  wrong_type(fields, key);
  return false;
}

Direction FieldReader::direction(Fields& fields) {
  const std::string word = one_of(fields, "dir", {"rtl", "ltr", "auto"});
  return word == "rtl" ? Direction::RightToLeft : word == "ltr" ? Direction::LeftToRight : Direction::Auto;
}

const JsonValue* FieldReader::array(Fields& fields, std::string_view key) {
  const JsonValue* value = fields.take(key);
  if (value == nullptr || value->is(Kind::Array)) return value;
  wrong_type(fields, key);
  return nullptr;
}

Reference FieldReader::reference(Fields& fields) {
  Reference reference{line(fields, "name"), url(fields, "url")};
  reference.extra = fields.rest();
  return reference;
}

Image FieldReader::image(Fields& fields) {
  Image image;
  image.src = line(fields, "src");
  image.alt = line(fields, "alt");
  image.width = integer(fields, "width", 0, 1'000'000, 0);
  image.height = integer(fields, "height", 0, 1'000'000, 0);
  if (const JsonValue* focal = array(fields, "focal")) {
    int64_t x = 0, y = 0;
    const auto part = [&](size_t i, int64_t& value) {
      return focal->items[i].is(Kind::Number) && parse_decimal(focal->items[i].text, 1000, value) && value >= 0 &&
             value <= 1000;
    };
    if (focal->items.size() == 2 && part(0, x) && part(1, y)) {
      image.focal = {static_cast<int32_t>(x), static_cast<int32_t>(y)};
    } else {
      wrong_type(fields, "focal");
    }
  }
  image.extra = fields.rest();
  return image;
}

Image FieldReader::image_value(const JsonValue& value) {
  if (value.is(Kind::Object)) {
    Fields fields(value);
    return image(fields);
  }
  report("wrong-type", "An image is an object; a text is taken for its address.");
  Image image;
  if (value.is(Kind::String)) image.src = line_value(value.text);
  return image;
}

Figure FieldReader::figure(Fields& fields) {
  Figure figure;
  if (const JsonValue* image = fields.take("image")) {
    const Step step(*this, "image");
    figure.image = image_value(*image);
  } else {
    report("missing-field", "A figure has no image.", "image");
  }
  figure.caption = inline_text(fields, "caption");
  figure.credit = line(fields, "credit");
  figure.size = one_of(fields, "size", {"column", "wide", "inset"});
  return figure;
}

Figure FieldReader::figure_value(const JsonValue& value) {
  Figure figure;
  if (!value.is(Kind::Object)) {
    figure.image = image_value(value);
    return figure;
  }
  Fields fields(value);
  figure = this->figure(fields);
  figure.extra = fields.rest();
  return figure;
}

Card FieldReader::card(const JsonValue& value) {
  Card card;
  if (!value.is(Kind::Object)) {
    card.title = line_of(value);
    report("wrong-type", "A card is an object; the text is taken for its title.");
    return card;
  }
  Fields fields(value);
  card.title = line(fields, "title");
  card.url = url(fields, "url");
  card.section = line(fields, "section");
  card.published = line(fields, "published");
  if (const JsonValue* image = fields.take("image")) {
    const Step step(*this, "image");
    card.image = image_value(*image);
  }
  card.extra = fields.rest();
  return card;
}

}  // namespace warraq::article
