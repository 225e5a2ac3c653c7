// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/sqlite/aggregate_functions.hpp>
#include <polystore/sqlite/array_functions.hpp>
#include <polystore/sqlite/choice_functions.hpp>
#include <polystore/sqlite/json_functions.hpp>
#include <polystore/sqlite/number_functions.hpp>
#include <polystore/sqlite/scalar_function.hpp>
#include <polystore/sqlite/text_functions.hpp>
#include <polystore/sqlite/time_functions.hpp>
#include <polystore/sqlite/time_part_functions.hpp>

#include <sqlite3.h>

namespace polystore::inline v0::sqlite::detail {

/// The functions by which SQLite evaluates expressions as PostgreSQL does; sqlite/spelling.hpp says where they stand.
inline int register_functions(sqlite3* connection) {
  function_registry to{connection};
  add_number_functions(to);
  add_choice_functions(to);
  add_text_functions(to);
  add_time_functions(to);
  add_part_functions(to);
  add_json_functions(to);
  add_array_functions(to);
  add_aggregate_functions(to);
  return to.code;
}

}  // namespace polystore::inline v0::sqlite::detail
