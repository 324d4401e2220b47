// SPDX-License-Identifier: MIT
#include "support/schema_check.h"

#include <algorithm>
#include <set>

namespace warraq::article {
namespace {

using Kind = JsonValue::Kind;

class Checker {
 public:
  Checker(const JsonValue& root, UnknownKeys unknown) : root_(root), unknown_(unknown) {}

  // `known` collects the names of the properties that apply to the value.
  std::string check(const JsonValue& value, const JsonValue& schema, const std::string& path,
                    std::set<std::string>& known) const {
    for (const auto& [word, rule] : schema.members) {
      if (std::string wrong = apply(word, rule, value, schema, path, known); !wrong.empty()) return wrong;
    }
    return {};
  }

  std::string check_all(const JsonValue& value, const JsonValue& schema, const std::string& path) const {
    std::set<std::string> known;
    if (std::string wrong = check(value, schema, path, known); !wrong.empty()) return wrong;
    if (unknown_ == UnknownKeys::Allowed || !value.is(Kind::Object)) return {};
    for (const auto& [key, member] : value.members) {
      if (known.count(key) == 0) return path + ": unknown key " + key;
    }
    return {};
  }

 private:
  static bool same(const JsonValue& a, const JsonValue& b) {
    return a.kind == b.kind && a.boolean == b.boolean && a.text == b.text;
  }

  static bool is_type(const JsonValue& value, const std::string& type) {
    int64_t number = 0;
    if (type == "integer") return value.integer(number);
    const Kind kind = type == "object"    ? Kind::Object
                      : type == "array"   ? Kind::Array
                      : type == "string"  ? Kind::String
                      : type == "boolean" ? Kind::Boolean
                                          : Kind::Number;
    return value.kind == kind;
  }

  std::string apply(const std::string& word, const JsonValue& rule, const JsonValue& value, const JsonValue& schema,
                    const std::string& path, std::set<std::string>& known) const {
    int64_t limit = 0, number = 0;
    if (word == "type" && !is_type(value, rule.text)) return path + ": is no " + rule.text;
    if (word == "const" && !same(value, rule)) return path + ": is not " + rule.text;
    if (word == "enum" &&
        std::none_of(rule.items.begin(), rule.items.end(), [&](const JsonValue& item) { return same(item, value); }))
      return path + ": none of the list";
    if (word == "minimum" && rule.integer(limit) && value.integer(number) && number < limit)
      return path + ": too small";
    if (word == "minItems" && rule.integer(limit) && static_cast<int64_t>(value.items.size()) < limit)
      return path + ": too few";
    if (word == "maxItems" && rule.integer(limit) && static_cast<int64_t>(value.items.size()) > limit)
      return path + ": too many";
    if (word == "$ref") return check(value, resolve(rule.text), path, known);
    if (word == "anyOf") return any_of(rule, value, path, known, false);
    if (word == "oneOf") return any_of(rule, value, path, known, true);
    if (word == "items") return items(rule, value, path);
    if (word == "properties" && value.is(Kind::Object)) return properties(rule, value, path, known);
    if (word == "required" && value.is(Kind::Object)) {
      for (const JsonValue& key : rule.items) {
        if (value.find(key.text) == nullptr) return path + ": lacks " + key.text;
      }
    }
    (void)schema;
    return {};
  }

  std::string any_of(const JsonValue& rules, const JsonValue& value, const std::string& path,
                     std::set<std::string>& known, bool exactly_one) const {
    std::string wrong = "";
    size_t right = 0;
    for (const JsonValue& rule : rules.items) {
      std::set<std::string> its_keys;
      const std::string found = check(value, rule, path, its_keys);
      if (found.empty()) {
        ++right;
        known.insert(its_keys.begin(), its_keys.end());
      } else if (wrong.size() < found.size()) {
        wrong = found;  // the longest path came nearest
      }
    }
    if (right == 0) return wrong;
    return exactly_one && right > 1 ? path + ": several of oneOf" : "";
  }

  std::string items(const JsonValue& rule, const JsonValue& value, const std::string& path) const {
    for (size_t i = 0; i < value.items.size(); ++i) {
      if (std::string wrong = check_all(value.items[i], rule, path + "/" + std::to_string(i)); !wrong.empty())
        return wrong;
    }
    return {};
  }

  std::string properties(const JsonValue& rules, const JsonValue& value, const std::string& path,
                         std::set<std::string>& known) const {
    for (const auto& [key, rule] : rules.members) {
      known.insert(key);
      const JsonValue* member = value.find(key);
      if (member == nullptr) continue;
      if (std::string wrong = check_all(*member, rule, path + "/" + key); !wrong.empty()) return wrong;
    }
    return {};
  }

  const JsonValue& resolve(std::string_view reference) const {
    const JsonValue* found = &root_;
    for (reference.remove_prefix(2); !reference.empty();) {
      const size_t end = std::min(reference.find('/'), reference.size());
      found = found->find(reference.substr(0, end));
      reference.remove_prefix(std::min(end + 1, reference.size()));
    }
    return *found;
  }

  const JsonValue& root_;
  UnknownKeys unknown_;
};

}  // namespace

std::string check_schema(const JsonValue& value, const JsonValue& schema, UnknownKeys unknown) {
  return Checker(schema, unknown).check_all(value, schema, "");
}

}  // namespace warraq::article
