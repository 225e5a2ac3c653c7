// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/facts.hpp>
#include <polystore/core/bytes.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/json_of.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <type_traits>
#include <vector>

namespace polystore::inline v0 {

struct tsvector;

namespace access {

/// What kind of values indexes take a type's for.
template <class Value>
struct kind_of_value {
  static constexpr value_kind kind = value_kind::scalar;
};
template <>
struct kind_of_value<std::string> {
  static constexpr value_kind kind = value_kind::text;
};
template <>
struct kind_of_value<bool> {
  static constexpr value_kind kind = value_kind::truth;
};
template <>
struct kind_of_value<json> {
  static constexpr value_kind kind = value_kind::document;
};
template <class Value>
struct kind_of_value<json_of<Value>> : kind_of_value<json> {};
template <>
struct kind_of_value<tsvector> {
  static constexpr value_kind kind = value_kind::words;
};
template <class Range>
  requires requires(const Range& range) { range.includes_lower(); }
struct kind_of_value<Range> {
  static constexpr value_kind kind = value_kind::interval;
};
template <class Element>
  requires(!std::is_same_v<std::vector<Element>, bytes>)
struct kind_of_value<std::vector<Element>> {
  static constexpr value_kind kind = value_kind::array;
};
template <class Element, std::size_t Size>
struct kind_of_value<std::array<Element, Size>> {
  static constexpr value_kind kind = value_kind::array;
};

}  // namespace access
}  // namespace polystore::inline v0
