// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/cursor.hpp>

#include <optional>
#include <vector>

namespace polystore::inline v0 {

/// Some rows of a query, in its order whichever way they were reached.
template <class Row>
struct page {
  std::vector<Row> rows{};
  std::optional<cursor> next{};      // to the rows behind these, if there were any, or they are where one came from
  std::optional<cursor> previous{};  // to the rows before these, likewise
};

}  // namespace polystore::inline v0
