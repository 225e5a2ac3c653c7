// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/element.hpp>
#include <polystore/core/text.hpp>
#include <polystore/entity/composite.hpp>
#include <polystore/entity/enum_name.hpp>
#include <polystore/postgres/column_type.hpp>
#include <polystore/postgres/reserved_words.hpp>
#include <polystore/relational/identifier.hpp>
#include <polystore/verdict/composite.hpp>
#include <polystore/verdict/enum_name.hpp>

#include <type_traits>

namespace polystore::inline v0::postgres {

/// What statements and DDL need to know of PostgreSQL's SQL.
inline constexpr relational::dialect_facts dialect_facts{
    .name = "PostgreSQL",
    .reserved_words = reserved_words,
    .parameter_mark = '$',
    .name_limit = 63,
    .has_schemas = true,
    .clock = "now()",
    .random_uuid = "gen_random_uuid()",
    .system_columns = system_columns,
    .has_distinct_on = true,
    .orders_by_given_names = true,
    .locks_rows = true,
    .has_routines = true,
    .keeps_column_types = true,
    .limits_parts = true,
    .failure_ends_transaction = true,
    .lists = {.function = "unnest",
              .names_columns = true,
              .once = "(SELECT true FROM generate_series(1, times))",
              .sees_repeated = true},
    .indexes = {.has_methods = true,
                .orders_nulls = true,
                .looks_up_truth = true,
                .compares_constants = true,
                .converts_columns = true,
                .compares_rows = true},
    .check_deferred = "SET CONSTRAINTS ALL IMMEDIATE"};

inline constexpr relational::word_list built_in_type_names{built_in_types};

namespace detail {
constexpr void write_qualified(text& out, std::string_view name) {
  const relational::qualified_name parts = relational::split_name(name);
  if (!parts.schema.empty()) {
    relational::write_identifier(out, parts.schema, dialect_facts);
    out += '.';
  }
  relational::write_identifier(out, parts.table, dialect_facts);
}
}  // namespace detail

/// Writes the name of the type that stores a value: `timestamp with time zone`, `incident_status`, `text[]`.
template <class Value>
constexpr void write_type_name(text& out) {
  using plain = without_null<Value>;
  using element = sent_type<typename element_of<plain>::type>;
  if constexpr (std::is_enum_v<element>) {
    static_assert(
        verdict::enum_name_is_no_built_in_type<element, built_in_type_names>,
        "polystore: this enumeration would be called like a built-in type of PostgreSQL, which comes first; give "
        "it another name: constexpr std::string_view enum_name_of(ps::entity<E>) { return \"...\"; }");
    detail::write_qualified(out, enum_name<element>);
  } else if constexpr (composite<element>) {
    static_assert(verdict::composite_name_is_no_built_in_type<element, built_in_type_names>,
                  "polystore: this composite is called like a built-in type of PostgreSQL, which comes first; let its "
                  "composite_name_of say another name");
    detail::write_qualified(out, composite_name<element>);
  } else {
    out += column_type<element>::name;
  }
  if constexpr (element_of<plain>::is_array) out += "[]";
}

}  // namespace polystore::inline v0::postgres
