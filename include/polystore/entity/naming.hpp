// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/entity/facts.hpp>
#include <polystore/reflect/entity.hpp>

#include <cstddef>
#include <string_view>

namespace polystore::inline v0 {

/// How field names become column names: as they are written, or from camelCase to snake_case.
enum class naming_policy { as_written, snake_case };

/// The policy for a type. For all types of a namespace write beside them:
/// `template <class T> constexpr auto naming_of(ps::entity<T>) { return ps::naming_policy::snake_case; }`
template <class Entity>
inline constexpr naming_policy naming = naming_policy::as_written;
template <class Entity>
  requires requires { naming_of(entity<Entity>{}); }
inline constexpr naming_policy naming<Entity> = naming_of(entity<Entity>{});

namespace detail {

constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// `siteId` to `site_id`, `HTTPStatus` to `http_status`.
constexpr void write_snake_case(text& out, std::string_view name) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool starts_word =
        i > 0 && is_upper(name[i]) && name[i - 1] != '_' &&
        (!is_upper(name[i - 1]) || (i + 1 < name.size() && !is_upper(name[i + 1]) && name[i + 1] != '_'));
    if (starts_word) out += '_';
    out += is_upper(name[i]) ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
  }
}
constexpr void write_named(text& out, std::string_view name, naming_policy policy) {
  if (policy == naming_policy::snake_case) {
    write_snake_case(out, name);
  } else {
    out += name;
  }
}

template <class Entity>
struct write_flattened_name {
  text& out;
  std::size_t column;
  template <std::size_t Field>
  constexpr void write() const {
    constexpr std::size_t first = first_column<Entity>[Field], last = first_column<Entity>[Field + 1];
    if (column < first || column >= last) return;
    if constexpr (flattening_of<Entity>.flattened[Field]) {
      out += flattening_of<Entity>.prefix[Field];
      write_named(out, reflect::names<type_at<Field, reflect::types<Entity>>>()[column - first], naming<Entity>);
    } else {
      write_named(out, reflect::names<Entity>()[Field], naming<Entity>);
    }
  }
};
template <class Entity, std::size_t... Field>
constexpr void write_flattened(text& out, std::size_t column, std::index_sequence<Field...>) {
  (write_flattened_name<Entity>{out, column}.template write<Field>(), ...);
}

}  // namespace detail

/// Writes the name of a column: the one given in the placement, or the field's by the naming policy.
template <class Entity>
constexpr void write_column_name(text& out, std::size_t column) {
  if (facts<Entity>.renamed[column]) {
    out += facts<Entity>.renamed[column];
  } else if constexpr (detail::has_flattened<Entity>) {
    detail::write_flattened<Entity>(out, column, std::make_index_sequence<reflect::size<Entity>>{});
  } else {
    detail::write_named(out, reflect::names<Entity>()[column], naming<Entity>);
  }
}

}  // namespace polystore::inline v0
