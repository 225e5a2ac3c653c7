// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facet.hpp>

#include <string_view>

namespace polystore::inline v0 {

/// The column's name where it differs from the field's.
template <auto Member>
struct column_name_facet {
  static constexpr facet kind = facet::column_name;
  std::string_view name;
};
template <auto Member>
constexpr column_name_facet<Member> column_name(const char* name) {
  return {name};
}

/// The column's type where the field's usual one won't do, in the store's words: `varchar(100)`.
template <auto Member>
struct column_type_facet {
  static constexpr facet kind = facet::column_type;
  std::string_view type;
};
template <auto Member>
constexpr column_type_facet<Member> column_type(const char* type) {
  return {type};
}

/// Fields of which the store's columns can't hold every value, where that is meant: what they can't hold is refused before
/// it is sent, or rounded, as the README's table of values says.
template <auto... Members>
struct lossy_ok_facet {
  static constexpr facet kind = facet::lossy_ok;
};
template <auto... Members>
inline constexpr lossy_ok_facet<Members...> lossy_ok{};

/// What the store should say of a column: `comment_on<&T::x>("...")`, and of a field inside of a flattened struct
/// `comment_on<&T::place, &place::latitude>("...")`.
template <auto Member, auto... Inner>
struct column_comment_facet {
  static constexpr facet kind = facet::column_comment;
  std::string_view comment;
};
template <auto Member, auto... Inner>
constexpr column_comment_facet<Member, Inner...> comment_on(const char* comment) {
  return {comment};
}

/// Puts the fields of a nested struct among the columns, their names behind a prefix.
template <auto Member>
struct flatten_facet {
  static constexpr facet kind = facet::flatten;
  std::string_view prefix{};

  constexpr flatten_facet operator()(const char* given) const { return {given}; }
};
template <auto Member>
inline constexpr flatten_facet<Member> flatten{};

}  // namespace polystore::inline v0
