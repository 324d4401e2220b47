// SPDX-License-Identifier: MIT
// Reading the fields of JSON objects into the model. What is odd gives a diagnostic with its path;
// a field of the wrong type, and every key that nobody takes, goes to the object's Extra, so that
// it is written back as it was.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/clean.h"
#include "base/diagnostic.h"
#include "base/json.h"

namespace warraq::article {

// The members of one object, of which some are taken.
class Fields {
 public:
  explicit Fields(const JsonValue& object) : object_(object), taken_(object.members.size()) {}
  // The member's value, or null where it is absent or JSON's null.
  const JsonValue* take(std::string_view key);
  // Gives it back: it belongs to the rest after all.
  void leave(std::string_view key) { mark(key, false); }
  Extra rest() const;

 private:
  void mark(std::string_view key, bool taken);

  const JsonValue& object_;
  std::vector<bool> taken_;
};

// The strings inside a value, in the order of its keys, without those that are not for reading.
std::string visible_text(const JsonValue& value);

class FieldReader {
 public:
  explicit FieldReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  // A step down into a member or an item, for as long as it lives.
  class Step {
   public:
    Step(FieldReader& reader, std::string_view name);
    Step(FieldReader& reader, size_t index);
    ~Step() { reader_.path_.resize(length_); }
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

   private:
    FieldReader& reader_;
    size_t length_;
  };

  void report(std::string_view code, std::string_view message, std::string detail = {});

  // One line of UTF-8: names, titles of cards. Of what is not a string, the words are taken.
  std::string line(Fields& fields, std::string_view key);
  std::string line_of(const JsonValue& value);
  std::u16string verbatim(Fields& fields, std::string_view key);
  std::string url(Fields& fields, std::string_view key);
  // A word of a list; another one is left to the rest.
  std::string one_of(Fields& fields, std::string_view key, std::initializer_list<std::string_view> words);
  int32_t integer(Fields& fields, std::string_view key, int32_t least, int32_t most, int32_t fallback);
  bool flag(Fields& fields, std::string_view key);
  Direction direction(Fields& fields);
  const JsonValue* array(Fields& fields, std::string_view key);

  Text inline_text(Fields& fields, std::string_view key, Field field = Field::Body);
  // Of a value that is in hand: string, array, or oddly something else.
  Text inline_value(const JsonValue& value, Field field);

  Reference reference(Fields& fields);
  Image image(Fields& fields);
  Image image_value(const JsonValue& value);
  Figure figure(Fields& fields);
  Figure figure_value(const JsonValue& value);
  Card card(const JsonValue& value);

 private:
  void wrong_type(Fields& fields, std::string_view key);
  std::string line_value(std::string_view utf8);

  Diagnostics& diagnostics_;
  std::string path_;
};

}  // namespace warraq::article
