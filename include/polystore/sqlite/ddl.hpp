// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/ddl/ddl.hpp>
#include <polystore/shape/sqlite.hpp>
#include <polystore/sqlite/dialect.hpp>

namespace polystore::inline v0::relational {

template <>
inline constexpr ddl_rules ddl_rules_of<sqlite::dialect>{
    .dialect = &sqlite::dialect_facts, .treats = sqlite::treats, .joint = "_", .table_ending = ") STRICT"};
template <>
struct home_dialect<sqlite::table_kind> {
  using type = sqlite::dialect;
};

}  // namespace polystore::inline v0::relational
