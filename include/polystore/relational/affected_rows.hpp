// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>

#include <cstdint>
#include <string_view>

// How many rows a write has changed, and what is thrown where they are not those that were asked for.
namespace polystore::inline v0::relational::detail {

[[noreturn, gnu::cold]] inline void refuse_missing(std::string_view statement) {
  refuse<not_found>("polystore: no row has this key", statement);
}
/// Runs what gives no rows, and says how many it changed: out of line, where the result is also freed.
template <class Call>
[[gnu::noinline]] std::int64_t change(Call& call) {
  return call.execute().affected();
}
[[noreturn, gnu::cold]] inline void refuse_unstored(std::string_view statement) {
  refuse<statement_error>(
      "polystore: the store took the row without an error, and kept none: a trigger or rule is in the way", statement);
}
inline void require_stored(std::int64_t rows, std::string_view statement) {
  if (rows != 1) refuse_unstored(statement);
}

}  // namespace polystore::inline v0::relational::detail
