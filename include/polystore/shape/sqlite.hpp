// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/shape.hpp>
#include <polystore/expr/ability.hpp>
#include <polystore/shape/feature.hpp>

namespace polystore::inline v0::sqlite {

// clang-format off
/// What becomes in SQLite of what a table may ask for. A table noc.incidents is noc_incidents.
constexpr treatment treats(feature asked) {
  switch (asked) {
    case feature::enum_type:          return treatment::emulated;  // TEXT with a CHECK of its labels
    case feature::column_type:        return treatment::skipped;   // tables are STRICT: the field's usual type
    case feature::extension:          return treatment::skipped;
    case feature::table_comment:      return treatment::skipped;
    case feature::column_comment:     return treatment::skipped;
    case feature::identity:           return treatment::emulated;  // INTEGER PRIMARY KEY AUTOINCREMENT
    case feature::identity_elsewhere: return treatment::refused;   // only a rowid counts up
    case feature::unique_constraint:  return treatment::emulated;  // a unique index, for errors name an index
    case feature::nulls_not_distinct: return treatment::refused;   // nulls are always distinct
    case feature::deferrable_unique:  return treatment::skipped;   // checked at once
    case feature::late_reference:     return treatment::emulated;  // in the table: a target need not be there yet
    case feature::hash_index:         return treatment::emulated;  // a B-tree serves equality too
    case feature::gin_index:          return treatment::skipped;
    case feature::gist_index:         return treatment::skipped;
    case feature::brin_index:         return treatment::skipped;
    case feature::included_columns:   return treatment::skipped;
    case feature::operator_class:     return treatment::skipped;
    case feature::nulls_order:        return treatment::skipped;   // nulls come before every value
    case feature::volatile_check:     return treatment::refused;
    case feature::view:               return treatment::honoured;
    case feature::full_text_column:   return treatment::refused;   // FTS5 finds other words, and ranks otherwise
    case feature::materialized_view:  return treatment::emulated;  // a table that a refresh empties and fills
  }
  return treatment::refused;
}

/// What becomes in SQLite of what an expression may ask for. Emulated is what functions of the connection do.
constexpr treatment treats(ability asked) {
  switch (asked) {
    case ability::decimal_arithmetic: return treatment::emulated;  // exact to 38 digits
    case ability::decimal_quotient:   return treatment::refused;   // how far to go on after the point differs
    case ability::time_arithmetic:    return treatment::emulated;
    case ability::interval_quotient:  return treatment::refused;   // months would be days, and those hours
    case ability::time_parts:         return treatment::emulated;
    case ability::named_time_zone:    return treatment::refused;   // knows UTC alone
    case ability::cast_of_number:     return treatment::emulated;
    case ability::cast_of_value:      return treatment::refused;   // it would take any text for 0
    case ability::pattern_match:      return treatment::emulated;  // its own LIKE ignores case
    case ability::regular_expression: return treatment::refused;
    case ability::text_parts:         return treatment::emulated;
    case ability::ordered_choice:     return treatment::emulated;  // its own max() of a null is null
    case ability::enum_order:         return treatment::refused;   // enumerators are texts
    case ability::value_order:        return treatment::refused;   // so are documents, arrays and composites
    case ability::many_spellings:     return treatment::refused;   // equal ones may differ as texts
    case ability::json_path:          return treatment::emulated;
    case ability::json_query:         return treatment::refused;
    case ability::array_search:       return treatment::emulated;
    case ability::array_of_times:     return treatment::refused;   // they stand in arrays as text
    case ability::array_element:      return treatment::refused;
    case ability::full_text_search:   return treatment::refused;
  }
  return treatment::refused;
}
// clang-format on

/// What an SQLite table can honour.
struct table_kind {
  using family = tables;
  static constexpr facet_set honours =
      facets_of(facet::primary_key, facet::unique, facet::default_value, facet::server_sets, facet::touch,
                facet::version, facet::generated, facet::identity, facet::check, facet::references, facet::index,
                facet::column_name, facet::lossy_ok, facet::flatten, facet::classification, facet::soft_delete,
                facet::audit, facet::small_table, facet::database);
};

/// A table that lives in SQLite alone. A `postgres::table` runs on SQLite too, as `treats` says.
template <class... Facets>
struct table : shape<table_kind, Facets...> {
  using shape<table_kind, Facets...>::shape;
};
template <class... Facets>
table(const char*, Facets...) -> table<Facets...>;
template <class First, class... More>
  requires(!std::is_convertible_v<First, const char*>)
table(First, More...) -> table<>;

}  // namespace polystore::inline v0::sqlite
