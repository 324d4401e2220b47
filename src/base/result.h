// SPDX-License-Identifier: MIT
// Result<T>: a value, or the reason why the input cannot be used at all. Content that is merely
// odd is never an error: see diagnostic.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "base/check.h"

namespace warraq {

// Codes are part of the API (`WarraqError.code` in JavaScript); see error_name().
enum class ErrorCode {
  Usage,          // an option or argument is wrong: exit status 2
  EmptyInput,     // nothing but white space
  InputTooLarge,  // over 64 MB
  MalformedJson,
  JsonTooDeep,       // nested beyond 32
  NotAnArticle,      // JSON, but not of the article's shape
  UnsupportedInput,  // HTML, feeds and the like reach the core only through the JavaScript readers
  NotAFont,
  MissingFont,
  NotAnImage,
  BadTheme,
  OutputTooLarge,  // a PNG side over 65,535 px, …
  NotFound,        // a file, a handle, a page that is not there
  Crashed,
};

// The code's name as hosts see it, in kebab case ("malformed-json").
constexpr std::string_view error_name(ErrorCode code) {
  switch (code) {
    case ErrorCode::Usage: return "usage";
    case ErrorCode::EmptyInput: return "empty-input";
    case ErrorCode::InputTooLarge: return "input-too-large";
    case ErrorCode::MalformedJson: return "malformed-json";
    case ErrorCode::JsonTooDeep: return "json-too-deep";
    case ErrorCode::NotAnArticle: return "not-an-article";
    case ErrorCode::UnsupportedInput: return "unsupported-input";
    case ErrorCode::NotAFont: return "not-a-font";
    case ErrorCode::MissingFont: return "missing-font";
    case ErrorCode::NotAnImage: return "not-an-image";
    case ErrorCode::BadTheme: return "bad-theme";
    case ErrorCode::OutputTooLarge: return "output-too-large";
    case ErrorCode::NotFound: return "not-found";
    case ErrorCode::Crashed: return "crashed";
  }
  return "unknown";
}

struct Error {
  ErrorCode code;
  std::string_view what;          // a literal sentence that says what is wrong and what to do
  std::string_view detail = {};   // a literal or empty: which option, field or token
  uint32_t position = 0;          // byte offset in the input, where one is known
  uint32_t line = 0, column = 0;  // of that position in a text input, from 1, in characters; 0: not known
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value)
      : value_(std::move(value)), error_{ErrorCode::Crashed, "", "", 0, 0, 0} {}  // NOLINT: meant to be implicit
  Result(Error error) : error_(error) {}                                          // NOLINT: meant to be implicit

  bool ok() const { return value_.has_value(); }
  explicit operator bool() const { return ok(); }
  T& value() & {
    WARRAQ_CHECK(ok());
    return *value_;
  }
  const T& value() const& {
    WARRAQ_CHECK(ok());
    return *value_;
  }
  T&& value() && {
    WARRAQ_CHECK(ok());
    return std::move(*value_);
  }
  const Error& error() const {
    WARRAQ_CHECK(!ok());
    return error_;
  }

 private:
  std::optional<T> value_;
  Error error_;
};

// For results without a value.
struct Nothing {};

}  // namespace warraq

// Gives the value of a Result, or returns its error from the enclosing function.
#define WARRAQ_TRY(expression)                                     \
  ({                                                               \
    auto warraq_try_result = (expression);                         \
    if (!warraq_try_result.ok()) return warraq_try_result.error(); \
    std::move(warraq_try_result).value();                          \
  })
