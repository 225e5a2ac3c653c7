// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/sqlite/array_text.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Reads a JSON document place by place, without a tree and without recursion. What is no document has no members.
namespace polystore::inline v0::sqlite::detail {

/// The text that a string of JSON, in its quotes, stands for.
inline std::optional<std::string> unquoted(std::string_view string) {
  std::string array = "[";
  (array += string) += ']';
  array_scanner scanner(array);
  array_token token;
  if (!scanner.next(token) || token.kind != array_token::string) return std::nullopt;
  return std::string(token.text);
}

class json_scanner {
 public:
  explicit json_scanner(std::string_view document) : rest_(document) {}

  bool skips(char wanted) {
    skip_space();
    if (rest_.empty() || rest_[0] != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }
  /// The text of the next value, empty where there is none.
  std::string_view value() {
    skip_space();
    const std::string_view from = rest_;
    std::size_t depth = 0;
    while (!rest_.empty()) {
      const char c = rest_[0];
      if (c == '"') {
        skip_string();
      } else if (c == '{' || c == '[') {
        ++depth;
        rest_.remove_prefix(1);
      } else if (c == '}' || c == ']') {
        if (depth == 0) break;
        --depth;
        rest_.remove_prefix(1);
      } else if (depth == 0) {
        skip_scalar();
        break;
      } else {
        rest_.remove_prefix(1);
        continue;
      }
      if (depth == 0) break;
    }
    return from.substr(0, from.size() - rest_.size());
  }

 private:
  static constexpr std::string_view space = " \t\n\r";

  void skip_space() { skip_to(rest_.find_first_not_of(space)); }
  void skip_to(std::size_t at) { rest_.remove_prefix(at == rest_.npos ? rest_.size() : at); }
  void skip_scalar() { skip_to(rest_.find_first_of(" \t\n\r,]}:\"[{")); }
  void skip_string() {
    std::size_t at = 1;
    while (at < rest_.size() && rest_[at] != '"') at += rest_[at] == '\\' ? 2 : 1;
    skip_to(at < rest_.size() ? at + 1 : rest_.npos);
  }

  std::string_view rest_;
};

/// Calls `each(key, value)` for the members of an object, the names in their quotes.
template <class Each>
void each_member(std::string_view document, Each&& each) {
  json_scanner in(document);
  if (!in.skips('{')) return;
  while (true) {
    const std::string_view name = in.value();
    if (name.empty() || name[0] != '"' || !in.skips(':')) return;
    each(name, in.value());
    if (!in.skips(',')) return;
  }
}
/// Calls `each(value)` for the elements of an array.
template <class Each>
void each_element(std::string_view document, Each&& each) {
  json_scanner in(document);
  if (!in.skips('[')) return;
  while (true) {
    const std::string_view value = in.value();
    if (value.empty()) return;
    each(value);
    if (!in.skips(',')) return;
  }
}

/// A member by its name: the last one of that name, as jsonb keeps it.
inline std::string_view member_of(std::string_view document, std::string_view name) {
  std::string_view found;
  each_member(document, [&](std::string_view key, std::string_view value) {
    if (unquoted(key) == name) found = value;
  });
  return found;
}
/// An element by its index, from the end if that is negative.
inline std::string_view element_at_index(std::string_view document, std::int64_t index) {
  std::int64_t count = 0, at = 0;
  if (index < 0) each_element(document, [&](std::string_view) { ++count; });
  std::string_view found;
  each_element(document, [&](std::string_view value) {
    if (at++ == index + count) found = value;
  });
  return found;
}

}  // namespace polystore::inline v0::sqlite::detail
