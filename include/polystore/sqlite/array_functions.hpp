// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/sqlite/array_text.hpp>
#include <polystore/sqlite/scalar_function.hpp>

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Arrays are JSON texts whose elements are spelt in one way each.
namespace polystore::inline v0::sqlite::detail {

template <class Number>
bool spells(std::string_view text, Number wanted) {
  Number read{};
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), read);
  return failed == std::errc{} && end == text.data() + text.size() && read == wanted;
}

inline bool is_element(const array_token& token, const arguments& of) {
  if (token.kind == array_token::null) return false;
  if (token.kind == array_token::boolean) return (token.text == "true") == (of.integer(0) != 0);
  switch (of.storage_class(0)) {
    case SQLITE_INTEGER: return spells(token.text, of.integer(0));
    case SQLITE_FLOAT: return spells(token.text, of.real(0));
    default: return token.kind == array_token::string && token.text == of.text(0);
  }
}
/// `(element, array)`
inline void find_element(const arguments& of) {
  bool found = false;
  array_scanner scanner(of.text(1));
  for (array_token token; !found && scanner.next(token);) found = is_element(token, of);
  of.give(found);
}

/// The elements, each behind a sign of its kind; a null equals none.
inline std::vector<std::string> spelt_elements(std::string_view array) {
  std::vector<std::string> elements;
  array_scanner scanner(array);
  for (array_token token; scanner.next(token);) {
    elements.push_back(token.kind == array_token::null ? std::string()
                                                       : (token.kind == array_token::string ? "s" : "v"));
    elements.back() += token.text;
  }
  return elements;
}
inline bool is_among(const std::string& element, const std::vector<std::string>& elements) {
  if (element.empty()) return false;
  for (const std::string& each : elements) {
    if (each == element) return true;
  }
  return false;
}
inline void contain_elements(const arguments& of) {
  const auto elements = spelt_elements(of.text(0));
  for (const std::string& wanted : spelt_elements(of.text(1))) {
    if (!is_among(wanted, elements)) return of.give(false);
  }
  of.give(true);
}
inline void overlap(const arguments& of) {
  const auto elements = spelt_elements(of.text(0));
  for (const std::string& wanted : spelt_elements(of.text(1))) {
    if (is_among(wanted, elements)) return of.give(true);
  }
  of.give(false);
}
inline void count_elements(const arguments& of) {
  std::int64_t count = 0;
  array_scanner scanner(of.text(0));
  for (array_token token; scanner.next(token);) ++count;
  of.give(count);
}

inline void add_array_functions(function_registry& to) {
  to.add<find_element>("polystore_array_has", 2);
  to.add<contain_elements>("polystore_array_contains", 2);
  to.add<overlap>("polystore_array_overlaps", 2);
  to.add<count_elements>("polystore_cardinality", 1);
}

}  // namespace polystore::inline v0::sqlite::detail
