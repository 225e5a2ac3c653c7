// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace polystore::inline v0::relational {

/// A statement as a connection runs it. All of it is constant, and its text is what tells it from others: two
/// statements are the same when their texts stand at the same address.
struct statement {
  std::string_view text;                            // ends with a NUL
  const unsigned* parameter_types = nullptr;        // the store's identifiers; null lets the store infer them
  const std::uint8_t* parameter_columns = nullptr;  // parameter k has the type of column [k], where not null
  std::size_t parameters = 0;
  const unsigned* column_types = nullptr;        // of the result
  const std::uint8_t* result_columns = nullptr;  // result column k is column [k], where not null
  std::size_t columns = 0;
  bool is_written_by_hand = false;  // so that what it gives is to be checked on every store, and before it runs
};

}  // namespace polystore::inline v0::relational
